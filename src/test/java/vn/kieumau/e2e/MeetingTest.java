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
import org.springframework.beans.factory.annotation.Autowired;
import vn.kieumau.account.Role;
import vn.kieumau.assessment.Attendance;
import vn.kieumau.assessment.Choice;
import vn.kieumau.assessment.MeetingMode;
import vn.kieumau.assessment.MeetingService;
import vn.kieumau.assessment.MeetingView;
import vn.kieumau.assessment.Participant;
import vn.kieumau.assessment.Stage;
import vn.kieumau.e2e.TwoDoors.Door;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.Texts;

/** Meetings of the committee and of a level, through both doors: list, vote, arithmetic, and those that did not agree. */
class MeetingTest extends DutiesFixture {

    private static final String DIVIDED =
            "có mặt 2/2, cần ít nhất 2 = ⌈60 % × 2⌉; đồng ý 1/2, cần ít nhất 2 = ⌈60 % × 2⌉";

    @Autowired
    private MeetingService meetings;

    @Test
    void theListOfTheCommitteeIsKeptWithEverybodysVote() {
        journey.upTo("review_meeting").complete("review_meeting", Map.of("participant.1.name", "Nguyễn Văn Một"));

        MeetingView meeting = only();
        assertThat(meeting.participants())
                .extracting(Participant::name)
                .startsWith("Nguyễn Văn Một (Chủ tịch UBND phường)", "Phó Trưởng Công an phường")
                .hasSize(5);
        assertThat(meeting.participants())
                .extracting(Participant::choice)
                .containsExactly(Choice.FOR, Choice.FOR, null, null, null);
        assertThat(meeting.result().passed()).isTrue();
        assertThat(journey.openSteps()).containsExactly("submit_dossier");
    }

    @ParameterizedTest
    @EnumSource
    void aVoteThatDoesNotPassIsRefusedByTheEngineWithTheArithmetic(Door door) {
        Task task = divided();

        HttpResponse<String> answer = secretary()
                .ask(door, "POST", "/task/" + task.getId() + "/complete", variables(dividedFields("agreed")));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(DIVIDED);
        assertThat(meetings.of(journey.dossier().id())).isEmpty();
        assertThat(journey.openSteps()).containsExactly("review_meeting");
    }

    @Test
    void ourPageRefusesItTooKeepsWhatWasTypedAndThenRecordsThatItDidNotAgree() {
        Task task = divided();
        TwoDoors secretary = secretary();
        String path = "/tasks/" + task.getId();

        HttpResponse<String> refused = secretary.form(path, texts(dividedFields("agreed")));
        HttpResponse<String> again = secretary.page(path);
        HttpResponse<String> returned = secretary.form(path, texts(dividedFields("returned")));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains(DIVIDED);
        assertThat(again.body())
                .contains("Bà Lê Thị Hoa", "Chủ tịch UBND phường", "Quy tắc biểu quyết", "Biểu quyết công khai")
                .contains("ít nhất 60 % số người có quyền biểu quyết", "Minh họa");
        assertThat(returned.statusCode()).as(returned.body()).isEqualTo(302);
        assertThat(journey.openSteps()).containsExactly("self_assess");
        assertThat(only().result().passed()).isFalse();
        assertThat(secretary.page("/dossiers/" + journey.number()).body())
                .contains("Không thông qua", "Bà Lê Thị Hoa (Phó Trưởng Công an phường)")
                .contains(
                        "Có mặt 2/2, cần ít nhất 2 = ⌈60 % × 2⌉; đồng ý 1/2, cần ít nhất 2 = ⌈60 % × 2⌉: không thông qua")
                .contains("1 đồng ý, 0 không đồng ý, 1 phiếu trắng, 0 không bỏ phiếu");
    }

    @Test
    void aReturnWithoutAMeetingRecordsNone() {
        journey.upTo("review_meeting").giveBack("review_meeting", "returned");

        assertThat(meetings.of(journey.dossier().id())).isEmpty();
    }

    @Test
    void aMeetingThatAgreedIsNotReturnedAsOneThatDidNot() {
        journey.upTo("review_meeting");

        assertThatThrownBy(() -> journey.complete(
                        "review_meeting",
                        Map.of("outcome", "returned", "reason", "Cần bổ sung căn cứ và số liệu cụ thể.")))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("Cuộc họp đã thông qua: có mặt 2/2");

        assertThat(meetings.of(journey.dossier().id())).isEmpty();
    }

    @Test
    void aLevelThatDoesNotAgreeKeepsItsMinutesAndAppraisesAgain() {
        journey.upTo("conclude_appraisal")
                .complete(
                        "conclude_appraisal",
                        Map.of(
                                "outcome", "reappraise",
                                "again", "criminal",
                                "restChoice", "abstained",
                                "reason", "Chưa thống nhất về nhóm tiêu chí thứ hai, cần kiểm tra lại."));

        MeetingView meeting = meetings.of(journey.dossier().id()).get(1);
        assertThat(meeting.stage()).isEqualTo(Stage.DISTRICT);
        assertThat(meeting.result().vote().abstained()).isEqualTo(8);
        assertThat(meeting.result().arithmeticIn(Texts.VIETNAMESE))
                .endsWith("đồng ý 0/9, cần ít nhất 6 = ⌈60 % × 9⌉: không thông qua");
        assertThat(journey.openSteps()).containsExactly("appraise_group");
    }

    @Test
    void theCommitteeMayAskForWrittenOpinionsWhereItsRuleAllowsIt() {
        journey.upTo("review_meeting")
                .complete("review_meeting", Map.of("mode", "written_opinion", "restAttendance", "written"));

        MeetingView meeting = only();
        assertThat(meeting.mode()).isEqualTo(MeetingMode.WRITTEN_OPINION);
        assertThat(meeting.result().arithmeticIn(Texts.VIETNAMESE)).startsWith("Có ý kiến 2/2");
        assertThat(meeting.participants()).extracting(Participant::attendance).containsOnly(Attendance.WRITTEN);
    }

    @Test
    void aLevelMeets() {
        journey.upTo("conclude_appraisal");

        assertThatThrownBy(() -> journey.complete(
                        "conclude_appraisal",
                        Map.of(
                                "mode", "written_opinion",
                                "restAttendance", "written",
                                "participant.10.attendance", "absent")))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("không cho lấy ý kiến bằng cách đã chọn");
    }

    @Test
    void absentMembersMayVoteOnPaperWhichCountsButMakesNoQuorum() {
        journey.upTo("conclude_appraisal");
        Map<String, Object> onPaper = new HashMap<>();
        for (int row = 6; row <= 10; row++) {
            onPaper.put("participant." + row + ".attendance", "written");
        }

        assertThatThrownBy(() -> journey.complete("conclude_appraisal", onPaper))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("Chưa đủ thành phần: có mặt 5/10, cần ít nhất 6 = ⌈60 % × 10⌉");
        onPaper.put("participant.6.attendance", "present");
        journey.complete("conclude_appraisal", onPaper);

        MeetingView meeting = meetings.of(journey.dossier().id()).get(1);
        assertThat(meeting.result().arithmeticIn(Texts.VIETNAMESE))
                .isEqualTo(
                        "Có mặt 6/10, cần ít nhất 6 = ⌈60 % × 10⌉; đồng ý 9/10, cần ít nhất 6 = ⌈60 % × 10⌉: thông qua");
    }

    @Test
    void whoMustComeIsNamedWhenNobodyOfThemCame() {
        journey.upTo("review_meeting");

        assertThatThrownBy(() -> journey.complete("review_meeting", Map.of("participant.52.attendance", "absent")))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("Thiếu thành phần bắt buộc: đại diện Mặt trận Tổ quốc.");
    }

    private MeetingView only() {
        List<MeetingView> all = meetings.of(journey.dossier().id());
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private Task divided() {
        journey.upTo("review_meeting");
        return journey.task("review_meeting");
    }

    private Map<String, Object> dividedFields(String outcome) {
        Map<String, Object> fields = usual("review_meeting");
        fields.put("outcome", outcome);
        fields.put("reason", "Cần bổ sung căn cứ và số liệu cụ thể.");
        fields.put("participant.2.name", "Bà Lê Thị Hoa");
        fields.put("participant.2.choice", "abstained");
        return fields;
    }

    private TwoDoors secretary() {
        return signIn(journeys.officer(Role.COMMITTEE_SECRETARY, unit).getUsername());
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
