package vn.kieumau.dossier;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Who is kept from which dossiers, and why.
 *
 * @param dossierId the dossier that is meant; null when all of a unit are
 * @param dossierNumber its number; null when all dossiers of a unit are meant
 * @param unitCode the unit whose dossiers are all meant; null when one dossier is
 * @param to last day, inclusive; null while it is open
 * @param endedAt when it was ended before its last day; null when it was not
 * @param open true while it runs or is still to begin
 */
public record ExclusionView(
        long id,
        String username,
        String name,
        Long dossierId,
        String dossierNumber,
        String unitCode,
        String reason,
        LocalDate from,
        LocalDate to,
        String recordedBy,
        Instant recordedAt,
        Instant endedAt,
        boolean open) {}
