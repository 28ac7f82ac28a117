package vn.kieumau.assessment.workflow;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.kieumau.criteria.CriterionView;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.VietnameseText;

/** Criteria as people write them: “1, 3, 5-8”, or “tất cả”. */
final class CriterionLabels {

    private static final Pattern RANGE = Pattern.compile("(\\d+)\\s*-\\s*(\\d+)");
    private static final String ALL = "tat ca";

    private CriterionLabels() {}

    /** @throws RuleViolation naming the label that is none of these criteria's */
    static Set<String> keys(String labels, List<CriterionView> criteria) {
        if (VietnameseText.searchable(labels).strip().equals(ALL)) {
            return criteria.stream().map(CriterionView::key).collect(Collectors.toCollection(TreeSet::new));
        }
        Map<String, String> keyOf =
                criteria.stream().collect(Collectors.toMap(CriterionView::label, CriterionView::key));
        Set<String> keys = new TreeSet<>();
        for (String part : labels.split("[,;]")) {
            for (String label : expand(part.strip())) {
                if (!keyOf.containsKey(label)) {
                    throw new RuleViolation("assessment.criterion_unknown", label).at("sharedCriteria");
                }
                keys.add(keyOf.get(label));
            }
        }
        return keys;
    }

    static String of(List<CriterionView> criteria) {
        return criteria.stream().map(CriterionView::label).collect(Collectors.joining(", "));
    }

    private static List<String> expand(String part) {
        var range = RANGE.matcher(part);
        if (!range.matches()) {
            return List.of(part);
        }
        int from = number(range.group(1));
        int to = Math.min(number(range.group(2)), from + 999);
        return IntStream.rangeClosed(from, to).mapToObj(String::valueOf).toList();
    }

    /** No set has a thousand million criteria: whatever is longer is an unknown label. */
    private static int number(String digits) {
        return digits.length() > 9 ? 999_999_999 : Integer.parseInt(digits);
    }
}
