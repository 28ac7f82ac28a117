package vn.kieumau.recognition;

/**
 * How many of the applicable criteria were met in a cycle. Counts of sets of different size are compared by percentage
 * only.
 */
public record CycleResult(int met, int applicable) {

    /** Whole percent, cut off; null when no criterion applies. */
    public Integer percent() {
        return applicable == 0 ? null : met * 100 / applicable;
    }
}
