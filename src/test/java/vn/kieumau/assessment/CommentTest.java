package vn.kieumau.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import vn.kieumau.account.Role;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.dossier.ExclusionService;
import vn.kieumau.dossier.NewExclusion;
import vn.kieumau.kernel.NotFound;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.support.Journey;
import vn.kieumau.support.Journeys;
import vn.kieumau.support.KieuMauTest;

/** The thread on a criterion between the ward and those who evaluate. */
@KieuMauTest
class CommentTest {

    private static final String TEXT = "Tiêu chí này còn thiếu sổ theo dõi quý III.";
    private static final String FIRST = "A-01";

    @Autowired
    private MockMvc web;

    @Autowired
    private Journeys journeys;

    @Autowired
    private CommentService comments;

    @Autowired
    private ExclusionService exclusions;

    @Test
    void theWardAndTheLevelsOnTheWayWriteAndReadEachOther() throws Exception {
        Journey journey = journeys.aDossier().upToTheSubmission();
        SignedInOfficer ward = ward(journey);
        SignedInOfficer district = journeys.officer(Role.DISTRICT_POLICE, "413");

        comments.write(journey.dossier(), FIRST, TEXT, district);
        comments.write(journey.dossier(), FIRST, "Đã bổ sung ở tệp số 3.", ward);

        assertThat(page(journey, "/criteria/A-01/comments", ward).getContentAsString())
                .contains(TEXT, "Đã bổ sung ở tệp số 3.", "thị xã Cửa Lò", "name=\"text\"")
                .doesNotContain("Chưa có trao đổi");
        assertThat(page(journey, "", ward).getContentAsString())
                .contains("Trao đổi về tiêu chí 1: 2 chưa giải quyết", "Trao đổi về các tiêu chí: 2 chưa giải quyết");
    }

    @Test
    void aLevelWritesOnlyAfterTheSubmissionAndOnlyWhenItIsOnTheWay() {
        Journey journey = journeys.aDossier();
        SignedInOfficer district = journeys.officer(Role.DISTRICT_POLICE, "413");

        assertThatThrownBy(() -> comments.write(journey.dossier(), FIRST, TEXT, district))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("Chỉ cán bộ của");
        journey.upToTheSubmission();
        comments.write(journey.dossier(), FIRST, TEXT, district);
        SignedInOfficer next = journeys.officer(Role.DISTRICT_POLICE, "414");
        SignedInOfficer auditor = journeys.officer(Role.AUDITOR, "40");

        assertThatThrownBy(() -> comments.write(journey.dossier(), FIRST, TEXT, next))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> comments.write(journey.dossier(), FIRST, TEXT, auditor))
                .isInstanceOf(RuleViolation.class);
        assertThat(comments.of(journey.dossier(), FIRST, false, 0).getTotalElements())
                .isEqualTo(1);
    }

    @Test
    void whoIsExcludedReadsButDoesNotWrite() {
        Journey journey = journeys.aDossier();
        SignedInOfficer ward = ward(journey);
        exclusions.record(
                new NewExclusion(
                        ward.getUsername(),
                        journey.number(),
                        "",
                        "Người thân làm việc tại đơn vị được đánh giá.",
                        LocalDate.now().minusDays(1),
                        null),
                "administrator");

        assertThat(comments.mayWrite(journey.dossier(), ward)).isFalse();
        assertThatThrownBy(() -> comments.write(journey.dossier(), FIRST, TEXT, ward))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void aNeighbourAndAnotherProvinceFindNothing() throws Exception {
        Journey journey = journeys.aDossier().upToTheSubmission();
        comments.write(journey.dossier(), FIRST, TEXT, ward(journey));
        SignedInOfficer neighbour = journeys.officer(Role.WARD_POLICE, journeys.aWard());
        SignedInOfficer elsewhere = journeys.officer(Role.PROVINCE_MOVEMENT_OFFICE, "08");

        assertThat(page(journey, "/criteria/A-01/comments", neighbour).getStatus())
                .isEqualTo(404);
        assertThat(page(journey, "/comments", elsewhere).getStatus()).isEqualTo(404);
        assertThat(send(journey, neighbour, "/criteria/A-01/comments", "text", TEXT)
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void aRemarkIsResolvedAndOpenedAgainAndNeverRemoved() throws Exception {
        Journey journey = journeys.aDossier();
        SignedInOfficer ward = ward(journey);
        comments.write(journey.dossier(), FIRST, TEXT, ward);
        CommentView remark =
                comments.of(journey.dossier(), FIRST, true, 0).getContent().get(0);
        String id = String.valueOf(remark.id());

        assertThat(send(journey, ward, "/criteria/A-01/comments/settle", "comment", id)
                        .getStatus())
                .isEqualTo(302);
        assertThat(comments.of(journey.dossier(), FIRST, true, 0)).isEmpty();
        assertThat(page(journey, "/comments?state=open", ward).getContentAsString())
                .doesNotContain(TEXT);
        assertThat(page(journey, "/comments", ward).getContentAsString()).contains(TEXT, "Đã giải quyết:");
        comments.settle(journey.dossier(), FIRST, remark.id(), false, ward);

        assertThat(comments.of(journey.dossier(), FIRST, true, 0)).hasSize(1);
        assertThat(comments.openCounts(journey.dossier().id())).containsEntry(FIRST, 1L);
    }

    @Test
    void aRemarkOfAnotherDossierIsUnknown() {
        Journey journey = journeys.aDossier();
        Journey other = journeys.aDossier();
        comments.write(other.dossier(), FIRST, TEXT, ward(other));
        long foreign = comments.of(other.dossier(), FIRST, false, 0)
                .getContent()
                .get(0)
                .id();

        assertThatThrownBy(() -> comments.settle(journey.dossier(), FIRST, foreign, true, ward(journey)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void textsAreComposedLimitedAndInertAndNothingTypedIsLost() throws Exception {
        Journey journey = journeys.aDossier();
        SignedInOfficer ward = ward(journey);
        String tooLong = "x".repeat(2_001);

        comments.write(journey.dossier(), FIRST, Normalizer.normalize("Đã sửa <b>xong</b>", Normalizer.Form.NFD), ward);
        MockHttpServletResponse refused = send(journey, ward, "/criteria/A-01/comments", "text", tooLong);
        MockHttpServletResponse unknown = send(journey, ward, "/criteria/Z-99/comments", "text", TEXT);

        assertThat(comments.of(journey.dossier(), FIRST, false, 0)
                        .getContent()
                        .get(0)
                        .body())
                .isEqualTo("Đã sửa <b>xong</b>");
        assertThat(page(journey, "/criteria/A-01/comments", ward).getContentAsString())
                .contains("Đã sửa &lt;b&gt;xong&lt;/b&gt;");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains(tooLong, "từ 1 đến 2.000 ký tự (hiện có 2.001)");
        assertThat(unknown.getStatus()).isEqualTo(404);
    }

    @Test
    void aLongThreadHasPages() throws Exception {
        Journey journey = journeys.aDossier();
        SignedInOfficer ward = ward(journey);
        IntStream.rangeClosed(1, 21).forEach(each -> comments.write(journey.dossier(), FIRST, "Lời thứ " + each, ward));

        assertThat(page(journey, "/criteria/A-01/comments", ward).getContentAsString())
                .contains("Lời thứ 21", "page=1")
                .doesNotContain(">Lời thứ 1<");
        assertThat(page(journey, "/criteria/A-01/comments?page=1", ward).getContentAsString())
                .contains(">Lời thứ 1<");
    }

    private SignedInOfficer ward(Journey journey) {
        return journeys.officer(Role.WARD_POLICE, journey.dossier().unitCode());
    }

    private MockHttpServletResponse page(Journey journey, String path, SignedInOfficer officer) throws Exception {
        return web.perform(get("/dossiers/" + journey.number() + path).with(user(officer)))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse send(
            Journey journey, SignedInOfficer officer, String path, String name, String value) throws Exception {
        return web.perform(post("/dossiers/" + journey.number() + path)
                        .param(name, value)
                        .with(user(officer))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }
}
