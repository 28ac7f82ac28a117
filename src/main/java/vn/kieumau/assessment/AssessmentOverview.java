package vn.kieumau.assessment;

import java.util.List;
import java.util.Map;

/**
 * The verdicts of all stages side by side, with the progress and the meetings behind them.
 *
 * @param stages the latest round of each stage that has judged, in the order of the way
 * @param comments how many remarks are open, by criterion
 * @param newest index in {@code stages} of the latest stage that has closed its round, else of the latest one
 */
record AssessmentOverview(
        List<StageView> stages,
        int newest,
        List<GroupView> groups,
        List<ProgressView> progress,
        List<MeetingView> meetings,
        Map<String, Long> comments) {

    /** How many remarks are open. */
    public long openComments() {
        return comments.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The stage by which the dossier stands now; null before the first verdict. */
    public StageView standing() {
        return stages.isEmpty() ? null : stages.get(newest);
    }

    /** @param proposal null for the ward and before the conclusion */
    record StageView(Stage stage, int round, boolean closed, Proposal proposal, String conclusion, Score score) {}

    /** @param scores one per stage */
    record GroupView(String key, String title, List<Score> scores, List<CriterionRow> criteria) {}

    /** @param cells one per stage; null where the stage has not judged the criterion */
    record CriterionRow(String key, String label, String title, boolean illustrative, List<Cell> cells) {}

    /**
     * A verdict of one stage.
     *
     * @param difference how it stands to the stage below
     * @param authority by what and by whom an exception was allowed; empty when it is none
     * @param revisions what the lead officer of the level changed, the oldest first
     */
    record Cell(
            VerdictResult result,
            Difference difference,
            String finding,
            String note,
            Map<String, String> measured,
            String authority,
            List<VerdictRevisionView> revisions) {

        /** Whether the stage below judged the criterion otherwise. */
        public boolean differs() {
            return difference.isDifferent();
        }

        /** Whether there is more to read than the result. */
        public boolean hasMore() {
            return !finding.isEmpty() || !note.isEmpty() || !authority.isEmpty() || !revisions.isEmpty();
        }
    }
}
