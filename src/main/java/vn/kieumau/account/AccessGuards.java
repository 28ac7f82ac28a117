package vn.kieumau.account;

import java.lang.reflect.Method;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import vn.kieumau.engine.OpenSteps;
import vn.kieumau.unit.UnitService;

/**
 * Asks the table before services act, for whoever is at the keyboard, so that a page that forgets to ask opens nothing.
 * Where nobody is, the application itself is at work: at its start, in its timers.
 */
@Configuration
class AccessGuards {

    @Bean
    AccessTable accessTable() {
        return AccessTable.shipped();
    }

    /** Controllers are asked at the door, where a refusal comes before anything is read from the request. */
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor servicesAskTheTable(ObjectProvider<Access> access) {
        StaticMethodMatcherPointcut bound = new StaticMethodMatcherPointcut() {
            @Override
            public boolean matches(Method method, Class<?> service) {
                return actionOf(method, service) != null;
            }
        };
        bound.setClassFilter(type -> !AnnotatedElementUtils.hasAnnotation(type, Controller.class));
        return new DefaultPointcutAdvisor(bound, (MethodInterceptor) call -> {
            Action action = actionOf(
                    call.getMethod(),
                    call.getThis() == null ? null : call.getThis().getClass());
            Authentication current = SecurityContextHolder.getContext().getAuthentication();
            if (current != null && action != null) {
                check(current, action, access.getObject());
            }
            return call.proceed();
        });
    }

    private static void check(Authentication current, Action action, Access access) {
        if (!(current.getPrincipal() instanceof SignedInOfficer officer)) {
            throw new AccessDeniedException("Nobody is signed in");
        }
        access.require(officer, action);
    }

    /** Floors below this one cannot name an action; what they do is bound here. */
    private static Action actionOf(Method method, Class<?> service) {
        if (is(method, UnitService.class, "importCsv")) {
            return Action.UNIT_IMPORT;
        }
        if (is(method, OpenSteps.class, "complete")) {
            return Action.TASK_COMPLETE;
        }
        Needs needs = AnnotatedElementUtils.findMergedAnnotation(method, Needs.class);
        if (needs == null && service != null) {
            needs = AnnotatedElementUtils.findMergedAnnotation(service, Needs.class);
        }
        return needs == null ? null : needs.value();
    }

    private static boolean is(Method method, Class<?> service, String name) {
        return method.getDeclaringClass() == service && method.getName().equals(name);
    }
}
