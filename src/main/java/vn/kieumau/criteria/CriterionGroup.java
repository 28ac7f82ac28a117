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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A group of criteria, in the order of the set. */
@Entity
@Table(name = "criterion_group")
class CriterionGroup {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private CriteriaSet set;

    private String groupKey;
    private String title;
    private int position;

    @OneToMany(mappedBy = "group", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<Criterion> criteria = new ArrayList<>();

    protected CriterionGroup() {}

    CriterionGroup(CriteriaSet set, int position, CriteriaSetFile.Group group, CriteriaSetFile file) {
        this.set = set;
        this.position = position;
        this.groupKey = group.key();
        this.title = group.title();
        file.criteriaOf(group.key())
                .forEach(criterion -> criteria.add(new Criterion(set, this, criteria.size() + 1, criterion)));
    }

    String key() {
        return groupKey;
    }

    CriteriaSetFile.Group file() {
        return new CriteriaSetFile.Group(groupKey, title);
    }

    Stream<CriterionFile> criterionFiles() {
        return criteria.stream().map(Criterion::file);
    }

    CriterionGroupView view() {
        return new CriterionGroupView(
                groupKey, title, criteria.stream().map(Criterion::view).toList());
    }
}
