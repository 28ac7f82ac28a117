package vn.kieumau.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which commands of the engine a signed-in person may give: a file names every one of them. What it does not name, such
 * as a command that a newer engine brings, is refused.
 */
final class CommandLists {

    static final String FILE = "/engine/commands.txt";

    private static final String ENGINE = "org.camunda.bpm.engine.impl.";
    private static final String OURS = "vn.kieumau.";
    private static final String NEVER = "never: ";
    private static final Entry UNKNOWN = new Entry(Who.NOBODY, "engine.gate_engine");
    private static final Entry HOUSE = new Entry(Who.READERS, "");

    private final Map<String, Entry> byClass = new TreeMap<>();

    CommandLists() {
        try (InputStream file = CommandLists.class.getResourceAsStream(FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            Entry section = UNKNOWN;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("[")) {
                    section = section(line.substring(1, line.length() - 1));
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    put(line.startsWith("org.") ? line : ENGINE + line, section);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Commands that the house itself has written are its own work: nobody sends them from outside. */
    Entry of(Class<?> command) {
        return command.getName().startsWith(OURS) ? HOUSE : byClass.getOrDefault(command.getName(), UNKNOWN);
    }

    Map<String, Entry> all() {
        return Collections.unmodifiableMap(byClass);
    }

    private void put(String name, Entry section) {
        if (byClass.put(name, section) != null) {
            throw new IllegalStateException(name + " is on two lists of " + FILE);
        }
    }

    private static Entry section(String title) {
        return switch (title) {
            case "read" -> new Entry(Who.READERS, "");
            case "officer" -> new Entry(Who.OFFICERS, "");
            case "administrator" -> new Entry(Who.ADMINISTRATORS, "engine.gate_administrators");
            default -> {
                if (!title.startsWith(NEVER)) {
                    throw new IllegalStateException("No list is called " + title);
                }
                yield new Entry(Who.NOBODY, title.substring(NEVER.length()));
            }
        };
    }

    /** Who may give a command. */
    enum Who {
        /** It only reads; the engine's permissions say what is found. */
        READERS,
        OFFICERS,
        ADMINISTRATORS,
        NOBODY
    }

    /**
     * The list that a command is on.
     *
     * @param refusal key of the sentence for those who may not
     */
    record Entry(Who who, String refusal) {}
}
