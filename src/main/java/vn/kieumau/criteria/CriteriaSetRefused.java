package vn.kieumau.criteria;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.Texts;

/** A file of criteria that cannot be imported, with everything that is wrong with it; nothing was written. */
public class CriteriaSetRefused extends RuleViolation {

    private final transient List<RuleViolation> problems;

    CriteriaSetRefused(List<RuleViolation> problems) {
        super("criteria.import.refused", problems.size(), joined(problems));
        this.problems = List.copyOf(problems);
    }

    /** One Vietnamese sentence per problem, in the order of the file. */
    public List<String> problems() {
        return problemsIn(Texts.VIETNAMESE);
    }

    /** The problems themselves; the field of each is its place in the file. */
    List<RuleViolation> violations() {
        return problems;
    }

    public List<String> problemsIn(Locale locale) {
        return problems.stream().map(problem -> problem.messageIn(locale)).toList();
    }

    private static String joined(List<RuleViolation> problems) {
        return problems.stream().map(RuleViolation::getMessage).collect(Collectors.joining(" "));
    }
}
