package vn.kieumau.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import vn.kieumau.account.Role;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.dossier.DossierService;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.support.Journey;
import vn.kieumau.support.Journeys;
import vn.kieumau.support.KieuMauTest;
import vn.kieumau.support.SmallFiles;

/** The figures decide, and an exception needs its authority, whether it comes from Tasklist or from our page. */
@KieuMauTest
class VerdictsThroughBothDoorsTest {

    private static final String BASIS = "Công văn 12/CV-BCĐ ngày 05/05/2023";
    private static final String BODY = "Giám đốc Công an tỉnh";
    private static final String NOTE = "Đã thực hiện đầy đủ, có hồ sơ lưu tại Công an phường.";
    private static final Map<String, String> WAIVED = Map.of("verdict.A-03", "waived");
    private static final Map<String, String> ALLOWED =
            Map.of("verdict.A-03", "waived", "legalBasis.A-03", BASIS, "approvedBy.A-03", BODY);
    private static final Map<String, String> FIGURES_MISS =
            Map.of("verdict.A-11", "met", "value.A-11.numerator", "16", "value.A-11.denominator", "25");

    @Autowired
    private MockMvc web;

    @Autowired
    private Journeys journeys;

    @Autowired
    private AssessmentService assessments;

    @Autowired
    private DossierService dossiers;

    @Test
    void anExceptionWithoutItsAuthorityIsRefusedAtTasklist() {
        Journey journey = atTheSelfAssessment();

        assertThatThrownBy(() -> journey.complete("self_assess", WAIVED))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("Tiêu chí 3: hãy ghi căn cứ pháp lý để chấm “Miễn”, ví dụ số và ngày của văn bản.");

        assertThat(assessments.latest(journey.dossier(), Stage.WARD)).isEmpty();
    }

    @Test
    void anExceptionWithoutItsAuthorityIsRefusedOnOurPageAndNothingTypedIsLost() throws Exception {
        Journey journey = atTheSelfAssessment();

        ResultActions refused = sent(journey, Map.of("verdict.A-03", "waived", "legalBasis.A-03", BASIS));

        refused.andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("đã cho phép chấm “Miễn”")))
                .andExpect(content().string(containsString("value=\"" + BASIS + "\"")));
        assertThat(assessments.latest(journey.dossier(), Stage.WARD)).isEmpty();
    }

    @Test
    void aWaivedCriterionIsKeptWithItsAuthorityAndFrozenWithTheSubmission() {
        Journey journey = atTheSelfAssessment()
                .complete("self_assess", ALLOWED)
                .complete("review_meeting")
                .complete("submit_dossier");

        AssessmentView ward = assessments.latest(journey.dossier(), Stage.WARD).orElseThrow();
        VerdictView waived = ward.verdicts().get("A-03");
        assertThat(waived.result()).isEqualTo(VerdictResult.WAIVED);
        assertThat(waived.legalBasis()).isEqualTo(BASIS);
        assertThat(waived.approvedBy()).isEqualTo(BODY);
        assertThat(ward.score().met()).isEqualTo(ward.score().applicable() - 1);
        assertThat(dossiers.submissions(journey.dossier().id()).get(0).content())
                .contains(BASIS)
                .contains(BODY)
                .contains("WAIVED");
    }

    @Test
    void aWaivedCriterionIsShownWithItsAuthorityOnTheDossier() throws Exception {
        Journey journey = atTheSelfAssessment();

        sent(journey, ALLOWED).andExpect(status().is3xxRedirection());

        web.perform(get("/dossiers/" + journey.number()).with(user(police(journey))))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Căn cứ: " + BASIS + ". Nơi cho phép: " + BODY + ".")))
                .andExpect(content().string(containsString("Tỷ lệ làm tròn đến hai chữ số thập phân")));
    }

    @Test
    void figuresThatMissAreNotMetThroughEitherDoor() throws Exception {
        Journey journey = atTheSelfAssessment();

        assertThatThrownBy(() -> journey.complete("self_assess", FIGURES_MISS))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("Có 16/25 đơn vị = 64 %; cần 18 = ⌈0,70 × 25⌉: chưa đạt");
        sent(journey, FIGURES_MISS)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("cần 18 = ⌈0,70 × 25⌉: chưa đạt")));
    }

    @Test
    void withoutAVerdictTheFiguresDecideAndWhatIsEmptyIsNotJudged() {
        Journey journey = atTheSelfAssessment();
        Map<String, String> figures =
                Map.of("restVerdict", "", "value.A-11.numerator", "18", "value.A-11.denominator", "25");

        assertThatThrownBy(() -> journey.complete("self_assess", figures))
                .isInstanceOf(RuleViolation.class)
                .hasMessageStartingWith("Còn 33 tiêu chí chưa đánh giá")
                .hasMessageNotContaining(" 11,");
    }

    @Test
    void figuresDecideWhereTheOtherCriteriaHaveVerdictsOfTheirOwn() throws Exception {
        Journey journey = atTheSelfAssessment();
        Map<String, String> fields = new HashMap<>();
        assessments
                .criteriaOf(journey.dossier(), null)
                .forEach(criterion -> fields.put("verdict." + criterion.key(), "basically_met"));
        fields.putAll(Map.of("restVerdict", "", "verdict.A-11", "", "verdict.A-19", ""));
        fields.putAll(Map.of("value.A-11.numerator", "18", "value.A-11.denominator", "25", "value.A-19.count", "2"));

        sent(journey, fields).andExpect(status().is3xxRedirection());

        AssessmentView ward = assessments.latest(journey.dossier(), Stage.WARD).orElseThrow();
        assertThat(ward.resultOf("A-11")).isEqualTo(VerdictResult.MET);
        assertThat(ward.resultOf("A-19")).isEqualTo(VerdictResult.NOT_MET);
        assertThat(ward.score().met()).isEqualTo(1);
    }

    @Test
    void theArithmeticIsShownWhileFiguresAreTypedAndNothingIsKept() throws Exception {
        Journey journey = atTheSelfAssessment();
        String task = "/tasks/" + journey.task("self_assess").getId();

        web.perform(post(task + "/findings")
                        .param("value.A-11.numerator", "16")
                        .param("value.A-11.denominator", "25")
                        .param("value.A-19.count", "")
                        .param("value.A-20.count", "ba")
                        .with(user(police(journey)))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$['A-11'].outcome").value("not_met"))
                .andExpect(jsonPath("$['A-11'].sentence").value(containsString("cần 18 = ⌈0,70 × 25⌉")))
                .andExpect(jsonPath("$['A-19'].outcome").value("open"))
                .andExpect(jsonPath("$['A-19'].sentence").value(containsString("Chưa chấm")))
                .andExpect(jsonPath("$['A-20'].outcome").value("refused"))
                .andExpect(jsonPath("$['A-01']").doesNotExist());

        web.perform(get(task).with(user(police(journey))))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Chưa chấm: chưa nhập số liệu.")));
    }

    private Journey atTheSelfAssessment() {
        return journeys.aDossier().upTo("self_assess");
    }

    private ResultActions sent(Journey journey, Map<String, String> changed) throws Exception {
        MockMultipartHttpServletRequestBuilder request = multipart(
                        "/tasks/" + journey.task("self_assess").getId())
                .file(new MockMultipartFile("sharedFile_file", "minh-chung.pdf", "application/pdf", SmallFiles.pdf()));
        Map<String, String> fields =
                new HashMap<>(Map.of("restVerdict", "met", "restNote", NOTE, "sharedCriteria", "tất cả"));
        fields.putAll(changed);
        fields.forEach(request::param);
        return web.perform(request.with(user(police(journey))).with(csrf()));
    }

    private SignedInOfficer police(Journey journey) {
        return journeys.officer(Role.WARD_POLICE, journey.dossier().unitCode());
    }
}
