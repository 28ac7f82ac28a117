package vn.kieumau.account.credential;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Slows guessing down, for all nodes and over restarts. Failures are counted per account and address, per address, and
 * per account over all strange addresses; whoever comes from an address where the account has signed in before counts
 * for the first alone and is held up by it alone, so that the slips of an office do not add up to a closed door. An
 * attempt is counted before the password is looked at, so that a hundred at once are a hundred.
 */
@Component
public class SignInThrottle {

    private static final String NOBODY = "";
    private static final Duration ADDRESS_IS_KNOWN_FOR = Duration.ofDays(90);
    private static final Kind[] OF_A_SIGN_IN = {Kind.PAIR, Kind.ADDRESS, Kind.NAME};

    private final NamedParameterJdbcTemplate database;
    private final TransactionTemplate ownTransaction;
    private final SecretKeys keys;
    private final AccountSettings settings;
    private final Clock clock;

    SignInThrottle(
            NamedParameterJdbcTemplate database,
            PlatformTransactionManager transactions,
            SecretKeys keys,
            AccountSettings settings,
            Clock clock) {
        this.database = database;
        // what is counted stays counted, whatever becomes of the request
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    /** Counts an attempt to sign in; it may go on only where it is not blocked. */
    public Attempt begin(String username, String address) {
        return ownTransaction.execute(status -> count(hash(username), hash(network(address)), OF_A_SIGN_IN));
    }

    /** Counts a code of the second factor: whoever gets there knows the password, so any address counts. */
    public Attempt beginCode(String username) {
        return ownTransaction.execute(status -> count(hash(username), hash(NOBODY), Kind.CODE));
    }

    /** The attempt was no failure: it is taken back, and the address is known from now on. */
    public void succeeded(String username, String address) {
        String name = hash(username);
        String from = hash(network(address));
        ownTransaction.executeWithoutResult(status -> {
            delete("kind = 'PAIR' and name_hash = :name and address_hash = :address", name, from);
            if (!isKnown(name, from, clock.instant())) {
                takeBack(Kind.ADDRESS, hash(NOBODY), from);
                takeBack(Kind.NAME, name, hash(NOBODY));
            }
            database.update("""
                    insert into app.known_address (name_hash, address_hash, signed_in_at) values (:name, :address, :now)
                    on conflict (name_hash, address_hash) do update set signed_in_at = excluded.signed_in_at""", row(name, from).addValue("now", timestamp(clock.instant())));
        });
    }

    public void codeSucceeded(String username) {
        ownTransaction.executeWithoutResult(
                status -> delete("kind = 'CODE' and name_hash = :name", hash(username), NOBODY));
    }

    /** Lets an account try again at once, everywhere: an administrator has spoken with its owner. */
    public void unlock(String username) {
        ownTransaction.executeWithoutResult(status -> delete("name_hash = :name", hash(username), NOBODY));
    }

    /** Counters that no longer count, and addresses not seen for long. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    public void forgetOld() {
        Instant now = clock.instant();
        ownTransaction.executeWithoutResult(status -> {
            database.update(
                    "delete from app.sign_in_counter where failed_at < :old"
                            + " and (blocked_until is null or blocked_until < :now)",
                    Map.of("old", timestamp(now.minus(settings.forgetFailuresAfter())), "now", timestamp(now)));
            database.update(
                    "delete from app.known_address where signed_in_at < :old",
                    Map.of("old", timestamp(now.minus(ADDRESS_IS_KNOWN_FOR))));
        });
    }

    private Attempt count(String name, String address, Kind... kinds) {
        Instant now = clock.instant();
        boolean known = kinds.length > 1 && isKnown(name, address, now);
        MapSqlParameterSource[] rows = rows(name, address, now, kinds);
        database.batchUpdate(
                "insert into app.sign_in_counter (kind, name_hash, address_hash, failures, failed_at)"
                        + " values (:kind, :name, :address, 0, :now) on conflict do nothing",
                rows);
        Map<Kind, FailureCounter> counters = lock(rows);
        Instant blockedUntil = counters.entrySet().stream()
                .filter(entry -> entry.getValue().isBlocked(now))
                .filter(entry -> !known || entry.getKey() == Kind.PAIR)
                .map(entry -> entry.getValue().blockedUntil())
                .max(Instant::compareTo)
                .orElse(null);
        if (blockedUntil == null) {
            write(rows, kinds, counters, now, known);
        }
        return new Attempt(blockedUntil);
    }

    /** In the order of the kinds, so that no two attempts wait for each other. */
    private Map<Kind, FailureCounter> lock(MapSqlParameterSource[] rows) {
        Map<Kind, FailureCounter> counters = new HashMap<>();
        for (MapSqlParameterSource row : rows) {
            database.query(
                    "select kind, failures, blocked_until, failed_at from app.sign_in_counter"
                            + " where kind = :kind and name_hash = :name and address_hash = :address for update",
                    row,
                    found -> {
                        counters.put(Kind.valueOf(found.getString("kind")), counter(found));
                    });
        }
        return counters;
    }

    private void write(
            MapSqlParameterSource[] rows,
            Kind[] kinds,
            Map<Kind, FailureCounter> counters,
            Instant now,
            boolean known) {
        List<MapSqlParameterSource> changed = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            // gone since: somebody has just signed in
            FailureCounter before =
                    Objects.requireNonNullElse(counters.get(kinds[i]), new FailureCounter(0, null, now));
            if (!known || kinds[i] == Kind.PAIR) {
                FailureCounter after = before.failed(now, allowed(kinds[i]), settings);
                changed.add(rows[i].addValue("failures", after.failures())
                        .addValue("until", timestamp(after.blockedUntil())));
            }
        }
        database.batchUpdate(
                "update app.sign_in_counter set failures = :failures, blocked_until = :until, failed_at = :now"
                        + " where kind = :kind and name_hash = :name and address_hash = :address",
                changed.toArray(MapSqlParameterSource[]::new));
    }

    private boolean isKnown(String name, String address, Instant now) {
        return Boolean.TRUE.equals(database.queryForObject(
                "select exists (select 1 from app.known_address"
                        + " where name_hash = :name and address_hash = :address and signed_in_at > :old)",
                row(name, address).addValue("old", timestamp(now.minus(ADDRESS_IS_KNOWN_FOR))),
                Boolean.class));
    }

    private void takeBack(Kind kind, String name, String address) {
        database.update("""
                update app.sign_in_counter set failures = greatest(failures - 1, 0),
                    blocked_until = case when failures - 1 < :allowed then null else blocked_until end
                where kind = :kind and name_hash = :name and address_hash = :address""", row(name, address).addValue("kind", kind.name()).addValue("allowed", allowed(kind)));
    }

    private void delete(String where, String name, String address) {
        database.update("delete from app.sign_in_counter where " + where, row(name, address));
    }

    private MapSqlParameterSource[] rows(String name, String address, Instant now, Kind... kinds) {
        MapSqlParameterSource[] rows = new MapSqlParameterSource[kinds.length];
        for (int i = 0; i < kinds.length; i++) {
            rows[i] = row(
                            kinds[i] == Kind.ADDRESS ? hash(NOBODY) : name,
                            kinds[i] == Kind.NAME ? hash(NOBODY) : address)
                    .addValue("kind", kinds[i].name())
                    .addValue("now", timestamp(now));
        }
        return rows;
    }

    private int allowed(Kind kind) {
        return switch (kind) {
            case PAIR, CODE -> settings.failuresAllowed();
            case ADDRESS -> settings.addressFailuresAllowed();
            case NAME -> settings.nameFailuresAllowed();
        };
    }

    private String hash(String text) {
        return keys.hash(text);
    }

    /** One subscriber has a whole /64 of IPv6 addresses. */
    static String network(String address) {
        if (address == null || !address.contains(":") || address.contains(".")) {
            return String.valueOf(address);
        }
        String plain = address.replaceFirst("%.*$", "");
        int groups = plain.split(":").length;
        return groups < 8 ? plain : String.join(":", List.of(plain.split(":")).subList(0, 4));
    }

    private static FailureCounter counter(ResultSet row) throws SQLException {
        Timestamp until = row.getTimestamp("blocked_until");
        return new FailureCounter(
                row.getInt("failures"),
                until == null ? null : until.toInstant(),
                row.getTimestamp("failed_at").toInstant());
    }

    private static MapSqlParameterSource row(String name, String address) {
        return new MapSqlParameterSource("name", name).addValue("address", address);
    }

    private static OffsetDateTime timestamp(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private enum Kind {
        PAIR,
        ADDRESS,
        NAME,
        CODE
    }

    /** @param blockedUntil until when further attempts are refused unseen; null when this one may go on */
    public record Attempt(Instant blockedUntil) {

        public boolean isBlocked() {
            return blockedUntil != null;
        }
    }
}
