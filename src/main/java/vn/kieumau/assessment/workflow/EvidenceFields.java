package vn.kieumau.assessment.workflow;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import vn.kieumau.assessment.VerdictView;
import vn.kieumau.criteria.CriterionView;
import vn.kieumau.engine.StepContext;
import vn.kieumau.engine.StepFields;
import vn.kieumau.evidence.EvidenceService;
import vn.kieumau.evidence.EvidenceState;
import vn.kieumau.evidence.EvidenceView;
import vn.kieumau.kernel.RuleViolation;

/**
 * The proofs that come with the criteria table: {@code file.A-01} for one criterion, {@code sharedFile} with
 * {@code sharedCriteria} (“1, 3, 5-8” or “tất cả”) for several, and a verdict's note as an explanation where there is no
 * file.
 */
@Component
class EvidenceFields {

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
            Set<String> shared = CriterionLabels.keys(fields.text("sharedCriteria"), criteria);
            for (String file : fields.lines("sharedFile")) {
                evidence.attachFile(number, file, shared, context.actor());
            }
            proven.addAll(shared);
        }
        return proven;
    }

    /**
     * Keeps the notes of criteria without a file as explanations; a criterion with neither is refused, and so is an
     * explanation where the set asks for evidence of what is claimed.
     */
    void mustBeProven(StepContext context, List<CriterionView> criteria, Map<String, VerdictView> judged) {
        String number = context.caseFacts().number();
        Set<String> withFile = evidence.criteriaWithFile(number);
        List<CriterionView> without = criteria.stream()
                .filter(criterion -> !withFile.contains(criterion.key()))
                .toList();
        List<CriterionView> needing = without.stream()
                .filter(criterion -> ProofRule.needsFile(
                        criterion, judged.get(criterion.key()).result().key()))
                .toList();
        if (!needing.isEmpty()) {
            throw new RuleViolation("assessment.file_needed", needing.size(), CriterionLabels.of(needing))
                    .at("note." + needing.get(0).key());
        }
        List<CriterionView> bare = without.stream()
                .filter(criterion -> judged.get(criterion.key()).note().isEmpty())
                .toList();
        if (!bare.isEmpty()) {
            throw new RuleViolation("assessment.not_proven", bare.size(), CriterionLabels.of(bare))
                    .at("note." + bare.get(0).key());
        }
        mustBeOtherWords(number, without, judged);
        Map<String, Set<String>> explained = new TreeMap<>();
        without.forEach(criterion -> explained
                .computeIfAbsent(judged.get(criterion.key()).note(), note -> new TreeSet<>())
                .add(criterion.key()));
        explained.forEach((note, keys) -> evidence.explain(number, note, keys, context.actor()));
    }

    /** Words that an evaluator rejected prove nothing when they are written again. */
    private void mustBeOtherWords(String number, List<CriterionView> without, Map<String, VerdictView> judged) {
        List<EvidenceView> rejected = evidence.of(number).stream()
                .filter(one -> one.file() == null && one.state() == EvidenceState.REJECTED)
                .toList();
        List<CriterionView> same = without.stream()
                .filter(criterion -> rejected.stream()
                        .anyMatch(one -> one.criteria().contains(criterion.key())
                                && one.explanation()
                                        .equals(judged.get(criterion.key()).note())))
                .toList();
        if (!same.isEmpty()) {
            throw new RuleViolation("assessment.words_rejected", CriterionLabels.of(same))
                    .at("note." + same.get(0).key());
        }
    }
}
