package vn.kieumau.difficulty;

import java.time.LocalDate;
import vn.kieumau.account.Role;

/**
 * What has to follow a working visit.
 *
 * @param owner the post that has to do it; null when none was chosen
 * @param criterionKey null when no criterion is meant
 */
record NewVisitTask(String what, Role owner, LocalDate dueOn, String criterionKey) {}
