package vn.kieumau.engine;

import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.factory.ObjectProvider;

/** Leaves the tasks of a dossier out of every list of those who are excluded from it, stored filters included. */
class TasksOfTheExcluded extends CommandInterceptor {

    private final ProcessEngineConfigurationImpl configuration;
    private final ObjectProvider<CaseDirectory> cases;

    TasksOfTheExcluded(ProcessEngineConfigurationImpl configuration, ObjectProvider<CaseDirectory> cases) {
        this.configuration = configuration;
        this.cases = cases;
    }

    @Override
    public <T> T execute(Command<T> command) {
        Authentication person = configuration.getIdentityService().getCurrentAuthentication();
        if (person != null && command instanceof TaskQueryImpl query) {
            CaseDirectory.Exclusions closed = cases.getObject().exclusionsOf(person.getUserId());
            closed.cases().forEach(id -> query.processVariableValueNotEquals(StepVariables.DOSSIER_ID, id));
            closed.units().forEach(code -> query.processVariableValueNotEquals(StepVariables.UNIT_CODE, code));
        }
        return next.execute(command);
    }
}
