package vn.kieumau.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.VietnamTime;
import vn.kieumau.unit.ImportReport.LineError;

/** One form of file: reads line by line, looks at the whole, and only then writes. */
interface CsvForm {

    List<String> columns();

    /** Takes in one line, or refuses it with a {@link RuleViolation}. Writes nothing. */
    void read(int line, Map<String, String> cells);

    /** What is wrong only in view of other lines or of what is stored. */
    List<LineError> check();

    List<? extends Change> changes();

    /** A line that differs, or not, from what is stored. */
    interface Change {
        boolean isNew();

        boolean isDifferent();

        void save();
    }

    /** The period in {@code valid_from} and {@code valid_to}; the latter may be empty. */
    static Period period(Map<String, String> cells) {
        LocalDate from = day(cells, "valid_from");
        Period period = new Period(from, cells.get("valid_to").isEmpty() ? null : day(cells, "valid_to"));
        if (period.to() != null && period.to().isBefore(from)) {
            throw new RuleViolation("unit.period_backwards");
        }
        return period;
    }

    static LocalDate day(Map<String, String> cells, String column) {
        if (cells.get(column).isEmpty()) {
            throw new RuleViolation("unit.csv_empty", column);
        }
        return VietnamTime.parseDay(cells.get(column));
    }
}
