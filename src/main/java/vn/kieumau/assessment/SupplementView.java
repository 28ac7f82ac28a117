package vn.kieumau.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A request of a level for supplements.
 *
 * @param round the level's round of judging that asked
 * @param state {@code proposed}, {@code dropped}, {@code open} or {@code answered}
 * @param askedBy user name of the lead officer
 * @param answeredBy user name of who answered for the ward; null before
 * @param note what the ward wrote to the request as a whole; may be empty
 */
public record SupplementView(
        long id,
        Stage stage,
        int round,
        String state,
        LocalDate deadline,
        String askedBy,
        Instant askedAt,
        String approvedBy,
        Instant approvedAt,
        String answeredBy,
        Instant answeredAt,
        String note,
        List<SupplementItemView> items) {}
