package vn.kieumau.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the engine asks of the feature that keeps the cases: who does a step, and who has done one. */
public interface CaseDirectory {

    CaseFacts facts(long caseId);

    /** Roles that a model may name. */
    Set<String> roles();

    /** Places in the chain of units that a model may name in {@code at}. */
    Set<String> places();

    /** Candidate groups and subject of a new task. */
    Assignment assign(CaseFacts facts, Map<String, String> parameters, String level, String item);

    /** User names of those who completed one of the given steps of the case. */
    Set<String> doersOf(String caseNumber, Collection<String> stepIds);

    /**
     * Who may do a task, and what it is about.
     *
     * @param groups candidate groups {@code role@unit-code}, at least one
     * @param subject added to the task's name, such as the party that signs; empty when there is none
     */
    record Assignment(List<String> groups, String subject) {}
}
