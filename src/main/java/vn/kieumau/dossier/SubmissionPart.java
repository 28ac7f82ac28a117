package vn.kieumau.dossier;

/** What a feature above the dossier puts into a submission, and the rule by which it holds a submission back. */
public interface SubmissionPart {

    /** Name of the part in the frozen content. */
    String name();

    /**
     * The content as it is now, ready to be written as JSON.
     *
     * @throws vn.kieumau.kernel.RuleViolation when the dossier is not fit to be submitted
     */
    Object freeze(DossierView dossier);
}
