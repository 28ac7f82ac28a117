package vn.kieumau.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kieumau.engine.StepCompleted;
import vn.kieumau.kernel.Act;
import vn.kieumau.kernel.TrailHead;
import vn.kieumau.kernel.VietnameseText;

/** An act with whoever was at the keyboard, before it has its place in the trail. All texts fit their columns. */
record TrailAct(
        AtTheKeyboard by,
        String onBehalfOf,
        String action,
        String objectKind,
        String objectId,
        String dossierNumber,
        String unitCode,
        SortedMap<String, String> before,
        SortedMap<String, String> after) {

    /** Name of the field by which an act on something else says to which dossier it belongs. */
    private static final String DOSSIER = "dossier";

    private static final Pattern NUMBER = Pattern.compile("HS-\\d{4}-(\\d+)-.+");
    private static final int LONGEST_VALUE = 500;
    private static final int LONGEST_ID = 200;

    static TrailAct of(Act act, AtTheKeyboard by) {
        return new TrailAct(
                by,
                clipped(act.onBehalfOf(), LONGEST_ID),
                clipped(act.action(), 100),
                clipped(act.objectKind(), 60),
                clipped(act.objectId(), LONGEST_ID),
                clipped(dossierOf(act), 40),
                clipped(act.unitCode().isEmpty() ? unitOf(dossierOf(act)) : act.unitCode(), 20),
                fields(act.before()),
                fields(act.after()));
    }

    static TrailAct of(StepCompleted step, AtTheKeyboard by) {
        SortedMap<String, String> after = new TreeMap<>();
        after.put("step", step.stepId());
        after.put("stepName", step.stepName());
        after.put("outcome", step.outcome());
        after.put("subject", step.subject());
        return of(Act.of("engine.step_completed", DOSSIER, step.caseNumber()).with(after), by);
    }

    /** This act as the row that follows the given head. */
    TrailEntry after(TrailHead.Head head, Instant now) {
        Instant at = now.truncatedTo(ChronoUnit.MICROS);
        if (head.at() != null && !at.isAfter(head.at())) {
            at = head.at().plus(1, ChronoUnit.MICROS);
        }
        return new TrailEntry(
                        head.position() + 1,
                        at,
                        by.actor(),
                        by.posts(),
                        onBehalfOf,
                        action,
                        objectKind,
                        objectId,
                        dossierNumber,
                        unitCode,
                        before,
                        after,
                        by.address(),
                        by.requestId(),
                        head.hash(),
                        "")
                .sealed();
    }

    TrailAct withPosts(String used) {
        return new TrailAct(
                by.withPosts(used), onBehalfOf, action, objectKind, objectId, dossierNumber, unitCode, before, after);
    }

    /** Composed, without control characters, and no longer than its column. */
    static String clipped(String text, int longest) {
        String clean = VietnameseText.clean(text);
        if (clean.length() <= longest) {
            return clean;
        }
        int end = Character.isHighSurrogate(clean.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return clean.substring(0, end) + "…";
    }

    private static String dossierOf(Act act) {
        return DOSSIER.equals(act.objectKind())
                ? act.objectId()
                : act.after().getOrDefault(DOSSIER, act.before().get(DOSSIER));
    }

    /** The unit in the number of a dossier, {@code 16726} in {@code HS-2023-16726-A}, where the act does not tell. */
    private static String unitOf(String dossier) {
        Matcher number = NUMBER.matcher(dossier == null ? "" : dossier);
        return number.matches() ? number.group(1) : "";
    }

    private static SortedMap<String, String> fields(Map<String, String> given) {
        SortedMap<String, String> kept = new TreeMap<>();
        given.forEach((name, value) -> {
            if (!value.isEmpty() && !DOSSIER.equals(name)) {
                kept.put(clipped(name, LONGEST_ID), clipped(value, LONGEST_VALUE));
            }
        });
        return Collections.unmodifiableSortedMap(kept);
    }
}
