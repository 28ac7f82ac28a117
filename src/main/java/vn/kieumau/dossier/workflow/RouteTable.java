package vn.kieumau.dossier.workflow;

import java.time.LocalDate;
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
import vn.kieumau.engine.WithoutOfficer;

/** Reads {@code evaluation-route.dmn}: who evaluates and who recognises a dossier opened on a day. */
@Component
public class RouteTable {

    private final DecisionService decisions;
    private final DossierService dossiers;
    private final WithoutOfficer engine;

    RouteTable(@Lazy DecisionService decisions, @Lazy DossierService dossiers, WithoutOfficer engine) {
        this.decisions = decisions;
        this.dossiers = dossiers;
        this.engine = engine;
    }

    List<EvaluationLevel> levels(DossierView dossier) {
        return decisions.evaluateDecisionByKey("evaluation-route").variables(inputs(dossier)).evaluate().stream()
                .map(row -> level(dossier, row))
                .toList();
    }

    Recogniser recogniser(DossierView dossier) {
        return recogniserOn(dossier, dossier.openedOn());
    }

    /** Who would recognise a dossier that was opened on a day. */
    public Recogniser recogniserOn(DossierView dossier, LocalDate day) {
        DmnDecisionResultEntries row = engine.run(() -> decisions
                .evaluateDecisionByKey("recogniser")
                .variables(Map.of("model", dossier.modelCode(), "openedOn", day))
                .evaluate()
                .getSingleResult());
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
