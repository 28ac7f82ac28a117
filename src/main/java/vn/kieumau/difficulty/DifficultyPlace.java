package vn.kieumau.difficulty;

import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kieumau.unit.UnitLevel;

/**
 * The unit of a dossier and those above it, as the dossier has them: the levels that can solve its difficulties.
 *
 * @param districtCode null where there is no district level
 */
@Embeddable
record DifficultyPlace(
        String unitCode,
        String unitName,
        String districtCode,
        String districtName,
        String provinceCode,
        String provinceName) {

    /** The levels that there are, the lowest first. */
    List<UnitLevel> levels() {
        return Stream.of(UnitLevel.WARD, UnitLevel.DISTRICT, UnitLevel.PROVINCE)
                .filter(level -> codeAt(level) != null)
                .toList();
    }

    /** The next level that there is; empty at the highest. */
    Optional<UnitLevel> above(UnitLevel level) {
        return levels().stream().filter(one -> one.ordinal() < level.ordinal()).findFirst();
    }

    String codeAt(UnitLevel level) {
        return switch (level) {
            case WARD -> unitCode;
            case DISTRICT -> districtCode;
            case PROVINCE -> provinceCode;
        };
    }

    String nameAt(UnitLevel level) {
        return switch (level) {
            case WARD -> unitName;
            case DISTRICT -> districtName;
            case PROVINCE -> provinceName;
        };
    }
}
