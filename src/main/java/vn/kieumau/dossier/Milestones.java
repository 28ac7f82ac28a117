package vn.kieumau.dossier;

import java.time.LocalDate;
import java.util.List;

/** What a feature wants to see marked on the progress of a dossier, such as working visits. */
public interface Milestones {

    List<Milestone> of(DossierView dossier);

    /**
     * Something that happened on a day.
     *
     * @param what one line for people, in Vietnamese
     */
    record Milestone(LocalDate day, String what) {}
}
