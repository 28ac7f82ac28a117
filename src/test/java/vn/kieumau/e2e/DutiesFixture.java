package vn.kieumau.e2e;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kieumau.account.NewSubstitution;
import vn.kieumau.account.OfficerService;
import vn.kieumau.account.Role;
import vn.kieumau.account.SubstitutionService;
import vn.kieumau.dossier.ExclusionService;
import vn.kieumau.kernel.VietnamTime;
import vn.kieumau.support.Journey;
import vn.kieumau.support.Journeys;
import vn.kieumau.support.KieuMauTest;
import vn.kieumau.support.StepValues;
import vn.kieumau.web.demo.DemoAccounts;

/**
 * A ward where one person, the drafter, is police officer and Party secretary at once and has drafted the resolution;
 * another secretary may issue it.
 */
@KieuMauTest
abstract class DutiesFixture {

    static final String FOUR_EYES = "không được tự duyệt";
    static final String EXCLUDED = "xung đột lợi ích";
    static final LocalDate TODAY = LocalDate.now(VietnamTime.ZONE);
    static final String ADMINISTRATOR = "administrator";

    private static final LocalDate SINCE = LocalDate.of(2021, 1, 1);
    private static final Map<String, TwoDoors> SIGNED_IN = new ConcurrentHashMap<>();

    @LocalServerPort
    private int port;

    @Autowired
    Journeys journeys;

    @Autowired
    TaskService tasks;

    @Autowired
    OfficerService officers;

    @Autowired
    SubstitutionService substitutions;

    @Autowired
    ExclusionService exclusions;

    @Autowired
    private IdentityService identity;

    @Autowired
    private JdbcClient jdbc;

    Journey journey;
    String unit;
    String drafter;
    String secretary;

    @BeforeEach
    void openADossier() {
        journey = journeys.aDossier();
        unit = journey.dossier().unitCode();
        drafter = journeys.officer(Role.WARD_POLICE, unit).getUsername();
        officers.appoint(drafter, Role.PARTY_SECRETARY, unit, SINCE, null, "test");
        secretary = journeys.officer(Role.PARTY_SECRETARY, unit).getUsername();
    }

    /** The drafter drafts; what is open then is the step that a secretary other than the drafter is to do. */
    Task drafted() {
        completeAs(drafter, "draft_resolution");
        return journey.task("issue_resolution");
    }

    void completeAs(String username, String step) {
        Task task = journey.task(step);
        as(username, () -> {
            tasks.complete(task.getId(), usual(step));
            return null;
        });
    }

    <T> T as(String username, Supplier<T> work) {
        List<String> groups = officers.find(username).orElseThrow().posts().stream()
                .flatMap(post -> post.groups().stream())
                .toList();
        return as(username, groups, work);
    }

    <T> T as(String username, List<String> groups, Supplier<T> work) {
        identity.setAuthentication(username, groups);
        try {
            return work.get();
        } finally {
            identity.clearAuthentication();
        }
    }

    Map<String, Object> usual(String step) {
        return new HashMap<>(StepValues.usual(step, journey.dossier().cycleYear(), journey::upload));
    }

    /** An account without a post of its own. */
    String someone(String name) {
        String username = name + "." + unit;
        officers.register(username, "Cán bộ " + name, DemoAccounts.PASSWORD);
        return username;
    }

    void standsInFor(String officer, String substitute, Role role) {
        substitutions.give(
                new NewSubstitution(officer, substitute, role, unit, TODAY, TODAY.plusDays(7), "Quyết định 57"),
                ADMINISTRATOR);
    }

    /** A new session, with the posts of this moment. */
    TwoDoors signIn(String username) {
        return new TwoDoors(port, username, DemoAccounts.PASSWORD);
    }

    TwoDoors administrator() {
        return SIGNED_IN.computeIfAbsent(ADMINISTRATOR, this::signIn);
    }

    /** What the engine keeps of the dossier, to compare before and after. */
    List<String> engineState() {
        return jdbc.sql("""
                        with e as (select e.* from camunda.act_ru_execution e
                                   where e.root_proc_inst_id_ in (select r.proc_inst_id_
                                       from camunda.act_ru_execution r where r.business_key_ = :number))
                        select 'execution ' || e.id_ || ' ' || coalesce(e.act_id_, '') || e.suspension_state_ from e
                        union all select 'task ' || t.id_ || ' ' || t.name_ || coalesce(t.assignee_, '-')
                            || coalesce(t.owner_, '-') || coalesce(t.delegation_, '-') || t.due_date_ || t.priority_
                            from camunda.act_ru_task t where t.execution_id_ in (select id_ from e)
                        union all select 'link ' || l.task_id_ || coalesce(l.group_id_, '') || coalesce(l.user_id_, '')
                            || l.type_ from camunda.act_ru_identitylink l join camunda.act_ru_task t
                            on t.id_ = l.task_id_ where t.execution_id_ in (select id_ from e)
                        union all select 'variable ' || v.name_ || coalesce(v.text_, '') || coalesce(v.long_::text, '')
                            from camunda.act_ru_variable v where v.execution_id_ in (select id_ from e)
                        order by 1""")
                .param("number", journey.number())
                .query(String.class)
                .list();
    }
}
