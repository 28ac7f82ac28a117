package vn.kieumau.assessment.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.kieumau.assessment.AssessmentService;
import vn.kieumau.assessment.Stage;
import vn.kieumau.assessment.VerdictView;
import vn.kieumau.criteria.CriterionView;
import vn.kieumau.criteria.DocumentDatedInWindow;
import vn.kieumau.criteria.MeasureInput;
import vn.kieumau.dossier.DossierActs;
import vn.kieumau.dossier.DossierService;
import vn.kieumau.dossier.DossierView;
import vn.kieumau.engine.StepFields;

/**
 * The entries of the unit's last dossier of the same model, found again by the stable key of each criterion:
 * explanations and figures, never verdicts and never the dates of documents, which belong to their year.
 */
@Component
class PreviousCycle {

    private final DossierService dossiers;
    private final AssessmentService assessments;
    private final DossierActs acts;

    PreviousCycle(DossierService dossiers, AssessmentService assessments, DossierActs acts) {
        this.dossiers = dossiers;
        this.assessments = assessments;
        this.acts = acts;
    }

    /** The number of the dossier to copy from; empty when there is none or it was never assessed. */
    Optional<String> numberFor(long dossierId) {
        return dossiers.previousOf(dossierId)
                .filter(previous -> assessments.latest(previous, Stage.WARD).isPresent())
                .map(DossierView::number);
    }

    /** The fields to put over a draft; what is typed already stays, and each copied criterion says where it is from. */
    Map<String, String> copy(long dossierId, List<CriterionView> criteria, StepFields draft) {
        Optional<DossierView> previous = dossiers.previousOf(dossierId);
        Map<String, String> copied = new TreeMap<>();
        previous.flatMap(dossier -> assessments.latest(dossier, Stage.WARD)).ifPresent(round -> criteria.stream()
                .filter(criterion -> round.verdicts().containsKey(criterion.key()))
                .forEach(criterion -> copy(
                        criterion,
                        round.verdicts().get(criterion.key()),
                        draft,
                        previous.get().number(),
                        copied)));
        if (!copied.isEmpty()) {
            acts.done(
                    "assessment.copied",
                    dossierId,
                    Map.of(
                            "from",
                            previous.get().number(),
                            "criteria",
                            copied.keySet().stream()
                                    .filter(name -> name.startsWith("copied."))
                                    .map(name -> name.substring("copied.".length()))
                                    .collect(Collectors.joining(", "))));
        }
        return copied;
    }

    private static void copy(
            CriterionView criterion, VerdictView then, StepFields draft, String from, Map<String, String> copied) {
        Map<String, String> entries = new TreeMap<>();
        String note = "note." + criterion.key();
        if (!draft.has(note) && !then.note().isEmpty()) {
            entries.put(note, then.note());
        }
        if (!(criterion.measure() instanceof DocumentDatedInWindow)) {
            Set<String> asked = criterion.measure().inputs().stream()
                    .map(MeasureInput::name)
                    .collect(Collectors.toSet());
            boolean untouched = draft.startingWith("value." + criterion.key() + ".").values().stream()
                    .allMatch(String::isEmpty);
            if (untouched && asked.containsAll(then.measured().keySet())) {
                then.measured().forEach((input, value) -> entries.put("value." + criterion.key() + "." + input, value));
            }
        }
        if (!entries.isEmpty()) {
            entries.put("copied." + criterion.key(), from);
            copied.putAll(entries);
        }
    }
}
