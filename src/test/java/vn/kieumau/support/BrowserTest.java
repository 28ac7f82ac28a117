package vn.kieumau.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that needs a browser. Where the machine has none it is skipped, and said so in one line; with {@code CI=true}
 * it fails. Write it above {@link KieuMauTest}, so that the application is not started for a skipped test.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ChromiumCondition.class)
public @interface BrowserTest {}
