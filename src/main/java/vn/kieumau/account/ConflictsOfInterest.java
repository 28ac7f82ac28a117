package vn.kieumau.account;

import java.time.LocalDate;

/** What accounts ask of the feature that knows who is kept from whose dossiers. */
public interface ConflictsOfInterest {

    /** Whether an officer is kept from all dossiers of a unit on some day between two, both inclusive. */
    boolean keepFrom(String username, String unitCode, LocalDate first, LocalDate last);
}
