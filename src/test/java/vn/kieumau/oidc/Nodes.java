package vn.kieumau.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import vn.kieumau.support.DatabaseOwner;
import vn.kieumau.web.demo.DemoAccounts;

/**
 * A real provider, and the application twice on one database: the first node lets our posts decide, the second one takes
 * them from a claim, makes accounts, and takes no passwords of ours. They run until the last test has ended.
 */
final class Nodes implements ExtensionContext.Store.CloseableResource {

    static final String SIGN_IN = "/oauth2/authorization/sso";
    static final String TASKLIST = "/camunda/app/tasklist/default/";
    static final String TASKS = "/camunda/api/engine/engine/default/task?maxResults=100";

    private static final String DATABASE = "oidc";
    private static final Pattern ALERT = Pattern.compile("(?s)km-alert--error\" role=\"alert\">\\s*<p>(.*?)</p>");
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final JdbcTemplate server;
    final JdbcTemplate database;
    final Provider provider;
    final Application byPosts;
    final Application byClaim;
    final String whileTheProviderWasDown;

    private Nodes(Environment environment) {
        DatabaseOwner owner = new DatabaseOwner(environment);
        server = owner.ofTheApplication();
        server.execute("create database " + DATABASE);
        String url = owner.url(DATABASE);
        String user = owner.user();
        String password = owner.password();
        database = new JdbcTemplate(new DriverManagerDataSource(url, user, password));
        int providerPort = Application.freePort();
        int first = Application.freePort();
        int second = Application.freePort();
        Map<String, String> variables = Map.of(
                "SPRING_DATASOURCE_URL",
                url,
                "SPRING_DATASOURCE_USERNAME",
                user,
                "SPRING_DATASOURCE_PASSWORD",
                password,
                "SPRING_DATASOURCE_HIKARI_MAXIMUM_POOL_SIZE",
                "6",
                "KIEU_MAU_OIDC_ISSUER",
                "http://localhost:" + providerPort,
                "KIEU_MAU_OIDC_CLIENT_ID",
                Provider.CLIENT,
                "KIEU_MAU_OIDC_CLIENT_SECRET",
                Provider.SECRET);
        byPosts = Application.start(first, variables);
        Surfer early = new Surfer();
        whileTheProviderWasDown =
                refusal(early.follow(early.get(byPosts.address() + SIGN_IN), "http://localhost", "nobody"));
        byClaim = Application.start(
                second,
                variables,
                "--kieu-mau.oidc.roles=claim",
                "--kieu-mau.oidc.create-accounts=true",
                "--kieu-mau.oidc.local-sign-in=false");
        provider = Provider.start(providerPort, List.of(byPosts.address(), byClaim.address()));
    }

    static Nodes of(ExtensionContext context) {
        Environment environment = SpringExtension.getApplicationContext(context).getEnvironment();
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(Nodes.class))
                .getOrComputeIfAbsent(Nodes.class, key -> new Nodes(environment), Nodes.class);
    }

    @Override
    public void close() throws Exception {
        byPosts.close();
        byClaim.close();
        provider.close();
        server.execute("drop database " + DATABASE + " with (force)");
    }

    HttpResponse<String> signIn(Surfer surfer, Application application, String subject) {
        return surfer.follow(surfer.get(application.address() + SIGN_IN), provider.issuer(), subject);
    }

    static String refusal(HttpResponse<String> page) {
        Matcher alert = ALERT.matcher(page.body());
        assertThat(alert.find()).as("%s says: %s", page.uri(), page.body()).isTrue();
        return alert.group(1);
    }

    String person(String userName) {
        return person(Map.of("preferred_username", userName));
    }

    String person(Map<String, Object> claims) {
        String subject = "sub-" + COUNT.incrementAndGet();
        provider.person(subject, claims);
        return subject;
    }

    /** Somebody who is bound already. */
    String person(Map<String, Object> claims, String account) {
        String subject = person(claims);
        bindByHand(account, subject);
        return subject;
    }

    void prepare(String account) {
        assertThat(bindByHand(account, "").statusCode()).isEqualTo(302);
    }

    HttpResponse<String> bindByHand(String account, String subject) {
        Surfer administrator = administrator();
        String page = byPosts.address() + "/admin/identities";
        return administrator.post(
                page,
                Map.of(
                        "username",
                        account,
                        "issuer",
                        provider.issuer(),
                        "subject",
                        subject,
                        "_csrf",
                        administrator.token(page)));
    }

    Surfer administrator() {
        Surfer administrator = new Surfer();
        String page = byPosts.address() + "/login";
        administrator.post(
                page,
                Map.of(
                        "username",
                        "administrator",
                        "password",
                        DemoAccounts.PASSWORD,
                        "_csrf",
                        administrator.token(page)));
        return administrator;
    }

    long accounts() {
        return database.queryForObject("select count(*) from app.officer", Long.class);
    }

    long bindings(String account) {
        return database.queryForObject("""
                select count(*) from app.external_identity e join app.officer o on o.id = e.officer_id
                where o.username = ? and e.subject is not null""", Long.class, account);
    }
}
