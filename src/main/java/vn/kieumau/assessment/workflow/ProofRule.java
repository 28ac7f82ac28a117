package vn.kieumau.assessment.workflow;

import java.util.Set;
import vn.kieumau.assessment.VerdictResult;
import vn.kieumau.criteria.CriterionView;

/**
 * When a file is needed: for a criterion that the ward claims and the set wants proven by evidence. What is called not
 * met or not applicable has nothing to show, so words explain it.
 */
final class ProofRule {

    private static final Set<String> CLAIMS = Set.of(VerdictResult.MET.key(), VerdictResult.BASICALLY_MET.key());

    private ProofRule() {}

    static boolean claims(String verdict) {
        return CLAIMS.contains(verdict);
    }

    static boolean needsFile(CriterionView criterion, String verdict) {
        return criterion.evidenceRequired() && claims(verdict);
    }
}
