package vn.kieumau.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.util.AopTestUtils;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.kieumau.account.Role;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.dossier.DossierState;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.support.Journey;
import vn.kieumau.support.Journeys;
import vn.kieumau.support.KieuMauTest;

/** A dossier on illustrative criteria: every output says so, and outside the demonstration nobody is recognised by it. */
@KieuMauTest
class IllustrativeSetTest {

    private static final String MARK = "minh họa";
    private static final String DISTRICT = "413";

    @Autowired
    private MockMvc http;

    @Autowired
    private Journeys journeys;

    @Autowired
    private RecognitionService recognitions;

    @Autowired
    private RecognitionReadiness readiness;

    @AfterEach
    void backToTheDemonstration() {
        rule(true);
    }

    @Test
    void everyOutputOfADossierBearsTheMark() throws Exception {
        Journey journey = journeys.aDossier().upToTheDecision();
        String number = journey.number();
        Map<String, String> outputs = new LinkedHashMap<>();
        outputs.put(
                "name of the task in Tasklist",
                journey.task("decide_recognition").getName());
        String task = journey.task("decide_recognition").getId();
        SignedInOfficer chair = journeys.officer(Role.DISTRICT_PC_CHAIR, DISTRICT);
        outputs.put("list of own tasks", main(as(chair, get("/"))));
        outputs.put("form of the step on our page", as(chair, get("/tasks/" + task)));
        outputs.put("form of the step inside Tasklist", as(chair, get("/tasks/" + task + "/fragment")));
        journey.complete("decide_recognition").complete("publish_recognition");
        outputs.put("list of dossiers", main(as(chair, get("/dossiers?year=2023&unit=" + ward(journey)))));
        String page = as(chair, get("/dossiers/" + number));
        outputs.put("head of the dossier's page", page.substring(0, page.indexOf("id=\"main\"")));
        outputs.put("decision and certificate", section(page, "recognition"));
        outputs.put("history to print", main(as(chair, get("/dossiers/" + number + "/history"))));
        outputs.put("register of recognitions", main(as(chair, get("/recognitions?unit=" + ward(journey)))));
        outputs.put("list of the API", as(chair, get("/api/v1/dossiers?unit=" + ward(journey))));
        outputs.put("dossier of the API", as(chair, get("/api/v1/dossiers/" + number)));

        assertThat(outputs)
                .hasSize(11)
                .allSatisfy((output, text) -> assertThat(text).as(output).contains(MARK));
    }

    @Test
    void outsideTheDemonstrationNeitherDoorRecognises() throws Exception {
        Journey journey = journeys.aDossier().upToTheDecision();
        String task = journey.task("decide_recognition").getId();
        SignedInOfficer chair = journeys.officer(Role.DISTRICT_PC_CHAIR, DISTRICT);
        rule(false);

        assertThatThrownBy(() -> journey.complete("decide_recognition"))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("còn tiêu chí minh họa nên chưa dùng để công nhận được");
        MockHttpServletResponse onOurPage = answer(
                chair,
                post("/tasks/" + task)
                        .param("outcome", "recognised")
                        .param("decidedOn", "30/11/2023")
                        .param("decisionMaker", "Chủ tịch UBND thị xã Cửa Lò")
                        .param("basis", "9745/QĐ-BCA-V05"));

        assertThat(onOurPage.getStatus()).isEqualTo(422);
        assertThat(onOurPage.getContentAsString()).contains("còn tiêu chí minh họa nên chưa dùng để công nhận được");
        assertThat(journey.state()).isEqualTo(DossierState.PROPOSED);
        assertThat(recognitions.decisions(journey.dossier().id())).isEmpty();
    }

    @Test
    void outsideTheDemonstrationPeopleAreToldFromTheFirstDayOn() throws Exception {
        Journey journey = journeys.aDossier();
        SignedInOfficer police = journeys.officer(Role.WARD_POLICE, ward(journey));

        String inTheDemonstration = as(police, get("/dossiers/" + journey.number()));
        rule(false);
        String outside = as(police, get("/dossiers/" + journey.number()));

        assertThat(inTheDemonstration).doesNotContain("không thể được công nhận trên hệ thống này");
        assertThat(outside).contains("không thể được công nhận trên hệ thống này");
    }

    @Test
    void thePageAndTheStepListEveryCriterionThatBlocksWithWhoJudgedIt() throws Exception {
        Journey journey = journeys.aDossier().upToTheSubmission().passTheLevel();
        journey.complete("receive_dossier")
                .complete(
                        "appraise_group",
                        Map.of("restVerdict", "basically_met", "restNote", "Còn thiếu biên bản kiểm tra quý III."))
                .completeAll("appraise_group")
                .complete("conclude_appraisal")
                .complete("approve_appraisal");
        SignedInOfficer chair = journeys.officer(Role.DISTRICT_PC_CHAIR, DISTRICT);
        Readiness known = readiness.of(journey.dossier()).orElseThrow();

        String page = section(as(chair, get("/dossiers/" + journey.number())), "readiness");
        String step =
                as(chair, get("/tasks/" + journey.task("decide_recognition").getId()));

        assertThat(known.blocking()).hasSizeGreaterThan(3);
        assertThat(known.blocking()).allSatisfy(one -> {
            assertThat(page).contains("href=\"#criterion-" + one.key() + "\"", one.label() + ". ");
            assertThat(step).contains("href=\"/dossiers/" + journey.number() + "#criterion-" + one.key() + "\"");
        });
        assertThat(page).contains("Cơ bản đạt (" + known.blocking().size() + ")", "Cấp tỉnh thẩm định: ");
        assertThat(as(chair, get("/dossiers/" + journey.number())))
                .contains("id=\"criterion-" + known.blocking().get(0).key() + "\"");
    }

    private void rule(boolean allowIllustrative) {
        RecognitionPolicy policy = new RecognitionPolicy(allowIllustrative);
        for (Object asked : List.of(recognitions, readiness)) {
            Object itself = AopTestUtils.getUltimateTargetObject(asked);
            ReflectionTestUtils.setField(itself, "policy", policy);
        }
    }

    private static String ward(Journey journey) {
        return journey.dossier().unitCode();
    }

    private String as(SignedInOfficer officer, MockHttpServletRequestBuilder asked) throws Exception {
        MockHttpServletResponse answer = answer(officer, asked);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse answer(SignedInOfficer officer, MockHttpServletRequestBuilder asked)
            throws Exception {
        return http.perform(asked.with(user(officer)).with(csrf())).andReturn().getResponse();
    }

    private static String main(String page) {
        return page.substring(page.indexOf("id=\"main\""));
    }

    private static String section(String page, String name) {
        int from = page.indexOf("id=\"" + name + "\"");
        assertThat(from).as("section %s", name).isPositive();
        return page.substring(from, page.indexOf("</section>", from));
    }
}
