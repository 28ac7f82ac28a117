package vn.kieumau.dossier;

import java.time.LocalDate;

/**
 * What a province gives to open a dossier.
 *
 * @param openedOn the day of the province's plan: it decides which units, criteria and levels apply
 */
public record OpenDossier(String unitCode, String modelCode, int cycleYear, LocalDate openedOn) {}
