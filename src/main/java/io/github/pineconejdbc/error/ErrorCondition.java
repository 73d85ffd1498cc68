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
 * Every condition that the driver reports: its SQLSTATE, the class that JDBC has for it, and what happened in words.
 * SQLSTATEs are those of the SQL standard where it has one, PostgreSQL's otherwise. {@code docs/errors.md} is made from
 * these rows.
 */
public enum ErrorCondition {
    BAD_SETTING("08001", Kind.NON_TRANSIENT_CONNECTION, "A URL or a property is not one that the driver takes"),
    UNREACHABLE(
            "08001",
            Kind.NON_TRANSIENT_CONNECTION,
            "The host has no address, refuses, doesn't answer, or its certificate isn't trusted"),
    CONNECTION_CLOSED("08003", Kind.NON_TRANSIENT_CONNECTION, "The connection is closed"),
    CONNECTION_LOST("08006", Kind.TRANSIENT_CONNECTION, "The connection was lost under way, after `maxRetries`"),
    BAD_ANSWER(
            "08P01", Kind.NON_TRANSIENT, "An answer is no JSON, cut off, too large, too deep, or of the wrong shape"),

    UNAUTHENTICATED("28000", Kind.INVALID_AUTHORIZATION, "The key is refused (401)"),
    FORBIDDEN("42501", Kind.INVALID_AUTHORIZATION, "The key may not do this (403)"),
    REJECTED(
            "HY000",
            Kind.NON_TRANSIENT,
            "The request is refused (400, 402, 409, 412, 422, other 4xx), or answered with a redirect"),
    RATE_LIMITED("53400", Kind.TRANSIENT, "Too many requests (429), after `maxRetries`"),
    TOO_MANY_CALLS("54000", Kind.NON_TRANSIENT, "`maxCallsPerStatement` is reached"),
    TOO_LARGE(
            "54000",
            Kind.NON_TRANSIENT,
            "A function would make a character that there isn't, or an array would have more than six dimensions"),
    TOO_COMPLEX(
            "54001",
            Kind.NON_TRANSIENT,
            "A statement is nested too deeply, larger than the memory, or would take too long to plan ([SQL](sql.md))"),
    SERVER_ERROR("58000", Kind.TRANSIENT, "The server failed (5xx), after `maxRetries`"),
    TIMED_OUT("HYT00", Kind.TIMEOUT, "`setQueryTimeout`, `requestTimeout` or `setNetworkTimeout` has passed"),
    CANCELED("57014", Kind.ANY, "The statement was canceled"),

    DATA_ERROR("22000", Kind.DATA, "A parameter's stream can't be read"),
    NUMBER_OUT_OF_RANGE(
            "22003",
            Kind.DATA,
            "A number doesn't fit: of a field its column, of an expression its type, of a value what a getter returns"),
    NULL_NOT_ALLOWED("22004", Kind.DATA, "A field that names its row is missing"),
    BAD_DATETIME("22007", Kind.DATA, "A text is no date or time, or a pattern of one is none"),
    DATETIME_OUT_OF_RANGE("22008", Kind.DATA, "A date or time is one that there isn't"),
    BAD_DISPLACEMENT("22009", Kind.DATA, "A time has an offset that no zone has"),
    BAD_SUBSTRING("22011", Kind.DATA, "A part of a text would have a negative length"),
    DIVISION_BY_ZERO("22012", Kind.DATA, "A number is divided by zero"),
    BAD_FRAME("22013", Kind.DATA, "A frame of a window goes back by a negative number, or on by one"),
    BAD_NTILE("22014", Kind.DATA, "NTILE makes no part, or fewer"),
    BAD_NTH_VALUE("22016", Kind.DATA, "NTH_VALUE has no value before the first"),
    INTERVAL_OUT_OF_RANGE("22015", Kind.DATA, "A field of an interval is too large"),
    BAD_CAST(
            "22P02",
            Kind.DATA,
            "A field is of another type than its column, or a text can't be read as a value of a type"),
    BAD_ARGUMENT_OF_FUNCTION("22023", Kind.DATA, "A function doesn't take an argument of this value"),
    BAD_ELEMENT("2202E", Kind.DATA, "An array hasn't as many elements"),
    BAD_ESCAPE("22025", Kind.DATA, "An escape of a pattern is more than one character, or escapes nothing"),
    BAD_LOGARITHM("2201E", Kind.DATA, "Zero, or a negative number, has no logarithm"),
    BAD_POWER("2201F", Kind.DATA, "A root or a power is no real number"),
    BAD_BUCKETS("2201G", Kind.DATA, "WIDTH_BUCKET has no buckets, or none between its bounds"),
    BAD_LIMIT("2201W", Kind.DATA, "A LIMIT is negative"),
    BAD_OFFSET("2201X", Kind.DATA, "An OFFSET is negative"),
    BAD_REGEX("2201B", Kind.DATA, "A regular expression is none"),
    BAD_JSON("22032", Kind.DATA, "A text is no JSON, or a path into it is none"),
    TOO_MANY_ROWS("21000", Kind.DATA, "A subquery that stands for one value has more than one row"),

    SYNTAX_ERROR("42601", Kind.SYNTAX_ERROR, "The statement can't be read"),
    AMBIGUOUS_COLUMN("42702", Kind.SYNTAX_ERROR, "A name is that of more than one column"),
    UNDEFINED_COLUMN("42703", Kind.SYNTAX_ERROR, "There is no such column"),
    UNDEFINED_OBJECT("42704", Kind.SYNTAX_ERROR, "There is no such type, or no such window"),
    DUPLICATE_ALIAS("42712", Kind.SYNTAX_ERROR, "Two tables of one FROM have one name"),
    GROUPING(
            "42803",
            Kind.SYNTAX_ERROR,
            "A column is neither grouped nor aggregated, or an aggregate function stands where none can"),
    WRONG_TYPES("42804", Kind.SYNTAX_ERROR, "Types don't go together"),
    WRONG_OBJECT("42809", Kind.SYNTAX_ERROR, "A function is called as another kind of function is"),
    CANNOT_CAST("42846", Kind.SYNTAX_ERROR, "There is no cast between these types"),
    UNDEFINED_FUNCTION("42883", Kind.SYNTAX_ERROR, "There is no such function, or none for arguments of these types"),
    WRONG_REFERENCE("42P10", Kind.SYNTAX_ERROR, "A position or an expression isn't in the select list"),
    WRONG_RECURSION("42P19", Kind.SYNTAX_ERROR, "A query of WITH RECURSIVE names itself where it can't"),
    UNTYPED("42P18", Kind.SYNTAX_ERROR, "Nothing tells the type of a value"),
    WRONG_WINDOW("42P20", Kind.SYNTAX_ERROR, "A window can't be what it is said to be"),
    UNDEFINED_TABLE("42P01", Kind.SYNTAX_ERROR, "There is no such table"),

    NOT_SUPPORTED(
            "0A000",
            Kind.FEATURE_NOT_SUPPORTED,
            "The statement is anything but a query, or the engine knows no way to run it"),
    NO_ROW("24000", Kind.ANY, "A result set stands on no row"),
    OBJECT_CLOSED("55000", Kind.ANY, "The statement or result set is closed"),
    BAD_ARGUMENT("22023", Kind.ANY, "A JDBC method doesn't take an argument of this value"),
    NO_SUCH_COLUMN("42703", Kind.ANY, "A result set has no such column"),
    WRONG_STATEMENT_KIND("HY000", Kind.ANY, "A JDBC method is called for another kind of statement"),
    CANNOT_CONVERT("22018", Kind.DATA, "A value isn't one that a getter or setter of this type can convert"),
    NOT_A_WRAPPER("HY000", Kind.ANY, "An object is no wrapper of what it is asked for"),
    INTERNAL("XX000", Kind.NON_TRANSIENT, "A failure that the driver doesn't know; please report it");

    /**
     * What every message and cause goes through, as a value that can't be computed, or a statement that can't be read,
     * is quoted in them. What a server says has lost its secrets before.
     */
    static final SafeText TEXT = new SafeText(2_000);

    private final String sqlState;
    private final Kind kind;
    private final String remark;

    ErrorCondition(String sqlState, Kind kind, String remark) {
        this.sqlState = sqlState;
        this.kind = kind;
        this.remark = remark;
    }

    /** Returns how many rows a LIMIT lets through, which no negative number tells. */
    public static long limit(long rows) {
        if (rows < 0) {
            throw BAD_LIMIT.exception("LIMIT must not be negative, and is " + rows);
        }
        return rows;
    }

    /** Returns how many rows an OFFSET leaves out, which no negative number tells. */
    public static long offset(long rows) {
        if (rows < 0) {
            throw BAD_OFFSET.exception("OFFSET must not be negative, and is " + rows);
        }
        return rows;
    }

    /** Returns what happened, for people, as the documentation has it. */
    public String remark() {
        return remark;
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
        String reason = TEXT.safe(message);
        Throwable safe = cause == null ? null : TEXT.safe(cause);
        return Exceptions.of(kind, reason, sqlState, vendorCode, safe);
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

    /** The classes that JDBC has for failures. */
    private enum Kind {
        ANY,
        NON_TRANSIENT,
        NON_TRANSIENT_CONNECTION,
        TRANSIENT,
        TRANSIENT_CONNECTION,
        TIMEOUT,
        INVALID_AUTHORIZATION,
        DATA,
        SYNTAX_ERROR,
        FEATURE_NOT_SUPPORTED
    }

    /** Apart, so that the first failure loads JDBC's classes and not the first connection. */
    private static final class Exceptions {
        static SQLException of(Kind kind, String reason, String sqlState, int vendorCode, @Nullable Throwable cause) {
            return switch (kind) {
                case NON_TRANSIENT_CONNECTION ->
                    new SQLNonTransientConnectionException(reason, sqlState, vendorCode, cause);
                case TRANSIENT_CONNECTION -> new SQLTransientConnectionException(reason, sqlState, vendorCode, cause);
                case NON_TRANSIENT -> new SQLNonTransientException(reason, sqlState, vendorCode, cause);
                case INVALID_AUTHORIZATION ->
                    new SQLInvalidAuthorizationSpecException(reason, sqlState, vendorCode, cause);
                case TRANSIENT -> new SQLTransientException(reason, sqlState, vendorCode, cause);
                case TIMEOUT -> new SQLTimeoutException(reason, sqlState, vendorCode, cause);
                case ANY -> new SQLException(reason, sqlState, vendorCode, cause);
                case DATA -> new SQLDataException(reason, sqlState, vendorCode, cause);
                case SYNTAX_ERROR -> new SQLSyntaxErrorException(reason, sqlState, vendorCode, cause);
                case FEATURE_NOT_SUPPORTED -> new SQLFeatureNotSupportedException(reason, sqlState, vendorCode, cause);
            };
        }
    }
}
