package vn.kieumau.difficulty;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.kieumau.dossier.DossierSection;
import vn.kieumau.dossier.DossierView;

/** The working visits on the dossier's page, with what still has to follow them. */
@Component
class VisitSection implements DossierSection {

    private final VisitService visits;

    VisitSection(VisitService visits) {
        this.visits = visits;
    }

    @Override
    public String name() {
        return "visits";
    }

    @Override
    public String template() {
        return "difficulty/visits";
    }

    @Override
    public Object content(DossierView dossier) {
        List<VisitSummary> all = visits.of(dossier);
        boolean nothingToSay = all.isEmpty() && dossier.state().isFinal();
        return nothingToSay ? null : new Content(all);
    }

    @Override
    public int getOrder() {
        return 55;
    }

    /** @param all the newest first */
    record Content(List<VisitSummary> all) {}
}
