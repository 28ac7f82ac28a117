package vn.kieumau.assessment.workflow;

import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.kieumau.evidence.FileView;

/**
 * A file of the tray.
 *
 * @param criteria keys of the criteria ticked for it
 * @param labels the labels of those criteria in the order of the set
 * @param attached whether it already proves something, as opposed to lying in the draft
 * @param dropped whether the officer marked it to leave the assessment
 * @param rejection why an evaluator rejected it; empty when none did
 * @param rejected keys of the criteria for which an evaluator rejected it
 * @param rejectedLabels the labels of those criteria
 * @param document what was typed of the document, by the last part of the field's name
 * @param warnings what looks wrong about the document, as sentences
 */
public record TrayFile(
        FileView file,
        Set<String> criteria,
        List<String> labels,
        boolean attached,
        boolean dropped,
        String rejection,
        Set<String> rejected,
        List<String> rejectedLabels,
        Map<String, String> document,
        List<String> warnings) {

    /** Whether it counts for a criterion when the step is completed now. */
    public boolean countsFor(String key) {
        return !dropped && !rejected.contains(key);
    }

    /** Whether it was rejected for some of its criteria only. */
    public boolean isRejectedInPart() {
        return !rejected.containsAll(criteria);
    }
}
