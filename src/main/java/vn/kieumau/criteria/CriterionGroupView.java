package vn.kieumau.criteria;

import java.util.List;

/** A group of a criteria set with its criteria in order. */
public record CriterionGroupView(String key, String title, List<CriterionView> criteria) {

    public CriterionGroupView {
        criteria = List.copyOf(criteria);
    }
}
