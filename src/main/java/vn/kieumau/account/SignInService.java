package vn.kieumau.account;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kieumau.account.credential.Credentials;
import vn.kieumau.account.credential.SecondFactors;
import vn.kieumau.account.credential.SecondFactors.Proof;
import vn.kieumau.account.credential.SignInThrottle;
import vn.kieumau.account.credential.SignInThrottle.Attempt;
import vn.kieumau.kernel.Act;
import vn.kieumau.kernel.VietnamTime;

/**
 * Lets people in: with a password, and with a code where the account has a second factor. An unknown name, a wrong
 * password and a disabled account cost the same work and get the same answer.
 */
@Service
public class SignInService {

    private static final String ACCOUNT = "account";
    private static final String UNKNOWN = "unknown";

    private final OfficerService officers;
    private final Credentials credentials;
    private final SecondFactors factors;
    private final SignInThrottle throttle;
    private final NamedParameterJdbcTemplate database;
    private final ApplicationEventPublisher acts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SignInService(
            OfficerService officers,
            Credentials credentials,
            SecondFactors factors,
            SignInThrottle throttle,
            NamedParameterJdbcTemplate database,
            ApplicationEventPublisher acts,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.officers = officers;
        this.credentials = credentials;
        this.factors = factors;
        this.throttle = throttle;
        this.database = database;
        this.acts = acts;
        // counting and hashing are no part of it: nobody waits for a hash with a connection in hand
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** The first step. Whoever is to give a code as well is not signed in yet. */
    public Outcome withPassword(String username, String password, String address) {
        String name = OfficerService.normalised(username);
        Attempt attempt = throttle.begin(name, address);
        // all of this for everybody: what is left out would tell by the time it saves
        boolean matches = credentials.matches(name, password);
        Optional<Boolean> active = officers.isActive(name);
        boolean hasFactor = factors.isOn(name);
        if (attempt.isBlocked() || !matches || !active.orElse(false)) {
            return transaction.execute(status -> refused(attempt, name, active.isPresent(), "password"));
        }
        throttle.succeeded(name, address);
        SignedInOfficer officer = officers.current(name).orElseThrow();
        return transaction.execute(status -> hasFactor ? Outcome.half(officer) : in(officer));
    }

    /** The second step, with a code of the telephone or one of the recovery codes. */
    public Outcome withCode(String username, String code) {
        Attempt attempt = throttle.beginCode(username);
        Optional<SignedInOfficer> officer = officers.current(username);
        Proof proof = attempt.isBlocked() || officer.isEmpty() ? Proof.NONE : factors.prove(username, code);
        if (proof != Proof.NONE) {
            throttle.codeSucceeded(username);
        }
        return transaction.execute(status -> {
            if (proof == Proof.NONE) {
                return refused(attempt, username, true, "code");
            }
            if (proof == Proof.RECOVERY_CODE) {
                acts.publishEvent(
                        Act.of("account.recovery_code_used", ACCOUNT, username).by(username));
            }
            return in(officer.get());
        });
    }

    @Transactional
    public void signedOut(String username) {
        acts.publishEvent(Act.of("account.signed_out", ACCOUNT, username).by(username));
    }

    private Outcome in(SignedInOfficer officer) {
        String name = officer.getUsername();
        database.update(
                "update app.officer set signed_in_at = :now, used_at = :now where username = :username",
                new MapSqlParameterSource("username", name)
                        .addValue("now", clock.instant().atOffset(ZoneOffset.UTC)));
        acts.publishEvent(Act.of("account.signed_in", ACCOUNT, name).by(name));
        return Outcome.in(officer);
    }

    /** A name that is no account's may be a password typed in the wrong field: it is not written down. */
    private Outcome refused(Attempt attempt, String name, boolean exists, String step) {
        String shown = exists ? name : UNKNOWN;
        Act act = Act.of(attempt.isBlocked() ? "account.blocked" : "account.sign_in_failed", ACCOUNT, shown)
                .by(shown)
                .with(Map.of("step", step, "blockedUntil", VietnamTime.show(attempt.blockedUntil())));
        acts.publishEvent(act);
        return attempt.isBlocked() ? Outcome.blocked(attempt.blockedUntil()) : Outcome.REFUSED;
    }

    /** Where an attempt led. */
    public enum Step {
        REFUSED,
        BLOCKED,
        CODE_NEEDED,
        SIGNED_IN
    }

    /**
     * What became of an attempt.
     *
     * @param officer who it is; null unless the password was right
     * @param blockedUntil until when attempts are refused unseen; null unless blocked
     */
    public record Outcome(Step step, SignedInOfficer officer, Instant blockedUntil) {

        private static final Outcome REFUSED = new Outcome(Step.REFUSED, null, null);

        private static Outcome blocked(Instant until) {
            return new Outcome(Step.BLOCKED, null, until);
        }

        private static Outcome half(SignedInOfficer officer) {
            return new Outcome(Step.CODE_NEEDED, officer, null);
        }

        private static Outcome in(SignedInOfficer officer) {
            return new Outcome(Step.SIGNED_IN, officer, null);
        }
    }
}
