package vn.kieumau.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import vn.kieumau.account.OfficerService;
import vn.kieumau.account.Role;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.support.Journey;
import vn.kieumau.support.Journeys;
import vn.kieumau.support.KieuMauTest;
import vn.kieumau.support.StepValues;
import vn.kieumau.web.demo.DemoAccounts;

/** “Vì sao tôi thấy hoặc không thấy việc này?”: reasons for those who may know, nothing for the others. */
@KieuMauTest
class WhyPageTest {

    private static final LocalDate SINCE = LocalDate.of(2021, 1, 1);

    @Autowired
    private MockMvc http;

    @Autowired
    private Journeys journeys;

    @Autowired
    private OfficerService officers;

    @Autowired
    private UserDetailsService accounts;

    @Autowired
    private ProcessEngine engine;

    private Journey journey;
    private String ward;

    @BeforeEach
    void openADossier() {
        journey = journeys.aDossier();
        ward = journey.dossier().unitCode();
    }

    @Test
    void withoutANumberThePageShowsThePostsAndWhatTheTableGivesThem() throws Exception {
        String page = ask(journeys.officer(Role.WARD_POLICE, ward), Map.of());

        assertThat(page)
                .contains("Chức vụ của tôi", "Cán bộ Công an phường, xã", "từ ngày 01/01/2021", "Đang có hiệu lực")
                .contains("Xem hồ sơ, tệp và sơ đồ của hồ sơ: chỉ đơn vị giữ chức vụ.")
                .contains("tồn tại đến hết ngày 30/11/2024")
                .doesNotContain("Tên đăng nhập của người cần giải thích", "??");
    }

    @Test
    void whoeverATaskWaitsForIsLedToIt() throws Exception {
        String page = ask(journeys.officer(Role.WARD_POLICE, ward), dossier());

        assertThat(page)
                .contains("Bạn xem được hồ sơ " + journey.number(), "theo địa giới ngày mở hồ sơ 15/02/2023")
                .contains("Đang chờ người này")
                .contains("/tasks/" + journey.task("draft_resolution").getId());
    }

    @Test
    void whoeverReadsTheDossierLearnsWhomATaskWaitsFor() throws Exception {
        String page = ask(journeys.officer(Role.DISTRICT_POLICE, "413"), dossier());

        assertThat(page)
                .contains("Bạn xem được hồ sơ", "phạm vi của chức vụ là đơn vị giữ chức vụ và mọi đơn vị bên dưới")
                .contains("Chờ người khác", "Cán bộ Công an phường, xã, phường Thử Nghiệm " + ward)
                .contains("không giữ chức vụ mà việc này chờ")
                .doesNotContain("/tasks/");
    }

    @Test
    void aNeighboursDossierIsExplainedLikeOneThatDoesNotExist() throws Exception {
        SignedInOfficer neighbour = journeys.officer(Role.WARD_POLICE, "18880");

        for (Map<String, String> more : List.of(
                Map.<String, String>of(),
                Map.of("step", "draft_resolution"),
                Map.of("officer", neighbour.getUsername()))) {
            String hidden = ask(neighbour, with(more, "dossier", journey.number()));
            String unknown = ask(neighbour, with(more, "dossier", "HS-2023-99998-A"));

            assertThat(hidden)
                    .contains("trong phạm vi của bạn", "Hãy kiểm tra lại số hồ sơ")
                    .doesNotContain("413", "Cửa Lò");
            assertThat(hidden.replace(journey.number(), "?")).isEqualTo(unknown.replace("HS-2023-99998-A", "?"));
        }
        assertThat(ask(neighbour, Map.of("dossier", "<script>'{0}\u0000" + "x".repeat(5000))))
                .contains("&lt;SCRIPT&gt;")
                .doesNotContain("<SCRIPT>");
    }

    @Test
    void aColleagueWhoClaimedTheTaskIsNamedToThoseItWaitsForAlone() throws Exception {
        SignedInOfficer colleague = journeys.officer(Role.WARD_POLICE, ward);
        Task task = journey.task("draft_resolution");
        engine.getTaskService().setAssignee(task.getId(), "ward-police.nghi-huong");

        assertThat(ask(colleague, dossier()))
                .contains("Chưa làm được", "Cán bộ Công an phường Nghi Hương đã nhận việc này");
        assertThat(ask(journeys.officer(Role.CLERK, ward), dossier()))
                .contains("Việc này đã có người nhận.")
                .doesNotContain("Cán bộ Công an phường Nghi Hương");
    }

    @Test
    void whoeverDidAStepLearnsThatSomebodyElseMustDoTheNext() throws Exception {
        SignedInOfficer both = officer("hai-viec." + ward, Role.WARD_POLICE, Role.COMMITTEE_SECRETARY);
        journey.upTo("review_baseline");
        Task task = journey.task("review_baseline");
        engine.getIdentityService().setAuthentication(both.getUsername(), both.groups());
        try {
            engine.getTaskService().complete(task.getId(), StepValues.usual("review_baseline", 2023, journey::upload));
        } finally {
            engine.getIdentityService().clearAuthentication();
        }

        assertThat(ask(both, dossier())).contains("Chưa làm được", "Bạn đã làm bước", "phải do người khác làm");
        assertThat(ask(both, with(dossier(), "step", "review_baseline"))).contains("không còn mở: đã làm xong lúc");
        assertThat(ask(journeys.officer(Role.COMMITTEE_SECRETARY, ward), dossier()))
                .contains("Đang chờ người này")
                .doesNotContain("phải do người khác làm");
    }

    @Test
    void aPostOfAnotherTimeIsNamedWithItsDays() throws Exception {
        String username = "da-thoi." + ward;
        officers.register(username, "Nguyên cán bộ Công an", DemoAccounts.PASSWORD);
        officers.appoint(username, Role.WARD_POLICE, ward, SINCE, LocalDate.of(2022, 12, 31), "QĐ 1");
        officers.appoint(username, Role.PARTY_SECRETARY, ward, LocalDate.of(2099, 1, 1), null, "QĐ 2");

        String page = ask(administrator(), with(dossier(), "officer", username));

        assertThat(page)
                .contains("Nguyên cán bộ Công an không xem được hồ sơ", "không giữ chức vụ nào")
                .contains("đã hết hiệu lực sau ngày 31/12/2022", "chỉ bắt đầu từ ngày 01/01/2099")
                .contains("/admin/accounts?q=" + username);
    }

    @Test
    void aPostGivenSinceTheSignInCountsAtOnce() throws Exception {
        SignedInOfficer before = officer("moi-giao." + ward, Role.CLERK);
        officers.appoint(before.getUsername(), Role.WARD_POLICE, ward, SINCE, null, "QĐ 3");

        assertThat(ask(before, dossier())).contains("Cán bộ Công an phường, xã").doesNotContain("Không có hiệu lực");
    }

    @Test
    void anAdministratorIsToldWhyAnotherOfficerDoesNotSee() throws Exception {
        String page = ask(administrator(), with(dossier(), "officer", "  WARD-POLICE.duc-ninh-dong "));

        assertThat(page)
                .contains("Cán bộ Công an phường Đức Ninh Đông không xem được hồ sơ " + journey.number())
                .contains("không xem được, vì phạm vi của chức vụ là chỉ đơn vị giữ chức vụ")
                .contains("giữ cùng chức vụ nhưng ở đơn vị khác");
    }

    @Test
    void anAuditorAsksAboutPeopleAndDossiersOfTheOwnProvinceAlone() throws Exception {
        SignedInOfficer auditor = journeys.officer(Role.AUDITOR, "40");
        String ofTheProvince = journeys.officer(Role.CLERK, ward).getUsername();

        assertThat(ask(auditor, with(dossier(), "officer", ofTheProvince)))
                .contains("xem được hồ sơ " + journey.number());
        assertThat(ask(auditor, Map.of("officer", ofTheProvince, "dossier", "HS-2023-18880-A")))
                .contains("Không có hồ sơ “HS-2023-18880-A” trong phạm vi của bạn");
        MockHttpServletResponse elsewhere = call(auditor, Map.of("officer", "ward-police.duc-ninh-dong"));
        MockHttpServletResponse nobody = call(auditor, Map.of("officer", "nobody.at-all"));
        assertThat(elsewhere.getStatus()).isEqualTo(404);
        assertThat(text(elsewhere).replace("ward-police.duc-ninh-dong", "?"))
                .isEqualTo(text(nobody).replace("nobody.at-all", "?"))
                .contains("Không có tài khoản “?” trong phạm vi được hỏi");
    }

    @Test
    void othersMayAskAboutThemselvesAlone() throws Exception {
        SignedInOfficer officer = journeys.officer(Role.PC_CHAIR, ward);

        assertThat(call(officer, Map.of("officer", "ward-police.nghi-huong")).getStatus())
                .isEqualTo(403);
        assertThat(call(officer, Map.of("officer", "nobody.at-all")).getStatus())
                .isEqualTo(403);
        assertThat(call(officer, Map.of("officer", officer.getUsername())).getStatus())
                .isEqualTo(200);
    }

    private SignedInOfficer officer(String username, Role... roles) {
        officers.register(username, "Cán bộ " + username, DemoAccounts.PASSWORD);
        for (Role role : roles) {
            officers.appoint(username, role, ward, SINCE, null, "test");
        }
        return (SignedInOfficer) accounts.loadUserByUsername(username);
    }

    private SignedInOfficer administrator() {
        return (SignedInOfficer) accounts.loadUserByUsername("administrator");
    }

    private Map<String, String> dossier() {
        return Map.of("dossier", journey.number());
    }

    private static Map<String, String> with(Map<String, String> some, String name, String value) {
        Map<String, String> all = new HashMap<>(some);
        all.put(name, value);
        return all;
    }

    private String ask(SignedInOfficer officer, Map<String, String> question) throws Exception {
        MockHttpServletResponse page = call(officer, question);
        assertThat(page.getStatus()).isEqualTo(200);
        return text(page);
    }

    private MockHttpServletResponse call(SignedInOfficer officer, Map<String, String> question) throws Exception {
        var request = get("/access/why").with(user(officer));
        question.forEach(request::param);
        return http.perform(request).andReturn().getResponse();
    }

    /** Without the tokens, which differ from answer to answer. */
    private static String text(MockHttpServletResponse page) throws Exception {
        return page.getContentAsString(StandardCharsets.UTF_8)
                .replaceAll("(csrf-token\" content|name=\"_csrf\" value)=\"[^\"]*\"", "$1");
    }
}
