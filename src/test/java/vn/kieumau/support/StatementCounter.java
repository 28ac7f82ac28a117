package vn.kieumau.support;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/** Counts the SQL statements of Hibernate and of the engine while it is open, by what both write to their logs. */
public final class StatementCounter extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private static final String HIBERNATE = "org.hibernate.SQL";
    private static final String ENGINE = "org.camunda.bpm.engine.impl.persistence.entity";
    private static final String PREPARING = "==>  Preparing: ";

    private final List<Logger> loggers = Stream.of(HIBERNATE, ENGINE)
            .map(name -> (Logger) LoggerFactory.getLogger(name))
            .toList();
    private final ConcurrentLinkedQueue<String> statements = new ConcurrentLinkedQueue<>();

    public StatementCounter() {
        start();
        loggers.forEach(logger -> {
            logger.setLevel(Level.DEBUG);
            logger.setAdditive(false);
            logger.addAppender(this);
        });
    }

    @Override
    protected void append(ILoggingEvent event) {
        String message = event.getFormattedMessage();
        Predicate<String> statement =
                HIBERNATE.equals(event.getLoggerName()) ? text -> true : text -> text.startsWith(PREPARING);
        if (statement.test(message)) {
            statements.add(message);
        }
    }

    /** The statements so far, in the order in which they were sent. */
    public List<String> statements() {
        return List.copyOf(statements);
    }

    @Override
    public void close() {
        loggers.forEach(logger -> {
            logger.detachAppender(this);
            logger.setLevel(null);
            logger.setAdditive(true);
        });
        stop();
    }
}
