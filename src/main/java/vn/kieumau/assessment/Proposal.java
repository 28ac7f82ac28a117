package vn.kieumau.assessment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import vn.kieumau.kernel.Texts;

/** What an evaluating level proposes to do with a dossier; its leader agrees or sends the appraisal back. */
public enum Proposal {
    PASS("passed"),
    SUPPLEMENT("supplement"),
    RETURN("returned"),
    REJECT("rejected");

    private final String outcome;

    Proposal(String outcome) {
        this.outcome = outcome;
    }

    /** The outcome of the leader's step when the leader agrees. */
    public String outcome() {
        return outcome;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return Texts.of("assessment.proposal." + key());
    }

    public static Set<String> keys() {
        return Arrays.stream(values()).map(Proposal::key).collect(Collectors.toSet());
    }

    public static Proposal of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
