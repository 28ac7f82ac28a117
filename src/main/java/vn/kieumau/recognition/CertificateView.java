package vn.kieumau.recognition;

import java.time.LocalDate;

/** A certificate: its number, the number of the decision behind it, and its announcement. */
public record CertificateView(String number, String decisionNumber, LocalDate announcedOn, String announcement) {}
