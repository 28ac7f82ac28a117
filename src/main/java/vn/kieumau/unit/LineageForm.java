package vn.kieumau.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.unit.ImportReport.LineError;

/** The file of lineage. The first unit is sought on the day before the change, the second on the day itself. */
class LineageForm implements CsvForm {

    static final List<String> COLUMNS = List.of("from", "to", "kind", "date", "legal_basis");
    private static final int LONGEST_BASIS = 300;

    private final LineageRepository lineages;
    private final UnitDirectory units;
    private final Set<Step> stored;
    private final Map<Step, Integer> lineOf = new HashMap<>();
    private final List<LineageLine> lines = new ArrayList<>();

    LineageForm(UnitRepository units, LineageRepository lineages) {
        this.lineages = lineages;
        this.units = new UnitDirectory(units);
        this.stored = lineages.findAll().stream()
                .map(lineage -> Step.between(lineage.from(), lineage.to()))
                .collect(Collectors.toSet());
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public void read(int line, Map<String, String> cells) {
        LineageKind kind = LineageKind.parse(cells.get("kind"))
                .orElseThrow(() -> new RuleViolation("unit.lineage_kind_unknown", cells.get("kind"), knownKinds()));
        String basis = cells.get("legal_basis");
        if (basis.isEmpty()) {
            throw new RuleViolation("unit.csv_empty", "legal_basis");
        }
        if (basis.length() > LONGEST_BASIS) {
            throw new RuleViolation("unit.name_too_long", basis.length(), LONGEST_BASIS);
        }
        LocalDate day = CsvForm.day(cells, "date");
        AdministrativeUnit from = units.require(cells.get("from"), day.minusDays(1));
        AdministrativeUnit to = units.require(cells.get("to"), day);
        if (from == to) {
            throw new RuleViolation("unit.lineage_to_itself", from.code());
        }
        Step step = Step.between(from, to);
        Integer earlier = lineOf.putIfAbsent(step, line);
        if (earlier != null) {
            throw new RuleViolation("unit.lineage_twice", from.code(), to.code(), earlier);
        }
        lines.add(new LineageLine(step, new UnitLineage(from, to, kind, day, basis)));
    }

    @Override
    public List<LineError> check() {
        return List.of();
    }

    @Override
    public List<LineageLine> changes() {
        return lines;
    }

    private static String knownKinds() {
        return Stream.of(LineageKind.values()).map(LineageKind::label).collect(Collectors.joining(", "));
    }

    private record Step(long from, long to) {

        static Step between(AdministrativeUnit from, AdministrativeUnit to) {
            return new Step(from.id(), to.id());
        }
    }

    private final class LineageLine implements Change {
        private final Step step;
        private final UnitLineage lineage;

        LineageLine(Step step, UnitLineage lineage) {
            this.step = step;
            this.lineage = lineage;
        }

        /** A stored step is history and is not changed by an import. */
        @Override
        public boolean isNew() {
            return !stored.contains(step);
        }

        @Override
        public boolean isDifferent() {
            return isNew();
        }

        @Override
        public void save() {
            lineages.save(lineage);
        }
    }
}
