package vn.kieumau.kernel;

import java.time.Instant;

/** Where the audit trail ends at this moment: asked by those who keep its head outside of it, so that a cut shows. */
public interface TrailHead {

    Head current();

    /**
     * The last entry of the trail.
     *
     * @param position 0 while the trail is empty
     * @param at null while the trail is empty
     * @param hash 64 hexadecimal digits
     */
    record Head(long position, Instant at, String hash) {

        public static final Head OF_AN_EMPTY_TRAIL = new Head(0, null, "0".repeat(64));

        /** The hash in groups of eight, as people compare it on paper. */
        public String readableHash() {
            return hash.replaceAll("(.{8})(?=.)", "$1 ");
        }
    }
}
