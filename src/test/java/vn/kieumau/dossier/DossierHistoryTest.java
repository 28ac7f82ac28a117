package vn.kieumau.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import vn.kieumau.account.Role;
import vn.kieumau.kernel.Texts;
import vn.kieumau.kernel.TrailHead;
import vn.kieumau.support.Journey;
import vn.kieumau.support.Journeys;
import vn.kieumau.support.KieuMauTest;
import vn.kieumau.support.StatementCounter;

/** The history of a dossier as a list for paper. */
@KieuMauTest
class DossierHistoryTest {

    @Autowired
    private MockMvc http;

    @Autowired
    private UserDetailsService accounts;

    @Autowired
    private Journeys journeys;

    @Autowired
    private DossierService dossiers;

    @Autowired
    private DossierHistory history;

    @Autowired
    private TrailHead trail;

    @Autowired
    private JdbcTemplate sql;

    @Test
    void eachLineSaysFromWhomToWhom() {
        Journey journey = journeys.aDossier()
                .complete("draft_resolution")
                .giveBack("issue_resolution", "returned")
                .complete("draft_resolution");

        List<HistoryLine> lines = history.of(journey.dossier().id(), Texts.VIETNAMESE);

        String ward = " · " + journey.dossier().unitName();
        String police = Role.WARD_POLICE.label() + ward;
        String secretary = Role.PARTY_SECRETARY.label() + ward;
        assertThat(lines)
                .extracting(
                        HistoryLine::from,
                        line -> line.to().stream()
                                .flatMap(to -> to.posts().stream())
                                .toList(),
                        HistoryLine::outcome)
                .containsExactly(
                        tuple(List.of(), List.of(police), ""),
                        tuple(List.of(police), List.of(secretary), "Đã soạn"),
                        tuple(List.of(secretary), List.of(police), "Trả lại"),
                        tuple(List.of(police), List.of(secretary), "Đã soạn"));
        assertThat(lines.get(2).detail()).isEqualTo("Cần bổ sung căn cứ và số liệu cụ thể.");
    }

    @Test
    void aStepThatManyHaveToDoIsHandedOverOnce() {
        Journey journey = journeys.aDossier().upToTheSubmission().complete("receive_dossier");

        HistoryLine received = last(journey);

        assertThat(journey.tasks()).hasSizeGreaterThan(1);
        assertThat(received.to()).singleElement().satisfies(to -> assertThat(to.posts())
                .singleElement()
                .asString()
                .contains(journey.dossier().districtName()));
    }

    @Test
    void thePageBearsNumberUnitHeadAndTheMarkOfIllustrativeCriteria() throws Exception {
        Journey journey = journeys.aDossier().complete("draft_resolution");

        String page = text(page("administrator", journey.number()));

        assertThat(page)
                .contains(
                        "Lịch sử hồ sơ",
                        journey.number(),
                        journey.dossier().unitName().substring(1))
                .contains("thị xã Cửa Lò", "tỉnh Nghệ An", "minh họa", "In lúc", "Dòng cuối của nhật ký: ")
                .contains("Mở hồ sơ", "Dự thảo nghị quyết", Role.PARTY_SECRETARY.label());
        Map<String, Object> read = sql.queryForMap(
                "select actor, unit_code, hash from app.audit_entry where dossier_number = ? and action = ?",
                journey.number(),
                "dossier.history_read");
        assertThat(read)
                .containsEntry("actor", "administrator")
                .containsEntry("unit_code", journey.dossier().unitCode());
        assertThat(page).contains(new TrailHead.Head(1, null, (String) read.get("hash")).readableHash());
        assertThat(trail.current().position()).isPositive();
    }

    @Test
    void theEndOfTheWayIsHandedOverToNobody() throws Exception {
        Journey journey = journeys.aDossier();
        dossiers.withdraw(
                journey.number(),
                "Phường sáp nhập nên lập hồ sơ mới.",
                journeys.officer(Role.PC_CHAIR, journey.dossier().unitCode()));

        HistoryLine withdrawn = last(journey);

        assertThat(withdrawn.to()).isEmpty();
        assertThat(withdrawn.detail()).isEqualTo("Phường sáp nhập nên lập hồ sơ mới.");
        assertThat(text(page("administrator", journey.number()))).contains("Phường sáp nhập nên lập hồ sơ mới.");
    }

    @Test
    void aNeighboursHistoryAnswersLikeAnUnknownOne() throws Exception {
        String number = journeys.aDossier().number();

        assertThat(page("ward-police.duc-ninh-dong", number).getStatus()).isEqualTo(404);
        assertThat(page("ward-police.duc-ninh-dong", "HS-2023-00000-A").getStatus())
                .isEqualTo(404);
        assertThat(sql.queryForObject(
                        "select count(*) from app.audit_entry where dossier_number = ? and action = 'dossier.history_read'",
                        Integer.class,
                        number))
                .isZero();
    }

    @Test
    void theListTakesTheSameNumberOfStatementsHoweverLongItIs() {
        long brief = journeys.aDossier().dossier().id();
        long full = journeys.aDossier().upToTheDecision().dossier().id();

        assertThat(statements(full)).isEqualTo(statements(brief)).isLessThanOrEqualTo(6);
    }

    private int statements(long dossier) {
        try (StatementCounter counter = new StatementCounter()) {
            history.of(dossier, Texts.VIETNAMESE);
            return counter.statements().size();
        }
    }

    private HistoryLine last(Journey journey) {
        List<HistoryLine> lines = history.of(journey.dossier().id(), Texts.VIETNAMESE);
        return lines.get(lines.size() - 1);
    }

    private MockHttpServletResponse page(String username, String number) throws Exception {
        UserDetails officer = accounts.loadUserByUsername(username);
        return http.perform(get("/dossiers/{number}/history", number).with(user(officer)))
                .andReturn()
                .getResponse();
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}
