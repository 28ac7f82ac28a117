package vn.kieumau.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kieumau.support.DatabaseOwner;
import vn.kieumau.support.KieuMauTest;

/** What the database itself refuses, whoever writes the program: as the application's role, and as the owner. */
@KieuMauTest
class TrailRightsTest {

    @Autowired
    private JdbcTemplate application;

    @Autowired
    private Environment environment;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update app.audit_entry set actor = 'nobody'",
                "update app.audit_entry set actor = 'nobody' where id = 1",
                "delete from app.audit_entry",
                "truncate app.audit_entry",
                "truncate app.audit_entry, app.dossier cascade",
                "drop table app.audit_entry",
                "drop table app.audit_entry cascade",
                "alter table app.audit_entry disable trigger all",
                "alter table app.audit_entry disable trigger audit_entry_is_kept",
                "alter table app.audit_entry drop column address",
                "alter table app.audit_entry rename to gone",
                "alter table app.audit_entry owner to kieu_mau",
                "drop trigger audit_entry_is_kept on app.audit_entry",
                "drop function app.refuse_change_of_audit() cascade",
                "create or replace function app.refuse_change_of_audit() returns trigger language plpgsql"
                        + " as $$ begin return new; end $$",
                "create rule quiet as on insert to app.audit_entry do instead nothing",
                "create trigger quiet before insert on app.audit_entry for each row"
                        + " execute function app.refuse_change_of_audit()",
                "create index quiet on app.audit_entry (actor)",
                "do $$ begin lock table app.audit_entry in access exclusive mode; end $$",
                "insert into app.audit_entry select * from app.audit_entry where id = 1"
                        + " on conflict (id) do update set actor = 'nobody'",
                "merge into app.audit_entry t using app.audit_entry s on t.id = s.id"
                        + " when matched then update set actor = 'nobody'",
                "set session_replication_role = replica",
                "set role postgres",
                "set session authorization postgres",
                "alter role kieu_mau superuser",
                "create role another superuser",
                "drop schema app cascade",
                "copy app.audit_entry to program 'cat'",
                "update app.flyway_schema_history set success = false",
                "create table app.audit_entry_2 (id int)"
            })
    void theApplicationMayNotTouchWhatWasWritten(String statement) {
        long before = rows();

        assertThatThrownBy(() -> application.execute(statement))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageMatching("(?s).*(permission denied|must be owner|only superuser|must be superuser).*");
        assertThat(rows()).isGreaterThanOrEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update app.audit_entry set actor = 'nobody'",
                "delete from app.audit_entry where id = -1",
                "truncate app.audit_entry"
            })
    void theTriggersRefuseEvenTheOwner(String statement) {
        assertThatThrownBy(
                        () -> new DatabaseOwner(environment).ofTheApplication().execute(statement))
                .rootCause()
                .hasMessageContaining("only ever lengthened");
    }

    @Test
    void theApplicationSignsInAsARoleThatOwnsNothingOfTheTrail() {
        assertThat(application.queryForObject("select current_user", String.class))
                .isEqualTo("kieu_mau");
        assertThat(application.queryForObject(
                        "select rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls"
                                + " from pg_roles where rolname = current_user",
                        Boolean.class))
                .isFalse();
        assertThat(application.queryForList(
                        "select distinct tableowner from pg_tables where schemaname in ('app', 'camunda')",
                        String.class))
                .containsExactly("postgres");
        // answers with a warning only
        application.execute("grant update, delete on app.audit_entry to kieu_mau");
        assertThat(application.queryForList(
                        "select privilege_type from information_schema.role_table_grants"
                                + " where table_name = 'audit_entry' and grantee = current_user",
                        String.class))
                .containsExactlyInAnyOrder("SELECT", "INSERT");
    }

    private long rows() {
        return application.queryForObject("select count(*) from app.audit_entry", Long.class);
    }
}
