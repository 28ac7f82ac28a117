package vn.kieumau.difficulty;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A point of a working visit's agenda, and later what was concluded about it. */
@Entity(name = "AgendaItem")
@Table(name = "visit_agenda_item")
class AgendaItem {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "visit_id")
    private WorkingVisit visit;

    private int position;
    private String title;

    @Enumerated(EnumType.STRING)
    private AgendaSource.Kind source;

    private String sourceKey;
    private boolean removed;
    private String conclusion;
    private boolean settles;

    protected AgendaItem() {}

    AgendaItem(WorkingVisit visit, int position, AgendaSource from) {
        this.visit = visit;
        this.position = position;
        this.title = from.title();
        this.source = from.kind();
        this.sourceKey = from.key();
        this.conclusion = "";
    }

    void arrange(int wantedPosition, String wantedTitle, boolean leaveOut) {
        position = wantedPosition;
        title = wantedTitle;
        removed = leaveOut;
    }

    /** @param settled whether it solves the difficulty; means nothing elsewhere */
    void conclude(String text, boolean settled) {
        conclusion = text;
        settles = settled && source == AgendaSource.Kind.DIFFICULTY;
    }

    Long id() {
        return id;
    }

    int position() {
        return position;
    }

    String title() {
        return title;
    }

    boolean isTyped() {
        return source == AgendaSource.Kind.TYPED;
    }

    boolean isRemoved() {
        return removed;
    }

    boolean comesFrom(AgendaSource other) {
        return !isTyped() && other.is(source, sourceKey);
    }

    String conclusion() {
        return conclusion;
    }

    /** Id of the difficulty that its conclusion solves; null when it solves none. */
    Long settledDifficulty() {
        return settles ? Long.valueOf(sourceKey) : null;
    }

    AgendaItemView view() {
        return new AgendaItemView(
                id == null ? 0 : id, position, title, source, sourceKey, removed, conclusion, settles);
    }
}
