package vn.kieumau.assessment;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a level asks a ward to supply: proposed by its lead officer, opened by its leader, answered by the ward. */
@Entity(name = "SupplementRequest")
class SupplementRequest {

    /** How far a request has come. */
    enum State {
        PROPOSED,
        DROPPED,
        OPEN,
        ANSWERED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long dossierId;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    private int round;

    @Enumerated(EnumType.STRING)
    private State state;

    private LocalDate deadline;
    private String askedBy;
    private Instant askedAt;
    private String approvedBy;
    private Instant approvedAt;
    private String answeredBy;
    private Instant answeredAt;
    private String note;

    @OneToMany(mappedBy = "request", cascade = CascadeType.ALL)
    @OrderBy("position")
    private List<SupplementItem> items = new ArrayList<>();

    @Version
    private int rowVersion;

    protected SupplementRequest() {}

    SupplementRequest(
            long dossierId,
            Stage stage,
            int round,
            LocalDate deadline,
            Map<String, String> missing,
            String askedBy,
            Instant now) {
        this.dossierId = dossierId;
        this.stage = stage;
        this.round = round;
        this.state = State.PROPOSED;
        this.deadline = deadline;
        this.askedBy = askedBy;
        this.askedAt = now;
        this.note = "";
        missing.forEach((key, text) -> items.add(new SupplementItem(this, items.size(), key, text)));
    }

    void drop() {
        state = State.DROPPED;
    }

    void open(String by, Instant now) {
        state = State.OPEN;
        approvedBy = by;
        approvedAt = now;
    }

    void answer(Map<String, SupplementAnswer> answers, String words, String by, Instant now) {
        items.forEach(item -> item.answer(answers.get(item.criterionKey())));
        state = State.ANSWERED;
        note = words;
        answeredBy = by;
        answeredAt = now;
    }

    Stage stage() {
        return stage;
    }

    LocalDate deadline() {
        return deadline;
    }

    List<SupplementItem> items() {
        return List.copyOf(items);
    }

    SupplementView view() {
        return new SupplementView(
                id,
                stage,
                round,
                state.name().toLowerCase(Locale.ROOT),
                deadline,
                askedBy,
                askedAt,
                approvedBy,
                approvedAt,
                answeredBy,
                answeredAt,
                note,
                items.stream().map(SupplementItem::view).toList());
    }
}
