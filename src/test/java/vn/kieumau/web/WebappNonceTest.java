package vn.kieumau.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.kieumau.support.KieuMauTest;
import vn.kieumau.web.demo.DemoAccounts;

/** A page whose nonce is another's stays blank: the busier the day, the more of them. */
@KieuMauTest
class WebappNonceTest {

    private static final int LOADS = 1_000;
    private static final int AT_A_TIME = 8;
    private static final List<String> APPLICATIONS = List.of("tasklist", "cockpit", "admin", "welcome");
    private static final Pattern IN_POLICY = Pattern.compile("'nonce-([^']+)'");
    private static final Pattern IN_PAGE = Pattern.compile("<script[^>]*?(?:nonce=\"([^\"]*)\"[^>]*)?>");

    @LocalServerPort
    private int port;

    @Test
    void inAThousandLoadsEightAtATimeEveryScriptHasTheNonceOfItsOwnPolicy() throws Exception {
        Visitor administrator = new Visitor(port).signIn("administrator", DemoAccounts.PASSWORD);
        ExecutorService browsers = Executors.newFixedThreadPool(AT_A_TIME);
        List<Future<HttpResponse<String>>> pages = new ArrayList<>();
        for (int load = 0; load < LOADS; load++) {
            String path = "/camunda/app/" + APPLICATIONS.get(load % APPLICATIONS.size()) + "/default/";
            pages.add(browsers.submit(() -> administrator.get(path, "text/html")));
        }

        List<String> nonces = new ArrayList<>();
        for (Future<HttpResponse<String>> page : pages) {
            nonces.add(nonceOf(page.get()));
        }
        browsers.shutdown();

        assertThat(nonces).hasSize(LOADS).doesNotHaveDuplicates();
    }

    /** Fails unless the policy has one nonce, and every script of the page that very one. */
    private static String nonceOf(HttpResponse<String> page) {
        assertThat(page.statusCode()).isEqualTo(200);
        List<String> policies = page.headers().allValues("Content-Security-Policy");
        assertThat(policies).hasSize(1);
        Set<String> inPolicy = found(IN_POLICY, policies.get(0));
        Set<String> inPage = found(IN_PAGE, page.body());
        assertThat(inPolicy).hasSize(1);
        assertThat(inPage).isEqualTo(inPolicy);
        return inPolicy.iterator().next();
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> String.valueOf(match.group(1)))
                .collect(Collectors.toSet());
    }
}
