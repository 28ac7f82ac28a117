package vn.kieumau.recognition;

import java.time.LocalDate;
import java.util.Locale;
import vn.kieumau.dossier.DossierState;
import vn.kieumau.unit.UnitHistory.Fate;

/** What a recognition is worth on a day. It is for its cycle year, whenever it was decided. */
public enum RecognitionState {
    /** Its year has not ended. */
    VALID,
    /** Its year has ended; the honour stays. */
    PAST,
    REVOKED,
    /** The unit that earned it has gone on in another one, which does not count as recognised by it. */
    UNIT_MERGED,
    /** The unit has ended and nothing is recorded of what became of it. */
    UNIT_ENDED;

    /**
     * @param fate what became of the unit; null when that is not known
     * @param outlasting whether the recognition counts on through every change of the unit
     */
    static RecognitionState of(DossierState state, int cycleYear, Fate fate, boolean outlasting, LocalDate today) {
        if (state == DossierState.REVOKED) {
            return REVOKED;
        }
        if (fate != null && fate.hasEndedBefore(today) && (fate.now().isEmpty() || !outlasting)) {
            return fate.now().isEmpty() ? UNIT_ENDED : UNIT_MERGED;
        }
        return cycleYear >= today.getYear() ? VALID : PAST;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How the pages colour it. */
    public String tone() {
        return switch (this) {
            case VALID -> "good";
            case PAST, UNIT_MERGED, UNIT_ENDED -> "plain";
            case REVOKED -> "bad";
        };
    }
}
