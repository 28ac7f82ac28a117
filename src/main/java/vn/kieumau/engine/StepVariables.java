package vn.kieumau.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.CachedDbEntity;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.DbEntityCache;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.DbEntityState;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import vn.kieumau.kernel.RuleViolation;

/** The only variables a process keeps: ids and decisions. Everything else is a form's field on its way to a service. */
public final class StepVariables {

    public static final String DOSSIER_ID = "dossierId";
    public static final String UNIT_CODE = "unitCode";
    public static final String LEVEL = "level";
    public static final String GROUP = "group";
    public static final String PARTY_ID = "partyId";
    public static final String DIFFICULTY_ID = "difficultyId";
    public static final String OUTCOME = "outcome";

    /** Which version of the draft a window saw: travels with the fields and is none of them. */
    public static final String DRAFT_VERSION = "draftVersion";

    /** Set once when an instance begins; nobody may change them afterwards, through whichever API. */
    private static final Set<String> FIXED = Set.of(DOSSIER_ID, UNIT_CODE, LEVEL, GROUP, PARTY_ID, DIFFICULTY_ID);

    private static final Set<String> OF_THE_ENGINE =
            Set.of("nextLevel", "loopCounter", "nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances");

    private StepVariables() {}

    /** A field of a form; {@code outcome} is one until the step has decided. */
    static boolean isField(String name) {
        return !FIXED.contains(name) && !OF_THE_ENGINE.contains(name);
    }

    static Map<String, String> withoutVersion(Map<String, String> fields) {
        Map<String, String> rest = new LinkedHashMap<>(fields);
        rest.remove(DRAFT_VERSION);
        return rest;
    }

    /** The version that fields say they saw; null when they say none. */
    static Long versionIn(Map<String, ?> fields) {
        Object version = fields.get(DRAFT_VERSION);
        return version != null && version.toString().matches("\\d{1,18}") ? Long.valueOf(version.toString()) : null;
    }

    /** What one instance of a multi-instance step is about, or null. */
    static String itemOf(Map<String, Object> variables) {
        return Stream.of(GROUP, PARTY_ID, DIFFICULTY_ID)
                .map(variables::get)
                .filter(Objects::nonNull)
                .findFirst()
                .map(Object::toString)
                .orElse(null);
    }

    /**
     * Refuses a completion that brings along or changes a variable that is not a field: otherwise a form could move its
     * task to another dossier or level, or end the parallel tasks of others. The engine calls variable listeners in
     * cases only, so its own change tracking is asked.
     */
    static void mustBeUntouched(ExecutionEntity execution) {
        DbEntityCache cache = Context.getCommandContext().getDbEntityManager().getDbEntityCache();
        Stream.concat(FIXED.stream(), OF_THE_ENGINE.stream())
                .filter(name -> execution.getVariableInstance(name) instanceof VariableInstanceEntity variable
                        && isTouched(cache.getCachedEntity(variable)))
                .findFirst()
                .ifPresent(name -> {
                    throw new RuleViolation("engine.variable_fixed", name);
                });
    }

    private static boolean isTouched(CachedDbEntity variable) {
        return variable == null || variable.getEntityState() != DbEntityState.PERSISTENT || variable.isDirty();
    }
}
