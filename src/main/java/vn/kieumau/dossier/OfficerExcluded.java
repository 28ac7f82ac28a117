package vn.kieumau.dossier;

/**
 * An officer was excluded from a dossier or from all of a unit; published in the same transaction.
 *
 * @param dossierId null when all dossiers of a unit are meant
 * @param unitCode null when one dossier is meant
 */
public record OfficerExcluded(String username, Long dossierId, String unitCode) {}
