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
import vn.kieumau.kernel.VietnamTime;

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
    private Instant publishedAt;
    private String provinceCode;

    @ManyToOne(fetch = FetchType.LAZY)
    private CriteriaSet base;

    @OneToMany(mappedBy = "set", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<CriterionGroup> groups = new ArrayList<>();

    protected CriteriaSet() {}

    /** @param base the set that a province adds to; null for a set of its own */
    CriteriaSet(RecognitionModel model, CriteriaSet base, CriteriaSetFile file) {
        this.model = model;
        this.code = file.code();
        this.version = file.version();
        fill(file, base);
    }

    /** Takes the groups and criteria out; the database must see that before {@link #fill} puts others in. */
    void empty() {
        requireUnpinned();
        groups.clear();
    }

    void fill(CriteriaSetFile file, CriteriaSet supplemented) {
        requireUnpinned();
        base = supplemented;
        provinceCode = file.province();
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

    /** From now on the set may rule; publishing it again changes nothing. */
    void publish(Instant now) {
        if (publishedAt == null) {
            publishedAt = now;
        }
    }

    boolean isPublished() {
        return publishedAt != null;
    }

    /** Ends its days in force where a successor begins; the only thing about a pinned set that may still change. */
    void closeBefore(LocalDate successorBegins) {
        LocalDate last = successorBegins.minusDays(1);
        if (last.isBefore(effectiveFrom)) {
            throw new RuleViolation(
                    "criteria.publish.overlaps",
                    code,
                    version,
                    VietnamTime.show(effectiveFrom),
                    VietnamTime.show(last));
        }
        if (effectiveTo == null || effectiveTo.isAfter(last)) {
            effectiveTo = last;
        }
    }

    boolean hasContentOf(CriteriaSetFile file) {
        return fingerprint.equals(file.fingerprint()) || file().content().equals(file.content());
    }

    /** The set as a data file would write it. */
    CriteriaSetFile file() {
        return new CriteriaSetFile(
                model.code(),
                modelName,
                code,
                version,
                title,
                legalBasis,
                issuedOn,
                effectiveFrom,
                effectiveTo,
                declaredCount,
                note,
                predecessor,
                new Denominator(notApplicableLeaves, waivedLeaves),
                base == null ? null : base.code,
                provinceCode,
                groups.stream().map(CriterionGroup::file).toList(),
                groups.stream().flatMap(CriterionGroup::criterionFiles).toList(),
                fingerprint);
    }

    /** The set as a dossier uses it: the criteria that a province adds stand behind those of its base. */
    CriteriaSetView view() {
        return base == null ? ownView() : base.ownView().with(id, ownView(), provinceCode);
    }

    /** The set by itself. */
    CriteriaSetView ownView() {
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
                null,
                groups.stream().map(CriterionGroup::view).toList());
    }

    /** A line of the list; the number of its criteria is counted elsewhere. */
    SetLine line(long criteria, long dossiers, SetState state) {
        return new SetLine(
                id,
                model.code(),
                code,
                version,
                title,
                legalBasis,
                effectiveFrom,
                effectiveTo,
                declaredCount,
                criteria,
                illustrative,
                predecessor,
                base == null ? null : base.code,
                provinceCode,
                pinnedAt,
                dossiers,
                state);
    }

    boolean rulesOn(LocalDate day) {
        return publishedAt != null
                && !effectiveFrom.isAfter(day)
                && (effectiveTo == null || !effectiveTo.isBefore(day));
    }

    Long id() {
        return id;
    }

    String code() {
        return code;
    }

    int version() {
        return version;
    }

    String predecessor() {
        return predecessor;
    }

    LocalDate effectiveFrom() {
        return effectiveFrom;
    }

    LocalDate effectiveTo() {
        return effectiveTo;
    }

    CriteriaSet base() {
        return base;
    }

    String provinceCode() {
        return provinceCode;
    }

    boolean isPinned() {
        return pinnedAt != null;
    }

    RecognitionModel model() {
        return model;
    }
}
