package vn.kieumau.inbox;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.kieumau.criteria.CriteriaService;
import vn.kieumau.criteria.CriteriaSetView;
import vn.kieumau.criteria.CriterionView;
import vn.kieumau.engine.OpenStep;
import vn.kieumau.engine.OpenSteps;
import vn.kieumau.engine.ProgramDrafts;
import vn.kieumau.engine.StepFormData;
import vn.kieumau.evidence.FileService;
import vn.kieumau.evidence.FileView;
import vn.kieumau.kernel.Texts;
import vn.kieumau.kernel.VietnamTime;

/** Fills the model of a step's form, the same for our page and for the fragment inside Tasklist. */
@Component
class StepPage {

    private static final Set<String> KINDS = Set.of(
            "draft-document",
            "issue-document",
            "appoint-committee",
            "review-baseline",
            "confirm-baseline",
            "choose-parties",
            "sign-commitment",
            "close-commitments",
            "report-progress",
            "assess",
            "hold-meeting",
            "submit-dossier",
            "receive-dossier",
            "conclude-appraisal",
            "approve",
            "supplement",
            "decide",
            "publish",
            "propose-revocation",
            "answer-revocation",
            "decide-revocation",
            "publish-revocation",
            "record",
            "resolve-difficulty",
            "conclude-difficulty",
            "confirm-resolution");

    private final OpenSteps steps;
    private final ProgramDrafts programs;
    private final FileService files;
    private final CriteriaService criteria;
    private final List<StepFormData> contributors;

    StepPage(
            OpenSteps steps,
            ProgramDrafts programs,
            FileService files,
            CriteriaService criteria,
            List<StepFormData> contributors) {
        this.steps = steps;
        this.programs = programs;
        this.files = files;
        this.criteria = criteria;
        this.contributors = contributors;
    }

    void fill(Model model, OpenStep step, Map<String, String> errors, Locale locale) {
        Map<String, String> values = steps.fields(step);
        Map<String, Object> data = new HashMap<>();
        contributors.stream()
                .filter(one -> one.kinds().contains(step.kind()))
                .forEach(one -> data.putAll(one.data(step.context(), values)));
        model.addAttribute("nav", "work");
        model.addAttribute("step", step);
        model.addAttribute("due", step.due() == null ? "" : VietnamTime.show(VietnamTime.dayOf(step.due())));
        model.addAttribute("form", new StepForm(step, values, filesIn(values), locale));
        model.addAttribute("data", data);
        model.addAttribute("errors", errors);
        // A kind that a later release adds has no form of its own yet: the free one keeps what is written
        String usual = KINDS.contains(step.kind()) ? step.kind() : "record";
        model.addAttribute("formTemplate", "steps/" + data.getOrDefault("form", usual));
        CriteriaSetView set = criteria.require(step.context().caseFacts().criteriaSetId());
        model.addAttribute("illustrative", set.illustrative());
        model.addAttribute("byPrograms", byPrograms(step, set, locale));
    }

    /** A sentence for each program that wrote into the draft. */
    private List<String> byPrograms(OpenStep step, CriteriaSetView set, Locale locale) {
        return programs.of(step.context().taskId()).stream()
                .map(mark -> Texts.in(
                        locale,
                        "inbox.by_program",
                        mark.program(),
                        VietnamTime.show(mark.at()),
                        set.criteria().stream()
                                .filter(criterion -> mark.subjects().contains(criterion.key()))
                                .map(CriterionView::label)
                                .collect(Collectors.joining(", "))))
                .toList();
    }

    private Map<UUID, FileView> filesIn(Map<String, String> values) {
        return files.byId(values.entrySet().stream()
                .filter(value -> value.getKey().toLowerCase(Locale.ROOT).contains("file"))
                .flatMap(value -> StepForm.ids(value.getValue()).stream())
                .collect(Collectors.toSet()));
    }
}
