package vn.kieumau.dossier.workflow;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.kieumau.dossier.DossierService;
import vn.kieumau.dossier.EvaluationLevel;
import vn.kieumau.engine.ForModels;

/** The levels through which the evaluation runs one after another, for the model's multi-instance call. */
@ForModels
@Component
public class EvaluationLevels {

    private final DossierService dossiers;

    EvaluationLevels(DossierService dossiers) {
        this.dossiers = dossiers;
    }

    /** Called by {@code recognition.bpmn}. */
    public List<String> of(Long dossierId) {
        return dossiers.route(dossierId).stream().map(EvaluationLevel::name).toList();
    }
}
