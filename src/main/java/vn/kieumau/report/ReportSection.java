package vn.kieumau.report;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.kieumau.assessment.Stage;
import vn.kieumau.dossier.DossierSection;
import vn.kieumau.dossier.DossierView;

/** The reports of a dossier on its page. */
@Component
class ReportSection implements DossierSection {

    private final JudgedStages judged;

    ReportSection(JudgedStages judged) {
        this.judged = judged;
    }

    @Override
    public String name() {
        return "reports";
    }

    @Override
    public String template() {
        return "report/section";
    }

    @Override
    public int getOrder() {
        return 25;
    }

    @Override
    public Content content(DossierView dossier) {
        return new Content(judged.of(dossier.id()));
    }

    /** @param stages those that have judged, in the order of the way */
    record Content(List<Stage> stages) {}
}
