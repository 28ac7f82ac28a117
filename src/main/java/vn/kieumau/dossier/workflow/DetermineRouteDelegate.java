package vn.kieumau.dossier.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.kieumau.dossier.DossierService;
import vn.kieumau.dossier.DossierView;
import vn.kieumau.engine.ForModels;
import vn.kieumau.engine.StepVariables;

/** Pins the levels that evaluate a submitted dossier and the one who will recognise it. */
@ForModels
@Component
class DetermineRouteDelegate implements JavaDelegate {

    private final DossierService dossiers;
    private final RouteTable table;

    DetermineRouteDelegate(DossierService dossiers, RouteTable table) {
        this.dossiers = dossiers;
        this.table = table;
    }

    @Override
    public void execute(DelegateExecution execution) {
        DossierView dossier = dossiers.require((Long) execution.getVariable(StepVariables.DOSSIER_ID));
        dossiers.pinRoute(dossier.id(), table.levels(dossier), table.recogniser(dossier));
    }
}
