package vn.kieumau.evidence;

import java.time.LocalDate;

/**
 * A document with a secrecy mark, as it may be named here: its subject is not asked for, for it may be secret itself.
 *
 * @param number number and symbol
 * @param holder office that holds it
 */
public record NewSecretReference(String number, LocalDate issuedOn, String holder, SecrecyLevel level) {}
