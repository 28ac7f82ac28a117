package vn.kieumau.dossier;

/** The dossier of a unit that ended was closed in favour of its successor's; published in the same transaction. */
public record DossierSuperseded(long dossierId, String number) {}
