package vn.kieumau.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kieumau.kernel.NotFound;
import vn.kieumau.kernel.VietnamTime;
import vn.kieumau.kernel.VietnameseText;

/** Accounts as administrators list and search them; a page costs three statements however many accounts there are. */
@Component
public class AccountDirectory {

    private static final String ACCOUNT = """
            select o.username, o.display_name, o.active, o.signed_in_at, o.used_at,
                c.username is not null as has_password, c.must_change, c.changed_at,
                f.confirmed_at is not null as factor, r.reviewed_by, r.reviewed_at
            from app.officer o
            left join app.credential c on c.username = o.username
            left join app.second_factor f on f.username = o.username
            left join app.account_review r on r.username = o.username and r.quarter = :quarter
            """;
    private static final String FOUND = "where o.search_text like :text and (not :open or r.username is null)";

    private final NamedParameterJdbcTemplate database;
    private final Clock clock;

    AccountDirectory(NamedParameterJdbcTemplate database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Finds accounts by a part of the user name or of the name on screen, with or without marks. */
    @Transactional(readOnly = true)
    public Page<AccountEntry> search(String text, Pageable pageable) {
        return search(text, false, pageable);
    }

    /** The same for a review: with {@code openOnly} those whom nobody has reviewed this quarter. */
    @Transactional(readOnly = true)
    public Page<AccountEntry> search(String text, boolean openOnly, Pageable pageable) {
        String pattern = VietnameseText.searchable(text).replaceAll("([\\\\%_])", "\\\\$1");
        MapSqlParameterSource parameters = parameters()
                .addValue("text", "%" + pattern + "%")
                .addValue("open", openOnly)
                .addValue("limit", pageable.getPageSize())
                .addValue("offset", pageable.getOffset());
        Long total = database.queryForObject(
                "select count(*) from app.officer o left join app.account_review r"
                        + " on r.username = o.username and r.quarter = :quarter " + FOUND,
                parameters,
                Long.class);
        return new PageImpl<>(
                entries(ACCOUNT + FOUND + " order by o.username limit :limit offset :offset", parameters),
                pageable,
                total == null ? 0 : total);
    }

    @Transactional(readOnly = true)
    public AccountEntry require(String username) {
        return entries(ACCOUNT + "where o.username = :username", parameters().addValue("username", username)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("account.unknown", username));
    }

    private List<AccountEntry> entries(String sql, MapSqlParameterSource parameters) {
        List<AccountEntry> found = database.query(sql, parameters, (row, number) -> entry(row));
        Map<String, List<AccountEntry.HeldPost>> posts =
                posts(found.stream().map(AccountEntry::username).toList());
        return found.stream()
                .map(entry -> entry.holding(posts.getOrDefault(entry.username(), List.of())))
                .toList();
    }

    private Map<String, List<AccountEntry.HeldPost>> posts(Collection<String> usernames) {
        Map<String, List<AccountEntry.HeldPost>> posts = new LinkedHashMap<>();
        if (usernames.isEmpty()) {
            return posts;
        }
        LocalDate today = today();
        database.query(
                "select o.username, p.* from app.post p join app.officer o on o.id = p.officer_id"
                        + " where o.username in (:usernames) order by p.held_from desc, p.id desc",
                Map.of("usernames", usernames),
                row -> {
                    posts.computeIfAbsent(row.getString("username"), name -> new ArrayList<>())
                            .add(post(row, today));
                });
        return posts;
    }

    private static AccountEntry.HeldPost post(ResultSet row, LocalDate today) throws SQLException {
        LocalDate to = row.getObject("held_to", LocalDate.class);
        LocalDate from = row.getObject("held_from", LocalDate.class);
        PostView post = new PostView(
                Role.valueOf(row.getString("role")),
                row.getString("unit_code"),
                row.getString("office"),
                from,
                to,
                row.getString("basis"),
                null);
        boolean held = !today.isBefore(from) && (to == null || !today.isAfter(to));
        return new AccountEntry.HeldPost(row.getLong("id"), post, held, to != null && to.isBefore(today));
    }

    private static AccountEntry entry(ResultSet row) throws SQLException {
        return new AccountEntry(
                row.getString("username"),
                row.getString("display_name"),
                row.getBoolean("active"),
                instant(row, "signed_in_at"),
                instant(row, "used_at"),
                row.getBoolean("has_password"),
                row.getBoolean("must_change"),
                instant(row, "changed_at"),
                row.getBoolean("factor"),
                row.getString("reviewed_by"),
                instant(row, "reviewed_at"),
                List.of());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private MapSqlParameterSource parameters() {
        return new MapSqlParameterSource("quarter", AccountReview.quarterOf(today()));
    }

    private LocalDate today() {
        return VietnamTime.dayOf(clock.instant());
    }
}
