package vn.kieumau.evidence;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The choices of a form's field about the secrecy mark. */
@Component
public class SecrecyLevels {

    /** Key to words, the lowest first. */
    public Map<String, String> options(Locale locale) {
        Map<String, String> options = new LinkedHashMap<>();
        for (SecrecyLevel level : SecrecyLevel.values()) {
            options.put(level.key(), level.labelIn(locale));
        }
        return options;
    }
}
