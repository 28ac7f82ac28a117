package vn.kieumau.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.EntityManager;
import java.io.StringReader;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.transaction.annotation.Transactional;
import vn.kieumau.kernel.NotFound;
import vn.kieumau.support.KieuMauTest;

/** Units on the real database, with the units of the demonstration; every test is rolled back. */
@KieuMauTest
@Transactional
class UnitServiceTest {

    private static final LocalDate IN_2023 = LocalDate.of(2023, 4, 26);
    private static final LocalDate LAST_DAY = LocalDate.of(2025, 6, 30);
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
    private static final String HEADER = "code,name,kind,parent,valid_from,valid_to\n";

    @Autowired
    private UnitService units;

    @Autowired
    private EntityManager database;

    @BeforeEach
    void loadTheDemonstration() {
        new DemoUnits(units).load();
    }

    @Test
    void loadingTheDemonstrationAgainChangesNothing() {
        long before = rows();

        new DemoUnits(units).load();

        database.flush();
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void theChainOfAWardIn2023HasADistrict() {
        UnitChain chain = units.chainOf("16726", IN_2023);

        assertThat(chain.ward().fullName()).isEqualTo("phường Nghi Hương");
        assertThat(chain.ward().slug()).isEqualTo("nghi-huong");
        assertThat(chain.district().fullName()).isEqualTo("thị xã Cửa Lò");
        assertThat(chain.at(UnitLevel.PROVINCE)).map(UnitView::fullName).contains("tỉnh Nghệ An");
    }

    @Test
    void theSameWardBelongedToVinhFromDecember2024() {
        assertThat(units.chainOf("16726", LocalDate.of(2024, 11, 30)).district().code())
                .isEqualTo("413");
        assertThat(units.chainOf("16726", LocalDate.of(2024, 12, 1)).district().code())
                .isEqualTo("412");
    }

    @Test
    void theChainAfterTheReformHasNoDistrict() {
        UnitChain chain = units.chainOf("17530", REFORM);

        assertThat(chain.ward().fullName()).isEqualTo("xã Đông Thành");
        assertThat(chain.district()).isNull();
        assertThat(chain.at(UnitLevel.DISTRICT)).isEmpty();
        assertThat(chain.province().code()).isEqualTo("40");
    }

    @Test
    void theChainOfAProvinceIsTheProvince() {
        UnitChain chain = units.chainOf("08", IN_2023);

        assertThat(chain.ward()).isNull();
        assertThat(chain.district()).isNull();
        assertThat(chain.province().name()).isEqualTo("Tuyên Quang");
    }

    @ParameterizedTest
    @CsvSource({"44,tỉnh Quảng Bình,tỉnh Quảng Trị", "18880,phường Đức Ninh Đông,phường Đồng Hới"})
    void aCodeNamesAnotherUnitAfterTheReform(String code, String before, String after) {
        assertThat(units.require(code, LAST_DAY).fullName()).isEqualTo(before);
        assertThat(units.require(code, REFORM).fullName()).isEqualTo(after);
    }

    @Test
    void aUnitThatHasCeasedIsNotFound() {
        assertThat(units.find("16726", LAST_DAY)).isPresent();
        assertThat(units.find("16726", REFORM)).isEmpty();
        assertThatThrownBy(() -> units.require("16726", REFORM))
                .isInstanceOf(NotFound.class)
                .hasMessage("Không có đơn vị hành chính nào mang mã “16726” vào ngày 01/07/2025."
                        + " Hãy kiểm tra lại mã và ngày.");
    }

    @Test
    void childrenAreThoseOfTheDay() {
        assertThat(units.childrenOf("40", IN_2023)).extracting(UnitView::name).contains("Cửa Lò", "Thái Hòa", "Vinh");
        assertThat(units.childrenOf("40", REFORM)).extracting(UnitView::level).containsOnly(UnitLevel.WARD);
        assertThat(units.childrenOf("414", IN_2023))
                .filteredOn(unit -> !unit.code().startsWith("92"))
                .hasSize(9);
    }

    @Test
    void childrenAreSortedByTheVietnameseAlphabet() {
        String file = HEADER + "99,Thử,tỉnh,,01/01/2021,\n991,Đê,huyện,99,01/01/2021,\n992,Dương,huyện,99,01/01/2021,\n"
                + "993,Ăn,huyện,99,01/01/2021,\n994,Ao,huyện,99,01/01/2021,\n995,Em,huyện,99,01/01/2021,\n";
        assertThat(read(file).errors()).isEmpty();

        assertThat(units.childrenOf("99", IN_2023))
                .extracting(UnitView::name)
                .containsExactly("Ao", "Ăn", "Dương", "Đê", "Em");
    }

    @Test
    void theSubtreeGoesLevelByLevelAndBeginsWithTheUnit() {
        List<UnitView> subtree = units.subtree("08", IN_2023);

        assertThat(subtree.get(0).code()).isEqualTo("08");
        assertThat(subtree).extracting(UnitView::level).isSorted();
        assertThat(subtree).extracting(UnitView::name).contains("Sơn Dương", "Phan Thiết", "Hùng Lợi");
        assertThat(units.subtree("16726", REFORM)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"nghi huong", "NGHI HƯƠNG", "phuong nghi hu", "16726"})
    void searchIgnoresDiacriticsAndTakesACode(String text) {
        assertThat(units.search(text, null, null, IN_2023, PageRequest.of(0, 10)))
                .extracting(UnitView::code)
                .containsExactly("16726");
    }

    @Test
    void searchIsNarrowedByLevelAndByAUnitAbove() {
        Page<UnitView> wards = units.search("", UnitLevel.WARD, "08", IN_2023, PageRequest.of(0, 5));
        Page<UnitView> towns = units.search("cua lo", UnitLevel.DISTRICT, "40", IN_2023, PageRequest.of(0, 5));

        assertThat(wards.getTotalElements()).isEqualTo(12);
        assertThat(wards).hasSize(5);
        assertThat(towns).extracting(UnitView::code).containsExactly("413");
        assertThat(units.search("cua lo", null, "08", IN_2023, PageRequest.of(0, 5)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"%", "_", "'\\'"})
    void aWildcardInASearchIsAnOrdinaryCharacter(String text) {
        assertThat(units.search(text, null, "08", IN_2023, PageRequest.of(0, 10)))
                .isEmpty();
    }

    @Test
    void theBodiesOfAWardAreThoseOfTheDay() {
        assertThat(units.bodiesOf("16726", IN_2023))
                .extracting(BodyView::kind)
                .contains(BodyKind.values())
                .hasSize(13);
        assertThat(units.bodiesOf("16726", IN_2023))
                .extracting(BodyView::name)
                .contains("Đảng ủy phường Nghi Hương", "Hội Liên hiệp Phụ nữ phường Nghi Hương", "Tổ dân phố số 3")
                .contains("Tổ dân phòng phường Nghi Hương");
        assertThat(units.bodiesOf("16726", LocalDate.of(2024, 7, 1)))
                .extracting(BodyView::name)
                .contains("Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở phường Nghi Hương")
                .doesNotContain("Tổ dân phòng phường Nghi Hương");
    }

    @Test
    void withoutADayTheBodiesAreThoseOfTodayOrOfTheLastDay() {
        assertThat(units.bodiesOf("18880")).extracting(BodyView::name).contains("Công an phường Đồng Hới");
        assertThat(units.bodiesOf("16726")).extracting(BodyView::name).contains("Công an phường Nghi Hương");
        assertThat(units.bodiesOf("00000")).isEmpty();
    }

    @Test
    void theDistrictPoliceEndedBeforeTheDistrict() {
        assertThat(units.bodiesOf("414", LocalDate.of(2025, 2, 28)))
                .extracting(BodyView::kind)
                .contains(BodyKind.POLICE);
        assertThat(units.bodiesOf("414", LocalDate.of(2025, 3, 1)))
                .extracting(BodyView::kind)
                .doesNotContain(BodyKind.POLICE);
    }

    @Test
    void theLineageTellsWhatBecameOfAWard() {
        assertThat(units.lineageOf("16726"))
                .extracting(LineageView::kind, step -> step.to().fullName(), LineageView::effectiveOn)
                .containsExactly(
                        tuple(LineageKind.TRANSFERRED, "phường Nghi Hương", LocalDate.of(2024, 12, 1)),
                        tuple(LineageKind.MERGED_INTO, "phường Cửa Lò", REFORM));
    }

    @Test
    void theSuccessorOfADissolvedWardIsFoundThroughSeveralSteps() {
        assertThat(units.successorsOf("16726", IN_2023, REFORM))
                .extracting(UnitView::fullName)
                .containsExactly("phường Cửa Lò");
        assertThat(units.successorsOf("16726", IN_2023, IN_2023))
                .extracting(UnitView::code)
                .containsExactly("16726");
        assertThat(units.successorsOf("02395", IN_2023, REFORM)).isEmpty();
    }

    @Test
    void anImportWithABrokenLineWritesNothingAndNamesEveryLine() {
        long before = rows();
        String file = HEADER
                + "99,Tỉnh thử,tỉnh,,01/01/2021,\n"
                + "991,Huyện thử,làng,99,01/01/2021,\n"
                + "99001," + "Dài ".repeat(50) + ",xã,99,01/01/2021,\n"
                + "99002,Xã hai,xã,98,01/01/2021,\n"
                + "99003,Xã ba,xã,99,31/02/2021,\n"
                + "99004,Xã bốn,xã,99,01/01/2021,\n"
                + "99004,Xã bốn lại,xã,99,01/01/2022,\n"
                + "99005,Xã năm,xã,99\n"
                + "9906,Xã sáu,xã,99,01/01/2021,\n"
                + "99007,,xã,99,01/01/2021,\n"
                + "99008,Xã tám,xã,99,01/01/2021,31/12/2020\n"
                + "99009,Xã chín,xã,99,,\n"
                + "99010,Xã mười,xã,,01/01/2021,\n";

        ImportReport report = read(file);

        assertThat(report.accepted()).isFalse();
        assertThat(report.errors())
                .extracting(ImportReport.LineError::line)
                .containsExactly(3, 4, 5, 6, 8, 9, 10, 11, 12, 13, 14);
        assertThat(report.errors())
                .extracting(ImportReport.LineError::message)
                .satisfiesExactly(
                        message -> assertThat(message).startsWith("Loại đơn vị “làng” không có"),
                        message -> assertThat(message)
                                .isEqualTo("Tên dài 199 ký tự. Hãy rút gọn còn nhiều nhất 120 ký tự."),
                        message -> assertThat(message).startsWith("Không có đơn vị cấp trên mang mã “98”."),
                        message -> assertThat(message).startsWith("Ngày “31/02/2021” chưa đúng."),
                        message ->
                                assertThat(message).startsWith("Mã 99004 là mã của xã Xã bốn từ 01/01/2021 đến nay."),
                        message -> assertThat(message).startsWith("Dòng có 4 cột thay vì 6."),
                        message -> assertThat(message).startsWith("Mã “9906” chưa đúng."),
                        message -> assertThat(message).startsWith("Chưa có tên."),
                        message -> assertThat(message).startsWith("Ngày kết thúc trước ngày bắt đầu."),
                        message -> assertThat(message).startsWith("Cột valid_from đang trống."),
                        message -> assertThat(message).startsWith("Đơn vị mã 99010 chưa có đơn vị cấp trên."));
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void aDryRunSaysWhatItWouldDoAndWritesNothing() {
        long before = rows();

        ImportReport report = units.importCsv(new StringReader(HEADER + "99,Tỉnh thử,tỉnh,,01/01/2021,\n"), true);

        assertThat(report).isEqualTo(new ImportReport(true, 1, 1, 0, 0, List.of()));
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void aDecomposedNameIsStoredComposedAndFound() {
        String decomposed = Normalizer.normalize("Đức Thử", Normalizer.Form.NFD);

        ImportReport report = read("\uFEFF" + HEADER + "99," + decomposed + ",tỉnh,,01/01/2021,\n");

        assertThat(report.created()).isEqualTo(1);
        assertThat(units.require("99", IN_2023).name()).isEqualTo("Đức Thử");
        assertThat(units.search(decomposed, null, null, IN_2023, PageRequest.of(0, 5)))
                .hasSize(1);
    }

    @Test
    void oneFileClosesAUnitAndGivesItsCodeToTheNext() {
        read(HEADER + "99,Tỉnh cũ,tỉnh,,01/01/2021,\n");

        ImportReport report = read(HEADER + "99,Tỉnh mới,tỉnh,,01/07/2025,\n99,Tỉnh cũ,tỉnh,,01/01/2021,30/06/2025\n");

        assertThat(report).isEqualTo(new ImportReport(false, 2, 1, 1, 0, List.of()));
        flushWithAllConstraints();
        assertThat(units.require("99", LAST_DAY).name()).isEqualTo("Tỉnh cũ");
        assertThat(units.require("99", REFORM).name()).isEqualTo("Tỉnh mới");
    }

    @Test
    void theDatabaseItselfKeepsACodeToOneUnitADay() {
        UnitFacts again =
                new UnitFacts("40", "Thử", UnitKind.PROVINCE, null, new Period(LocalDate.of(2030, 1, 1), null));
        database.persist(new AdministrativeUnit(again));

        assertThatThrownBy(this::flushWithAllConstraints).hasMessageContaining("unit_code_once_a_day");
    }

    @Test
    void bodiesAndLineageAreImportedByTheirOwnHeaders() {
        read(HEADER + "98,Cũ,tỉnh,,01/01/2021,30/06/2025\n99,Mới,tỉnh,,01/01/2021,\n");

        ImportReport bodies = read("unit,kind,name,valid_from,valid_to\n99,Công an,Công an tỉnh Mới,01/01/2021,\n");
        ImportReport lineage =
                read("from,to,kind,date,legal_basis\n98,99,sáp nhập vào,01/07/2025,Nghị quyết 202/2025/QH15\n");

        assertThat(bodies.created()).isEqualTo(1);
        assertThat(lineage.created()).isEqualTo(1);
        assertThat(units.bodiesOf("99")).extracting(BodyView::name).containsExactly("Công an tỉnh Mới");
        assertThat(units.successorsOf("98", IN_2023, REFORM))
                .extracting(UnitView::code)
                .containsExactly("99");
    }

    @Test
    void brokenLinesOfBodiesAndLineageAreNamed() {
        ImportReport bodies = read("unit,kind,name,valid_from,valid_to\n16726,Câu lạc bộ,Câu lạc bộ,01/01/2021,\n"
                + "16726,Công an,Công an mới,01/07/2025,\n16726,Công an,Công an phường,01/01/2021,01/07/2025\n"
                + "16726,Hội Nông dân,Hội,01/01/2021,\n16726,Hội Nông dân,Hội,01/01/2021,\n");
        ImportReport lineage = read("from,to,kind,date,legal_basis\n16726,16732,biến mất,01/07/2025,NQ\n"
                + "16726,99999,sáp nhập vào,01/07/2025,NQ\n16726,16726,đổi tên thành,01/01/2024,NQ\n"
                + "16726,16732,sáp nhập vào,01/07/2025,\n");

        assertThat(bodies.errors())
                .extracting(
                        ImportReport.LineError::line, error -> error.violation().key())
                .containsExactly(
                        tuple(2, "unit.body_kind_unknown"),
                        tuple(3, "unit.unknown"),
                        tuple(4, "unit.body_outlives"),
                        tuple(6, "unit.body_twice"));
        assertThat(lineage.errors())
                .extracting(error -> error.violation().key())
                .containsExactly(
                        "unit.lineage_kind_unknown", "unit.unknown", "unit.lineage_to_itself", "unit.csv_empty");
    }

    @Test
    void aFileWithAForeignHeaderIsRefusedAsAWhole() {
        assertThat(read("ma,ten\n40,Nghệ An\n").errors()).singleElement().satisfies(error -> assertThat(error.message())
                .startsWith("Dòng tiêu đề chưa đúng."));
        assertThat(read("").accepted()).isFalse();
    }

    private ImportReport read(String csv) {
        return units.importCsv(new StringReader(csv), false);
    }

    private void flushWithAllConstraints() {
        database.flush();
        database.createNativeQuery("set constraints all immediate").executeUpdate();
    }

    private long rows() {
        database.flush();
        return ((Number) database.createNativeQuery("select (select count(*) from app.unit)"
                                + " + (select count(*) from app.unit_body) + (select count(*) from app.unit_lineage)")
                        .getSingleResult())
                .longValue();
    }
}
