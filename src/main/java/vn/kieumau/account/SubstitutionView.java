package vn.kieumau.account;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Who stands in for whom in which post.
 *
 * @param to last day, inclusive
 * @param basis the decision or order that says so
 * @param endedAt when it was ended before its last day; null when it was not
 * @param open true while it runs or is still to begin
 */
public record SubstitutionView(
        long id,
        String officer,
        String officerName,
        String substitute,
        String substituteName,
        Role role,
        String unitCode,
        LocalDate from,
        LocalDate to,
        String basis,
        String recordedBy,
        Instant recordedAt,
        Instant endedAt,
        boolean open) {}
