package vn.kieumau.assessment;

import java.util.Collection;

/**
 * How many of the applicable criteria are met. Criteria that do not apply leave the denominator; “cơ bản đạt” is
 * counted apart and never as met.
 *
 * @param total criteria of the set
 */
public record Score(int met, int basicallyMet, int applicable, int judged, int total) {

    /** Counts the verdicts on a number of criteria, some of which may not be judged yet. */
    static Score of(Collection<VerdictView> verdicts, int total) {
        int met = 0;
        int basically = 0;
        int notApplicable = 0;
        for (VerdictView verdict : verdicts) {
            switch (verdict.result()) {
                case MET -> met++;
                case BASICALLY_MET -> basically++;
                case NOT_APPLICABLE -> notApplicable++;
                case NOT_MET -> {}
            }
        }
        return new Score(met, basically, total - notApplicable, verdicts.size(), total);
    }

    /** Whole percent, cut off, of applicable criteria that are met; null when none applies. */
    public Integer percent() {
        return applicable == 0 ? null : met * 100 / applicable;
    }
}
