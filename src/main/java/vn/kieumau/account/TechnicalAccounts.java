package vn.kieumau.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kieumau.kernel.Act;
import vn.kieumau.kernel.NotFound;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.VietnamTime;
import vn.kieumau.kernel.VietnameseText;
import vn.kieumau.unit.UnitService;
import vn.kieumau.unit.UnitView;

/** Accounts of programs: a key of their own, one scope, an owner and an end. They can sign in nowhere as a person. */
@Service
public class TechnicalAccounts {

    public static final String PREFIX = "may_";

    private static final String NAME = "[a-z0-9][a-z0-9.-]{2,50}";
    private static final int SECRET_BYTES = 32;
    private static final int LONGEST_PURPOSE = 500;
    private static final int LONGEST_LIFE_DAYS = 366;
    private static final String KIND = "technical_account";
    private static final String SELECT = """
            select t.*, o.username as owner from app.technical_account t join app.officer o on o.id = t.owner_id
            """;

    private final JdbcClient jdbc;
    private final OfficerService officers;
    private final UnitService units;
    private final ApplicationEventPublisher acts;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    TechnicalAccounts(
            JdbcClient jdbc, OfficerService officers, UnitService units, ApplicationEventPublisher acts, Clock clock) {
        this.jdbc = jdbc;
        this.officers = officers;
        this.units = units;
        this.acts = acts;
        this.clock = clock;
    }

    /** Makes an account; the key in the answer is shown once and kept nowhere. */
    @Transactional
    public NewKey create(NewTechnicalAccount wanted, String by) {
        String name = checked(wanted);
        String purpose = VietnameseText.clean(wanted.purpose());
        OfficerView owner = owner(wanted.owner());
        Optional<UnitView> unit = unit(wanted);
        String addresses = AllowedAddresses.parse(wanted.addresses()).text();
        String secret = secret();
        try {
            jdbc.sql("""
                            insert into app.technical_account (name, purpose, owner_id, scope, secret_hash,
                                unit_code, unit_name, allowed_from, allowed_to, addresses, created_by)
                            select :name, :purpose, o.id, :scope, :hash, :unit, :unitName, :from, :to, :addresses, :by
                            from app.officer o where o.username = :owner""")
                    .param("name", name)
                    .param("purpose", purpose)
                    .param("owner", owner.username())
                    .param("scope", wanted.scope().name())
                    .param("hash", hash(secret))
                    .param("unit", unit.map(UnitView::code).orElse(null), Types.VARCHAR)
                    .param("unitName", unit.map(UnitView::fullName).orElse(null), Types.VARCHAR)
                    .param("from", wanted.from())
                    .param("to", wanted.to())
                    .param("addresses", addresses)
                    .param("by", by)
                    .update();
        } catch (DuplicateKeyException e) {
            throw new RuleViolation("technical.name_taken", name).at("name");
        }
        acts.publishEvent(Act.of("account.technical_created", KIND, name)
                .with(Map.of(
                        "scope", wanted.scope().key(),
                        "unit", unit.map(UnitView::code).orElse(""),
                        "owner", owner.username(),
                        "from", wanted.from().toString(),
                        "to", wanted.to().toString(),
                        "addresses", addresses)));
        return new NewKey(name, secret);
    }

    /** Ends an account at once; an ended one stays in the list. */
    @Transactional
    public void end(String name, String by) {
        int ended = jdbc.sql("""
                        update app.technical_account set ended_by = :by, ended_at = :now
                        where name = :name and ended_at is null""")
                .param("by", by)
                .param("now", Timestamp.from(clock.instant()))
                .param("name", name)
                .update();
        if (ended == 0) {
            throw new NotFound("technical.unknown");
        }
        acts.publishEvent(Act.of("account.technical_ended", KIND, name));
    }

    /** All accounts, the youngest first. */
    @Transactional(readOnly = true)
    public List<TechnicalAccountView> all() {
        return jdbc.sql(SELECT + " order by t.id desc")
                .query((row, number) -> view(row))
                .list();
    }

    /** The account behind a name and its key, when it may be used today, from this address, and its owner is active. */
    @Transactional
    public Optional<TechnicalAccount> signIn(String name, String secret, String address) {
        Optional<Stored> found = jdbc.sql(SELECT + " where t.name = :name")
                .param("name", name)
                .query((row, number) -> new Stored(view(row), row.getString("secret_hash")))
                .optional();
        // a name that does not exist takes the same way
        String expected = found.map(Stored::hash).orElse("");
        boolean rightKey = MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII), hash(secret).getBytes(StandardCharsets.US_ASCII));
        Optional<TechnicalAccount> account = found.map(Stored::view)
                .filter(view -> rightKey && view.isUsableOn(today()))
                .filter(view -> AllowedAddresses.stored(view.addresses()).allow(address))
                .filter(view ->
                        officers.find(view.owner()).filter(OfficerView::active).isPresent())
                .map(view -> new TechnicalAccount(view.name(), view.scope(), view.owner(), view.unitCode()));
        account.ifPresent(used -> noteUse(used.name()));
        return account;
    }

    /** Once a minute is enough to see whether an account is still needed. */
    private void noteUse(String name) {
        Instant now = clock.instant();
        jdbc.sql("""
                        update app.technical_account set last_used_at = :now
                        where name = :name and (last_used_at is null or last_used_at < :earlier)""")
                .param("now", Timestamp.from(now))
                .param("earlier", Timestamp.from(now.minusSeconds(60)))
                .param("name", name)
                .update();
    }

    private String checked(NewTechnicalAccount wanted) {
        String typed = VietnameseText.clean(wanted.name()).toLowerCase(Locale.ROOT);
        String bare = typed.startsWith(PREFIX) ? typed.substring(PREFIX.length()) : typed;
        if (!bare.matches(NAME)) {
            throw new RuleViolation("technical.name_format", VietnameseText.clean(wanted.name())).at("name");
        }
        String purpose = VietnameseText.clean(wanted.purpose());
        if (purpose.isEmpty()) {
            throw new RuleViolation("technical.purpose_missing").at("purpose");
        }
        if (purpose.length() > LONGEST_PURPOSE) {
            throw new RuleViolation("technical.purpose_long", LONGEST_PURPOSE).at("purpose");
        }
        if (wanted.to().isBefore(wanted.from())) {
            throw new RuleViolation(
                            "technical.backwards", VietnamTime.show(wanted.from()), VietnamTime.show(wanted.to()))
                    .at("to");
        }
        if (wanted.to().isAfter(wanted.from().plusDays(LONGEST_LIFE_DAYS))) {
            throw new RuleViolation("technical.too_long", LONGEST_LIFE_DAYS).at("to");
        }
        return PREFIX + bare;
    }

    private OfficerView owner(String username) {
        return officers.find(username).filter(OfficerView::active).orElseThrow(() -> new RuleViolation(
                        "technical.owner_unknown", VietnameseText.clean(username))
                .at("owner"));
    }

    /** A unit of the past too: the dossiers that were opened in its time go on. */
    private Optional<UnitView> unit(NewTechnicalAccount wanted) {
        String code = VietnameseText.clean(wanted.unit());
        if (!wanted.scope().needsUnit()) {
            if (!code.isEmpty()) {
                throw new RuleViolation("technical.unit_not_needed").at("unit");
            }
            return Optional.empty();
        }
        if (code.isEmpty()) {
            throw new RuleViolation("technical.unit_missing").at("unit");
        }
        return Optional.of(
                units.findLatest(code).orElseThrow(() -> new RuleViolation("technical.unit_unknown", code).at("unit")));
    }

    private LocalDate today() {
        return VietnamTime.dayOf(clock.instant());
    }

    private String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A plain hash is enough for 256 random bits: there is nothing to guess, and each request asks for it. */
    private static String hash(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TechnicalAccountView view(ResultSet row) throws SQLException {
        return new TechnicalAccountView(
                row.getString("name"),
                row.getString("purpose"),
                row.getString("owner"),
                TechnicalScope.valueOf(row.getString("scope")),
                row.getString("unit_code"),
                row.getString("unit_name"),
                row.getObject("allowed_from", LocalDate.class),
                row.getObject("allowed_to", LocalDate.class),
                row.getString("addresses"),
                row.getString("created_by"),
                row.getTimestamp("created_at").toInstant(),
                instant(row, "ended_at"),
                instant(row, "last_used_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    /** A new account and the key that is shown once. */
    public record NewKey(String name, String secret) {}

    private record Stored(TechnicalAccountView view, String hash) {}
}
