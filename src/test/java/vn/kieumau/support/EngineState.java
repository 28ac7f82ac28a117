package vn.kieumau.support;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** A fingerprint per table of what the engine holds at this moment, to prove that something changed nothing. */
public final class EngineState {

    private static final List<String> TABLES = List.of(
            "act_ru_task",
            "act_ru_execution",
            "act_ru_variable",
            "act_ru_identitylink",
            "act_ru_job",
            "act_ru_jobdef",
            "act_ru_incident",
            "act_ru_event_subscr",
            "act_ru_ext_task",
            "act_ru_batch",
            "act_ru_filter",
            "act_ru_authorization",
            "act_re_procdef",
            "act_re_deployment",
            "act_re_decision_def",
            "act_id_user",
            "act_id_group",
            "act_id_info",
            "act_hi_comment",
            "act_hi_attachment",
            "act_hi_taskinst",
            "act_hi_procinst");

    private EngineState() {}

    public static Map<String, String> of(JdbcTemplate database) {
        Map<String, String> state = new TreeMap<>();
        for (String table : TABLES) {
            state.put(
                    table,
                    database.queryForObject(
                            "select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '')"
                                    + " from camunda." + table + " t",
                            String.class));
        }
        return state;
    }
}
