package vn.kieumau.criteria;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.Texts;
import vn.kieumau.kernel.VietnamTime;

/**
 * Gathers what is wrong with a file of criteria. The field of each problem is its place in the file: {@code title},
 * {@code groups.0}, {@code criteria.3.label}.
 */
class CriteriaSetChecks {

    private static final Pattern LABEL = Pattern.compile("[1-9][0-9]{0,2}[a-zđ]?");
    private static final Pattern SUPPLEMENT_LABEL = Pattern.compile("T[1-9][0-9]{0,2}[a-zđ]?");
    private static final Pattern WORD = Pattern.compile("[a-z_-]{1,40}");

    private final List<RuleViolation> problems = new ArrayList<>();

    /** A criterion that could be read, at its place in the list of the file. */
    record Placed(int index, CriterionFile criterion) {

        RuleViolation problem(String field, String key, Object... arguments) {
            return new RuleViolation(key, arguments).at(place(index, field));
        }
    }

    /** @param known problems that were found before */
    CriteriaSetChecks(List<RuleViolation> known) {
        problems.addAll(known);
    }

    static String place(int index, String field) {
        return "criteria." + index + "." + field;
    }

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
            add(new RuleViolation("criteria.import.missing_field", field).at(field));
        }
    }

    void header(String field, String text, int longest) {
        header(field, isBlank(text) ? null : text);
        optional(field, field, text, longest);
    }

    void optional(String field, String text, int longest) {
        optional(field, field, text, longest);
    }

    private void optional(String place, String field, String text, int longest) {
        if (text != null && text.length() > longest) {
            add(new RuleViolation("criteria.import.too_long", field, longest).at(place));
        }
    }

    /** Whether a criterion has all its parts; what is missing is noted. */
    boolean complete(int index, String name, CriterionFile criterion) {
        int before = problems.size();
        required(index, name, "key", criterion.key(), 40);
        required(index, name, "label", criterion.label(), 10);
        required(index, name, "group", criterion.group(), 40);
        required(index, name, "title", criterion.title(), 300);
        required(index, name, "description", criterion.description(), 2000);
        required(index, name, "office", criterion.office(), 40);
        present(index, name, "measure", criterion.measure());
        present(index, name, "evidenceTypes", criterion.evidenceTypes());
        present(index, name, "evidenceRequired", criterion.evidenceRequired());
        present(index, name, "illustrative", criterion.illustrative());
        return problems.size() == before;
    }

    private void required(int index, String name, String field, String text, int longest) {
        present(index, name, field, isBlank(text) ? null : text);
        optional(place(index, field), name + "." + field, text, longest);
    }

    private void present(int index, String name, String field, Object value) {
        if (value == null) {
            add(new RuleViolation("criteria.import.criterion_missing_field", name, field).at(place(index, field)));
        }
    }

    /** A version and days that fit together; each may be missing, which {@link #header} notes. */
    void dates(Integer version, LocalDate from, LocalDate to) {
        if (version != null && version < 1) {
            add(new RuleViolation("criteria.import.version", version).at("version"));
        }
        if (from != null && to != null && to.isBefore(from)) {
            add(new RuleViolation("criteria.import.dates", VietnamTime.show(from), VietnamTime.show(to))
                    .at("effectiveTo"));
        }
    }

    /** @param listed criteria that the file lists, readable or not */
    void count(Integer declared, int listed) {
        if (declared != null && (listed != declared || listed == 0)) {
            add(new RuleViolation("criteria.import.count", declared, listed).at("declaredCount"));
        }
    }

    /** A province and the set that it adds to are named together. */
    void supplement(String supplementOf, String province) {
        if ((supplementOf == null) != (province == null)) {
            add(new RuleViolation("criteria.import.supplement_half")
                    .at(province == null ? "province" : "supplementOf"));
        }
    }

    void groups(List<CriteriaSetFile.Group> groups, List<Placed> criteria) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < groups.size(); i++) {
            CriteriaSetFile.Group group = groups.get(i);
            String place = "groups." + i;
            if (group == null || isBlank(group.key()) || isBlank(group.title())) {
                add(new RuleViolation("criteria.import.group_incomplete").at(place));
                continue;
            }
            optional(place, "group.key", group.key(), 40);
            optional(place, "group.title", group.title(), 300);
            if (!seen.add(group.key())) {
                add(new RuleViolation("criteria.import.duplicate_group", group.key()).at(place));
            } else if (criteria.stream()
                    .noneMatch(one -> group.key().equals(one.criterion().group()))) {
                add(new RuleViolation("criteria.import.empty_group", group.key()).at(place));
            }
        }
    }

    void criteria(List<CriteriaSetFile.Group> groups, List<Placed> criteria, boolean supplement) {
        Set<String> known = groups.stream()
                .filter(Objects::nonNull)
                .map(CriteriaSetFile.Group::key)
                .collect(Collectors.toSet());
        Set<String> keys = new HashSet<>();
        Set<String> labels = new HashSet<>();
        for (Placed placed : criteria) {
            CriterionFile criterion = placed.criterion();
            if (!keys.add(criterion.key())) {
                add(placed.problem("key", "criteria.import.duplicate_key", criterion.key()));
            }
            if (!labels.add(criterion.label())) {
                add(placed.problem("label", "criteria.import.duplicate_label", criterion.label()));
            }
            label(placed, supplement);
            if (!known.contains(criterion.group())) {
                add(placed.problem("group", "criteria.import.unknown_group", criterion.key(), criterion.group()));
            }
            words(placed);
        }
    }

    private void label(Placed placed, boolean supplement) {
        String label = placed.criterion().label();
        if (!(supplement ? SUPPLEMENT_LABEL : LABEL).matcher(label).matches()) {
            String key = supplement ? "criteria.import.supplement_label" : "criteria.import.label_format";
            add(placed.problem("label", key, placed.criterion().key(), label));
        }
    }

    private void words(Placed placed) {
        CriterionFile criterion = placed.criterion();
        criterion.evidenceTypes().stream()
                .filter(type -> !isKnown("evidence", type))
                .forEach(type -> add(placed.problem(
                        "evidenceTypes", "criteria.import.unknown_evidence", criterion.key(), String.valueOf(type))));
        if (!isKnown("office", criterion.office())) {
            add(placed.problem("office", "criteria.import.unknown_office", criterion.key(), criterion.office()));
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
