package vn.kieumau.unit;

import java.util.List;
import java.util.Locale;
import vn.kieumau.kernel.RuleViolation;

/**
 * What an import did, or would do on a dry run. With any error nothing was written.
 *
 * @param lines lines read, without the header and empty lines
 * @param created lines that are new
 * @param updated lines that change what is stored
 * @param unchanged lines that say what is stored already
 * @param errors in the order of the lines
 */
public record ImportReport(boolean dryRun, int lines, int created, int updated, int unchanged, List<LineError> errors) {

    public boolean accepted() {
        return errors.isEmpty();
    }

    /** @param line line of the file, the header being line 1 */
    public record LineError(int line, RuleViolation violation) {

        /** The sentence in Vietnamese. */
        public String message() {
            return violation.getMessage();
        }

        public String messageIn(Locale locale) {
            return violation.messageIn(locale);
        }
    }
}
