package vn.kieumau.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kieumau.dossier.DossierState.ANNOUNCED;
import static vn.kieumau.dossier.DossierState.REVOKED;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kieumau.unit.LineageKind;
import vn.kieumau.unit.UnitHistory.Fate;
import vn.kieumau.unit.UnitKind;
import vn.kieumau.unit.UnitView;

class RecognitionStateTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2025, 6, 30);
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

    @ParameterizedTest
    @CsvSource({"2024, 31/12, VALID", "2024, 01/01, VALID", "2023, 01/01, PAST", "2025, 01/01, VALID"})
    void aRecognitionIsForItsYearWheneverItWasDecided(int cycleYear, String day, RecognitionState expected) {
        LocalDate today = LocalDate.of(2024, Integer.parseInt(day.substring(3)), Integer.parseInt(day.substring(0, 2)));

        assertThat(RecognitionState.of(ANNOUNCED, cycleYear, null, false, today))
                .isEqualTo(expected);
    }

    @Test
    void aRevokedOneIsRevokedWhateverBecameOfTheUnit() {
        assertThat(RecognitionState.of(REVOKED, 2025, merged(), false, REFORM)).isEqualTo(RecognitionState.REVOKED);
    }

    @Test
    void onItsLastDayTheUnitStillHasItAndTheDayAfterItHasMerged() {
        assertThat(RecognitionState.of(ANNOUNCED, 2025, merged(), false, LAST_DAY))
                .isEqualTo(RecognitionState.VALID);
        assertThat(RecognitionState.of(ANNOUNCED, 2025, merged(), false, REFORM))
                .isEqualTo(RecognitionState.UNIT_MERGED);
    }

    @Test
    void whereTheTableSaysSoARecognitionOutlastsAMerger() {
        assertThat(RecognitionState.of(ANNOUNCED, 2025, merged(), true, REFORM)).isEqualTo(RecognitionState.VALID);
    }

    @Test
    void aUnitOfWhichNothingMoreIsKnownHasEnded() {
        Fate ended = new Fate(unit(), LAST_DAY, Set.of(LineageKind.RENAMED), List.of());

        assertThat(RecognitionState.of(ANNOUNCED, 2025, ended, true, REFORM)).isEqualTo(RecognitionState.UNIT_ENDED);
        assertThat(ended.successors()).isEmpty();
    }

    @Test
    void aPercentageIsRoundedAsEverywhereAndThereIsNoneOfNothing() {
        assertThat(new CycleResult(11, 12).percent().words()).isEqualTo("91,67 %");
        assertThat(new CycleResult(0, 0).percent()).isNull();
        assertThat(new CycleResult(34, 34).percent().words()).isEqualTo("100 %");
    }

    private static Fate merged() {
        return new Fate(unit(), LAST_DAY, Set.of(LineageKind.MERGED_INTO), List.of(unit()));
    }

    private static UnitView unit() {
        return new UnitView(1, "91001", "Cũ", "cu", UnitKind.values()[0], "414", LocalDate.of(2021, 1, 1), LAST_DAY);
    }
}
