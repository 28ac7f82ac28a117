package vn.kieumau.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;
import vn.kieumau.account.Role;
import vn.kieumau.criteria.ImportedSet.Change;
import vn.kieumau.support.Journeys;
import vn.kieumau.support.KieuMauTest;
import vn.kieumau.support.StatementCounter;

/** Criteria sets on their pages: read by all, brought in as drafts by administrators, frozen by the first dossier. */
@KieuMauTest
@Transactional
class CriteriaPagesTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private CriteriaService criteria;

    @Autowired
    private CriteriaImports imports;

    @Autowired
    private CriteriaShelf shelf;

    @Autowired
    private UserDetailsService accounts;

    @Autowired
    private Journeys journeys;

    @Test
    void everyOfficerReadsASetWithItsLegalBasisAndThatItIsIllustrative() throws Exception {
        long id = criteria.inForce("A", LocalDate.of(2023, 6, 1)).id();
        var police = user(journeys.officer(Role.WARD_POLICE, journeys.aWard()));

        web.perform(get("/criteria").with(police))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("A-2023, phiên bản 1")))
                .andExpect(content().string(not(containsString("/admin/criteria"))));
        web.perform(get("/criteria/" + id).with(police))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("9745/QĐ-BCA-V05")))
                .andExpect(content().string(containsString("minh họa")))
                .andExpect(content().string(containsString("Từ 70 % đơn vị trở lên")));
        web.perform(get("/criteria/999999").with(police)).andExpect(status().isNotFound());
    }

    @Test
    void aSetIsTakenAwayAndComesBackUnchanged() throws Exception {
        for (CriteriaShelf.Shelf one : shelf.all()) {
            for (SetLine line : one.sets()) {
                byte[] json = file(line.id(), "json");
                byte[] workbook = file(line.id(), "xlsx");

                assertThat(imports.check(json, Locale.ROOT).change()).isEqualTo(Change.UNCHANGED);
                assertThat(imports.check(workbook, Locale.ROOT).change()).isEqualTo(Change.UNCHANGED);
            }
        }
    }

    @Test
    void aFileIsCheckedBeforeAnythingIsWritten() throws Exception {
        upload(CriteriaJson.aSet().text().getBytes(StandardCharsets.UTF_8))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Sẽ thêm bộ tiêu chí T-2023, phiên bản 1")))
                .andExpect(content().string(containsString("Mới: 2")));

        assertThat(criteria.models()).extracting(ModelView::code).doesNotContain("T");
    }

    @Test
    void everyWrongRowIsNamedAndNothingIsWritten() throws Exception {
        CriteriaJson wrong = CriteriaJson.aSet().with("declaredCount", 5);
        wrong.criterion(1).put("office", "circus");

        upload(wrong.text().getBytes(StandardCharsets.UTF_8))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Có 2 chỗ cần sửa")))
                .andExpect(content().string(containsString("criteria[1]")))
                .andExpect(content().string(containsString("office")));
        web.perform(post("/admin/criteria/confirm")
                        .param("content", wrong.text())
                        .with(administrator())
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity());

        assertThat(criteria.models()).extracting(ModelView::code).doesNotContain("T");
    }

    @Test
    void whatIsNoCriteriaSetIsRefusedInOneSentence() throws Exception {
        upload(new byte[] {'P', 'K', 3, 4, 0})
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Có 1 chỗ cần sửa")));
        upload("{".getBytes(StandardCharsets.UTF_8)).andExpect(status().isUnprocessableEntity());
        upload(new byte[0])
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Chưa chọn tệp")));
    }

    @Test
    void aDraftRulesNothingUntilItIsPublishedAndClosesTheSetBeforeIt() throws Exception {
        long first = criteria.importSet(CriteriaJson.aSet().without("effectiveTo").stream())
                .setId();
        String second = CriteriaJson.aSet()
                .without("effectiveTo")
                .with("version", 2)
                .with("effectiveFrom", "2023-07-01")
                .text();

        web.perform(post("/admin/criteria/confirm")
                        .param("content", second)
                        .with(administrator())
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        long draft = shelf.all().stream()
                .flatMap(one -> one.sets().stream())
                .filter(line -> line.state() == SetState.DRAFT)
                .findFirst()
                .orElseThrow()
                .id();

        assertThat(criteria.inForce("T", LocalDate.of(2023, 8, 1)).id()).isEqualTo(first);
        web.perform(get("/criteria/" + draft).with(administrator()))
                .andExpect(
                        content().string(containsString("Kết thúc hiệu lực của bộ trước (T-2023, 1) vào 30/06/2023")));

        web.perform(post("/admin/criteria/" + draft + "/publish")
                        .param("closePredecessor", "true")
                        .with(administrator())
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());

        assertThat(criteria.inForce("T", LocalDate.of(2023, 8, 1)).id()).isEqualTo(draft);
        assertThat(criteria.require(first).effectiveTo()).isEqualTo(LocalDate.of(2023, 6, 30));
        web.perform(post("/admin/criteria/" + draft + "/publish")
                        .with(administrator())
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("đã công bố")));
    }

    @Test
    void theSetBeforeItStaysOpenWhenNobodySaysSo() {
        long first = criteria.importSet(CriteriaJson.aSet().without("effectiveTo").stream())
                .setId();
        long second = imports.bringIn(CriteriaJson.aSet()
                        .without("effectiveTo")
                        .with("version", 2)
                        .with("effectiveFrom", "2023-07-01")
                        .text())
                .setId();

        imports.publish(second, false);

        assertThat(criteria.require(first).effectiveTo()).isNull();
    }

    @Test
    void aFrozenSetSaysSoAndRefusesOtherContent() throws Exception {
        long id = criteria.importSet(CriteriaJson.aSet().stream()).setId();
        criteria.pin(id);

        web.perform(get("/criteria/" + id).with(administrator()))
                .andExpect(content().string(containsString("Bộ tiêu chí này đã khóa")));
        upload(CriteriaJson.aSet().with("title", "Khác").text().getBytes(StandardCharsets.UTF_8))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Hãy tạo phiên bản mới")));
    }

    @Test
    void twoVersionsAreComparedByTheKeysOfTheirCriteria() throws Exception {
        long first = criteria.importSet(CriteriaJson.aSet().stream()).setId();
        CriteriaJson next = CriteriaJson.aSet().with("version", 2);
        next.criterion(0).put("key", "T-09").put("label", "9");
        next.criterion(1).put("title", "Hai, đã sửa").put("label", "2");
        long second = criteria.importSet(next.stream()).setId();

        web.perform(get("/criteria/" + first + "/comparison")
                        .param("with", "" + second)
                        .with(administrator()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Giữ nguyên: 0")))
                .andExpect(content().string(containsString("Thay đổi: 1")))
                .andExpect(content().string(containsString("Mới: 1")))
                .andExpect(content().string(containsString("Bỏ: 1")))
                .andExpect(content().string(containsString("<del>Hai</del> → <ins>Hai, đã sửa</ins>")));
    }

    @Test
    void whatAProvinceAddsIsShownBehindTheSetAndCountedApart() {
        long base = criteria.importSet(CriteriaJson.aSet().stream()).setId();
        CriteriaJson added = supplement();

        long id = imports.bringIn(added.text()).setId();
        imports.publish(id, false);

        CriteriaSetView there = criteria.inForce("T", LocalDate.of(2023, 6, 1), "40");
        assertThat(there.id()).isEqualTo(id);
        assertThat(there.code()).isEqualTo("T-2023");
        assertThat(there.supplement().code()).isEqualTo("T-NA");
        assertThat(there.criteria()).extracting(CriterionView::label).containsExactly("1", "2a");
        assertThat(there.allCriteria()).extracting(CriterionView::label).containsExactly("1", "2a", "T1", "T3");
        assertThat(there.groups().get(1).supplementary()).isTrue();
        assertThat(criteria.inForce("T", LocalDate.of(2023, 6, 1), "01").id()).isEqualTo(base);
        assertThat(criteria.inForce("T", LocalDate.of(2023, 6, 1)).id()).isEqualTo(base);
        criteria.pin(id);
        assertThat(criteria.require(base).pinned()).isTrue();
    }

    @Test
    void whatAProvinceAddsMayNotUseTheKeysAndLabelsOfTheSet() {
        criteria.importSet(CriteriaJson.aSet().stream());
        CriteriaJson wrong = supplement().with("province", "9999");
        wrong.criterion(0).put("key", "T-01").put("label", "1");

        SetReport labels = imports.check(wrong.text().getBytes(StandardCharsets.UTF_8), Locale.ROOT);
        wrong.criterion(0).put("label", "T1");
        SetReport keys = imports.check(wrong.text().getBytes(StandardCharsets.UTF_8), Locale.ROOT);

        assertThat(labels.problems())
                .extracting(SetReport.Problem::sentence)
                .anyMatch(one -> one.contains("ghi như T1"));
        assertThat(keys.problems())
                .extracting(SetReport.Problem::sentence)
                .anyMatch(one -> one.contains("Khóa T-01 đã dùng"))
                .anyMatch(one -> one.contains("Không tìm thấy tỉnh có mã 9999"));
    }

    @Test
    void theListTakesFourStatementsHoweverManySetsThereAre() {
        criteria.importSet(CriteriaJson.aSet().stream());
        criteria.importSet(CriteriaJson.aSet().with("version", 2).stream());
        shelf.all();

        try (StatementCounter counter = new StatementCounter()) {
            assertThat(shelf.all()).extracting(CriteriaShelf.Shelf::code).contains("A", "B", "T");

            assertThat(counter.statements()).hasSizeLessThanOrEqualTo(4);
        }
    }

    @Test
    void theTemplateIsHandedToAdministrators() throws Exception {
        byte[] template = web.perform(get("/admin/criteria/template.xlsx").with(administrator()))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("bo-tieu-chi-mau.xlsx")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        assertThat(CriteriaSheet.read(new ByteArrayInputStream(template)).problems())
                .isEmpty();
    }

    @Test
    void aWorkbookIsBroughtInLikeJson() throws Exception {
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        CriteriaWorkbook.write(new CriteriaSetReader().read(CriteriaJson.aSet().stream()), workbook);

        SetReport report = imports.check(workbook.toByteArray(), Locale.ROOT);
        imports.bringIn(report.content());

        assertThat(report.change()).isEqualTo(Change.ADDED);
        assertThat(imports.check(workbook.toByteArray(), Locale.ROOT).change()).isEqualTo(Change.UNCHANGED);
    }

    private static CriteriaJson supplement() {
        CriteriaJson added = CriteriaJson.aSet()
                .with("code", "T-NA")
                .with("supplementOf", "T-2023")
                .with("province", "40");
        added.group(0).put("key", "province").put("title", "Tiêu chí bổ sung của tỉnh");
        added.criterion(0).put("key", "T-NA-1").put("label", "T1").put("group", "province");
        added.criterion(1).put("key", "T-NA-3").put("label", "T3").put("group", "province");
        return added;
    }

    private byte[] file(long id, String kind) throws Exception {
        return web.perform(get("/criteria/" + id + "/export." + kind).with(administrator()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private ResultActions upload(byte[] content) throws Exception {
        return web.perform(multipart("/admin/criteria")
                .file(new MockMultipartFile("file", "bo-tieu-chi", "application/octet-stream", content))
                .with(administrator())
                .with(csrf()));
    }

    private RequestPostProcessor administrator() {
        return user(accounts.loadUserByUsername("administrator"));
    }
}
