package vn.kieumau.dossier.workflow;

import java.util.Optional;
import java.util.Set;
import vn.kieumau.engine.CaseFacts;

/** Words for places and roles that a feature above adds to those of a dossier's chain and route. */
public interface CasePlaces {

    /** Words that a model may use in {@code at}. */
    Set<String> places();

    /** Words that a model may use in {@code role}. */
    Set<String> roles();

    /** Code of the unit that a word of {@link #places()} means for a dossier; empty for other words. */
    Optional<String> unitAt(CaseFacts facts, String place);

    /** Key of the role that a word of {@link #roles()} means for a dossier; empty for other words. */
    Optional<String> roleOf(CaseFacts facts, String word);
}
