package vn.kieumau.assessment;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kieumau.criteria.CriteriaService;
import vn.kieumau.criteria.CriterionView;
import vn.kieumau.dossier.DossierActs;
import vn.kieumau.dossier.DossierView;
import vn.kieumau.kernel.RuleViolation;

/**
 * The appraisal of one level: its offices judge their own criteria side by side, its lead officer brings them together,
 * asks one of them once more, or changes a verdict with a reason that stays beside the office's own.
 */
@Service
public class AppraisalService {

    private static final int REASON_MINIMUM = 20;

    private final AppraisalAskRepository asks;
    private final VerdictRevisionRepository revisions;
    private final AssessmentRepository rounds;
    private final AssessmentService assessments;
    private final CriteriaService criteria;
    private final DossierActs acts;
    private final Clock clock;

    AppraisalService(
            AppraisalAskRepository asks,
            VerdictRevisionRepository revisions,
            AssessmentRepository rounds,
            AssessmentService assessments,
            CriteriaService criteria,
            DossierActs acts,
            Clock clock) {
        this.asks = asks;
        this.revisions = revisions;
        this.rounds = rounds;
        this.assessments = assessments;
        this.criteria = criteria;
        this.acts = acts;
        this.clock = clock;
    }

    /** Keys of the parts that have something to judge now, in the order of the set. */
    @Transactional(readOnly = true)
    public List<String> partsToJudge(DossierView dossier, Stage stage, String scope) {
        return toJudge(dossier, stage, AppraisalPart.all()).stream()
                .map(criterion -> AppraisalPart.keyIn(scope, criterion))
                .distinct()
                .toList();
    }

    /** The criteria of a part that are judged now: those asked for once more, or all while nothing is asked. */
    @Transactional(readOnly = true)
    public List<CriterionView> toJudge(DossierView dossier, Stage stage, AppraisalPart part) {
        Set<String> asked = asked(dossier, stage).keySet();
        return criteria.require(dossier.criteriaSetId()).criteria().stream()
                .filter(part::covers)
                .filter(criterion -> asked.isEmpty() || asked.contains(criterion.key()))
                .toList();
    }

    /** Why criteria are judged once more, by their keys; empty at the first time. */
    @Transactional(readOnly = true)
    public Map<String, String> asked(DossierView dossier, Stage stage) {
        return openAsks(dossier, stage).stream()
                .collect(Collectors.toMap(
                        AppraisalAsk::criterionKey, AppraisalAsk::reason, (one, other) -> one, TreeMap::new));
    }

    /** Keys of criteria whose verdict stands again because the ward has answered, so that the old one says nothing. */
    @Transactional(readOnly = true)
    public Set<String> answered(DossierView dossier, Stage stage) {
        return openAsks(dossier, stage).stream()
                .filter(ask -> ask.cause() == AppraisalAsk.Cause.SUPPLEMENT)
                .map(AppraisalAsk::criterionKey)
                .collect(Collectors.toSet());
    }

    /** Judges the criteria of a part; what was asked for once more is fulfilled by it. */
    @Transactional
    public void judge(
            DossierView dossier,
            Stage stage,
            List<CriterionView> criteriaToJudge,
            Map<String, VerdictInput> inputs,
            String officer) {
        assessments.judge(dossier, stage, criteriaToJudge, inputs, officer);
        Set<String> keys = keys(criteriaToJudge);
        Instant now = clock.instant();
        openAsks(dossier, stage).stream()
                .filter(ask -> keys.contains(ask.criterionKey()))
                .forEach(ask -> ask.judged(officer, now));
    }

    /** The lead officer asks the ticked parts, and no others, to judge once more. */
    @Transactional
    public void askAgain(
            DossierView dossier, Stage stage, String scope, Collection<String> parts, String reason, String officer) {
        Map<String, List<CriterionView>> known = criteria.require(dossier.criteriaSetId()).criteria().stream()
                .collect(Collectors.groupingBy(criterion -> AppraisalPart.keyIn(scope, criterion)));
        if (parts.isEmpty()) {
            throw new RuleViolation("assessment.again_nobody").at("again");
        }
        for (String part : new TreeSet<>(parts)) {
            if (!known.containsKey(part)) {
                throw new RuleViolation("assessment.again_unknown", part).at("again");
            }
            ask(dossier, stage, known.get(part), AppraisalAsk.Cause.REAPPRAISE, reason, officer);
        }
        acts.done(
                "assessment.asked_again",
                dossier.id(),
                Map.of("stage", stage.key(), "parts", String.join(", ", new TreeSet<>(parts)), "reason", reason));
    }

    /** What the ward has answered is judged once more. */
    void askAfterSupplement(DossierView dossier, Stage stage, Map<String, String> answers, String officer) {
        List<CriterionView> answered = criteria.require(dossier.criteriaSetId()).criteria().stream()
                .filter(criterion -> answers.containsKey(criterion.key()))
                .toList();
        answered.forEach(criterion -> ask(
                dossier,
                stage,
                List.of(criterion),
                AppraisalAsk.Cause.SUPPLEMENT,
                answers.get(criterion.key()),
                officer));
    }

    /**
     * The lead officer changes verdicts of the open round. Each needs a reason of at least 20 characters; what the
     * office had judged stays readable beside it.
     */
    @Transactional
    public void revise(DossierView dossier, Stage stage, Map<String, VerdictInput> changed, String officer) {
        AssessmentView round = assessments
                .latest(dossier, stage)
                .orElseThrow(() -> new RuleViolation("assessment.nothing_judged", stage.label()));
        Assessment current = rounds.findFirstByDossierIdAndStageOrderByRoundDesc(dossier.id(), stage)
                .orElseThrow();
        current.mustBeOpen();
        for (CriterionView criterion : criteria.require(dossier.criteriaSetId()).criteria()) {
            VerdictInput input = changed.get(criterion.key());
            if (input != null) {
                revise(dossier, stage, current, criterion, round.verdicts().get(criterion.key()), input, officer);
            }
        }
    }

    private void revise(
            DossierView dossier,
            Stage stage,
            Assessment round,
            CriterionView criterion,
            VerdictView office,
            VerdictInput input,
            String officer) {
        if (office == null) {
            throw new RuleViolation("assessment.revise_unjudged", criterion.label())
                    .at("leadVerdict." + criterion.key());
        }
        if (input.note().length() < REASON_MINIMUM) {
            throw new RuleViolation("assessment.revise_reason", criterion.label(), REASON_MINIMUM)
                    .at("leadReason." + criterion.key());
        }
        assessments.judge(dossier, stage, List.of(criterion), Map.of(criterion.key(), input), officer);
        VerdictResult result = VerdictResult.of(input.result()).orElseThrow();
        revisions.save(new VerdictRevision(round.id(), office, result, input.note(), officer, clock.instant()));
        acts.changed(
                "assessment.revised",
                dossier.id(),
                Map.of(criterion.key(), office.result().key()),
                Map.of("stage", stage.key(), criterion.key(), result.key(), "reason", input.note()));
    }

    /** What the lead officer has changed in the latest round of a stage, by criterion, the oldest first. */
    @Transactional(readOnly = true)
    public Map<String, List<VerdictRevisionView>> revisions(long dossierId, Stage stage) {
        return rounds.findFirstByDossierIdAndStageOrderByRoundDesc(dossierId, stage)
                .map(round -> revisions.findByAssessmentIdOrderById(round.id()).stream()
                        .map(VerdictRevision::view)
                        .collect(Collectors.groupingBy(VerdictRevisionView::criterionKey)))
                .orElseGet(Map::of);
    }

    /** What the lead officers of all levels have changed, by stage and criterion: two queries at most. */
    @Transactional(readOnly = true)
    public Map<Stage, Map<String, List<VerdictRevisionView>>> revisions(long dossierId) {
        Map<Long, Stage> stages =
                rounds.findAll(dossierId).stream().collect(Collectors.toMap(Assessment::id, Assessment::stage));
        if (stages.isEmpty()) {
            return Map.of();
        }
        List<VerdictRevision> all = revisions.findByAssessmentIdInOrderById(stages.keySet());
        return all.stream()
                .collect(Collectors.groupingBy(
                        revision -> stages.get(revision.assessmentId()),
                        Collectors.mapping(
                                VerdictRevision::view, Collectors.groupingBy(VerdictRevisionView::criterionKey))));
    }

    private void ask(
            DossierView dossier,
            Stage stage,
            List<CriterionView> wanted,
            AppraisalAsk.Cause cause,
            String reason,
            String officer) {
        Set<String> open = asked(dossier, stage).keySet();
        wanted.stream()
                .filter(criterion -> !open.contains(criterion.key()))
                .forEach(criterion -> asks.save(new AppraisalAsk(
                        dossier.id(),
                        stage,
                        dossier.submissions(),
                        criterion.key(),
                        cause,
                        reason,
                        officer,
                        clock.instant())));
    }

    private List<AppraisalAsk> openAsks(DossierView dossier, Stage stage) {
        return asks.findByDossierIdAndStageAndSubmissionAndJudgedAtIsNull(dossier.id(), stage, dossier.submissions());
    }

    private static Set<String> keys(List<CriterionView> some) {
        return some.stream().map(CriterionView::key).collect(Collectors.toSet());
    }
}
