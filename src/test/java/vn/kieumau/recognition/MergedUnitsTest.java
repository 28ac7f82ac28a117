package vn.kieumau.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.kieumau.account.Role;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.dossier.DossierCycles;
import vn.kieumau.dossier.DossierState;
import vn.kieumau.dossier.DossierView;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.recognition.RecognisedUnits.Standing;
import vn.kieumau.support.Journey;
import vn.kieumau.support.Journeys;
import vn.kieumau.support.KieuMauTest;
import vn.kieumau.unit.UnitService;

/** Wards that merged or changed their names, with what they had been recognised for. */
@KieuMauTest
class MergedUnitsTest {

    private static final AtomicInteger NEXT = new AtomicInteger(91_000);
    private static final LocalDate BEFORE = LocalDate.of(2025, 6, 30);
    private static final LocalDate AFTER = LocalDate.of(2025, 7, 1);

    @Autowired
    private MockMvc http;

    @Autowired
    private Journeys journeys;

    @Autowired
    private UnitService units;

    @Autowired
    private RecognisedUnits recognised;

    @Autowired
    private DossierCycles cycles;

    /** Three communes that became one on 01/07/2025, which bears the code of the first. */
    private String[] threeThatMerged() {
        String[] codes = {next(), next(), next()};
        importAll(
                "code,name,kind,parent,valid_from,valid_to\n" + old(codes[0]) + old(codes[1]) + old(codes[2]) + codes[0]
                        + ",Hợp Nhất " + codes[0] + ",xã,40,01/07/2025,\n",
                "from,to,kind,date,legal_basis\n" + merged(codes[0], codes[0]) + merged(codes[1], codes[0])
                        + merged(codes[2], codes[0]));
        return codes;
    }

    @Test
    void theNewUnitInheritsARecognitionAndDoesNotCountByIt() throws Exception {
        String[] codes = threeThatMerged();
        Journey earned = announced(codes[1]);

        Standing before = recognised.standing(Set.of(codes), 2024, null, BEFORE).get(codes[1]);
        Map<String, Standing> after = recognised.standing(Set.of(codes), 2024, "A", AFTER);
        Journey fresh = journeys.open(codes[0], "A", 2026, LocalDate.of(2026, 1, 30));

        assertThat(before.isRecognised()).isTrue();
        assertThat(after).containsOnlyKeys(codes[0]);
        assertThat(after.get(codes[0]).isRecognised()).isFalse();
        assertThat(after.get(codes[0]).inherited())
                .extracting(DossierView::number)
                .containsExactly(earned.number());
        assertThat(recognised
                        .standing(Set.of(codes), 2023, null, AFTER)
                        .get(codes[0])
                        .inherited())
                .isEmpty();
        assertThat(page(fresh))
                .contains("Kế thừa từ xã Cũ " + codes[1] + ": năm 2024", "không tính là được công nhận")
                .contains("2345/QĐ-UBND");
    }

    @Test
    void aUnitThatTookOverTheCodeIsNotTheOneThatWasRecognised() {
        String[] codes = threeThatMerged();
        announced(codes[0]);

        Journey fresh = journeys.open(codes[0], "A", 2026, LocalDate.of(2026, 1, 30));

        assertThat(cycles.previousOf(fresh.dossier().id())).isEmpty();
        assertThat(cycles.othersOf(fresh.dossier())).isEmpty();
        assertThat(recognised
                        .standing(Set.of(codes[0]), 2024, null, AFTER)
                        .get(codes[0])
                        .isRecognised())
                .isFalse();
    }

    @Test
    void theOldUnitKeepsItsRowAndItsPage() throws Exception {
        String[] codes = threeThatMerged();
        Journey earned = announced(codes[2]);
        SignedInOfficer office = journeys.officer(Role.PROVINCE_MOVEMENT_OFFICE, "40");

        String register =
                as(office, get("/recognitions?year=2024&unit=" + codes[2])).getContentAsString(StandardCharsets.UTF_8);

        String row = register.substring(register.indexOf(earned.number()));
        row = row.substring(0, row.indexOf("</tr>"));
        assertThat(row)
                .contains("ngày 20/06/2025", "Đơn vị đã sáp nhập, danh hiệu năm 2024")
                .contains("Đến hết 30/06/2025; nay thuộc xã Hợp Nhất " + codes[0]);
        assertThat(page(earned)).contains("đơn vị mới không tính là được công nhận");
    }

    @Test
    void aNewNameDoesNotTouchARecognitionAndTheNextCycleBeginsFromIt() {
        String code = next();
        importAll(
                "code,name,kind,parent,valid_from,valid_to\n" + code + ",Cũ " + code + ",xã,414,01/01/2021,30/06/2024\n"
                        + code + ",Mới " + code + ",xã,414,01/07/2024,30/06/2025\n",
                "from,to,kind,date,legal_basis\n" + code + "," + code + ",RENAMED,01/07/2024,Nghị quyết thử\n");
        Journey earned = announced(code);

        Journey next = journeys.open(code, "A", 2025, LocalDate.of(2025, 2, 15));
        Standing standing =
                recognised.standing(Set.of(code), 2024, null, BEFORE).get(code);

        assertThat(standing.isRecognised()).isTrue();
        assertThat(standing.inherited()).isEmpty();
        assertThat(cycles.previousOf(next.dossier().id()))
                .map(DossierView::number)
                .contains(earned.number());
    }

    @Test
    void nobodyIsRecognisedOnADayAfterTheUnitsLastThroughEitherDoor() throws Exception {
        String[] codes = threeThatMerged();
        Journey journey =
                journeys.open(codes[1], "A", 2024, LocalDate.of(2024, 2, 15)).upToTheDecision();
        String task = journey.task("decide_recognition").getId();
        String sentence = "chỉ tồn tại đến hết 30/06/2025, nay thuộc xã Hợp Nhất " + codes[0];

        assertThatThrownBy(() -> journey.complete("decide_recognition", Map.of("decidedOn", "01/07/2025")))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining(sentence);
        MockHttpServletResponse onOurPage = as(
                journeys.officer(Role.DISTRICT_PC_CHAIR, "414"),
                post("/tasks/" + task)
                        .param("outcome", "recognised")
                        .param("decidedOn", "01/07/2025")
                        .param("decisionMaker", "Chủ tịch UBND thị xã Thái Hòa")
                        .param("basis", "9745/QĐ-BCA-V05"));

        assertThat(onOurPage.getStatus()).isEqualTo(422);
        assertThat(onOurPage.getContentAsString(StandardCharsets.UTF_8)).contains(sentence);
        assertThat(journey.state()).isEqualTo(DossierState.PROPOSED);
        assertThat(page(journey)).contains("Hãy mở hồ sơ mới cho đơn vị mới, rồi thay thế hồ sơ này.");
    }

    private Journey announced(String ward) {
        Journey journey =
                journeys.open(ward, "A", 2024, LocalDate.of(2024, 2, 15)).upToTheDecision();
        return journey.complete("decide_recognition", Map.of("decidedOn", "20/06/2025"))
                .complete("publish_recognition", Map.of("issuedOn", "20/06/2025", "announcedOn", "27/06/2025"));
    }

    private static String next() {
        return String.valueOf(NEXT.incrementAndGet());
    }

    private static String old(String code) {
        return code + ",Cũ " + code + ",xã,414,01/01/2021,30/06/2025\n";
    }

    private static String merged(String from, String to) {
        return from + "," + to + ",MERGED_INTO,01/07/2025,Nghị quyết thử\n";
    }

    private void importAll(String... files) {
        for (String file : files) {
            assertThat(units.importCsv(new StringReader(file), false).errors()).isEmpty();
        }
    }

    private String page(Journey journey) throws Exception {
        return as(journeys.officer(Role.PROVINCE_MOVEMENT_OFFICE, "40"), get("/dossiers/" + journey.number()))
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse as(SignedInOfficer officer, MockHttpServletRequestBuilder asked) throws Exception {
        return http.perform(asked.with(user(officer)).with(csrf())).andReturn().getResponse();
    }
}
