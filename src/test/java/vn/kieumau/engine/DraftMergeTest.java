package vn.kieumau.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.kieumau.kernel.RuleViolation;

class DraftMergeTest {

    private static final Map<String, String> SEEN = Map.of("note.A-01", "cũ", "note.A-02", "");

    @Test
    void aFieldThatOnlyThisWindowChangedIsWritten() {
        DraftMerge merge = DraftMerge.of(3, Map.of("note.A-01", "mới"), SEEN, SEEN);

        assertThat(merge.written()).containsExactly(Map.entry("note.A-01", "mới"));
        assertThat(merge.version()).isEqualTo(4);
        assertThat(merge.elsewhere()).isEmpty();
        assertThat(merge.overwritten()).isEmpty();
    }

    @Test
    void aFieldThatOnlyAnotherWindowChangedIsKeptAndTold() {
        Map<String, String> current = Map.of("note.A-01", "của người kia");

        DraftMerge merge = DraftMerge.of(3, Map.of("note.A-01", "cũ", "note.A-02", ""), current, SEEN);

        assertThat(merge.written()).isEmpty();
        assertThat(merge.version()).isEqualTo(3);
        assertThat(merge.elsewhere()).containsExactly(Map.entry("note.A-01", "của người kia"));
        assertThat(merge.over(Map.of("note.A-01", "cũ"))).containsEntry("note.A-01", "của người kia");
        assertThatCode(merge::mustNotOverwrite).doesNotThrowAnyException();
    }

    @Test
    void aFieldThatBothChangedTakesTheLastValueAndIsNoSecret() {
        Map<String, String> current = Map.of("note.A-01", "của người kia");

        DraftMerge merge = DraftMerge.of(3, Map.of("note.A-01", "của tôi"), current, SEEN);

        assertThat(merge.written()).containsEntry("note.A-01", "của tôi");
        assertThat(merge.overwritten()).containsExactly(Map.entry("note.A-01", "của người kia"));
        assertThatThrownBy(merge::mustNotOverwrite)
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("ghi chú A-01");
    }

    @Test
    void bothWritingTheSameIsNoConflict() {
        Map<String, String> current = Map.of("note.A-01", "như nhau\r\n");

        DraftMerge merge = DraftMerge.of(3, Map.of("note.A-01", "như nhau"), current, SEEN);

        assertThat(merge.written()).isEmpty();
        assertThat(merge.overwritten()).isEmpty();
    }

    @Test
    void aWindowThatDoesNotSayWhatItSawSimplyWrites() {
        DraftMerge merge = DraftMerge.of(0, Map.of("subject", "x"), Map.of("subject", "y"), null);

        assertThat(merge.written()).containsExactly(Map.entry("subject", "x"));
        assertThat(merge.overwritten()).isEmpty();
    }
}
