package vn.kieumau.assessment;

import java.time.LocalDate;

/** Progress as reported on a day: criteria met of those that apply. */
public record ProgressView(LocalDate reportedOn, int met, int applicable, String note) {}
