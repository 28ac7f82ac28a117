package vn.kieumau.inbox;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kieumau.account.Action;
import vn.kieumau.account.Needs;
import vn.kieumau.criteria.CriteriaService;
import vn.kieumau.criteria.CriteriaSetView;
import vn.kieumau.criteria.CriterionView;
import vn.kieumau.engine.OpenStep;
import vn.kieumau.evidence.NewSecretReference;
import vn.kieumau.evidence.SecrecyLevel;
import vn.kieumau.evidence.SecretReferences;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.Texts;
import vn.kieumau.kernel.VietnamTime;

/** Documents with a secrecy mark, named by whoever has an open step of the dossier; nothing of theirs is uploaded. */
@Controller
@RequestMapping("/tasks/{id}/references")
class ReferenceController {

    private final StepDesk desk;
    private final SecretReferences references;
    private final CriteriaService criteria;

    ReferenceController(StepDesk desk, SecretReferences references, CriteriaService criteria) {
        this.desk = desk;
        this.references = references;
        this.criteria = criteria;
    }

    @GetMapping
    @Needs(Action.TASK_READ)
    String show(@PathVariable String id, Model model) {
        return fill(model, desk.open(id), Map.of(), Set.of(), Map.of());
    }

    @PostMapping
    @Needs(Action.TASK_COMPLETE)
    ModelAndView record(
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "referenceCriteria", required = false) List<String> chosen,
            Model model,
            Locale locale,
            RedirectAttributes next) {
        OpenStep step = desk.open(id);
        Set<String> keys = chosen == null ? Set.of() : new TreeSet<>(chosen);
        try {
            mustBeKnown(keys, step);
            references.record(
                    step.context().caseFacts().number(),
                    reference(typed),
                    keys,
                    step.context().actor());
        } catch (RuleViolation refused) {
            Map<String, String> errors =
                    Map.of(refused.field() == null ? "" : refused.field(), refused.messageIn(locale));
            String view = fill(model, step, typed, keys, errors);
            return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        next.addFlashAttribute("flash", Texts.in(locale, "evidence.reference.recorded"));
        next.addAttribute("id", id);
        return new ModelAndView("redirect:/tasks/{id}/references");
    }

    private String fill(
            Model model, OpenStep step, Map<String, String> typed, Set<String> chosen, Map<String, String> errors) {
        Map<String, String> options = new LinkedHashMap<>();
        set(step).criteria().forEach(one -> options.put(one.key(), one.label() + ". " + one.title()));
        model.addAttribute("nav", "work");
        model.addAttribute("step", step);
        model.addAttribute(
                "references", references.of(step.context().caseFacts().number()));
        model.addAttribute("criteria", options);
        model.addAttribute("typed", typed);
        model.addAttribute("chosen", List.copyOf(chosen));
        model.addAttribute("errors", errors);
        model.addAttribute("illustrative", set(step).illustrative());
        return "evidence/references";
    }

    private void mustBeKnown(Set<String> keys, OpenStep step) {
        Set<String> known =
                set(step).criteria().stream().map(CriterionView::key).collect(Collectors.toSet());
        if (!known.containsAll(keys)) {
            throw new RuleViolation("evidence.no_criterion").at("referenceCriteria");
        }
    }

    private CriteriaSetView set(OpenStep step) {
        return criteria.require(step.context().caseFacts().criteriaSetId());
    }

    private static NewSecretReference reference(Map<String, String> typed) {
        return new NewSecretReference(
                typed.get("referenceNumber"),
                day(typed.getOrDefault("referenceIssuedOn", "")),
                typed.get("referenceHolder"),
                SecrecyLevel.of(typed.getOrDefault("referenceLevel", "")).orElse(null));
    }

    /** Null where there is none that can be read: the service says what is wanted. */
    private static LocalDate day(String typed) {
        try {
            return VietnamTime.parseDay(typed);
        } catch (RuleViolation unreadable) {
            return null;
        }
    }
}
