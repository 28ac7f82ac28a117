package vn.kieumau.assessment;

import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kieumau.criteria.CriteriaService;
import vn.kieumau.criteria.CriteriaSetView;
import vn.kieumau.criteria.CriterionView;
import vn.kieumau.dossier.DossierActs;
import vn.kieumau.dossier.DossierView;
import vn.kieumau.kernel.RuleViolation;

/** Rounds of judging: opened, filled criterion by criterion, concluded and closed. */
@Service
public class AssessmentService {

    private final AssessmentRepository assessments;
    private final VerdictRepository verdicts;
    private final CriteriaService criteria;
    private final DossierActs acts;
    private final Clock clock;

    AssessmentService(
            AssessmentRepository assessments,
            VerdictRepository verdicts,
            CriteriaService criteria,
            DossierActs acts,
            Clock clock) {
        this.assessments = assessments;
        this.verdicts = verdicts;
        this.criteria = criteria;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * Judges the given criteria in the open round of a stage, which begins with the first judgement. All of them must
     * be judged, or nothing is written.
     */
    @Transactional
    public void judge(
            DossierView dossier,
            Stage stage,
            List<CriterionView> criteriaToJudge,
            Map<String, VerdictInput> inputs,
            String officer) {
        Map<String, VerdictView> below = nearestBelow(dossier, stage);
        Function<CriterionView, JudgementRules> rules =
                criterion -> new JudgementRules(criterion, dossier.cycleYear(), below.get(criterion.key()));
        mustBeComplete(criteriaToJudge, inputs, rules);
        Assessment assessment = openRound(dossier.id(), stage);
        Map<String, Verdict> known = byCriterion(verdicts.findByAssessmentIdIn(List.of(assessment.id())));
        VerdictChanges changes = new VerdictChanges(stage, assessment.round());
        for (CriterionView criterion : criteriaToJudge) {
            Judgement judgement = rules.apply(criterion).judge(inputs.get(criterion.key()));
            Verdict verdict = known.getOrDefault(criterion.key(), new Verdict(assessment.id(), criterion.key()));
            changes.add(criterion.key(), verdict.result(), judgement.result());
            verdict.judge(judgement, officer, clock.instant());
            verdicts.save(verdict);
        }
        acts.changed("assessment.judged", dossier.id(), changes.before(), changes.after());
    }

    /**
     * The rules that judging these criteria would break, by criterion key; nothing is written. A criterion without a
     * verdict is not judged yet, so only its figures are read.
     */
    @Transactional(readOnly = true)
    public Map<String, RuleViolation> problemsOf(
            DossierView dossier, Stage stage, List<CriterionView> some, Map<String, VerdictInput> inputs) {
        Map<String, VerdictView> below = nearestBelow(dossier, stage);
        Map<String, RuleViolation> problems = new HashMap<>();
        for (CriterionView criterion : some) {
            VerdictInput input = inputs.get(criterion.key());
            try {
                if (input.result().isEmpty()) {
                    criterion.measure().parse(input.values(), dossier.cycleYear());
                } else {
                    new JudgementRules(criterion, dossier.cycleYear(), below.get(criterion.key())).judge(input);
                }
            } catch (RuleViolation violation) {
                problems.put(criterion.key(), violation);
            }
        }
        return problems;
    }

    /** Puts the level's proposal down; every criterion must be judged by now. */
    @Transactional
    public void conclude(DossierView dossier, Stage stage, Proposal proposal, String conclusion) {
        Assessment assessment = current(dossier.id(), stage)
                .orElseThrow(() -> new RuleViolation("assessment.nothing_judged", stage.label()));
        Map<String, Verdict> judged = byCriterion(verdicts.findByAssessmentIdIn(List.of(assessment.id())));
        List<CriterionView> open = criteria.require(dossier.criteriaSetId()).allCriteria().stream()
                .filter(criterion -> !judged.containsKey(criterion.key()))
                .toList();
        if (!open.isEmpty()) {
            throw new RuleViolation("assessment.not_judged", open.size(), labels(open));
        }
        assessment.conclude(proposal, conclusion);
        acts.done("assessment.concluded", dossier.id(), Map.of("stage", stage.key(), "proposal", proposal.name()));
    }

    /** What the level has proposed. */
    @Transactional(readOnly = true)
    public Proposal proposal(long dossierId, Stage stage) {
        return current(dossierId, stage)
                .map(Assessment::proposal)
                .orElseThrow(() -> new RuleViolation("assessment.nothing_judged", stage.label()));
    }

    /** Ends the open round: from now on it is only read. */
    @Transactional
    public void close(long dossierId, Stage stage) {
        current(dossierId, stage)
                .orElseThrow(() -> new RuleViolation("assessment.nothing_judged", stage.label()))
                .close(clock.instant());
        acts.done("assessment.closed", dossierId, Map.of("stage", stage.key()));
    }

    /** The latest round of every stage, in the order of the way: two queries besides the criteria set. */
    @Transactional(readOnly = true)
    public List<AssessmentView> latest(DossierView dossier) {
        EnumMap<Stage, Assessment> newest = new EnumMap<>(Stage.class);
        assessments
                .findAll(dossier.id())
                .forEach(one -> newest.merge(
                        one.stage(), one, (older, newer) -> newer.round() > older.round() ? newer : older));
        CriteriaSetView set = criteria.require(dossier.criteriaSetId());
        Map<Long, List<Verdict>> all =
                verdicts
                        .findByAssessmentIdIn(
                                newest.values().stream().map(Assessment::id).toList())
                        .stream()
                        .collect(Collectors.groupingBy(Verdict::assessmentId));
        return newest.values().stream()
                .map(one -> view(one, all.getOrDefault(one.id(), List.of()), set))
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<AssessmentView> latest(DossierView dossier, Stage stage) {
        return latest(dossier).stream().filter(view -> view.stage() == stage).findFirst();
    }

    /** The verdicts that a stage has to explain differences from: those of the nearest stage below that judged. */
    @Transactional(readOnly = true)
    public Map<String, VerdictView> nearestBelow(DossierView dossier, Stage stage) {
        List<AssessmentView> all = latest(dossier);
        return stage.below().stream()
                .flatMap(lower -> all.stream().filter(view -> view.stage() == lower))
                .findFirst()
                .map(AssessmentView::verdicts)
                .orElseGet(Map::of);
    }

    /** How many criteria the set of a dossier has, without what its province added. */
    @Transactional(readOnly = true)
    public int countedCriteria(DossierView dossier) {
        return criteria.require(dossier.criteriaSetId()).criteria().size();
    }

    /** All criteria that a dossier is judged by, or those of one group. */
    @Transactional(readOnly = true)
    public List<CriterionView> criteriaOf(DossierView dossier, String groupKey) {
        CriteriaSetView set = criteria.require(dossier.criteriaSetId());
        return groupKey == null
                ? set.allCriteria()
                : set.allCriteria().stream()
                        .filter(criterion -> criterion.groupKey().equals(groupKey))
                        .toList();
    }

    private Assessment openRound(long dossierId, Stage stage) {
        Optional<Assessment> latest = current(dossierId, stage);
        if (latest.isPresent() && !latest.get().isClosed()) {
            return latest.get();
        }
        int round = latest.map(Assessment::round).orElse(0) + 1;
        boolean first = assessments.open(dossierId, stage.name(), round) == 1;
        Assessment opened = current(dossierId, stage).orElseThrow();
        if (first && latest.isPresent()) {
            verdicts.findByAssessmentIdIn(List.of(latest.get().id()))
                    .forEach(verdict -> verdicts.save(verdict.copyTo(opened.id())));
        }
        return opened;
    }

    private Optional<Assessment> current(long dossierId, Stage stage) {
        return assessments.findFirstByDossierIdAndStageOrderByRoundDesc(dossierId, stage);
    }

    private static AssessmentView view(Assessment assessment, List<Verdict> verdicts, CriteriaSetView set) {
        Map<String, VerdictView> views = verdicts.stream()
                .map(Verdict::view)
                .collect(Collectors.toMap(VerdictView::criterionKey, Function.identity()));
        return new AssessmentView(
                assessment.stage(),
                assessment.round(),
                assessment.isClosed(),
                assessment.proposal(),
                assessment.conclusion(),
                views,
                Score.of(
                        set.criteria().stream()
                                .map(criterion -> views.get(criterion.key()))
                                .filter(Objects::nonNull)
                                .toList(),
                        set.criteria().size(),
                        set.denominator()));
    }

    private static void mustBeComplete(
            List<CriterionView> criteria,
            Map<String, VerdictInput> inputs,
            Function<CriterionView, JudgementRules> rules) {
        List<CriterionView> open = criteria.stream()
                .filter(criterion -> !rules.apply(criterion).isJudged(inputs.get(criterion.key())))
                .toList();
        if (!open.isEmpty()) {
            throw new RuleViolation("assessment.not_judged", open.size(), labels(open))
                    .at("verdict." + open.get(0).key());
        }
    }

    private static String labels(Collection<CriterionView> criteria) {
        return criteria.stream().map(CriterionView::label).collect(Collectors.joining(", "));
    }

    private static Map<String, Verdict> byCriterion(Collection<Verdict> all) {
        Map<String, Verdict> found = new HashMap<>();
        all.forEach(verdict -> found.put(verdict.criterionKey(), verdict));
        return found;
    }
}
