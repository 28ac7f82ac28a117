package vn.kieumau.assessment;

import java.util.List;

/**
 * The ward's answer on one criterion of a request.
 *
 * @param text the explanation; may be empty where there is a file
 * @param evidenceIds ids of the proofs that came with it
 */
public record SupplementAnswer(String text, List<Long> evidenceIds) {

    boolean isEmpty() {
        return text.isEmpty() && evidenceIds.isEmpty();
    }
}
