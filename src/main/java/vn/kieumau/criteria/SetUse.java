package vn.kieumau.criteria;

import java.util.Map;

/** Tells how many dossiers use a criteria set; answered by the feature that has dossiers. */
public interface SetUse {

    /** By id of the set; a set that none uses is missing. */
    Map<Long, Long> dossiersBySet();
}
