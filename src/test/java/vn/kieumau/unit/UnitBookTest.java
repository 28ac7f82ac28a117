package vn.kieumau.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.kieumau.kernel.RuleViolation;

class UnitBookTest {

    private static final LocalDate START = LocalDate.of(2021, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2025, 6, 30);
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

    private final UnitBook book = new UnitBook(List.of());

    @Test
    void aCodeMayBeUsedAgainOnTheDayAfter() {
        book.put(2, province("44", "Quảng Bình", START, LAST_DAY));
        book.put(3, province("44", "Quảng Trị", REFORM, null));

        assertThat(book.check()).isEmpty();
    }

    @Test
    void aCodeNamesOnlyOneUnitOnADay() {
        book.put(2, province("44", "Quảng Bình", START, REFORM));
        book.put(3, province("44", "Quảng Trị", REFORM, null));

        assertThat(book.check()).singleElement().satisfies(error -> {
            assertThat(error.line()).isEqualTo(3);
            assertThat(error.message())
                    .isEqualTo("Mã 44 đã là mã của tỉnh Quảng Bình từ 01/01/2021 đến 01/07/2025."
                            + " Hãy sửa mã hoặc thời gian hiệu lực.");
        });
    }

    @Test
    void aStoredUnitWithoutEndKeepsItsCode() {
        UnitBook withStored = new UnitBook(List.of(new AdministrativeUnit(province("44", "Quảng Bình", START, null))));

        withStored.put(2, province("44", "Quảng Trị", REFORM, null));

        assertThat(withStored.check()).singleElement().satisfies(error -> assertThat(error.message())
                .startsWith("Mã 44 là mã của tỉnh Quảng Bình từ 01/01/2021 đến nay."));
    }

    @Test
    void aStoredUnitMayBeClosedInTheFileThatGivesItsCodeAway() {
        UnitBook withStored = new UnitBook(List.of(new AdministrativeUnit(province("44", "Quảng Bình", START, null))));

        withStored.put(2, province("44", "Quảng Trị", REFORM, null));
        withStored.put(3, province("44", "Quảng Bình", START, LAST_DAY));

        assertThat(withStored.check()).isEmpty();
        assertThat(withStored.ofTheFile()).extracting(UnitBook.Entry::line).containsExactly(2, 3);
    }

    @Test
    void theSameUnitTwiceInAFileIsRefusedWithItsFirstLine() {
        book.put(2, province("44", "Quảng Bình", START, null));

        assertThatThrownBy(() -> book.put(7, province("44", "Quảng Bình", START, null)))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("đã có ở dòng 2");
    }

    @Test
    void aParentMayChangeItsNameWhileItsChildrenStay() {
        book.put(2, province("44", "Quảng Bình", START, LAST_DAY));
        book.put(3, province("44", "Quảng Trị", REFORM, null));
        book.put(4, new UnitFacts("18880", "Đồng Hới", UnitKind.WARD, "44", new Period(START, null)));

        assertThat(book.check()).isEmpty();
    }

    @Test
    void aUnitDoesNotOutliveItsParent() {
        book.put(2, province("44", "Quảng Bình", START, LAST_DAY));
        book.put(3, new UnitFacts("18880", "Đồng Hới", UnitKind.WARD, "44", new Period(START, null)));

        assertThat(book.check()).singleElement().satisfies(error -> {
            assertThat(error.line()).isEqualTo(3);
            assertThat(error.message()).startsWith("Đơn vị cấp trên mã 44 không tồn tại vào ngày 01/07/2025.");
        });
    }

    @Test
    void aStoredChildIsNotLeftAloneWhenItsParentIsClosed() {
        UnitBook withStored = new UnitBook(List.of(
                new AdministrativeUnit(province("44", "Quảng Bình", START, null)),
                new AdministrativeUnit(
                        new UnitFacts("450", "Đồng Hới", UnitKind.PROVINCIAL_CITY, "44", new Period(START, null)))));

        withStored.put(2, province("44", "Quảng Bình", START, LAST_DAY));

        assertThat(withStored.check()).singleElement().satisfies(error -> {
            assertThat(error.line()).isEqualTo(2);
            assertThat(error.message()).contains("đơn vị trực thuộc mã 450");
        });
    }

    @Test
    void aDistrictDoesNotBelongToADistrict() {
        book.put(2, province("44", "Quảng Bình", START, null));
        book.put(3, new UnitFacts("450", "Đồng Hới", UnitKind.PROVINCIAL_CITY, "44", new Period(START, null)));
        book.put(4, new UnitFacts("451", "Minh Hóa", UnitKind.DISTRICT, "450", new Period(START, null)));

        assertThat(book.check()).singleElement().satisfies(error -> assertThat(error.message())
                .startsWith("Đơn vị loại huyện không thể trực thuộc đơn vị mã 450."));
    }

    @Test
    void aBrokenParentLineIsNotBlamedOnItsChildren() {
        book.expect("44");
        book.put(3, new UnitFacts("450", "Đồng Hới", UnitKind.PROVINCIAL_CITY, "44", new Period(START, null)));

        assertThat(book.check()).isEmpty();
    }

    private static UnitFacts province(String code, String name, LocalDate from, LocalDate to) {
        return new UnitFacts(code, name, UnitKind.PROVINCE, null, new Period(from, to));
    }
}
