package vn.kieumau.dossier;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.kieumau.account.Action;

/** Leads from a dossier that was replaced to the one that took its place. */
@Component
class SupersededNotice implements DossierNotice {

    private final DossierRepository dossiers;

    SupersededNotice(DossierRepository dossiers) {
        this.dossiers = dossiers;
    }

    @Override
    public List<Notice> of(DossierView dossier) {
        if (dossier.state() != DossierState.SUPERSEDED) {
            return List.of();
        }
        return dossiers.findById(dossier.id())
                .map(Dossier::supersededById)
                .flatMap(dossiers::findById)
                .map(next -> List.of(Notice.of("info", "dossier.supersede.by", next.number())
                        .leadingTo("/dossiers/" + next.number(), "dossier.supersede.open_next", Action.DOSSIER_READ)))
                .orElseGet(List::of);
    }
}
