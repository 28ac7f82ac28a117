package vn.kieumau.inbox;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kieumau.account.Action;
import vn.kieumau.account.Needs;
import vn.kieumau.engine.DraftMerge;
import vn.kieumau.engine.OpenStep;
import vn.kieumau.engine.Taken;
import vn.kieumau.kernel.NotFound;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.Texts;

/** The page of one open step. It works without JavaScript. */
@Controller
class TaskController {

    private static final String SHOW_OPEN = "show-open";

    private final StepDesk desk;
    private final StepPage page;

    TaskController(StepDesk desk, StepPage page) {
        this.desk = desk;
        this.page = page;
    }

    @GetMapping("/tasks/{id}")
    @Needs(Action.TASK_READ)
    String show(@PathVariable String id, @RequestParam(defaultValue = "") String show, Model model, Locale locale) {
        page.fill(model, desk.open(id), Map.of(), locale);
        model.addAttribute("show", show);
        return "inbox/task";
    }

    /** Saves the draft without JavaScript; the button may ask for more, such as another view of the page. */
    @PostMapping("/tasks/{id}/save")
    @Needs(Action.TASK_COMPLETE)
    ModelAndView save(
            @PathVariable String id,
            @RequestParam(name = "do", defaultValue = "") String action,
            HttpServletRequest request,
            Model model,
            Locale locale,
            RedirectAttributes redirect) {
        OpenStep step = desk.open(id);
        try {
            DraftMerge merge = desk.save(step, SentFields.of(request), SentFields.files(request), action);
            String notice = merge.notice(locale);
            redirect.addFlashAttribute("flash", notice.isEmpty() ? Texts.in(locale, "inbox.saved") : notice);
        } catch (RuleViolation refused) {
            return again(step, refused, model, locale);
        }
        redirect.addAttribute("id", id);
        return new ModelAndView(
                SHOW_OPEN.equals(action) ? "redirect:/tasks/{id}?show=open#criteria" : "redirect:/tasks/{id}");
    }

    @PostMapping("/tasks/{id}")
    @Needs(Action.TASK_COMPLETE)
    ModelAndView complete(
            @PathVariable String id,
            HttpServletRequest request,
            Model model,
            Locale locale,
            RedirectAttributes redirect) {
        OpenStep step = desk.open(id);
        try {
            desk.complete(step, SentFields.of(request), SentFields.files(request));
        } catch (RuleViolation refused) {
            return again(step, refused, model, locale);
        }
        redirect.addFlashAttribute(
                "flash", Texts.in(locale, "inbox.done", step.context().stepName()));
        redirect.addAttribute("number", step.context().caseFacts().number());
        return new ModelAndView("redirect:/dossiers/{number}");
    }

    /** The form again with the sentence at its field, unless the step is gone in the meantime. */
    private ModelAndView again(OpenStep step, RuleViolation refused, Model model, Locale locale) {
        if (isGone(refused)) {
            throw refused;
        }
        String field = refused.field() == null ? "" : refused.field();
        page.fill(model, step, Collections.singletonMap(field, refused.messageIn(locale)), locale);
        return new ModelAndView("inbox/task", model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private static boolean isGone(RuleViolation refused) {
        return refused instanceof NotFound && "engine.task_gone".equals(refused.key()) || refused instanceof Taken;
    }
}
