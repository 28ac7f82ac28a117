package vn.kieumau.difficulty;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.kieumau.dossier.DossierView;
import vn.kieumau.dossier.Milestones;
import vn.kieumau.kernel.Texts;

/** Marks the working visits that took place on the progress of a dossier. */
@Component
class VisitMilestones implements Milestones {

    private final VisitService visits;

    VisitMilestones(VisitService visits) {
        this.visits = visits;
    }

    @Override
    public List<Milestone> of(DossierView dossier) {
        return visits.of(dossier).stream()
                .map(VisitSummary::visit)
                .filter(visit -> visit.state() == VisitState.HELD || visit.state() == VisitState.CLOSED)
                .map(visit -> new Milestone(visit.heldOn(), Texts.of("visit.milestone", visit.purpose())))
                .toList();
    }
}
