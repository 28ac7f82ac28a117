package vn.kieumau.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kieumau.account.NewSubstitution;
import vn.kieumau.account.PostGroup;
import vn.kieumau.account.Role;
import vn.kieumau.e2e.TwoDoors.Door;
import vn.kieumau.kernel.RuleViolation;

/** Over all steps of all shipped models: whose earlier work keeps somebody from which step, and that no door leads past. */
class FourEyesMatrixTest extends DutiesFixture {

    /** Every step of the way through district and province, with a supplement; after the colon who may not do it. */
    private static final String KEPT_FROM = """
            draft_resolution:
            issue_resolution: draft_resolution
            draft_plan:
            issue_plan: draft_plan draft_resolution
            appoint_committee:
            number_committee_decision: appoint_committee draft_plan draft_resolution
            review_baseline:
            confirm_baseline: review_baseline
            choose_parties:
            sign_commitment:
            close_commitments:
            report_progress:
            self_assess:
            review_meeting: self_assess
            submit_dossier: self_assess
            receive_dossier@district: self_assess submit_dossier
            appraise_group@district: review_meeting self_assess submit_dossier
            conclude_appraisal@district: review_meeting self_assess submit_dossier
            approve_appraisal@district: appraise_group conclude_appraisal review_meeting self_assess submit_dossier
            supply_supplement@district:
            appraise_group@district: review_meeting self_assess submit_dossier supply_supplement
            conclude_appraisal@district: review_meeting self_assess submit_dossier supply_supplement
            approve_appraisal@district: appraise_group conclude_appraisal review_meeting self_assess submit_dossier supply_supplement
            receive_dossier@province: self_assess submit_dossier supply_supplement
            appraise_group@province: review_meeting self_assess submit_dossier supply_supplement
            conclude_appraisal@province: review_meeting self_assess submit_dossier supply_supplement
            approve_appraisal@province: appraise_group conclude_appraisal review_meeting self_assess submit_dossier supply_supplement
            decide_recognition: appraise_group approve_appraisal conclude_appraisal review_meeting self_assess submit_dossier supply_supplement
            publish_recognition: decide_recognition
            """;

    @Autowired
    private RepositoryService repository;

    @Test
    void eachStepIsKeptFromThoseWhoseWorkItChecksAndFromNobodyElse() {
        List<String> found = new ArrayList<>();
        Set<String> done = new LinkedHashSet<>();
        boolean supplemented = false;

        while (!journey.openSteps().isEmpty()) {
            String step = next();
            found.add(place(step) + ": " + String.join(" ", refused(step, done)));
            if ("conclude_appraisal".equals(step) && !supplemented) {
                supplemented = true;
                journey.complete(step, Map.of("proposal", "supplement"));
            } else {
                journey.complete(step);
            }
            // groups and parties are instances of one step
            while (Set.of("appraise_group", "sign_commitment").contains(step)
                    && journey.openSteps().contains(step)) {
                journey.complete(step);
            }
            done.add(step);
        }

        assertThat(found.stream().map(String::strip))
                .containsExactlyElementsOf(KEPT_FROM.lines().map(String::strip).toList());
        assertThat(done).containsExactlyInAnyOrderElementsOf(allUserTasks());
    }

    @ParameterizedTest
    @CsvSource({
        "draft_resolution, issue_resolution, 0",
        "draft_plan, issue_plan, 0",
        "appoint_committee, number_committee_decision, 0",
        "review_baseline, confirm_baseline, 0",
        "self_assess, review_meeting, 0",
        "self_assess, submit_dossier, 0",
        "appraise_group, approve_appraisal, 0",
        "conclude_appraisal, approve_appraisal, 0",
        "appraise_group, approve_appraisal, 1",
        "conclude_appraisal, approve_appraisal, 1",
        "approve_appraisal, decide_recognition, 1",
        "decide_recognition, publish_recognition, 1"
    })
    void noDoorLeadsPast(String work, String check, int levelsBefore) {
        for (int level = 0; level < levelsBefore; level++) {
            journey.upTo("approve_appraisal").complete("approve_appraisal");
        }
        journey.upTo(work);
        String doer = someone("lam");
        hold(doer, journey.task(work));
        completeAs(doer, work);
        journey.upTo(check);
        Task task = journey.task(check);
        String lent = someone("thay");
        lend(task, doer);
        hold(doer, task);
        substitute(task, doer, lent);
        List<String> before = engineState();

        TwoDoors atTheDoor = signIn(doer);
        for (Door door : Door.values()) {
            mustBeRefused(atTheDoor, door, "/task/" + task.getId() + "/claim", Map.of("userId", doer));
            mustBeRefused(administrator(), door, "/task/" + task.getId() + "/assignee", Map.of("userId", doer));
            for (String verb : List.of("complete", "submit-form")) {
                mustBeRefused(atTheDoor, door, "/task/" + task.getId() + "/" + verb, variables(usual(check)));
                mustBeRefused(signIn(lent), door, "/task/" + task.getId() + "/" + verb, variables(usual(check)));
            }
            for (TwoDoors who : List.of(atTheDoor, administrator())) {
                mustNotBeOffered(who.ask(door, "POST", "/task/" + task.getId() + "/delegate", Map.of("userId", doer)));
                mustNotBeOffered(who.ask(door, "POST", "/task/" + task.getId() + "/resolve", Map.of()));
                mustNotBeOffered(who.ask(
                        door,
                        "PUT",
                        "/task/" + task.getId(),
                        Map.of("name", task.getName(), "assignee", doer, "owner", doer)));
            }
        }
        HttpResponse<String> page = atTheDoor.form("/tasks/" + task.getId(), texts(usual(check)));
        HttpResponse<String> pageOfTheSubstitute = signIn(lent).form("/tasks/" + task.getId(), texts(usual(check)));

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains(FOUR_EYES);
        assertThat(pageOfTheSubstitute.statusCode()).isEqualTo(422);
        assertThat(pageOfTheSubstitute.body()).contains(FOUR_EYES);
        assertThat(engineState()).isEqualTo(before);
        journey.complete(check);
        assertThat(journey.tasks()).extracting(Task::getId).doesNotContain(task.getId());
    }

    /** Before the doer holds the post, it is only lent to the doer by somebody who holds it. */
    private void lend(Task task, String doer) {
        String group = journey.groups(task).get(0);
        String holder = journeys.officer(role(group), unitOf(group)).getUsername();
        substitutions.give(
                new NewSubstitution(
                        holder, doer, role(group), unitOf(group), TODAY, TODAY.plusDays(7), "Quyết định 57"),
                ADMINISTRATOR);
        HttpResponse<String> answer = signIn(doer)
                .ask(
                        Door.REST,
                        "POST",
                        "/task/" + task.getId() + "/complete",
                        variables(usual(task.getTaskDefinitionKey())));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains(FOUR_EYES);
        substitutions.all().stream()
                .filter(one -> one.substitute().equals(doer))
                .forEach(one -> substitutions.end(one.id(), ADMINISTRATOR));
    }

    /** Somebody else stands in for the doer. */
    private void substitute(Task task, String doer, String other) {
        String group = journey.groups(task).get(0);
        substitutions.give(
                new NewSubstitution(doer, other, role(group), unitOf(group), TODAY, TODAY.plusDays(7), "Quyết định 58"),
                ADMINISTRATOR);
    }

    private void hold(String person, Task task) {
        String group = journey.groups(task).get(0);
        officers.appoint(person, role(group), unitOf(group), TODAY.minusYears(2), null, "test");
    }

    private void mustBeRefused(TwoDoors who, Door door, String path, Object body) {
        HttpResponse<String> answer = who.ask(door, "POST", path, body);
        assertThat(answer.statusCode())
                .as("%s %s: %s", door, path, answer.body())
                .isEqualTo(422);
        assertThat(answer.body()).as(path).contains(FOUR_EYES);
    }

    private static void mustNotBeOffered(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
    }

    private Set<String> refused(String step, Set<String> done) {
        Task task = journey.task(step);
        List<String> groups = journey.groups(task);
        Set<String> refused = new TreeSet<>();
        for (String work : done) {
            try {
                as("officer." + work, groups, () -> {
                    tasks.claim(task.getId(), "officer." + work);
                    return null;
                });
                tasks.setAssignee(task.getId(), null);
            } catch (RuleViolation violation) {
                assertThat(violation.getMessage()).contains(FOUR_EYES);
                refused.add(work);
            }
        }
        return refused;
    }

    private String next() {
        List<String> open = journey.openSteps();
        return open.contains("sign_commitment") ? "sign_commitment" : open.get(0);
    }

    private String place(String step) {
        Object level = tasks.getVariable(journey.task(step).getId(), "level");
        return level == null ? step : step + "@" + level;
    }

    private Set<String> allUserTasks() {
        Set<String> steps = new TreeSet<>();
        for (String model : List.of("recognition", "sign-commitments", "evaluate-dossier")) {
            String id = repository
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(model)
                    .latestVersion()
                    .singleResult()
                    .getId();
            repository
                    .getBpmnModelInstance(id)
                    .getModelElementsByType(UserTask.class)
                    .forEach(task -> steps.add(task.getId()));
        }
        return steps;
    }

    private static Role role(String group) {
        return Role.of(PostGroup.of(group).orElseThrow().role()).orElseThrow();
    }

    private static String unitOf(String group) {
        return PostGroup.of(group).orElseThrow().unitCode();
    }

    private static Map<String, Object> variables(Map<String, Object> fields) {
        Map<String, Object> all = new HashMap<>();
        fields.forEach((name, value) -> all.put(name, Map.of("value", value.toString(), "type", "String")));
        return Map.of("variables", all);
    }

    private static Map<String, String> texts(Map<String, Object> fields) {
        Map<String, String> all = new HashMap<>();
        fields.forEach((name, value) -> all.put(name, value.toString()));
        return all;
    }
}
