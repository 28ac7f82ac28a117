package vn.kieumau.kernel;

import java.util.List;

/** Somewhere outside the audit trail where heads of it were kept: the verification compares the trail with them. */
public interface TrailHeadKeeper {

    /** All heads kept there, those of an empty trail left out. */
    List<KeptHead> keptHeads();

    /** @param where in words, such as the number of a certificate or the day of an export */
    record KeptHead(String where, long position, String hash) {}
}
