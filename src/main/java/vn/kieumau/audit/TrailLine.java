package vn.kieumau.audit;

import java.util.List;

/**
 * A row of the trail in words.
 *
 * @param exactly the time in UTC to the microsecond
 * @param posts those used, each with the code of its unit
 * @param onBehalfOf name of whom the actor stood in for; empty when nobody
 */
record TrailLine(
        long position,
        String at,
        String exactly,
        String username,
        String who,
        List<String> posts,
        String onBehalfOf,
        String what,
        String kind,
        String object,
        String dossier,
        String unit,
        List<Change> changes,
        String address,
        String requestId,
        String previousHash,
        String hash) {

    /** A field with what was there and what is there now; either may be empty. */
    record Change(String field, String before, String after) {

        /** Both in one text, for a cell of a sheet. */
        String inOneLine() {
            return field + ": " + (before.isEmpty() ? "" : before + " → ") + after;
        }
    }
}
