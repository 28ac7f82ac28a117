package vn.kieumau.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DossierStateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DRAFT                | SUBMITTED WITHDRAWN SUPERSEDED",
                "SUBMITTED            | DRAFT RECEIVED RETURNED WITHDRAWN SUPERSEDED",
                "RECEIVED             | UNDER_APPRAISAL RETURNED SUPERSEDED",
                "UNDER_APPRAISAL      | SUPPLEMENT_REQUESTED APPRAISED RETURNED PROPOSED NOT_RECOGNISED SUPERSEDED",
                "SUPPLEMENT_REQUESTED | UNDER_APPRAISAL SUPERSEDED",
                "RETURNED             | SUBMITTED WITHDRAWN SUPERSEDED",
                "APPRAISED            | RECEIVED RETURNED PROPOSED SUPERSEDED",
                "PROPOSED             | RECOGNISED NOT_RECOGNISED RETURNED SUPERSEDED",
                "RECOGNISED           | ANNOUNCED PROPOSED",
                "NOT_RECOGNISED       | SUPERSEDED",
                "ANNOUNCED            | REVOKED",
                "REVOKED              | ''",
                "WITHDRAWN            | ''",
                "SUPERSEDED           | ''"
            })
    void aStateIsFollowedByTheseAndNoOthers(DossierState state, String followers) {
        Set<DossierState> allowed = Arrays.stream(followers.split(" "))
                .filter(name -> !name.isEmpty())
                .map(DossierState::valueOf)
                .collect(Collectors.toSet());

        assertThat(DossierState.values()).filteredOn(state::canBecome).containsExactlyInAnyOrderElementsOf(allowed);
    }

    @Test
    void withdrawalEndsWithTheFirstReception() {
        assertThat(DossierState.WITHDRAWABLE)
                .containsExactlyInAnyOrder(DossierState.DRAFT, DossierState.SUBMITTED, DossierState.RETURNED);
    }

    @ParameterizedTest
    @EnumSource
    void everyStateHasAName(DossierState state) {
        assertThat(state.label()).isNotBlank().doesNotContain("dossier.");
    }
}
