package vn.kieumau.unit;

import java.time.LocalDate;

/**
 * One step in the history of units.
 *
 * @param from the unit as it was on the day before
 * @param to the unit as it is from {@code effectiveOn} on
 * @param legalBasis the resolution: {@code Nghị quyết 1678/NQ-UBTVQH15}
 */
public record LineageView(UnitView from, UnitView to, LineageKind kind, LocalDate effectiveOn, String legalBasis) {}
