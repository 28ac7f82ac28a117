package vn.kieumau.engine;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One word of the vocabulary from which processes are built: what a user task asks for and what it leaves behind. A
 * task names its kind in the extension property {@code step}; everything else about it is a parameter.
 */
public interface StepKind {

    /** The name that a model uses, such as {@code issue-document}. */
    String name();

    /** The kind's own parameters with their allowed values; an empty set allows any text. */
    default Map<String, Set<String>> parameters() {
        return Map.of();
    }

    /** The parameters that a model must give. */
    default Set<String> requiredParameters() {
        return Set.of();
    }

    /** Every outcome that {@link #complete} may answer. */
    Set<String> outcomes();

    /** The outcomes that a model has to handle by a flow of their own. */
    default Set<String> branches() {
        return outcomes().size() > 1 ? outcomes() : Set.of();
    }

    /** By whose work a step of this kind may not be done; an edited model cannot lift it. */
    default Separation separation() {
        return Separation.NONE;
    }

    /** Values that a new task's form starts with, by field name; empty when nothing is known in advance. */
    default Map<String, String> suggest(StepContext context) {
        return Map.of();
    }

    /** Valid examples for this dossier, by field name, where those of the shipped form may not be; empty when they are. */
    default Map<String, String> examples(StepContext context) {
        return Map.of();
    }

    /** The day by which a new task is due, where something else than the table of deadlines fixes it. */
    default Optional<LocalDate> due(StepContext context) {
        return Optional.empty();
    }

    /**
     * What a button of the form beside its completion does: answers with the fields to put over the draft. The step
     * stays open.
     *
     * @param action the value of the button, or empty when the draft was only saved
     */
    default Map<String, String> arrange(StepContext context, StepFields draft, String action) {
        return Map.of();
    }

    /**
     * Does the work of the step in the caller's transaction.
     *
     * @return the outcome, one of {@link #outcomes()}
     * @throws vn.kieumau.kernel.RuleViolation when a rule would be broken; the task then stays open
     */
    String complete(StepContext context, StepFields fields);
}
