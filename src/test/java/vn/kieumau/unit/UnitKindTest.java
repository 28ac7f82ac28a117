package vn.kieumau.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kieumau.kernel.Texts;

class UnitKindTest {

    @ParameterizedTest
    @CsvSource({
        "phường, WARD",
        "Thị xã, TOWN",
        "thanh pho thuoc tinh, PROVINCIAL_CITY",
        "thành phố trực thuộc trung ương, CITY",
        "special_zone, SPECIAL_ZONE"
    })
    void aKindIsReadByItsLabelOrItsConstant(String written, UnitKind kind) {
        assertThat(UnitKind.parse(written)).contains(kind);
    }

    @ParameterizedTest
    @CsvSource({"thành phố", "làng", "''"})
    void anAmbiguousOrUnknownKindIsNotGuessed(String written) {
        assertThat(UnitKind.parse(written)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyKindHasItsTextsInBothLanguages(UnitKind kind) {
        assertThat(kind.label()).isNotBlank();
        assertThat(kind.prefix()).isLowerCase();
        assertThat(Texts.in(Locale.ENGLISH, "unit.kind." + kind)).isNotEqualTo(kind.label());
    }

    @ParameterizedTest
    @EnumSource
    void everyKindOfBodyIsReadByItsLabel(BodyKind kind) {
        assertThat(BodyKind.parse(kind.label())).contains(kind);
    }

    @ParameterizedTest
    @EnumSource
    void everyKindOfChangeIsReadByItsLabel(LineageKind kind) {
        assertThat(LineageKind.parse(kind.label())).contains(kind);
    }

    @Test
    void theFullNameBeginsWithTheKindInLowerCase() {
        UnitView unit = new UnitView(1, "16726", "Nghi Hương", "nghi-huong", UnitKind.WARD, "413", null, null);

        assertThat(unit.fullName()).isEqualTo("phường Nghi Hương");
        assertThat(unit.level().label()).isEqualTo("cấp xã");
    }
}
