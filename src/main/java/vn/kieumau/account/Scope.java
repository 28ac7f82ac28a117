package vn.kieumau.account;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vn.kieumau.kernel.Texts;

/** How far from the unit where a role is held an action may reach; each scope but the first holds the one before. */
public enum Scope {
    NONE,
    UNIT,
    SUBTREE,
    PROVINCE,
    COUNTRY;

    /** The word of the table: {@code subtree}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The scope in a sentence: “đơn vị mình và mọi đơn vị bên dưới”. */
    public String labelIn(Locale locale) {
        return Texts.in(locale, "access.scope." + key());
    }

    static Optional<Scope> of(String key) {
        return Arrays.stream(values()).filter(scope -> scope.key().equals(key)).findFirst();
    }
}
