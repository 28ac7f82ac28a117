package vn.kieumau.dossier;

/** The ward took a submitted dossier back to mend it, before anybody received it. */
public record DossierRecalled(long dossierId, String number) {}
