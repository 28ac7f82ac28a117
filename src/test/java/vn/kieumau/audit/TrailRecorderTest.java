package vn.kieumau.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import vn.kieumau.account.Role;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.dossier.DossierService;
import vn.kieumau.dossier.OpenDossier;
import vn.kieumau.kernel.Act;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.support.DatabaseOwner;
import vn.kieumau.support.Journey;
import vn.kieumau.support.Journeys;
import vn.kieumau.support.KieuMauTest;

/** An act and its row are one: both are there, or neither. */
@KieuMauTest
class TrailRecorderTest {

    private static final int WRITERS = 16;
    private static final int ACTS_EACH = 40;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private TrailVerifier verifier;

    @Autowired
    private Journeys journeys;

    @Autowired
    private DossierService dossiers;

    @Autowired
    private UserDetailsService accounts;

    @Autowired
    private Environment environment;

    @Test
    void sixteenWritersLoseNothingAndWriteNothingTwice() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        List<Future<Integer>> all;
        try {
            all = threads.invokeAll(IntStream.range(0, WRITERS)
                    .<Callable<Integer>>mapToObj(writer -> () -> write("parallel-" + writer))
                    .toList());
        } finally {
            threads.shutdown();
        }

        int kept = 0;
        for (Future<Integer> one : all) {
            kept += one.get();
        }
        assertThat(count("object_id like 'parallel-%'")).isEqualTo(kept);
        assertThat(sql.queryForObject(
                        "select count(distinct object_id) from app.audit_entry where object_id like 'parallel-%'",
                        Integer.class))
                .isEqualTo(kept);
        assertThat(verifier.verify(rows -> {}).broken()).isNull();
    }

    /** Every fourth transaction is rolled back, every fourth has two acts. */
    private int write(String writer) {
        int kept = 0;
        for (int each = 0; each < ACTS_EACH; each++) {
            String name = writer + "-" + each;
            int kind = each % 4;
            new TransactionTemplate(transactions).executeWithoutResult(status -> {
                events.publishEvent(Act.of("dossier.opened", "test", name));
                if (kind == 1) {
                    status.setRollbackOnly();
                } else if (kind == 2) {
                    events.publishEvent(Act.of("dossier.opened", "test", name + "-second"));
                }
            });
            kept += kind == 1 ? 0 : kind == 2 ? 2 : 1;
        }
        return kept;
    }

    @Test
    void aRefusedActLeavesNothing() {
        Journey journey = journeys.aDossier();
        int before = count("dossier_number = '" + journey.number() + "'");

        assertThatThrownBy(() -> dossiers.withdraw(
                        journey.number(),
                        "quá ngắn",
                        journeys.officer(Role.PC_CHAIR, journey.dossier().unitCode())))
                .isInstanceOf(RuleViolation.class);

        assertThat(count("dossier_number = '" + journey.number() + "'")).isEqualTo(before);
    }

    @Test
    void anActThatCannotBeWrittenDownDoesNotHappen() {
        JdbcTemplate owner = new DatabaseOwner(environment).ofTheApplication();
        String unit = journeys.aDossier().dossier().unitCode();
        String number = "HS-2023-" + unit + "-B";
        owner.execute(
                "alter table app.audit_entry add constraint full_disk check (object_id <> '" + number + "') not valid");
        try {
            OpenDossier wanted = new OpenDossier(unit, "B", 2023, LocalDate.of(2023, 3, 1));

            assertThatThrownBy(
                            () -> dossiers.open(wanted, (SignedInOfficer) accounts.loadUserByUsername("administrator")))
                    .hasMessageContaining("full_disk");
            assertThat(sql.queryForObject("select count(*) from app.dossier where number = ?", Integer.class, number))
                    .isZero();
        } finally {
            owner.execute("alter table app.audit_entry drop constraint full_disk");
        }
    }

    @Test
    void aStepIsOneRowWithThePostsItWasForAndTheRowsOfWhatWasDoneInItHaveThemToo() {
        Journey journey = journeys.aDossier();

        journey.complete("draft_resolution").complete("issue_resolution");

        String unit = journey.dossier().unitCode();
        assertThat(rows(journey, "engine.step_completed"))
                .extracting(row -> row.get("posts"), row -> row.get("actor"), row -> row.get("unit_code"))
                .containsExactly(
                        tuple("ward-police@" + unit, "officer.draft_resolution", unit),
                        tuple("party-secretary@" + unit, "officer.issue_resolution", unit));
        assertThat(rows(journey, "document.issued")).singleElement().satisfies(row -> assertThat(row.get("posts"))
                .isEqualTo("party-secretary@" + unit));
        assertThat(rows(journey, "dossier.opened")).hasSize(1);
    }

    @Test
    void everyActOfTheWholeWayIsThereOnce() {
        Journey journey = journeys.aDossier().upToTheDecision();
        journey.complete("decide_recognition").complete("publish_recognition");

        Map<String, Integer> expected = Map.of(
                "dossier.opened", 1,
                "dossier.submitted", 1,
                "dossier.committee_appointed", 1,
                "commitment.opened", 1,
                "commitment.closed", 1,
                "assessment.progress_reported", 1,
                "recognition.decided", 1,
                "recognition.announced", 1);
        expected.forEach(
                (action, times) -> assertThat(rows(journey, action)).as(action).hasSize(times));
        int steps = sql.queryForObject(
                "select count(*) from app.timeline_entry e join app.dossier d on d.id = e.dossier_id"
                        + " where d.number = ? and e.step_id is not null",
                Integer.class,
                journey.number());
        assertThat(rows(journey, "engine.step_completed")).hasSize(steps);
        assertThat(verifier.verify(rows -> {}).broken()).isNull();
        assertThat(sql.queryForMap(
                        "select c.head_position, c.head_hash, e.hash from app.certificate c"
                                + " join app.dossier d on d.id = c.dossier_id"
                                + " join app.audit_entry e on e.id = c.head_position where d.number = ?",
                        journey.number()))
                .satisfies(row -> assertThat(row.get("head_hash")).isEqualTo(row.get("hash")));
    }

    @Test
    void whoIsAtTheKeyboardComesWithPostsAndTheAddressThatTheServerSees() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr("203.0.113.9");
        request.addHeader("X-Forwarded-For", "198.51.100.1");
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        var officer = accounts.loadUserByUsername("pc-chair.nghi-huong");
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(officer, null, "pc-chair@16726"));
        try {
            events.publishEvent(Act.of("dossier.opened", "test", "keyboard-1").standingInFor("clerk.nghi-huong"));
            events.publishEvent(Act.of("dossier.opened", "test", "keyboard-2").by("Ai đó\u0000 lạ"));
        } finally {
            SecurityContextHolder.clearContext();
            RequestContextHolder.resetRequestAttributes();
        }
        events.publishEvent(Act.of("dossier.opened", "test", "keyboard-3"));

        assertThat(sql.queryForList("select actor, posts, on_behalf_of, address from app.audit_entry"
                        + " where object_id like 'keyboard-%' order by id"))
                .extracting(row -> String.join(
                        "|", row.values().stream().map(String::valueOf).toList()))
                .containsExactly(
                        "pc-chair.nghi-huong|pc-chair@16726|clerk.nghi-huong|203.0.113.9",
                        "Ai đó lạ|||203.0.113.9",
                        "system|||");
    }

    @Test
    void anActInATransactionThatOnlyReadsIsWrittenAllTheSame() {
        TransactionTemplate reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);

        reading.executeWithoutResult(status -> events.publishEvent(Act.of("evidence.handed_out", "test", "reading")));

        assertThat(count("object_id = 'reading'")).isEqualTo(1);
    }

    private List<Map<String, Object>> rows(Journey journey, String action) {
        return sql.queryForList(
                "select * from app.audit_entry where dossier_number = ? and action = ? order by id",
                journey.number(),
                action);
    }

    private int count(String condition) {
        return sql.queryForObject("select count(*) from app.audit_entry where " + condition, Integer.class);
    }
}
