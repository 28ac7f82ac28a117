package vn.kieumau.assessment.workflow;

import java.util.List;
import java.util.Map;
import vn.kieumau.assessment.Difference;
import vn.kieumau.assessment.Stage;
import vn.kieumau.assessment.SupplementItemView;
import vn.kieumau.assessment.VerdictResult;
import vn.kieumau.assessment.VerdictRevisionView;
import vn.kieumau.assessment.VerdictView;
import vn.kieumau.criteria.CriterionView;
import vn.kieumau.evidence.EvidenceState;
import vn.kieumau.evidence.EvidenceView;

/**
 * The criteria of a level beside what was judged below.
 *
 * @param scope whether the parts are offices or groups, see {@link vn.kieumau.assessment.AppraisalPart}
 * @param stages the stages below that have judged, the ward first
 * @param again why it is judged once more, by criterion; empty at the first time
 */
public record AppraisalSheet(String scope, List<Stage> stages, List<Part> parts, Map<String, String> again) {

    public AppraisalSheet {
        parts = List.copyOf(parts);
    }

    public List<Row> rows() {
        return parts.stream().flatMap(part -> part.rows().stream()).toList();
    }

    public long count(Difference difference) {
        return rows().stream().filter(row -> row.difference() == difference).count();
    }

    /** How many criteria are judged otherwise than below. */
    public long different() {
        return rows().stream().filter(row -> row.difference().isDifferent()).count();
    }

    /** How many criteria have no verdict of this level yet. */
    public long missing() {
        return rows().stream().filter(row -> row.own() == null).count();
    }

    /**
     * The criteria of an office or a group.
     *
     * @param title of the group; the names of offices stand in the texts
     * @param judgedBy names of those who judged them
     */
    public record Part(String key, String title, List<Row> rows, List<String> judgedBy) {

        public Part {
            rows = List.copyOf(rows);
        }

        public long judged() {
            return rows.stream().filter(row -> row.own() != null).count();
        }

        public List<Row> different() {
            return rows.stream().filter(row -> row.difference().isDifferent()).toList();
        }

        /** How many criteria have a proof that was rejected. */
        public long rejected() {
            return rows.stream().filter(Row::hasRejected).count();
        }

        public List<Row> missing() {
            return rows.stream().filter(row -> row.own() == null).toList();
        }
    }

    /**
     * One criterion.
     *
     * @param below one verdict per stage below, null where it has none
     * @param stated the verdict to which this level's is compared, or null
     * @param own the verdict of this level, or null
     * @param typed the verdict that stands in the form now; {@code own}'s where nothing was typed, or null
     * @param answered what the ward answered to the last request on it; null when nothing was asked
     */
    public record Row(
            CriterionView criterion,
            List<VerdictView> below,
            VerdictView stated,
            VerdictView own,
            VerdictResult typed,
            List<EvidenceView> evidence,
            SupplementItemView answered,
            List<VerdictRevisionView> revisions) {

        /** Whether a proof came in answer to the last request. */
        public boolean isFresh(EvidenceView proof) {
            return answered != null && answered.evidenceIds().contains(proof.id());
        }

        /** Whether a proof of it was rejected. */
        public boolean hasRejected() {
            return evidence.stream().anyMatch(proof -> proof.state() == EvidenceState.REJECTED);
        }

        public Difference difference() {
            return Difference.between(stated == null ? null : stated.result(), typed);
        }
    }
}
