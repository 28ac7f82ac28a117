package vn.kieumau.modelling;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kieumau.engine.WithoutOfficer;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.VietnameseText;

/**
 * Deploys files, for good or for a trial. The trial is a real deployment in a transaction that is rolled back: it meets
 * every check that a deployment meets, also those that are added later.
 */
@Component
class ModelTrial {

    private static final int LONGEST_WORDS = 500;

    private final RepositoryService repository;
    private final ManagementService management;
    private final WithoutOfficer withoutOfficer;
    private final TransactionTemplate ownTransaction;

    ModelTrial(
            RepositoryService repository,
            ManagementService management,
            WithoutOfficer withoutOfficer,
            PlatformTransactionManager transactions) {
        this.repository = repository;
        this.management = management;
        this.withoutOfficer = withoutOfficer;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
    }

    /** Throws the rule violation that a deployment would; nothing stays. */
    void check(String name, List<ModelFile> files) {
        withoutOfficer.run(() -> {
            String id = ownTransaction.execute(status -> {
                status.setRollbackOnly();
                return deploy(name, "trial", files).getId();
            });
            // a parse listener ties each deployment to this application, also one that is taken back
            management.unregisterProcessApplication(id, true);
            management.unregisterDeploymentForJobExecutor(id);
            return null;
        });
    }

    /** Deploys for good, as the officer at the keyboard. */
    Deployment deploy(String name, String source, List<ModelFile> files) {
        DeploymentBuilder deployment = repository.createDeployment().name(name).source(source);
        files.forEach(file -> deployment.addInputStream(file.name(), new ByteArrayInputStream(file.content())));
        try {
            return deployment.deployWithResult();
        } catch (ProcessEngineException e) {
            throw new RuleViolation("modelling.refused", words(e));
        }
    }

    /** The engine's own words, for they name the element; without the lines that follow. */
    private static String words(ProcessEngineException refused) {
        String message = refused.getMessage() == null ? "" : refused.getMessage();
        String line = VietnameseText.clean(message.lines().findFirst().orElse(""));
        return line.length() > LONGEST_WORDS ? line.substring(0, LONGEST_WORDS) : line;
    }
}
