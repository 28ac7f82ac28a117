package vn.kieumau.dossier;

/** A dossier has come to its end other than by withdrawal; published in the same transaction. */
public record DossierFinished(long dossierId, String number) {}
