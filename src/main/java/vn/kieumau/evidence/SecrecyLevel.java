package vn.kieumau.evidence;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vn.kieumau.kernel.Texts;

/** The marks of Luật Bảo vệ bí mật nhà nước 117/2025/QH15. */
public enum SecrecyLevel {
    /** Mật. */
    SECRET,
    /** Tối mật. */
    HIGHLY_SECRET,
    /** Tuyệt mật. */
    TOP_SECRET;

    /** The word of forms: {@code highly-secret}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String labelIn(Locale locale) {
        return Texts.in(locale, "evidence.secrecy." + name().toLowerCase(Locale.ROOT));
    }

    /** Empty for a word that is no level. */
    public static Optional<SecrecyLevel> of(String key) {
        return Arrays.stream(values()).filter(level -> level.key().equals(key)).findFirst();
    }
}
