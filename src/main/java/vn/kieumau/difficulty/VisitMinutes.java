package vn.kieumau.difficulty;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What the minutes of a working visit say.
 *
 * @param summary the general conclusion; may be empty until they are closed
 * @param file the signed minutes; null when there are none yet
 * @param conclusions by id of the agenda's points
 * @param settled ids of the points whose conclusion solves the difficulty
 */
record VisitMinutes(String summary, UUID file, Map<Long, String> conclusions, Set<Long> settled) {}
