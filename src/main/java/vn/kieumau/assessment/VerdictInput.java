package vn.kieumau.assessment;

import java.util.Map;

/**
 * The fields of one criterion as they were sent.
 *
 * @param result key of the verdict; empty when not judged
 * @param values the typed figures by input of the measure
 */
public record VerdictInput(String result, Map<String, String> values, String note) {}
