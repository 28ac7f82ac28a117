package vn.kieumau.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
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

    StepDrafts(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Puts the fields over those saved before; saved even when the caller's own work fails. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void save(String taskId, Map<String, String> fields) {
        jdbc.sql("""
                        insert into app.step_draft (task_id, fields) values (:task, cast(:fields as jsonb))
                        on conflict (task_id) do update
                        set fields = app.step_draft.fields || excluded.fields, saved_at = now()""").param("task", taskId).param("fields", write(fields)).update();
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
