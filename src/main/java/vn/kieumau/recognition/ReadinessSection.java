package vn.kieumau.recognition;

import org.springframework.stereotype.Component;
import vn.kieumau.dossier.DossierSection;
import vn.kieumau.dossier.DossierView;

/** What stands against the recognition, on the dossier's page. */
@Component
class ReadinessSection implements DossierSection {

    private final RecognitionReadiness readiness;

    ReadinessSection(RecognitionReadiness readiness) {
        this.readiness = readiness;
    }

    @Override
    public String name() {
        return "readiness";
    }

    @Override
    public String template() {
        return "recognition/readiness";
    }

    @Override
    public Object content(DossierView dossier) {
        return readiness.of(dossier).orElse(null);
    }

    @Override
    public int getOrder() {
        return 9;
    }
}
