package vn.kieumau.dossier.workflow;

import java.util.List;
import java.util.Set;

/** Finds whom a step waits for where only its item knows it, such as the post that has to solve a difficulty. */
public interface StepOwner {

    /** What a model writes in {@code at} for such steps. */
    String place();

    /** What a model may write in {@code role} for such steps. */
    Set<String> roles();

    /** Candidate groups {@code role@unit-code}, at least one. */
    List<String> groups(String role, String item);
}
