package vn.kieumau.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kieumau.kernel.RuleViolation;

/** A row of the table is a rule, or refused with the name of what cannot be used. */
class VoteRuleTest {

    @Test
    void aRowIsReadAsARule() {
        VoteRule rule =
                rule(Map.of("modes", "meeting, written_opinion", "required", "chair, police", "ballot", "secret"));

        assertThat(rule.modes()).containsExactly(MeetingMode.MEETING, MeetingMode.WRITTEN_OPINION);
        assertThat(rule.required()).containsExactly("chair", "police");
        assertThat(rule.ballot()).isEqualTo(Ballot.SECRET);
        assertThat(rule.quorumPercent()).isEqualTo(60);
        assertThat(rule.basis()).isEqualTo("Minh họa");
    }

    @Test
    void theEndsOfThePercentagesAreUsable() {
        assertThat(rule(Map.of("quorumPercent", 0)).quorumPercent()).isZero();
        assertThat(rule(Map.of("majorityPercent", 100)).majorityPercent()).isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource({
        "modes, chat",
        "quorumPercent, 101",
        "quorumPercent, -1",
        "quorumOf, everybody",
        "majorityPercent, sixty",
        "majorityOf, nobody",
        "ballot, raised_hands",
        "abstentions, ''",
        "writtenVotes, maybe",
        "required, mayor"
    })
    void aValueThatCannotBeUsedIsNamed(String column, String value) {
        Object typed = value.matches("-?\\d+") ? (Object) Integer.valueOf(value) : value;

        assertThatThrownBy(() -> rule(Map.of(column, typed)))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("“" + value + "”")
                .hasMessageContaining("cột " + column);
    }

    /** 60 percent of the members, 60 percent of those who take part, open, an abstention stands against. */
    static VoteRule rule(Map<String, Object> changed) {
        Map<String, Object> row = new HashMap<>(Map.of(
                "modes", "meeting",
                "quorumPercent", 60,
                "quorumOf", "members",
                "majorityPercent", 60,
                "majorityOf", "present",
                "ballot", "open",
                "abstentions", "against",
                "writtenVotes", "counted",
                "required", "",
                "basis", "Minh họa"));
        row.putAll(changed);
        return VoteRule.of(row);
    }
}
