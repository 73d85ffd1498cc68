package io.github.pineconejdbc.error;

import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLInvalidAuthorizationSpecException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLNonTransientException;
import java.sql.SQLSyntaxErrorException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.sql.SQLTransientException;
import org.jspecify.annotations.Nullable;

/**
 * Every condition that the driver reports: its SQLSTATE and the class that JDBC has for it. SQLSTATEs
 * are those of the SQL standard where it has one, PostgreSQL's otherwise.
 */
public enum ErrorCondition {
    BAD_SETTING("08001", SQLNonTransientConnectionException::new),
    UNREACHABLE("08001", SQLNonTransientConnectionException::new),
    CONNECTION_CLOSED("08003", SQLNonTransientConnectionException::new),
    CONNECTION_LOST("08006", SQLTransientConnectionException::new),
    BAD_ANSWER("08P01", SQLNonTransientException::new),

    UNAUTHENTICATED("28000", SQLInvalidAuthorizationSpecException::new),
    FORBIDDEN("42501", SQLInvalidAuthorizationSpecException::new),
    REJECTED("HY000", SQLNonTransientException::new),
    RATE_LIMITED("53400", SQLTransientException::new),
    TOO_MANY_CALLS("54000", SQLNonTransientException::new),
    TOO_COMPLEX("54001", SQLNonTransientException::new),
    SERVER_ERROR("58000", SQLTransientException::new),
    TIMED_OUT("HYT00", SQLTimeoutException::new),
    CANCELED("57014", SQLException::new),

    DATA_ERROR("22000", SQLDataException::new),
    NUMBER_OUT_OF_RANGE("22003", SQLDataException::new),
    NULL_NOT_ALLOWED("22004", SQLDataException::new),
    BAD_DATETIME("22007", SQLDataException::new),
    BAD_SUBSTRING("22011", SQLDataException::new),
    DIVISION_BY_ZERO("22012", SQLDataException::new),
    BAD_CAST("22018", SQLDataException::new),
    BAD_ARGUMENT_OF_FUNCTION("22023", SQLDataException::new),
    BAD_ESCAPE("22025", SQLDataException::new),
    BAD_REGEX("2201B", SQLDataException::new),
    BAD_JSON("22032", SQLDataException::new),
    TOO_MANY_ROWS("21000", SQLDataException::new),

    SYNTAX_ERROR("42601", SQLSyntaxErrorException::new),
    AMBIGUOUS_COLUMN("42702", SQLSyntaxErrorException::new),
    UNDEFINED_COLUMN("42703", SQLSyntaxErrorException::new),
    WRONG_TYPES("42804", SQLSyntaxErrorException::new),
    UNDEFINED_FUNCTION("42883", SQLSyntaxErrorException::new),
    UNDEFINED_TABLE("42P01", SQLSyntaxErrorException::new),

    NOT_SUPPORTED("0A000", SQLFeatureNotSupportedException::new),
    NO_ROW("24000", SQLException::new),
    OBJECT_CLOSED("55000", SQLException::new),
    BAD_ARGUMENT("22023", SQLException::new),
    NO_SUCH_COLUMN("42703", SQLException::new),
    WRONG_STATEMENT_KIND("HY000", SQLException::new),
    CANNOT_CONVERT("22018", SQLDataException::new),
    NOT_A_WRAPPER("HY000", SQLException::new),
    INTERNAL("XX000", SQLNonTransientException::new);

    /**
     * What every message and cause goes through, as a value that can't be computed, or a statement that can't be read, is
     * quoted in them. What a server says has lost its secrets before.
     */
    static final SafeText TEXT = new SafeText(2_000);

    private final String sqlState;
    private final Constructor constructor;

    ErrorCondition(String sqlState, Constructor constructor) {
        this.sqlState = sqlState;
        this.constructor = constructor;
    }

    /** Returns the five characters that {@link SQLException#getSQLState()} gives for this condition. */
    public String sqlState() {
        return sqlState;
    }

    /** Returns this condition as the exception that a JDBC method throws. */
    public SQLException sqlException(String message) {
        return sqlException(message, 0, null);
    }

    /** Returns this condition as the exception that a JDBC method throws, with what caused it. */
    public SQLException sqlException(String message, @Nullable Throwable cause) {
        return sqlException(message, 0, cause);
    }

    SQLException sqlException(String message, int vendorCode, @Nullable Throwable cause) {
        return constructor.create(TEXT.safe(message), sqlState, vendorCode, cause == null ? null : TEXT.safe(cause));
    }

    /** Returns this condition as the unchecked exception that travels inside the driver. */
    public DriverException exception(String message) {
        return new DriverException(this, message, 0, null);
    }

    /** Returns this condition as the unchecked exception that travels inside the driver. */
    public DriverException exception(String message, @Nullable Throwable cause) {
        return new DriverException(this, message, 0, cause);
    }

    /** Returns this condition as the unchecked exception that travels inside the driver.
     *
     * @param httpStatus the vendor code of the exception to come: the HTTP status of the answer */
    public DriverException exception(String message, int httpStatus) {
        return new DriverException(this, message, httpStatus, null);
    }

    private interface Constructor {
        SQLException create(String reason, String sqlState, int vendorCode, @Nullable Throwable cause);
    }
}
