package vn.kieumau.dossier;

import java.time.LocalDate;

/**
 * An exclusion to record: from a dossier or from all dossiers of a unit, never both.
 *
 * @param dossierNumber the dossier; empty when all of a unit are meant
 * @param unitCode the unit; empty when one dossier is meant
 * @param to last day, inclusive; null for an open one
 */
public record NewExclusion(
        String username, String dossierNumber, String unitCode, String reason, LocalDate from, LocalDate to) {}
