package vn.kieumau.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kieumau.assessment.AssessmentOverview.Cell;
import vn.kieumau.assessment.AssessmentOverview.CriterionRow;
import vn.kieumau.assessment.AssessmentOverview.GroupView;
import vn.kieumau.assessment.AssessmentOverview.StageView;
import vn.kieumau.criteria.CriteriaService;
import vn.kieumau.criteria.CriteriaSetView;
import vn.kieumau.criteria.CriterionGroupView;
import vn.kieumau.criteria.CriterionView;
import vn.kieumau.criteria.Denominator;
import vn.kieumau.dossier.DossierSection;
import vn.kieumau.dossier.DossierView;

/** Progress, the verdicts of all stages and the meetings on the dossier's page. */
@Component
class AssessmentSection implements DossierSection {

    private final AssessmentService assessments;
    private final ProgressService progress;
    private final MeetingService meetings;
    private final CriteriaService criteria;
    private final CommentService comments;
    private final AppraisalService appraisals;

    AssessmentSection(
            AssessmentService assessments,
            ProgressService progress,
            MeetingService meetings,
            CriteriaService criteria,
            CommentService comments,
            AppraisalService appraisals) {
        this.assessments = assessments;
        this.progress = progress;
        this.meetings = meetings;
        this.criteria = criteria;
        this.comments = comments;
        this.appraisals = appraisals;
    }

    @Override
    public String name() {
        return "assessment";
    }

    @Override
    public String template() {
        return "assessment/section";
    }

    @Override
    public int getOrder() {
        return 20;
    }

    /** Eight queries, however many criteria and stages there are. */
    @Override
    @Transactional(readOnly = true)
    public AssessmentOverview content(DossierView dossier) {
        List<AssessmentView> rounds = assessments.latest(dossier);
        CriteriaSetView set = criteria.require(dossier.criteriaSetId());
        Map<Stage, Map<String, List<VerdictRevisionView>>> revisions = appraisals.revisions(dossier.id());
        List<GroupView> groups = set.groups().stream()
                .map(group -> group(group, rounds, set.denominator(), revisions))
                .toList();
        return new AssessmentOverview(
                rounds.stream().map(AssessmentSection::stage).toList(),
                newest(rounds),
                groups,
                progress.of(dossier.id()),
                meetings.of(dossier.id()),
                comments.openCounts(dossier.id()));
    }

    private static StageView stage(AssessmentView round) {
        return new StageView(
                round.stage(), round.round(), round.closed(), round.proposal(), round.conclusion(), round.score());
    }

    private static int newest(List<AssessmentView> rounds) {
        for (int index = rounds.size() - 1; index > 0; index--) {
            if (rounds.get(index).closed()) {
                return index;
            }
        }
        return 0;
    }

    private static GroupView group(
            CriterionGroupView group,
            List<AssessmentView> rounds,
            Denominator denominator,
            Map<Stage, Map<String, List<VerdictRevisionView>>> revisions) {
        List<Score> scores = rounds.stream()
                .map(round -> Score.of(
                        group.criteria().stream()
                                .map(criterion -> round.verdicts().get(criterion.key()))
                                .filter(Objects::nonNull)
                                .toList(),
                        group.criteria().size(),
                        denominator))
                .toList();
        return new GroupView(
                group.key(),
                group.title(),
                scores,
                group.criteria().stream()
                        .map(criterion -> row(criterion, rounds, revisions))
                        .toList());
    }

    private static CriterionRow row(
            CriterionView criterion,
            List<AssessmentView> rounds,
            Map<Stage, Map<String, List<VerdictRevisionView>>> revisions) {
        List<Cell> cells = new ArrayList<>();
        VerdictResult before = null;
        for (AssessmentView round : rounds) {
            VerdictView verdict = round.verdicts().get(criterion.key());
            if (verdict == null) {
                cells.add(null);
            } else {
                cells.add(new Cell(
                        verdict.result(),
                        Difference.between(before, verdict.result()),
                        verdict.finding(),
                        verdict.note(),
                        verdict.measured(),
                        verdict.authorityIn(LocaleContextHolder.getLocale()),
                        revisions.getOrDefault(round.stage(), Map.of()).getOrDefault(criterion.key(), List.of())));
                // the baseline is where the ward began: a ward that has moved on does not contradict it
                before = round.stage() == Stage.BASELINE ? null : verdict.result();
            }
        }
        return new CriterionRow(criterion.key(), criterion.label(), criterion.title(), criterion.illustrative(), cells);
    }
}
