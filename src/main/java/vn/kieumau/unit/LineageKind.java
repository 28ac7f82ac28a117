package vn.kieumau.unit;

import java.util.Arrays;
import java.util.Optional;
import vn.kieumau.kernel.Texts;
import vn.kieumau.kernel.VietnameseText;

/** How one unit goes on in another. */
public enum LineageKind {
    MERGED_INTO,
    SPLIT,
    RENAMED,
    /** Same unit, same code, under another parent. */
    TRANSFERRED;

    /** Whether the unit itself goes on, as opposed to another one that takes it up. */
    public boolean isTheSameUnit() {
        return this == RENAMED || this == TRANSFERRED;
    }

    /** The Vietnamese name of the change: {@code sáp nhập vào}. */
    public String label() {
        return Texts.of("unit.lineage." + name());
    }

    static Optional<LineageKind> parse(String text) {
        String wanted = VietnameseText.searchable(text);
        return Arrays.stream(values())
                .filter(kind -> wanted.equals(VietnameseText.searchable(kind.label()))
                        || kind.name().equalsIgnoreCase(text))
                .findFirst();
    }
}
