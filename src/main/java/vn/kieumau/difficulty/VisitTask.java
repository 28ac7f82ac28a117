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
import java.time.LocalDate;
import vn.kieumau.account.Role;
import vn.kieumau.kernel.RuleViolation;

/** What has to be done after a working visit, by whom and until when. */
@Entity(name = "VisitTask")
class VisitTask {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "visit_id")
    private WorkingVisit visit;

    private String what;

    @Enumerated(EnumType.STRING)
    private Role ownerRole;

    private String ownerGroup;
    private String ownerUnit;
    private LocalDate dueOn;
    private String criterionText;
    private LocalDate doneOn;
    private String doneNote;
    private String doneBy;

    protected VisitTask() {}

    VisitTask(
            WorkingVisit visit, String what, Role owner, String group, String unit, LocalDate dueOn, String criterion) {
        this.visit = visit;
        this.what = what;
        this.ownerRole = owner;
        this.ownerGroup = group;
        this.ownerUnit = unit;
        this.dueOn = dueOn;
        this.criterionText = criterion;
        this.doneNote = "";
    }

    void done(LocalDate on, String note, String by) {
        if (doneOn != null) {
            throw new RuleViolation("visit.task_done_already", what);
        }
        doneOn = on;
        doneNote = note;
        doneBy = by;
    }

    Long id() {
        return id;
    }

    Long visitId() {
        return visit.id();
    }

    String dossierNumber() {
        return visit.dossierNumber();
    }

    String what() {
        return what;
    }

    String ownerGroup() {
        return ownerGroup;
    }

    VisitTaskView view(LocalDate today) {
        return new VisitTaskView(
                id == null ? 0 : id,
                what,
                ownerRole,
                ownerGroup,
                ownerUnit,
                dueOn,
                criterionText,
                doneOn,
                doneNote,
                doneOn == null && dueOn.isBefore(today));
    }
}
