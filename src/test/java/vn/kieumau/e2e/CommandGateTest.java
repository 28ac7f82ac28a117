package vn.kieumau.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kieumau.e2e.TwoDoors.Door;

/** Every way past a completed step that the engine's interfaces offer, asked for by an officer and an administrator. */
class CommandGateTest extends DutiesFixture {

    /** Method, path and body; what stands in angle brackets is filled in from the dossier. */
    private static final String NEVER = """
            POST /process-instance/<instance>/modification {"instructions":[{"type":"startBeforeActivity","activityId":"decide_recognition"}]}
            POST /process-instance/<instance>/modification {"instructions":[{"type":"cancel","activityId":"issue_resolution"}]}
            POST /process-instance/<instance>/modification-async {"instructions":[{"type":"cancel","activityId":"issue_resolution"}]}
            POST /modification/execute {"processDefinitionId":"<definition>","instructions":[{"type":"startBeforeActivity","activityId":"decide_recognition"}],"processInstanceIds":["<instance>"]}
            POST /modification/executeAsync {"processDefinitionId":"<definition>","instructions":[{"type":"startBeforeActivity","activityId":"decide_recognition"}],"processInstanceIds":["<instance>"]}
            POST /process-definition/<definition>/restart {"instructions":[{"type":"startBeforeActivity","activityId":"decide_recognition"}],"processInstanceIds":["<instance>"]}
            POST /process-definition/<definition>/restart-async {"instructions":[{"type":"startBeforeActivity","activityId":"decide_recognition"}],"processInstanceIds":["<instance>"]}
            POST /migration/generate {"sourceProcessDefinitionId":"<definition>","targetProcessDefinitionId":"<definition>"}
            PUT /task/<task>/variables/outcome {"value":"issued","type":"String"}
            PUT /task/<task>/variables/dossierId {"value":1,"type":"Long"}
            PUT /task/<task>/localVariables/outcome {"value":"issued","type":"String"}
            POST /task/<task>/variables {"modifications":{"level":{"value":"province","type":"String"}}}
            POST /task/<task>/localVariables {"modifications":{"level":{"value":"province","type":"String"}}}
            DELETE /task/<task>/variables/dossierId
            DELETE /task/<task>/localVariables/subject
            PUT /process-instance/<instance>/variables/dossierId {"value":1,"type":"Long"}
            PUT /process-instance/<instance>/variables/outcome {"value":"issued","type":"String"}
            PUT /process-instance/<instance>/variables/level {"value":"province","type":"String"}
            POST /process-instance/<instance>/variables {"modifications":{"unitCode":{"value":"16726","type":"String"}}}
            DELETE /process-instance/<instance>/variables/unitCode
            PUT /execution/<instance>/localVariables/outcome {"value":"issued","type":"String"}
            POST /execution/<instance>/localVariables {"modifications":{"outcome":{"value":"issued","type":"String"}}}
            DELETE /execution/<instance>/localVariables/dossierId
            POST /process-instance/variables-async {"processInstanceIds":["<instance>"],"variables":{"outcome":{"value":"issued","type":"String"}}}
            POST /message {"messageName":"dossier_withdrawn","businessKey":"<number>"}
            POST /message {"messageName":"dossier_withdrawn","businessKey":"<number>","all":true}
            POST /process-instance/message-async {"messageName":"dossier_withdrawn","processInstanceIds":["<instance>"]}
            POST /execution/<instance>/messageSubscriptions/dossier_withdrawn/trigger {}
            POST /execution/<instance>/signal {}
            POST /signal {"name":"anything"}
            POST /process-definition/<definition>/start {"businessKey":"<number>"}
            POST /process-definition/key/recognition/start {"businessKey":"<number>"}
            POST /process-definition/<definition>/submit-form {"variables":{}}
            POST /condition {"variables":{"outcome":{"value":"issued","type":"String"}}}
            DELETE /process-instance/<instance>
            POST /process-instance/delete {"processInstanceIds":["<instance>"]}
            DELETE /process-definition/<definition>?cascade=true
            DELETE /process-definition/key/recognition?cascade=true
            PUT /process-definition/<definition>/history-time-to-live {"historyTimeToLive":0}
            POST /task/create {"name":"Việc lẻ"}
            PUT /task/<task> {"name":"Việc khác","assignee":"<drafter>"}
            DELETE /task/<task>
            POST /task/<task>/delegate {"userId":"<drafter>"}
            POST /task/<task>/resolve {"variables":{}}
            POST /task/<task>/bpmnError {"errorCode":"x"}
            POST /task/<task>/bpmnEscalation {"escalationCode":"x"}
            POST /task/<task>/identity-links {"userId":"<drafter>","type":"candidate"}
            POST /task/<task>/identity-links {"groupId":"ward-police@<unit>","type":"candidate"}
            POST /task/<task>/identity-links {"userId":"<drafter>","type":"assignee"}
            POST /task/<task>/identity-links {"userId":"<drafter>","type":"owner"}
            POST /task/<task>/identity-links/delete {"groupId":"party-secretary@<unit>","type":"candidate"}
            POST /external-task/any/complete {"workerId":"w"}
            POST /external-task/any/failure {"workerId":"w","retries":0}
            POST /external-task/any/bpmnError {"workerId":"w","errorCode":"x"}
            PUT /external-task/any/retries {"retries":1}
            POST /job/any/execute
            PUT /job/any/duedate {"duedate":"2030-01-01T00:00:00.000+0000"}
            POST /job/any/duedate/recalculate
            DELETE /job/any
            DELETE /history/process-instance/<instance>
            POST /history/process-instance/delete {"historicProcessInstanceIds":["<instance>"]}
            POST /history/process-instance/set-removal-time {"clearedRemovalTime":true,"historicProcessInstanceIds":["<instance>"]}
            POST /history/cleanup
            POST /authorization/create {"type":1,"permissions":["ALL"],"userId":"<drafter>","resourceType":7,"resourceId":"*"}
            """;

    /** Found only by administrators. */
    private static final String NEVER_THOUGH_FOUND = """
            DELETE /deployment/<deployment>
            DELETE /deployment/<deployment>?cascade=true
            """;

    private static final String FOR_ADMINISTRATORS = """
            PUT /process-instance/<instance>/suspended {"suspended":true}
            PUT /process-instance/suspended {"suspended":true,"processInstanceIds":["<instance>"]}
            PUT /process-definition/<definition>/suspended {"suspended":true}
            PUT /job/any/retries {"retries":1}
            PUT /incident/any/annotation {"annotation":"x"}
            """;

    @Autowired
    private RepositoryService repository;

    @ParameterizedTest
    @EnumSource
    void noWayAroundAStepIsOpenToAnOfficer(Door door) {
        Task task = drafted();

        int refused = refusedOf(NEVER, door, signIn(secretary), task, "Hãy");
        refused += refusedOf(FOR_ADMINISTRATORS, door, signIn(secretary), task, "quản trị");

        assertThat(refused).isGreaterThan(60);
    }

    @ParameterizedTest
    @EnumSource
    void noWayAroundAStepIsOpenToAnAdministrator(Door door) {
        Task task = drafted();

        assertThat(refusedOf(NEVER + NEVER_THOUGH_FOUND, door, administrator(), task, "Hãy"))
                .isGreaterThan(60);
    }

    @Test
    void anAdministratorStillLooksAfterTheEngine() {
        Task task = drafted();
        String path = "/process-instance/" + task.getProcessInstanceId() + "/suspended";

        HttpResponse<String> suspended = administrator().ask(Door.REST, "PUT", path, Map.of("suspended", true));
        HttpResponse<String> activated = administrator().ask(Door.REST, "PUT", path, Map.of("suspended", false));

        assertThat(suspended.statusCode()).as(suspended.body()).isEqualTo(204);
        assertThat(activated.statusCode()).isEqualTo(204);
    }

    private int refusedOf(String table, Door door, TwoDoors person, Task task, String sentence) {
        List<String> before = engineState();
        SoftAssertions all = new SoftAssertions();
        int refused = 0;
        for (String row : table.lines().filter(line -> !line.isBlank()).toList()) {
            String[] parts = filledIn(row, task).split(" ", 3);
            HttpResponse<String> answer = person.ask(door, parts[0], parts[1], parts.length == 3 ? parts[2] : null);
            all.assertThat(answer.statusCode()).as("%s: %s", row, answer.body()).isEqualTo(403);
            all.assertThat(answer.body()).as(row).contains(sentence);
            refused++;
        }
        all.assertThat(engineState()).isEqualTo(before);
        all.assertAll();
        return refused;
    }

    private String filledIn(String row, Task task) {
        return row.replace("<instance>", task.getProcessInstanceId())
                .replace("<definition>", task.getProcessDefinitionId())
                .replace(
                        "<deployment>",
                        repository
                                .getProcessDefinition(task.getProcessDefinitionId())
                                .getDeploymentId())
                .replace("<task>", task.getId())
                .replace("<number>", journey.number())
                .replace("<unit>", unit)
                .replace("<drafter>", drafter);
    }
}
