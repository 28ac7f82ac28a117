package vn.kieumau.assessment.workflow;

import java.util.List;
import java.util.Map;

/**
 * Entries that were looked through without being saved.
 *
 * @param problems what has to be mended, by row; nothing may be saved while there is one
 * @param changes what would change in the draft
 * @param fields the changed fields of the step
 */
public record CheckedEntries(List<Problem> problems, List<Change> changes, Map<String, String> fields) {

    /**
     * @param row as in the entry
     * @param column name of the column or property, such as {@code verdict} or {@code values.count}
     * @param columnLabel the column as people read it
     */
    public record Problem(int row, String key, String column, String columnLabel, String sentence) {}

    /**
     * @param label number of the criterion in its set
     * @param before words for what stands there; empty for nothing
     */
    public record Change(String key, String label, String column, String columnLabel, String before, String after) {}

    public boolean accepted() {
        return problems.isEmpty();
    }
}
