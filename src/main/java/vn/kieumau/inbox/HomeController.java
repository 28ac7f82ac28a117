package vn.kieumau.inbox;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.kieumau.account.ForAnyOfficer;
import vn.kieumau.account.OfficerService;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.difficulty.VisitReminders;
import vn.kieumau.engine.OpenSteps;
import vn.kieumau.engine.WaitingStep;

/** “Việc của tôi”: what waits for the officer, the most urgent first. */
@Controller
class HomeController {

    private static final int MOST = 50;

    private final OpenSteps steps;
    private final OfficerService officers;
    private final VisitReminders reminders;
    private final Clock clock;

    HomeController(OpenSteps steps, OfficerService officers, VisitReminders reminders, Clock clock) {
        this.steps = steps;
        this.officers = officers;
        this.reminders = reminders;
        this.clock = clock;
    }

    @GetMapping("/")
    @ForAnyOfficer
    String home(@AuthenticationPrincipal SignedInOfficer officer, Model model) {
        List<WaitingStep> waiting = steps.waiting(MOST + 1);
        Map<String, String> names = officers.displayNames(waiting.stream()
                .map(WaitingStep::assignee)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Instant now = clock.instant();
        List<WorkItem> work = waiting.stream()
                .limit(MOST)
                .map(step -> WorkItem.of(
                        step,
                        now,
                        step.assignee() == null ? null : names.getOrDefault(step.assignee(), step.assignee()),
                        officer.getUsername().equals(step.assignee())))
                .toList();
        model.addAttribute("nav", "work");
        model.addAttribute("reminders", reminders.of(officer));
        model.addAttribute("work", work);
        model.addAttribute("most", waiting.size() > MOST ? MOST : null);
        model.addAttribute(
                "overdue",
                work.stream().filter(item -> "overdue".equals(item.urgency())).count());
        return "inbox/home";
    }
}
