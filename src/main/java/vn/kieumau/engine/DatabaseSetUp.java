package vn.kieumau.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * What the owner of the database does after the migrations at every start, when the application signs in as another
 * role: makes the engine's tables, and grants the application what it needs. The audit trail it may only read and
 * lengthen. Where one user does both, nothing is done here and triggers alone guard the trail.
 */
@Component
class DatabaseSetUp implements Callback {

    private static final String SCRIPTS = "org/camunda/bpm/engine/db/create/activiti.postgres.create.%s.sql";
    private static final List<String> PARTS =
            List.of("engine", "history", "identity", "decision.engine", "decision.history");

    private final String application;

    DatabaseSetUp(@Value("${spring.datasource.username:}") String application) {
        this.application = application;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        Connection owner = context.getConnection();
        try (Statement statement = owner.createStatement()) {
            if (application.isEmpty() || application.equals(ask(owner, "select current_user"))) {
                return;
            }
            if (ask(owner, "select to_regclass('camunda.act_ge_property')") == null) {
                makeEngineTables(owner, statement);
            }
            grant(statement, ask(owner, "select quote_ident(?)", application));
        } catch (SQLException e) {
            throw new IllegalStateException("The rights of the database role " + application + " could not be set", e);
        }
    }

    @Override
    public String getCallbackName() {
        return "database-set-up";
    }

    private static void makeEngineTables(Connection owner, Statement statement) throws SQLException {
        statement.execute("set local search_path to camunda");
        PARTS.forEach(part -> ScriptUtils.executeSqlScript(owner, new ClassPathResource(SCRIPTS.formatted(part))));
        statement.execute("set local search_path to app");
    }

    private static void grant(Statement statement, String role) throws SQLException {
        for (String schema : List.of("app", "camunda")) {
            statement.execute("grant usage on schema " + schema + " to " + role);
            statement.execute("grant select, insert, update, delete on all tables in schema " + schema + " to " + role);
            statement.execute("grant usage, select on all sequences in schema " + schema + " to " + role);
            statement.execute("alter default privileges in schema " + schema
                    + " grant select, insert, update, delete on tables to " + role);
            statement.execute(
                    "alter default privileges in schema " + schema + " grant usage, select on sequences to " + role);
        }
        statement.execute("revoke all on app.audit_entry from " + role);
        statement.execute("grant select, insert on app.audit_entry to " + role);
        statement.execute("revoke insert, update, delete on app.flyway_schema_history from " + role);
    }

    private static String ask(Connection connection, String question, String... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            for (int each = 0; each < parameters.length; each++) {
                statement.setString(each + 1, parameters[each]);
            }
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() ? answer.getString(1) : null;
            }
        }
    }
}
