package vn.kieumau.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.kieumau.account.Role;
import vn.kieumau.engine.StepDrafts;
import vn.kieumau.kernel.SheetReader;
import vn.kieumau.kernel.SheetRow;
import vn.kieumau.support.Journey;
import vn.kieumau.support.Journeys;
import vn.kieumau.support.KieuMauTest;

/** An assessment that is filled in as a sheet or by a program: looked through, shown, and only then in the draft. */
@KieuMauTest
class OfflineAssessmentTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private Journeys journeys;

    @Autowired
    private StepDrafts drafts;

    private Journey journey;
    private String task;
    private RequestPostProcessor police;

    @BeforeEach
    void anAssessment() {
        journey = journeys.aDossier().upTo("self_assess");
        task = journey.task("self_assess").getId();
        police = user(journeys.officer(Role.WARD_POLICE, journey.dossier().unitCode()));
    }

    @Test
    void theSheetHoldsEveryCriterionWithTheDraftAndItsOwnFigures() throws Exception {
        web.perform(post("/tasks/" + task + "/draft")
                        .param("verdict.A-07", "met")
                        .param("value.A-07.numerator", "19")
                        .param("note.A-07", "=HYPERLINK(\"http://x.invalid\")")
                        .with(police)
                        .with(csrf()))
                .andExpect(status().isOk());

        List<SheetRow> rows = sheet();

        assertThat(rows).hasSize(2 + criteria());
        assertThat(cell(rows, "A-07", "verdict")).isEqualTo("Đạt");
        assertThat(cell(rows, "A-07", "values.numerator")).isEqualTo("19");
        assertThat(cell(rows, "A-07", "requirement")).contains("%");
        assertThat(cell(rows, "A-07", "title")).endsWith("(minh họa)");
        assertThat(cell(rows, "A-07", "note")).startsWith("=HYPERLINK");
        assertThat(new String(raw(), StandardCharsets.ISO_8859_1)).startsWith("PK");
    }

    @Test
    void anUploadedSheetIsShownBeforeItIsTakenIntoTheDraft() throws Exception {
        byte[] filled = filled((row, column) -> switch (row + "/" + column) {
            case "A-07/verdict" -> "Đạt";
            case "A-07/values.numerator" -> "19";
            case "A-07/values.denominator" -> "20";
            case "A-18/note" -> "Không có văn bản, đã làm theo lời dặn.";
            default -> null;
        });

        String page = upload(filled)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Sẽ thay đổi 4 mục")))
                .andExpect(content().string(not(containsString("không có gì thay đổi"))))
                .andExpect(content().string(containsString("bộ tiêu chí minh họa")))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(drafts.of(task)).isEmpty();

        web.perform(post("/tasks/" + task + "/sheet/confirm")
                        .param("entries", unescaped(new AssessmentHtml(page).value("entries")))
                        .param("seen", new AssessmentHtml(page).value("seen"))
                        .with(police)
                        .with(csrf()))
                .andExpect(redirectedUrl("/tasks/" + task));

        assertThat(drafts.of(task))
                .containsOnly(
                        Map.entry("verdict.A-07", "met"),
                        Map.entry("value.A-07.numerator", "19"),
                        Map.entry("value.A-07.denominator", "20"),
                        Map.entry("note.A-18", "Không có văn bản, đã làm theo lời dặn."));
        assertThat(journey.openSteps()).containsExactly("self_assess");
    }

    @Test
    void everyWrongCellIsNamedByRowAndColumnAndNothingIsSaved() throws Exception {
        byte[] wrong = filled((row, column) -> switch (row + "/" + column) {
            case "A-01/verdict" -> "Tuyệt vời";
            case "A-05/values.numerator" -> "7";
            case "A-07/values.numerator" -> "21";
            case "A-07/values.denominator" -> "20";
            case "A-19/verdict" -> "Đạt";
            case "A-19/values.count" -> "3";
            case "A-20/key" -> "A-19";
            default -> null;
        });

        upload(wrong)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Có 5 chỗ cần sửa")))
                .andExpect(content().string(containsString("Không có kết quả “Tuyệt vời”")))
                .andExpect(content().string(containsString("Tiêu chí 5 không dùng số liệu này")))
                .andExpect(content().string(containsString("số liệu chưa đạt nên không thể chấm")))
                .andExpect(content().string(containsString("xuất hiện hai lần")));
        assertThat(drafts.of(task)).isEmpty();
    }

    @Test
    void aFileThatIsNoSuchSheetIsRefusedInOneSentence() throws Exception {
        upload("không phải bảng".getBytes(StandardCharsets.UTF_8)).andExpect(status().isUnprocessableEntity());
        upload(sheetOf(List.of(List.of("a", "b"))))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("không phải bảng đánh giá tải từ hệ thống")));
        web.perform(multipart("/tasks/" + task + "/sheet").with(police).with(csrf()))
                .andExpect(status().isUnprocessableEntity());
    }

    @Test
    void aStepWithoutCriteriaHasNoSheet() throws Exception {
        Journey other = journeys.aDossier();

        web.perform(get("/tasks/" + other.task("draft_resolution").getId() + "/sheet")
                        .with(user(journeys.officer(
                                Role.WARD_POLICE, other.dossier().unitCode()))))
                .andExpect(status().isUnprocessableEntity());
    }

    @Test
    void aProgramWritesTheSameIntoTheDraftAfterADryRun() throws Exception {
        String body = """
                {"criteria": [
                  {"key": "A-07", "verdict": "met", "values": {"numerator": 19, "denominator": "20"}},
                  {"key": "A-18", "note": "Không có văn bản."}]}""";

        send("ward", "?dryRun=true", body)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.saved").value(false))
                .andExpect(jsonPath("$.changes", hasSize(4)));
        assertThat(drafts.of(task)).isEmpty();
        send("ward", "", body)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.saved").value(true));

        assertThat(drafts.of(task)).containsEntry("value.A-07.numerator", "19").hasSize(4);
        assertThat(journey.openSteps()).containsExactly("self_assess");
    }

    @Test
    void aProgramIsToldEveryMistakeAndNothingIsWritten() throws Exception {
        send("ward", "", """
                {"criteria": [
                  {"key": "A-19", "verdict": "met", "values": {"count": "3"}},
                  {"key": "Z-99", "verdict": "met"},
                  {"key": "A-18", "note": "Đúng."}]}""")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(header().string("Content-Type", containsString("application/problem+json")))
                .andExpect(jsonPath("$.errors", hasSize(2)))
                .andExpect(jsonPath("$.errors[?(@.key == 'A-19')].row").value(1))
                .andExpect(jsonPath("$.errors[?(@.key == 'Z-99')].column").value("key"));
        send("ward", "", "{}").andExpect(status().isUnprocessableEntity());
        send("ward", "", "{\"criteria\": [null]}").andExpect(status().isUnprocessableEntity());
        send("ward", "", "không phải JSON").andExpect(status().isBadRequest());
        assertThat(drafts.of(task)).isEmpty();
    }

    @Test
    void onlyWhoHoldsTheOpenStepOfTheLevelMayWrite() throws Exception {
        String body = "{\"criteria\": [{\"key\": \"A-18\", \"note\": \"x\"}]}";
        RequestPostProcessor stranger = user(
                journeys.officer(Role.WARD_POLICE, journeys.aDossier().dossier().unitCode()));
        RequestPostProcessor chair =
                user(journeys.officer(Role.PC_CHAIR, journey.dossier().unitCode()));

        send("district", "", body).andExpect(status().isNotFound());
        send("nowhere", "", body).andExpect(status().isNotFound());
        send("ward", "", body, stranger).andExpect(status().isNotFound());
        send("ward", "", body, chair).andExpect(status().isNotFound());
        assertThat(drafts.of(task)).isEmpty();
    }

    @Test
    void aLevelThatJudgesInGroupsGetsEachEntryInTheStepOfItsGroup() throws Exception {
        journey.upTo("receive_dossier").complete("receive_dossier");
        RequestPostProcessor district = user(journeys.officer(Role.DISTRICT_POLICE, "413"));

        send("district", "", """
                {"criteria": [
                  {"key": "A-01", "verdict": "met", "note": "Đã đối chiếu."},
                  {"key": "A-34", "verdict": "not_met", "note": "Kiểm tra thực tế chưa thấy hồ sơ."}]}""", district).andExpect(status().isOk());

        List<Map<String, String>> written = journey.tasks().stream()
                .map(one -> drafts.of(one.getId()))
                .filter(fields -> !fields.isEmpty())
                .toList();
        assertThat(written).hasSize(2);
        send(
                        "district",
                        "",
                        "{\"criteria\": [{\"key\": \"A-34\", \"verdict\": \"not_met\", \"note\": \"\"}]}",
                        district)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].sentence").value(containsString("hãy giải thích vì sao khác")));
    }

    private ResultActions send(String level, String query, String body) throws Exception {
        return send(level, query, body, police);
    }

    private ResultActions send(String level, String query, String body, RequestPostProcessor who) throws Exception {
        return web.perform(put("/api/v1/dossiers/" + journey.number() + "/assessments/" + level + query)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(who)
                .with(csrf()));
    }

    private ResultActions upload(byte[] content) throws Exception {
        return web.perform(multipart("/tasks/" + task + "/sheet")
                .file(new MockMultipartFile("file", "danh-gia.xlsx", "application/octet-stream", content))
                .with(police)
                .with(csrf()));
    }

    private byte[] raw() throws Exception {
        return web.perform(get("/tasks/" + task + "/sheet").with(police))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("danh-gia-" + journey.number())))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private List<SheetRow> sheet() throws Exception {
        return SheetReader.read(new ByteArrayInputStream(raw()), 1_000);
    }

    private int criteria() throws Exception {
        return (int) sheet().stream()
                .skip(2)
                .filter(row -> row.cell(0).matches("A-\\d+"))
                .count();
    }

    private static String cell(List<SheetRow> rows, String key, String column) {
        int at = rows.get(0).cells().indexOf(column);
        return rows.stream()
                .filter(row -> row.cell(0).equals(key))
                .findFirst()
                .orElseThrow()
                .cell(at);
    }

    /** The downloaded sheet with some cells filled in, found by criterion and column. */
    private byte[] filled(BiFunction<String, String, String> values) throws Exception {
        List<SheetRow> rows = sheet();
        List<String> columns = rows.get(0).cells();
        List<List<String>> cells = new ArrayList<>();
        for (SheetRow row : rows) {
            List<String> written = new ArrayList<>();
            for (int column = 0; column < columns.size(); column++) {
                String value = values.apply(row.cell(0), columns.get(column));
                written.add(value == null ? row.cell(column) : value);
            }
            cells.add(written);
        }
        return sheetOf(cells);
    }

    private static byte[] sheetOf(List<List<String>> cells) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("1");
            for (int row = 0; row < cells.size(); row++) {
                for (int column = 0; column < cells.get(row).size(); column++) {
                    sheet.inlineString(row, column, cells.get(row).get(column));
                }
            }
        }
        return out.toByteArray();
    }

    private static String unescaped(String html) {
        return html.replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
