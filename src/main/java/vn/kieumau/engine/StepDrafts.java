package vn.kieumau.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was typed into a step and is not completed yet. It survives a refusal, a sign-out and a lost network. */
@Component
public class StepDrafts {

    private static final TypeReference<LinkedHashMap<String, String>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final ObjectProvider<DraftGuard> guards;

    StepDrafts(JdbcClient jdbc, ObjectMapper json, ObjectProvider<DraftGuard> guards) {
        this.jdbc = jdbc;
        this.json = json;
        this.guards = guards;
    }

    /** Puts the fields over those saved before; saved even when the caller's own work fails. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void save(String taskId, Map<String, String> fields) {
        merge(taskId, fields, null, Map::of);
    }

    /**
     * Saves the fields of a window over what it saw when it was opened or last saved; saved even when the caller's own
     * work fails.
     *
     * @param seenVersion the version of the draft that the window saw, or null when it does not say
     * @param suggested what the form shows of fields that nobody has saved
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public DraftMerge merge(
            String taskId, Map<String, String> typed, Long seenVersion, Supplier<Map<String, String>> suggested) {
        return mergeWithin(taskId, typed, seenVersion, suggested);
    }

    /** {@link #merge} as a part of the caller's own work. */
    @Transactional
    DraftMerge mergeWithin(
            String taskId, Map<String, String> typed, Long seenVersion, Supplier<Map<String, String>> suggested) {
        Map<String, String> fields = keepable(taskId, typed);
        jdbc.sql("insert into app.step_draft (task_id, fields) values (:task, '{}') on conflict (task_id) do nothing")
                .param("task", taskId)
                .update();
        jdbc.sql("select 1 from app.step_draft where task_id = :task for update")
                .param("task", taskId)
                .query(Integer.class)
                .single();
        DraftMerge merge = preview(taskId, fields, seenVersion, suggested);
        if (!merge.written().isEmpty()) {
            jdbc.sql("""
                            update app.step_draft
                            set fields = fields || cast(:fields as jsonb), version = :version, saved_at = now()
                            where task_id = :task""")
                    .param("task", taskId)
                    .param("fields", write(merge.written()))
                    .param("version", merge.version())
                    .update();
            jdbc.sql("""
                            insert into app.step_draft_change (task_id, field, version, value)
                            select :task, left(key, 200), :version, value from jsonb_each_text(cast(:fields as jsonb))
                            on conflict do nothing""")
                    .param("task", taskId)
                    .param("fields", write(merge.written()))
                    .param("version", merge.version())
                    .update();
        }
        return merge;
    }

    /** What {@link #merge} would do; nothing is written. */
    DraftMerge preview(
            String taskId, Map<String, String> fields, Long seenVersion, Supplier<Map<String, String>> suggested) {
        Map<String, String> seen = null;
        if (seenVersion != null) {
            seen = new LinkedHashMap<>(suggested.get());
            seen.putAll(valuesAt(taskId, seenVersion));
        }
        return DraftMerge.of(versionOf(taskId), fields, of(taskId), seen);
    }

    /** How often the draft has been changed; 0 when there is none. */
    @Transactional(readOnly = true)
    public long versionOf(String taskId) {
        return jdbc.sql("select version from app.step_draft where task_id = :task")
                .param("task", taskId)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    private Map<String, String> keepable(String taskId, Map<String, String> typed) {
        Map<String, String> fields = typed;
        for (DraftGuard guard : guards) {
            fields = guard.keepable(taskId, fields);
        }
        return fields;
    }

    private Map<String, String> valuesAt(String taskId, long version) {
        Map<String, String> values = new LinkedHashMap<>();
        jdbc.sql("""
                        select distinct on (field) field, value from app.step_draft_change
                        where task_id = :task and version <= :version
                        order by field, version desc""")
                .param("task", taskId)
                .param("version", version)
                .query((row, number) -> values.put(row.getString("field"), row.getString("value")))
                .list();
        return values;
    }

    /** The saved fields; empty when there is no draft. */
    @Transactional(readOnly = true)
    public Map<String, String> of(String taskId) {
        return jdbc.sql("select fields::text from app.step_draft where task_id = :task")
                .param("task", taskId)
                .query(String.class)
                .optional()
                .map(this::read)
                .orElseGet(Map::of);
    }

    /** Takes fields out of the drafts of all open tasks of a case: what was typed there means something else by now. */
    @Transactional
    public void forget(String caseNumber, Collection<String> fields) {
        jdbc.sql("""
                        update app.step_draft set fields = fields - cast(:fields as text[])
                        where task_id in (
                            select task.id_ from act_ru_task task
                            join act_ru_execution instance on instance.id_ = task.proc_inst_id_
                            where instance.business_key_ = :number)""")
                .param("fields", fields.toArray(String[]::new))
                .param("number", caseNumber)
                .update();
    }

    /**
     * Lets one completion of a task go on at a time. Whoever waited finds the task gone, before a step kind does its
     * work a second time.
     */
    void lockTask(String taskId) {
        jdbc.sql("select 1 from act_ru_task where id_ = :task for update")
                .param("task", taskId)
                .query(Integer.class)
                .optional()
                .orElseThrow(Taken::new);
    }

    void delete(String taskId) {
        jdbc.sql("delete from app.step_draft where task_id = :task")
                .param("task", taskId)
                .update();
    }

    private String write(Map<String, String> fields) {
        try {
            return json.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> read(String fields) {
        try {
            return json.readValue(fields, FIELDS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
