package vn.kieumau.difficulty;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.kieumau.criteria.CriteriaSetView;

/** The criteria of a set to choose one from. */
final class CriterionChoices {

    private CriterionChoices() {}

    /** Number and title by key, in the order of the set. */
    static Map<String, String> of(CriteriaSetView set) {
        Map<String, String> choices = new LinkedHashMap<>();
        set.criteria().forEach(one -> choices.put(one.key(), one.label() + ". " + one.title()));
        return choices;
    }
}
