package vn.kieumau.unit;

import java.time.LocalDate;

/**
 * A unit as it is in one period of its life.
 *
 * @param code official code: 2 digits for a province, 3 for a district, 5 for a ward; after a reform the same code may
 *     name another unit, so a code goes with a day
 * @param parentCode code of the unit directly above, null for a province
 * @param validFrom first day
 * @param validTo last day (inclusive), null while no end is known
 */
public record UnitView(
        long id,
        String code,
        String name,
        String slug,
        UnitKind kind,
        String parentCode,
        LocalDate validFrom,
        LocalDate validTo) {

    /** The name as a sentence has it: {@code phường Nghi Hương}. */
    public String fullName() {
        return kind.prefix() + " " + name;
    }

    /** Whether this period of the unit's life holds a day. */
    public boolean isValidOn(LocalDate day) {
        return new Period(validFrom, validTo).contains(day);
    }

    public UnitLevel level() {
        return kind.level();
    }
}
