package vn.kieumau.assessment;

import java.util.Collection;
import vn.kieumau.criteria.Denominator;
import vn.kieumau.criteria.Percent;

/**
 * How many of the applicable criteria are met. Criteria that do not apply or are waived leave the denominator where
 * the criteria set says so; “cơ bản đạt” is counted apart and never as met.
 *
 * @param applicable the M of N/M
 * @param total criteria of the set
 */
public record Score(int met, int basicallyMet, int applicable, int judged, int total) {

    /** Counts the verdicts on a number of criteria, some of which may not be judged yet. */
    static Score of(Collection<VerdictView> verdicts, int total, Denominator denominator) {
        int met = 0;
        int basically = 0;
        int left = 0;
        for (VerdictView verdict : verdicts) {
            switch (verdict.result()) {
                case MET -> met++;
                case BASICALLY_MET -> basically++;
                case NOT_APPLICABLE, WAIVED -> left += verdict.result().leaves(denominator) ? 1 : 0;
                case NOT_MET -> {}
            }
        }
        return new Score(met, basically, total - left, verdicts.size(), total);
    }

    /** Applicable criteria that are met, as it is shown; null when none applies. */
    public Percent percent() {
        return Percent.of(met, applicable);
    }
}
