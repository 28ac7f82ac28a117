package vn.kieumau.dossier;

/** What a list of dossiers is narrowed to; a null narrows nothing. {@code unit} also takes a district or a province. */
public record DossierFilter(String unit, String model, Integer year, DossierState state) {}
