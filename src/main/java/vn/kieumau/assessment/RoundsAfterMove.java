package vn.kieumau.assessment;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kieumau.dossier.CriteriaMoved;

/**
 * What was judged when a dossier comes under another version of its criteria: the round of each stage ends and stays to
 * be read, the next one begins with the verdicts on the criteria that read the same.
 */
@Component
class RoundsAfterMove {

    private final AssessmentRepository assessments;
    private final VerdictRepository verdicts;
    private final Clock clock;

    RoundsAfterMove(AssessmentRepository assessments, VerdictRepository verdicts, Clock clock) {
        this.assessments = assessments;
        this.verdicts = verdicts;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    void on(CriteriaMoved move) {
        EnumMap<Stage, Assessment> newest = new EnumMap<>(Stage.class);
        assessments.findAll(move.dossierId()).forEach(one -> newest.put(one.stage(), one));
        List.copyOf(newest.values()).forEach(one -> goOn(one, move));
    }

    private void goOn(Assessment old, CriteriaMoved move) {
        List<Verdict> all = verdicts.findByAssessmentIdIn(List.of(old.id()));
        boolean nothingChanges = move.toJudge().isEmpty()
                && all.stream().allMatch(verdict -> move.kept().contains(verdict.criterionKey()));
        if (nothingChanges) {
            return;
        }
        boolean wasClosed = old.isClosed();
        if (!wasClosed) {
            old.close(clock.instant());
        }
        assessments.open(move.dossierId(), old.stage().name(), old.round() + 1);
        Assessment next = assessments
                .findFirstByDossierIdAndStageOrderByRoundDesc(move.dossierId(), old.stage())
                .orElseThrow();
        all.stream()
                .filter(verdict -> move.kept().contains(verdict.criterionKey()))
                .forEach(verdict -> verdicts.save(verdict.copyTo(next.id())));
        // With nothing to judge again the stage has said all it had to say; the start is never reviewed a second time
        if (wasClosed && (move.toJudge().isEmpty() || old.stage() == Stage.BASELINE)) {
            next.close(clock.instant());
        }
    }

    /** What each stage said last of each criterion in the rounds before a moment, by criterion and stage. */
    @Transactional(readOnly = true)
    public Map<String, Map<Stage, VerdictView>> before(long dossierId, Instant moment) {
        Map<Long, Assessment> rounds = new HashMap<>();
        assessments.findAll(dossierId).forEach(one -> rounds.put(one.id(), one));
        List<Verdict> all = new ArrayList<>(verdicts.findByAssessmentIdIn(rounds.keySet()));
        all.sort((one, other) -> rounds.get(one.assessmentId()).round()
                - rounds.get(other.assessmentId()).round());
        Map<String, Map<Stage, VerdictView>> found = new HashMap<>();
        for (Verdict verdict : all) {
            VerdictView view = verdict.view();
            if (view.judgedAt().isBefore(moment)) {
                found.computeIfAbsent(verdict.criterionKey(), key -> new EnumMap<>(Stage.class))
                        .put(rounds.get(verdict.assessmentId()).stage(), view);
            }
        }
        return found;
    }
}
