package vn.kieumau.inbox;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kieumau.account.Action;
import vn.kieumau.account.Needs;
import vn.kieumau.assessment.workflow.AssessmentEntry;
import vn.kieumau.assessment.workflow.CheckedEntries;
import vn.kieumau.criteria.CriterionView;
import vn.kieumau.engine.DraftMerge;
import vn.kieumau.engine.OpenStep;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.Texts;

/** An assessment as a sheet: downloaded, filled in offline, looked through, and only then taken into the draft. */
@Controller
@RequestMapping("/tasks/{id}/sheet")
@Needs(Action.TASK_COMPLETE)
class AssessmentSheetController {

    private static final String VIEW = "inbox/sheet";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final AssessmentDesk desk;

    AssessmentSheetController(AssessmentDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    void download(@PathVariable String id, Locale locale, HttpServletResponse response) throws IOException {
        OpenStep step = desk.open(id);
        String name = Texts.in(
                locale, "assessment.sheet.file", step.context().caseFacts().number());
        response.setContentType(XLSX);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name + ".xlsx", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        desk.write(step, locale, response.getOutputStream());
    }

    /** Looks through an uploaded sheet; nothing is saved. */
    @PostMapping
    ModelAndView check(@PathVariable String id, @RequestParam(required = false) MultipartFile file, Locale locale) {
        OpenStep step = desk.open(id);
        try {
            return report(step, desk.read(file), locale);
        } catch (RuleViolation refused) {
            return page(step, HttpStatus.UNPROCESSABLE_ENTITY)
                    .addObject("errors", Map.of("file", refused.messageIn(locale)));
        }
    }

    /** Takes what {@link #check} showed into the draft of the step. */
    @PostMapping("/confirm")
    ModelAndView confirm(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String entries,
            @RequestParam(defaultValue = "") String seen,
            Locale locale,
            RedirectAttributes redirect) {
        OpenStep step = desk.open(id);
        List<AssessmentEntry> read = desk.unpack(entries);
        CheckedEntries checked = desk.check(step, read, locale);
        if (!checked.accepted()) {
            return report(step, read, locale);
        }
        DraftMerge merge = desk.save(step, checked, seen);
        String notice = merge.notice(locale);
        redirect.addFlashAttribute(
                "flash",
                notice.isEmpty()
                        ? Texts.in(
                                locale,
                                "assessment.sheet.taken",
                                checked.changes().size())
                        : notice);
        redirect.addAttribute("id", id);
        return new ModelAndView("redirect:/tasks/{id}");
    }

    private ModelAndView report(OpenStep step, List<AssessmentEntry> entries, Locale locale) {
        CheckedEntries checked = desk.check(step, entries, locale);
        ModelAndView page = page(step, checked.accepted() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY)
                .addObject("checked", checked);
        if (checked.accepted()) {
            page.addObject("entries", desk.pack(entries)).addObject("seen", desk.version(step));
        }
        return page;
    }

    private ModelAndView page(OpenStep step, HttpStatus status) {
        return new ModelAndView(VIEW, status)
                .addObject("step", step)
                .addObject("illustrative", desk.criteria(step).stream().anyMatch(CriterionView::illustrative));
    }
}
