package vn.kieumau.dossier;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.Formula;
import vn.kieumau.kernel.RuleViolation;

/**
 * The dossier of a unit, a model and a cycle year. It knows what may follow what; the process knows who does it when.
 */
@Entity(name = "Dossier")
class Dossier {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String number;

    @Embedded
    private DossierUnits units;

    private String modelCode;
    private String modelName;
    private int cycleYear;
    private LocalDate openedOn;
    private long criteriaSetId;
    private String openedBy;

    @Enumerated(EnumType.STRING)
    private DossierState state;

    private Instant stateSince;
    private int submissions;

    @ElementCollection
    @CollectionTable(name = "dossier_level", joinColumns = @JoinColumn(name = "dossier_id"))
    @OrderColumn(name = "ordinal")
    private List<EvaluationLevel> route = new ArrayList<>();

    @Embedded
    private Recogniser recogniser;

    /** Asked with every read: nothing of a dossier is shown without it. */
    @Formula("(select s.illustrative from app.criteria_set s where s.id = criteria_set_id)")
    private Boolean illustrative;

    /** The dossier of the cycle before of the same unit and model; null where there was none. */
    private Long previousDossierId;

    /** The dossier that took its place when its unit had ended; null otherwise. */
    private Long supersededById;

    @Version
    private int version;

    protected Dossier() {}

    Dossier(
            DossierUnits units,
            String modelCode,
            String modelName,
            int cycleYear,
            LocalDate openedOn,
            long criteriaSetId,
            String openedBy,
            Instant now) {
        this.number = numberOf(cycleYear, units.unitCode(), modelCode);
        this.units = units;
        this.modelCode = modelCode;
        this.modelName = modelName;
        this.cycleYear = cycleYear;
        this.openedOn = openedOn;
        this.criteriaSetId = criteriaSetId;
        this.openedBy = openedBy;
        this.state = DossierState.DRAFT;
        this.stateSince = now;
    }

    /** Says at its opening what later reads ask the database. */
    Dossier onIllustrativeCriteria(boolean are) {
        illustrative = are;
        return this;
    }

    /** Begins from the dossier of an earlier cycle. */
    Dossier following(Long earlier) {
        previousDossierId = earlier;
        return this;
    }

    static String numberOf(int cycleYear, String unitCode, String modelCode) {
        return "HS-" + cycleYear + "-" + unitCode + "-" + modelCode;
    }

    /** Moves on when the states allow it; otherwise nothing changes. */
    void become(DossierState next, Instant now) {
        if (!state.canBecome(next)) {
            throw new RuleViolation("dossier.cannot_become", number, state.label(), next.label());
        }
        state = next;
        stateSince = now;
    }

    /** Refuses what is closed already. */
    void mustBeSupersedable() {
        if (!state.canBecome(DossierState.SUPERSEDED)) {
            throw new RuleViolation("dossier.supersede.closed", number, state.label());
        }
    }

    /** Gives its place to the dossier of a unit in which its own has gone on. */
    void supersede(long successorId, Instant now) {
        become(DossierState.SUPERSEDED, now);
        supersededById = successorId;
    }

    /** Freezes the next version of the dossier and answers with its number, beginning with 1. */
    int submit(Instant now) {
        become(DossierState.SUBMITTED, now);
        return ++submissions;
    }

    /** Puts the dossier under another version of its criteria. */
    void moveTo(long otherCriteriaSetId) {
        criteriaSetId = otherCriteriaSetId;
    }

    /** Fixes who evaluates and who recognises; later changes of the tables do not touch a dossier on its way. */
    void pinRoute(List<EvaluationLevel> levels, Recogniser decidedBy) {
        if (route.isEmpty()) {
            route.addAll(levels);
            recogniser = decidedBy;
        }
    }

    EvaluationLevel level(String name) {
        return route.stream()
                .filter(level -> level.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(number + " is not evaluated by " + name));
    }

    boolean isLastLevel(String name) {
        return !route.isEmpty() && route.get(route.size() - 1).name().equals(name);
    }

    Long id() {
        return id;
    }

    String number() {
        return number;
    }

    DossierUnits units() {
        return units;
    }

    String modelCode() {
        return modelCode;
    }

    int cycleYear() {
        return cycleYear;
    }

    LocalDate periodFrom() {
        return LocalDate.of(cycleYear, 1, 1);
    }

    LocalDate periodTo() {
        return LocalDate.of(cycleYear, 12, 31);
    }

    LocalDate openedOn() {
        return openedOn;
    }

    Long previousDossierId() {
        return previousDossierId;
    }

    Long supersededById() {
        return supersededById;
    }

    long criteriaSetId() {
        return criteriaSetId;
    }

    DossierState state() {
        return state;
    }

    List<EvaluationLevel> route() {
        return List.copyOf(route);
    }

    Recogniser recogniser() {
        return recogniser;
    }

    DossierView view() {
        return new DossierView(
                id,
                number,
                units.unitCode(),
                units.unitName(),
                units.districtName(),
                units.provinceName(),
                modelCode,
                modelName,
                cycleYear,
                periodFrom(),
                periodTo(),
                openedOn,
                criteriaSetId,
                state,
                stateSince,
                submissions,
                recogniser == null ? null : recogniser.title(),
                Boolean.TRUE.equals(illustrative));
    }
}
