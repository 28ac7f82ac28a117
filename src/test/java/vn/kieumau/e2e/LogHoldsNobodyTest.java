package vn.kieumau.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kieumau.account.Role;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.kernel.JsonLog;
import vn.kieumau.support.Journey;
import vn.kieumau.support.Journeys;
import vn.kieumau.support.KieuMauTest;
import vn.kieumau.support.StepValues;

/** A stretch of work, with mistakes and failures, of which the JSON log keeps nobody's name and nothing that was typed. */
@KieuMauTest
class LogHoldsNobodyTest {

    private static final String TYPED = "Lê Thị Kín Đáo";
    private static final String ASCII = "le-thi-kin-dao";
    private static final String WRONG_PASSWORD = "mat-khau-sai-" + ASCII;
    private static final String ENGINE = "/camunda/api/engine/engine/default";

    @LocalServerPort
    private int port;

    @Autowired
    private Journeys journeys;

    /** It works as the owner of the tables. */
    @Autowired
    private Flyway flyway;

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final JsonLog json = new JsonLog();
    private final AppenderBase<ILoggingEvent> kept = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            lines.add(json.format(event));
        }
    };
    private Level usual;

    @BeforeEach
    void listenAsInProduction() {
        usual = root.getLevel();
        root.setLevel(Level.INFO);
        kept.setContext(root.getLoggerContext());
        kept.start();
        root.addAppender(kept);
    }

    @AfterEach
    void stopListening() {
        root.detachAppender(kept);
        root.setLevel(usual);
    }

    @Test
    void theLogOfAStretchOfWorkHoldsNoNameNoSecretAndNothingThatWasTyped() throws Exception {
        Journey journey = journeys.aDossier();
        String ward = journey.dossier().unitCode();
        List<SignedInOfficer> people = new ArrayList<>();
        for (Role role : List.of(Role.WARD_POLICE, Role.PARTY_SECRETARY, Role.PC_OFFICER, Role.PC_CHAIR)) {
            people.add(journeys.officer(role, ward));
        }
        HttpOfficer police = HttpOfficer.signedIn(port, people.get(0).getUsername());
        HttpOfficer secretary = HttpOfficer.signedIn(port, people.get(1).getUsername());
        HttpOfficer administrator = HttpOfficer.signedIn(port, "administrator");

        HttpOfficer.tryToSignIn(port, ASCII, WRONG_PASSWORD);
        work(journey, police, secretary);
        mistakes(police, administrator);
        failures(administrator, journey.number());

        List<String> secrets = new ArrayList<>(List.of(TYPED, ASCII, WRONG_PASSWORD, HttpOfficer.PASSWORD));
        secrets.addAll(List.of("van-ban.pdf", "administrator", "127.0.0.1", "_csrf", "JSESSIONID"));
        people.forEach(one -> secrets.add(one.getUsername()));
        List.of(police, secretary, administrator).forEach(one -> secrets.addAll(one.secrets()));
        assertThat(lines).isNotEmpty().allSatisfy(line -> assertThat(line).doesNotContain(secrets));
        assertThat(incidents()).hasSizeGreaterThanOrEqualTo(3).allSatisfy(incident -> {
            assertThat(incident.get("incident").asText()).matches("[2-9A-HJ-NP-Z]{8}");
            assertThat(incident.get("message").asText())
                    .startsWith("Incident " + incident.get("incident").asText());
            assertThat(incident.get("stack_trace").asText()).contains("\tat ").doesNotContain("Cause:");
        });
    }

    private void work(Journey journey, HttpOfficer police, HttpOfficer secretary) {
        String task = police.task(journey.number(), "draft_resolution");
        String file = police.upload(task);
        assertThat(police.submit(task, Map.of("subject", TYPED, "outcome", "drafted"))
                        .statusCode())
                .as("no file")
                .isEqualTo(422);
        assertThat(police.submit(task, Map.of("subject", TYPED, "file", file)).statusCode())
                .isEqualTo(204);
        String issue = secretary.task(journey.number(), "issue_resolution");
        Map<String, Object> fields = new HashMap<>(StepValues.usual("issue_resolution", 2023, () -> file));
        fields.put("signer", TYPED);
        fields.put("number", TYPED);
        assertThat(secretary.submit(issue, fields).statusCode()).as("no number").isEqualTo(422);
        assertThat(secretary
                        .submit(issue, Map.of("outcome", "returned", "reason", TYPED + " chưa ký phụ lục số hai."))
                        .statusCode())
                .isEqualTo(204);
    }

    private void mistakes(HttpOfficer police, HttpOfficer administrator) {
        for (HttpOfficer officer : List.of(police, administrator)) {
            for (String path : List.of(
                    "/admin/accounts?page=" + ASCII,
                    "/admin/accounts?q=" + ASCII,
                    "/dossiers?unit=" + ASCII + "&year=" + ASCII,
                    "/dossiers/" + ASCII,
                    "/" + ASCII,
                    "/files/" + ASCII,
                    "/tasks/" + ASCII,
                    "/api/v1/dossiers?state=" + ASCII,
                    "/api/v1/units?asOf=" + ASCII,
                    "/engine-rest/task?sortBy=" + ASCII + "&sortOrder=asc",
                    "/engine-rest/task/" + ASCII,
                    "/engine-rest/task?nameLike=" + ASCII + "%00",
                    ENGINE + "/task?createdAfter=" + ASCII,
                    ENGINE + "/process-instance/" + ASCII + "/variables",
                    ENGINE + "/user/" + ASCII + "/profile")) {
                officer.get(path);
            }
            officer.post(ENGINE + "/task", "{\"name\":\"" + TYPED + "\"");
            officer.post(ENGINE + "/task", "{\"" + ASCII + "\":1}");
            officer.post(ENGINE + "/task", "{\"priority\":\"" + TYPED + "\"}");
            officer.post(ENGINE + "/message", "{\"messageName\":\"" + TYPED + "\"}");
            officer.post(
                    ENGINE + "/process-definition/key/recognition/start",
                    "{\"businessKey\":\"" + ASCII + "\",\"variables\":{\"a\":{\"value\":\"" + TYPED + "\",\"type\":\""
                            + ASCII + "\"}}}");
            officer.post(
                    ENGINE + "/process-definition/key/recognition/start",
                    "{\"businessKey\":\"" + ASCII + "\",\"variables\":{\"a\":{\"value\":\"" + TYPED + "\"}}}");
        }
    }

    /** The database itself refuses, and says in which statement. */
    private void failures(HttpOfficer administrator, String number) {
        JdbcTemplate database = new JdbcTemplate(flyway.getConfiguration().getDataSource());
        database.execute("alter table camunda.act_ru_task rename to gone");
        database.execute("alter table app.official_document rename to gone");
        try {
            for (String path : List.of(
                    ENGINE + "/task?maxResults=20&nameLike=" + ASCII,
                    "/engine-rest/task?maxResults=20&assigneeLike=" + ASCII,
                    "/dossiers/" + number,
                    "/api/v1/dossiers/" + number + "?q=" + ASCII)) {
                HttpResponse<String> answer = administrator.get(path);
                assertThat(answer.statusCode()).as(path).isEqualTo(500);
            }
        } finally {
            database.execute("alter table camunda.gone rename to act_ru_task");
            database.execute("alter table app.gone rename to official_document");
        }
    }

    private List<JsonNode> incidents() throws Exception {
        List<JsonNode> found = new ArrayList<>();
        for (String line : lines) {
            JsonNode entry = new ObjectMapper().readTree(line);
            if (entry.has("incident")) {
                found.add(entry);
            }
        }
        return found;
    }
}
