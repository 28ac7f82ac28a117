package vn.kieumau.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * The name of a task as every list of the engine shows it: dossier, unit, step and, where there are several, subject.
 *
 * @param subject what an instance of a multi-instance step is about, or empty
 */
public record TaskTitle(String caseNumber, String unitName, String stepName, String subject) {

    private static final String BETWEEN = " · ";

    /** Reads a name back; one that somebody wrote by hand becomes the step's name alone. */
    public static TaskTitle parse(String name) {
        String[] parts = name.split(BETWEEN, 4);
        return parts.length < 3
                ? new TaskTitle("", "", name, "")
                : new TaskTitle(parts[0], parts[1], parts[2], parts.length == 4 ? parts[3] : "");
    }

    @Override
    public String toString() {
        List<String> parts = new ArrayList<>(List.of(caseNumber, unitName, stepName));
        if (!subject.isEmpty()) {
            parts.add(subject);
        }
        return String.join(BETWEEN, parts);
    }
}
