package vn.kieumau.dossier;

/**
 * What a list of dossiers is narrowed to; a null narrows nothing.
 *
 * @param unit code of a unit at any level, or part of the name of units
 */
public record DossierFilter(String unit, String model, Integer year, DossierState state) {}
