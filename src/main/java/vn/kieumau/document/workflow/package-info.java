/** Documents as steps of a process; the steps of other features attach files in the same way. */
@NamedInterface("workflow")
package vn.kieumau.document.workflow;

import org.springframework.modulith.NamedInterface;
