package vn.kieumau.kernel;

import java.util.List;

/**
 * A row of a spreadsheet that holds at least one text.
 *
 * @param number as the spreadsheet counts it, from 1
 * @param cells their texts, cleaned; days as dd/MM/yyyy
 */
public record SheetRow(int number, List<String> cells) {

    public SheetRow {
        cells = List.copyOf(cells);
    }

    /** The text of a column, from 0; empty where the row ends before it. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }
}
