package vn.kieumau.recognition;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.kieumau.dossier.DossierSection;
import vn.kieumau.dossier.DossierView;

/** Decisions and the certificate on the dossier's page. */
@Component
class RecognitionSection implements DossierSection {

    private final RecognitionService recognitions;
    private final RevocationService revocations;

    RecognitionSection(RecognitionService recognitions, RevocationService revocations) {
        this.recognitions = recognitions;
        this.revocations = revocations;
    }

    @Override
    public String name() {
        return "recognition";
    }

    @Override
    public String template() {
        return "recognition/section";
    }

    @Override
    public Object content(DossierView dossier) {
        List<DecisionDetails> decisions = recognitions.decisions(dossier.id());
        return decisions.isEmpty()
                ? null
                : new Content(
                        decisions, recognitions.certificate(dossier.id()).orElse(null), revocations.of(dossier.id()));
    }

    @Override
    public int getOrder() {
        return 10;
    }

    /**
     * @param certificate null until the recognition is announced
     * @param revocations every attempt to revoke it, the oldest first
     */
    record Content(List<DecisionDetails> decisions, CertificateView certificate, List<RevocationView> revocations) {}
}
