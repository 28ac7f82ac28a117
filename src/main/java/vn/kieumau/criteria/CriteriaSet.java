package vn.kieumau.criteria;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.kieumau.kernel.RuleViolation;

/** A version of the criteria of a model with its days in force. Once a dossier has pinned it, it never changes. */
@Entity
@Table(name = "criteria_set")
class CriteriaSet {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private long rowVersion;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private RecognitionModel model;

    private String code;
    private int version;
    private String modelName;
    private String title;
    private String legalBasis;
    private LocalDate issuedOn;
    private LocalDate effectiveFrom;
    private LocalDate effectiveTo;
    private int declaredCount;
    private boolean illustrative;
    private String note;
    private String predecessor;
    private String fingerprint;
    private Instant pinnedAt;
    private boolean notApplicableLeaves;
    private boolean waivedLeaves;

    @OneToMany(mappedBy = "set", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<CriterionGroup> groups = new ArrayList<>();

    protected CriteriaSet() {}

    CriteriaSet(RecognitionModel model, CriteriaSetFile file) {
        this.model = model;
        this.code = file.code();
        this.version = file.version();
        fill(file);
    }

    /** Takes the groups and criteria out; the database must see that before {@link #fill} puts others in. */
    void empty() {
        requireUnpinned();
        groups.clear();
    }

    void fill(CriteriaSetFile file) {
        requireUnpinned();
        modelName = file.modelName();
        title = file.title();
        legalBasis = file.legalBasis();
        issuedOn = file.issuedOn();
        effectiveFrom = file.effectiveFrom();
        effectiveTo = file.effectiveTo();
        declaredCount = file.declaredCount();
        note = file.note();
        predecessor = file.predecessor();
        fingerprint = file.fingerprint();
        notApplicableLeaves = file.denominator().notApplicableLeaves();
        waivedLeaves = file.denominator().waivedLeaves();
        illustrative = file.criteria().stream().anyMatch(CriterionFile::illustrative);
        file.groups().forEach(group -> groups.add(new CriterionGroup(this, groups.size() + 1, group, file)));
    }

    /** From now on the set is immutable; pinning it again changes nothing. */
    void pin(Instant now) {
        if (pinnedAt == null) {
            pinnedAt = now;
        }
    }

    void requireUnpinned() {
        if (pinnedAt != null) {
            throw new RuleViolation("criteria.set.pinned", code, version);
        }
    }

    boolean hasContentOf(CriteriaSetFile file) {
        return fingerprint.equals(file.fingerprint());
    }

    CriteriaSetView view() {
        return new CriteriaSetView(
                id,
                code,
                version,
                model.code(),
                modelName,
                title,
                legalBasis,
                issuedOn,
                effectiveFrom,
                effectiveTo,
                declaredCount,
                illustrative,
                note,
                predecessor,
                pinnedAt != null,
                new Denominator(notApplicableLeaves, waivedLeaves),
                groups.stream().map(CriterionGroup::view).toList());
    }

    Long id() {
        return id;
    }

    RecognitionModel model() {
        return model;
    }
}
