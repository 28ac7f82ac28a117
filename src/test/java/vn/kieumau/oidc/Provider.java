package vn.kieumau.oidc;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;

/**
 * A real OpenID Connect provider in this Java machine, with people, a sign-in page, sign-out by browser and by back
 * channel, and a bad temper on demand. It is reached as {@code localhost}, the application as {@code 127.0.0.1}: two
 * hosts, so that their cookies stay apart.
 */
final class Provider implements AutoCloseable {

    static final String PASSWORD = "mat-khau-o-noi-khac";
    static final String CLIENT = "kieu-mau";
    static final String SECRET = "bi-mat-chung-cua-hai-ben-0123456789";

    private final String issuer;
    private final Tokens tokens = new Tokens();
    private final Map<String, Map<String, Object>> claims = new ConcurrentHashMap<>();
    private final ConfigurableApplicationContext context;
    private volatile List<String> applications;

    private Provider(int port, List<String> applications) {
        this.issuer = "http://localhost:" + port;
        this.applications = applications;
        this.context = new SpringApplicationBuilder(ProviderBeans.class)
                .web(WebApplicationType.SERVLET)
                .initializers(fresh -> fresh.getBeanFactory().registerSingleton("provider", this))
                // neither our settings nor our database are its own
                .properties("spring.config.name=provider", "spring.datasource.url=none", "spring.main.banner-mode=off")
                .run("--server.port=" + port, "--logging.level.root=warn");
    }

    static Provider start(int port, List<String> applications) {
        return new Provider(port, applications);
    }

    String issuer() {
        return issuer;
    }

    List<String> applications() {
        return applications;
    }

    Tokens tokens() {
        return tokens;
    }

    /** Somebody with an account at the provider, whose subject is the name to sign in with there. */
    void person(String subject, Map<String, Object> said) {
        claims.put(subject, said);
        context.getBean(InMemoryUserDetailsManager.class)
                .createUser(User.withUsername(subject)
                        .password("{noop}" + PASSWORD)
                        .roles("PERSON")
                        .build());
    }

    Map<String, Object> claimsOf(String subject) {
        return claims.getOrDefault(subject, Map.of());
    }

    /** Tells an application that a session here is over, and answers with its status. */
    int tell(String application, String logoutToken) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("logout_token", logoutToken);
        return RestClient.create()
                .post()
                .uri(application + "/logout/connect/back-channel/sso")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .exchange((request, response) -> response.getStatusCode().value());
    }

    /** What a provider does whenever somebody signs out. */
    void tellAll(String subject) {
        applications.forEach(application -> tell(application, tokens.logout(issuer, subject)));
    }

    @Override
    public void close() {
        context.close();
    }
}
