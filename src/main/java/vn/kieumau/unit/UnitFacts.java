package vn.kieumau.unit;

import vn.kieumau.kernel.RuleViolation;

/**
 * What is said of a unit in one period, checked for itself; {@link UnitBook} checks it against the other units.
 *
 * @param parentCode null for a province and a city under central government
 */
record UnitFacts(String code, String name, UnitKind kind, String parentCode, Period period) {

    static final int LONGEST_NAME = 120;

    UnitFacts {
        if (name.isEmpty()) {
            throw new RuleViolation("unit.name_missing");
        }
        if (name.length() > LONGEST_NAME) {
            throw new RuleViolation("unit.name_too_long", name.length(), LONGEST_NAME);
        }
        UnitLevel level = kind.level();
        if (!code.matches("[0-9]{" + level.codeLength() + "}")) {
            throw new RuleViolation("unit.code_format", code, kind.label(), level.codeLength());
        }
        if (level == UnitLevel.PROVINCE && parentCode != null) {
            throw new RuleViolation("unit.parent_of_province", code);
        }
        if (level != UnitLevel.PROVINCE && parentCode == null) {
            throw new RuleViolation("unit.parent_missing", code);
        }
        if (period.to() != null && period.to().isBefore(period.from())) {
            throw new RuleViolation("unit.period_backwards");
        }
    }
}
