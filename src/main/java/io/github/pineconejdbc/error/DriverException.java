package io.github.pineconejdbc.error;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * An {@link ErrorCondition} on its way to the JDBC edge. It is unchecked because it crosses Calcite's
 * generated code and iterators, which can't throw {@link SQLException}.
 */
public final class DriverException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorCondition condition;
    private final int httpStatus;

    DriverException(ErrorCondition condition, String message, int httpStatus, @Nullable Throwable cause) {
        super(ErrorCondition.TEXT.safe(message), cause == null ? null : ErrorCondition.TEXT.safe(cause));
        this.condition = condition;
        this.httpStatus = httpStatus;
    }

    /** Returns which row of the error table this is. */
    public ErrorCondition condition() {
        return condition;
    }

    /** Returns the same failure for another statement that it hits, whose stack trace is its own. */
    public DriverException again() {
        return new DriverException(condition, String.valueOf(getMessage()), httpStatus, this);
    }

    /** Returns the exception that a JDBC method throws for this. */
    public SQLException toSqlException() {
        String message = getMessage();
        return condition.sqlException(message == null ? condition.name() : message, httpStatus, this);
    }
}
