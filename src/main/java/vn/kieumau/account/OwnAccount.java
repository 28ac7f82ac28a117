package vn.kieumau.account;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kieumau.account.credential.AccountSettings;
import vn.kieumau.account.credential.Credentials;
import vn.kieumau.account.credential.Credentials.Standing;
import vn.kieumau.account.credential.FactorSecret;
import vn.kieumau.account.credential.PasswordPolicy.Person;
import vn.kieumau.account.credential.SecondFactors;
import vn.kieumau.account.credential.SecondFactors.Proof;
import vn.kieumau.account.credential.SignInThrottle;
import vn.kieumau.kernel.Act;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.VietnamTime;
import vn.kieumau.unit.UnitService;
import vn.kieumau.unit.UnitView;

/** What people do about their own accounts, and what they must do before anything else. */
@Service
public class OwnAccount {

    private static final String ACCOUNT = "account";

    private final Credentials credentials;
    private final SecondFactors factors;
    private final SignInThrottle throttle;
    private final UnitService units;
    private final AccountSettings settings;
    private final ApplicationEventPublisher acts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OwnAccount(
            Credentials credentials,
            SecondFactors factors,
            SignInThrottle throttle,
            UnitService units,
            AccountSettings settings,
            ApplicationEventPublisher acts,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.credentials = credentials;
        this.factors = factors;
        this.throttle = throttle;
        this.units = units;
        this.settings = settings;
        this.acts = acts;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** What must be done first; an account that signs in elsewhere has no such duty here. */
    @Transactional(readOnly = true)
    public Optional<Duty> duty(SignedInOfficer officer) {
        return credentials.standing(officer.getUsername()).flatMap(standing -> duty(officer, standing));
    }

    @Transactional(readOnly = true)
    public Optional<Standing> standing(SignedInOfficer officer) {
        return credentials.standing(officer.getUsername());
    }

    public void changePassword(SignedInOfficer officer, String current, String fresh) {
        mustNotGuess(officer);
        transaction.executeWithoutResult(status -> {
            credentials.change(officer.getUsername(), current, fresh, person(officer));
            publish("account.password_changed", officer);
        });
        throttle.codeSucceeded(officer.getUsername());
    }

    /** The secret for the telephone, until the factor is switched on. */
    @Transactional
    public FactorSecret beginFactor(SignedInOfficer officer) {
        return factors.begin(officer.getUsername());
    }

    /** Switches the second factor on; the recovery codes are shown this once. */
    public List<String> switchFactorOn(SignedInOfficer officer, String code) {
        mustNotGuess(officer);
        List<String> codes = transaction.execute(status -> {
            publish("account.factor_on", officer);
            return factors.confirm(officer.getUsername(), code);
        });
        throttle.codeSucceeded(officer.getUsername());
        return codes;
    }

    /** Needs password and code, for a page left open must not be enough. */
    public void switchFactorOff(SignedInOfficer officer, String password, String code) {
        if (needsFactor(officer)) {
            throw new RuleViolation("account.factor_required");
        }
        mustNotGuess(officer);
        transaction.executeWithoutResult(status -> {
            mustProve(officer, password, code);
            factors.remove(officer.getUsername());
            publish("account.factor_off", officer);
        });
        throttle.codeSucceeded(officer.getUsername());
    }

    /** New recovery codes in place of all older ones; they are shown this once. */
    public List<String> renewRecoveryCodes(SignedInOfficer officer, String password, String code) {
        mustNotGuess(officer);
        List<String> codes = transaction.execute(status -> {
            mustProve(officer, password, code);
            publish("account.recovery_codes_renewed", officer);
            return factors.renewRecoveryCodes(officer.getUsername());
        });
        throttle.codeSucceeded(officer.getUsername());
        return codes;
    }

    @Transactional(readOnly = true)
    public int recoveryCodesLeft(SignedInOfficer officer) {
        return factors.recoveryCodesLeft(officer.getUsername());
    }

    /** Administrators, and those who release models, must have a second factor. */
    public boolean needsFactor(SignedInOfficer officer) {
        return settings.secondFactorRequired()
                && (officer.holds(Role.ADMINISTRATOR) || officer.holds(Role.MODEL_RELEASER));
    }

    private Optional<Duty> duty(SignedInOfficer officer, Standing standing) {
        if (standing.mustChange() || isExpired(officer, standing)) {
            return Optional.of(Duty.CHANGE_PASSWORD);
        }
        return needsFactor(officer) && !standing.secondFactor() ? Optional.of(Duty.SWITCH_FACTOR_ON) : Optional.empty();
    }

    private boolean isExpired(SignedInOfficer officer, Standing standing) {
        int days = settings.administratorPasswordDays();
        return days > 0
                && officer.holds(Role.ADMINISTRATOR)
                && standing.changedAt().plus(Duration.ofDays(days)).isBefore(clock.instant());
    }

    private void mustProve(SignedInOfficer officer, String password, String code) {
        if (!credentials.matches(officer.getUsername(), password)) {
            throw new RuleViolation("account.password_current_wrong").at("current");
        }
        if (factors.prove(officer.getUsername(), code) == Proof.NONE) {
            throw new RuleViolation("account.factor_code_wrong").at("code");
        }
    }

    /** Whoever sits down at a page left open may not try one password after the other. */
    private void mustNotGuess(SignedInOfficer officer) {
        SignInThrottle.Attempt attempt = throttle.beginCode(officer.getUsername());
        if (attempt.isBlocked()) {
            throw new RuleViolation("account.blocked_until", VietnamTime.show(attempt.blockedUntil()));
        }
    }

    private Person person(SignedInOfficer officer) {
        LocalDate today = VietnamTime.dayOf(clock.instant());
        return new Person(Stream.concat(
                        Stream.of(officer.getUsername(), officer.displayName()),
                        officer.posts().stream()
                                .flatMap(post -> Stream.of(today, post.from())
                                        .flatMap(day -> units.find(post.unitCode(), day).stream()))
                                .map(UnitView::name))
                .toList());
    }

    private void publish(String action, SignedInOfficer officer) {
        acts.publishEvent(Act.of(action, ACCOUNT, officer.getUsername()));
    }

    /** What an account's owner must do before anything else. */
    public enum Duty {
        CHANGE_PASSWORD,
        SWITCH_FACTOR_ON;

        /** Key of the sentence that says so. */
        public String key() {
            return "account.duty_" + (this == CHANGE_PASSWORD ? "password" : "factor");
        }
    }
}
