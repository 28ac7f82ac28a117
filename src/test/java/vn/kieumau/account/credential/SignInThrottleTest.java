package vn.kieumau.account.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import vn.kieumau.support.KieuMauTest;

@KieuMauTest
class SignInThrottleTest {

    private static final Instant NOW = Instant.parse("2026-11-25T03:00:00Z");
    private static final AccountSettings SETTINGS = new AccountSettings(
            true,
            60,
            45,
            5,
            20,
            30,
            Duration.ofMinutes(1),
            Duration.ofHours(12),
            Duration.ofHours(24),
            Duration.ofHours(12));

    @Autowired
    private NamedParameterJdbcTemplate database;

    @Autowired
    private JdbcTemplate plain;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private SecretKeys keys;

    private final String name = "leader." + UUID.randomUUID();
    private final String home = "10.1." + UUID.randomUUID();
    private final String stranger = "203.0." + UUID.randomUUID();

    @Test
    void fiveFailuresBlockTheAccountForThatAddressAndForAMinute() {
        fail(at(NOW), name, stranger, 5);

        assertThat(at(NOW.plusSeconds(59)).begin(name, stranger).isBlocked()).isTrue();
        assertThat(at(NOW.plusSeconds(59)).begin(name, stranger).blockedUntil()).isEqualTo(NOW.plusSeconds(60));
        assertThat(at(NOW.plusSeconds(61)).begin(name, stranger).isBlocked()).isFalse();
    }

    @Test
    void strangersDoNotLockALeaderOut() {
        at(NOW).begin(name, home);
        at(NOW).succeeded(name, home);

        for (int address = 0; address < 40; address++) {
            fail(at(NOW), name, stranger + address, 5);
        }

        assertThat(at(NOW).begin(name, home).isBlocked()).isFalse();
        assertThat(at(NOW).begin(name, stranger + "another").isBlocked())
                .as("the ceiling of the account")
                .isTrue();
    }

    @Test
    void anAddressThatFailsWithManyNamesIsBlockedAsAWhole() {
        IntStream.range(0, 20).forEach(i -> at(NOW).begin(name + i, stranger));

        assertThat(at(NOW).begin(name, stranger).isBlocked()).isTrue();
        assertThat(at(NOW).begin(name, home).isBlocked()).isFalse();
    }

    @Test
    void successesFromAnAddressAreNotCountedAgainstIt() {
        for (int i = 0; i < 60; i++) {
            assertThat(at(NOW).begin(name + i, home).isBlocked()).isFalse();
            at(NOW).succeeded(name + i, home);
        }

        assertThat(at(NOW).begin(name, home).isBlocked()).isFalse();
    }

    @Test
    void theSlipsOfAnOfficeDoNotCloseItsDoorToANewColleague() {
        for (int i = 0; i < 10; i++) {
            at(NOW).begin(name + i, home);
            at(NOW).succeeded(name + i, home);
            fail(at(NOW), name + i, home, 4);
        }

        assertThat(at(NOW).begin(name, home).isBlocked()).isFalse();
    }

    @Test
    void aHundredAtOnceAreAHundred() throws Exception {
        var pool = Executors.newFixedThreadPool(8);
        Callable<Boolean> attempt = () -> at(NOW).begin(name, stranger).isBlocked();

        var results = pool.invokeAll(java.util.Collections.nCopies(40, attempt));
        pool.shutdown();

        int through = 0;
        for (var result : results) {
            through += result.get() ? 0 : 1;
        }
        assertThat(through).as("attempts whose password was looked at").isEqualTo(5);
    }

    @Test
    void aRestartForgetsNothingAndAnotherNodeKnows() {
        fail(at(NOW), name, stranger, 5);

        assertThat(at(NOW).begin(name, stranger).isBlocked()).isTrue();
        assertThat(plain.queryForList("select name_hash || address_hash from app.sign_in_counter", String.class))
                .noneMatch(row -> row.contains(name) || row.contains(stranger));
    }

    @Test
    void codesAreCountedWhateverTheAddress() {
        IntStream.range(0, 5).forEach(i -> at(NOW).beginCode(name));

        assertThat(at(NOW).beginCode(name).isBlocked()).isTrue();
        at(NOW).codeSucceeded(name);
        assertThat(at(NOW).beginCode(name).isBlocked()).isFalse();
    }

    @Test
    void anAdministratorLiftsAllDelaysOfAnAccount() {
        fail(at(NOW), name, stranger, 7);

        at(NOW).unlock(name);

        assertThat(at(NOW).begin(name, stranger).isBlocked()).isFalse();
    }

    @Test
    void oldCountersAreCleanedUp() {
        fail(at(NOW), name, stranger, 2);

        at(NOW.plus(Duration.ofHours(25))).forgetOld();

        assertThat(plain.queryForObject(
                        "select count(*) from app.sign_in_counter where name_hash = ?", Long.class, keys.hash(name)))
                .isZero();
    }

    @Test
    void oneSubscriberHasManyAddressesOfTheSixthVersion() {
        assertThat(SignInThrottle.network("2001:db8:1:2:aaaa:bbbb:cccc:dddd"))
                .isEqualTo(SignInThrottle.network("2001:db8:1:2:1:2:3:4"))
                .isNotEqualTo(SignInThrottle.network("2001:db8:1:3:1:2:3:4"));
        assertThat(SignInThrottle.network("192.0.2.7")).isEqualTo("192.0.2.7");
    }

    private static void fail(SignInThrottle throttle, String name, String address, int times) {
        IntStream.range(0, times).forEach(i -> throttle.begin(name, address));
    }

    private SignInThrottle at(Instant now) {
        return new SignInThrottle(database, transactions, keys, SETTINGS, Clock.fixed(now, ZoneOffset.UTC));
    }
}
