package vn.kieumau.dossier;

import java.time.Clock;
import java.util.Locale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.kieumau.account.Action;
import vn.kieumau.account.Needs;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.criteria.CriteriaService;
import vn.kieumau.kernel.Act;
import vn.kieumau.kernel.TrailHead;

/** “In lịch sử hồ sơ”: the history of a dossier as one list for A4. */
@Controller
@Needs(Action.HISTORY_PRINT)
class DossierHistoryController {

    private final DossierDirectory directory;
    private final DossierHistory history;
    private final CriteriaService criteria;
    private final TrailHead trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DossierHistoryController(
            DossierDirectory directory,
            DossierHistory history,
            CriteriaService criteria,
            TrailHead trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.directory = directory;
        this.history = history;
        this.criteria = criteria;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    @GetMapping("/dossiers/{number}/history")
    String history(
            @PathVariable String number, @AuthenticationPrincipal SignedInOfficer officer, Locale locale, Model model) {
        DossierView dossier = directory.require(number, officer);
        // First, so that the head on the paper already holds this reading
        events.publishEvent(Act.of("dossier.history_read", "dossier", number).inUnit(dossier.unitCode()));
        model.addAttribute("nav", "dossiers");
        model.addAttribute("dossier", dossier);
        model.addAttribute("lines", history.of(dossier.id(), locale));
        model.addAttribute(
                "illustrative", criteria.require(dossier.criteriaSetId()).illustrative());
        model.addAttribute("head", trail.current());
        model.addAttribute("printedAt", clock.instant());
        model.addAttribute("printedBy", officer.displayName());
        return "dossier/history";
    }
}
