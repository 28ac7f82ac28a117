package vn.kieumau.difficulty;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
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
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.kieumau.account.Role;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.VietnameseText;

/**
 * A working visit (đoàn công tác, buổi làm việc): those above and those of the ward talk about what is open in a
 * dossier. Its agenda follows the dossier until it is held; its minutes are fixed when they are closed.
 */
@Entity(name = "WorkingVisit")
class WorkingVisit {

    private static final int SHORT_TEXT = 300;
    private static final int PURPOSE = 1000;
    private static final int LONG_TEXT = 4000;
    private static final int NOTE = 2000;
    private static final int MOST_PARTICIPANTS = 60;
    private static final int MOST_ITEMS = 200;
    private static final int SHORTEST_REASON = 20;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long dossierId;
    private String dossierNumber;
    private LocalDate heldOn;
    private String beginsAt;
    private String place;
    private String purpose;

    @Enumerated(EnumType.STRING)
    private VisitState state;

    private String plannedBy;
    private Instant plannedAt;
    private String summary;
    private UUID minutesFileId;
    private String closedBy;
    private Instant closedAt;
    private String cancelReason;

    @ElementCollection
    @CollectionTable(name = "visit_host", joinColumns = @JoinColumn(name = "visit_id"))
    @OrderColumn(name = "ordinal")
    @Column(name = "post")
    private List<String> hosts = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "visit_visitor", joinColumns = @JoinColumn(name = "visit_id"))
    @OrderColumn(name = "ordinal")
    @Column(name = "post")
    private List<String> visitors = new ArrayList<>();

    @OneToMany(mappedBy = "visit", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position, id")
    private List<AgendaItem> agenda = new ArrayList<>();

    @OneToMany(mappedBy = "visit", cascade = CascadeType.ALL)
    @OrderBy("dueOn, id")
    private List<VisitTask> tasks = new ArrayList<>();

    @OneToMany(mappedBy = "visit", cascade = CascadeType.ALL)
    @OrderBy("id")
    private List<VisitAddendum> addenda = new ArrayList<>();

    @Version
    private int version;

    protected WorkingVisit() {}

    WorkingVisit(long dossierId, String dossierNumber, VisitPlan plan, String plannedBy, Instant now) {
        this.dossierId = dossierId;
        this.dossierNumber = dossierNumber;
        this.state = VisitState.PLANNED;
        this.plannedBy = plannedBy;
        this.plannedAt = now;
        this.summary = "";
        this.cancelReason = "";
        plan(plan);
    }

    /** Changes when, where, why and with whom; at least one post of either side. */
    final void plan(VisitPlan plan) {
        mustBePlanned();
        if (plan.heldOn() == null) {
            throw new RuleViolation("visit.day_missing").at("heldOn");
        }
        if (!plan.beginsAt().matches("([01]\\d|2[0-3]):[0-5]\\d")) {
            throw new RuleViolation("visit.time_format").at("beginsAt");
        }
        String where = text("place", plan.place(), SHORT_TEXT);
        String why = text("purpose", plan.purpose(), PURPOSE);
        List<String> ofTheWard = posts("hosts", plan.hosts());
        List<String> fromAbove = posts("visitors", plan.visitors());
        heldOn = plan.heldOn();
        beginsAt = plan.beginsAt();
        place = where;
        purpose = why;
        hosts.clear();
        hosts.addAll(ofTheWard);
        visitors.clear();
        visitors.addAll(fromAbove);
    }

    /** Takes up what is open now and drops what is not any more; what somebody typed or left out stays so. */
    void follow(List<AgendaSource> open) {
        if (state != VisitState.PLANNED) {
            return;
        }
        agenda.removeIf(item -> !item.isTyped() && open.stream().noneMatch(item::comesFrom));
        for (AgendaSource source : open) {
            if (agenda.stream().noneMatch(item -> item.comesFrom(source))) {
                add(source);
            }
        }
    }

    /** Adds a point of one's own at the end. */
    void addItem(String title) {
        mustBePlanned();
        add(new AgendaSource(AgendaSource.Kind.TYPED, null, text("newItem", title, PURPOSE)));
    }

    private void add(AgendaSource source) {
        if (agenda.size() >= MOST_ITEMS) {
            throw new RuleViolation("visit.agenda_full", MOST_ITEMS).at("newItem");
        }
        int last = agenda.stream().mapToInt(AgendaItem::position).max().orElse(0);
        agenda.add(new AgendaItem(this, last + 1, source));
    }

    /** Renames, moves or leaves out a point. */
    void arrange(long itemId, int position, String title, boolean leaveOut) {
        mustBePlanned();
        item(itemId).arrange(position, text("title." + itemId, title, PURPOSE), leaveOut);
    }

    /** The visit takes place: from now on the agenda stays as it is, and the minutes are written. */
    void record(VisitMinutes minutes, LocalDate today) {
        if (state == VisitState.PLANNED && heldOn.isAfter(today)) {
            throw new RuleViolation("visit.not_yet_held").at("summary");
        }
        mustBeOpen();
        String general = limited("summary", VietnameseText.clean(minutes.summary()), LONG_TEXT);
        points().forEach(item -> item.conclude(
                limited(
                        "conclusion." + item.id(),
                        VietnameseText.clean(minutes.conclusions().get(item.id())),
                        LONG_TEXT),
                minutes.settled().contains(item.id())));
        state = VisitState.HELD;
        summary = general;
        if (minutes.file() != null) {
            minutesFileId = minutes.file();
        }
    }

    /** Fixes the minutes: every point has its conclusion by now. */
    void close(String by, Instant now) {
        mustBe(VisitState.HELD);
        List<AgendaItem> open =
                points().stream().filter(item -> item.conclusion().isEmpty()).toList();
        if (!open.isEmpty()) {
            throw new RuleViolation(
                            "visit.not_concluded",
                            open.size(),
                            open.stream().map(AgendaItem::title).limit(3).collect(Collectors.joining("; ")))
                    .at("conclusion." + open.get(0).id());
        }
        text("summary", summary, LONG_TEXT);
        state = VisitState.CLOSED;
        closedBy = by;
        closedAt = now;
    }

    /** What has to follow; possible while the minutes are written. */
    void addTask(String what, Role owner, String group, String unit, LocalDate dueOn, String criterion) {
        mustBe(VisitState.HELD);
        if (dueOn.isBefore(heldOn)) {
            throw new RuleViolation("visit.task_due_before").at("dueOn");
        }
        tasks.add(new VisitTask(this, text("what", what, PURPOSE), owner, group, unit, dueOn, criterion));
    }

    void taskDone(long taskId, LocalDate on, String note, String by) {
        if (on.isBefore(heldOn)) {
            throw new RuleViolation("visit.task_done_before").at("doneOn." + taskId);
        }
        task(taskId).done(on, limited("doneNote." + taskId, VietnameseText.clean(note), NOTE), by);
    }

    VisitTask task(long taskId) {
        return tasks.stream()
                .filter(task -> task.id() == taskId)
                .findFirst()
                .orElseThrow(() -> new RuleViolation("visit.task_unknown"));
    }

    /** The only change of closed minutes. */
    void amend(String text, String by, Instant now) {
        mustBe(VisitState.CLOSED);
        addenda.add(new VisitAddendum(this, text("addendum", text, LONG_TEXT), by, now));
    }

    void cancel(String reason) {
        mustBePlanned();
        String why = limited("reason", VietnameseText.clean(reason), LONG_TEXT);
        if (why.length() < SHORTEST_REASON) {
            throw new RuleViolation("visit.cancel_reason", SHORTEST_REASON, why.length()).at("reason");
        }
        state = VisitState.CANCELLED;
        cancelReason = why;
    }

    private void mustBePlanned() {
        mustBe(VisitState.PLANNED);
    }

    private void mustBeOpen() {
        if (state != VisitState.HELD) {
            mustBePlanned();
        }
    }

    private void mustBe(VisitState expected) {
        if (state != expected) {
            throw new RuleViolation("visit.state." + state.key() + "_already");
        }
    }

    private AgendaItem item(long itemId) {
        return agenda.stream()
                .filter(item -> item.id() == itemId)
                .findFirst()
                .orElseThrow(() -> new RuleViolation("visit.item_unknown"));
    }

    /** The points that are talked about, in order. */
    List<AgendaItem> points() {
        return agenda.stream()
                .filter(item -> !item.isRemoved())
                .sorted(Comparator.comparingInt(AgendaItem::position))
                .toList();
    }

    private static List<String> posts(String field, List<String> lines) {
        if (lines.isEmpty()) {
            throw new RuleViolation("visit." + field + "_missing").at(field);
        }
        if (lines.size() > MOST_PARTICIPANTS) {
            throw new RuleViolation("visit.too_many", MOST_PARTICIPANTS).at(field);
        }
        return lines.stream().map(line -> limited(field, line, SHORT_TEXT)).toList();
    }

    private static String text(String field, String written, int longest) {
        String clean = VietnameseText.clean(written);
        if (clean.isEmpty()) {
            throw new RuleViolation("visit." + field.replaceAll("\\..*", "") + "_missing").at(field);
        }
        return limited(field, clean, longest);
    }

    private static String limited(String field, String text, int longest) {
        if (text.length() > longest) {
            throw new RuleViolation("visit.text_long", longest, text.length()).at(field);
        }
        return text;
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

    VisitState state() {
        return state;
    }

    UUID minutesFileId() {
        return minutesFileId;
    }

    String plannedBy() {
        return plannedBy;
    }

    String closedBy() {
        return closedBy;
    }

    List<VisitAddendum> addenda() {
        return List.copyOf(addenda);
    }

    List<VisitTask> tasks() {
        return List.copyOf(tasks);
    }

    List<AgendaItem> agenda() {
        return agenda.stream()
                .sorted(Comparator.comparing(AgendaItem::isRemoved).thenComparingInt(AgendaItem::position))
                .toList();
    }

    VisitPlan planned() {
        return new VisitPlan(heldOn, beginsAt, place, purpose, List.copyOf(hosts), List.copyOf(visitors));
    }

    VisitItem line() {
        return new VisitItem(id == null ? 0 : id, heldOn, beginsAt, place, purpose, state);
    }

    String summary() {
        return summary;
    }

    Instant closedAt() {
        return closedAt;
    }

    String cancelReason() {
        return cancelReason;
    }
}
