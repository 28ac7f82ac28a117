package vn.kieumau.web.access;

import java.util.List;
import java.util.Map;

/**
 * Why somebody sees or does not see something, in sentences.
 *
 * @param verdict about the dossier; null when no dossier was named
 * @param steps the open steps of the dossier; empty for one that the asker may not read
 * @param stepNames the open steps to choose from, by id
 * @param missingStep what is to be said of a step that was asked for and is not open; null when there is nothing to say
 */
record Explanation(
        Person person,
        List<PostLine> posts,
        Verdict verdict,
        List<StepLine> steps,
        Map<String, String> stepNames,
        String missingStep) {

    /**
     * A post, and what the table gives it.
     *
     * @param held when it is held, in words
     * @param counts whether it counts now
     */
    record PostLine(String post, String held, boolean counts, List<String> sentences) {}

    /** @param tone {@code good}, {@code bad} or {@code plain} */
    record Verdict(String tone, String title, List<String> sentences) {}

    /**
     * An open task.
     *
     * @param waits whom it waits for, in words
     * @param tone {@code good} when it waits for the person, else {@code plain} or {@code wait}
     * @param url of the task for the person who may do it; null for all others
     */
    record StepLine(String name, String waits, String tone, String word, List<String> sentences, String url) {}
}
