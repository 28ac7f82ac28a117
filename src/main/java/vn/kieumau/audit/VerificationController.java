package vn.kieumau.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.kieumau.account.Action;
import vn.kieumau.account.Needs;
import vn.kieumau.kernel.Act;

/** The check of the trail as a page, which loads itself again while a check runs. */
@Controller
@Needs(Action.AUDIT_VERIFY)
@RequestMapping("/admin/audit/verify")
class VerificationController {

    private static final String SECONDS_BETWEEN_LOOKS = "1";

    private final VerificationRun run;
    private final TrailStore trail;
    private final ApplicationEventPublisher events;

    VerificationController(VerificationRun run, TrailStore trail, ApplicationEventPublisher events) {
        this.run = run;
        this.trail = trail;
        this.events = events;
    }

    @GetMapping
    ModelAndView show(Locale locale, HttpServletResponse response) {
        VerificationRun.State state = run.state();
        ModelAndView page = new ModelAndView("audit/verify")
                .addObject("nav", "audit")
                .addObject("head", trail.current())
                .addObject("state", state)
                .addObject("running", state != null && state.running());
        if (state != null && state.running()) {
            response.setHeader("Refresh", SECONDS_BETWEEN_LOOKS);
        } else if (state != null) {
            page.addObject("ended", TrailTime.shown(state.ended()));
            page.addObject("intact", state.found() != null && state.found().intact());
            page.addObject(
                    "result", state.found() == null ? null : state.found().wordsIn(locale));
        }
        return page;
    }

    @PostMapping
    String start() {
        events.publishEvent(Act.of("audit.verified", "trail", "audit"));
        run.start();
        return "redirect:/admin/audit/verify";
    }
}
