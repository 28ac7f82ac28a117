package vn.kieumau.web.signin;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectStreamClass;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.session.SessionProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.util.ClassUtils;

/** Sessions in the database: every node knows them, and a restart ends none. */
@Configuration
class SessionStorage {

    private static final Logger log = LoggerFactory.getLogger(SessionStorage.class);

    /** QCVN 12:2026/BCA, 3.6.2.1.8: business software that holds important data locks after 15 minutes at the latest. */
    private static final Duration LONGEST_IDLE = Duration.ofMinutes(15);

    /** What sessions hold: our own classes, Spring's, those of an external sign-in and of the engine's webapps. */
    private static final ObjectInputFilter EXPECTED = ObjectInputFilter.Config.createFilter(
            "vn.kieumau.**;org.springframework.**;com.nimbusds.**;org.camunda.bpm.webapp.**;java.**;jakarta.servlet.**;!*");

    SessionStorage(SessionProperties session) {
        if (session.getTimeout() == null || session.getTimeout().compareTo(LONGEST_IDLE) > 0) {
            throw new IllegalStateException(
                    "spring.session.timeout is at most " + LONGEST_IDLE.toMinutes() + " minutes");
        }
    }

    /** Parallel requests of one page may set the same attribute at once. */
    @Bean
    static PostgreSqlJdbcIndexedSessionRepositoryCustomizer parallelAttributes() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    @Bean
    static ConversionService springSessionConversionService() {
        GenericConversionService conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversion.addConverter(byte[].class, Object.class, SessionStorage::read);
        return conversion;
    }

    /** What an older release wrote and this one cannot read is as if it were not there: the officer signs in anew. */
    private static Object read(byte[] bytes) {
        try (ObjectInputStream input = new Reader(new ByteArrayInputStream(bytes))) {
            input.setObjectInputFilter(EXPECTED);
            return input.readObject();
        } catch (IOException | ClassNotFoundException unreadable) {
            log.warn("An attribute of a session cannot be read: {}", unreadable.toString());
            return null;
        }
    }

    /** Finds our classes also when the application runs from its jar. */
    private static final class Reader extends ObjectInputStream {

        Reader(InputStream input) throws IOException {
            super(input);
        }

        @Override
        protected Class<?> resolveClass(ObjectStreamClass description) throws IOException, ClassNotFoundException {
            return ClassUtils.forName(description.getName(), SessionStorage.class.getClassLoader());
        }
    }
}
