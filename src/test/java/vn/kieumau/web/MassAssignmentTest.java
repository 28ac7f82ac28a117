package vn.kieumau.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.Attribute;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.kieumau.account.Role;
import vn.kieumau.support.Journey;
import vn.kieumau.support.Journeys;
import vn.kieumau.support.KieuMauTest;
import vn.kieumau.support.StepValues;

/** A form takes the fields that it shows: every field of every entity, sent along with it, changes nothing. */
@KieuMauTest
class MassAssignmentTest {

    private static final String FORGED = "666";

    /** A step refuses these instead of ignoring them: they say whose the step is. */
    private static final Set<String> OF_THE_PROCESS = Set.of("dossierId", "unitCode", "level", "group", "partyId");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private UserDetailsService accounts;

    @Autowired
    private EntityManagerFactory entities;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private RuntimeService processes;

    @Autowired
    private Journeys journeys;

    @Test
    void aDossierIsOpenedAsItsFormSays() throws Exception {
        String unit = journeys.aWard();

        send(
                "/dossiers",
                "administrator",
                Map.of("unit", unit, "model", "A", "cycleYear", "2023", "openedOn", "15/02/2023"));

        Map<String, Object> opened =
                database.queryForMap("select * from app.dossier where unit_code = ? and model_code = 'A'", unit);
        assertThat(opened)
                .containsEntry("state", "DRAFT")
                .containsEntry("submissions", 0)
                .containsEntry("cycle_year", 2023)
                .containsEntry("opened_by", "administrator");
        assertThat(opened.toString()).doesNotContain(FORGED);
    }

    @Test
    void anAccountIsRegisteredAndAppointedAsItsFormsSay() throws Exception {
        String username = "an." + UUID.randomUUID().toString().substring(0, 8);

        send("/admin/accounts", "administrator", Map.of("username", username, "displayName", "Cán bộ thử"));
        send(
                "/admin/accounts/posts",
                "administrator",
                Map.of(
                        "account",
                        username,
                        "role",
                        "ward-police",
                        "unitCode",
                        "16726",
                        "office",
                        "",
                        "from",
                        "01/01/2023",
                        "to",
                        "",
                        "basis",
                        "Quyết định thử"));

        Map<String, Object> officer = database.queryForMap("select * from app.officer where username = ?", username);
        Map<String, Object> appointed =
                database.queryForMap("select * from app.post where officer_id = ?", officer.get("id"));
        assertThat(officer).containsEntry("active", true).containsEntry("display_name", "Cán bộ thử");
        assertThat(database.queryForMap("select * from app.credential where username = ?", username)
                        .toString())
                .contains("$argon2id$")
                .doesNotContain(FORGED);
        assertThat(appointed).containsEntry("unit_code", "16726").containsEntry("held_to", null);
        assertThat(withoutIds(officer) + withoutIds(appointed)).doesNotContain(FORGED);
    }

    @Test
    void aStepTakesItsFieldsAlone() throws Exception {
        Journey journey = journeys.aDossier();
        String process = journey.task("draft_resolution").getProcessInstanceId();
        Map<String, Object> before = processes.getVariables(process);
        Map<String, String> fields = new HashMap<>(Map.of("outcome", "drafted"));
        StepValues.usual("draft_resolution", 2023, journey::upload)
                .forEach((name, value) -> fields.put(name, value.toString()));
        String officer =
                journeys.officer(Role.WARD_POLICE, journey.dossier().unitCode()).getUsername();

        send("/tasks/" + journey.task("draft_resolution").getId(), officer, fields);

        Map<String, Object> after = processes.getVariables(process);
        assertThat(journey.openSteps()).containsExactly("issue_resolution");
        assertThat(after).containsAllEntriesOf(without(before, "outcome"));
        assertThat(difference(after.keySet(), before.keySet())).isSubsetOf("outcome");
        assertThat(database.queryForMap("select * from app.dossier where number = ?", journey.number())
                        .toString())
                .doesNotContain(FORGED);
    }

    @Test
    void aStepRefusesWhatWouldMoveItToAnotherDossierOrUnit() throws Exception {
        Journey journey = journeys.aDossier();
        String task = journey.task("draft_resolution").getId();
        String process = journey.task("draft_resolution").getProcessInstanceId();
        Map<String, Object> before = processes.getVariables(process);
        UserDetails officer =
                journeys.officer(Role.WARD_POLICE, journey.dossier().unitCode());

        for (String name : OF_THE_PROCESS) {
            MockHttpServletResponse answer = mvc.perform(post("/tasks/" + task)
                            .param("subject", "Nghị quyết")
                            .param("file", journey.upload())
                            .param(name, FORGED)
                            .with(user(officer))
                            .with(csrf()))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getStatus()).as(name).isEqualTo(422);
        }

        assertThat(journey.openSteps()).containsExactly("draft_resolution");
        assertThat(processes.getVariables(process)).isEqualTo(before);
    }

    @Test
    void aWithdrawalTakesItsReasonAlone() throws Exception {
        Journey journey = journeys.aDossier();

        String chair =
                journeys.officer(Role.PC_CHAIR, journey.dossier().unitCode()).getUsername();
        send(
                "/dossiers/" + journey.number() + "/withdraw",
                chair,
                Map.of("reason", "Phường đề nghị rút để bổ sung hồ sơ cho năm sau."));

        assertThat(database.queryForMap("select * from app.dossier where number = ?", journey.number()))
                .containsEntry("state", "WITHDRAWN")
                .containsEntry("submissions", 0)
                .containsEntry("unit_code", journey.dossier().unitCode());
    }

    private void send(String path, String username, Map<String, String> fields) throws Exception {
        UserDetails officer = accounts.loadUserByUsername(username);
        MockHttpServletRequestBuilder form = post(path).with(user(officer)).with(csrf());
        forged().filter(name -> !fields.containsKey(name))
                .filter(name -> !path.startsWith("/tasks/") || !OF_THE_PROCESS.contains(name))
                .forEach(name -> form.param(name, FORGED));
        fields.forEach(form::param);
        MockHttpServletResponse answer = mvc.perform(form).andReturn().getResponse();
        assertThat(answer.getStatus())
                .as(path + ": " + answer.getContentAsString())
                .isIn(200, 302);
    }

    /** All names that our tables have, plain and as a path through another object. */
    private Stream<String> forged() {
        Set<String> names = entities.getMetamodel().getEntities().stream()
                .flatMap(entity -> entity.getAttributes().stream())
                .map(Attribute::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(names).hasSizeGreaterThan(60).contains("state", "version");
        // columns that are no attributes of an entity
        names.addAll(Set.of("passwordHash", "hash", "mustChange", "secret"));
        return names.stream().flatMap(name -> Stream.of(name, "dossier." + name, "officer." + name, "unit[0]." + name));
    }

    private static String withoutIds(Map<String, Object> row) {
        return without(without(row, "id"), "officer_id").toString();
    }

    private static Map<String, Object> without(Map<String, Object> map, String key) {
        Map<String, Object> rest = new HashMap<>(map);
        rest.remove(key);
        return rest;
    }

    private static Set<String> difference(Set<String> of, Set<String> minus) {
        Set<String> rest = new TreeSet<>(of);
        rest.removeAll(minus);
        return rest;
    }
}
