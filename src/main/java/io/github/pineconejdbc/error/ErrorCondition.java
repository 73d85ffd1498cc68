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
    BAD_SETTING(
            "08001", SQLNonTransientConnectionException::new, "A URL or a property is not one that the driver takes"),
    UNREACHABLE(
            "08001",
            SQLNonTransientConnectionException::new,
            "The host has no address, refuses, doesn't answer, or its certificate isn't trusted"),
    CONNECTION_CLOSED("08003", SQLNonTransientConnectionException::new, "The connection is closed"),
    CONNECTION_LOST(
            "08006", SQLTransientConnectionException::new, "The connection was lost under way, after `maxRetries`"),
    BAD_ANSWER(
            "08P01",
            SQLNonTransientException::new,
            "An answer is no JSON, cut off, too large, too deep, or of the wrong shape"),

    UNAUTHENTICATED("28000", SQLInvalidAuthorizationSpecException::new, "The key is refused (401)"),
    FORBIDDEN("42501", SQLInvalidAuthorizationSpecException::new, "The key may not do this (403)"),
    REJECTED(
            "HY000",
            SQLNonTransientException::new,
            "The request is refused (400, 402, 409, 412, 422, other 4xx), or answered with a redirect"),
    RATE_LIMITED("53400", SQLTransientException::new, "Too many requests (429), after `maxRetries`"),
    TOO_MANY_CALLS("54000", SQLNonTransientException::new, "`maxCallsPerStatement` is reached"),
    TOO_LARGE("54000", SQLNonTransientException::new, "A function would make a character that there isn't"),
    TOO_COMPLEX(
            "54001",
            SQLNonTransientException::new,
            "A statement is nested too deeply, larger than the memory, or would take too long to plan ([SQL](sql.md))"),
    SERVER_ERROR("58000", SQLTransientException::new, "The server failed (5xx), after `maxRetries`"),
    TIMED_OUT(
            "HYT00", SQLTimeoutException::new, "`setQueryTimeout`, `requestTimeout` or `setNetworkTimeout` has passed"),
    CANCELED("57014", SQLException::new, "The statement was canceled"),

    DATA_ERROR("22000", SQLDataException::new, "A parameter's stream can't be read"),
    NUMBER_OUT_OF_RANGE(
            "22003",
            SQLDataException::new,
            "A number doesn't fit: of a field its column, of an expression its type, of a value what a getter returns"),
    NULL_NOT_ALLOWED("22004", SQLDataException::new, "A field that names its row is missing"),
    BAD_DATETIME("22007", SQLDataException::new, "A text is no date or time, or a pattern of one is none"),
    DATETIME_OUT_OF_RANGE("22008", SQLDataException::new, "A date or time is one that there isn't"),
    BAD_SUBSTRING("22011", SQLDataException::new, "A part of a text would have a negative length"),
    DIVISION_BY_ZERO("22012", SQLDataException::new, "A number is divided by zero"),
    BAD_NTILE("22014", SQLDataException::new, "NTILE makes no part, or fewer"),
    BAD_NTH_VALUE("22016", SQLDataException::new, "NTH_VALUE has no value before the first"),
    INTERVAL_OUT_OF_RANGE("22015", SQLDataException::new, "A field of an interval is too large"),
    BAD_CAST(
            "22P02",
            SQLDataException::new,
            "A field is of another type than its column, or a text can't be read as a value of a type"),
    BAD_ARGUMENT_OF_FUNCTION("22023", SQLDataException::new, "A function doesn't take an argument of this value"),
    BAD_ELEMENT("2202E", SQLDataException::new, "An array hasn't as many elements"),
    BAD_ESCAPE("22025", SQLDataException::new, "An escape of a pattern is more than one character, or escapes nothing"),
    BAD_LOGARITHM("2201E", SQLDataException::new, "Zero, or a negative number, has no logarithm"),
    BAD_POWER("2201F", SQLDataException::new, "A root or a power is no real number"),
    BAD_BUCKETS("2201G", SQLDataException::new, "WIDTH_BUCKET has no buckets, or none between its bounds"),
    BAD_LIMIT("2201W", SQLDataException::new, "A LIMIT is negative"),
    BAD_OFFSET("2201X", SQLDataException::new, "An OFFSET is negative"),
    BAD_REGEX("2201B", SQLDataException::new, "A regular expression is none"),
    BAD_JSON("22032", SQLDataException::new, "A text is no JSON, or a path into it is none"),
    TOO_MANY_ROWS("21000", SQLDataException::new, "A subquery that stands for one value has more than one row"),

    SYNTAX_ERROR("42601", SQLSyntaxErrorException::new, "The statement can't be read"),
    AMBIGUOUS_COLUMN("42702", SQLSyntaxErrorException::new, "A name is that of more than one column"),
    UNDEFINED_COLUMN("42703", SQLSyntaxErrorException::new, "There is no such column"),
    UNDEFINED_OBJECT("42704", SQLSyntaxErrorException::new, "There is no such type, or no such window"),
    DUPLICATE_ALIAS("42712", SQLSyntaxErrorException::new, "Two tables of one FROM have one name"),
    GROUPING(
            "42803",
            SQLSyntaxErrorException::new,
            "A column is neither grouped nor aggregated, or an aggregate function stands where none can"),
    WRONG_TYPES("42804", SQLSyntaxErrorException::new, "Types don't go together"),
    WRONG_OBJECT("42809", SQLSyntaxErrorException::new, "A function is called as another kind of function is"),
    CANNOT_CAST("42846", SQLSyntaxErrorException::new, "There is no cast between these types"),
    UNDEFINED_FUNCTION(
            "42883", SQLSyntaxErrorException::new, "There is no such function, or none for arguments of these types"),
    WRONG_REFERENCE("42P10", SQLSyntaxErrorException::new, "A position or an expression isn't in the select list"),
    UNTYPED("42P18", SQLSyntaxErrorException::new, "Nothing tells the type of a value"),
    WRONG_WINDOW("42P20", SQLSyntaxErrorException::new, "A window can't be what it is said to be"),
    UNDEFINED_TABLE("42P01", SQLSyntaxErrorException::new, "There is no such table"),

    NOT_SUPPORTED(
            "0A000",
            SQLFeatureNotSupportedException::new,
            "The statement is anything but a query, or the engine knows no way to run it"),
    NO_ROW("24000", SQLException::new, "A result set stands on no row"),
    OBJECT_CLOSED("55000", SQLException::new, "The statement or result set is closed"),
    BAD_ARGUMENT("22023", SQLException::new, "A JDBC method doesn't take an argument of this value"),
    NO_SUCH_COLUMN("42703", SQLException::new, "A result set has no such column"),
    WRONG_STATEMENT_KIND("HY000", SQLException::new, "A JDBC method is called for another kind of statement"),
    CANNOT_CONVERT(
            "22018", SQLDataException::new, "A value isn't one that a getter or setter of this type can convert"),
    NOT_A_WRAPPER("HY000", SQLException::new, "An object is no wrapper of what it is asked for"),
    INTERNAL("XX000", SQLNonTransientException::new, "A failure that the driver doesn't know; please report it");

    /**
     * What every message and cause goes through, as a value that can't be computed, or a statement that can't be read, is
     * quoted in them. What a server says has lost its secrets before.
     */
    static final SafeText TEXT = new SafeText(2_000);

    private final String sqlState;
    private final Constructor constructor;
    private final String remark;

    ErrorCondition(String sqlState, Constructor constructor, String remark) {
        this.sqlState = sqlState;
        this.constructor = constructor;
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
