package vn.kieumau.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.kieumau.account.Role;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.kernel.NotFound;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.support.Journey;
import vn.kieumau.support.Journeys;
import vn.kieumau.support.KieuMauTest;
import vn.kieumau.unit.UnitService;

/** An open dossier of a unit that ended gives its place to one of the unit that it went on in. */
@KieuMauTest
class SupersessionTest {

    private static final AtomicInteger NEXT = new AtomicInteger(92_000);
    private static final String REASON = "Xã sáp nhập từ 01/07/2025 theo nghị quyết sắp xếp đơn vị hành chính.";

    @Autowired
    private MockMvc http;

    @Autowired
    private Journeys journeys;

    @Autowired
    private UnitService units;

    @Autowired
    private Supersession supersession;

    @Autowired
    private Timeline timeline;

    @Autowired
    private RuntimeService runtime;

    @ParameterizedTest
    @ValueSource(strings = {"draft_resolution", "sign_commitment", "appraise_group", "decide_recognition"})
    void anOpenDossierIsClosedWhereverItStandsAndKeepsItsHistory(String step) {
        Journey old = opened(merged()).upTo(step);
        Journey fresh = ofTheSuccessor(old);
        int lines = timeline.of(old.dossier().id()).size();

        supersession.supersede(old.number(), fresh.number(), REASON, office("40"));

        assertThat(old.state()).isEqualTo(DossierState.SUPERSEDED);
        assertThat(old.openSteps()).isEmpty();
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(old.number())
                        .count())
                .isZero();
        assertThat(timeline.of(old.dossier().id())).hasSize(lines + 1).last().satisfies(line -> {
            assertThat(line.outcome()).isEqualTo("superseded");
            assertThat(line.detail()).contains(fresh.number(), REASON);
        });
        assertThat(fresh.openSteps()).containsExactly("draft_resolution");
        assertThat(timeline.of(fresh.dossier().id())).last().satisfies(line -> assertThat(line.detail())
                .contains(old.number()));
    }

    @Test
    void theMovementOfficeIsLedFromTheDossierToItsReplacement() throws Exception {
        Journey old = opened(merged());
        String address = "/dossiers/" + old.number() + "/supersede";

        String dossier = page("/dossiers/" + old.number());
        String before = page(address);
        Journey fresh = ofTheSuccessor(old);
        String after = page(address);
        MockHttpServletResponse refused = as(
                office("40"), post(address).param("successor", fresh.number()).param("reason", "Ngắn quá"));
        MockHttpServletResponse done = as(
                office("40"), post(address).param("successor", fresh.number()).param("reason", REASON));

        assertThat(dossier).contains(address, "rồi thay thế hồ sơ này");
        assertThat(before).contains("Đơn vị mới chưa có hồ sơ", "/dossiers/new?unit=");
        assertThat(after).contains("value=\"" + fresh.number() + "\"");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8)).contains("từ 20 đến 4.000", "Ngắn quá");
        assertThat(done.getRedirectedUrl()).isEqualTo("/dossiers/" + fresh.number());
        assertThat(old.state()).isEqualTo(DossierState.SUPERSEDED);
        assertThat(page("/dossiers/" + old.number()))
                .contains("đã được thay thế bằng hồ sơ " + fresh.number(), "href=\"/dossiers/" + fresh.number());
    }

    @Test
    void aUnitThatLastsAndARecognisedDossierAreLeftAlone() {
        Journey recognised = opened(merged()).upToTheDecision().complete("decide_recognition");
        Journey fresh = ofTheSuccessor(recognised);

        assertThatThrownBy(() -> supersession.supersede(fresh.number(), recognised.number(), REASON, office("40")))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("vẫn đang hoạt động");
        assertThatThrownBy(() -> supersession.supersede(recognised.number(), fresh.number(), REASON, office("40")))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("không thay thế được");
        assertThat(recognised.state()).isEqualTo(DossierState.RECOGNISED);
    }

    @Test
    void onlyADossierOfTheUnitThatItWentOnInTakesItsPlace() {
        Journey old = opened(merged());
        Journey unrelated = ofTheSuccessor(opened(merged()));

        assertThatThrownBy(() -> supersession.supersede(old.number(), unrelated.number(), REASON, office("40")))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("Hãy chọn hồ sơ của đơn vị mới trong danh sách.");
        assertThat(old.openSteps()).containsExactly("draft_resolution");
    }

    @Test
    void anotherProvinceFindsNothing() {
        Journey old = opened(merged());
        Journey fresh = ofTheSuccessor(old);

        assertThatThrownBy(() -> supersession.supersede(old.number(), fresh.number(), REASON, office("44")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> supersession.supersede(
                        old.number(),
                        fresh.number(),
                        REASON,
                        journeys.officer(Role.WARD_POLICE, old.dossier().unitCode())))
                .isInstanceOf(NotFound.class);
        assertThat(old.state()).isEqualTo(DossierState.DRAFT);
    }

    /** A commune of TX Thái Hòa that went on in another one on 01/07/2025; the codes follow each other. */
    private String merged() {
        int code = NEXT.addAndGet(2);
        String old = String.valueOf(code);
        String now = String.valueOf(code + 1);
        assertThat(units.importCsv(
                                new StringReader("code,name,kind,parent,valid_from,valid_to\n" + old + ",Cũ " + old
                                        + ",xã,414,01/01/2021,30/06/2025\n" + now + ",Mới " + now
                                        + ",xã,40,01/07/2025,\n"),
                                false)
                        .errors())
                .isEmpty();
        assertThat(units.importCsv(
                                new StringReader("from,to,kind,date,legal_basis\n" + old + "," + now
                                        + ",MERGED_INTO,01/07/2025,Nghị quyết thử\n"),
                                false)
                        .errors())
                .isEmpty();
        return old;
    }

    private Journey opened(String code) {
        return journeys.open(code, "A", 2024, LocalDate.of(2024, 2, 15));
    }

    private Journey ofTheSuccessor(Journey old) {
        String code = String.valueOf(Integer.parseInt(old.dossier().unitCode()) + 1);
        return journeys.open(code, "A", 2026, LocalDate.of(2026, 1, 30));
    }

    private SignedInOfficer office(String province) {
        return journeys.officer(Role.PROVINCE_MOVEMENT_OFFICE, province);
    }

    private String page(String address) throws Exception {
        MockHttpServletResponse answer = as(office("40"), get(address));
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse as(SignedInOfficer officer, MockHttpServletRequestBuilder asked) throws Exception {
        return http.perform(asked.with(user(officer)).with(csrf())).andReturn().getResponse();
    }
}
