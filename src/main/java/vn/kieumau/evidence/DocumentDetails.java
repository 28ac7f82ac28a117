package vn.kieumau.evidence;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kieumau.kernel.VietnamTime;

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

    /** Type, number, day and issuer as far as they are known, such as “NQ · 15-NQ/ĐU · 21/04/2023”. */
    public String inWords() {
        return Stream.of(type, number, date == null ? "" : VietnamTime.show(date), issuer)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    public boolean isEmpty() {
        return NONE.equals(this);
    }
}
