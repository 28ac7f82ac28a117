package vn.kieumau.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.kieumau.account.Role;
import vn.kieumau.difficulty.DifficultyPages;
import vn.kieumau.difficulty.DifficultyService;
import vn.kieumau.difficulty.DifficultyState;
import vn.kieumau.difficulty.NewDifficulty;
import vn.kieumau.support.Journey;
import vn.kieumau.support.Journeys;
import vn.kieumau.support.KieuMauTest;
import vn.kieumau.support.StatementCounter;
import vn.kieumau.unit.UnitLevel;
import vn.kieumau.web.demo.DemoAccounts;

/** Difficulties as officers meet them: raised on a page, found in a list, answered through both doors. */
@KieuMauTest
class DifficultyPagesTest {

    private static final String TITLE = "Chưa có kinh phí lắp camera";

    @LocalServerPort
    private int port;

    @Autowired
    private Journeys journeys;

    @Autowired
    private DifficultyService difficulties;

    @Autowired
    private DifficultyPages pages;

    @Autowired
    private TaskService tasks;

    private Journey journey;
    private Visitor police;

    @BeforeEach
    void aDossierOfOnesOwn() {
        journey = journeys.aDossier();
        police = visitor(Role.WARD_POLICE, journey.dossier().unitCode());
    }

    @Test
    void isRaisedOnAPageThatKeepsWhatWasTyped() {
        HttpResponse<String> refused = raise(police, "title", TITLE, "description", "", "level", "district");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Hãy ghi nội dung khó khăn", "value=\"" + TITLE + "\"");

        HttpResponse<String> raised = raise(
                police,
                "title",
                TITLE,
                "description",
                "Ba khối chưa có camera.",
                "level",
                "district",
                "criterion",
                "A-02");

        assertThat(raised.statusCode()).isEqualTo(302);
        String address = raised.headers().firstValue("Location").orElseThrow().replaceAll("https?://[^/]*", "");
        assertThat(police.get(address, "text/html").body())
                .contains(TITLE, "Công an", "thị xã Cửa Lò", "Chờ giải quyết", "Nêu khó khăn");
        assertThat(police.get("/dossiers/" + journey.number(), "text/html").body())
                .contains("id=\"difficulties\"", TITLE);
    }

    @Test
    void refusesALevelThatIsNotThereAPostElsewhereAndAnUnknownCriterion() {
        assertThat(raise(police, "title", TITLE, "description", "Nội dung", "level", "country")
                        .body())
                .contains("Hãy chọn một cấp");
        assertThat(raise(police, "title", TITLE, "description", "Nội dung", "level", "ward", "owner", "district-police")
                        .body())
                .contains("Hãy chọn chức vụ của cấp đã chọn");
        assertThat(raise(police, "title", TITLE, "description", "Nội dung", "level", "ward", "criterion", "X-99")
                        .body())
                .contains("Hãy chọn một tiêu chí");

        assertThat(journey.openSteps()).containsExactly("draft_resolution");
    }

    @Test
    void isUnknownToNeighbours() {
        long id = raised(UnitLevel.DISTRICT);
        Visitor neighbour = visitor(Role.PC_CHAIR, journeys.aWard());

        assertThat(neighbour.get("/difficulties/" + id, "text/html").statusCode())
                .isEqualTo(404);
        assertThat(neighbour.get("/difficulties/999999999", "text/html").statusCode())
                .isEqualTo(404);
        assertThat(neighbour.get("/difficulties/x", "text/html").statusCode()).isEqualTo(404);
        assertThat(neighbour.get("/difficulties?q=camera", "text/html").body()).doesNotContain(journey.number());
        assertThat(neighbour
                        .get("/dossiers/" + journey.number() + "/difficulties/new", "text/html")
                        .statusCode())
                .isEqualTo(404);
        assertThat(police.get("/difficulties/" + id, "text/html").statusCode()).isEqualTo(200);
    }

    @Test
    void isFoundByWordsStateLevelAndWhoseItIs() {
        raised(UnitLevel.DISTRICT);
        Visitor district = visitor(Role.DISTRICT_POLICE, "413");
        String mine = "/difficulties?q=" + journey.number();

        assertThat(district.get(mine, "text/html").body()).contains(TITLE);
        assertThat(district.get(mine + "&only=mine", "text/html").body()).contains(TITLE);
        assertThat(district.get(mine + "&state=open&level=district", "text/html")
                        .body())
                .contains(TITLE);
        assertThat(district.get(mine + "&state=resolved", "text/html").body()).doesNotContain(TITLE);
        assertThat(district.get(mine + "&level=ward", "text/html").body()).doesNotContain(TITLE);
        assertThat(district.get(mine + "&only=overdue", "text/html").body()).doesNotContain(TITLE);
        assertThat(district.get("/difficulties?q=CHUA+co+KINH&only=mine", "text/html")
                        .body())
                .contains(TITLE);
        assertThat(visitor(Role.PC_CHAIR, journey.dossier().unitCode())
                        .get(mine + "&only=mine", "text/html")
                        .body())
                .doesNotContain(TITLE);
        assertThat(district.get("/difficulties?state=x&level=y&page=z", "text/html")
                        .body())
                .contains("không lọc theo tình trạng", "không lọc theo cấp", "hiện trang đầu");
    }

    @Test
    void isAnsweredOnOurPageAndThroughTasklistByTheSameRule() {
        long onThePage = raised(UnitLevel.DISTRICT);
        String task = journey.task("resolve_difficulty").getId();
        Visitor district = visitor(Role.DISTRICT_POLICE, "413");

        String form = district.get("/tasks/" + task, "text/html").body();
        assertThat(form).contains(TITLE, "Đã giải quyết", "Chuyển lên cấp trên", "Từ chối giải quyết");
        HttpResponse<String> refused =
                district.postOn("/tasks/" + task, "/tasks/" + task, "outcome", "sent_up", "reason", "ngắn");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Hãy ghi rõ lý do");
        assertThat(district.postOn("/tasks/" + task, "/tasks/" + task, "outcome", "solved", "answer", "Đã bố trí.")
                        .statusCode())
                .isEqualTo(302);
        assertThat(pages.detail(onThePage).difficulty().state()).isEqualTo(DifficultyState.ANSWERED);

        long inTasklist = raised(UnitLevel.DISTRICT);
        String other = journey.task("resolve_difficulty").getId();
        assertThat(tasklist(district, other, "refused", "ngắn").statusCode()).isEqualTo(422);
        assertThat(tasklist(district, other, "refused", "Vượt thẩm quyền của thị xã, cần tỉnh cân đối.")
                        .statusCode())
                .isEqualTo(204);
        assertThat(pages.detail(inTasklist).difficulty().level()).isEqualTo(UnitLevel.PROVINCE);
        assertThat(visitor(Role.PROVINCE_MOVEMENT_OFFICE, "40")
                        .get("/tasks/" + journey.task("conclude_difficulty").getId(), "text/html")
                        .body())
                .contains("Không giải quyết được");
        assertThat(police.get("/tasks/" + journey.task("confirm_resolution").getId(), "text/html")
                        .body())
                .contains("Đã bố trí.", "Xác nhận đã giải quyết");
    }

    @Test
    void moreDifficultiesNeedNoMoreQueries() {
        raised(UnitLevel.DISTRICT);
        raised(UnitLevel.PROVINCE);
        int few = statements("/dossiers/" + journey.number());
        int list = statements("/difficulties?q=" + journey.number());
        for (int i = 0; i < 4; i++) {
            raised(i % 2 == 0 ? UnitLevel.WARD : UnitLevel.PROVINCE);
        }

        assertThat(statements("/difficulties?q=" + journey.number())).isEqualTo(list);
        assertThat(statements("/dossiers/" + journey.number())).isEqualTo(few);
    }

    /** Without the tokens, which differ from answer to answer. */
    private static String plain(String page) {
        return page.replaceAll("(csrf-token\" content|name=\"_csrf\" value)=\"[^\"]*\"", "$1");
    }

    private int statements(String path) {
        police.get(path, "text/html");
        try (StatementCounter counter = new StatementCounter()) {
            assertThat(police.get(path, "text/html").statusCode()).isEqualTo(200);
            return counter.statements().size();
        }
    }

    private static HttpResponse<String> tasklist(Visitor officer, String task, String outcome, String reason) {
        return officer.postAsTasklist(
                "/camunda/api/engine/engine/default/task/" + task + "/submit-form",
                "{\"variables\":{\"outcome\":{\"value\":\"" + outcome + "\"},\"reason\":{\"value\":\"" + reason
                        + "\"}}}");
    }

    private HttpResponse<String> raise(Visitor officer, String... fields) {
        String page = "/dossiers/" + journey.number() + "/difficulties/new";
        return officer.postOn(page, "/dossiers/" + journey.number() + "/difficulties", fields);
    }

    private long raised(UnitLevel level) {
        return difficulties.raise(
                journey.number(),
                new NewDifficulty(null, TITLE, "Ba khối chưa có camera.", level, null, List.of()),
                journeys.officer(Role.WARD_POLICE, journey.dossier().unitCode()));
    }

    private Visitor visitor(Role role, String unit) {
        return new Visitor(port).signIn(journeys.officer(role, unit).getUsername(), DemoAccounts.PASSWORD);
    }
}
