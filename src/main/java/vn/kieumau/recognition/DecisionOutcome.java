package vn.kieumau.recognition;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import vn.kieumau.kernel.Texts;

/** What a recogniser may decide. */
public enum DecisionOutcome {
    RECOGNISED,
    NOT_RECOGNISED,
    DEFERRED;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return Texts.of("recognition.outcome." + key());
    }

    public static Set<String> keys() {
        return Arrays.stream(values()).map(DecisionOutcome::key).collect(Collectors.toSet());
    }

    public static DecisionOutcome of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
