package vn.kieumau.assessment;

import java.util.List;

/**
 * One criterion of a request.
 *
 * @param missing what the level says is missing
 * @param answer the ward's explanation; empty before it has answered, or where a file answers
 * @param evidenceIds ids of the proofs that came as answer
 */
public record SupplementItemView(String criterionKey, String missing, String answer, List<Long> evidenceIds) {}
