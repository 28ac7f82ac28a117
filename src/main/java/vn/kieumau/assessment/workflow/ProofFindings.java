package vn.kieumau.assessment.workflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import vn.kieumau.criteria.CriterionView;
import vn.kieumau.engine.StepContext;
import vn.kieumau.engine.StepFields;
import vn.kieumau.evidence.EvidenceService;
import vn.kieumau.evidence.EvidenceState;
import vn.kieumau.evidence.EvidenceView;
import vn.kieumau.kernel.RuleViolation;

/**
 * What an office finds of the proofs of its own criteria: {@code proof.A-05.17} is {@code accepted} or {@code rejected},
 * with {@code proofReason.A-05.17} for a rejection. An empty field says nothing, and the proof stays what it is.
 */
@Component
class ProofFindings {

    static final String FOUND = "proof.";
    static final String REASON = "proofReason.";

    static final List<String> CHOICES = List.of(EvidenceState.ACCEPTED.key(), EvidenceState.REJECTED.key());

    private static final int REASON_MINIMUM = 20;
    private static final int REASON_MAXIMUM = 1_000;

    private final EvidenceService evidence;

    ProofFindings(EvidenceService evidence) {
        this.evidence = evidence;
    }

    /** One finding; a file that proves several criteria of the office may get the same for all of them. */
    private record Finding(long proof, boolean rejected, String reason) {}

    /** Writes what was found; a finding that repeats what is known already is no change. */
    void keep(StepContext context, StepFields fields, List<CriterionView> criteria) {
        String number = context.caseFacts().number();
        Map<String, String> sent = new TreeMap<>(fields.startingWith(FOUND));
        sent.values().removeIf(String::isEmpty);
        if (sent.isEmpty()) {
            return;
        }
        List<EvidenceView> proofs = evidence.of(number);
        Map<Finding, Set<String>> found = new LinkedHashMap<>();
        for (CriterionView criterion : criteria) {
            for (EvidenceView proof : proofs) {
                String name = criterion.key() + "." + proof.id();
                if (proof.criteria().contains(criterion.key()) && sent.remove(name) != null) {
                    Finding finding = read(fields, name, criterion, proof);
                    if (isNews(finding, proof)) {
                        found.computeIfAbsent(finding, none -> new TreeSet<>()).add(criterion.key());
                    }
                }
            }
        }
        sent.keySet().stream().findFirst().ifPresent(unknown -> {
            throw new RuleViolation("appraisal.proof_unknown").at(FOUND + unknown);
        });
        found.forEach((finding, keys) -> write(number, finding, keys, context.actor()));
    }

    private static Finding read(StepFields fields, String name, CriterionView criterion, EvidenceView proof) {
        boolean rejected = EvidenceState.REJECTED.key().equals(fields.choice(FOUND + name, Set.copyOf(CHOICES)));
        if (!rejected) {
            return new Finding(proof.id(), false, "");
        }
        if (fields.get(REASON + name).length() < REASON_MINIMUM) {
            throw new RuleViolation("appraisal.proof_reason", criterion.label(), REASON_MINIMUM).at(REASON + name);
        }
        return new Finding(proof.id(), true, fields.text(REASON + name, REASON_MAXIMUM));
    }

    private static boolean isNews(Finding finding, EvidenceView proof) {
        EvidenceState state = finding.rejected() ? EvidenceState.REJECTED : EvidenceState.ACCEPTED;
        return proof.state() != state || !proof.reason().equals(finding.reason());
    }

    private void write(String number, Finding finding, Set<String> criteria, String officer) {
        if (finding.rejected()) {
            evidence.reject(number, finding.proof(), criteria, finding.reason(), officer);
        } else {
            evidence.accept(number, finding.proof(), criteria, officer);
        }
    }
}
