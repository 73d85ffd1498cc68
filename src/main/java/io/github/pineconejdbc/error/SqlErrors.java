package io.github.pineconejdbc.error;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The one place where what the engine throws becomes what JDBC throws. */
public final class SqlErrors {

    /** Work of the engine, on behalf of one JDBC call. */
    public interface Work<T extends @Nullable Object> {
        public T run() throws SQLException;
    }

    /** Work of the engine that gives nothing back. */
    public interface Action {
        public void run() throws SQLException;
    }

    private SqlErrors() {}

    /** Returns what the work returns; whatever it throws leaves as a {@link SQLException}. */
    public static <T extends @Nullable Object> T call(Work<T> work) throws SQLException {
        try {
            return work.run();
            // Generated code and class initializers throw errors too, and the connection outlives them. Memory runs out
            // where a statement or an answer asks for it, and is there again once they are given up.
        } catch (RuntimeException | Error e) {
            throw of(e);
        }
    }

    /** Does the work; whatever it throws leaves as a {@link SQLException}. */
    public static void run(Action action) throws SQLException {
        call(() -> {
            action.run();
            return true;
        });
    }

    /** Returns the exception that a JDBC method throws for a failure inside the driver. */
    public static SQLException of(Throwable failure) {
        if (failure instanceof DriverException known) {
            return known.toSqlException();
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StackOverflowError) {
                return ErrorCondition.TOO_COMPLEX.sqlException("the statement is nested too deeply", failure);
            }
            if (cause instanceof OutOfMemoryError) {
                return ErrorCondition.TOO_COMPLEX.sqlException(
                        "the statement, or what the server answered, needs more memory than there is", failure);
            }
        }
        return ErrorCondition.INTERNAL.sqlException("unexpected failure in the driver: " + failure, failure);
    }

    public static SQLException notSupported(String what) {
        return ErrorCondition.NOT_SUPPORTED.sqlException(what + " is not supported");
    }

    public static SQLException badArgument(String message) {
        return ErrorCondition.BAD_ARGUMENT.sqlException(message);
    }

    /** Returns the argument, which the caller's caller may not leave out. */
    public static <T> T required(@Nullable T argument, String name) throws SQLException {
        if (argument == null) {
            throw badArgument(name + " must not be null");
        }
        return argument;
    }
}
