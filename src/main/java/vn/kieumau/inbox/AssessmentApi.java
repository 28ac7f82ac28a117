package vn.kieumau.inbox;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.kieumau.account.Action;
import vn.kieumau.account.ForPrograms;
import vn.kieumau.account.Needs;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.account.TechnicalAccount;
import vn.kieumau.account.TechnicalScope;
import vn.kieumau.assessment.workflow.AssessmentEntry;
import vn.kieumau.assessment.workflow.CheckedEntries;
import vn.kieumau.criteria.CriterionView;
import vn.kieumau.dossier.DossierDirectory;
import vn.kieumau.engine.OpenStep;
import vn.kieumau.kernel.NotFound;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.Texts;

/**
 * The entries of an assessment from a program, which comes with the session of the officer whose open steps they belong
 * to, or with a key of its own for the dossiers of its unit. They end in the drafts of these steps: what the program
 * sends is looked through by the same rules, and an officer completes.
 */
@RestController
@RequestMapping(path = "/api/v1/dossiers", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "dossiers", description = "api.dossiers.tag")
class AssessmentApi {

    private static final int MOST = 1_000;

    private final DossierDirectory directory;
    private final AssessmentDesk desk;

    AssessmentApi(DossierDirectory directory, AssessmentDesk desk) {
        this.directory = directory;
        this.desk = desk;
    }

    /** The entries that a program sends. */
    @Schema(description = "api.assessment.body")
    record Sent(
            @Schema(description = "api.assessment.criteria") List<SentCriterion> criteria) {}

    /** One criterion; a property that is missing leaves what stands there. */
    @Schema(description = "api.assessment.criterion")
    record SentCriterion(
            @Schema(description = "api.criterion.key", example = "A-07")
            String key,

            @Schema(description = "api.assessment.verdict", example = "met")
            String verdict,

            @Schema(description = "api.assessment.values", example = "{\"numerator\": \"19\", \"denominator\": \"25\"}")
            Map<String, String> values,

            @Schema(description = "api.verdict.note") String note,

            @Schema(description = "api.assessment.legalBasis")
            String legalBasis,

            @Schema(description = "api.assessment.approvedBy")
            String approvedBy) {

        AssessmentEntry entry(int place) {
            return new AssessmentEntry(place, key, verdict, values, note, legalBasis, approvedBy);
        }
    }

    /**
     * What has changed, or would change.
     *
     * @param saved whether it stands in the draft now
     */
    @Schema(description = "api.assessment.answer")
    record Taken(
            @Schema(description = "api.assessment.saved") boolean saved,
            @Schema(description = "api.assessment.changes") List<CheckedEntries.Change> changes) {}

    @PutMapping("/{number}/assessments/{level}")
    @Needs(Action.TASK_COMPLETE)
    @ForPrograms(TechnicalScope.ASSESSMENT_DRAFT)
    @Operation(
            operationId = "putAssessment",
            summary = "api.assessment.summary",
            description = "api.assessment.description")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = Taken.class)))
    ResponseEntity<Object> put(
            @Parameter(description = "api.dossier.number", example = "HS-2023-16726-A") @PathVariable String number,
            @Parameter(
                            description = "api.assessment.level",
                            schema = @Schema(allowableValues = {"ward", "district", "province"}))
                    @PathVariable
                    String level,
            @Parameter(description = "api.assessment.dry_run") @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestBody(required = false) Sent sent,
            @AuthenticationPrincipal @Parameter(hidden = true) SignedInOfficer officer,
            @AuthenticationPrincipal @Parameter(hidden = true) TechnicalAccount program,
            @Parameter(hidden = true) Locale locale) {
        List<OpenStep> steps;
        if (program == null) {
            directory.require(number, officer);
            steps = desk.ofLevel(number, level);
        } else {
            directory.require(number, program.reach());
            steps = desk.ofLevel(number, level, program);
        }
        if (steps.isEmpty()) {
            throw new NotFound("assessment.sheet.no_step", number, level);
        }
        Map<OpenStep, CheckedEntries> checked = check(steps, entries(sent), locale);
        List<CheckedEntries.Problem> problems = checked.values().stream()
                .flatMap(one -> one.problems().stream())
                .toList();
        if (!problems.isEmpty()) {
            return refused(problems, locale);
        }
        if (!dryRun) {
            checked.forEach((step, one) -> save(step, one, program));
        }
        return ResponseEntity.ok(new Taken(
                !dryRun,
                checked.values().stream().flatMap(one -> one.changes().stream()).toList()));
    }

    private void save(OpenStep step, CheckedEntries checked, TechnicalAccount program) {
        if (program == null) {
            desk.save(step, checked, "");
        } else {
            desk.save(step, checked, program);
        }
    }

    private static List<AssessmentEntry> entries(Sent sent) {
        if (sent == null
                || sent.criteria() == null
                || sent.criteria().isEmpty()
                || sent.criteria().size() > MOST) {
            throw new RuleViolation("assessment.sheet.no_entries", MOST);
        }
        List<AssessmentEntry> entries = new ArrayList<>();
        for (SentCriterion one : sent.criteria()) {
            if (one == null) {
                throw new RuleViolation("assessment.sheet.no_entries", MOST);
            }
            entries.add(one.entry(entries.size() + 1));
        }
        return entries;
    }

    /** Each step gets the entries of its own criteria; what belongs to none is refused by the first. */
    private Map<OpenStep, CheckedEntries> check(List<OpenStep> steps, List<AssessmentEntry> entries, Locale locale) {
        Map<String, OpenStep> stepOf = new LinkedHashMap<>();
        steps.forEach(
                step -> desk.criteria(step).stream().map(CriterionView::key).forEach(key -> stepOf.put(key, step)));
        Map<OpenStep, List<AssessmentEntry>> byStep = entries.stream()
                .collect(Collectors.groupingBy(
                        entry -> stepOf.getOrDefault(entry.key(), steps.get(0)),
                        LinkedHashMap::new,
                        Collectors.toList()));
        Map<OpenStep, CheckedEntries> checked = new LinkedHashMap<>();
        byStep.forEach((step, own) -> checked.put(step, desk.check(step, own, locale)));
        return checked;
    }

    private static ResponseEntity<Object> refused(List<CheckedEntries.Problem> problems, Locale locale) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_ENTITY, Texts.in(locale, "assessment.sheet.refused", problems.size()));
        problem.setProperty("errors", problems);
        return ResponseEntity.unprocessableEntity()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
