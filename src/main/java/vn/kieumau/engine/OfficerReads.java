package vn.kieumau.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.GroupQuery;
import org.camunda.bpm.engine.identity.TenantQuery;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * What an officer may ask the engine, by name of its commands; every other question is refused. The engine itself has
 * no check on comments, attachments, sub-tasks or metrics, and its history knows no candidate links. The product keeps
 * documents and remarks in stores of its own.
 */
class OfficerReads extends CommandInterceptor {

    /** Asked about an own task, a form, a model, a filter, or colleagues: each is checked further inside. */
    private static final Set<String> ALLOWED = Set.of(
            "TaskQueryImpl",
            "GetTaskFormCmd",
            "GetTaskFormVariablesCmd",
            "GetDeployedTaskFormCmd",
            "GetRenderedTaskFormCmd",
            "GetFormKeyCmd",
            "GetTaskVariableCmd",
            "GetTaskVariableCmdTyped",
            "GetTaskVariablesCmd",
            "GetIdentityLinksForTaskCmd",
            "FilterQueryImpl",
            "GetFilterCmd",
            "ExecuteFilterCountCmd",
            "ExecuteFilterListCmd",
            "ExecuteFilterListPageCmd",
            "ExecuteFilterSingleResultCmd",
            "ProcessDefinitionQueryImpl",
            "GetDeployedProcessDefinitionCmd",
            "GetDeploymentProcessModelCmd",
            "GetDeploymentBpmnModelInstanceCmd",
            "GetDeploymentProcessDiagramCmd",
            "GetDeploymentProcessDiagramLayoutCmd",
            "CreateUserQueryCmd",
            "CreateGroupQueryCmd",
            "CreateTenantQueryCmd",
            "AuthorizationCheckCmd",
            "IsIdentityServiceReadOnlyCmd");

    /** Remarks and files have stores of their own, and halting a process may be put off, past the engine's checks. */
    private static final Pattern NEVER_WRITTEN =
            Pattern.compile("(Add|Update|Delete).*Comment.*|(Create|Save|Delete)Attachment.*|(Suspend|Activate).*");

    private static final Pattern READ =
            Pattern.compile("(Get|Is|Find|Fetch|Acquire|ExecuteFilter|AuthorizationCheck|Determine|Check|Optimize).*"
                    + "|.*(Query|Report|Count|Metrics|Duration|ByName|ByProcessDefinitionKey|Native).*");

    private static final List<Class<?>> PEOPLE = List.of(UserQuery.class, GroupQuery.class, TenantQuery.class);

    private final ProcessEngineConfigurationImpl engine;

    OfficerReads(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (refuses(command.getClass()) && isAskedByAnOfficer()) {
            throw new NotForOfficers();
        }
        return next.execute(command);
    }

    static boolean refuses(Class<?> command) {
        return NEVER_WRITTEN.matcher(command.getSimpleName()).matches() || (isRead(command) && !isAllowed(command));
    }

    static boolean isRead(Class<?> command) {
        return ancestry(command)
                .anyMatch(each -> READ.matcher(each.getSimpleName()).matches());
    }

    private static boolean isAllowed(Class<?> command) {
        return ancestry(command).anyMatch(each -> ALLOWED.contains(each.getSimpleName()))
                || PEOPLE.stream().anyMatch(each -> each.isAssignableFrom(command));
    }

    private static Stream<Class<?>> ancestry(Class<?> command) {
        return Stream.iterate(command, each -> each != null && each != Object.class, Class::getSuperclass);
    }

    /** A command inside another is the engine's own, as when a step's table is looked up while it begins. */
    private boolean isAskedByAnOfficer() {
        return Context.getCommandContext() == null && officer().isPresent();
    }

    private Optional<GuardedOfficer> officer() {
        return GuardedOfficer.of(engine.getIdentityService().getCurrentAuthentication(), engine.getAdminGroups());
    }
}
