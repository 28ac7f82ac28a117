package vn.kieumau.recognition;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.kieumau.assessment.AssessmentService;
import vn.kieumau.assessment.AssessmentView;
import vn.kieumau.dossier.DossierCycles;
import vn.kieumau.dossier.DossierSection;
import vn.kieumau.dossier.DossierView;

/** The other years of a dossier's unit, and what the unit has inherited, on the dossier's page. */
@Component
class CyclesSection implements DossierSection {

    private final DossierCycles cycles;
    private final RecognisedUnits units;
    private final DecisionRepository decisions;
    private final AssessmentService assessments;

    CyclesSection(
            DossierCycles cycles, RecognisedUnits units, DecisionRepository decisions, AssessmentService assessments) {
        this.cycles = cycles;
        this.units = units;
        this.decisions = decisions;
        this.assessments = assessments;
    }

    @Override
    public String name() {
        return "cycles";
    }

    @Override
    public String template() {
        return "recognition/cycles";
    }

    @Override
    public Object content(DossierView dossier) {
        List<DossierView> others = cycles.othersOf(dossier);
        List<RecognitionView> inherited = units.inheritedBy(dossier);
        if (others.isEmpty() && inherited.isEmpty()) {
            return null;
        }
        Map<Long, CycleResult> results = decided(others);
        long previous = cycles.previousOf(dossier.id()).map(DossierView::id).orElse(-1L);
        List<Cycle> rows = others.stream()
                .map(one -> new Cycle(
                        one,
                        results.getOrDefault(one.id(), one.id() == previous ? judged(one) : null),
                        one.id() == previous,
                        one.criteriaSetId() != dossier.criteriaSetId()))
                .toList();
        return new Content(rows, inherited, rows.stream().anyMatch(Cycle::otherSet));
    }

    @Override
    public int getOrder() {
        return 12;
    }

    private Map<Long, CycleResult> decided(List<DossierView> others) {
        return decisions
                .findByDossierIdInOrderById(others.stream().map(DossierView::id).toList())
                .stream()
                .filter(one -> one.result() != null)
                .collect(Collectors.toMap(Decision::dossierId, Decision::result, (older, newer) -> newer));
    }

    /** How far a cycle without a decision came, by its highest level. */
    private CycleResult judged(DossierView dossier) {
        List<AssessmentView> stages = assessments.latest(dossier);
        return stages.isEmpty()
                ? null
                : new CycleResult(
                        stages.get(stages.size() - 1).score().met(),
                        stages.get(stages.size() - 1).score().applicable());
    }

    /**
     * @param inherited recognitions of units that went on in this one, by which it does not count as recognised
     * @param otherSets whether counts of different sets stand beside each other, so that only percentages compare
     */
    record Content(List<Cycle> rows, List<RecognitionView> inherited, boolean otherSets) {}

    /**
     * Another year of the unit.
     *
     * @param result null where nothing was judged or the count was not kept
     * @param previous whether the dossier begins from this one
     */
    record Cycle(DossierView dossier, CycleResult result, boolean previous, boolean otherSet) {}
}
