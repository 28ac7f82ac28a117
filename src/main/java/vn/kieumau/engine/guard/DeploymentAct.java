package vn.kieumau.engine.guard;

import java.util.Map;
import java.util.TreeSet;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.springframework.context.ApplicationEventPublisher;
import vn.kieumau.kernel.Act;

/** Tells, after the engine's own deployers, who has deployed what. */
class DeploymentAct implements Deployer {

    /** Who acts when nobody is signed in: the application at its start. */
    private static final String SYSTEM = "system";

    private final ApplicationEventPublisher events;

    DeploymentAct(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (deployment.isNew()) {
            String officer = Context.getCommandContext().getAuthenticatedUserId();
            events.publishEvent(Act.of("engine.model_deployed", "deployment", deployment.getId())
                    .by(officer == null ? SYSTEM : officer)
                    .with(Map.of(
                            "resources",
                            String.join(
                                    ", ",
                                    new TreeSet<>(deployment.getResources().keySet())))));
        }
    }
}
