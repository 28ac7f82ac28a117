package vn.kieumau.unit;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.unit.ImportReport.LineError;

/** The file of units. A line with the code and first day of a stored unit corrects it; any other line is a new unit. */
class UnitForm implements CsvForm {

    static final List<String> COLUMNS = List.of("code", "name", "kind", "parent", "valid_from", "valid_to");

    private final UnitRepository units;
    private final UnitBook book;

    UnitForm(UnitRepository units) {
        this.units = units;
        this.book = new UnitBook(units.findAll());
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public void read(int line, Map<String, String> cells) {
        book.expect(cells.get("code"));
        UnitKind kind = UnitKind.parse(cells.get("kind"))
                .orElseThrow(() -> new RuleViolation("unit.kind_unknown", cells.get("kind"), knownKinds()));
        String parent = cells.get("parent").isEmpty() ? null : cells.get("parent");
        book.put(line, new UnitFacts(cells.get("code"), cells.get("name"), kind, parent, CsvForm.period(cells)));
    }

    @Override
    public List<LineError> check() {
        return book.check();
    }

    @Override
    public List<Change> changes() {
        return book.ofTheFile().stream().map(this::change).toList();
    }

    private Change change(UnitBook.Entry entry) {
        return new Change() {
            @Override
            public boolean isNew() {
                return entry.stored() == null;
            }

            @Override
            public boolean isDifferent() {
                return isNew() || !entry.stored().facts().equals(entry.facts());
            }

            @Override
            public void save() {
                if (isNew()) {
                    units.save(new AdministrativeUnit(entry.facts()));
                } else {
                    entry.stored().correct(entry.facts());
                }
            }
        };
    }

    private static String knownKinds() {
        return Stream.of(UnitKind.values()).map(UnitKind::label).collect(Collectors.joining(", "));
    }
}
