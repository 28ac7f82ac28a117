package vn.kieumau.kernel;

import java.sql.SQLException;
import java.util.Optional;

/** What the database says of a statement that it refused, by the standard's code; its words may quote what was typed. */
public record SqlState(String code) {

    private static final String DATA = "22";
    private static final String CONSTRAINT = "23";

    /** The first state among the causes of a failure. */
    public static Optional<SqlState> of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && refused.getSQLState() != null) {
                return Optional.of(new SqlState(refused.getSQLState()));
            }
        }
        return Optional.empty();
    }

    /** A value that the database cannot take, such as the character NUL, a page below zero or too long a text. */
    public boolean isBadValue() {
        return code.startsWith(DATA);
    }

    /** Something like it is there already, or what it belongs to is gone. */
    public boolean isConflict() {
        return code.startsWith(CONSTRAINT);
    }
}
