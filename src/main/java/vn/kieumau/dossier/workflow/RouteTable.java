package vn.kieumau.dossier.workflow;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.kieumau.dossier.DossierService;
import vn.kieumau.dossier.DossierView;
import vn.kieumau.dossier.EvaluationLevel;
import vn.kieumau.dossier.Recogniser;

/** Reads {@code evaluation-route.dmn}: who evaluates and who recognises a dossier opened on a day. */
@Component
class RouteTable {

    private final DecisionService decisions;
    private final DossierService dossiers;

    RouteTable(@Lazy DecisionService decisions, @Lazy DossierService dossiers) {
        this.decisions = decisions;
        this.dossiers = dossiers;
    }

    List<EvaluationLevel> levels(DossierView dossier) {
        return decisions.evaluateDecisionByKey("evaluation-route").variables(inputs(dossier)).evaluate().stream()
                .map(row -> level(dossier, row))
                .toList();
    }

    Recogniser recogniser(DossierView dossier) {
        DmnDecisionResultEntries row = decisions
                .evaluateDecisionByKey("recogniser")
                .variables(inputs(dossier))
                .evaluate()
                .getSingleResult();
        return new Recogniser(
                dossiers.unitAt(dossier.id(), row.getEntry("at")),
                row.getEntry("role"),
                row.getEntry("clerk"),
                row.getEntry("title"),
                row.getEntry("outside"));
    }

    private EvaluationLevel level(DossierView dossier, DmnDecisionResultEntries row) {
        String name = row.getEntry("level");
        return new EvaluationLevel(
                name,
                dossiers.unitAt(dossier.id(), name),
                row.getEntry("receiver"),
                row.getEntry("appraiser"),
                row.getEntry("leader"));
    }

    private static Map<String, Object> inputs(DossierView dossier) {
        return Map.of("model", dossier.modelCode(), "openedOn", dossier.openedOn());
    }
}
