package vn.kieumau.inbox;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.kieumau.account.Action;
import vn.kieumau.account.Needs;
import vn.kieumau.criteria.CriteriaService;
import vn.kieumau.criteria.CriterionView;
import vn.kieumau.criteria.LiveFinding;
import vn.kieumau.engine.CaseFacts;

/** What typed figures come to, for the scripts of an open step; nothing is kept. */
@RestController
class TaskFindingsController {

    private final StepDesk desk;
    private final CriteriaService criteria;

    TaskFindingsController(StepDesk desk, CriteriaService criteria) {
        this.desk = desk;
        this.criteria = criteria;
    }

    /** By criterion key, for every criterion of which a figure ({@code value.A-07.numerator}) was sent. */
    @PostMapping("/tasks/{id}/findings")
    @Needs(Action.TASK_COMPLETE)
    Map<String, LiveFinding> findings(@PathVariable String id, HttpServletRequest request, Locale locale) {
        CaseFacts facts = desk.open(id).context().caseFacts();
        Map<String, String> sent = SentFields.of(request);
        Map<String, LiveFinding> findings = new LinkedHashMap<>();
        for (CriterionView criterion : criteria.require(facts.criteriaSetId()).allCriteria()) {
            Map<String, String> typed = StepForm.figures(criterion, sent);
            if (!typed.isEmpty()) {
                findings.put(criterion.key(), LiveFinding.of(criterion, typed, facts.cycleYear(), locale));
            }
        }
        return findings;
    }
}
