package vn.kieumau.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kieumau.kernel.Act;

/** What programs write into drafts, with a mark for the person who completes the step and answers for it. */
@Component
public class ProgramDrafts {

    private final StepDrafts drafts;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher acts;

    ProgramDrafts(StepDrafts drafts, JdbcClient jdbc, ApplicationEventPublisher acts) {
        this.drafts = drafts;
        this.jdbc = jdbc;
        this.acts = acts;
    }

    /**
     * Puts a program's values over the draft of an open step; a window that shows the draft is told at its next save.
     *
     * @param subjects what the fields are about, such as keys of criteria
     * @param owner user name of the person who answers for the program
     * @throws Taken when the step has been completed in the meantime
     */
    @Transactional
    public void write(
            OpenStep step, Map<String, String> fields, Collection<String> subjects, String program, String owner) {
        if (fields.isEmpty()) {
            return;
        }
        StepContext context = step.context();
        drafts.lockTask(context.taskId());
        drafts.mergeWithin(context.taskId(), fields, null, Map::of);
        subjects.forEach(subject -> mark(context.taskId(), subject, program));
        acts.publishEvent(
                Act.of("engine.program_drafted", "dossier", context.caseFacts().number())
                        .inUnit(context.caseFacts().unitCode())
                        .by(program)
                        .with(Map.of(
                                "step", context.stepId(),
                                "stepName", context.stepName(),
                                "subject", String.join(", ", subjects),
                                "owner", owner)));
    }

    /** Which programs wrote into a draft, the last one first; empty when none did. */
    @Transactional(readOnly = true)
    public List<Mark> of(String taskId) {
        return jdbc.sql("""
                        select program, max(written_at) as at, string_agg(subject, chr(10)) as subjects
                        from app.step_draft_program where task_id = :task
                        group by program order by at desc""")
                .param("task", taskId)
                .query((row, number) -> mark(row))
                .list();
    }

    private void mark(String taskId, String subject, String program) {
        jdbc.sql("""
                        insert into app.step_draft_program (task_id, subject, program)
                        values (:task, :subject, :program)
                        on conflict (task_id, subject) do update set program = :program, written_at = now()""")
                .param("task", taskId)
                .param("subject", subject)
                .param("program", program)
                .update();
    }

    private static Mark mark(ResultSet row) throws SQLException {
        return new Mark(
                row.getString("program"),
                row.getTimestamp("at").toInstant(),
                row.getString("subjects").lines().toList());
    }

    /**
     * What stands in a draft by a program.
     *
     * @param at when it wrote last
     * @param subjects what it was the last program to write about, in no order
     */
    public record Mark(String program, Instant at, List<String> subjects) {}
}
