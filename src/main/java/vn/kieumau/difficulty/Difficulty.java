package vn.kieumau.difficulty;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.kieumau.account.Role;
import vn.kieumau.difficulty.DifficultyEvent.Kind;
import vn.kieumau.dossier.Timeline;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.VietnameseText;
import vn.kieumau.unit.UnitLevel;

/**
 * What keeps a ward from meeting a criterion and needs somebody else's help. It travels up, level by level, until one of
 * them solves it, and ends when the one who raised it is content or when the highest level says that nobody can.
 */
@Entity(name = "Difficulty")
class Difficulty {

    static final int TITLE_LENGTH = 120;
    private static final int TEXT_LENGTH = 4000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long dossierId;
    private String dossierNumber;

    @Embedded
    private DifficultyPlace place;

    private String criterionKey;
    private String criterionText;
    private String title;
    private String description;
    private String searchable;

    @Enumerated(EnumType.STRING)
    private UnitLevel level;

    @Enumerated(EnumType.STRING)
    private Role ownerRole;

    private String ownerGroup;
    private String raisedBy;
    private String raisedGroup;
    private Instant raisedAt;
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private DifficultyState state;

    private String answer;

    @ElementCollection
    @CollectionTable(name = "difficulty_file", joinColumns = @JoinColumn(name = "difficulty_id"))
    @OrderColumn(name = "ordinal")
    @Column(name = "file_id")
    private List<UUID> files = new ArrayList<>();

    @OneToMany(mappedBy = "difficulty", cascade = CascadeType.ALL)
    @OrderBy("id")
    private List<DifficultyEvent> history = new ArrayList<>();

    @Version
    private int version;

    protected Difficulty() {}

    /** @param raisedGroup the post {@code role@unit-code} for which it is raised: it confirms the solution */
    Difficulty(
            long dossierId,
            String dossierNumber,
            DifficultyPlace place,
            NewDifficulty wanted,
            String criterionText,
            String raisedBy,
            String raisedGroup,
            LocalDate dueOn,
            Instant now) {
        this.dossierId = dossierId;
        this.dossierNumber = dossierNumber;
        this.place = place;
        this.criterionKey = wanted.criterionKey();
        this.criterionText = criterionText;
        this.title = text("title", wanted.title(), TITLE_LENGTH);
        this.description = text("description", wanted.description(), TEXT_LENGTH);
        this.searchable = VietnameseText.searchable(
                String.join(" ", title, description, criterionText, dossierNumber, place.unitName()));
        this.raisedBy = raisedBy;
        this.raisedGroup = raisedGroup;
        this.raisedAt = now;
        this.dueOn = dueOn;
        this.state = DifficultyState.OPEN;
        this.answer = "";
        this.files.addAll(wanted.files());
        place(wanted.level(), wanted.owner());
        note(now, raisedBy, Kind.RAISED, null, level, "");
    }

    private void place(UnitLevel wanted, Role owner) {
        if (wanted == null || !place.levels().contains(wanted)) {
            throw new RuleViolation("difficulty.choose_level", place.unitName()).at("level");
        }
        if (owner != null && !Owners.at(wanted).contains(owner)) {
            throw new RuleViolation("difficulty.owner_elsewhere", owner.label(), wanted.label()).at("owner");
        }
        level = wanted;
        ownerRole = owner == null ? Owners.usualAt(wanted) : owner;
        ownerGroup = ownerRole.groupAt(place.codeAt(wanted));
    }

    /** The level has solved it; the one who raised it says whether that is so. */
    void solve(String how, String by, Instant now) {
        answer(Kind.SOLVED, how, by, now);
    }

    /** A working visit has solved it. */
    void settle(String how, String by, Instant now) {
        answer(Kind.SETTLED, how, by, now);
    }

    private void answer(Kind kind, String how, String by, Instant now) {
        mustBe(DifficultyState.OPEN);
        answer = text("answer", how, TEXT_LENGTH);
        state = DifficultyState.ANSWERED;
        note(now, by, kind, level, null, answer);
    }

    /** The level hands it on to the next one. */
    void sendUp(String reason, String by, Instant now, LocalDate nextDue) {
        mustBe(DifficultyState.OPEN);
        mustHaveLevelAbove("outcome");
        climb(Kind.SENT_UP, reason, by, now, nextDue);
    }

    /** The level will not solve it: the next one has to. */
    void refuse(String reason, String by, Instant now, LocalDate nextDue) {
        mustBe(DifficultyState.OPEN);
        mustHaveLevelAbove("outcome");
        climb(Kind.REFUSED, reason, by, now, nextDue);
    }

    /** The highest level says that nobody can solve it. */
    void giveUp(String reason, String by, Instant now) {
        mustBe(DifficultyState.OPEN);
        if (!isAtTop()) {
            throw new RuleViolation("difficulty.level_above_left", level.label()).at("outcome");
        }
        state = DifficultyState.UNSOLVABLE;
        note(now, by, Kind.UNSOLVABLE, level, null, reason);
    }

    /** The last day has passed without an answer: it goes up, and the highest level is reminded. */
    void lapse(Instant now, LocalDate nextDue) {
        mustBe(DifficultyState.OPEN);
        if (isAtTop()) {
            note(now, Timeline.SYSTEM, Kind.REMINDED, level, null, "");
        } else {
            climb(Kind.OVERDUE, "", Timeline.SYSTEM, now, nextDue);
        }
    }

    void confirm(String by, Instant now) {
        mustBe(DifficultyState.ANSWERED);
        state = DifficultyState.RESOLVED;
        note(now, by, Kind.CONFIRMED, level, null, "");
    }

    /** It is not solved: the level that answered has to do more, or the next one has to. */
    void reopen(String reason, boolean higher, String by, Instant now, LocalDate nextDue) {
        mustBe(DifficultyState.ANSWERED);
        if (higher) {
            mustHaveLevelAbove("reopenTo");
        }
        state = DifficultyState.OPEN;
        if (higher) {
            climb(Kind.REOPENED, reason, by, now, nextDue);
        } else {
            dueOn = nextDue;
            note(now, by, Kind.REOPENED, level, null, reason);
        }
    }

    /** Its dossier has come to an end. */
    void close(Instant now) {
        if (state.isOpen()) {
            state = DifficultyState.CLOSED;
            note(now, Timeline.SYSTEM, Kind.CLOSED, level, null, "");
        }
    }

    private void climb(Kind kind, String reason, String by, Instant now, LocalDate nextDue) {
        UnitLevel before = level;
        place(place.above(level).orElseThrow(), null);
        dueOn = nextDue;
        note(now, by, kind, before, level, reason);
    }

    boolean isAtTop() {
        return place.above(level).isEmpty();
    }

    private void mustHaveLevelAbove(String field) {
        if (isAtTop()) {
            throw new RuleViolation("difficulty.no_level_above", level.label()).at(field);
        }
    }

    private void mustBe(DifficultyState expected) {
        if (state != expected) {
            throw new RuleViolation("difficulty.changed_meanwhile", title);
        }
    }

    private void note(Instant now, String by, Kind kind, UnitLevel from, UnitLevel to, String reason) {
        history.add(new DifficultyEvent(this, now, by, kind, from, to, reason));
    }

    private static String text(String field, String written, int longest) {
        String clean = VietnameseText.clean(written);
        if (clean.isEmpty()) {
            throw new RuleViolation("difficulty." + field + "_missing").at(field);
        }
        if (clean.length() > longest) {
            throw new RuleViolation("difficulty.text_long", longest, clean.length()).at(field);
        }
        return clean;
    }

    Long id() {
        return id;
    }

    long dossierId() {
        return dossierId;
    }

    String dossierNumber() {
        return dossierNumber;
    }

    String title() {
        return title;
    }

    DifficultyPlace place() {
        return place;
    }

    String criterionKey() {
        return criterionKey;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    UnitLevel level() {
        return level;
    }

    DifficultyState state() {
        return state;
    }

    String raisedBy() {
        return raisedBy;
    }

    /** The group of the post that has to solve it now. */
    String ownerGroup() {
        return ownerGroup;
    }

    String raisedGroup() {
        return raisedGroup;
    }

    List<UUID> files() {
        return List.copyOf(files);
    }

    List<DifficultyEvent> history() {
        return List.copyOf(history);
    }

    DifficultyView view(String raiserName, LocalDate today) {
        return new DifficultyView(
                id == null ? 0 : id,
                dossierNumber,
                place.unitName(),
                criterionKey,
                criterionText,
                title,
                description,
                level,
                ownerRole,
                place.nameAt(level),
                raiserName,
                raisedAt,
                dueOn,
                state == DifficultyState.OPEN && dueOn.isBefore(today),
                state,
                answer);
    }
}
