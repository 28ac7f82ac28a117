package vn.kieumau.criteria;

import java.util.List;

/**
 * A group of a criteria set with its criteria in order.
 *
 * @param supplementary whether a province added it: its criteria are shown and counted apart
 */
public record CriterionGroupView(String key, String title, List<CriterionView> criteria, boolean supplementary) {

    public CriterionGroupView {
        criteria = List.copyOf(criteria);
    }

    public CriterionGroupView(String key, String title, List<CriterionView> criteria) {
        this(key, title, criteria, false);
    }
}
