package vn.kieumau.web;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import vn.kieumau.account.Access;
import vn.kieumau.account.Action;
import vn.kieumau.account.TechnicalAccount;
import vn.kieumau.web.problem.SecurityProblems;
import vn.kieumau.web.signin.GateKeeper;
import vn.kieumau.web.signin.SignInGate;

/**
 * One sign-in, one session and one sign-out for our pages, Tasklist, Cockpit, Admin and the engine's REST interface.
 * Everything asks for a signed-in officer unless it is named here.
 */
@Configuration
class WebSecurity {

    private static final RequestMatcher WEBAPPS_API = paths("/camunda/api/**");
    private static final RequestMatcher ENGINE = paths("/engine-rest/**", "/camunda/**");
    private static final RequestMatcher OPEN = paths(
            "/login",
            "/login/code",
            "/setup",
            "/error",
            "/css/**",
            "/app/**",
            "/favicon.*",
            "/actuator/health/**",
            "/v3/api-docs/**");

    /** Files that are the same for everybody; anything else is never kept by a browser. */
    private static final RequestMatcher ASSETS = paths(
            "/css/**",
            "/app/**",
            "/favicon.*",
            "/forms/**",
            "/camunda/lib/**",
            "/camunda/app/shared/**",
            "/camunda/app/*/locales/**",
            "/camunda/app/*/scripts/**",
            "/camunda/app/*/styles/**",
            "/camunda/app/*/custom/**",
            "/camunda/app/*/*.js",
            "/camunda/app/*/*.css");

    /** Cockpit and Admin with their data. Tasklist asks Admin's API only who is signed in. */
    private static final RequestMatcher ADMINISTRATION = paths(
            "/camunda/app/cockpit/**",
            "/camunda/app/admin/**",
            "/camunda/api/cockpit/**",
            "/camunda/api/admin/plugin/**");

    private static final RequestMatcher MONITORING = paths("/actuator/**");

    /** The engine would let anybody make an administrator where its own group is empty (CVE-2026-77226). */
    private static final RequestMatcher NEVER = paths(
            "/camunda/api/admin/setup/**", "/camunda/app/*/*/setup/**", "/camunda/api/admin/auth/user/*/login/**");

    /** The door for programs has held them to the scope of their account before. */
    private static final AuthorizationManager<RequestAuthorizationContext> PROGRAMS_AT_THEIR_DOOR =
            (who, asked) -> new AuthorizationDecision(who.get().getPrincipal() instanceof TechnicalAccount);

    @Bean
    @Order(1)
    SecurityFilterChain programs(
            HttpSecurity http,
            IdentityService identity,
            SecurityProblems problems,
            TechnicalDoor technical,
            List<FurtherDoor> furtherDoors,
            GateKeeper keeper)
            throws Exception {
        for (FurtherDoor door : furtherDoors) {
            door.forPrograms(http);
        }
        return http.securityMatcher(paths("/engine-rest/**", "/api/**"))
                .authorizeHttpRequests(requests -> requests.requestMatchers(ENGINE)
                        .access(AuthorizationManagers.anyOf(EngineAddresses.fromTable(), PROGRAMS_AT_THEIR_DOOR))
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                // no browser sends a program's key by itself
                .csrf(csrf -> csrf.ignoringRequestMatchers(request -> isProgram()))
                .addFilterBefore(new TechnicalAccountFilter(technical), CsrfFilter.class)
                .addFilterBefore(new SignInGate(keeper, ASSETS), AuthorizationFilter.class)
                .addFilterAfter(new OfficerInEngineFilter(identity), AuthorizationFilter.class)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http,
            IdentityService identity,
            SecurityProblems problems,
            SignOut signOut,
            List<FurtherDoor> furtherDoors,
            Access access,
            GateKeeper keeper)
            throws Exception {
        for (FurtherDoor door : furtherDoors) {
            door.onPages(http);
        }
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(NEVER)
                        .denyAll()
                        .requestMatchers(new AndRequestMatcher(WEBAPPS_API, WebappsToken::isMissing))
                        .denyAll()
                        .requestMatchers(OPEN)
                        .permitAll()
                        .requestMatchers(ADMINISTRATION)
                        .access(Binding.to(Action.ENGINE_ADMINISTER).at(access))
                        .requestMatchers(MONITORING)
                        .access(Binding.to(Action.SYSTEM_MONITOR).at(access))
                        .requestMatchers(ENGINE)
                        .access(EngineAddresses.fromTable())
                        .anyRequest()
                        .authenticated())
                .logout(logout -> logout.logoutRequestMatcher(new OrRequestMatcher(
                                post("/logout"),
                                new AndRequestMatcher(
                                        post("/camunda/api/admin/auth/user/{engine}/logout"), WebappsToken::isBrought)))
                        .logoutSuccessHandler(signOut)
                        // the session's own cookie goes with the session, whatever its name
                        .deleteCookies("XSRF-TOKEN"))
                .exceptionHandling(errors -> errors.accessDeniedHandler(problems)
                        .defaultAuthenticationEntryPointFor(problems, WEBAPPS_API)
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/login"), AnyRequestMatcher.INSTANCE))
                // the webapps' API has a token of its own
                .csrf(csrf -> csrf.ignoringRequestMatchers(WEBAPPS_API))
                .headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                        .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                                new NegatedRequestMatcher(ASSETS), new CacheControlHeadersWriter()))
                        .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                                ASSETS, new StaticHeadersWriter("Cache-Control", "private, max-age=3600"))))
                .addFilterBefore(new SignInGate(keeper, ASSETS), AuthorizationFilter.class)
                .addFilterAfter(new OfficerInEngineFilter(identity), AuthorizationFilter.class)
                .build();
    }

    private static boolean isProgram() {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        return caller != null && caller.getPrincipal() instanceof TechnicalAccount;
    }

    private static RequestMatcher post(String path) {
        return withDefaults().matcher(HttpMethod.POST, path);
    }

    /** Plain strings would miss the engine's Jersey servlets. */
    private static RequestMatcher paths(String... patterns) {
        List<RequestMatcher> matchers = new ArrayList<>();
        Arrays.stream(patterns).forEach(pattern -> matchers.add(withDefaults().matcher(pattern)));
        return new OrRequestMatcher(matchers);
    }
}
