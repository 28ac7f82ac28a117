package vn.kieumau.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kieumau.account.Role;
import vn.kieumau.dossier.ExclusionView;
import vn.kieumau.dossier.NewExclusion;
import vn.kieumau.e2e.TwoDoors.Door;
import vn.kieumau.kernel.RuleViolation;

/** Whoever has a conflict of interest in a dossier neither sees nor takes nor completes its work, on no path. */
class ExclusionTest extends DutiesFixture {

    private static final String REASON = "Là người thân của Chủ tịch UBND phường nộp hồ sơ.";

    @ParameterizedTest
    @EnumSource
    void claimCompletionAndFormAreRefused(Door door) {
        Task task = drafted();
        excludeFromTheDossier(secretary);
        TwoDoors who = signIn(secretary);
        List<String> before = engineState();

        for (String verb : List.of("claim", "complete", "submit-form")) {
            Object body = "claim".equals(verb) ? Map.of("userId", secretary) : variables();
            HttpResponse<String> answer = who.ask(door, "POST", "/task/" + task.getId() + "/" + verb, body);
            assertThat(answer.statusCode()).as(verb).isEqualTo(422);
            assertThat(answer.body()).as(verb).contains(EXCLUDED);
        }

        assertThat(engineState()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void assignmentByAnAdministratorIsRefused(Door door) {
        Task task = drafted();
        excludeFromTheDossier(secretary);

        HttpResponse<String> answer =
                administrator().ask(door, "POST", "/task/" + task.getId() + "/assignee", Map.of("userId", secretary));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(EXCLUDED);
    }

    @ParameterizedTest
    @EnumSource
    void theTaskIsInNoListOfTheExcludedAndInThoseOfOthers(Door door) {
        Task task = drafted();
        String colleague = someone("hai");
        officers.appoint(colleague, Role.PARTY_SECRETARY, unit, TODAY, null, "test");
        excludeFromTheDossier(secretary);
        TwoDoors who = signIn(secretary);
        String query = "/task?maxResults=50&processInstanceBusinessKey=" + journey.number();

        assertThat(who.ask(door, "GET", query, null).body()).isEqualTo("[]");
        assertThat(who.ask(door, "GET", query.replace("/task", "/task/count"), null)
                        .body())
                .isEqualTo("{\"count\":0}");
        assertThat(who.ask(door, "GET", "/task/" + task.getId(), null).statusCode())
                .isEqualTo(404);
        assertThat(signIn(colleague).ask(door, "GET", query, null).body()).contains(task.getId());
    }

    @Test
    void ourOwnPagesShowNothingOfIt() {
        Task task = drafted();
        excludeFromTheDossier(secretary);
        TwoDoors who = signIn(secretary);
        Map<String, String> fields = new HashMap<>();
        usual("issue_resolution").forEach((name, value) -> fields.put(name, value.toString()));

        assertThat(who.page("/").body()).doesNotContain("/tasks/" + task.getId());
        assertThat(who.page("/tasks/" + task.getId()).statusCode()).isEqualTo(404);
        assertThat(who.form("/tasks/" + task.getId(), fields).statusCode()).isEqualTo(404);
        assertThat(journey.openSteps()).containsExactly("issue_resolution");
    }

    @Test
    void aSubstituteWithAConflictIsRefusedToo() {
        Task task = drafted();
        String substitute = someone("ba");
        standsInFor(secretary, substitute, Role.PARTY_SECRETARY);
        excludeFromTheDossier(substitute);

        HttpResponse<String> answer =
                signIn(substitute).ask(Door.REST, "POST", "/task/" + task.getId() + "/complete", variables());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(EXCLUDED);
    }

    @Test
    void nobodyIsMadeASubstituteAtAUnitFromWhichThePersonIsExcluded() {
        String substitute = someone("bon");
        exclusions.record(new NewExclusion(substitute, "", unit, REASON, TODAY, null), ADMINISTRATOR);

        assertThatThrownBy(() -> standsInFor(secretary, substitute, Role.PARTY_SECRETARY))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining(EXCLUDED);
    }

    @Test
    void whatTheExcludedHadClaimedIsReleased() {
        Task task = drafted();
        signIn(secretary).ask(Door.TASKLIST, "POST", "/task/" + task.getId() + "/claim", Map.of("userId", secretary));
        assertThat(journey.task("issue_resolution").getAssignee()).isEqualTo(secretary);

        excludeFromTheDossier(secretary);

        assertThat(journey.task("issue_resolution").getAssignee()).isNull();
    }

    @Test
    void anExclusionFromTheUnitMeansAllItsDossiersUntilItEnds() {
        Task task = drafted();
        exclusions.record(new NewExclusion(secretary, "", unit, REASON, TODAY, null), ADMINISTRATOR);
        TwoDoors who = signIn(secretary);
        String query = "/task?maxResults=50&processInstanceBusinessKey=" + journey.number();

        String during = who.ask(Door.REST, "GET", query, null).body();
        exclusions.all().stream()
                .filter(one -> one.username().equals(secretary))
                .map(ExclusionView::id)
                .forEach(id -> exclusions.end(id, ADMINISTRATOR));

        assertThat(during).isEqualTo("[]");
        assertThat(who.ask(Door.REST, "GET", query, null).body()).contains(task.getId());
        assertThat(who.ask(Door.REST, "POST", "/task/" + task.getId() + "/complete", variables())
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void anExclusionNeedsAReasonAndOneScope() {
        assertRefused(new NewExclusion(secretary, journey.number(), "", "Người thân", TODAY, null), "Hãy ghi rõ lý do");
        assertRefused(new NewExclusion(secretary, journey.number(), unit, REASON, TODAY, null), "chỉ một trong hai");
        assertRefused(new NewExclusion(secretary, "", "", REASON, TODAY, null), "chỉ một trong hai");
        assertRefused(new NewExclusion(secretary, "HS-1", "", REASON, TODAY, null), "Không có hồ sơ");
        assertRefused(new NewExclusion("nobody", "", unit, REASON, TODAY, null), "Không có tài khoản");
        assertRefused(
                new NewExclusion(secretary, "", unit, REASON, TODAY, TODAY.minusDays(1)), "đứng trước ngày bắt đầu");
        excludeFromTheDossier(secretary);
        assertRefused(new NewExclusion(secretary, journey.number(), "", REASON, TODAY, null), "đã bị loại");
    }

    private void assertRefused(NewExclusion wanted, String sentence) {
        assertThatThrownBy(() -> exclusions.record(wanted, ADMINISTRATOR))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining(sentence);
    }

    private void excludeFromTheDossier(String username) {
        exclusions.record(new NewExclusion(username, journey.number(), "", REASON, TODAY, null), ADMINISTRATOR);
    }

    private Map<String, Object> variables() {
        Map<String, Object> all = new HashMap<>();
        usual("issue_resolution")
                .forEach((name, value) -> all.put(name, Map.of("value", value.toString(), "type", "String")));
        return Map.of("variables", all);
    }
}
