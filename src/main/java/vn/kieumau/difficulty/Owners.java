package vn.kieumau.difficulty;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.kieumau.account.Role;
import vn.kieumau.kernel.Texts;
import vn.kieumau.unit.UnitLevel;

/** The posts that may have to solve difficulties, by level. */
final class Owners {

    private Owners() {}

    /** Every post of a level. */
    static List<Role> at(UnitLevel level) {
        return Arrays.stream(Role.values())
                .filter(role -> role.level().filter(level::equals).isPresent())
                .toList();
    }

    /** Name and level of a post, for a list to choose from. */
    static String nameIn(Role role, Locale locale) {
        String level = role.level().map(UnitLevel::name).orElseThrow();
        return role.labelIn(locale) + " (" + Texts.in(locale, "unit.level." + level) + ")";
    }

    /** The post that is asked when nobody names another. */
    static Role usualAt(UnitLevel level) {
        return switch (level) {
            case WARD -> Role.PC_CHAIR;
            case DISTRICT -> Role.DISTRICT_POLICE;
            case PROVINCE -> Role.PROVINCE_MOVEMENT_OFFICE;
        };
    }
}
