package vn.kieumau.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.kieumau.account.Access;
import vn.kieumau.account.ForPrograms;
import vn.kieumau.account.TechnicalAccount;

/**
 * Asks the table of access before any handler of ours runs. A handler that is bound to nothing answers nobody, and the
 * application does not start with one.
 */
@Configuration
class AccessAtTheDoor implements WebMvcConfigurer {

    private final ObjectProvider<Access> access;

    AccessAtTheDoor(ObjectProvider<Access> access) {
        this.access = access;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new HandlerInterceptor() {
            @Override
            public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                if (handler instanceof HandlerMethod method) {
                    check(method);
                }
                return true;
            }
        });
    }

    @EventListener
    void mustAllBeBound(ContextRefreshedEvent ready) {
        List<String> unbound =
                ready.getApplicationContext().getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
                        .flatMap(mapping -> mapping.getHandlerMethods().values().stream())
                        .filter(handler -> Binding.of(handler).isEmpty())
                        .map(HandlerMethod::getShortLogMessage)
                        .sorted()
                        .toList();
        if (!unbound.isEmpty()) {
            throw new IllegalStateException(
                    "Bind these handlers by @Needs, @ForAnyOfficer or @ForEverybody: " + unbound);
        }
    }

    private void check(HandlerMethod handler) {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        boolean allowed = caller != null && caller.getPrincipal() instanceof TechnicalAccount program
                ? isFor(program, handler)
                : Binding.of(handler)
                        .filter(binding -> binding.allows(caller, access.getObject()))
                        .isPresent();
        if (!allowed) {
            throw new AccessDeniedException("No post held allows " + handler.getShortLogMessage());
        }
    }

    private static boolean isFor(TechnicalAccount program, HandlerMethod handler) {
        ForPrograms opened = handler.getMethodAnnotation(ForPrograms.class);
        return opened != null && opened.value() == program.scope();
    }
}
