package vn.kieumau.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.cmd.SetTaskVariablesCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.junit.jupiter.api.Test;
import vn.kieumau.engine.CommandLists.Who;
import vn.kieumau.kernel.Texts;

/** A new version of the engine, with commands that nobody has looked at, fails here before it can open a hole. */
class CommandListsTest {

    private final CommandLists lists = new CommandLists();

    @Test
    void everyCommandOfTheEngineAndItsWebApplicationsIsOnExactlyOneList() {
        Set<String> commands = new ClassFileImporter()
                .importPackages("org.camunda.bpm").stream()
                        .filter(type -> type.isAssignableTo(Command.class))
                        .filter(type ->
                                !type.isInterface() && !type.getModifiers().contains(JavaModifier.ABSTRACT))
                        .map(JavaClass::getName)
                        .collect(Collectors.toSet());

        assertThat(commands).hasSizeGreaterThan(300);
        assertThat(lists.all().keySet()).isEqualTo(commands);
    }

    @Test
    void everyRefusalIsASentenceInBothLanguages() {
        assertThat(lists.all().values().stream()
                        .map(CommandLists.Entry::refusal)
                        .filter(key -> !key.isEmpty())
                        .distinct())
                .isNotEmpty()
                .allSatisfy(key -> {
                    assertThat(Texts.of(key)).endsWith(".");
                    assertThat(Texts.in(Locale.ENGLISH, key)).endsWith(".");
                });
    }

    @Test
    void officersWriteOnlyWhatBelongsToTheirTasks() {
        assertThat(lists.all().entrySet().stream()
                        .filter(entry -> entry.getValue().who() == Who.OFFICERS)
                        .map(entry -> entry.getKey().substring(entry.getKey().lastIndexOf('.') + 1)))
                .containsExactlyInAnyOrder(
                        "ClaimTaskCmd", "AssignTaskCmd", "CompleteTaskCmd", "SubmitTaskFormCmd", "AddCommentCmd");
    }

    @Test
    void aCommandThatNobodyHasLookedAtIsRefused() {
        Command<Object> ours = new Command<>() {
            @Override
            public Object execute(CommandContext context) {
                return null;
            }
        };

        assertThat(lists.of(List.class).who()).isEqualTo(Who.NOBODY);
        assertThat(lists.of(SetTaskVariablesCmd.class).who()).isEqualTo(Who.NOBODY);
        assertThat(lists.of(ours.getClass()).who()).isEqualTo(Who.READERS);
    }
}
