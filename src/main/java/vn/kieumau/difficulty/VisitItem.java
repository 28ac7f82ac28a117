package vn.kieumau.difficulty;

import java.time.LocalDate;
import vn.kieumau.kernel.VietnamTime;

/** A working visit in a list. */
public record VisitItem(long id, LocalDate heldOn, String beginsAt, String place, String purpose, VisitState state) {

    /** The day as people read it. */
    public String day() {
        return VietnamTime.show(heldOn);
    }
}
