package vn.kieumau.recognition;

import vn.kieumau.criteria.Percent;

/**
 * How many of the applicable criteria were met in a cycle. Counts of sets of different size are compared by percentage
 * only.
 */
public record CycleResult(int met, int applicable) {

    /** Null when no criterion applies. */
    public Percent percent() {
        return Percent.of(met, applicable);
    }
}
