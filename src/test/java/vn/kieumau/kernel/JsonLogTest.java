package vn.kieumau.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.LoggingEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.event.KeyValuePair;

class JsonLogTest {

    private final Logger logger = (Logger) LoggerFactory.getLogger("library");

    @Test
    void aLineIsAnObjectWithItsFieldsByName() throws Exception {
        LoggingEvent event = event("Incident {}: {}", null, "AB23CD45", "GET /dossiers/{number}");
        event.addKeyValuePair(new KeyValuePair("incident", "AB23CD45"));

        JsonNode line = written(event);

        assertThat(line.get("incident").asText()).isEqualTo("AB23CD45");
        assertThat(line.get("message").asText()).isEqualTo("Incident AB23CD45: GET /dossiers/{number}");
        assertThat(line.get("level").asText()).isEqualTo("ERROR");
        assertThat(line.get("logger").asText()).isEqualTo("library");
        assertThat(line.get("@timestamp").asText()).endsWith("Z");
    }

    @Test
    void aFailureIsToldByKindsAndPlacesWithoutItsWordsEvenWhereALibraryRepeatsThem() throws Exception {
        Exception failure = new IllegalStateException(
                "Job of Nguyễn Văn A failed", new SQLException("Key (username)=(nguyen.van.a) exists", "23505"));

        JsonNode line = written(event("Exception while executing job 7: {}", failure, failure.getMessage()));

        assertThat(line.get("message").asText()).isEqualTo("Exception while executing job 7: …");
        assertThat(line.get("stack_trace").asText())
                .contains("java.lang.IllegalStateException", "java.sql.SQLException", "JsonLogTest.java");
        assertThat(line.toString()).doesNotContain("Nguyễn", "nguyen");
    }

    @Test
    void theStateOfTheDatabaseTellsABadValueFromAConflict() {
        assertThat(SqlState.of(new RuntimeException(new SQLException("x", "22021"))))
                .hasValueSatisfying(state -> assertThat(state.isBadValue()).isTrue());
        assertThat(SqlState.of(new RuntimeException(new SQLException("x", "23505"))))
                .hasValueSatisfying(state -> assertThat(state.isConflict()).isTrue());
        assertThat(SqlState.of(new RuntimeException("x"))).isEmpty();
    }

    private JsonNode written(LoggingEvent event) throws Exception {
        String line = new JsonLog().format(event);
        assertThat(line).endsWith("}\n");
        return new ObjectMapper().readTree(line);
    }

    private LoggingEvent event(String message, Throwable failure, Object... arguments) {
        return new LoggingEvent("test", logger, Level.ERROR, message, failure, arguments);
    }
}
