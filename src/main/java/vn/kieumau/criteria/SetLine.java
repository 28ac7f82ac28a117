package vn.kieumau.criteria;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A version of a criteria set in the list of all.
 *
 * @param effectiveTo null while open
 * @param criteria how many it really has, beside the declared count
 * @param supplementOf code of the set that a province adds to, with its {@code provinceCode}; null for a set of its own
 * @param pinnedAt since when a dossier uses it; null while none does
 * @param dossiers how many use it
 */
public record SetLine(
        long id,
        String modelCode,
        String code,
        int version,
        String title,
        String legalBasis,
        LocalDate effectiveFrom,
        LocalDate effectiveTo,
        int declaredCount,
        long criteria,
        boolean illustrative,
        String predecessor,
        String supplementOf,
        String provinceCode,
        Instant pinnedAt,
        long dossiers,
        SetState state) {}
