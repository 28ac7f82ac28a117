package vn.kieumau.engine;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Programs in the engine: they carry a name and no group, so the engine shows them only what it shows everybody. */
@Component
public class ProgramInEngine {

    /** What a monitor may count. */
    public static final List<String> COUNTED = List.of("process-instance", "task", "job", "incident");

    private final IdentityService identity;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService jobs;
    private final WithoutOfficer withoutOfficer;

    ProgramInEngine(
            @Lazy IdentityService identity,
            @Lazy RuntimeService runtime,
            @Lazy TaskService tasks,
            @Lazy ManagementService jobs,
            WithoutOfficer withoutOfficer) {
        this.identity = identity;
        this.runtime = runtime;
        this.tasks = tasks;
        this.jobs = jobs;
        this.withoutOfficer = withoutOfficer;
    }

    /** From here on the engine works for the program, until {@link #leave}. */
    public void enter(String name) {
        identity.setAuthentication(name, List.of());
    }

    public void leave() {
        identity.clearAuthentication();
    }

    /** How many there are in all: a figure without names, hence not limited to what the program could open. */
    public long count(String kind) {
        return withoutOfficer.run(() -> switch (kind) {
            case "process-instance" -> runtime.createProcessInstanceQuery().count();
            case "task" -> tasks.createTaskQuery().count();
            case "job" -> jobs.createJobQuery().count();
            case "incident" -> runtime.createIncidentQuery().count();
            default -> throw new IllegalArgumentException(kind);
        });
    }
}
