package vn.kieumau.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/**
 * Who may do what, and how far: {@code access/table.csv}, one line per action, with every role in one of the columns of
 * the scopes. A table that leaves something open, or says it twice, stops the start.
 */
public final class AccessTable {

    private static final String FILE = "access/table.csv";

    private final Map<Action, Map<Role, Scope>> scopes = new EnumMap<>(Action.class);

    private AccessTable(List<String> lines) {
        List<String> told = lines.stream().filter(line -> !line.startsWith("#")).toList();
        List<Scope> columns = Arrays.stream(cells(told.get(0)))
                .skip(1)
                .map(word -> Scope.of(word).orElseThrow(() -> wrong("there is no scope " + word)))
                .toList();
        if (!EnumSet.allOf(Scope.class).equals(Set.copyOf(columns)) || columns.size() != Scope.values().length) {
            throw wrong("its first line does not name every scope once");
        }
        told.stream().skip(1).forEach(line -> read(cells(line), columns));
        Set<Action> missing = EnumSet.allOf(Action.class);
        missing.removeAll(scopes.keySet());
        if (!missing.isEmpty()) {
            throw wrong("it says nothing about " + missing);
        }
    }

    static AccessTable of(String text) {
        return new AccessTable(text.lines().toList());
    }

    /** The table that the application ships with. */
    public static AccessTable shipped() {
        try {
            return of(new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Scope scopeOf(Role role, Action action) {
        return scopes.get(action).get(role);
    }

    /** The roles that may do an action somewhere. */
    public Set<Role> rolesThatMay(Action action) {
        return Arrays.stream(Role.values())
                .filter(role -> scopeOf(role, action) != Scope.NONE)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    private void read(String[] cells, List<Scope> columns) {
        Action action = Action.of(cells[0]).orElseThrow(() -> wrong("there is no action " + cells[0]));
        if (cells.length != columns.size() + 1) {
            throw wrong("the line of " + cells[0] + " has " + cells.length + " cells");
        }
        Map<Role, Scope> row = new EnumMap<>(Role.class);
        for (int column = 0; column < columns.size(); column++) {
            Scope scope = columns.get(column);
            for (String word : cells[column + 1].split(" ")) {
                if (!word.isEmpty()) {
                    place(row, action, word, scope);
                }
            }
        }
        Set<Role> missing = EnumSet.allOf(Role.class);
        missing.removeAll(row.keySet());
        if (!missing.isEmpty()) {
            throw wrong(cells[0] + " leaves open what it means for " + missing);
        }
        if (scopes.put(action, row) != null) {
            throw wrong(cells[0] + " has two lines");
        }
    }

    private static void place(Map<Role, Scope> row, Action action, String word, Scope scope) {
        Role role = Role.of(word).orElseThrow(() -> wrong("there is no role " + word));
        if (!action.scopes().contains(scope)) {
            throw wrong(action.key() + " cannot be limited to the scope " + scope.key());
        }
        if (row.put(role, scope) != null) {
            throw wrong(action.key() + " names " + word + " twice");
        }
    }

    private static String[] cells(String line) {
        return Arrays.stream(line.split(",", -1)).map(String::strip).toArray(String[]::new);
    }

    private static IllegalStateException wrong(String what) {
        return new IllegalStateException(FILE + ": " + what);
    }
}
