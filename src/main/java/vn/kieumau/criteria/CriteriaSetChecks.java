package vn.kieumau.criteria;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.Texts;
import vn.kieumau.kernel.VietnamTime;

/** Gathers what is wrong with a file of criteria. */
class CriteriaSetChecks {

    private static final Pattern LABEL = Pattern.compile("[1-9][0-9]{0,2}[a-zđ]?");
    private static final Pattern WORD = Pattern.compile("[a-z_-]{1,40}");

    private final List<RuleViolation> problems = new ArrayList<>();

    void add(RuleViolation problem) {
        problems.add(problem);
    }

    void refuseIfAny() {
        if (!problems.isEmpty()) {
            throw new CriteriaSetRefused(problems);
        }
    }

    void header(String field, Object value) {
        if (value == null) {
            add(new RuleViolation("criteria.import.missing_field", field));
        }
    }

    void header(String field, String text, int longest) {
        header(field, text == null || text.isBlank() ? null : text);
        optional(field, text, longest);
    }

    void optional(String field, String text, int longest) {
        if (text != null && text.length() > longest) {
            add(new RuleViolation("criteria.import.too_long", field, longest));
        }
    }

    /** Whether a criterion has all its parts; what is missing is noted. */
    boolean complete(String name, CriterionFile criterion) {
        int before = problems.size();
        required(name, "key", criterion.key(), 40);
        required(name, "label", criterion.label(), 10);
        required(name, "group", criterion.group(), 40);
        required(name, "title", criterion.title(), 300);
        required(name, "description", criterion.description(), 2000);
        required(name, "office", criterion.office(), 40);
        present(name, "measure", criterion.measure());
        present(name, "evidenceTypes", criterion.evidenceTypes());
        present(name, "evidenceRequired", criterion.evidenceRequired());
        present(name, "illustrative", criterion.illustrative());
        return problems.size() == before;
    }

    private void required(String name, String field, String text, int longest) {
        present(name, field, text == null || text.isBlank() ? null : text);
        optional(name + "." + field, text, longest);
    }

    private void present(String name, String field, Object value) {
        if (value == null) {
            add(new RuleViolation("criteria.import.criterion_missing_field", name, field));
        }
    }

    /**
     * Checks what only the whole file shows.
     *
     * @param listed criteria that the file lists, readable or not
     */
    void whole(CriteriaSetFile file, int listed) {
        if (file.version() < 1) {
            add(new RuleViolation("criteria.import.version", file.version()));
        }
        if (file.effectiveTo() != null && file.effectiveTo().isBefore(file.effectiveFrom())) {
            add(new RuleViolation(
                    "criteria.import.dates",
                    VietnamTime.show(file.effectiveFrom()),
                    VietnamTime.show(file.effectiveTo())));
        }
        if (listed != file.declaredCount() || listed == 0) {
            add(new RuleViolation("criteria.import.count", file.declaredCount(), listed));
        }
        groups(file);
        criteria(file);
    }

    private void groups(CriteriaSetFile file) {
        Set<String> seen = new HashSet<>();
        for (CriteriaSetFile.Group group : file.groups()) {
            if (group == null || isBlank(group.key()) || isBlank(group.title())) {
                add(new RuleViolation("criteria.import.group_incomplete"));
                continue;
            }
            optional("group.key", group.key(), 40);
            optional("group.title", group.title(), 300);
            if (!seen.add(group.key())) {
                add(new RuleViolation("criteria.import.duplicate_group", group.key()));
            } else if (file.criteriaOf(group.key()).isEmpty()) {
                add(new RuleViolation("criteria.import.empty_group", group.key()));
            }
        }
    }

    private void criteria(CriteriaSetFile file) {
        Set<String> groups = file.groups().stream()
                .filter(group -> group != null)
                .map(CriteriaSetFile.Group::key)
                .collect(Collectors.toSet());
        Set<String> keys = new HashSet<>();
        Set<String> labels = new HashSet<>();
        for (CriterionFile criterion : file.criteria()) {
            if (!keys.add(criterion.key())) {
                add(new RuleViolation("criteria.import.duplicate_key", criterion.key()));
            }
            if (!labels.add(criterion.label())) {
                add(new RuleViolation("criteria.import.duplicate_label", criterion.label()));
            }
            if (!LABEL.matcher(criterion.label()).matches()) {
                add(new RuleViolation("criteria.import.label_format", criterion.key(), criterion.label()));
            }
            if (!groups.contains(criterion.group())) {
                add(new RuleViolation("criteria.import.unknown_group", criterion.key(), criterion.group()));
            }
            words(criterion);
        }
    }

    private void words(CriterionFile criterion) {
        criterion.evidenceTypes().stream()
                .filter(type -> !isKnown("evidence", type))
                .forEach(type -> add(
                        new RuleViolation("criteria.import.unknown_evidence", criterion.key(), String.valueOf(type))));
        if (!isKnown("office", criterion.office())) {
            add(new RuleViolation("criteria.import.unknown_office", criterion.key(), criterion.office()));
        }
    }

    /** A word is known when it has a text to show: a province adds one in the texts, not in code. */
    private static boolean isKnown(String kind, String word) {
        if (word == null || !WORD.matcher(word).matches()) {
            return false;
        }
        try {
            return !Texts.of("criteria." + kind + "." + word).isEmpty();
        } catch (MissingResourceException e) {
            return false;
        }
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
