package vn.kieumau.difficulty;

import java.time.LocalDate;
import java.util.List;

/**
 * When, where, why and with whom a working visit takes place.
 *
 * @param beginsAt time of the day, {@code HH:mm}
 * @param hosts posts of those who are visited
 * @param visitors posts of those who come
 */
record VisitPlan(
        LocalDate heldOn, String beginsAt, String place, String purpose, List<String> hosts, List<String> visitors) {}
