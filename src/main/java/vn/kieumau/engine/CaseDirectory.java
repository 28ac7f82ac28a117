package vn.kieumau.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the engine asks of the feature that keeps the cases: who does a step, and who has done one. */
public interface CaseDirectory {

    CaseFacts facts(long caseId);

    /** Roles that a model may name. */
    Set<String> roles();

    /** Places in the chain of units that a model may name in {@code at}. */
    Set<String> places();

    /** What every name of a task must say of the case, such as that its criteria are illustrative; empty when nothing. */
    default String markOf(CaseFacts facts) {
        return "";
    }

    /** Candidate groups and subject of a new task. */
    Assignment assign(CaseFacts facts, Map<String, String> parameters, String level, String item);

    /** Groups of the posts that an officer holds today, for oneself or standing in for somebody. */
    List<String> groupsOf(String username);

    /** For whom an officer acts who holds these groups; empty when one of the posts is the officer's own. */
    Optional<String> standsInFor(String username, Collection<String> groups);

    /** Whether an officer is kept from working on a case by a conflict of interest. */
    boolean isExcluded(String username, long caseId);

    /** All cases that an officer is kept from today. */
    Exclusions exclusionsOf(String username);

    /** User names of those who completed one of the given steps of the case, and of whom they stood in for. */
    Set<String> doersOf(String caseNumber, Collection<String> stepIds);

    /**
     * User names of those who completed a step of one of the given kinds, and of whom they stood in for.
     *
     * @param kindsBelow kinds that count only where the step belonged to no evaluating level
     */
    Set<String> doersOfKinds(String caseNumber, Collection<String> kinds, Collection<String> kindsBelow);

    /**
     * What an officer is kept from.
     *
     * @param cases ids of single cases
     * @param units codes of units whose cases are all meant
     */
    record Exclusions(Set<Long> cases, Set<String> units) {}

    /**
     * Who may do a task, and what it is about.
     *
     * @param groups candidate groups {@code role@unit-code}, at least one
     * @param subject added to the task's name, such as the party that signs; empty when there is none
     */
    record Assignment(List<String> groups, String subject) {}
}
