package vn.kieumau.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

/** Working visits as officers meet them: planned, talked through, put into minutes, and followed up. */
@KieuMauTest
class WorkingVisitPagesTest {

    private static final String[] PLAN = {
        "heldOn",
        "26/04/2023",
        "beginsAt",
        "08:00",
        "place",
        "Trụ sở UBND phường",
        "purpose",
        "Rà soát tiến độ",
        "hosts",
        "Bí thư Đảng ủy phường",
        "visitors",
        "Trưởng Công an thị xã\nPhó Trưởng Công an thị xã"
    };

    @LocalServerPort
    private int port;

    @Autowired
    private Journeys journeys;

    @Autowired
    private DifficultyService difficulties;

    @Autowired
    private DifficultyPages pages;

    private Journey journey;
    private Visitor district;
    private String visits;

    @BeforeEach
    void aDossierWithADifficultyAndUnmetCriteria() {
        journey = journeys.aDossier().upTo("confirm_baseline");
        district = visitor(Role.DISTRICT_POLICE, "413");
        visits = "/dossiers/" + journey.number() + "/visits";
    }

    @Test
    void isPlannedWithAnAgendaOfWhatIsOpen() {
        long difficulty = raise("Chưa có kinh phí lắp camera");

        String page = district.get(planned(), "text/html").body();

        assertThat(page)
                .contains("Khó khăn: Chưa có kinh phí lắp camera", "/difficulties/" + difficulty)
                .contains("Tiêu chí 1. ", "Chưa đạt")
                .contains("Phó Trưởng Công an thị xã", "Đã lên kế hoạch");
        assertThat(district.get("/dossiers/" + journey.number(), "text/html").body())
                .contains("id=\"visits\"", "Buổi làm việc ngày 26/04/2023");
    }

    @Test
    void aPlanThatIsNotCompleteIsRefusedAndKept() {
        HttpResponse<String> refused = district.postOn(
                visits + "/new",
                visits,
                "heldOn",
                "31/02/2023",
                "beginsAt",
                "08:00",
                "place",
                "Trụ sở",
                "purpose",
                "Rà soát",
                "hosts",
                "Bí thư",
                "visitors",
                "Trưởng Công an thị xã");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("31/02/2023", "Trưởng Công an thị xã", "field-heldOn");
        assertThat(district.postOn(visits + "/new", visits, "heldOn", "26/04/2030")
                        .body())
                .contains("Ngày làm việc phải từ");
    }

    @Test
    void itsAgendaFollowsTheDossierAndTheHandsOfPeople() {
        String visit = planned();
        raise("Thiếu phòng tiếp dân");
        String page = district.get(visit, "text/html").body();
        assertThat(page).contains("Khó khăn: Thiếu phòng tiếp dân");
        List<String> items = ids(page, "title");

        HttpResponse<String> saved = district.postOn(
                visit,
                visit + "/agenda",
                "title." + items.get(0),
                "Nội dung đầu tiên",
                "position." + items.get(0),
                "1",
                "removed." + items.get(0),
                "true",
                "newItem",
                "Nghe báo cáo chung");

        assertThat(saved.statusCode()).isEqualTo(302);
        assertThat(district.get(visit, "text/html").body()).contains("Nội dung đầu tiên", "Nghe báo cáo chung");
        assertThat(district.postOn(
                                visit,
                                visit + "/agenda",
                                "title." + items.get(0),
                                "Nội dung",
                                "position." + items.get(0),
                                "nhất")
                        .body())
                .contains("Hãy ghi thứ tự bằng số");
        journey.completeWith(journey.task("resolve_difficulty"), Map.of("outcome", "solved", "answer", "Đã có phòng."));
        assertThat(district.get(visit, "text/html").body()).doesNotContain("Thiếu phòng tiếp dân");
    }

    @Test
    void itsClosedMinutesSolveADifficultyAndAreOnlyAddedTo() {
        long difficulty = raise("Chưa có kinh phí lắp camera");
        String visit = planned();
        List<String> items = ids(district.get(visit, "text/html").body(), "conclusion");

        HttpResponse<String> tooEarly = district.postOn(visit, visit + "/minutes", "close", "true");
        assertThat(tooEarly.statusCode()).isEqualTo(422);
        assertThat(tooEarly.body()).contains("nội dung chưa có kết luận");
        assertThat(district.postOn(visit, visit + "/minutes", minutes(items, "save"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(pages.detail(difficulty).difficulty().state()).isEqualTo(DifficultyState.OPEN);
        assertThat(district.postOn(visit, visit + "/minutes", minutes(items, "close"))
                        .statusCode())
                .isEqualTo(302);

        assertThat(pages.detail(difficulty).difficulty().state()).isEqualTo(DifficultyState.ANSWERED);
        assertThat(journey.openSteps()).contains("confirm_resolution").doesNotContain("resolve_difficulty");
        assertThat(district.postOn(visit, visit + "/minutes", minutes(items, "close"))
                        .body())
                .contains("Biên bản đã chốt");
        assertThat(district.postOn(visit, visit + "/addenda", "addendum", "Hạn lùi một tuần.")
                        .statusCode())
                .isEqualTo(302);
        assertThat(district.get(visit + "/print", "text/html").body())
                .contains("Biên bản buổi làm việc", "Giao Công an thị xã.", "Hạn lùi một tuần.", "minh họa");
    }

    @Test
    void whatFollowsIsReportedByItsOwner() {
        String visit = planned();
        List<String> items = ids(district.get(visit, "text/html").body(), "conclusion");
        district.postOn(visit, visit + "/minutes", minutes(items, "save"));
        assertThat(district.postOn(visit, visit + "/tasks", "what", "Lắp camera", "dueOn", "15/06/2023")
                        .body())
                .contains("Hãy chọn chức vụ phải làm");
        assertThat(district.postOn(
                                visit,
                                visit + "/tasks",
                                "what",
                                "Lắp 6 camera",
                                "dueOn",
                                "15/06/2023",
                                "owner",
                                "pc-chair",
                                "criterion",
                                "A-02")
                        .statusCode())
                .isEqualTo(302);
        String page = district.get(visit, "text/html").body();
        assertThat(page).contains("Lắp 6 camera", "Quá hạn", "hạn 15/06/2023");
        String task = ids(page, "doneOn").get(0);
        String ward = journey.dossier().unitCode();
        Visitor other = visitor(Role.PARTY_SECRETARY, ward);
        Visitor chair = visitor(Role.PC_CHAIR, ward);
        assertThat(chair.get("/", "text/html").body()).contains("Lắp 6 camera", journey.number());
        assertThat(other.get("/", "text/html").body()).doesNotContain("Lắp 6 camera");
        String done = visit + "/tasks/" + task + "/done";

        assertThat(other.postOn(visit, done, "doneOn." + task, "10/06/2023").body())
                .contains("giao cho chức vụ khác");
        assertThat(chair.postOn(visit, done, "doneOn." + task, "hôm qua").statusCode())
                .isEqualTo(422);
        assertThat(chair.postOn(visit, done, "doneOn." + task, "10/06/2023", "doneNote." + task, "Đã lắp.")
                        .statusCode())
                .isEqualTo(302);

        assertThat(chair.get("/", "text/html").body()).doesNotContain("Lắp 6 camera");
        assertThat(chair.get(visit, "text/html").body()).contains("Xong ngày 10/06/2023", "Đã lắp.");
    }

    @Test
    void isUnknownToNeighboursAndReadOnlyForOthersOfTheWard() {
        String visit = planned();
        Visitor neighbour = visitor(Role.WARD_POLICE, journeys.aWard());
        Visitor secretary = visitor(Role.PARTY_SECRETARY, journey.dossier().unitCode());

        assertThat(neighbour.get(visit, "text/html").statusCode()).isEqualTo(404);
        assertThat(neighbour.get(visit + "/print", "text/html").statusCode()).isEqualTo(404);
        assertThat(neighbour
                        .postForm(visit + "/cancel", "_csrf=" + neighbour.token())
                        .statusCode())
                .isEqualTo(404);
        assertThat(district.get(visits + "/999999", "text/html").statusCode()).isEqualTo(404);
        assertThat(district.get(visits + "/x", "text/html").statusCode()).isEqualTo(404);
        assertThat(secretary.get(visit, "text/html").body())
                .contains("Rà soát tiến độ")
                .doesNotContain("Lưu nội dung");
        assertThat(secretary
                        .postForm(visit + "/cancel", "_csrf=" + secretary.token())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void isCancelledForAReason() {
        String visit = planned();

        assertThat(district.postOn(visit, visit + "/cancel", "reason", "bận").statusCode())
                .isEqualTo(422);
        assertThat(district.postOn(visit, visit + "/cancel", "reason", "Đoàn công tác bận việc đột xuất.")
                        .statusCode())
                .isEqualTo(302);

        assertThat(district.get(visit, "text/html").body()).contains("Đã hủy", "bận việc đột xuất");
    }

    @Test
    void moreVisitsNeedNoMoreQueries() {
        planned();
        int one = statements("/dossiers/" + journey.number());
        planned();
        planned();

        assertThat(statements("/dossiers/" + journey.number())).isEqualTo(one);
    }

    private int statements(String path) {
        district.get(path, "text/html");
        try (StatementCounter counter = new StatementCounter()) {
            assertThat(district.get(path, "text/html").statusCode()).isEqualTo(200);
            return counter.statements().size();
        }
    }

    private static String[] minutes(List<String> items, String button) {
        List<String> fields = new ArrayList<>(List.of(button, "true", "summary", "Phường hoàn thiện các tiêu chí."));
        items.forEach(item ->
                fields.addAll(List.of("conclusion." + item, "Giao Công an thị xã.", "settles." + item, "true")));
        return fields.toArray(String[]::new);
    }

    /** The ids behind the dot of fields of this name, in the order of the page. */
    private static List<String> ids(String page, String field) {
        Matcher found = Pattern.compile("name=\"" + field + "\\.(\\d+)\"").matcher(page);
        List<String> ids = new ArrayList<>();
        while (found.find()) {
            ids.add(found.group(1));
        }
        assertThat(ids).isNotEmpty();
        return ids;
    }

    private String planned() {
        HttpResponse<String> planned = district.postOn(visits + "/new", visits, PLAN);
        assertThat(planned.statusCode()).isEqualTo(302);
        return planned.headers().firstValue("Location").orElseThrow().replaceAll("https?://[^/]*", "");
    }

    private long raise(String title) {
        return difficulties.raise(
                journey.number(),
                new NewDifficulty(null, title, "Ba khối chưa có camera.", UnitLevel.DISTRICT, null, List.of()),
                journeys.officer(Role.WARD_POLICE, journey.dossier().unitCode()));
    }

    private Visitor visitor(Role role, String unit) {
        return new Visitor(port).signIn(journeys.officer(role, unit).getUsername(), DemoAccounts.PASSWORD);
    }
}
