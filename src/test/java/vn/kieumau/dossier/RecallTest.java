package vn.kieumau.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import vn.kieumau.account.Role;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.kernel.NotFound;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.support.Journey;
import vn.kieumau.support.Journeys;
import vn.kieumau.support.KieuMauTest;

/** The ward takes a dossier back before its reception; the level returns it at the door. Both read why. */
@KieuMauTest
class RecallTest {

    private static final String REASON = "Đính kèm nhầm biên bản họp, cần thay tệp.";

    @Autowired
    private MockMvc web;

    @Autowired
    private Journeys journeys;

    @Autowired
    private DossierRecall recall;

    @Autowired
    private DossierService dossiers;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private UserDetailsService accounts;

    @Test
    void theChairTakesASubmittedDossierBackAndSubmitsItOnceMore() throws Exception {
        Journey journey = journeys.aDossier().upToTheSubmission();
        SignedInOfficer chair = chair(journey);
        assertThat(page(journey, chair)).contains("/recall");

        MockHttpServletResponse answer = send(journey, chair, REASON);

        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(journey.state()).isEqualTo(DossierState.DRAFT);
        assertThat(journey.openSteps()).containsExactly("submit_dossier");
        assertThat(dossiers.submissions(journey.dossier().id())).hasSize(1);
        journey.complete("submit_dossier", Map.of("number", "61/TTr-UBND"));
        assertThat(journey.state()).isEqualTo(DossierState.SUBMITTED);
        assertThat(journey.openSteps()).containsExactly("receive_dossier");
        assertThat(dossiers.submissions(journey.dossier().id())).hasSize(2);
    }

    @Test
    void bothPartiesReadWhyItWasTakenBack() throws Exception {
        Journey journey = journeys.aDossier().upToTheSubmission();

        recall.recall(journey.number(), REASON, chair(journey));

        assertThat(page(journey, chair(journey))).contains("Thu hồi hồ sơ", REASON);
        assertThat(page(journey, (SignedInOfficer) accounts.loadUserByUsername("district-police.cua-lo")))
                .contains("Thu hồi hồ sơ", REASON);
    }

    @Test
    void whatIsReceivedIsNotTakenBack() throws Exception {
        Journey journey = journeys.aDossier().upToTheSubmission().complete("receive_dossier");
        SignedInOfficer chair = chair(journey);

        MockHttpServletResponse answer = send(journey, chair, REASON);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("nên không thu hồi được", REASON);
        assertThat(page(journey, chair)).doesNotContain("/recall");
        assertThat(journey.openSteps()).containsExactly("appraise_group");
    }

    @Test
    void whatAwaitsTheProvinceIsNotTakenBackByTheWard() {
        Journey journey = journeys.aDossier().upToTheSubmission().passTheLevel();

        assertThatThrownBy(() -> recall.recall(journey.number(), REASON, chair(journey)))
                .isInstanceOf(RuleViolation.class);

        assertThat(journey.openSteps()).containsExactly("receive_dossier");
        assertThat(journey.state()).isEqualTo(DossierState.APPRAISED);
    }

    @Test
    void onlyTheChairOfTheWardMayAndOthersAreToldOrFindNothing() {
        Journey journey = journeys.aDossier().upToTheSubmission();
        SignedInOfficer police =
                journeys.officer(Role.WARD_POLICE, journey.dossier().unitCode());
        SignedInOfficer neighbour = journeys.officer(Role.PC_CHAIR, journeys.aWard());

        assertThatThrownBy(() -> recall.recall(journey.number(), REASON, police))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("Chỉ Chủ tịch UBND");
        assertThatThrownBy(() -> recall.recall(journey.number(), REASON, neighbour))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> recall.recall(journey.number(), "Nhầm.", chair(journey)))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("từ 20 đến");

        assertThat(journey.openSteps()).containsExactly("receive_dossier");
    }

    @Test
    void theProcessDoesNotGoBackWithoutTheDossier() {
        Journey journey = journeys.aDossier().upToTheSubmission();

        assertThatThrownBy(() -> runtime.createMessageCorrelation("dossier_recalled")
                        .processInstanceBusinessKey(journey.number())
                        .correlate())
                .hasMessageContaining("chưa được thu hồi");

        assertThat(journey.openSteps()).containsExactly("receive_dossier");
    }

    @Test
    void aReturnAtTheDoorNeedsAReasonThroughEitherDoorAndBothReadIt() throws Exception {
        Journey journey = journeys.aDossier().upToTheSubmission();
        Task task = journey.task("receive_dossier");
        SignedInOfficer receiver = (SignedInOfficer) accounts.loadUserByUsername("district-police.cua-lo");

        assertThatThrownBy(() -> journey.completeWith(task, Map.of("outcome", "returned", "reason", "Thiếu tệp.")))
                .isInstanceOf(RuleViolation.class);
        assertThat(web.perform(post("/tasks/{id}", task.getId())
                                .param("outcome", "returned")
                                .param("reason", "Thiếu tệp.")
                                .with(user(receiver))
                                .with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(422);
        assertThat(journey.state()).isEqualTo(DossierState.SUBMITTED);
        journey.completeWith(task, Map.of("outcome", "returned", "reason", "Thiếu biên bản họp Ban Chỉ đạo."));

        assertThat(page(journey, receiver)).contains("Thiếu biên bản họp Ban Chỉ đạo.");
        assertThat(page(journey, chair(journey))).contains("Thiếu biên bản họp Ban Chỉ đạo.");
    }

    private SignedInOfficer chair(Journey journey) {
        return journeys.officer(Role.PC_CHAIR, journey.dossier().unitCode());
    }

    private String page(Journey journey, SignedInOfficer officer) throws Exception {
        return web.perform(get("/dossiers/{number}", journey.number()).with(user(officer)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private MockHttpServletResponse send(Journey journey, SignedInOfficer officer, String reason) throws Exception {
        return web.perform(post("/dossiers/{number}/recall", journey.number())
                        .param("reason", reason)
                        .with(user(officer))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }
}
