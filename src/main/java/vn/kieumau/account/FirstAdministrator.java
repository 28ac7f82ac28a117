package vn.kieumau.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kieumau.account.credential.PasswordPolicy;
import vn.kieumau.kernel.NotFound;
import vn.kieumau.kernel.VietnamTime;

/**
 * Lets the first administrator in where no account exists: a token, printed once at the start, opens the set-up page
 * until it is used. There is no default password.
 */
@Component
@Profile("!demo")
public class FirstAdministrator {

    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final String COUNTRY = "VN";

    private final OfficerService officers;
    private final PasswordPolicy policy;
    private final Clock clock;
    private volatile String token;

    FirstAdministrator(OfficerService officers, PasswordPolicy policy, Clock clock) {
        this.officers = officers;
        this.policy = policy;
        this.clock = clock;
    }

    @EventListener
    void printToken(ApplicationReadyEvent ready) {
        if (officers.isEmpty()) {
            byte[] secret = new byte[24];
            new SecureRandom().nextBytes(secret);
            token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
            String port = ready.getApplicationContext().getEnvironment().getProperty("local.server.port", "8080");
            log.info(
                    "No account exists yet. Make the first administrator at http://localhost:{}/setup?token={}",
                    port,
                    token);
        }
    }

    /** Unknown, used and wrong tokens answer alike. */
    public void check(String given) {
        String expected = token;
        if (expected == null
                || given == null
                || !MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8))) {
            throw new NotFound("account.setup_closed");
        }
    }

    @Transactional
    public synchronized void create(String given, String username, String displayName, String password) {
        check(given);
        policy.check(password, new PasswordPolicy.Person(List.of(username, displayName)), false);
        ByItself.run(() -> {
            officers.register(username, displayName, password);
            officers.appoint(username, Role.ADMINISTRATOR, COUNTRY, VietnamTime.dayOf(clock.instant()), null, "setup");
        });
        token = null;
    }
}
