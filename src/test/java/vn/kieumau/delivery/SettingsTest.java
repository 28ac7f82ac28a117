package vn.kieumau.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.mock.env.MockPropertySource;

/** What the profiles set, read as the application reads it. */
class SettingsTest {

    @ParameterizedTest
    @CsvSource({
        "demo, logging.structured.format.console, ",
        "prod, logging.structured.format.console, vn.kieumau.kernel.JsonLog",
        "prod, server.servlet.session.cookie.secure, ",
        "prod, server.servlet.session.cookie.http-only, true",
        "prod, server.servlet.session.cookie.same-site, lax",
        "prod, server.forward-headers-strategy, none",
        "tls, server.servlet.session.cookie.name, __Host-SESSION",
        "tls, server.servlet.session.cookie.secure, true",
        "tls, server.servlet.session.cookie.path, /",
        "tls, server.servlet.session.cookie.http-only, true",
        "tls, camunda.bpm.webapp.csrf.enable-secure-cookie, true",
        "tls, logging.structured.format.console, vn.kieumau.kernel.JsonLog"
    })
    void aProfileSetsIt(String profile, String setting, String value) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MockPropertySource().withProperty("spring.config.location", "classpath:/"));
        environment.setActiveProfiles(profile);

        ConfigDataEnvironmentPostProcessor.applyTo(environment);

        assertThat(environment.getProperty(setting)).isEqualTo(value);
    }
}
