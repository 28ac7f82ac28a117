package vn.kieumau.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kieumau.kernel.NotFound;
import vn.kieumau.support.Journey;
import vn.kieumau.support.Journeys;
import vn.kieumau.support.KieuMauTest;

@KieuMauTest
class OwnTaskTest {

    @Autowired
    private Journeys journeys;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identity;

    private Task task;
    private List<String> groups;

    @BeforeEach
    void openADossier() {
        Journey journey = journeys.aDossier();
        task = journey.task("draft_resolution");
        groups = journey.groups(task);
    }

    @AfterEach
    void signOut() {
        identity.clearAuthentication();
    }

    @Test
    void anOfficerReleasesWhatTheOfficerHasClaimed() {
        identity.setAuthentication("first", groups);
        tasks.claim(task.getId(), "first");

        tasks.setAssignee(task.getId(), null);

        identity.clearAuthentication();
        assertThat(tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee())
                .isNull();
    }

    @Test
    void aColleagueCannotTakeItAway() {
        identity.setAuthentication("first", groups);
        tasks.claim(task.getId(), "first");
        identity.setAuthentication("second", groups);

        assertThatThrownBy(() -> tasks.setAssignee(task.getId(), null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> tasks.claim(task.getId(), "second")).isInstanceOf(Taken.class);
    }

    @Test
    void aStrangersClaimAnswersLikeThatOfAnUnknownTask() {
        identity.setAuthentication("stranger", List.of("ward-police@16726"));

        assertThatThrownBy(() -> tasks.claim(task.getId(), "stranger"))
                .isInstanceOf(NotFound.class)
                .hasMessageStartingWith("Không tìm thấy công việc");
        assertThatThrownBy(() -> tasks.claim("unknown", "stranger"))
                .isInstanceOf(NotFound.class)
                .hasMessageStartingWith("Không tìm thấy công việc");
    }
}
