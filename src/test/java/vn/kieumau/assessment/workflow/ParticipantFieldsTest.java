package vn.kieumau.assessment.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kieumau.assessment.Attendance;
import vn.kieumau.assessment.Ballot;
import vn.kieumau.assessment.Body;
import vn.kieumau.assessment.Choice;
import vn.kieumau.assessment.MeetingMode;
import vn.kieumau.assessment.MeetingRole;
import vn.kieumau.assessment.Participant;
import vn.kieumau.assessment.VoteRule;
import vn.kieumau.dossier.CommitteeMember;
import vn.kieumau.dossier.CommitteeRole;
import vn.kieumau.engine.StepFields;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.Texts;

/** The list of a meeting from the fields of a form, and what the form offers for it. */
class ParticipantFieldsTest {

    private static final List<CommitteeMember> COMMITTEE = List.of(
            new CommitteeMember("Chủ tịch UBND phường", CommitteeRole.HEAD),
            new CommitteeMember("Phó Trưởng Công an phường", CommitteeRole.SECRETARY),
            new CommitteeMember("Bí thư Đảng ủy phường", CommitteeRole.DEPUTY));

    private final Map<String, String> fields = new HashMap<>(Map.of("restAttendance", "present", "restChoice", "for"));

    @Test
    void theMembersOfTheCommitteeAreTheListAndWhoIsAddedIsAGuest() {
        fields.put("participant.1.name", "Nguyễn Văn Một");
        fields.put("participant.3.attendance", "absent");
        fields.put("participant.9.name", "Chủ tịch Hội Phụ nữ phường");

        List<Participant> list = read(rule("open", "counted"), MeetingMode.MEETING, COMMITTEE);

        assertThat(list)
                .containsExactly(
                        row("Nguyễn Văn Một (Chủ tịch UBND phường)", MeetingRole.CHAIR, Body.GOVERNMENT, Choice.FOR),
                        row("Phó Trưởng Công an phường", MeetingRole.SECRETARY, Body.POLICE, Choice.FOR),
                        new Participant(
                                Ballot.OPEN,
                                "Bí thư Đảng ủy phường",
                                MeetingRole.MEMBER,
                                Body.PARTY,
                                Attendance.ABSENT,
                                null),
                        row("Chủ tịch Hội Phụ nữ phường", MeetingRole.GUEST, Body.MASS_ORGANISATION, null));
    }

    @Test
    void withoutACommitteeEverybodyEnteredIsAMemberUnlessTheRowSaysOtherwise() {
        fields.put("participant.2.name", "Bà Hai");
        fields.put("participant.1.name", "Ông Một");
        fields.put("participant.1.role", "chair");
        fields.put("participant.1.body", "front");
        fields.put("participant.1.choice", "against");
        fields.put("participant.3.role", "member");
        fields.put("participant.3.body", "police");

        List<Participant> list = read(rule("open", "counted"), MeetingMode.MEETING, List.of());

        assertThat(list)
                .containsExactly(
                        row("Ông Một", MeetingRole.CHAIR, Body.FRONT, Choice.AGAINST),
                        row("Bà Hai", MeetingRole.MEMBER, Body.OTHER, Choice.FOR));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "restAttendance           |         | Chưa rõ “Chủ tịch UBND phường” có tham gia không   | participant.1.attendance",
                "restChoice               |         | Chưa rõ ý kiến của “Chủ tịch UBND phường”          | participant.1.choice",
                "participant.1.role       | guest   | không thể là khách mời                             | participant.1.role",
                "participant.2.attendance | written | không nhận phiếu bằng văn bản của người vắng       | participant.2.attendance",
                "participant.5.attendance | present | Dòng 5 của danh sách chưa có họ tên                | participant.5.name",
                "participant.5.choice     | for     | Dòng 5 của danh sách chưa có họ tên                | participant.5.name",
                "participant.101.name     | Ai đó   | có tối đa 100 người                                | participant.100.name",
                "participant.1.body       | army    | không có lựa chọn “army”                           | participant.1.body",
                "participant.1.attendance | late    | không có lựa chọn “late”                           | participant.1.attendance"
            })
    void whatCannotBeSoIsRefusedAtItsField(String field, String typed, String sentence, String at) {
        fields.put(field, typed == null ? "" : typed);

        assertThatThrownBy(() -> read(rule("open", "refused"), MeetingMode.MEETING, COMMITTEE))
                .isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.field())
                        .isEqualTo(at))
                .hasMessageContaining(sentence);
    }

    @Test
    void namesHaveAtMostThreeHundredCharacters() {
        fields.put("participant.1.name", "a".repeat(300));
        assertThat(read(rule("open", "counted"), MeetingMode.MEETING, List.of()))
                .hasSize(1);

        fields.put("participant.1.name", "a".repeat(301));
        assertThatThrownBy(() -> read(rule("open", "counted"), MeetingMode.MEETING, List.of()))
                .hasMessageContaining("tối đa 300 ký tự, đang có 301");
        assertThatThrownBy(() -> read(rule("open", "counted"), MeetingMode.MEETING, COMMITTEE))
                .hasMessageContaining("tối đa 300 ký tự, đang có 301");
    }

    @Test
    void aListOfAHundredIsTheLongest() {
        fields.put("participant.100.name", "Người thứ một trăm");

        assertThat(read(rule("open", "counted"), MeetingMode.MEETING, List.of()))
                .hasSize(1);
    }

    @Test
    void nobodyIsNoMeeting() {
        assertThatThrownBy(() -> read(rule("open", "counted"), MeetingMode.MEETING, List.of()))
                .hasMessageContaining("Danh sách dự họp chưa có ai");
    }

    @Test
    void whoIsAddedBesideACommitteeHasNoVote() {
        fields.put("participant.4.name", "Ông Bốn");
        fields.put("participant.4.role", "member");
        assertThatThrownBy(() -> read(rule("open", "counted"), MeetingMode.MEETING, COMMITTEE))
                .hasMessageContaining("không thuộc Ban Chỉ đạo nên không biểu quyết");

        fields.put("participant.4.role", "guest");
        fields.put("participant.4.choice", "for");
        assertThatThrownBy(() -> read(rule("open", "counted"), MeetingMode.MEETING, COMMITTEE))
                .hasMessageContaining("không có quyền biểu quyết");

        fields.remove("participant.4.choice");
        fields.put("participant.4.attendance", "written");
        assertThatThrownBy(() -> read(rule("open", "counted"), MeetingMode.MEETING, COMMITTEE))
                .hasMessageContaining("là khách mời, không có phiếu");
    }

    @Test
    void anAbsentMemberHasNoVoteUnlessOnPaper() {
        fields.put("participant.2.attendance", "absent");
        fields.put("participant.2.choice", "for");
        assertThatThrownBy(() -> read(rule("open", "counted"), MeetingMode.MEETING, COMMITTEE))
                .hasMessageContaining("vắng hoặc không có quyền biểu quyết");

        fields.put("participant.2.attendance", "written");
        assertThat(read(rule("open", "counted"), MeetingMode.MEETING, COMMITTEE)
                        .get(1)
                        .choice())
                .isEqualTo(Choice.FOR);
    }

    @Test
    void inARoundOfWrittenOpinionsNobodyIsPresent() {
        assertThatThrownBy(() -> read(rule("open", "refused"), MeetingMode.WRITTEN_OPINION, COMMITTEE))
                .hasMessageContaining("Đang lấy ý kiến bằng văn bản");

        fields.put("restAttendance", "written");
        fields.put("participant.4.name", "Khách");
        assertThat(read(rule("open", "refused"), MeetingMode.WRITTEN_OPINION, COMMITTEE))
                .extracting(Participant::attendance)
                .containsOnly(Attendance.WRITTEN);
    }

    @ParameterizedTest
    @CsvSource({"restChoice, for", "participant.1.choice, against", "participant.77.choice, for"})
    void aSecretBallotTakesNoChoiceFromAnywhere(String field, String choice) {
        fields.remove("restChoice");
        assertThat(read(rule("secret", "counted"), MeetingMode.MEETING, COMMITTEE))
                .allSatisfy(one -> {
                    assertThat(one.choice()).isNull();
                    assertThat(one.ballot()).isEqualTo(Ballot.SECRET);
                });

        fields.put(field, choice);
        assertThatThrownBy(() -> read(rule("secret", "counted"), MeetingMode.MEETING, COMMITTEE))
                .hasMessageContaining("không được ghi ai bỏ phiếu thế nào");
    }

    @Test
    void fieldsThatWouldSayWhoVotedWhatAreKnownByTheirNames() {
        assertThat(List.of("restChoice", "participant.1.choice", "participant.x.choice"))
                .allMatch(ParticipantFields::saysWhoVotedWhat);
        assertThat(List.of("restAttendance", "participant.1.name", "choice", "votesFor"))
                .noneMatch(ParticipantFields::saysWhoVotedWhat);
    }

    @Test
    void theLastRowThatAFormHasHeldIsFound() {
        assertThat(ParticipantFields.lastNamed(Set.of("participant.3.name", "participant.12.role", "file")))
                .isEqualTo(12);
        assertThat(ParticipantFields.lastNamed(Set.of("participant.100.name"))).isEqualTo(100);
        assertThat(ParticipantFields.lastNamed(Set.of("participant.101.name", "participant.0.name", "x")))
                .isZero();
    }

    @Test
    void theFormOffersWhatTheRuleAllows() {
        MeetingForm open = form(rule("open", "refused"), "Chủ tịch UBND phường");
        MeetingForm secret = form(rule("secret", "counted"), null);

        assertThat(open.attendances()).containsExactly("present", "absent");
        assertThat(secret.attendances()).containsExactly("present", "written", "absent");
        assertThat(open.secret()).isFalse();
        assertThat(secret.secret()).isTrue();
        assertThat(open.committee()).isTrue();
        assertThat(secret.committee()).isFalse();
        assertThat(open.modes()).containsExactly("meeting");
        assertThat(open.choices()).containsExactly("for", "against", "abstained", "not_voted");
        assertThat(open.bodies()).contains("party", "front", "police");
    }

    @Test
    void rolesOfARowFollowFromTheCommittee() {
        MeetingForm.Row member = row(1, "Chủ tịch UBND phường");
        MeetingForm.Row added = row(2, null);

        assertThat(member.roles(true)).containsExactly("chair", "secretary", "member");
        assertThat(added.roles(true)).containsExactly("guest");
        assertThat(added.roles(false)).containsExactly("chair", "secretary", "member", "guest");
        assertThat(added.field("name")).isEqualTo("participant.2.name");
        assertThat(member.roleKey()).isEqualTo("member");
        assertThat(member.bodyKey()).isEqualTo("police");
        assertThat(new MeetingForm.Row(3, null, "", MeetingRole.GUEST, null).bodyKey())
                .isEmpty();
    }

    @Test
    void theRuleIsWrittenOut() {
        assertThat(form(rule("open", "counted"), null).ruleIn(Texts.VIETNAMESE))
                .containsExactly(
                        "Thành phần: ít nhất 60 % số người có quyền biểu quyết, làm tròn lên.",
                        "Thông qua: ít nhất 75 % số người tham gia biểu quyết đồng ý, làm tròn lên.",
                        "Phiếu trắng tính như không đồng ý.",
                        "Phiếu bằng văn bản của người vắng được tính; người gửi không tính là có mặt.",
                        "Phải có: người chủ trì, Công an.",
                        "Căn cứ: Minh họa.");
    }

    private List<Participant> read(VoteRule rule, MeetingMode mode, List<CommitteeMember> committee) {
        return new ParticipantFields(new StepFields(fields), rule, mode).read(committee);
    }

    private static MeetingForm form(VoteRule rule, String post) {
        return new MeetingForm(rule, List.of(row(1, post)), List.of());
    }

    private static MeetingForm.Row row(int number, String post) {
        return new MeetingForm.Row(number, post, "", MeetingRole.MEMBER, Body.POLICE);
    }

    private static Participant row(String name, MeetingRole role, Body body, Choice choice) {
        return new Participant(Ballot.OPEN, name, role, body, Attendance.PRESENT, choice);
    }

    private static VoteRule rule(String ballot, String writtenVotes) {
        return VoteRule.of(Map.of(
                "modes", "meeting",
                "quorumPercent", 60,
                "quorumOf", "members",
                "majorityPercent", 75,
                "majorityOf", "present",
                "ballot", ballot,
                "abstentions", "against",
                "writtenVotes", writtenVotes,
                "required", "chair, police",
                "basis", "Minh họa"));
    }
}
