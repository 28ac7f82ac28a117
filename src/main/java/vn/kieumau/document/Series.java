package vn.kieumau.document;

/**
 * The series in which an office numbers documents of a type: two People's Committees may both issue a {@code 45/QĐ-UBND}.
 *
 * @param unitCode code of the unit whose office issues
 * @param type abbreviation of the type, such as {@code NQ}
 * @param issuer symbol of the office, such as {@code UBND}
 */
public record Series(String unitCode, String type, String issuer) {

    /** Reads a number of this series. */
    public DocumentNumber parse(String number) {
        return DocumentNumber.parse(number, type, issuer);
    }
}
