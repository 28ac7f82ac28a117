/** Judging as steps of a process, and the same entries from a sheet or a program. */
@NamedInterface("workflow")
package vn.kieumau.assessment.workflow;

import org.springframework.modulith.NamedInterface;
