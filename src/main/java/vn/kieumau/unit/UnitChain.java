package vn.kieumau.unit;

import java.util.Optional;

/**
 * A unit and those above it on one day.
 *
 * @param ward the commune-level unit; null when the chain was asked for a unit above
 * @param district null where there is none: everywhere since 01/07/2025, and for the chain of a province
 * @param province never null
 */
public record UnitChain(UnitView ward, UnitView district, UnitView province) {

    /** The unit of this chain at a level, if there is one. */
    public Optional<UnitView> at(UnitLevel level) {
        return Optional.ofNullable(
                switch (level) {
                    case WARD -> ward;
                    case DISTRICT -> district;
                    case PROVINCE -> province;
                });
    }
}
