package vn.kieumau.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kieumau.dossier.DossierState;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.VietnamTime;
import vn.kieumau.recognition.RecognitionService;
import vn.kieumau.support.Journey;
import vn.kieumau.support.Journeys;
import vn.kieumau.support.KieuMauTest;

/** The honour belongs to the year of the cycle, whenever it is decided: year and day are kept apart. */
@KieuMauTest
class CycleYearTest {

    @Autowired
    private Journeys journeys;

    @Autowired
    private RecognitionService recognitions;

    @Test
    void aDecisionOfTheNextYearHonoursTheYearOfTheCycle() {
        Journey journey = journeys.aDossier().upToTheDecision();

        journey.complete("decide_recognition", Map.of("decidedOn", "22/04/2024"))
                .complete("publish_recognition", Map.of("issuedOn", "22/04/2024", "announcedOn", "30/05/2024"));

        assertThat(journey.state()).isEqualTo(DossierState.ANNOUNCED);
        assertThat(journey.dossier().cycleYear()).isEqualTo(2023);
        assertThat(recognitions.decisions(journey.dossier().id()).get(0).decidedOn())
                .isEqualTo("2024-04-22");
        assertThat(recognitions
                        .certificate(journey.dossier().id())
                        .orElseThrow()
                        .announcedOn())
                .isEqualTo("2024-05-30");
    }

    @Test
    void theMeetingOfALevelMayBeHeldInTheNextYearToo() {
        Journey journey = journeys.aDossier().upTo("conclude_appraisal");

        journey.complete("conclude_appraisal", Map.of("heldOn", "19/03/2024"));

        assertThat(journey.openSteps()).containsExactly("approve_appraisal");
    }

    @Test
    void aDecisionIsTakenWithinAYearAfterTheCycle() {
        Journey journey = journeys.aDossier().upToTheDecision();
        LocalDate end = journey.dossier().periodTo().plusYears(1);
        String tooLate = VietnamTime.show(end.plusDays(1));

        assertThatThrownBy(() -> journey.complete("decide_recognition", Map.of("decidedOn", tooLate)))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("phải nằm trong khoảng");
        // in the year after, and before the ward itself came to its end
        journey.complete("decide_recognition", Map.of("decidedOn", "30/11/2024"));

        assertThat(journey.openSteps()).containsExactly("publish_recognition");
    }
}
