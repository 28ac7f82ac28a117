package vn.kieumau.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import vn.kieumau.account.Role;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.dossier.DossierCycles;
import vn.kieumau.dossier.DossierView;
import vn.kieumau.support.Journey;
import vn.kieumau.support.Journeys;
import vn.kieumau.support.KieuMauTest;
import vn.kieumau.support.StatementCounter;

/** The register of recognitions, and a new cycle that begins from the last. */
@KieuMauTest
class RegisterTest {

    private static final String NGHE_AN = "40";
    private static final int STATEMENTS = 34;

    @Autowired
    private MockMvc http;

    @Autowired
    private Journeys journeys;

    @Autowired
    private DossierCycles cycles;

    @Test
    void aRecognitionBelongsToItsCycleYearAndNotToTheYearOfTheDecision() throws Exception {
        Journey journey = journeys.aDossier().upToTheDecision();
        journey.complete("decide_recognition", Map.of("decidedOn", "15/03/2024"))
                .complete("publish_recognition", Map.of("issuedOn", "18/03/2024", "announcedOn", "22/04/2024"));

        String of2023 =
                row(as(office(NGHE_AN), "/recognitions?province=40&model=A&year=2023&unit=" + ward(journey)), journey);

        assertThat(of2023)
                .contains("2345/QĐ-UBND", "ngày 15/03/2024", "công bố 22/04/2024", "GCN-", "danh hiệu năm 2023")
                .contains("minh họa", ">2023</td>");
    }

    @Test
    void whoIsNotAnnouncedIsNotInTheRegisterAndNeighboursSeeNothingOfIt() throws Exception {
        Journey announced = announced(journeys.aDossier());
        Journey decided = journeys.aDossier().upToTheDecision().complete("decide_recognition");

        assertThat(as(office(NGHE_AN), "/recognitions?year=2023&unit=" + ward(announced)))
                .contains(announced.number());
        assertThat(as(office(NGHE_AN), "/recognitions?unit=" + ward(decided))).doesNotContain(decided.number());
        assertThat(as(office("44"), "/recognitions")).doesNotContain(announced.number());
        assertThat(as(journeys.officer(Role.WARD_POLICE, announced.dossier().unitCode()), "/recognitions"))
                .contains(announced.number());
        assertThat(as(journeys.officer(Role.WARD_POLICE, decided.dossier().unitCode()), "/recognitions"))
                .contains("Chưa có đơn vị nào được công nhận")
                .doesNotContain(announced.number());
    }

    @Test
    void aConditionThatCannotBeMeantIsLeftOutAndThePageSaysSo() throws Exception {
        announced(journeys.aDossier());

        for (String wild : List.of("year=99999999999", "year=abc", "province=99", "model=%25", "page=-1", "page=x")) {
            assertThat(as(office(NGHE_AN), "/recognitions?" + wild)).as(wild).contains("đã bỏ qua");
        }
        assertThat(as(office(NGHE_AN), "/recognitions?page=4000")).contains("HS-20");
    }

    @Test
    void aLongerRegisterCostsNoMoreStatements() throws Exception {
        announced(journeys.aDossier());
        SignedInOfficer office = office(NGHE_AN);
        List<String> few = statements(office);
        announced(journeys.aDossier());
        announced(journeys.aDossier());

        List<String> many = statements(office);

        assertThat(many).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(STATEMENTS);
        assertThat(few).hasSizeGreaterThan(5);
    }

    @Test
    void aNewCycleBeginsFromTheLastAndComparesOtherSetsByPercentageOnly() throws Exception {
        String ward = journeys.aWard();
        Journey first = journeys.open(ward, "B", 2023, LocalDate.of(2023, 2, 15));
        first.upTo("publish_recognition").complete("publish_recognition", Map.of("number", "2878/QĐ-BCA"));

        Journey second = journeys.open(ward, "B", 2024, LocalDate.of(2024, 10, 15));
        Journey ofOtherModel = journeys.open(ward, "A", 2024, LocalDate.of(2024, 2, 15));

        assertThat(cycles.previousOf(second.dossier().id()))
                .map(DossierView::number)
                .contains(first.number());
        assertThat(cycles.previousOf(first.dossier().id())).isEmpty();
        assertThat(cycles.previousOf(ofOtherModel.dossier().id())).isEmpty();
        String page = section(as(office(NGHE_AN), "/dossiers/" + second.number()), "cycles");
        assertThat(page).contains(first.number(), "Chu kỳ trước của hồ sơ này");
        boolean sameSet = first.dossier().criteriaSetId() == second.dossier().criteriaSetId();
        assertThat(page.contains("(100 %)")).isEqualTo(!sameSet);
        assertThat(page.contains("chỉ so được bằng phần trăm")).isEqualTo(!sameSet);
        assertThat(sameSet).isFalse();
    }

    private static String ward(Journey journey) {
        return journey.dossier().unitCode();
    }

    private Journey announced(Journey journey) {
        return journey.upToTheDecision().complete("decide_recognition").complete("publish_recognition");
    }

    private SignedInOfficer office(String province) {
        return journeys.officer(Role.PROVINCE_MOVEMENT_OFFICE, province);
    }

    private List<String> statements(SignedInOfficer officer) throws Exception {
        try (StatementCounter counter = new StatementCounter()) {
            as(officer, "/recognitions?province=40");
            return counter.statements();
        }
    }

    private static String row(String page, Journey journey) {
        int link = page.indexOf("/dossiers/" + journey.number());
        assertThat(link).isPositive();
        return page.substring(link, page.indexOf("</tr>", link));
    }

    private static String section(String page, String name) {
        int from = page.indexOf("id=\"" + name + "\"");
        assertThat(from).as("section %s", name).isPositive();
        return page.substring(from, page.indexOf("</section>", from));
    }

    private String as(SignedInOfficer officer, String address) throws Exception {
        MockHttpServletResponse answer = http.perform(get(URI.create(address)).with(user(officer)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
