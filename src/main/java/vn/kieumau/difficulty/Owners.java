package vn.kieumau.difficulty;

import java.util.Arrays;
import java.util.List;
import vn.kieumau.account.Role;
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

    /** The post that is asked when nobody names another. */
    static Role usualAt(UnitLevel level) {
        return switch (level) {
            case WARD -> Role.PC_CHAIR;
            case DISTRICT -> Role.DISTRICT_POLICE;
            case PROVINCE -> Role.PROVINCE_MOVEMENT_OFFICE;
        };
    }
}
