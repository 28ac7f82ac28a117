package vn.kieumau.dossier;

import java.time.Instant;
import java.util.List;

/**
 * One line of the history that prints.
 *
 * @param from for which posts it was done, each with its unit; empty for what the system does
 * @param to for whom the dossier waited then, a step with its posts each; empty at the end of the way
 * @param outcome in words; empty when there is none
 * @param detail the reason of a return, or what was recorded; may be empty
 */
record HistoryLine(
        Instant at,
        String who,
        List<String> from,
        String what,
        String subject,
        List<Handover> to,
        String outcome,
        String detail) {

    /** @param posts each with its unit */
    record Handover(String step, List<String> posts) {}
}
