package vn.kieumau.report;

import java.util.List;
import vn.kieumau.assessment.Stage;
import vn.kieumau.criteria.CriteriaSetView;
import vn.kieumau.dossier.DossierView;

/**
 * What one stage found about a dossier, ready to be read: every criterion with verdict, figures, reason and evidence.
 *
 * @param round 0 while the stage has judged nothing
 * @param closed whether the round is final
 * @param score “31/34 = 91,18 %”
 * @param notJudged criteria without a verdict: “chưa chấm”, which is not the same as not met
 * @param below the stage whose verdicts are compared; null when there is none
 * @param conclusion empty when none was written
 * @param proposal what the level proposes, in words; empty when it does not
 */
record AssessmentReport(
        DossierView dossier,
        CriteriaSetView set,
        Stage stage,
        int round,
        boolean closed,
        String score,
        int basicallyMet,
        int notJudged,
        String below,
        String conclusion,
        String proposal,
        List<Group> groups) {

    /** The rows that the level below judged otherwise, in the order of the set. */
    public List<Row> differences() {
        return groups.stream()
                .flatMap(group -> group.rows().stream())
                .filter(Row::differs)
                .toList();
    }

    /** @param score “7/8 = 87,50 %” */
    record Group(String title, String score, List<Row> rows) {}

    /**
     * A criterion.
     *
     * @param verdict in words; “chưa chấm” when nobody judged it
     * @param figures what was measured, such as “Tử số: 16; mẫu số: 25”; empty when nothing was
     * @param finding the arithmetic in a sentence; empty when nothing was measured
     * @param evidence names of files, and explanations in place of files
     * @param belowVerdict verdict of the stage below; empty when there is none
     */
    record Row(
            String label,
            String title,
            String requirement,
            boolean illustrative,
            String verdict,
            String figures,
            String finding,
            String note,
            List<String> evidence,
            String belowVerdict,
            boolean differs) {}
}
