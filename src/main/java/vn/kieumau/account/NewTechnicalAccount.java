package vn.kieumau.account;

import java.time.LocalDate;

/**
 * What an administrator asks for.
 *
 * @param name without the {@code may_} in front
 * @param owner user name of the person who answers for the program
 * @param unit code of the unit that it works for; empty where its scope needs none
 * @param addresses addresses and networks, parted by line breaks, commas or spaces; empty for any
 */
public record NewTechnicalAccount(
        String name,
        String purpose,
        String owner,
        TechnicalScope scope,
        LocalDate from,
        LocalDate to,
        String unit,
        String addresses) {

    /** An account whose scope needs no unit. */
    public NewTechnicalAccount(
            String name,
            String purpose,
            String owner,
            TechnicalScope scope,
            LocalDate from,
            LocalDate to,
            String addresses) {
        this(name, purpose, owner, scope, from, to, "", addresses);
    }
}
