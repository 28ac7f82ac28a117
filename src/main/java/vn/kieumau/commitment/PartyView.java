package vn.kieumau.commitment;

import java.time.LocalDate;

/**
 * A party to a commitment.
 *
 * @param signer null until it has signed
 * @param signedOn null until it has signed
 * @param refusal why it refused; empty otherwise
 */
public record PartyView(
        long id, String name, PartyState state, String signer, LocalDate signedOn, String refusal, int reminders) {}
