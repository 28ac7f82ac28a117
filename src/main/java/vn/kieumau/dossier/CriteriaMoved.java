package vn.kieumau.dossier;

import java.util.Set;

/**
 * A dossier came under another version of its criteria; published in the same transaction.
 *
 * @param kept keys of the criteria that read the same: what was judged of them stands
 * @param toJudge keys of the criteria that are new or read otherwise: they are judged again
 */
public record CriteriaMoved(long dossierId, Set<String> kept, Set<String> toJudge) {

    public CriteriaMoved {
        kept = Set.copyOf(kept);
        toJudge = Set.copyOf(toJudge);
    }
}
