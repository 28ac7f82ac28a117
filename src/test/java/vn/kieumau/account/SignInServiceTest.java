package vn.kieumau.account;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kieumau.account.SignInService.Outcome;
import vn.kieumau.account.SignInService.Step;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.support.KieuMauTest;
import vn.kieumau.support.StatementCounter;

@KieuMauTest
class SignInServiceTest {

    private static final String PASSWORD = "trâu cày ruộng tím bằng guitar";
    private static final int TRIES = 4;

    @Autowired
    private SignInService signIn;

    @Autowired
    private OfficerService officers;

    @Autowired
    private AccountAdministration administration;

    @Autowired
    private JdbcTemplate database;

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String known = "known." + run;
    private final String disabled = "disabled." + run;

    @BeforeEach
    void accounts() {
        officers.register(known, "Cán bộ thử", PASSWORD);
        officers.register(disabled, "Cán bộ thử", PASSWORD);
        administration.disable(disabled);
    }

    @Test
    void aNameIsTakenTrimmedComposedAndInSmallLetters() {
        Outcome in = signIn.withPassword("  " + known.toUpperCase() + " ", PASSWORD, "10.0.0." + run);
        Outcome lookalike = signIn.withPassword(known.replace('o', '\u043e'), PASSWORD, "10.0.1." + run);

        assertThat(in.step()).isEqualTo(Step.SIGNED_IN);
        assertThat(lookalike.step()).as("a Cyrillic о").isEqualTo(Step.REFUSED);
    }

    @Test
    void anUnknownNameAWrongPasswordAndADisabledAccountGetTheSameAnswerForTheSameWork() {
        List<String> wrong = workOf(() -> signIn.withPassword(known, "wrong password", "10.1.0." + run));
        List<String> unknown = workOf(() -> signIn.withPassword("nobody." + run, PASSWORD, "10.1.1." + run));
        List<String> off = workOf(() -> signIn.withPassword(disabled, PASSWORD, "10.1.2." + run));

        assertThat(unknown).isEqualTo(wrong).isNotEmpty();
        assertThat(off).isEqualTo(wrong);
    }

    @Test
    void theAnswersTakeAboutTheSameTime() {
        long[] wrong = new long[TRIES];
        long[] unknown = new long[TRIES];
        for (int i = 0; i < TRIES; i++) {
            String address = "10.2." + i + "." + run;
            wrong[i] = nanos(() -> signIn.withPassword(known, "wrong password", address));
            unknown[i] = nanos(() -> signIn.withPassword("nobody." + run, PASSWORD, address));
        }

        // a machine under load is no stop-watch: without the hash the ratio would be below one tenth
        assertThat((double) median(unknown) / median(wrong)).isBetween(0.4, 2.5);
    }

    @Test
    void afterFiveFailuresEveryNameIsBlockedAlikeWhetherItExistsOrNot() {
        for (String name : List.of(known, "nobody." + run)) {
            for (int i = 0; i < 5; i++) {
                assertThat(signIn.withPassword(name, "wrong", "10.3.0." + run).step())
                        .isEqualTo(Step.REFUSED);
            }
            Outcome blocked = signIn.withPassword(name, PASSWORD, "10.3.0." + run);
            assertThat(blocked.step()).isEqualTo(Step.BLOCKED);
            assertThat(blocked.officer()).isNull();
        }
        assertThat(signIn.withPassword(known, PASSWORD, "10.3.1." + run).step())
                .as("from elsewhere")
                .isEqualTo(Step.SIGNED_IN);
    }

    @Test
    void anIssuedPasswordOpensForThreeDaysAndThenIsAWrongOne() {
        String issued = administration.resetPassword(known);

        Step atOnce = signIn.withPassword(known, issued, "10.5.0." + run).step();
        database.update(
                "update app.credential set one_time_until = one_time_until - interval '72 hours' where username = ?",
                known);
        Step later = signIn.withPassword(known, issued, "10.5.0." + run).step();

        assertThat(atOnce).isEqualTo(Step.SIGNED_IN);
        assertThat(later).isEqualTo(Step.REFUSED);
    }

    @Test
    void aVeryLongPasswordIsAWrongOne() {
        assertThat(signIn.withPassword(known, "x".repeat(100_000), "10.4.0." + run)
                        .step())
                .isEqualTo(Step.REFUSED);
        assertThat(signIn.withPassword("\u0000" + "x".repeat(5_000), "x", "10.4.0." + run)
                        .step())
                .isEqualTo(Step.REFUSED);
    }

    @Test
    void ofManyWhoMakeTheSameAccountAtOnceOneSucceedsAndTheOthersAreTold() throws Exception {
        String name = "same." + run;
        ExecutorService pool = Executors.newFixedThreadPool(6);
        List<Future<String>> results = pool.invokeAll(Collections.nCopies(6, () -> {
            try {
                administration.register("  " + name.toUpperCase() + " ", "Cán bộ thử");
                return "made";
            } catch (RuleViolation refused) {
                return refused.key();
            }
        }));
        pool.shutdown();

        List<String> answers = new ArrayList<>();
        for (Future<String> result : results) {
            answers.add(result.get());
        }
        assertThat(answers).containsOnlyOnce("made").containsOnly("made", "account.username_taken");
        assertThat(officers.find(name)).isPresent();
    }

    /** The statements without their values. */
    private static List<String> workOf(Runnable work) {
        Logger jdbc = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        ListAppender<ILoggingEvent> written = new ListAppender<>();
        written.start();
        jdbc.setLevel(Level.DEBUG);
        jdbc.setAdditive(false);
        jdbc.addAppender(written);
        try (StatementCounter entities = new StatementCounter()) {
            work.run();
            List<String> all = new ArrayList<>(entities.statements());
            written.list.forEach(event -> all.add(event.getFormattedMessage()));
            return all;
        } finally {
            jdbc.detachAppender(written);
            jdbc.setLevel(null);
            jdbc.setAdditive(true);
        }
    }

    private static long nanos(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }

    private static long median(long[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
