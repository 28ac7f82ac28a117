package vn.kieumau.account;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.kieumau.kernel.Texts;
import vn.kieumau.unit.UnitLevel;

/** What an officer does at a unit. The key is the word of the models and of the engine's groups. */
public enum Role {
    WARD_POLICE,
    WARD_POLICE_CHIEF,
    PARTY_SECRETARY,
    PC_OFFICER,
    PC_CHAIR,
    CLERK,
    COMMITTEE_SECRETARY,
    PARTY_TO_COMMITMENT,
    DISTRICT_POLICE,
    DISTRICT_POLICE_LEADER,
    DISTRICT_PC_CHAIR,
    PROVINCE_MOVEMENT_OFFICE,
    PROVINCE_PROFESSIONAL_OFFICE,
    PROVINCE_POLICE_DIRECTOR,
    PROVINCE_PC_CHAIR,
    MODEL_EDITOR,
    MODEL_RELEASER,
    AUDITOR,
    ADMINISTRATOR;

    /** The word of the models: {@code ward-police}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Vietnamese name of the role. */
    public String label() {
        return labelIn(Texts.VIETNAMESE);
    }

    public String labelIn(Locale locale) {
        return Texts.in(locale, "account.role." + key());
    }

    /** The level of the units at which this role is held; empty for a role that is held at any. */
    public Optional<UnitLevel> level() {
        return switch (this) {
            case WARD_POLICE,
                    WARD_POLICE_CHIEF,
                    PARTY_SECRETARY,
                    PC_OFFICER,
                    PC_CHAIR,
                    COMMITTEE_SECRETARY,
                    PARTY_TO_COMMITMENT -> Optional.of(UnitLevel.WARD);
            case DISTRICT_POLICE, DISTRICT_POLICE_LEADER, DISTRICT_PC_CHAIR -> Optional.of(UnitLevel.DISTRICT);
            case PROVINCE_MOVEMENT_OFFICE, PROVINCE_PROFESSIONAL_OFFICE, PROVINCE_POLICE_DIRECTOR, PROVINCE_PC_CHAIR ->
                Optional.of(UnitLevel.PROVINCE);
            case CLERK, MODEL_EDITOR, MODEL_RELEASER, AUDITOR, ADMINISTRATOR -> Optional.empty();
        };
    }

    /** Whether a post of this role may be that of one professional office, which then sees its own criteria only. */
    public boolean hasOffices() {
        return this == DISTRICT_POLICE || this == PROVINCE_PROFESSIONAL_OFFICE;
    }

    /** The role of a key; empty for a word that is no role. */
    public static Optional<Role> of(String key) {
        return Arrays.stream(values()).filter(role -> role.key().equals(key)).findFirst();
    }

    /** The engine's group of those who hold this role at a unit, such as {@code ward-police@16726}. */
    public String groupAt(String unitCode) {
        return key() + "@" + unitCode;
    }

    /** The group of those who hold this role at a unit for one office, such as {@code district-police@413/traffic}. */
    public String groupAt(String unitCode, String office) {
        return new PostGroup(key(), unitCode, office).toString();
    }

    /** The groups that work of one office waits for: those of that office, and those of no office alone. */
    public List<String> groupsAt(String unitCode, String office) {
        return office == null || !hasOffices()
                ? List.of(groupAt(unitCode))
                : List.of(groupAt(unitCode, PostGroup.ANY_OFFICE), groupAt(unitCode, office));
    }
}
