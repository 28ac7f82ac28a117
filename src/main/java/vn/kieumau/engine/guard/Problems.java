package vn.kieumau.engine.guard;

import java.util.ArrayList;
import java.util.List;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.Texts;

/** What is wrong with one resource of a deployment, each as a sentence that names the element. */
final class Problems {

    private static final int MOST = 20;
    private static final int LONGEST_QUOTE = 120;

    private final String resource;
    private final List<String> sentences = new ArrayList<>();

    Problems(String resource) {
        this.resource = resource;
    }

    void add(String key, Object... arguments) {
        if (sentences.size() < MOST) {
            sentences.add(Texts.of(key, arguments));
        }
    }

    /** A part of a model in a sentence: on one line and not longer than needed to find it. */
    static String quoted(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE) + "…";
    }

    void refuseIfAny() {
        if (!sentences.isEmpty()) {
            throw new RuleViolation("engine.model_refused", resource, String.join(" ", sentences));
        }
    }
}
