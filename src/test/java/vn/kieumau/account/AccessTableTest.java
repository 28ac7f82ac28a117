package vn.kieumau.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the table of access must never say, whoever edits it. */
class AccessTableTest {

    private static final Path FILE = Path.of("src/main/resources/access/table.csv");

    /** Acts by which the system itself is changed. */
    private static final Set<Action> OF_THE_SYSTEM = EnumSet.of(
            Action.ACCOUNT_MANAGE, Action.POST_GIVE, Action.UNIT_IMPORT, Action.MODEL_DEPLOY, Action.ENGINE_ADMINISTER);

    private final AccessTable table = AccessTable.shipped();

    @Test
    void everyActionHasOneLineAndEveryRoleStandsInItOnce() {
        List<String> lines =
                text().lines().filter(line -> !line.startsWith("#")).skip(1).toList();

        assertThat(lines.stream().map(line -> line.split(",")[0]))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Action.values()).map(Action::key).toList());
        assertThat(lines).allSatisfy(line -> assertThat(
                        Arrays.stream(line.split("[, ]+")).skip(1).filter(word -> !word.isEmpty()))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Role.values()).map(Role::key).toList()));
    }

    @Test
    void aTableThatIsIncompleteOrSaysSomethingTwiceIsRefused() {
        assertRefused(text().replace("pc-officer pc-chair", "pc-chair"), "leaves open");
        assertRefused(
                text().replace("system.monitor,administrator", "system.monitor,administrator administrator"), "twice");
        assertRefused(text().replace("system.monitor", "unit.read"), "two lines");
        assertRefused(text().replaceAll("system\\.monitor.*\n", ""), "says nothing about [SYSTEM_MONITOR]");
        assertRefused(text().replace("system.monitor", "system.sleep"), "no action system.sleep");
        assertRefused(text().replace("model-editor", "model-painter"), "no role model-painter");
        assertRefused(text().replace("action,country", "action,planet"), "no scope planet");
        assertRefused(text().replace("action,country", "action,province"), "every scope once");
        assertRefused(
                text().replace("unit.import,administrator,,,", "unit.import,,administrator,,"),
                "unit.import cannot be limited to the scope province");
    }

    /** Who decides in a dossier does not run the system, and the other way round. */
    @ParameterizedTest
    @EnumSource
    void noRoleBothDoesTasksAndChangesTheSystem(Role role) {
        boolean doesTasks = may(role, Action.TASK_COMPLETE);
        boolean changesTheSystem = OF_THE_SYSTEM.stream().anyMatch(action -> may(role, action));

        assertThat(doesTasks && changesTheSystem).isFalse();
    }

    @Test
    void whoeverInspectsChangesNothing() {
        assertThat(actionsOf(Role.AUDITOR)).isNotEmpty().noneMatch(Action::isChanging);
    }

    /** The province begins a dossier, the ward takes it back. */
    @ParameterizedTest
    @EnumSource
    void noRoleBothOpensAndWithdraws(Role role) {
        assertThat(may(role, Action.DOSSIER_OPEN) && may(role, Action.DOSSIER_WITHDRAW))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"MODEL_EDITOR", "MODEL_RELEASER"})
    void whoeverWorksOnModelsReadsNoDossierForThat(Role role) {
        assertThat(actionsOf(role)).noneMatch(action -> Set.of("dossier", "history", "task", "audit")
                .contains(action.area()));
    }

    @ParameterizedTest
    @EnumSource
    void nobodyFindsOrPrintsMoreThanMayBeRead(Role role) {
        Scope read = table.scopeOf(role, Action.DOSSIER_READ);

        assertThat(table.scopeOf(role, Action.DOSSIER_SEARCH)).isEqualTo(read);
        assertThat(table.scopeOf(role, Action.HISTORY_PRINT)).isLessThanOrEqualTo(read);
        assertThat(table.scopeOf(role, Action.DOSSIER_OPEN)).isLessThanOrEqualTo(read);
        assertThat(table.scopeOf(role, Action.DOSSIER_WITHDRAW)).isLessThanOrEqualTo(read);
    }

    /** Whoever does a task sees what it is about. */
    @ParameterizedTest
    @EnumSource
    void whoeverDoesTasksReadsThemAndTheirDossiers(Role role) {
        if (may(role, Action.TASK_COMPLETE)) {
            assertThat(may(role, Action.TASK_READ)).isTrue();
            assertThat(may(role, Action.DOSSIER_READ)).isTrue();
        }
    }

    /** The engine knows its administrators by one group, and only the role that carries it may administer. */
    @Test
    void onlyAdministratorsAdministerTheEngine() {
        assertThat(table.rolesThatMay(Action.ENGINE_ADMINISTER)).containsExactly(Role.ADMINISTRATOR);
        assertThat(table.rolesThatMay(Action.POST_GIVE)).containsExactly(Role.ADMINISTRATOR);
    }

    @ParameterizedTest
    @EnumSource
    void noActionIsForNobody(Action action) {
        assertThat(table.rolesThatMay(action)).isNotEmpty();
    }

    private boolean may(Role role, Action action) {
        return table.scopeOf(role, action) != Scope.NONE;
    }

    private Set<Action> actionsOf(Role role) {
        return Arrays.stream(Action.values())
                .filter(action -> may(role, action))
                .collect(Collectors.toSet());
    }

    private static void assertRefused(String table, String because) {
        assertThat(table).isNotEqualTo(text());
        assertThatThrownBy(() -> AccessTable.of(table))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(because);
    }

    private static String text() {
        try {
            return Files.readString(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
