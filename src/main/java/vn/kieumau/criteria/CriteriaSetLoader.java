package vn.kieumau.criteria;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import vn.kieumau.kernel.RuleViolation;

/** Imports the criteria sets that ship with the application, at every start and in every profile. */
@Component
@Order(10)
public class CriteriaSetLoader implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(CriteriaSetLoader.class);
    private static final String SHIPPED = "classpath:criteria/*.json";

    private final CriteriaService criteria;
    private final ResourcePatternResolver resources;

    CriteriaSetLoader(CriteriaService criteria, ResourcePatternResolver resources) {
        this.criteria = criteria;
        this.resources = resources;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        loadShipped();
    }

    /** Imports every shipped set; again is no change. A set that a dossier has pinned in other words is left alone. */
    public void loadShipped() {
        try {
            Resource[] files = resources.getResources(SHIPPED);
            Arrays.sort(files, Comparator.comparing(Resource::getFilename));
            for (Resource file : files) {
                load(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void load(Resource file) throws IOException {
        try (InputStream json = file.getInputStream()) {
            ImportedSet imported = criteria.importSet(json);
            LOG.debug("Criteria set {}: {}", file.getFilename(), imported.change());
        } catch (CriteriaSetRefused e) {
            throw e;
        } catch (RuleViolation e) {
            // An update must not keep a running province from starting: dossiers stay on what they pinned
            LOG.warn("Criteria set {} not loaded: {}", file.getFilename(), e.getMessage());
        }
    }
}
