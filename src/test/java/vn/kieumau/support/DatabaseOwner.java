package vn.kieumau.support;

import javax.sql.DataSource;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The superuser of the embedded PostgreSQL, for what the application itself may not do. */
public final class DatabaseOwner {

    private final Environment environment;

    public DatabaseOwner(Environment environment) {
        this.environment = environment;
    }

    public JdbcTemplate ofTheApplication() {
        return new JdbcTemplate(dataSource(url()));
    }

    public JdbcTemplate of(String database) {
        return new JdbcTemplate(dataSource(url(database)));
    }

    /** Address of another database of the same server. */
    public String url(String database) {
        return url().replaceFirst("/postgres(\\?.*)?$", "/" + database);
    }

    public String user() {
        return environment.getRequiredProperty("spring.flyway.user");
    }

    public String password() {
        return environment.getRequiredProperty("spring.flyway.password");
    }

    private String url() {
        return environment.getRequiredProperty("spring.datasource.url");
    }

    private DataSource dataSource(String url) {
        return new DriverManagerDataSource(url, user(), password());
    }
}
