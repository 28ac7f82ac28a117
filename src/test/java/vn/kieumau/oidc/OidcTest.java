package vn.kieumau.oidc;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import vn.kieumau.support.KieuMauTest;

/** A test of signing in elsewhere: its constructor is given the {@link Nodes}, whose provider behaves before each test. */
@KieuMauTest
@ExtendWith(OidcTest.GivesNodes.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface OidcTest {

    class GivesNodes implements ParameterResolver, AfterEachCallback {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Nodes.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return Nodes.of(context);
        }

        @Override
        public void afterEach(ExtensionContext context) {
            Nodes.of(context).provider.tokens().behave();
        }
    }
}
