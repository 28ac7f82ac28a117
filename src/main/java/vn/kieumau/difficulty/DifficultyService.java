package vn.kieumau.difficulty;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kieumau.account.Action;
import vn.kieumau.account.Needs;
import vn.kieumau.account.PostView;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.criteria.CriteriaService;
import vn.kieumau.criteria.CriterionView;
import vn.kieumau.dossier.DossierActs;
import vn.kieumau.dossier.DossierDirectory;
import vn.kieumau.dossier.DossierFinished;
import vn.kieumau.dossier.DossierService;
import vn.kieumau.dossier.DossierView;
import vn.kieumau.dossier.DossierWithdrawn;
import vn.kieumau.dossier.ExclusionService;
import vn.kieumau.dossier.Timeline;
import vn.kieumau.engine.Deadlines;
import vn.kieumau.evidence.FileService;
import vn.kieumau.kernel.NotFound;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.unit.UnitLevel;

/** What happens to difficulties: raised, solved, sent up, refused, confirmed, reopened, closed with their dossier. */
@Service
public class DifficultyService {

    private static final String DEADLINE = "resolve-difficulty";
    private static final String TITLE = "title";

    private final DifficultyRepository difficulties;
    private final DossierService dossiers;
    private final DossierDirectory directory;
    private final ExclusionService exclusions;
    private final CriteriaService criteria;
    private final FileService files;
    private final Timeline timeline;
    private final DossierActs acts;
    private final Deadlines deadlines;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DifficultyService(
            DifficultyRepository difficulties,
            DossierService dossiers,
            DossierDirectory directory,
            ExclusionService exclusions,
            CriteriaService criteria,
            FileService files,
            Timeline timeline,
            DossierActs acts,
            Deadlines deadlines,
            ApplicationEventPublisher events,
            Clock clock) {
        this.difficulties = difficulties;
        this.dossiers = dossiers;
        this.directory = directory;
        this.exclusions = exclusions;
        this.criteria = criteria;
        this.files = files;
        this.timeline = timeline;
        this.acts = acts;
        this.deadlines = deadlines;
        this.events = events;
        this.clock = clock;
    }

    /** Raises a difficulty in a dossier that one of the officer's posts may act on, and starts its way; answers its id. */
    @Transactional
    @Needs(Action.DIFFICULTY_RAISE)
    public long raise(String number, NewDifficulty wanted, SignedInOfficer officer) {
        DossierView dossier = directory.require(number, officer);
        PostView post = directory.reaching(dossier, Action.DIFFICULTY_RAISE, officer.posts()).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("dossier.unknown", number));
        if (exclusions.isExcluded(officer.getUsername(), dossier)) {
            throw new RuleViolation("engine.excluded");
        }
        if (dossier.state().isFinal()) {
            throw new RuleViolation("difficulty.dossier_ended", number);
        }
        wanted.files().forEach(file -> files.require(file.toString(), number));
        Difficulty difficulty = difficulties.save(new Difficulty(
                dossier.id(),
                number,
                placeOf(dossier),
                wanted,
                criterion(dossier, wanted.criterionKey()),
                officer.getUsername(),
                post.group(),
                deadlines.dueOn(DEADLINE),
                clock.instant()));
        timeline.add(
                dossier.id(), officer.getUsername(), post.onBehalfOf(), "difficulty.raised", "", difficulty.title());
        acts.done(
                "difficulty.raised",
                dossier.id(),
                Map.of(
                        TITLE,
                        difficulty.title(),
                        "level",
                        difficulty.level().name(),
                        "owner",
                        difficulty.ownerGroup()));
        events.publishEvent(new DifficultyRaised(difficulty.id(), dossier.id(), number, dossier.unitCode()));
        return difficulty.id();
    }

    /** The level has solved it; whoever raised it confirms. */
    @Transactional
    public void solve(long id, String answer, String officer) {
        Difficulty difficulty = get(id);
        difficulty.solve(answer, officer, clock.instant());
        acts.done("difficulty.solved", difficulty.dossierId(), Map.of(TITLE, difficulty.title()));
    }

    /** A working visit has solved it: its way goes on to the confirmation. */
    @Transactional
    public void settle(long id, String answer, String officer) {
        Difficulty difficulty = get(id);
        difficulty.settle(answer, officer, clock.instant());
        acts.done("difficulty.settled", difficulty.dossierId(), Map.of(TITLE, difficulty.title()));
        events.publishEvent(new DifficultySettled(id, difficulty.dossierNumber()));
    }

    @Transactional
    public void sendUp(long id, String reason, String officer) {
        Difficulty difficulty = get(id);
        UnitLevel before = difficulty.level();
        difficulty.sendUp(reason, officer, clock.instant(), nextDue());
        moved("difficulty.sent_up", difficulty, before);
    }

    /** The highest level says that nobody can solve it. */
    @Transactional
    public void giveUp(long id, String reason, String officer) {
        Difficulty difficulty = get(id);
        difficulty.giveUp(reason, officer, clock.instant());
        acts.done("difficulty.given_up", difficulty.dossierId(), Map.of(TITLE, difficulty.title()));
    }

    /** The level will not solve it: the next one has to. */
    @Transactional
    public void refuse(long id, String reason, String officer) {
        Difficulty difficulty = get(id);
        UnitLevel before = difficulty.level();
        difficulty.refuse(reason, officer, clock.instant(), nextDue());
        moved("difficulty.refused", difficulty, before);
    }

    /** Its last day has passed: it goes up, or the highest level is reminded. */
    @Transactional
    public void lapse(long id) {
        Difficulty difficulty = get(id);
        UnitLevel before = difficulty.level();
        difficulty.lapse(clock.instant(), nextDue());
        timeline.add(
                difficulty.dossierId(),
                Timeline.SYSTEM,
                before == difficulty.level() ? "difficulty.reminded" : "difficulty.lapsed",
                "",
                difficulty.title());
        moved("difficulty.lapsed", difficulty, before);
    }

    @Transactional
    public void confirm(long id, String officer) {
        Difficulty difficulty = get(id);
        difficulty.confirm(officer, clock.instant());
        acts.done("difficulty.confirmed", difficulty.dossierId(), Map.of(TITLE, difficulty.title()));
    }

    /** @param higher whether the level above has to do it now, and not the one that answered */
    @Transactional
    public void reopen(long id, String reason, boolean higher, String officer) {
        Difficulty difficulty = get(id);
        UnitLevel before = difficulty.level();
        difficulty.reopen(reason, higher, officer, clock.instant(), nextDue());
        moved("difficulty.reopened", difficulty, before);
    }

    /** Whether there is no level above the one that has to solve it now. */
    @Transactional(readOnly = true)
    public boolean isAtTop(long id) {
        return get(id).isAtTop();
    }

    /** The last day for the level that has to solve it now. */
    @Transactional(readOnly = true)
    public LocalDate dueOn(long id) {
        return get(id).dueOn();
    }

    /** The group {@code role@unit-code} that has to solve it now. */
    @Transactional(readOnly = true)
    public String ownerGroup(long id) {
        return get(id).ownerGroup();
    }

    /** The group {@code role@unit-code} that confirms its solution. */
    @Transactional(readOnly = true)
    public String raiserGroup(long id) {
        return get(id).raisedGroup();
    }

    @EventListener
    void on(DossierWithdrawn withdrawn) {
        closeAll(withdrawn.dossierId());
    }

    @EventListener
    void on(DossierFinished finished) {
        closeAll(finished.dossierId());
    }

    private void closeAll(long dossierId) {
        Instant now = clock.instant();
        difficulties
                .findByStates(dossierId, Set.of(DifficultyState.OPEN, DifficultyState.ANSWERED))
                .forEach(difficulty -> {
                    difficulty.close(now);
                    timeline.add(dossierId, Timeline.SYSTEM, "difficulty.closed", "", difficulty.title());
                    acts.done("difficulty.closed", dossierId, Map.of(TITLE, difficulty.title()));
                    events.publishEvent(new DifficultyClosed(difficulty.id(), difficulty.dossierNumber()));
                });
    }

    private void moved(String action, Difficulty difficulty, UnitLevel before) {
        acts.changed(
                action,
                difficulty.dossierId(),
                Map.of("level", before.name()),
                Map.of(
                        TITLE,
                        difficulty.title(),
                        "level",
                        difficulty.level().name(),
                        "state",
                        difficulty.state().name()));
    }

    /** The levels that could solve a difficulty of a dossier, the lowest first. */
    @Transactional(readOnly = true)
    public List<UnitLevel> levelsOf(DossierView dossier) {
        return placeOf(dossier).levels();
    }

    DifficultyPlace placeOf(DossierView dossier) {
        return new DifficultyPlace(
                dossier.unitCode(),
                dossier.unitName(),
                dossier.districtName() == null ? null : dossiers.unitAt(dossier.id(), "district"),
                dossier.districtName(),
                dossiers.unitAt(dossier.id(), "province"),
                dossier.provinceName());
    }

    /** Number and title of a criterion of the dossier; empty for no key. */
    String criterion(DossierView dossier, String key) {
        if (key == null) {
            return "";
        }
        try {
            CriterionView criterion = criteria.require(dossier.criteriaSetId()).criterion(key);
            return criterion.label() + ". " + criterion.title();
        } catch (NotFound unknown) {
            throw new RuleViolation("difficulty.choose_criterion").at("criterion");
        }
    }

    private LocalDate nextDue() {
        return deadlines.dueOn(DEADLINE);
    }

    private Difficulty get(long id) {
        return difficulties.findById(id).orElseThrow(() -> new NotFound("difficulty.unknown"));
    }
}
