package vn.kieumau.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kieumau.account.Role;
import vn.kieumau.assessment.MeetingService;
import vn.kieumau.assessment.MeetingView;
import vn.kieumau.e2e.TwoDoors.Door;
import vn.kieumau.support.DatabaseOwner;

/**
 * Of a secret ballot nothing says who voted what: every table of every schema and the log are searched for the names of
 * those who took part, after choices were sent through every door.
 */
class SecretBallotTest extends DutiesFixture {

    private static final List<String> NAMES = List.of("Hoàng Kín Một", "Hoàng Kín Hai", "Hoàng Kín Ba");
    private static final String REFUSED = "không được ghi ai bỏ phiếu thế nào";

    @Autowired
    private MeetingService meetings;

    @Autowired
    private Environment environment;

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final List<String> log = new CopyOnWriteArrayList<>();
    private final AppenderBase<ILoggingEvent> kept = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            log.add(event.getFormattedMessage());
        }
    };

    private JdbcTemplate database;
    private String mark;

    @BeforeEach
    void openADossierWhoseLevelsVoteSecretly() {
        journey = journeys.aDossierOfModelB();
        database = new DatabaseOwner(environment).ofTheApplication();
        mark = " " + journey.number();
        kept.setContext(root.getLoggerContext());
        kept.start();
        root.addAppender(kept);
    }

    @AfterEach
    void stopListening() {
        root.detachAppender(kept);
    }

    @Test
    void whateverIsSentNothingSaysWhoVotedWhat() {
        journey.upTo("conclude_appraisal");
        Task task = journey.task("conclude_appraisal");
        TwoDoors officer = signIn(journeys.officer(Role.DISTRICT_POLICE, "413").getUsername());
        String page = "/tasks/" + task.getId();

        assertThat(officer.page(page).body()).contains("Bỏ phiếu kín").doesNotContain(".choice\"", "restChoice");
        for (String choice : List.of("participant.1.choice", "participant.3.choice", "restChoice")) {
            Map<String, Object> telling = fields();
            telling.put(choice, "against");
            HttpResponse<String> draft = officer.draft(task.getId(), texts(telling));
            HttpResponse<String> onPage = officer.form(page, texts(telling));
            assertThat(draft.statusCode()).isEqualTo(200);
            assertThat(onPage.statusCode()).isEqualTo(422);
            assertThat(onPage.body()).contains(REFUSED);
            for (Door door : Door.values()) {
                HttpResponse<String> answer =
                        officer.ask(door, "POST", "/task/" + task.getId() + "/complete", variables(telling));
                assertThat(answer.statusCode()).isEqualTo(422);
                assertThat(answer.body()).contains(REFUSED);
            }
            // the draft, and what has changed in it field by field
            mustSayNothing(1 + NAMES.size());
        }

        HttpResponse<String> done = officer.form(page, texts(fields()));

        assertThat(done.statusCode()).as(done.body()).isEqualTo(302);
        // the list of the meeting and nothing else: no draft, no variable, no line of the trail
        mustSayNothing(NAMES.size());
        MeetingView meeting = meetings.of(journey.dossier().id()).get(1);
        assertThat(meeting.participants()).extracting(one -> one.choice()).containsOnlyNulls();
        assertThat(meeting.result().vote().votesFor()).isEqualTo(3);
        assertThat(officer.page("/dossiers/" + journey.number()).body())
                .contains("phiếu kín: không lưu ai bỏ phiếu thế nào", "đồng ý 3/3, cần ít nhất 3 = ⌈90 % × 3⌉");
    }

    @Test
    void theDatabaseItselfRefusesAChoiceBesideASecretBallot() {
        journey.upTo("approve_appraisal");

        assertThatThrownBy(() -> database.update("""
                        update app.meeting_participant set choice = 'FOR' where ballot = 'SECRET'""")).isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> database.update("""
                        update app.meeting_participant set ballot = 'OPEN' where ballot = 'SECRET'""")).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void theCountsOfASecretBallotAddUp() {
        journey.upTo("conclude_appraisal");

        assertThatThrownBy(() -> journey.complete("conclude_appraisal", Map.of("votesFor", 8)))
                .hasMessageContaining("Tổng số phiếu (8) khác số người tham gia biểu quyết (9).");
        assertThatThrownBy(() -> journey.complete("conclude_appraisal", Map.of("votesFor", 8, "votesAgainst", 1)))
                .hasMessageContaining("đồng ý 8/9, cần ít nhất 9 = ⌈90 % × 9⌉");
    }

    /** Every row that names somebody of the list; there are so many of them, and none tells a choice. */
    private void mustSayNothing(int rows) {
        List<String> found = rowsWithAName();
        assertThat(found).hasSize(rows).allSatisfy(row -> assertThat(row)
                .doesNotContain("choice", "Choice")
                .doesNotContainPattern("\\b(FOR|AGAINST|ABSTAINED|NOT_VOTED)\\b")
                .doesNotContain("\"for\"", "\"against\"", "\"abstained\""));
        assertThat(log).noneMatch(line -> NAMES.stream().anyMatch(line::contains));
    }

    private List<String> rowsWithAName() {
        List<String> found = new ArrayList<>();
        List<String> tables = database.queryForList("""
                        select quote_ident(table_schema) || '.' || quote_ident(table_name) from information_schema.tables
                        where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')""", String.class);
        assertThat(tables).contains("app.meeting_participant", "app.step_draft", "camunda.act_ru_variable");
        for (String table : tables) {
            found.addAll(database.queryForList(
                    "select t::text from " + table + " t where t::text like ? or t::text like ?",
                    String.class,
                    "%Hoàng Kín%" + mark + "%",
                    "%" + HexFormat.of().formatHex("Hoàng Kín".getBytes(StandardCharsets.UTF_8)) + "%"));
        }
        return found;
    }

    private Map<String, Object> fields() {
        Map<String, Object> fields = usual("conclude_appraisal");
        fields.keySet().removeIf(name -> name.startsWith("participant.") || "restChoice".equals(name));
        for (int row = 1; row <= NAMES.size(); row++) {
            fields.put("participant." + row + ".name", NAMES.get(row - 1) + mark);
        }
        fields.put("participant.1.role", "chair");
        fields.put("participant.2.role", "secretary");
        fields.put("votesFor", 3);
        fields.put("votesAgainst", 0);
        return fields;
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
