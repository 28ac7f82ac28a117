package vn.kieumau.difficulty;

import java.util.List;
import vn.kieumau.dossier.DossierView;

/** What the feature that keeps the verdicts tells working visits: the criteria that are not met yet. */
public interface UnmetCriteria {

    /** Those judged as not met or only basically met by the highest stage that judged them, in the order of the set. */
    List<Unmet> of(DossierView dossier);

    /**
     * A criterion that is not met.
     *
     * @param result how it was judged, in words
     */
    record Unmet(String criterionKey, String label, String title, String result) {}
}
