package vn.kieumau.web.admin;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kieumau.account.Role;

/** All roles for a list to choose from, in the reader's language. */
@Component
class RoleChoices {

    Map<String, String> in(Locale locale) {
        Map<String, String> labels = new LinkedHashMap<>();
        Arrays.stream(Role.values()).forEach(role -> labels.put(role.key(), role.labelIn(locale)));
        return labels;
    }
}
