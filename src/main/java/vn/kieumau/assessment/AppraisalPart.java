package vn.kieumau.assessment;

import java.util.Set;
import vn.kieumau.criteria.CriterionView;

/**
 * The share of the criteria that one task of a level judges: those of a professional office, those of a group, or all.
 *
 * @param scope {@code office}, {@code group} or {@code all}
 * @param key of the office or the group; null for all
 */
public record AppraisalPart(String scope, String key) {

    public static final String OFFICE = "office";
    public static final String GROUP = "group";
    public static final String ALL = "all";

    /** The ways in which a model may divide the criteria. */
    public static final Set<String> SCOPES = Set.of(ALL, GROUP, OFFICE);

    public static AppraisalPart all() {
        return new AppraisalPart(ALL, null);
    }

    public boolean covers(CriterionView criterion) {
        return ALL.equals(scope) || keyIn(scope, criterion).equals(key);
    }

    /** Key of the part that a criterion belongs to, when the criteria are divided like this. */
    public static String keyIn(String scope, CriterionView criterion) {
        return GROUP.equals(scope) ? criterion.groupKey() : criterion.office();
    }
}
