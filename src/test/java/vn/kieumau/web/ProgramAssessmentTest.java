package vn.kieumau.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kieumau.account.NewTechnicalAccount;
import vn.kieumau.account.Role;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.account.TechnicalAccounts;
import vn.kieumau.account.TechnicalAccounts.NewKey;
import vn.kieumau.account.TechnicalScope;
import vn.kieumau.engine.StepDrafts;
import vn.kieumau.kernel.VietnamTime;
import vn.kieumau.support.Journey;
import vn.kieumau.support.Journeys;
import vn.kieumau.support.KieuMauTest;
import vn.kieumau.web.demo.DemoAccounts;

/** A tool of a province writes into drafts of assessments with a key of its own, over real HTTP. */
@KieuMauTest
class ProgramAssessmentTest {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String OWNER = "administrator";
    private static final String BODY = """
            {"criteria": [
              {"key": "A-07", "verdict": "met", "values": {"numerator": 19, "denominator": "20"}},
              {"key": "A-18", "note": "Không có văn bản."}]}""";
    private static final String OF_A_LEVEL = """
            {"criteria": [{"key": "A-34", "verdict": "not_met", "note": "Kiểm tra thực tế chưa thấy hồ sơ."}]}""";

    @LocalServerPort
    private int port;

    @Autowired
    private TechnicalAccounts accounts;

    @Autowired
    private Journeys journeys;

    @Autowired
    private StepDrafts drafts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ObjectMapper json;

    private Journey journey;
    private String task;
    private NewKey key;
    private Program tool;

    @BeforeEach
    void anAssessment() {
        journey = journeys.aDossier().upTo("self_assess");
        task = journey.task("self_assess").getId();
        key = key("40");
        tool = program(key);
    }

    @Test
    void aKeyWithoutSessionAndTokenWritesIntoTheDraftOfTheOpenStep() {
        HttpResponse<String> answer = put(tool, "ward", BODY);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(read(answer).path("saved").asBoolean()).isTrue();
        assertThat(read(answer).path("changes")).hasSize(4);
        assertThat(answer.headers().allValues("Set-Cookie")).as("no session").isEmpty();
        assertThat(drafts.of(task))
                .containsOnly(
                        Map.entry("verdict.A-07", "met"),
                        Map.entry("value.A-07.numerator", "19"),
                        Map.entry("value.A-07.denominator", "20"),
                        Map.entry("note.A-18", "Không có văn bản."));
        assertThat(journey.openSteps()).containsExactly("self_assess");
    }

    @Test
    void thePersonWhoCompletesSeesWhichProgramWroteWhenAndAboutWhat() {
        SignedInOfficer officer =
                journeys.officer(Role.WARD_POLICE, journey.dossier().unitCode());
        Visitor police = new Visitor(port).signIn(officer.getUsername(), DemoAccounts.PASSWORD);
        assertThat(police.get("/tasks/" + task, "text/html").body()).doesNotContain("Nháp do chương trình");

        put(tool, "ward", BODY);

        assertThat(police.get("/tasks/" + task, "text/html").body())
                .contains("Nháp do chương trình " + key.name() + " ghi lúc "
                        + VietnamTime.show(VietnamTime.dayOf(Instant.now())))
                .contains("(tiêu chí 7, 18)");
    }

    @Test
    void theTrailNamesTheProgramAndWhoAnswersForIt() {
        put(tool, "ward", BODY);

        List<String> acts =
                jdbc.sql("""
                        select actor || ' ' || action || ' ' || (after->>'owner') || ' ' || (after->>'subject')
                        from app.audit_entry where dossier_number = ? and action = 'engine.program_drafted'""").param(journey.number()).query(String.class).list();
        assertThat(acts).containsExactly(key.name() + " engine.program_drafted administrator A-07, A-18");
    }

    @Test
    void aDryRunAndMistakesWriteNothing() {
        HttpResponse<String> dry = put(tool, "ward?dryRun=true", BODY);
        HttpResponse<String> wrong = put(tool, "ward", """
                {"criteria": [
                  {"key": "A-19", "verdict": "met", "values": {"count": "3"}},
                  {"key": "Z-99", "verdict": "met"},
                  {"key": "A-18", "note": "Đúng."}]}""");

        assertThat(dry.statusCode()).isEqualTo(200);
        assertThat(read(dry).path("saved").asBoolean()).isFalse();
        assertThat(read(dry).path("changes")).hasSize(4);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(read(wrong).path("errors").findValuesAsText("key")).containsExactly("A-19", "Z-99");
        assertThat(put(tool, "ward", "{}").statusCode()).isEqualTo(422);
        assertThat(put(tool, "ward", "không phải JSON").statusCode()).isEqualTo(400);
        assertThat(drafts.of(task)).isEmpty();
        assertThat(jdbc.sql("select count(*) from app.step_draft_program where task_id = ?")
                        .param(task)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aDossierOutsideTheUnitAnswersLikeAnUnknownOne() {
        Program neighbour = program(key(journeys.aWard()));
        String path = "/api/v1/dossiers/" + journey.number();

        assertThat(put(neighbour, "ward", BODY).statusCode()).isEqualTo(404);
        assertThat(neighbour.get(path).statusCode()).isEqualTo(404);
        assertThat(neighbour.get("/api/v1/dossiers/HS-2023-00000-A").statusCode())
                .isEqualTo(404);
        assertThat(read(neighbour.get("/api/v1/dossiers")).path("total").asInt())
                .isZero();
        assertThat(drafts.of(task)).isEmpty();
        assertThat(put(program(key(journey.dossier().unitCode())), "ward", BODY).statusCode())
                .isEqualTo(200);
    }

    @Test
    void itReadsTheCriteriaOfItsDossiersButNotWhatPeopleDo() {
        JsonNode detail = read(tool.get("/api/v1/dossiers/" + journey.number()));
        JsonNode list =
                read(tool.get("/api/v1/dossiers?unit=" + journey.dossier().unitCode()));

        assertThat(detail.path("number").asText()).isEqualTo(journey.number());
        assertThat(detail.path("criteria").findValuesAsText("key")).contains("A-07");
        assertThat(detail.path("steps")).isEmpty();
        assertThat(detail.path("documents")).isEmpty();
        assertThat(detail.path("timeline")).isEmpty();
        assertThat(list.path("items").findValuesAsText("number")).containsExactly(journey.number());
    }

    @Test
    void aboveTheWardItWritesOnlyWhereTheStepWaitsAtItsOwnUnit() {
        journey.upTo("receive_dossier").complete("receive_dossier");
        Program district = program(key("413"));

        assertThat(put(tool, "district", OF_A_LEVEL).statusCode()).isEqualTo(404);
        assertThat(put(tool, "province", OF_A_LEVEL).statusCode()).isEqualTo(404);
        assertThat(put(district, "ward", BODY).statusCode())
                .as("the step of the ward is over")
                .isEqualTo(404);
        HttpResponse<String> written = put(district, "district", OF_A_LEVEL);

        assertThat(written.statusCode()).as(written.body()).isEqualTo(200);
        assertThat(journey.tasks().stream().map(one -> drafts.of(one.getId())).filter(fields -> !fields.isEmpty()))
                .singleElement()
                .satisfies(fields -> assertThat(fields).containsEntry("verdict.A-34", "not_met"));
    }

    @Test
    void anotherScopeAWrongKeyAndAPersonsPasswordAreRefused() {
        SignedInOfficer police =
                journeys.officer(Role.WARD_POLICE, journey.dossier().unitCode());
        NewKey monitor = accounts.create(
                new NewTechnicalAccount(name(), "Kiểm thử", OWNER, TechnicalScope.READ_ONLY, today(), today(), ""),
                OWNER);
        Program wrong = new Program(port, key.name(), "x".repeat(43));

        assertThat(put(program(monitor), "ward", BODY).statusCode()).isEqualTo(403);
        assertThat(put(new Program(port, police.getUsername(), DemoAccounts.PASSWORD), "ward", BODY)
                        .statusCode())
                .isEqualTo(401);
        for (int i = 0; i < 7; i++) {
            assertThat(put(wrong, "ward", BODY).statusCode()).isIn(401, 429);
        }
        assertThat(put(tool, "ward", BODY).statusCode())
                .as("whoever tries keys waits")
                .isEqualTo(429);
        assertThat(drafts.of(task)).isEmpty();
    }

    @Test
    void itCompletesNothingAndAnEndedKeyWritesNoMore() {
        put(tool, "ward", BODY);

        assertThat(tool.send("POST", "/engine-rest/task/" + task + "/complete").statusCode())
                .isEqualTo(403);
        assertThat(tool.send("POST", "/tasks/" + task).statusCode()).isIn(302, 403);
        assertThat(tool.get("/tasks/" + task).statusCode()).isEqualTo(302);
        assertThat(journey.openSteps()).containsExactly("self_assess");

        accounts.end(key.name(), OWNER);

        assertThat(put(tool, "ward", OF_A_LEVEL).statusCode()).isEqualTo(401);
        assertThat(drafts.of(task)).doesNotContainKey("verdict.A-34");
    }

    @Test
    void anOfficersSessionStillNeedsItsToken() {
        SignedInOfficer officer =
                journeys.officer(Role.WARD_POLICE, journey.dossier().unitCode());
        Visitor police = new Visitor(port).signIn(officer.getUsername(), DemoAccounts.PASSWORD);
        String path = "/api/v1/dossiers/" + journey.number() + "/assessments/ward";

        assertThat(police.ask("PUT", path, BODY, "Content-Type", "application/json")
                        .statusCode())
                .isEqualTo(403);
        assertThat(drafts.of(task)).isEmpty();
    }

    private HttpResponse<String> put(Program program, String level, String body) {
        return program.send("PUT", "/api/v1/dossiers/" + journey.number() + "/assessments/" + level, body);
    }

    private JsonNode read(HttpResponse<String> answer) {
        try {
            return json.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer.body(), e);
        }
    }

    private Program program(NewKey of) {
        return new Program(port, of.name(), of.secret());
    }

    private NewKey key(String unit) {
        return accounts.create(
                new NewTechnicalAccount(
                        name(), "Kiểm thử", OWNER, TechnicalScope.ASSESSMENT_DRAFT, today(), today(), unit, ""),
                OWNER);
    }

    private static String name() {
        return "bang-cham-" + COUNT.incrementAndGet();
    }

    private static LocalDate today() {
        return VietnamTime.dayOf(Instant.now());
    }
}
