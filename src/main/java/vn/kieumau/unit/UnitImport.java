package vn.kieumau.unit;

import java.io.Reader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.unit.ImportReport.LineError;

/** Runs an import inside the caller's transaction. */
@Component
class UnitImport {

    private final UnitRepository units;
    private final BodyRepository bodies;
    private final LineageRepository lineages;

    UnitImport(UnitRepository units, BodyRepository bodies, LineageRepository lineages) {
        this.units = units;
        this.bodies = bodies;
        this.lineages = lineages;
    }

    ImportReport run(Reader csv, boolean dryRun) {
        CsvTable table;
        CsvForm form;
        try {
            table = CsvTable.read(csv);
            units.lockForImport();
            form = formOf(table.header());
            mustHaveLines(table);
        } catch (RuleViolation wholeFile) {
            return new ImportReport(dryRun, 0, 0, 0, 0, List.of(new LineError(1, wholeFile)));
        }
        List<LineError> errors = read(table, form);
        errors.addAll(form.check());
        errors.sort(Comparator.comparingInt(LineError::line));
        int lines = table.lines().size();
        if (!errors.isEmpty()) {
            return new ImportReport(dryRun, lines, 0, 0, 0, List.copyOf(errors));
        }
        int created =
                (int) form.changes().stream().filter(CsvForm.Change::isNew).count();
        int different = (int)
                form.changes().stream().filter(CsvForm.Change::isDifferent).count();
        if (!dryRun) {
            form.changes().stream().filter(CsvForm.Change::isDifferent).forEach(CsvForm.Change::save);
        }
        return new ImportReport(dryRun, lines, created, different - created, lines - different, List.of());
    }

    private CsvForm formOf(List<String> header) {
        if (header.equals(UnitForm.COLUMNS)) {
            return new UnitForm(units);
        }
        if (header.equals(BodyForm.COLUMNS)) {
            return new BodyForm(units, bodies);
        }
        if (header.equals(LineageForm.COLUMNS)) {
            return new LineageForm(units, lineages);
        }
        throw new RuleViolation(
                "unit.csv_header",
                String.join(",", UnitForm.COLUMNS),
                String.join(",", BodyForm.COLUMNS),
                String.join(",", LineageForm.COLUMNS));
    }

    private static void mustHaveLines(CsvTable table) {
        if (table.lines().isEmpty()) {
            throw new RuleViolation("unit.csv_no_lines");
        }
    }

    private static List<LineError> read(CsvTable table, CsvForm form) {
        List<LineError> errors = new ArrayList<>();
        for (CsvTable.Line line : table.lines()) {
            try {
                form.read(line.number(), line.cellsBy(form.columns()));
            } catch (RuleViolation violation) {
                errors.add(new LineError(line.number(), violation));
            }
        }
        return errors;
    }
}
