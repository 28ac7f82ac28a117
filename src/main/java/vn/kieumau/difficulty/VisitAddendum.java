package vn.kieumau.difficulty;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;

/** What was said later about minutes that are closed. */
@Entity(name = "VisitAddendum")
class VisitAddendum {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "visit_id")
    private WorkingVisit visit;

    private String text;
    private String addedBy;
    private Instant addedAt;

    protected VisitAddendum() {}

    VisitAddendum(WorkingVisit visit, String text, String addedBy, Instant addedAt) {
        this.visit = visit;
        this.text = text;
        this.addedBy = addedBy;
        this.addedAt = addedAt;
    }

    String addedBy() {
        return addedBy;
    }

    VisitAddendumView view(String name) {
        return new VisitAddendumView(text, name, addedAt);
    }
}
