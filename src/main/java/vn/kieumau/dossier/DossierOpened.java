package vn.kieumau.dossier;

/** A dossier was opened; published in the same transaction. */
public record DossierOpened(long dossierId, String number, String unitCode) {}
