package vn.kieumau.dossier;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kieumau.account.Access;
import vn.kieumau.account.Action;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.criteria.CriteriaService;
import vn.kieumau.criteria.CriteriaSetView;
import vn.kieumau.criteria.SetComparison;
import vn.kieumau.criteria.SetComparison.Kind;
import vn.kieumau.engine.StepDrafts;
import vn.kieumau.kernel.Act;
import vn.kieumau.kernel.NotFound;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.VietnameseText;

/** Puts a dossier under another version of its criteria: only by an explicit act, and only while the ward works on it. */
@Service
public class CriteriaMoves {

    private static final Set<DossierState> MOVABLE = EnumSet.of(DossierState.DRAFT, DossierState.RETURNED);
    private static final int REASON_MINIMUM = 20;
    private static final int REASON_MAXIMUM = 4000;

    private final DossierRepository dossiers;
    private final CriteriaMoveRepository moves;
    private final CriteriaService criteria;
    private final Access access;
    private final Timeline timeline;
    private final StepDrafts drafts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CriteriaMoves(
            DossierRepository dossiers,
            CriteriaMoveRepository moves,
            CriteriaService criteria,
            Access access,
            Timeline timeline,
            StepDrafts drafts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.dossiers = dossiers;
        this.moves = moves;
        this.criteria = criteria;
        this.access = access;
        this.timeline = timeline;
        this.drafts = drafts;
        this.events = events;
        this.clock = clock;
    }

    /** All moves of a dossier, the newest first. */
    @Transactional(readOnly = true)
    public List<CriteriaMoveView> of(long dossierId) {
        return moves.findByDossierIdOrderByIdDesc(dossierId).stream()
                .map(CriteriaMove::view)
                .toList();
    }

    /** Whether the officer may move this dossier now. */
    @Transactional(readOnly = true)
    public boolean mayMove(DossierView dossier, SignedInOfficer officer) {
        return MOVABLE.contains(dossier.state()) && reaches(get(dossier.number()), officer);
    }

    /** The sets that a dossier could come under: of its model, in force in its cycle, other than its own. */
    @Transactional(readOnly = true)
    public List<CriteriaSetView> targets(DossierView dossier) {
        Dossier one = get(dossier.number());
        return criteria
                .inForceBetween(
                        one.modelCode(),
                        one.periodFrom(),
                        one.periodTo(),
                        one.units().provinceCode())
                .stream()
                .filter(set -> set.id() != one.criteriaSetId())
                .toList();
    }

    /**
     * Moves a dossier. What was judged of criteria that read the same stands; the others are judged again, and what was
     * judged of them stays to be read.
     *
     * @param reason at least 20 characters
     * @throws NotFound for a dossier that the officer may not see
     */
    @Transactional
    public void move(String number, long targetId, String reason, SignedInOfficer officer) {
        Dossier dossier = dossiers.findByNumber(number)
                .filter(one -> one.units().isWithin(access.reach(officer, Action.DOSSIER_READ)))
                .orElseThrow(() -> new NotFound("dossier.unknown", number));
        if (!reaches(dossier, officer)) {
            throw new RuleViolation("dossier.move.not_yours", number);
        }
        if (!MOVABLE.contains(dossier.state())) {
            throw new RuleViolation(
                    "dossier.move.too_late", number, dossier.state().label());
        }
        CriteriaSetView target = targets(dossier.view()).stream()
                .filter(set -> set.id() == targetId)
                .findFirst()
                .orElseThrow(() -> new RuleViolation(
                                "dossier.move.no_target", dossier.modelCode(), String.valueOf(dossier.cycleYear()))
                        .at("target"));
        String text = VietnameseText.clean(reason);
        if (text.length() < REASON_MINIMUM || text.length() > REASON_MAXIMUM) {
            throw new RuleViolation("dossier.move.reason", REASON_MINIMUM, REASON_MAXIMUM, text.length()).at("reason");
        }
        move(dossier, criteria.require(dossier.criteriaSetId()), target, text, officer.getUsername());
    }

    private void move(Dossier dossier, CriteriaSetView from, CriteriaSetView to, String reason, String officer) {
        SetComparison comparison = SetComparison.of(from.allCriteria(), to.allCriteria());
        Set<String> kept = keys(comparison, Kind.SAME);
        Set<String> toJudge = keys(comparison, Kind.CHANGED, Kind.NEW);
        criteria.pin(to.id());
        dossier.moveTo(to.id());
        moves.save(new CriteriaMove(dossier.id(), from.id(), to.id(), reason, officer, clock.instant()));
        drafts.forget(
                dossier.number(), toJudge.stream().map(key -> "verdict." + key).toList());
        timeline.add(
                dossier.id(), officer, "dossier.criteria_moved", "", named(from) + " → " + named(to) + ". " + reason);
        events.publishEvent(Act.of("dossier.criteria_moved", "dossier", dossier.number())
                .inUnit(dossier.units().unitCode())
                .by(officer)
                .changing(Map.of("criteria", named(from)), Map.of("criteria", named(to), "reason", reason)));
        events.publishEvent(new CriteriaMoved(dossier.id(), kept, toJudge));
    }

    private boolean reaches(Dossier dossier, SignedInOfficer officer) {
        return dossier.units().isWithin(access.reach(officer, Action.DOSSIER_MOVE));
    }

    private Dossier get(String number) {
        return dossiers.findByNumber(number).orElseThrow(() -> new NotFound("dossier.unknown", number));
    }

    private static Set<String> keys(SetComparison comparison, Kind... kinds) {
        return Set.of(kinds).stream()
                .flatMap(kind -> comparison.of(kind).stream())
                .map(SetComparison.Row::key)
                .collect(Collectors.toSet());
    }

    private static String named(CriteriaSetView set) {
        String base = set.code() + " " + set.version();
        return set.supplement() == null
                ? base
                : base + " + " + set.supplement().code() + " "
                        + set.supplement().version();
    }
}
