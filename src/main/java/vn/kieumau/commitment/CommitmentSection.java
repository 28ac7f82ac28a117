package vn.kieumau.commitment;

import org.springframework.stereotype.Component;
import vn.kieumau.dossier.DossierSection;
import vn.kieumau.dossier.DossierView;

/** The commitment on the dossier's page: contents, and who has signed. */
@Component
class CommitmentSection implements DossierSection {

    private final CommitmentService commitments;

    CommitmentSection(CommitmentService commitments) {
        this.commitments = commitments;
    }

    @Override
    public String name() {
        return "commitments";
    }

    @Override
    public String template() {
        return "commitment/section";
    }

    @Override
    public Object content(DossierView dossier) {
        return commitments.of(dossier.id()).orElse(null);
    }

    @Override
    public int getOrder() {
        return 40;
    }
}
