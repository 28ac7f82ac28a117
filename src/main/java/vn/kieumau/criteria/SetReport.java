package vn.kieumau.criteria;

import java.util.List;
import vn.kieumau.criteria.ImportedSet.Change;

/**
 * What an uploaded file would do; nothing is written.
 *
 * @param problems empty when it may be imported
 * @param change null when there are problems
 * @param comparison with the set that it would replace, else with its predecessor; null when there are problems
 * @param content the set as JSON, to be sent back for the import; empty when there are problems
 */
record SetReport(
        List<Problem> problems, Change change, String code, int version, SetComparison comparison, String content) {

    /**
     * @param row number of the row of a workbook, or the part of a JSON file; empty for the file as a whole
     * @param column letter of the column of a workbook, or the field of a JSON file; may be empty
     */
    record Problem(String row, String column, String sentence) {}

    static SetReport refused(List<Problem> problems) {
        return new SetReport(problems, null, "", 0, null, "");
    }

    public boolean accepted() {
        return problems.isEmpty();
    }
}
