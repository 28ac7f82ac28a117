package vn.kieumau.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.LocalDate;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.kieumau.criteria.ImportedSet.Change;
import vn.kieumau.kernel.NotFound;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.support.KieuMauTest;

@KieuMauTest
@Transactional
class CriteriaServiceTest {

    @Autowired
    private CriteriaService criteria;

    @Autowired
    private CriteriaSetLoader loader;

    @Autowired
    private EntityManager entities;

    @Autowired
    private EntityManagerFactory factory;

    @Test
    void shippedSetsAreThereFromTheStart() {
        assertThat(criteria.models())
                .contains(
                        new ModelView(
                                "A", "xã, phường, đặc khu điển hình về phong trào toàn dân bảo vệ an ninh Tổ quốc"),
                        new ModelView("B", "Công an phường kiểu mẫu về an ninh trật tự và văn minh đô thị"));
    }

    @ParameterizedTest
    @CsvSource({
        "A, 2023-01-01, A-2023, 34",
        "A, 2025-12-31, A-2023, 34",
        "A, 2026-01-01, A-2026, 34",
        "B, 2021-07-13, B-2021, 22",
        "B, 2023-12-31, B-2021, 22",
        "B, 2024-01-01, B-2024, 20"
    })
    void dayDecidesWhichSetRules(String model, LocalDate on, String code, int count) {
        CriteriaSetView set = criteria.inForce(model, on);

        assertThat(set.code()).isEqualTo(code);
        assertThat(set.criteria()).hasSize(count);
        assertThat(set.illustrative()).isTrue();
    }

    @Test
    void dayWithoutASetSaysSo() {
        assertThatThrownBy(() -> criteria.inForce("A", LocalDate.of(2022, 12, 31)))
                .isExactlyInstanceOf(RuleViolation.class)
                .hasMessageContaining("31/12/2022");
        assertThatThrownBy(() -> criteria.inForce("Z", LocalDate.of(2023, 1, 1)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> criteria.require(-1)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> criteria.pin(-1)).isInstanceOf(NotFound.class);
    }

    @Test
    void viewHoldsEverythingInOrder() {
        CriteriaSetView set = criteria.inForce("A", LocalDate.of(2023, 4, 21));

        assertThat(set.groups()).hasSize(4);
        assertThat(set.criteria())
                .extracting(CriterionView::label)
                .startsWith("1", "2", "3")
                .endsWith("34");
        CriterionView second = set.criterion("A-02");
        assertThat(second.measure()).isInstanceOf(DocumentDatedInWindow.class);
        assertThat(second.evidenceNames()).containsExactly("Nghị quyết", "Kế hoạch", "Chương trình công tác");
        assertThat(second.officeName()).startsWith("Phòng Xây dựng phong trào");
        assertThatThrownBy(() -> set.criterion("A-99")).isInstanceOf(NotFound.class);
    }

    @Test
    void setLoadsWithThreeStatements() {
        Statistics statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();

        criteria.inForce("A", LocalDate.of(2023, 4, 21));

        assertThat(statistics.getPrepareStatementCount()).isLessThanOrEqualTo(3);
        statistics.setStatisticsEnabled(false);
    }

    @Test
    void loadingAgainChangesNothing() {
        CriteriaSetView before = criteria.inForce("B", LocalDate.of(2023, 4, 21));

        loader.loadShipped();
        forget();

        assertThat(criteria.inForce("B", LocalDate.of(2023, 4, 21))).isEqualTo(before);
    }

    @Test
    void sameContentAgainIsNoChange() {
        ImportedSet first = criteria.importSet(CriteriaJson.aSet().stream());

        ImportedSet second = criteria.importSet(CriteriaJson.aSet().stream());

        assertThat(first.change()).isEqualTo(Change.ADDED);
        assertThat(second).isEqualTo(new ImportedSet(first.setId(), Change.UNCHANGED));
    }

    @Test
    void unpinnedSetIsReplaced() {
        long id = criteria.importSet(CriteriaJson.aSet().stream()).setId();
        CriteriaJson changed = CriteriaJson.aSet();
        changed.criterion(0).put("title", "Một, đã sửa").put("illustrative", true);

        ImportedSet imported = criteria.importSet(changed.stream());
        forget();

        assertThat(imported).isEqualTo(new ImportedSet(id, Change.REPLACED));
        CriteriaSetView set = criteria.require(id);
        assertThat(set.criteria()).extracting(CriterionView::title).containsExactly("Một, đã sửa", "Hai");
        assertThat(set.illustrative()).isTrue();
    }

    @Test
    void pinnedSetIsImmutable() {
        long id = criteria.importSet(CriteriaJson.aSet().stream()).setId();
        criteria.pin(id);
        criteria.pin(id);

        assertThatThrownBy(() -> criteria.importSet(CriteriaJson.aSet().with("title", "Khác").stream()))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.key())
                        .isEqualTo("criteria.set.pinned"));
        forget();

        assertThat(criteria.require(id).title()).isEqualTo("Bộ tiêu chí thử nghiệm");
        assertThat(criteria.require(id).pinned()).isTrue();
        assertThat(criteria.importSet(CriteriaJson.aSet().stream()).change()).isEqualTo(Change.UNCHANGED);
    }

    @Test
    void nextVersionOfAPinnedSetTakesOver() {
        long first = criteria.importSet(CriteriaJson.aSet().stream()).setId();
        criteria.pin(first);

        long second = criteria.importSet(CriteriaJson.aSet().with("version", 2).stream())
                .setId();

        assertThat(criteria.inForce("T", LocalDate.of(2023, 6, 1)).id()).isEqualTo(second);
        assertThat(criteria.require(first).version()).isEqualTo(1);
    }

    @Test
    void setOfOfficialTextsIsNotIllustrative() {
        long id = criteria.importSet(CriteriaJson.aSet().stream()).setId();

        assertThat(criteria.require(id).illustrative()).isFalse();
    }

    @Test
    void olderSetDoesNotRenameItsModel() {
        criteria.importSet(CriteriaJson.aSet().stream());

        criteria.importSet(
                CriteriaJson.aSet()
                        .with("code", "T-2020")
                        .with("modelName", "tên cũ")
                        .with("effectiveFrom", "2020-01-01")
                        .stream());

        assertThat(criteria.models()).contains(new ModelView("T", "đơn vị thử nghiệm"));
    }

    @Test
    void codeOfAnotherModelIsRefused() {
        criteria.importSet(CriteriaJson.aSet().stream());

        assertThatThrownBy(() -> criteria.importSet(CriteriaJson.aSet().with("modelCode", "U").stream()))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.key())
                        .isEqualTo("criteria.import.other_model"));
    }

    @Test
    void brokenFileLeavesNothingBehind() {
        CriteriaJson broken = CriteriaJson.aSet().with("declaredCount", 3);

        assertThatThrownBy(() -> criteria.importSet(broken.stream())).isInstanceOf(CriteriaSetRefused.class);

        assertThat(criteria.models()).extracting(ModelView::code).doesNotContain("T");
    }

    /** Lets the next read come from the database. */
    private void forget() {
        entities.flush();
        entities.clear();
    }
}
