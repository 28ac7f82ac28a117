package vn.kieumau.recognition;

/** The revocation of a recognition has begun; published in the same transaction. */
public record RevocationBegun(long dossierId, String number, String unitCode) {}
