package vn.kieumau.assessment.workflow;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.kieumau.assessment.AssessmentService;
import vn.kieumau.assessment.SupplementAnswer;
import vn.kieumau.assessment.SupplementItemView;
import vn.kieumau.assessment.SupplementService;
import vn.kieumau.assessment.SupplementView;
import vn.kieumau.criteria.CriterionView;
import vn.kieumau.dossier.DossierService;
import vn.kieumau.dossier.DossierState;
import vn.kieumau.dossier.DossierView;
import vn.kieumau.dossier.Timeline;
import vn.kieumau.engine.StepContext;
import vn.kieumau.engine.StepFields;
import vn.kieumau.engine.StepKind;
import vn.kieumau.evidence.EvidenceService;
import vn.kieumau.evidence.EvidenceView;
import vn.kieumau.kernel.RuleViolation;

/**
 * The ward answers what a level has asked, criterion by criterion: {@code file.A-01} or {@code answer.A-01}, or both.
 * Only the criteria of the request are open.
 */
@Component
class SupplementStep implements StepKind {

    private final SupplementService supplements;
    private final AssessmentService assessments;
    private final DossierService dossiers;
    private final EvidenceFields fieldsOfFiles;
    private final EvidenceService evidence;
    private final Timeline timeline;

    SupplementStep(
            SupplementService supplements,
            AssessmentService assessments,
            DossierService dossiers,
            EvidenceFields fieldsOfFiles,
            EvidenceService evidence,
            Timeline timeline) {
        this.supplements = supplements;
        this.assessments = assessments;
        this.dossiers = dossiers;
        this.fieldsOfFiles = fieldsOfFiles;
        this.evidence = evidence;
        this.timeline = timeline;
    }

    @Override
    public String name() {
        return "supplement";
    }

    @Override
    public Set<String> outcomes() {
        return Set.of("supplied");
    }

    @Override
    public Optional<LocalDate> due(StepContext context) {
        return supplements.openRequest(context.caseFacts().id()).map(SupplementView::deadline);
    }

    @Override
    public String complete(StepContext context, StepFields fields) {
        DossierView dossier = dossiers.require(context.caseFacts().id());
        // a dossier whose supplement was asked for before requests were kept answers in one text
        Optional<SupplementView> request = supplements.openRequest(dossier.id());
        String words = request.isPresent() ? fields.longText("explanation") : fields.requiredLongText("explanation");
        List<CriterionView> criteria = criteria(dossier, request);
        mustBeAsked(fields, criteria);
        Set<Long> known = ids(dossier);
        fieldsOfFiles.attach(context, fields, criteria);
        if (request.isPresent()) {
            answer(context, fields, dossier, criteria, known, words);
        }
        timeline.add(
                dossier.id(),
                context.actor(),
                "assessment.supplement_given",
                "",
                words.isEmpty()
                        ? criteria.stream().map(CriterionView::label).collect(Collectors.joining(", "))
                        : words);
        dossiers.become(dossier.id(), DossierState.UNDER_APPRAISAL);
        return "supplied";
    }

    private void answer(
            StepContext context,
            StepFields fields,
            DossierView dossier,
            List<CriterionView> criteria,
            Set<Long> known,
            String words) {
        Map<String, String> texts = new HashMap<>();
        criteria.forEach(criterion -> {
            String text = fields.longText("answer." + criterion.key());
            texts.put(criterion.key(), text);
            evidence.explain(dossier.number(), text, Set.of(criterion.key()), context.actor());
        });
        List<EvidenceView> all = evidence.of(dossier.number());
        Map<String, SupplementAnswer> answers = new HashMap<>();
        texts.forEach((key, text) -> {
            Set<String> sent = Set.copyOf(fields.lines("file." + key));
            answers.put(
                    key,
                    new SupplementAnswer(
                            text,
                            all.stream()
                                    .filter(one -> one.criteria().contains(key))
                                    .filter(one -> !known.contains(one.id())
                                            || one.file() != null
                                                    && sent.contains(
                                                            one.file().id().toString()))
                                    .map(EvidenceView::id)
                                    .toList()));
        });
        supplements.answer(dossier, answers, words, context.actor());
    }

    private List<CriterionView> criteria(DossierView dossier, Optional<SupplementView> request) {
        List<CriterionView> all = assessments.criteriaOf(dossier, null);
        Set<String> asked = request.stream()
                .flatMap(one -> one.items().stream())
                .map(SupplementItemView::criterionKey)
                .collect(Collectors.toSet());
        return asked.isEmpty()
                ? all
                : all.stream()
                        .filter(criterion -> asked.contains(criterion.key()))
                        .toList();
    }

    private static void mustBeAsked(StepFields fields, List<CriterionView> criteria) {
        Set<String> keys = criteria.stream().map(CriterionView::key).collect(Collectors.toSet());
        for (String prefix : List.of("file.", "answer.")) {
            fields.startingWith(prefix).forEach((key, value) -> {
                if (!value.isEmpty() && !keys.contains(key)) {
                    throw new RuleViolation("assessment.supplement_not_asked", key);
                }
            });
        }
    }

    private Set<Long> ids(DossierView dossier) {
        return evidence.of(dossier.number()).stream().map(EvidenceView::id).collect(Collectors.toSet());
    }
}
