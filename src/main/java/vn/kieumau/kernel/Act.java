package vn.kieumau.kernel;

import java.util.Map;

/**
 * Something that somebody did and that must be possible to prove later: published as an event by the feature that does
 * it, in the transaction of the act. Whoever keeps the trail adds who was at the keyboard, in which post and from where.
 *
 * @param action {@code <feature>.<past participle>}, such as {@code account.registered}; its words stand under
 *     {@code <feature>.act.<past participle>} in the feature's texts
 * @param objectKind what it was done to, such as {@code dossier}, {@code account}, {@code file}
 * @param objectId the object's number, name or id as people or programs know it
 * @param unitCode code of the unit that the object belongs to; empty when it belongs to none
 * @param actor user name where nobody is signed in, such as at a sign-in; null for the officer at the keyboard
 * @param onBehalfOf user name of whom the actor stands in for; null when nobody
 * @param before what was there, by field; empty when nothing was
 * @param after what is there now, by field; empty when nothing is
 */
public record Act(
        String action,
        String objectKind,
        String objectId,
        String unitCode,
        String actor,
        String onBehalfOf,
        Map<String, String> before,
        Map<String, String> after) {

    public Act {
        before = Map.copyOf(before);
        after = Map.copyOf(after);
    }

    public static Act of(String action, String objectKind, String objectId) {
        return new Act(action, objectKind, objectId, "", null, null, Map.of(), Map.of());
    }

    public Act inUnit(String code) {
        return new Act(action, objectKind, objectId, code, actor, onBehalfOf, before, after);
    }

    public Act by(String username) {
        return new Act(action, objectKind, objectId, unitCode, username, onBehalfOf, before, after);
    }

    public Act standingInFor(String username) {
        return new Act(action, objectKind, objectId, unitCode, actor, username, before, after);
    }

    public Act with(Map<String, String> now) {
        return changing(before, now);
    }

    public Act changing(Map<String, String> then, Map<String, String> now) {
        return new Act(action, objectKind, objectId, unitCode, actor, onBehalfOf, then, now);
    }
}
