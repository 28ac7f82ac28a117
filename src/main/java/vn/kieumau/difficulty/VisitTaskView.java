package vn.kieumau.difficulty;

import java.time.LocalDate;
import vn.kieumau.account.Role;

/**
 * What has to be done after a working visit.
 *
 * @param ownerGroup the post as {@code role@unit-code}
 * @param criterion number and title of the criterion that it serves; may be empty
 * @param doneOn null until it is done
 * @param overdue true when it is not done and its last day is over
 */
public record VisitTaskView(
        long id,
        String what,
        Role ownerRole,
        String ownerGroup,
        String ownerUnit,
        LocalDate dueOn,
        String criterion,
        LocalDate doneOn,
        String doneNote,
        boolean overdue) {}
