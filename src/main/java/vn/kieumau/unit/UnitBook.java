package vn.kieumau.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.VietnamTime;
import vn.kieumau.unit.ImportReport.LineError;

/**
 * All units as they would be after an import, to be checked as a whole: on any day a code names one unit at most, and
 * every unit has a parent of a level above for as long as it lasts.
 */
class UnitBook {

    /**
     * @param line the line of the file, 0 for what is stored and not in the file
     * @param stored the unit that the line corrects, null for a new one
     */
    record Entry(int line, UnitFacts facts, AdministrativeUnit stored) {

        Period period() {
            return facts.period();
        }

        boolean fromFile() {
            return line > 0;
        }
    }

    private final Map<String, List<Entry>> byCode = new HashMap<>();
    private final Set<String> expected = new HashSet<>();

    UnitBook(List<AdministrativeUnit> stored) {
        stored.forEach(unit -> entries(unit.code()).add(new Entry(0, unit.facts(), unit)));
    }

    /** Notes that the file speaks of this code, so that a broken line is not blamed again on its children. */
    void expect(String code) {
        expected.add(code);
    }

    void put(int line, UnitFacts facts) {
        List<Entry> entries = entries(facts.code());
        Optional<Entry> same = entries.stream()
                .filter(entry -> entry.period().from().equals(facts.period().from()))
                .findFirst();
        if (same.isPresent() && same.get().fromFile()) {
            throw new RuleViolation("unit.line_twice", facts.code(), same.get().line());
        }
        same.ifPresent(entries::remove);
        entries.add(new Entry(line, facts, same.map(Entry::stored).orElse(null)));
    }

    List<Entry> ofTheFile() {
        return byCode.values().stream()
                .flatMap(List::stream)
                .filter(Entry::fromFile)
                .sorted(Comparator.comparingInt(Entry::line))
                .toList();
    }

    List<LineError> check() {
        List<LineError> errors = new ArrayList<>();
        byCode.values().forEach(entries -> checkCode(entries, errors));
        for (List<Entry> entries : byCode.values()) {
            for (Entry entry : entries) {
                checkParent(entry, errors);
            }
        }
        return errors;
    }

    private static void checkCode(List<Entry> entries, List<LineError> errors) {
        for (Entry later : entries) {
            entries.stream()
                    .filter(other -> other != later && other.line() < later.line())
                    .filter(other -> other.period().overlaps(later.period()))
                    .findFirst()
                    .ifPresent(other -> errors.add(new LineError(later.line(), taken(other))));
        }
    }

    private static RuleViolation taken(Entry other) {
        UnitFacts facts = other.facts();
        String name = facts.kind().prefix() + " " + facts.name();
        String from = VietnamTime.show(facts.period().from());
        return facts.period().to() == null
                ? new RuleViolation("unit.code_taken_still", facts.code(), name, from)
                : new RuleViolation(
                        "unit.code_taken",
                        facts.code(),
                        name,
                        from,
                        VietnamTime.show(facts.period().to()));
    }

    private void checkParent(Entry entry, List<LineError> errors) {
        String parent = entry.facts().parentCode();
        List<Entry> parents = byCode.getOrDefault(parent, List.of());
        boolean concernsFile = entry.fromFile() || parents.stream().anyMatch(Entry::fromFile);
        if (parent == null || !concernsFile || parents.isEmpty() && expected.contains(parent)) {
            return;
        }
        Optional<RuleViolation> problem = parentProblem(entry, parents);
        if (problem.isPresent() && entry.fromFile()) {
            errors.add(new LineError(entry.line(), problem.get()));
        } else if (problem.isPresent()) {
            int line = parents.stream().mapToInt(Entry::line).max().orElseThrow();
            errors.add(new LineError(
                    line,
                    new RuleViolation(
                            "unit.child_left_alone", parent, entry.facts().code())));
        }
    }

    private static Optional<RuleViolation> parentProblem(Entry entry, List<Entry> parents) {
        UnitFacts facts = entry.facts();
        if (parents.isEmpty()) {
            return Optional.of(new RuleViolation("unit.parent_unknown", facts.parentCode()));
        }
        boolean wrongLevel = parents.stream()
                .filter(parent -> parent.period().overlaps(entry.period()))
                .anyMatch(parent ->
                        !parent.facts().kind().level().isAbove(facts.kind().level()));
        if (wrongLevel) {
            return Optional.of(
                    new RuleViolation("unit.parent_level", facts.kind().label(), facts.parentCode()));
        }
        return firstDayAlone(entry.period(), parents)
                .map(day -> new RuleViolation("unit.parent_not_then", facts.parentCode(), VietnamTime.show(day)));
    }

    private static Optional<LocalDate> firstDayAlone(Period child, List<Entry> parents) {
        LocalDate day = child.from();
        while (true) {
            LocalDate wanted = day;
            Optional<Period> parent = parents.stream()
                    .map(Entry::period)
                    .filter(period -> period.contains(wanted))
                    .findFirst();
            if (parent.isEmpty()) {
                return Optional.of(day);
            }
            if (parent.get().endsNoEarlierThan(child)) {
                return Optional.empty();
            }
            day = parent.get().to().plusDays(1);
        }
    }

    private List<Entry> entries(String code) {
        return byCode.computeIfAbsent(code, unused -> new ArrayList<>());
    }
}
