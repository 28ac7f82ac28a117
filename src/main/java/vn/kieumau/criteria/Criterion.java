package vn.kieumau.criteria;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One criterion: a stable key over all versions, a label within this one, and how it is measured. */
@Entity
@Table(name = "criterion")
class Criterion {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private CriteriaSet set;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private CriterionGroup group;

    private int position;
    private String criterionKey;
    private String label;
    private String title;
    private String description;

    @JdbcTypeCode(SqlTypes.JSON)
    private Measure measure;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> evidenceTypes;

    private boolean evidenceRequired;
    private String office;
    private boolean illustrative;

    protected Criterion() {}

    Criterion(CriteriaSet set, CriterionGroup group, int position, CriterionFile file) {
        this.set = set;
        this.group = group;
        this.position = position;
        this.criterionKey = file.key();
        this.label = file.label();
        this.title = file.title();
        this.description = file.description();
        this.measure = file.measure();
        this.evidenceTypes = file.evidenceTypes();
        this.evidenceRequired = file.evidenceRequired();
        this.office = file.office();
        this.illustrative = file.illustrative();
    }

    CriterionFile file() {
        return new CriterionFile(
                criterionKey,
                label,
                group.key(),
                title,
                description,
                measure,
                evidenceTypes,
                evidenceRequired,
                office,
                illustrative);
    }

    CriterionView view() {
        return new CriterionView(
                id,
                criterionKey,
                label,
                group.key(),
                title,
                description,
                measure,
                evidenceTypes,
                evidenceRequired,
                office,
                illustrative);
    }
}
