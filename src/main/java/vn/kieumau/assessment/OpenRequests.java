package vn.kieumau.assessment;

import java.util.Set;

/** What evaluators have asked a dossier to supplement and is not answered yet. */
public interface OpenRequests {

    /** Keys of the criteria that are asked for; empty when nothing is. */
    Set<String> of(long dossierId);
}
