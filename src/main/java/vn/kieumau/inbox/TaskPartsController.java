package vn.kieumau.inbox;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import vn.kieumau.account.Action;
import vn.kieumau.account.Needs;
import vn.kieumau.engine.DraftMerge;
import vn.kieumau.evidence.FileView;
import vn.kieumau.kernel.NotFound;
import vn.kieumau.kernel.RuleViolation;

/** What scripts ask of an open step, here and inside Tasklist: the fields, the draft, a file. */
@Controller
@Needs(Action.TASK_COMPLETE)
class TaskPartsController {

    private final StepDesk desk;
    private final StepPage page;

    TaskPartsController(StepDesk desk, StepPage page) {
        this.desk = desk;
        this.page = page;
    }

    /** A file that was received. */
    record Received(UUID id, String name, long size) {}

    @GetMapping("/tasks/{id}/fragment")
    @Needs(Action.TASK_READ)
    String fragment(@PathVariable String id, Model model, Locale locale) {
        page.fill(model, desk.open(id), Map.of(), locale);
        return "inbox/step :: step(embedded=${true})";
    }

    /**
     * A draft that was saved.
     *
     * @param version to send along with the next save
     * @param elsewhere fields that another window changed, with the values to show from now on
     * @param overwritten fields that both windows changed, with what the other one had written
     * @param notice what the officer should know of that; empty when there is nothing
     */
    record Saved(long version, Map<String, String> elsewhere, Map<String, String> overwritten, String notice) {}

    @PostMapping("/tasks/{id}/draft")
    @ResponseBody
    Saved draft(@PathVariable String id, HttpServletRequest request, Locale locale) {
        DraftMerge merge = desk.saveDraft(id, SentFields.of(request));
        return new Saved(merge.version(), merge.elsewhere(), merge.overwritten(), merge.notice(locale));
    }

    @PostMapping("/tasks/{id}/files")
    @ResponseBody
    Received file(@PathVariable String id, @RequestParam("file") MultipartFile file) {
        FileView stored = desk.receive(id, file);
        return new Received(stored.id(), stored.name(), stored.size());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(RuleViolation violation, Locale locale) {
        return problem(
                violation instanceof NotFound ? HttpStatus.NOT_FOUND : HttpStatus.UNPROCESSABLE_ENTITY,
                violation,
                locale);
    }

    @ExceptionHandler(MissingServletRequestPartException.class)
    ResponseEntity<ProblemDetail> noFile(Locale locale) {
        return problem(HttpStatus.UNPROCESSABLE_ENTITY, new RuleViolation("evidence.file_missing"), locale);
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, RuleViolation violation, Locale locale) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemDetail.forStatusAndDetail(status, violation.messageIn(locale)));
    }
}
