package vn.kieumau.difficulty;

import java.util.List;
import java.util.UUID;
import vn.kieumau.account.Role;
import vn.kieumau.unit.UnitLevel;

/**
 * A difficulty as somebody raises it.
 *
 * @param criterionKey null when the dossier as a whole is meant
 * @param level the level that has to solve it; null when none was chosen
 * @param owner the post that has to solve it; null for the usual one of the level
 * @param files ids of files that were received for the dossier
 */
public record NewDifficulty(
        String criterionKey, String title, String description, UnitLevel level, Role owner, List<UUID> files) {}
