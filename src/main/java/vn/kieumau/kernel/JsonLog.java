package vn.kieumau.kernel;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import java.util.stream.Stream;
import org.slf4j.event.KeyValuePair;
import org.springframework.boot.json.JsonWriter;
import org.springframework.boot.logging.StackTracePrinter;
import org.springframework.boot.logging.StandardStackTracePrinter;
import org.springframework.boot.logging.structured.StructuredLogFormatter;

/**
 * A log of one JSON object per line. Failures are written by their kinds and places alone, for their messages quote what
 * people typed, and whom it is about. Named in {@code application.yml}.
 */
public class JsonLog implements StructuredLogFormatter<ILoggingEvent> {

    private static final int LONGEST_TRACE = 20_000;
    private static final String LEFT_OUT = "…";

    private static final StackTracePrinter KINDS_AND_PLACES = StandardStackTracePrinter.rootFirst()
            .withMaximumLength(LONGEST_TRACE)
            .withFormatter(failure -> failure.getClass().getName());

    private final JsonWriter<ILoggingEvent> json =
            JsonWriter.<ILoggingEvent>of(JsonLog::describe).withNewLineAtEnd();

    @Override
    public String format(ILoggingEvent event) {
        return json.writeToString(event);
    }

    private static void describe(JsonWriter.Members<ILoggingEvent> members) {
        members.add("@timestamp", event -> event.getInstant().toString());
        members.add("level", event -> event.getLevel().toString());
        members.add("logger", ILoggingEvent::getLoggerName);
        members.add("thread", ILoggingEvent::getThreadName);
        members.add("message", JsonLog::message);
        members.addMapEntries(ILoggingEvent::getMDCPropertyMap);
        members.from(ILoggingEvent::getKeyValuePairs)
                .whenNotEmpty()
                .usingExtractedPairs(Iterable::forEach, (KeyValuePair pair) -> pair.key, pair -> pair.value);
        members.add("stack_trace", ILoggingEvent::getThrowableProxy)
                .whenNotNull()
                .as(proxy -> KINDS_AND_PLACES.printStackTraceToString(((ThrowableProxy) proxy).getThrowable()));
    }

    /** Some libraries put the message of a failure into their own. */
    private static String message(ILoggingEvent event) {
        return Stream.iterate(event.getThrowableProxy(), cause -> cause != null, IThrowableProxy::getCause)
                .map(IThrowableProxy::getMessage)
                .filter(quoted -> quoted != null && !quoted.isBlank())
                .reduce(event.getFormattedMessage(), (message, quoted) -> message.replace(quoted, LEFT_OUT));
    }
}
