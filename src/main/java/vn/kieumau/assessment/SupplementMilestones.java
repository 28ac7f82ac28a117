package vn.kieumau.assessment;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.kieumau.dossier.DossierView;
import vn.kieumau.dossier.Milestones;
import vn.kieumau.kernel.Texts;
import vn.kieumau.kernel.VietnamTime;

/** Marks the rounds of supplements that a level's leader has asked for on the progress of a dossier. */
@Component
class SupplementMilestones implements Milestones {

    private final SupplementService supplements;

    SupplementMilestones(SupplementService supplements) {
        this.supplements = supplements;
    }

    @Override
    public List<Milestone> of(DossierView dossier) {
        return supplements.of(dossier.id()).stream()
                .filter(request -> request.approvedAt() != null)
                .map(request -> new Milestone(
                        VietnamTime.dayOf(request.approvedAt()),
                        Texts.of(
                                "assessment.supplement_milestone",
                                request.stage().label(),
                                request.items().size())))
                .toList();
    }
}
