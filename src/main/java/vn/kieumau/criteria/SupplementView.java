package vn.kieumau.criteria;

/**
 * What a province added to a criteria set.
 *
 * @param illustrative whether any of the added criteria is not the official text
 */
public record SupplementView(
        String code, int version, String title, String legalBasis, String provinceCode, boolean illustrative) {}
