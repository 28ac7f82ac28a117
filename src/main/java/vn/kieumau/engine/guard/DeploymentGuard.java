package vn.kieumau.engine.guard;

import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import vn.kieumau.kernel.RuleViolation;

/**
 * Stands before the engine's own deployers, through whichever door a deployment comes, and refuses what could run or
 * fetch anything. It looks at new deployments only: when the engine reads a stored one again after a restart, a rule
 * that became stricter since must not take the process of a running dossier away (ADR 0011).
 */
class DeploymentGuard implements Deployer {

    private static final int MOST_RESOURCES = 200;
    private static final int MEGABYTE = 1024 * 1024;
    private static final int LARGEST_RESOURCE = 20;
    private static final int LARGEST_DEPLOYMENT = 50;
    private static final int LARGEST_FORM = 1;
    private static final Pattern NAME = Pattern.compile(
            "(?=.{1,200}$)[\\p{L}\\p{N}_][\\p{L}\\p{N} ._()-]*(/[\\p{L}\\p{N}_][\\p{L}\\p{N} ._()-]*)*");

    private final ModelExpressions language;

    DeploymentGuard(ModelExpressions language) {
        this.language = language;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        long total = deployment.getResources().values().stream()
                .mapToLong(one -> one.getBytes().length)
                .sum();
        if (deployment.getResources().size() > MOST_RESOURCES || total > (long) LARGEST_DEPLOYMENT * MEGABYTE) {
            throw new RuleViolation("engine.guard_deployment_large", MOST_RESOURCES, LARGEST_DEPLOYMENT);
        }
        deployment.getResources().values().forEach(this::check);
    }

    private void check(ResourceEntity resource) {
        String name = resource.getName();
        if (!NAME.matcher(name).matches()) {
            throw new RuleViolation("engine.guard_resource_name", Problems.quoted(name));
        }
        byte[] bytes = resource.getBytes();
        Problems problems = new Problems(name);
        if (name.endsWith(".bpmn")) {
            mustFit(name, bytes, LARGEST_RESOURCE);
            new BpmnGuard(language, problems).check(XmlReader.read(name, bytes));
        } else if (name.endsWith(".dmn")) {
            mustFit(name, bytes, LARGEST_RESOURCE);
            new DmnGuard(problems).check(XmlReader.read(name, bytes));
        } else if (name.endsWith(".form")) {
            mustFit(name, bytes, LARGEST_FORM);
            new FormGuard(problems).check(bytes);
        } else {
            throw new RuleViolation("engine.guard_resource_kind", name);
        }
        problems.refuseIfAny();
    }

    private static void mustFit(String name, byte[] bytes, int megabytes) {
        if (bytes.length > megabytes * MEGABYTE) {
            throw new RuleViolation("engine.guard_resource_large", name, megabytes);
        }
    }
}
