package vn.kieumau.dossier;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;

/** One line of a dossier's history. Lines are only ever added. */
@Entity(name = "TimelineEntry")
class TimelineEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long dossierId;
    private Instant happenedAt;
    private String actor;
    private String post;
    private String stepId;
    private String kind;
    private String level;
    private String onBehalfOf;
    private String what;
    private String subject;
    private String outcome;
    private String detail;
    private String postGroups = "";

    protected TimelineEntry() {}

    TimelineEntry(
            long dossierId,
            Instant happenedAt,
            String actor,
            String post,
            String stepId,
            String what,
            String subject,
            String outcome,
            String detail) {
        this.dossierId = dossierId;
        this.happenedAt = happenedAt;
        this.actor = actor;
        this.post = post;
        this.stepId = stepId;
        this.what = what;
        this.subject = subject;
        this.outcome = outcome;
        this.detail = detail;
    }

    /** What separation of duties asks: of which kind the step was, at which level, and for whom it was done. */
    TimelineEntry doneAs(String stepKind, String evaluatingLevel, String other) {
        kind = stepKind;
        level = evaluatingLevel;
        onBehalfOf = other;
        return this;
    }

    String onBehalfOf() {
        return onBehalfOf;
    }

    /** The same line, done for these posts. */
    TimelineEntry forPosts(List<String> groups) {
        postGroups = String.join(" ", groups);
        return this;
    }

    Long id() {
        return id;
    }

    List<String> postGroups() {
        return postGroups.isEmpty() ? List.of() : List.of(postGroups.split(" "));
    }

    String actor() {
        return actor;
    }

    TimelineView view(String actorName) {
        return new TimelineView(happenedAt, actorName, post, stepId, what, subject, outcome, detail);
    }
}
