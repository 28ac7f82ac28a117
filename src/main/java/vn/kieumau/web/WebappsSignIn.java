package vn.kieumau.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.engine.rest.security.auth.impl.ContainerBasedAuthenticationProvider;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.kieumau.account.SignedInOfficer;

/** Hands the officer who signed in at our door to Tasklist, Cockpit and Admin. */
@Configuration
class WebappsSignIn {

    /** After Spring Security, which has the officer, and after the webapps' own filters are set up. */
    private static final int AFTER_SECURITY = 201;

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> webappsSignInFilter() {
        FilterRegistrationBean<ContainerBasedAuthenticationFilter> filter =
                new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        filter.setInitParameters(Map.of("authentication-provider", FromOurSession.class.getName()));
        filter.setOrder(AFTER_SECURITY);
        filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        return filter;
    }

    /** Made by the filter by its name, hence public. */
    public static class FromOurSession extends ContainerBasedAuthenticationProvider {

        @Override
        public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
            Authentication current = SecurityContextHolder.getContext().getAuthentication();
            if (current == null || !(current.getPrincipal() instanceof SignedInOfficer officer)) {
                return AuthenticationResult.unsuccessful();
            }
            forgetFormerPosts(request.getSession(), engine.getName(), officer.groups());
            AuthenticationResult result = AuthenticationResult.successful(officer.getUsername());
            result.setGroups(officer.groups());
            return result;
        }

        /** The webapps keep the groups of the first request in the session; posts may have changed since. */
        private static void forgetFormerPosts(HttpSession session, String engine, List<String> groups) {
            Authentications kept = AuthenticationUtil.getAuthsFromSession(session);
            if (kept.getAuthenticationForProcessEngine(engine) instanceof UserAuthentication before
                    && !groups.equals(before.getGroupIds())) {
                kept.removeByEngineName(engine);
                // only what is set is written back to the database
                AuthenticationUtil.updateSession(session, kept);
            }
        }
    }
}
