package vn.kieumau.recognition;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.kieumau.dossier.DossierNotice;
import vn.kieumau.dossier.DossierView;

/** Says from the first day on that a dossier on illustrative criteria cannot be recognised here. */
@Component
class IllustrativeNotice implements DossierNotice {

    private final RecognitionReadiness readiness;

    IllustrativeNotice(RecognitionReadiness readiness) {
        this.readiness = readiness;
    }

    @Override
    public List<Notice> of(DossierView dossier) {
        return readiness.isShutOut(dossier)
                ? List.of(Notice.of("error", "recognition.notice.illustrative"))
                : List.of();
    }
}
