package vn.kieumau.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kieumau.account.credential.AccountSettings;
import vn.kieumau.kernel.Act;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.VietnamTime;

/** Disables accounts that nobody has used for long, once on each day in Vietnam, on whichever node comes first. */
@Component
class IdleAccounts {

    private static final Logger log = LoggerFactory.getLogger(IdleAccounts.class);
    private static final String JOB = "idle-accounts";
    private static final String SYSTEM = "system";

    private final NamedParameterJdbcTemplate database;
    private final AccountAdministration administration;
    private final AccountSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    IdleAccounts(
            NamedParameterJdbcTemplate database,
            AccountAdministration administration,
            AccountSettings settings,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.database = database;
        this.administration = administration;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Hourly, so that a day on which no node ran at midnight is made up for. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT2M")
    void onceADay() {
        if (settings.idleDays() > 0 && Boolean.TRUE.equals(transaction.execute(status -> isFirstOfTheDay()))) {
            List<String> idle = idle();
            long disabled = idle.stream().filter(this::disable).count();
            log.info("{} of {} idle accounts were disabled", disabled, idle.size());
        }
    }

    /** The row of the job lets one node pass on each day. */
    private boolean isFirstOfTheDay() {
        LocalDate today = VietnamTime.dayOf(clock.instant());
        return database.update(
                        "insert into app.daily_run (job, day) values (:job, :day) on conflict (job)"
                                + " do update set day = excluded.day where daily_run.day < excluded.day",
                        new MapSqlParameterSource("job", JOB).addValue("day", today))
                == 1;
    }

    /** The longest unused first, so that of administrators the one used last stays. */
    private List<String> idle() {
        Instant limit = clock.instant().minus(Duration.ofDays(settings.idleDays()));
        return database.queryForList(
                "select username from app.officer where active and used_at < :limit order by used_at, username",
                new MapSqlParameterSource("limit", limit.atOffset(ZoneOffset.UTC)),
                String.class);
    }

    private boolean disable(String username) {
        try {
            transaction.executeWithoutResult(status -> administration.disable(
                    username,
                    Act.of("account.disabled", "account", username)
                            .by(SYSTEM)
                            .with(Map.of("idleDays", String.valueOf(settings.idleDays())))));
            return true;
        } catch (RuleViolation lastAdministrator) {
            log.warn("An idle account stays enabled: {}", lastAdministrator.key());
            return false;
        }
    }
}
