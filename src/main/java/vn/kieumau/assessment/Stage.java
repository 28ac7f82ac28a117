package vn.kieumau.assessment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.kieumau.kernel.Texts;

/** Who judged, in the order of the way: the ward at its start, the ward for its submission, then the levels above. */
public enum Stage {
    BASELINE,
    WARD,
    DISTRICT,
    PROVINCE;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return Texts.of("assessment.stage." + key());
    }

    /** The stage of an evaluating level ({@code district}, {@code province}). */
    public static Stage of(String level) {
        return Arrays.stream(values())
                .filter(stage -> stage.key().equals(level))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No stage for level " + level));
    }

    /** The stages below this one whose verdicts it has to explain differences from, the nearest first. */
    List<Stage> below() {
        return switch (this) {
            case PROVINCE -> List.of(DISTRICT, WARD);
            case DISTRICT -> List.of(WARD);
            default -> List.of();
        };
    }
}
