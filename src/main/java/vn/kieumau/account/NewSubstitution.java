package vn.kieumau.account;

import java.time.LocalDate;

/**
 * A substitution to record.
 *
 * @param officer user name of whom somebody stands in for
 * @param substitute user name of who does
 * @param to last day, inclusive
 * @param basis the decision or order that says so
 */
public record NewSubstitution(
        String officer, String substitute, Role role, String unitCode, LocalDate from, LocalDate to, String basis) {}
