package vn.kieumau.assessment.workflow;

import java.util.List;
import vn.kieumau.assessment.VerdictView;
import vn.kieumau.criteria.CriterionView;
import vn.kieumau.evidence.EvidenceView;

/**
 * A row of the criteria table.
 *
 * @param below the verdict that was given before, or null
 * @param own the verdict of the stage itself, or null
 * @param evidence what proves the criterion so far
 */
public record CriterionRow(CriterionView criterion, VerdictView below, VerdictView own, List<EvidenceView> evidence) {

    /** Whether the stage judges otherwise than was judged before. */
    public boolean differs() {
        return below != null && own != null && below.result() != own.result();
    }
}
