package vn.kieumau.assessment.workflow;

import java.util.List;
import vn.kieumau.assessment.VerdictView;
import vn.kieumau.criteria.CriterionView;
import vn.kieumau.evidence.EvidenceView;

/**
 * The page on which a ward assesses its criteria.
 *
 * @param proving whether files are asked for
 * @param removed proofs that left the assessment, still readable
 * @param previous number of the dossier of the unit's last cycle whose entries can be copied, or null
 */
public record AssessmentPage(
        boolean proving, List<Group> groups, List<TrayFile> tray, List<EvidenceView> removed, String previous) {

    /** A group of the criteria set. */
    public record Group(String key, String title, List<Row> rows) {

        public long done() {
            return rows.stream().filter(row -> row.status().isDone()).count();
        }

        public int total() {
            return rows.size();
        }
    }

    /**
     * A criterion.
     *
     * @param below the verdict that was given before, or null
     * @param fileNeeded whether words alone do not prove it
     * @param files the files ticked for it
     * @param requested whether an evaluator asks for a supplement
     * @param rejected whether a proof of it was rejected
     * @param refused the explanation in words that was rejected, or null
     * @param copiedFrom number of the dossier that its entries were copied from; empty when they were not
     * @param sources where dates come from, as sentences
     */
    public record Row(
            CriterionView criterion,
            VerdictView below,
            CriterionStatus status,
            boolean fileNeeded,
            List<TrayFile> files,
            boolean requested,
            boolean rejected,
            EvidenceView refused,
            String copiedFrom,
            List<String> sources) {}

    public long done() {
        return groups.stream().mapToLong(Group::done).sum();
    }

    public int total() {
        return groups.stream().mapToInt(Group::total).sum();
    }
}
