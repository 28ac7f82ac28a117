package vn.kieumau.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.kieumau.kernel.RuleViolation;

class CriteriaSetTest {

    private final CriteriaSetFile file = new CriteriaSetReader().read(CriteriaJson.aSet().stream());
    private final CriteriaSet set = new CriteriaSet(new RecognitionModel("T", "đơn vị thử nghiệm"), null, file);

    @Test
    void unpinnedSetMayBeFilledAnew() {
        assertThatCode(() -> {
                    set.empty();
                    set.fill(file, null);
                })
                .doesNotThrowAnyException();
        assertThat(set.hasContentOf(file)).isTrue();
    }

    @Test
    void pinnedSetNeverChanges() {
        set.pin(Instant.parse("2023-04-21T01:00:00Z"));

        assertThatThrownBy(set::empty).isInstanceOf(RuleViolation.class).hasMessageContaining("T-2023");
        assertThatThrownBy(() -> set.fill(file, null)).isInstanceOf(RuleViolation.class);
    }
}
