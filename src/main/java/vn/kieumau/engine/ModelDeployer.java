package vn.kieumau.engine;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.camunda.bpm.application.ProcessApplicationInterface;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys the shipped models with their forms and tables as one package under the same names from a jar, a build folder
 * or an IDE. An unchanged package makes no new version.
 */
@Component
@Order(20)
class ModelDeployer implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(ModelDeployer.class);
    private static final List<String> FOLDERS = List.of("processes", "forms");

    private final RepositoryService repository;
    private final ProcessApplicationInterface application;

    ModelDeployer(RepositoryService repository, ProcessApplicationInterface application) {
        this.repository = repository;
        this.application = application;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        DeploymentBuilder deployment = repository
                .createDeployment(application.getReference())
                .name("kieu-mau")
                .source("shipped")
                .enableDuplicateFiltering(false);
        PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
        for (String folder : FOLDERS) {
            Resource[] resources = resolver.getResources("classpath:" + folder + "/*.*");
            Arrays.sort(resources, Comparator.comparing(Resource::getFilename));
            for (Resource resource : resources) {
                try (InputStream content = resource.getInputStream()) {
                    deployment.addInputStream(folder + "/" + resource.getFilename(), content);
                }
            }
        }
        log.info("Process models are deployed as {}", deployment.deploy().getId());
    }
}
