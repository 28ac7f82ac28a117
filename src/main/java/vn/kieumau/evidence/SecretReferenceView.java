package vn.kieumau.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/**
 * A document that is known by reference only.
 *
 * @param criteria keys of the criteria that it proves
 */
public record SecretReferenceView(
        long id,
        String number,
        LocalDate issuedOn,
        String holder,
        SecrecyLevel level,
        Set<String> criteria,
        String recordedBy,
        Instant recordedAt) {}
