package vn.kieumau.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.kieumau.criteria.CriteriaSetView;
import vn.kieumau.criteria.CriterionView;
import vn.kieumau.document.DocumentView;
import vn.kieumau.dossier.workflow.WhereItStands.OpenStepView;
import vn.kieumau.evidence.EvidenceView;

/**
 * Everything that the page of a dossier shows.
 *
 * @param current ids of the elements of the main model where the dossier is, joined by commas
 * @param done ids of the steps that were completed, joined by commas
 * @param committee null until it is appointed
 * @param judges names of those who accepted or rejected proofs
 * @param timeline the newest line first
 */
record DossierPage(
        DossierView dossier,
        CriteriaSetView criteria,
        List<Waiting> waiting,
        String current,
        String done,
        List<Section> sections,
        List<DocumentView> documents,
        CommitteeView committee,
        List<Proof> evidence,
        Map<String, String> judges,
        List<Version> versions,
        List<Line> timeline) {

    /**
     * An open step with the way to it.
     *
     * @param url address of the officer's task, or of the list of tasks when several wait; null when the step is not
     *     the officer's
     */
    record Waiting(OpenStepView step, String url) {}

    /** A part that a feature above contributes; {@code template} has a fragment {@code section(dossier, content)}. */
    record Section(String name, String template, Object content) {}

    /** @param items empty where nothing proves the criterion yet */
    record Proof(CriterionView criterion, List<EvidenceView> items) {

        /** Whether any of them counts; one that was rejected does not. */
        public boolean isProven() {
            return items.stream().anyMatch(one -> one.state().counts());
        }
    }

    /**
     * A submitted version.
     *
     * @param met criteria met by the ward's own verdicts, null when the version does not tell
     */
    record Version(int number, String by, Instant at, Integer met, Integer applicable, int papers) {}

    /** A line of the history in the words of the fragment that draws it. */
    record Line(String when, String title, String who, String text, String reason, String tone) {}
}
