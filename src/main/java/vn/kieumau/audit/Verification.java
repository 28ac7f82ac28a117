package vn.kieumau.audit;

import java.time.Instant;
import java.util.Locale;
import vn.kieumau.kernel.Texts;

/**
 * What a check of the whole trail found.
 *
 * @param rows how many rows were read
 * @param heads how many heads kept elsewhere were compared
 * @param broken the first row that is not as it was written; null when all are
 */
record Verification(long rows, int heads, Break broken) {

    boolean intact() {
        return broken == null;
    }

    /** One sentence. */
    String wordsIn(Locale locale) {
        return intact()
                ? Texts.in(locale, "audit.verify.intact", rows, heads)
                : Texts.in(
                        locale,
                        "audit.verify.broken." + broken.kind().name().toLowerCase(Locale.ROOT),
                        broken.position(),
                        broken.at() == null ? "–" : TrailTime.exact(broken.at()),
                        broken.where());
    }

    /** How a row can differ from what was written. */
    enum Kind {
        /** The row is gone, and later ones are there. */
        MISSING,
        /** A row stands before the first one. */
        EXTRA,
        /** The content does not fit the hash. */
        CHANGED,
        /** The row does not continue the one before. */
        UNLINKED,
        /** The row is not later than the one before. */
        EARLIER,
        /** A head kept elsewhere names another hash for this row. */
        REWRITTEN,
        /** A head kept elsewhere lies behind the end of the trail. */
        CUT
    }

    /**
     * Where the trail is broken.
     *
     * @param at time of the row as it is now, of the last one before it when it is gone; null when there is none
     * @param where where the head is kept that tells; empty for the other kinds
     */
    record Break(Kind kind, long position, Instant at, String where) {}
}
