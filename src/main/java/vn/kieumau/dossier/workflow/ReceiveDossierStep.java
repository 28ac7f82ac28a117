package vn.kieumau.dossier.workflow;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kieumau.dossier.DossierService;
import vn.kieumau.dossier.DossierState;
import vn.kieumau.engine.Separation;
import vn.kieumau.engine.StepContext;
import vn.kieumau.engine.StepFields;
import vn.kieumau.engine.StepKind;

/** Receives a submitted dossier at a level, or returns it at the door. */
@Component
class ReceiveDossierStep implements StepKind {

    private final DossierService dossiers;

    ReceiveDossierStep(DossierService dossiers) {
        this.dossiers = dossiers;
    }

    @Override
    public String name() {
        return "receive-dossier";
    }

    @Override
    public Set<String> outcomes() {
        return Set.of("received", "returned");
    }

    @Override
    public Separation separation() {
        return Separation.NONE.andBelow("assess", "submit-dossier", "supplement");
    }

    @Override
    public String complete(StepContext context, StepFields fields) {
        String outcome = fields.choice("outcome", outcomes());
        long dossier = context.caseFacts().id();
        if ("returned".equals(outcome)) {
            fields.reason();
            dossiers.become(dossier, DossierState.RETURNED);
            return outcome;
        }
        fields.dayBetween(
                "receivedOn",
                context.caseFacts().openedOn(),
                context.caseFacts().periodTo().plusYears(1));
        fields.longText("note");
        dossiers.become(dossier, DossierState.RECEIVED);
        dossiers.become(dossier, DossierState.UNDER_APPRAISAL);
        return outcome;
    }
}
