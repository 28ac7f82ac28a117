package vn.kieumau.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kieumau.commitment.CommitmentService;
import vn.kieumau.commitment.CommitmentView;
import vn.kieumau.commitment.PartyState;
import vn.kieumau.commitment.PartyView;
import vn.kieumau.dossier.Timeline;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.support.FlowCoverage;
import vn.kieumau.support.Journey;
import vn.kieumau.support.Journeys;
import vn.kieumau.support.KieuMauTest;

@KieuMauTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SignCommitmentsProcessTest {

    private static final String REASON = "Hội chưa họp Ban Chấp hành nên chưa ký được.";

    @Autowired
    private Journeys journeys;

    @Autowired
    private CommitmentService commitments;

    @Autowired
    private Timeline timeline;

    @Autowired
    private ManagementService management;

    @AfterEach
    void backToTheirOwnTime() {
        ClockUtil.reset();
    }

    @BeforeAll
    static void begin(@Autowired FlowCoverage coverage) {
        coverage.begin();
    }

    @Test
    void everyPartyHasATaskThatBearsItsName() {
        Journey journey = journeys.aDossier().upToTheCommitments();

        assertThat(journey.tasks())
                .filteredOn(task -> task.getTaskDefinitionKey().equals("sign_commitment"))
                .extracting(Task::getName)
                .allMatch(name -> name.startsWith(journey.number()))
                .extracting(name -> name.substring(name.lastIndexOf(" · ") + 3))
                .containsExactlyInAnyOrder("Hội Liên hiệp Phụ nữ", "Tổ dân phố số 1", "Tổ dân phố số 2");
    }

    @Test
    void whenAllHaveSignedTheSigningIsClosed() {
        Journey journey = journeys.aDossier().upToTheCommitments();

        journey.completeAll("sign_commitment").complete("close_commitments");

        assertThat(journey.openSteps()).containsExactly("report_progress");
        assertThat(commitment(journey).signed()).isEqualTo(3);
        assertThat(commitment(journey).outstanding()).isEmpty();
        assertThat(commitment(journey).closed()).isTrue();
    }

    @Test
    void aPartyRefusesForAReason() {
        Journey journey = journeys.aDossier().upToTheCommitments();

        journey.giveBack("sign_commitment", "refused").completeAll("sign_commitment");

        assertThat(journey.openSteps()).containsExactly("close_commitments");
        assertThat(commitment(journey).parties())
                .filteredOn(party -> party.state() == PartyState.REFUSED)
                .singleElement()
                .satisfies(party -> assertThat(party.refusal()).startsWith("Cần bổ sung căn cứ"));
    }

    @Test
    void aPartyDoesNotRefuseWithoutAReason() {
        Journey journey = journeys.aDossier().upToTheCommitments();

        assertThatThrownBy(() -> journey.completeWith(
                        journey.task("sign_commitment"), Map.of("outcome", "refused", "reason", "")))
                .isInstanceOf(RuleViolation.class)
                .hasMessageStartingWith("Hãy ghi rõ lý do");

        assertThat(commitment(journey).parties()).allMatch(party -> party.state() == PartyState.OPEN);
    }

    @Test
    void theOfficerRemindsAndWaitsOn() {
        Journey journey = journeys.aDossier().upToTheCommitments();

        journey.complete("close_commitments", Map.of("outcome", "reminded"));

        assertThat(journey.openSteps()).containsExactly("close_commitments", "sign_commitment");
        assertThat(commitment(journey).parties())
                .extracting(PartyView::reminders)
                .containsOnly(1);
    }

    @Test
    void closingNamesThoseWhoAreMissing() {
        Journey journey = journeys.aDossier().upToTheCommitments().complete("sign_commitment");

        journey.complete("close_commitments", Map.of("outcome", "closed", "missingReason", REASON));

        assertThat(journey.openSteps()).containsExactly("report_progress");
        assertThat(commitment(journey).signed()).isEqualTo(1);
        assertThat(commitment(journey).outstanding()).hasSize(2);
        assertThat(commitment(journey).missingReason()).isEqualTo(REASON);
    }

    @Test
    void thoseWhoHaveNotAnsweredAreRemindedThreeTimes() {
        Journey journey = journeys.aDossier().upToTheCommitments().complete("sign_commitment");

        int reminders = 0;
        for (Job timer = timer(journey); timer != null && reminders < 9; timer = timer(journey)) {
            ClockUtil.setCurrentTime(Date.from(timer.getDuedate().toInstant().plusSeconds(1)));
            management.executeJob(timer.getId());
            reminders++;
        }

        assertThat(reminders).isEqualTo(3);
        assertThat(commitment(journey).parties())
                .extracting(PartyView::state, PartyView::reminders)
                .containsExactlyInAnyOrder(
                        tuple(PartyState.SIGNED, 0), tuple(PartyState.OPEN, 3), tuple(PartyState.OPEN, 3));
        assertThat(timeline.of(journey.dossier().id()))
                .filteredOn(line -> line.outcome().equals("reminded"))
                .hasSize(3);
        assertThat(journey.openSteps()).contains("sign_commitment");
    }

    @Test
    void nobodyToSignIsRefused() {
        Journey journey = journeys.aDossier().upTo("choose_parties");

        assertThatThrownBy(() -> journey.complete("choose_parties", Map.of("otherParties", "")))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("Hãy chọn ít nhất một đơn vị ký cam kết.");

        assertThat(commitments.of(journey.dossier().id())).isEmpty();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyNodeAndEveryFlowWasPassed(@Autowired FlowCoverage coverage) {
        assertThat(coverage.passed("sign-commitments")).containsAll(Elements.of("sign-commitments"));
    }

    private CommitmentView commitment(Journey journey) {
        return commitments.of(journey.dossier().id()).orElseThrow();
    }

    private Job timer(Journey journey) {
        return management
                .createJobQuery()
                .activityId("signature_reminder_due")
                .processInstanceId(journey.task("sign_commitment").getProcessInstanceId())
                .singleResult();
    }
}
