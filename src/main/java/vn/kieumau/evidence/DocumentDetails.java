package vn.kieumau.evidence;

import java.time.LocalDate;

/**
 * What is known of the document in a file. All of it may be missing, as with a photograph.
 *
 * @param type abbreviation such as {@code NQ}; empty when not known
 * @param number number and symbol; empty when not known
 * @param date day of signing, or null
 * @param issuer name of the body that issued it; empty when not known
 * @param periodFrom first day that it reports on, or null
 * @param periodTo last day that it reports on, or null
 */
public record DocumentDetails(
        String type, String number, LocalDate date, String issuer, LocalDate periodFrom, LocalDate periodTo) {

    public static final DocumentDetails NONE = new DocumentDetails("", "", null, "", null, null);

    public boolean isEmpty() {
        return NONE.equals(this);
    }
}
