package vn.kieumau.criteria;

/**
 * Which criteria still count in the M of N/M, as the criteria set says.
 *
 * @param notApplicableLeaves whether a criterion that does not apply is taken out
 * @param waivedLeaves whether a criterion that the unit was excused from is taken out
 */
public record Denominator(boolean notApplicableLeaves, boolean waivedLeaves) {

    /** Where a set says nothing: a waiver is on record, but the criterion stays short. */
    public static final Denominator USUAL = new Denominator(true, false);
}
