package vn.kieumau.unit;

import java.time.LocalDate;

/**
 * Days on which something holds; both ends belong to it.
 *
 * @param to the last day, or null while no end is known
 */
record Period(LocalDate from, LocalDate to) {

    boolean contains(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    boolean overlaps(Period other) {
        return (to == null || !other.from.isAfter(to)) && (other.to == null || !from.isAfter(other.to));
    }

    boolean endsNoEarlierThan(Period other) {
        return to == null || other.to != null && !to.isBefore(other.to);
    }
}
