package vn.kieumau.audit;

import java.time.Instant;
import java.util.SortedMap;

/**
 * One row of the trail.
 *
 * @param id position in the trail, beginning with 1 and without gaps
 * @param at in microseconds, later than that of the row before
 * @param posts the engine's groups of the posts used, such as {@code ward-police@16726}, separated by spaces
 * @param dossierNumber empty where the act belongs to no dossier
 * @param previousHash hash of the row before; zeros in the first one
 */
record TrailEntry(
        long id,
        Instant at,
        String actor,
        String posts,
        String onBehalfOf,
        String action,
        String objectKind,
        String objectId,
        String dossierNumber,
        String unitCode,
        SortedMap<String, String> before,
        SortedMap<String, String> after,
        String address,
        String requestId,
        String previousHash,
        String hash) {

    /** What the hash of this row has to be. */
    String expectedHash() {
        return new Seal()
                .add(Long.toString(id))
                .add(at)
                .add(actor)
                .add(posts)
                .add(onBehalfOf)
                .add(action)
                .add(objectKind)
                .add(objectId)
                .add(dossierNumber)
                .add(unitCode)
                .add(before)
                .add(after)
                .add(address)
                .add(requestId)
                .add(previousHash)
                .close();
    }

    TrailEntry sealed() {
        return new TrailEntry(
                id,
                at,
                actor,
                posts,
                onBehalfOf,
                action,
                objectKind,
                objectId,
                dossierNumber,
                unitCode,
                before,
                after,
                address,
                requestId,
                previousHash,
                expectedHash());
    }
}
