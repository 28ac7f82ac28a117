package vn.kieumau.assessment.workflow;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.kieumau.assessment.VerdictInput;
import vn.kieumau.criteria.CriterionView;
import vn.kieumau.engine.StepContext;
import vn.kieumau.engine.StepFields;
import vn.kieumau.evidence.EvidenceService;
import vn.kieumau.kernel.RuleViolation;

/**
 * The proofs that come with the criteria table: {@code file.A-01} for one criterion, {@code sharedFile} with
 * {@code sharedCriteria} (“1, 3, 5-8”) for several, and a verdict's note as an explanation where there is no file.
 */
@Component
class EvidenceFields {

    private static final Pattern RANGE = Pattern.compile("(\\d+)\\s*-\\s*(\\d+)");

    private final EvidenceService evidence;

    EvidenceFields(EvidenceService evidence) {
        this.evidence = evidence;
    }

    /** Attaches every file that was sent and answers with the keys of the criteria they prove. */
    Set<String> attach(StepContext context, StepFields fields, List<CriterionView> criteria) {
        String number = context.caseFacts().number();
        Set<String> proven = new TreeSet<>();
        for (CriterionView criterion : criteria) {
            for (String file : fields.lines("file." + criterion.key())) {
                evidence.attachFile(number, file, Set.of(criterion.key()), context.actor());
                proven.add(criterion.key());
            }
        }
        if (fields.has("sharedFile")) {
            Set<String> shared = keys(fields.text("sharedCriteria"), criteria);
            for (String file : fields.lines("sharedFile")) {
                evidence.attachFile(number, file, shared, context.actor());
            }
            proven.addAll(shared);
        }
        return proven;
    }

    /** Keeps the notes of criteria without a file as explanations; a criterion with neither is refused. */
    void mustBeProven(StepContext context, List<CriterionView> criteria, Map<String, VerdictInput> inputs) {
        String number = context.caseFacts().number();
        Set<String> proven = evidence.provenCriteria(number);
        List<CriterionView> bare = criteria.stream()
                .filter(criterion -> !proven.contains(criterion.key())
                        && inputs.get(criterion.key()).note().isEmpty())
                .toList();
        if (!bare.isEmpty()) {
            throw new RuleViolation("assessment.not_proven", bare.size(), labels(bare))
                    .at("note." + bare.get(0).key());
        }
        Map<String, Set<String>> explained = new TreeMap<>();
        criteria.stream().filter(criterion -> !proven.contains(criterion.key())).forEach(criterion -> explained
                .computeIfAbsent(inputs.get(criterion.key()).note(), note -> new TreeSet<>())
                .add(criterion.key()));
        explained.forEach((note, keys) -> evidence.explain(number, note, keys, context.actor()));
    }

    private static Set<String> keys(String labels, List<CriterionView> criteria) {
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

    private static List<String> expand(String part) {
        var range = RANGE.matcher(part);
        if (!range.matches()) {
            return List.of(part);
        }
        int from = Integer.parseInt(range.group(1));
        int to = Math.min(Integer.parseInt(range.group(2)), from + 999);
        return IntStream.rangeClosed(from, to).mapToObj(String::valueOf).toList();
    }

    private static String labels(List<CriterionView> criteria) {
        return criteria.stream().map(CriterionView::label).collect(Collectors.joining(", "));
    }
}
