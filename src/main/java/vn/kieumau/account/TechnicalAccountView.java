package vn.kieumau.account;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A technical account as administrators see it; the key itself is kept nowhere.
 *
 * @param unitCode the unit that it works for; null where its scope needs none
 * @param unitName as the unit was called when the account was made; null where there is none
 * @param to last day, inclusive
 * @param addresses addresses and networks, one a line; empty for any
 * @param endedAt null while it was not ended by hand
 * @param lastUsedAt null while it was never used
 */
public record TechnicalAccountView(
        String name,
        String purpose,
        String owner,
        TechnicalScope scope,
        String unitCode,
        String unitName,
        LocalDate from,
        LocalDate to,
        String addresses,
        String createdBy,
        Instant createdAt,
        Instant endedAt,
        Instant lastUsedAt) {

    public boolean isUsableOn(LocalDate day) {
        return endedAt == null && !day.isBefore(from) && !day.isAfter(to);
    }
}
