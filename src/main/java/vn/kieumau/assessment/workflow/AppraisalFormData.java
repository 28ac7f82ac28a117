package vn.kieumau.assessment.workflow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.kieumau.account.OfficerService;
import vn.kieumau.assessment.AppraisalPart;
import vn.kieumau.assessment.AppraisalService;
import vn.kieumau.assessment.AssessmentService;
import vn.kieumau.assessment.AssessmentView;
import vn.kieumau.assessment.Stage;
import vn.kieumau.assessment.SupplementItemView;
import vn.kieumau.assessment.SupplementService;
import vn.kieumau.assessment.VerdictResult;
import vn.kieumau.assessment.VerdictRevisionView;
import vn.kieumau.assessment.VerdictView;
import vn.kieumau.criteria.CriteriaService;
import vn.kieumau.criteria.CriterionGroupView;
import vn.kieumau.criteria.CriterionView;
import vn.kieumau.dossier.DossierService;
import vn.kieumau.dossier.DossierView;
import vn.kieumau.engine.StepContext;
import vn.kieumau.engine.StepDrafts;
import vn.kieumau.engine.StepFormData;
import vn.kieumau.evidence.EvidenceService;
import vn.kieumau.evidence.EvidenceView;

/** The judging form of an office of a level, and the lead officer's view of all offices. */
@Component
class AppraisalFormData implements StepFormData {

    private static final String ASSESS = "assess";

    private final DossierService dossiers;
    private final AssessmentService assessments;
    private final AppraisalService appraisals;
    private final LevelAppraisal appraisal;
    private final SupplementService supplements;
    private final CriteriaService criteriaSets;
    private final EvidenceService evidence;
    private final StepDrafts drafts;
    private final OfficerService officers;

    AppraisalFormData(
            DossierService dossiers,
            AssessmentService assessments,
            AppraisalService appraisals,
            LevelAppraisal appraisal,
            SupplementService supplements,
            CriteriaService criteriaSets,
            EvidenceService evidence,
            StepDrafts drafts,
            OfficerService officers) {
        this.dossiers = dossiers;
        this.assessments = assessments;
        this.appraisals = appraisals;
        this.appraisal = appraisal;
        this.supplements = supplements;
        this.criteriaSets = criteriaSets;
        this.evidence = evidence;
        this.drafts = drafts;
        this.officers = officers;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(ASSESS, "conclude-appraisal");
    }

    @Override
    public Map<String, Object> data(StepContext context) {
        if (context.level() == null) {
            return Map.of();
        }
        DossierView dossier = dossiers.require(context.caseFacts().id());
        Stage stage = Stage.of(context.level());
        boolean judging = ASSESS.equals(context.parameter("step"));
        List<CriterionView> criteria = judging
                ? appraisals.toJudge(dossier, stage, LevelAppraisal.part(context))
                : assessments.criteriaOf(dossier, null);
        Map<String, Object> data = new HashMap<>();
        AppraisalSheet sheet = sheet(context, dossier, stage, criteria, judging);
        data.put("sheet", sheet);
        data.put("proofJudges", judges(sheet));
        if (judging) {
            data.put("form", "appraise");
            data.put("rest", rest());
            data.put("findings", ProofFindings.CHOICES);
        }
        return data;
    }

    /** Names of those who said of a proof what it is worth. */
    private Map<String, String> judges(AppraisalSheet sheet) {
        return officers.displayNames(sheet.rows().stream()
                .flatMap(row -> row.evidence().stream())
                .map(EvidenceView::judgedBy)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    }

    private AppraisalSheet sheet(
            StepContext context, DossierView dossier, Stage stage, List<CriterionView> criteria, boolean judging) {
        List<AssessmentView> all = assessments.latest(dossier);
        List<AssessmentView> below = all.stream()
                .filter(view -> view.stage() != Stage.BASELINE && view.stage().compareTo(stage) < 0)
                .toList();
        AssessmentView own =
                all.stream().filter(view -> view.stage() == stage).findFirst().orElse(null);
        Map<String, String> typed = judging ? typed(context) : Map.of();
        Map<String, List<EvidenceView>> proofs = proofs(dossier.number());
        Map<String, List<VerdictRevisionView>> revisions = appraisals.revisions(dossier.id(), stage);
        Map<String, SupplementItemView> answers = supplements.lastAnswers(dossier.id(), stage);
        Map<String, List<AppraisalSheet.Row>> rows = new LinkedHashMap<>();
        String scope = LevelMerge.scope(context);
        for (CriterionView criterion : criteria) {
            String key = criterion.key();
            List<VerdictView> lower = new ArrayList<>();
            below.forEach(view -> lower.add(view.verdicts().get(key)));
            VerdictView mine = own == null ? null : own.verdicts().get(key);
            rows.computeIfAbsent(AppraisalPart.keyIn(scope, criterion), part -> new ArrayList<>())
                    .add(new AppraisalSheet.Row(
                            criterion,
                            Collections.unmodifiableList(lower),
                            lower.isEmpty() ? null : lower.get(lower.size() - 1),
                            mine,
                            judging ? result(typed.get("verdict." + key)) : mine == null ? null : mine.result(),
                            proofs.getOrDefault(key, List.of()),
                            answers.get(key),
                            revisions.getOrDefault(key, List.of())));
        }
        return new AppraisalSheet(
                scope,
                below.stream().map(AssessmentView::stage).toList(),
                parts(rows, groupTitles(dossier)),
                appraisals.asked(dossier, stage));
    }

    private Map<String, String> typed(StepContext context) {
        Map<String, String> fields = new HashMap<>(appraisal.suggest(context));
        fields.putAll(drafts.of(context.taskId()));
        return fields;
    }

    private Map<String, String> groupTitles(DossierView dossier) {
        return criteriaSets.require(dossier.criteriaSetId()).groups().stream()
                .collect(Collectors.toMap(CriterionGroupView::key, CriterionGroupView::title));
    }

    private List<AppraisalSheet.Part> parts(Map<String, List<AppraisalSheet.Row>> rows, Map<String, String> titles) {
        Set<String> judges = rows.values().stream()
                .flatMap(List::stream)
                .map(AppraisalSheet.Row::own)
                .filter(Objects::nonNull)
                .map(VerdictView::judgedBy)
                .collect(Collectors.toSet());
        Map<String, String> names = officers.displayNames(judges);
        return rows.entrySet().stream()
                .map(part -> new AppraisalSheet.Part(
                        part.getKey(),
                        titles.getOrDefault(part.getKey(), part.getKey()),
                        part.getValue(),
                        part.getValue().stream()
                                .map(AppraisalSheet.Row::own)
                                .filter(Objects::nonNull)
                                .map(verdict -> names.getOrDefault(verdict.judgedBy(), verdict.judgedBy()))
                                .distinct()
                                .toList()))
                .toList();
    }

    private Map<String, List<EvidenceView>> proofs(String number) {
        Map<String, List<EvidenceView>> found = new HashMap<>();
        evidence.of(number)
                .forEach(one -> one.criteria().forEach(key -> found.computeIfAbsent(key, any -> new ArrayList<>())
                        .add(one)));
        return found;
    }

    private static List<String> rest() {
        List<String> choices = new ArrayList<>(List.of(AppraisalFields.AS_BELOW));
        Arrays.stream(VerdictResult.values())
                .filter(result -> !result.isException())
                .map(VerdictResult::key)
                .forEach(choices::add);
        return choices;
    }

    private static VerdictResult result(String key) {
        return Arrays.stream(VerdictResult.values())
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElse(null);
    }
}
