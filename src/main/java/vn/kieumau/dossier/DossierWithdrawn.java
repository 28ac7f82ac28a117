package vn.kieumau.dossier;

/** A dossier was withdrawn before its reception; published in the same transaction. */
public record DossierWithdrawn(long dossierId, String number) {}
