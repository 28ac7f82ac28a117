package vn.kieumau.engine;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kieumau.kernel.RuleViolation;

/**
 * Who may do a step: a person who holds one of its posts, has no conflict of interest in the dossier, and has not done
 * the work that the step is to check. Asked when a task is taken and again when it is completed.
 */
@Component
class SeparationOfDuties {

    private final StepVocabulary vocabulary;
    private final CaseDirectory cases;

    SeparationOfDuties(StepVocabulary vocabulary, CaseDirectory cases) {
        this.vocabulary = vocabulary;
        this.cases = cases;
    }

    /**
     * Refuses whom the step is not for.
     *
     * @param posts groups of the posts that the person holds, for oneself or standing in for somebody
     * @return in which of the step's groups the person acts, and for whom
     */
    Entitlement entitle(StepContext context, List<String> stepGroups, String person, List<String> posts) {
        List<String> groups = stepGroups.stream().filter(posts::contains).toList();
        if (groups.isEmpty()) {
            throw new RuleViolation("engine.not_your_task");
        }
        if (cases.isExcluded(person, context.caseFacts().id())) {
            throw new RuleViolation("engine.excluded");
        }
        String onBehalfOf = cases.standsInFor(person, groups).orElse(null);
        keepFourEyes(context, onBehalfOf == null ? Set.of(person) : Set.of(person, onBehalfOf));
        return new Entitlement(groups, onBehalfOf);
    }

    /** What a substitute did counts for both, so that neither checks the other's work of that post. */
    private void keepFourEyes(StepContext context, Set<String> persons) {
        if (!Collections.disjoint(doers(context), persons)) {
            throw new RuleViolation("engine.four_eyes");
        }
    }

    private Set<String> doers(StepContext context) {
        Set<String> doers = new HashSet<>();
        String number = context.caseFacts().number();
        List<String> steps = Arrays.stream(context.parameter("fourEyesWith").split(","))
                .map(String::strip)
                .filter(step -> !step.isEmpty())
                .toList();
        if (!steps.isEmpty()) {
            doers.addAll(cases.doersOf(number, steps));
        }
        Separation separation = vocabulary.kind(context.parameter("step")).separation();
        if (!separation.isNone()) {
            doers.addAll(cases.doersOfKinds(
                    number, separation.kinds(), context.level() == null ? Set.of() : separation.kindsBelow()));
        }
        return doers;
    }

    /**
     * By what right a person does a step.
     *
     * @param groups those of the step's groups that the person's posts give
     * @param onBehalfOf user name of whom the person stands in for; null when the post is the person's own
     */
    record Entitlement(List<String> groups, String onBehalfOf) {}
}
