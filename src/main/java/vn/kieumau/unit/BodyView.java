package vn.kieumau.unit;

import java.time.LocalDate;

/**
 * A body of a unit.
 *
 * @param name full name: {@code Hội Liên hiệp Phụ nữ phường Nghi Hương}
 * @param validTo last day, null when the body lasts as long as its unit
 */
public record BodyView(long id, String unitCode, BodyKind kind, String name, LocalDate validFrom, LocalDate validTo) {}
