package vn.kieumau.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The page of the guides says what the table says. After a change of the table, {@code ./mvnw test
 * -Dtest=AccessDocumentTest -Daccess-doc=update} writes it again.
 */
class AccessDocumentTest {

    private static final Path PAGE = Path.of("src/docs/access.md");
    private static final boolean UPDATE = "update".equals(System.getProperty("access-doc"));
    private static final List<Scope> WIDEST_FIRST = List.of(Scope.COUNTRY, Scope.PROVINCE, Scope.SUBTREE, Scope.UNIT);

    private final AccessTable table = AccessTable.shipped();

    @Test
    void thePageSaysWhatTheTableSays() throws IOException {
        if (UPDATE) {
            Files.writeString(PAGE, page());
        }

        assertThat(PAGE).exists();
        assertThat(Files.readString(PAGE))
                .as("%s is older than the table; write it again with -Daccess-doc=update", PAGE)
                .isEqualTo(page());
    }

    private String page() {
        StringBuilder page = new StringBuilder("""
                # Who may do what

                Written from [`access/table.csv`](../main/resources/access/table.csv) by `AccessDocumentTest`; change the table, not
                this page. Services, pages, files and the REST interface ask it through `account/Access`; the page `/admin/access`
                shows it to administrators and auditors, `/access/why` explains a single case.

                | Scope | Reaches |
                |---|---|
                """);
        WIDEST_FIRST.forEach(
                scope -> page.append("| `%s` | %s |%n".formatted(scope.key(), scope.labelIn(Locale.ENGLISH))));
        page.append(
                "\n## By action\n\nActions in bold change something.\n\n| Action | Key | Who, and how far |\n|---|---|---|\n");
        for (Action action : Action.values()) {
            String label = action.labelIn(Locale.ENGLISH);
            page.append("| %s | `%s` | %s |%n"
                    .formatted(action.isChanging() ? "**" + label + "**" : label, action.key(), holders(action)));
        }
        page.append("\n## By role\n\n| Role | Key | What, and how far |\n|---|---|---|\n");
        for (Role role : Role.values()) {
            page.append("| %s | `%s` | %s |%n".formatted(role.labelIn(Locale.ENGLISH), role.key(), actions(role)));
        }
        return page.toString().replace(System.lineSeparator(), "\n");
    }

    private String holders(Action action) {
        return WIDEST_FIRST.stream()
                .filter(scope -> Arrays.stream(Role.values()).anyMatch(role -> table.scopeOf(role, action) == scope))
                .map(scope -> scope.key() + ": "
                        + Arrays.stream(Role.values())
                                .filter(role -> table.scopeOf(role, action) == scope)
                                .map(role -> role.labelIn(Locale.ENGLISH))
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("<br>"));
    }

    private String actions(Role role) {
        return WIDEST_FIRST.stream()
                .filter(scope ->
                        Arrays.stream(Action.values()).anyMatch(action -> table.scopeOf(role, action) == scope))
                .map(scope -> scope.key() + ": "
                        + Arrays.stream(Action.values())
                                .filter(action -> table.scopeOf(role, action) == scope)
                                .map(action -> "`" + action.key() + "`")
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("<br>"));
    }
}
