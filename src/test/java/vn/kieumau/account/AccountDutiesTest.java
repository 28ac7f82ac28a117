package vn.kieumau.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import vn.kieumau.account.OwnAccount.Duty;
import vn.kieumau.account.credential.AccountSettings;
import vn.kieumau.account.credential.Credentials;
import vn.kieumau.account.credential.SecondFactors;
import vn.kieumau.account.credential.SignInThrottle;
import vn.kieumau.support.KieuMauTest;
import vn.kieumau.unit.UnitService;

/** Passwords, idle accounts and the review, with the settings of production. */
@KieuMauTest
@Transactional
class AccountDutiesTest {

    private static final String NAME = "van-thu.duties";
    private static final String FIRST = "trâu cày ruộng tím bằng guitar";
    private static final AccountSettings PRODUCTION = new AccountSettings(
            true,
            60,
            45,
            5,
            20,
            100,
            Duration.ofMinutes(1),
            Duration.ofHours(12),
            Duration.ofHours(24),
            Duration.ofHours(12));

    @Autowired
    private OfficerService officers;

    @Autowired
    private AccountAdministration administration;

    @Autowired
    private AccountDirectory directory;

    @Autowired
    private Credentials credentials;

    @Autowired
    private SecondFactors factors;

    @Autowired
    private SignInThrottle throttle;

    @Autowired
    private UnitService units;

    @Autowired
    private ApplicationEventPublisher acts;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private NamedParameterJdbcTemplate named;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private Clock clock;

    @BeforeEach
    void anAccount() {
        officers.register(NAME, "Văn thư thử", FIRST);
    }

    @Test
    void whoeverAdministersOrReleasesModelsMustHaveASecondFactor() {
        assertThat(duty()).isEmpty();
        officers.appoint(NAME, Role.MODEL_RELEASER, "40", LocalDate.of(2021, 1, 1), null, "test");
        assertThat(duty()).contains(Duty.SWITCH_FACTOR_ON);

        database.update(
                "insert into app.second_factor (username, secret, confirmed_at, last_step) values (?, '', now(), 0)",
                NAME);

        assertThat(duty()).isEmpty();
        assertThatThrownBy(() -> own(clock).switchFactorOff(officer(), FIRST, "123456"))
                .hasMessageContaining("không tắt được");
    }

    @Test
    void administratorsChangeTheirPasswordEveryTwoMonths() {
        officers.appoint(NAME, Role.ADMINISTRATOR, "VN", LocalDate.of(2021, 1, 1), null, "test");
        database.update(
                "insert into app.second_factor (username, secret, confirmed_at, last_step) values (?, '', now(), 0)",
                NAME);

        assertThat(own(in(Duration.ofDays(59))).duty(officer())).isEmpty();
        assertThat(own(in(Duration.ofDays(61))).duty(officer())).contains(Duty.CHANGE_PASSWORD);
    }

    @Test
    void anIssuedPasswordMustBeChangedAndCannotComeBackAmongTheLastTen() {
        String issued = administration.resetPassword(NAME);
        assertThat(duty()).contains(Duty.CHANGE_PASSWORD);

        assertThatThrownBy(() -> own(clock).changePassword(officer(), "wrong", FIRST))
                .hasMessageContaining("Mật khẩu hiện tại chưa đúng");
        assertThatThrownBy(() -> own(clock).changePassword(officer(), issued, FIRST))
                .hasMessageContaining("10 lần gần nhất");
        String current = issued;
        for (int i = 0; i < 9; i++) {
            String next = "mưa rơi trên nóc xe buýt số " + i;
            own(clock).changePassword(officer(), current, next);
            current = next;
            assertThat(duty()).isEmpty();
        }
        own(clock).changePassword(officer(), current, FIRST);

        assertThat(credentials.matches(NAME, FIRST)).as("the eleventh back").isTrue();
    }

    @Test
    void anAccountThatNobodyUsedFor45DaysIsDisabledOnceADayAndTheLastAdministratorIsNot() {
        database.update("update app.officer set used_at = now() - interval '46 days' where username = ?", NAME);
        database.update("update app.officer set used_at = now() - interval '44 days' where username <> ?", NAME);
        database.update("delete from app.daily_run");
        database.update("update app.officer set active = false where username <> 'administrator' and id in"
                + " (select officer_id from app.post where role = 'ADMINISTRATOR')");

        idle(clock).onceADay();

        assertThat(directory.require(NAME).active()).isFalse();
        assertThat(directory.require("administrator").active()).isTrue();

        database.update("update app.officer set active = true where username = ?", NAME);
        idle(clock).onceADay();
        assertThat(directory.require(NAME).active()).as("not twice on a day").isTrue();

        idle(in(Duration.ofDays(2))).onceADay();
        assertThat(directory.require(NAME).active()).isFalse();
        assertThat(directory.require("administrator").active())
                .as("idle as well, and the last administrator")
                .isTrue();

        administration.enable(NAME);
        idle(in(Duration.ofDays(3))).onceADay();
        assertThat(directory.require(NAME).active()).as("enabled anew").isTrue();
    }

    @Test
    void theReviewNamesWhatIsWorthAQuestionAndWhoHasLooked() {
        AccountReview review = new AccountReview(named, PRODUCTION, acts, clock);
        officers.appoint(NAME, Role.ADMINISTRATOR, "VN", LocalDate.of(2021, 1, 1), null, "test");
        database.update(
                "update app.credential set changed_at = now() - interval '70 days', must_change = true where username = ?",
                NAME);
        database.update("update app.officer set used_at = now() - interval '40 days' where username = ?", NAME);
        long open = review.open();

        assertThat(review.findings(directory.require(NAME)))
                .containsExactlyInAnyOrder(
                        AccountReview.Finding.IDLE,
                        AccountReview.Finding.NO_SECOND_FACTOR,
                        AccountReview.Finding.ONE_TIME_PASSWORD,
                        AccountReview.Finding.OLD_PASSWORD);

        SignedInOfficer administrator = officers.current("administrator").orElseThrow();
        review.reviewed(List.of(NAME), administrator);
        review.reviewed(List.of(NAME), administrator);

        assertThat(directory.require(NAME).reviewedBy()).isEqualTo("administrator");
        assertThat(review.open()).isEqualTo(open - 1);
    }

    @Test
    void aPostGivenByMistakeGoesAltogetherAndOthersGetALastDay() {
        LocalDate from = LocalDate.of(2021, 1, 1);
        officers.appoint(NAME, Role.CLERK, "16726", from, null, "test");
        long post = directory.require(NAME).posts().get(0).id();

        administration.endPost(NAME, post, LocalDate.of(2023, 5, 6));
        assertThat(directory.require(NAME).posts().get(0).post().to()).isEqualTo(LocalDate.of(2023, 5, 6));
        assertThatThrownBy(() -> administration.endPost(NAME, post, LocalDate.of(2024, 1, 1)))
                .hasMessageContaining("06/05/2023");
        administration.endPost(NAME, post, from.minusDays(1));

        assertThat(directory.require(NAME).posts()).isEmpty();
    }

    @Test
    void theQuarterIsThatOfVietnam() {
        assertThat(new AccountReview(
                                named,
                                PRODUCTION,
                                acts,
                                Clock.fixed(Instant.parse("2026-09-30T17:30:00Z"), ZoneOffset.UTC))
                        .quarter())
                .isEqualTo("2026-Q4");
    }

    private Optional<Duty> duty() {
        return own(clock).duty(officer());
    }

    private SignedInOfficer officer() {
        return officers.current(NAME).orElseThrow();
    }

    private OwnAccount own(Clock at) {
        return new OwnAccount(credentials, factors, throttle, units, PRODUCTION, acts, transactions, at);
    }

    private IdleAccounts idle(Clock at) {
        return new IdleAccounts(named, administration, PRODUCTION, transactions, at);
    }

    private Clock in(Duration time) {
        return Clock.offset(clock, time);
    }
}
