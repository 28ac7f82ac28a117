package vn.kieumau.report;

import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.kieumau.assessment.Stage;
import vn.kieumau.dossier.DossierSection;
import vn.kieumau.dossier.DossierView;
import vn.kieumau.report.ProgressOverTime.Event;

/** The progress of a dossier in small, and its reports as files, on its page. */
@Component
class ReportSection implements DossierSection {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 220;

    private final JudgedStages judged;
    private final ProgressOverTime progress;

    ReportSection(JudgedStages judged, ProgressOverTime progress) {
        this.judged = judged;
        this.progress = progress;
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
        List<Event> events = progress.of(dossier, LocaleContextHolder.getLocale());
        boolean drawn = events.stream().anyMatch(Event::isFigure);
        return new Content(judged.of(dossier.id()), drawn ? ProgressChart.of(events, WIDTH, HEIGHT) : null);
    }

    /**
     * @param stages those that have judged, in the order of the way
     * @param chart null while there is no figure
     */
    record Content(List<Stage> stages, ProgressChart chart) {}
}
