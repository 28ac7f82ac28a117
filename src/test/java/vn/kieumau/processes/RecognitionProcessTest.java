package vn.kieumau.processes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kieumau.dossier.DossierState;
import vn.kieumau.support.Journey;
import vn.kieumau.support.Journeys;
import vn.kieumau.support.KieuMauTest;

@KieuMauTest
class RecognitionProcessTest {

    @Autowired
    private Journeys journeys;

    @Test
    void aDossierTravelsFromTheResolutionToTheAnnouncement() {
        Journey journey = journeys.aDossier();

        journey.upToTheDecision().complete("decide_recognition").complete("publish_recognition");

        assertThat(journey.state()).isEqualTo(DossierState.ANNOUNCED);
        assertThat(journey.openSteps()).isEmpty();
    }
}
