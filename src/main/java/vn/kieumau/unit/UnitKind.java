package vn.kieumau.unit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.kieumau.kernel.Texts;
import vn.kieumau.kernel.VietnameseText;

/** Kinds of administrative units; the district kinds and the township are history since 01/07/2025. */
public enum UnitKind {
    PROVINCE(UnitLevel.PROVINCE),
    CITY(UnitLevel.PROVINCE),
    DISTRICT(UnitLevel.DISTRICT),
    URBAN_DISTRICT(UnitLevel.DISTRICT),
    TOWN(UnitLevel.DISTRICT),
    PROVINCIAL_CITY(UnitLevel.DISTRICT),
    COMMUNE(UnitLevel.WARD),
    WARD(UnitLevel.WARD),
    TOWNSHIP(UnitLevel.WARD),
    SPECIAL_ZONE(UnitLevel.WARD);

    private final UnitLevel level;

    UnitKind(UnitLevel level) {
        this.level = level;
    }

    public UnitLevel level() {
        return level;
    }

    /** The kind in full, as a list offers it: {@code thành phố thuộc tỉnh}. */
    public String label() {
        return Texts.of("unit.kind." + name());
    }

    /** The kind as it stands before a name: {@code thành phố}. */
    public String prefix() {
        return Texts.of("unit.prefix." + name());
    }

    static List<UnitKind> of(UnitLevel level) {
        return Arrays.stream(values()).filter(kind -> kind.level == level).toList();
    }

    /** Reads a label or the name of the constant, with or without diacritics. */
    static Optional<UnitKind> parse(String text) {
        String wanted = VietnameseText.searchable(text);
        return Arrays.stream(values())
                .filter(kind -> wanted.equals(VietnameseText.searchable(kind.label()))
                        || kind.name().equalsIgnoreCase(text))
                .findFirst();
    }
}
