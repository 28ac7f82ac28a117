package vn.kieumau.engine;

import java.time.LocalDate;

/**
 * What a step may know of the dossier without knowing the feature that keeps it.
 *
 * @param number the business key, such as {@code HS-2023-16726-A}
 * @param unitName the unit with its kind, such as “phường Nghi Hương”
 * @param periodFrom first day of the cycle, inclusive
 * @param periodTo last day of the cycle, inclusive
 * @param openedOn the day that decides which units, levels and criteria apply
 */
public record CaseFacts(
        long id,
        String number,
        String unitCode,
        String unitName,
        String modelCode,
        long criteriaSetId,
        int cycleYear,
        LocalDate periodFrom,
        LocalDate periodTo,
        LocalDate openedOn) {}
