package vn.kieumau.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What is kept of a decision and of a certificate is what was said. */
class DecisionTest {

    @Test
    void aDecisionMayBeTakenInTheYearAfterTheCycle() {
        DecisionDetails details = new DecisionDetails(
                DecisionOutcome.RECOGNISED, LocalDate.of(2025, 4, 22), "Bộ trưởng Bộ Công an", "2878/QĐ-BCA", "");

        Decision decision = new Decision(7, details, null, "can.bo");

        assertThat(decision.details()).isEqualTo(details);
        assertThat(decision.outcome()).isEqualTo(DecisionOutcome.RECOGNISED);
        assertThat(decision.decidedOn()).isEqualTo("2025-04-22");
    }

    @Test
    void theOutcomesHaveWords() {
        assertThat(DecisionOutcome.keys()).containsExactlyInAnyOrder("recognised", "not_recognised", "deferred");
        assertThat(DecisionOutcome.of("deferred")).isEqualTo(DecisionOutcome.DEFERRED);
        assertThat(DecisionOutcome.DEFERRED.label()).isNotBlank();
        assertThatThrownBy(() -> DecisionOutcome.of("lost")).isInstanceOf(IllegalArgumentException.class);
    }
}
