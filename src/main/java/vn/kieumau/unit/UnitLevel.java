package vn.kieumau.unit;

import vn.kieumau.kernel.Texts;

/** Levels of local government, top first. The district level ended on 30/06/2025 (72/2025/QH15). */
public enum UnitLevel {
    PROVINCE,
    DISTRICT,
    WARD;

    /** The Vietnamese name of the level: {@code cấp tỉnh}. */
    public String label() {
        return Texts.of("unit.level." + name());
    }

    boolean isAbove(UnitLevel other) {
        return ordinal() < other.ordinal();
    }

    /** Digits of an official code of this level. */
    int codeLength() {
        return switch (this) {
            case PROVINCE -> 2;
            case DISTRICT -> 3;
            case WARD -> 5;
        };
    }
}
