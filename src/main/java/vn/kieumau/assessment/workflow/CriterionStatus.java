package vn.kieumau.assessment.workflow;

import java.util.Locale;

/** How far the work on one criterion is, as its officer sees it on the page of the assessment. */
public enum CriterionStatus {
    TODO,
    IN_PROGRESS,
    /** An evaluator asks for more, or has rejected a proof that nothing replaces yet. */
    SUPPLEMENT,
    DONE;

    /**
     * What there is for a criterion.
     *
     * @param verdict key of the chosen verdict, or empty
     * @param figures whether any figure is entered
     * @param note whether an explanation is written
     * @param file whether a file that counts is ticked for it
     * @param proofAsked whether the step asks for a proof at all
     * @param fileNeeded whether an explanation alone does not suffice, should the verdict claim the criterion
     * @param rejected whether a proof of it was rejected
     * @param requested whether an evaluator waits for a supplement
     */
    record Facts(
            String verdict,
            boolean figures,
            boolean note,
            boolean file,
            boolean proofAsked,
            boolean fileNeeded,
            boolean rejected,
            boolean requested) {}

    static CriterionStatus of(Facts facts) {
        if (facts.requested() || facts.rejected() && !facts.file()) {
            return SUPPLEMENT;
        }
        if (!facts.verdict().isEmpty() && isProven(facts)) {
            return DONE;
        }
        boolean begun = !facts.verdict().isEmpty() || facts.figures() || facts.note() || facts.file();
        return begun ? IN_PROGRESS : TODO;
    }

    private static boolean isProven(Facts facts) {
        boolean fileMissing = facts.fileNeeded() && ProofRule.claims(facts.verdict()) && !facts.file();
        return !facts.proofAsked() || !fileMissing && (facts.file() || facts.note());
    }

    /** The last part of its message key and CSS class: {@code in_progress}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isDone() {
        return this == DONE;
    }

    public String tone() {
        return switch (this) {
            case TODO -> "plain";
            case IN_PROGRESS -> "work";
            case SUPPLEMENT -> "wait";
            case DONE -> "good";
        };
    }
}
