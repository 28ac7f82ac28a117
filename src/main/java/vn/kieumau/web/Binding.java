package vn.kieumau.web;

import java.lang.annotation.Annotation;
import java.util.Optional;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.method.HandlerMethod;
import vn.kieumau.account.Access;
import vn.kieumau.account.Action;
import vn.kieumau.account.ForAnyOfficer;
import vn.kieumau.account.ForEverybody;
import vn.kieumau.account.Needs;
import vn.kieumau.account.SignedInOfficer;

/**
 * For whom an address is.
 *
 * @param action what the caller's posts must allow; null where being signed in, or nothing at all, is enough
 * @param open whether it is for the public
 */
record Binding(Action action, boolean open) {

    /** The description of our API comes from a library; it names no data. */
    private static final String DESCRIPTION_OF_THE_API = "org.springdoc.";

    static Binding to(Action action) {
        return new Binding(action, false);
    }

    /** What the annotations say, the method's before the class's; empty when they say nothing. */
    static Optional<Binding> of(HandlerMethod handler) {
        if (handler.getBeanType().getName().startsWith(DESCRIPTION_OF_THE_API)) {
            return Optional.of(new Binding(null, true));
        }
        Needs needs = handler.getMethodAnnotation(Needs.class);
        if (needs != null) {
            return Optional.of(to(needs.value()));
        }
        if (handler.hasMethodAnnotation(ForAnyOfficer.class)) {
            return Optional.of(new Binding(null, false));
        }
        if (handler.hasMethodAnnotation(ForEverybody.class)) {
            return Optional.of(new Binding(null, true));
        }
        Optional<Binding> ofTheClass = onClass(handler, Needs.class).map(found -> to(found.value()));
        return ofTheClass
                .or(() -> onClass(handler, ForAnyOfficer.class).map(found -> new Binding(null, false)))
                .or(() -> onClass(handler, ForEverybody.class).map(found -> new Binding(null, true)));
    }

    boolean allows(Authentication caller, Access access) {
        if (open) {
            return true;
        }
        return caller != null
                && caller.getPrincipal() instanceof SignedInOfficer officer
                && (action == null || access.may(officer, action));
    }

    /** The same rule for addresses that no handler of ours answers. */
    AuthorizationManager<RequestAuthorizationContext> at(Access access) {
        return (caller, request) -> new AuthorizationDecision(allows(caller.get(), access));
    }

    private static <A extends Annotation> Optional<A> onClass(HandlerMethod handler, Class<A> annotation) {
        return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), annotation));
    }
}
