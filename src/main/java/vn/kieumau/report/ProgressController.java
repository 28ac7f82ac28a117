package vn.kieumau.report;

import java.util.List;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.kieumau.account.Action;
import vn.kieumau.account.Needs;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.criteria.CriteriaService;
import vn.kieumau.dossier.DossierDirectory;
import vn.kieumau.dossier.DossierView;
import vn.kieumau.report.ProgressOverTime.Event;

/** The progress of one dossier over time. */
@Controller
@Needs(Action.DOSSIER_READ)
class ProgressController {

    private static final int WIDTH = 900;
    private static final int HEIGHT = 340;

    private final DossierDirectory directory;
    private final ProgressOverTime progress;
    private final CriteriaService criteria;

    ProgressController(DossierDirectory directory, ProgressOverTime progress, CriteriaService criteria) {
        this.directory = directory;
        this.progress = progress;
        this.criteria = criteria;
    }

    @GetMapping("/dossiers/{number}/progress")
    String progress(
            @PathVariable String number, @AuthenticationPrincipal SignedInOfficer officer, Locale locale, Model model) {
        DossierView dossier = directory.require(number, officer);
        List<Event> events = progress.of(dossier, locale);
        boolean drawn = events.stream().anyMatch(Event::isFigure);
        model.addAttribute("nav", "dossiers");
        model.addAttribute("dossier", dossier);
        model.addAttribute("events", events);
        model.addAttribute("chart", drawn ? ProgressChart.of(events, WIDTH, HEIGHT) : null);
        model.addAttribute(
                "illustrative", criteria.require(dossier.criteriaSetId()).illustrative());
        return "report/progress";
    }
}
