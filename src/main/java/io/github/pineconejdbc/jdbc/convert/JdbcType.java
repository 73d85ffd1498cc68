package io.github.pineconejdbc.jdbc.convert;

import io.github.pineconejdbc.error.SqlErrors;
import io.github.pineconejdbc.sql.ValueType;
import io.github.pineconejdbc.sql.ValueType.Kind;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Date;
import java.sql.JDBCType;
import java.sql.SQLException;
import java.sql.Struct;
import java.sql.Time;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What JDBC is told about a type. Column metadata, parameter metadata, {@code getColumns} and
 * {@code getTypeInfo} all ask here, so that they agree.
 *
 * @param code a constant of {@link Types}
 * @param name the SQL name
 * @param className the class of {@code getObject}
 * @param precision digits or characters; 0 where the type has none
 * @param scale digits after the point, or of a second
 * @param displaySize characters that the text form takes at most
 * @param signed whether it is a number with a sign
 */
public record JdbcType(
        int code, String name, String className, int precision, int scale, int displaySize, boolean signed) {

    /**
     * The length of a string without a declared one: the API bounds none of its strings. It is what PostgreSQL's driver
     * says of {@code text}; DBeaver and SchemaCrawler leave it out where they write a column's type, and would take a
     * smaller number for a limit.
     */
    public static final int UNBOUNDED = Integer.MAX_VALUE;

    /** How many digits a NUMERIC can be said to have. */
    public static final int MOST_DIGITS = 1_000;

    /** What a driver of PostgreSQL says of a NUMERIC without digits. */
    private static final int LONGEST_NUMBER = 131_089;

    /** Types that SQL has under another name only, or not at all: {@code CONVERT} can't be asked for them. */
    private static final Set<Integer> UNNAMED = Set.of(
            Types.BIT,
            Types.LONGVARCHAR,
            Types.NCHAR,
            Types.NVARCHAR,
            Types.LONGNVARCHAR,
            Types.CLOB,
            Types.NCLOB,
            Types.LONGVARBINARY,
            Types.BLOB,
            Types.TIME_WITH_TIMEZONE,
            Types.TIMESTAMP_WITH_TIMEZONE);

    private static final Set<Kind> UNCONVERTIBLE = EnumSet.of(Kind.ARRAY, Kind.UUID, Kind.OTHER);
    private static final Set<Kind> DATE_TIMES = EnumSet.of(Kind.DATE, Kind.TIME, Kind.TIMESTAMP, Kind.INSTANT);
    private static final Set<Kind> NUMBERS = EnumSet.range(Kind.TINYINT, Kind.DOUBLE);
    private static final Set<Kind> WHOLE_NUMBERS = EnumSet.range(Kind.TINYINT, Kind.BIGINT);

    public static JdbcType of(ValueType type) {
        int fraction = Math.max(type.precision(), 0);
        return switch (type.kind()) {
            case BOOLEAN -> plain(Types.BOOLEAN, type.kind(), Boolean.class, 1, 5);
            case TINYINT -> number(Types.TINYINT, type.kind(), Integer.class, 3, 0, 4);
            case SMALLINT -> number(Types.SMALLINT, type.kind(), Integer.class, 5, 0, 6);
            case INTEGER -> number(Types.INTEGER, type.kind(), Integer.class, 10, 0, 11);
            case BIGINT -> number(Types.BIGINT, type.kind(), Long.class, 19, 0, 20);
            case DECIMAL -> {
                if (type.precision() == ValueType.UNSET) {
                    // As many digits as a value has: tools know PostgreSQL's numbers by these zeros.
                    yield number(Types.DECIMAL, type.kind(), BigDecimal.class, 0, 0, LONGEST_NUMBER);
                }
                // A sign and a point, and a zero before it where all digits come after it.
                int length = Math.max(type.precision(), type.scale() + 1) + 2;
                yield number(Types.DECIMAL, type.kind(), BigDecimal.class, type.precision(), type.scale(), length);
            }
            case REAL -> number(Types.REAL, type.kind(), Float.class, 7, 0, 15);
            case DOUBLE -> number(Types.DOUBLE, type.kind(), Double.class, 15, 0, 25);
            case CHAR -> {
                int length = type.precision() > 0 ? type.precision() : UNBOUNDED;
                yield plain(Types.CHAR, type.kind(), String.class, length, length);
            }
            case VARCHAR -> text(type.precision(), "VARCHAR", String.class);
            case VARBINARY -> {
                int length = type.precision() > 0 ? type.precision() : UNBOUNDED;
                yield plain(Types.VARBINARY, type.kind(), byte[].class, length, times(2, length));
            }
            case UUID -> plain(Types.OTHER, type.kind(), UUID.class, 0, 36);
            case DATE -> plain(Types.DATE, type.kind(), Date.class, 10, 10);
            case TIME -> dateTime(Types.TIME, "TIME", Time.class, 8, fraction);
            case TIMESTAMP -> dateTime(Types.TIMESTAMP, "TIMESTAMP", Timestamp.class, 19, fraction);
            // Tools know how to show a TIMESTAMP; most know no TIMESTAMP WITH LOCAL TIME ZONE.
            case INSTANT -> dateTime(Types.TIMESTAMP, "TIMESTAMP", Timestamp.class, 19, 3);
            case INTERVAL -> plain(Types.OTHER, type.kind(), String.class, 49, 49);
            // Spark and many BI tools refuse a whole table for one column of code OTHER.
            case MAP -> text(ValueType.UNSET, "MAP", Map.class);
            case ARRAY -> plain(Types.ARRAY, type.kind(), Array.class, 0, UNBOUNDED);
            case ROW -> plain(Types.STRUCT, type.kind(), Struct.class, 0, UNBOUNDED);
            case NULL -> plain(Types.NULL, type.kind(), Object.class, 0, 4);
            case OTHER -> plain(Types.OTHER, type.kind(), Object.class, 0, UNBOUNDED);
        };
    }

    private static JdbcType text(int length, String name, Class<?> type) {
        int precision = length > 0 ? length : UNBOUNDED;
        return new JdbcType(Types.VARCHAR, name, type.getName(), precision, 0, precision, false);
    }

    private static JdbcType plain(int code, Kind kind, Class<?> type, int precision, int displaySize) {
        return new JdbcType(code, kind.name(), type.getName(), precision, 0, displaySize, false);
    }

    private static JdbcType number(int code, Kind kind, Class<?> type, int precision, int scale, int displaySize) {
        return new JdbcType(code, kind.name(), type.getName(), precision, scale, displaySize, true);
    }

    private static JdbcType dateTime(int code, String name, Class<?> type, int length, int fraction) {
        int size = fraction > 0 ? length + 1 + fraction : length;
        return new JdbcType(code, name, type.getName(), size, fraction, size, false);
    }

    public boolean isCharacter() {
        return code == Types.VARCHAR || code == Types.CHAR;
    }

    /** Returns whether {@code CAST} and {@code {fn CONVERT}} go from one constant of {@link Types} to another. */
    public static boolean isConvertible(int from, int to) {
        if (UNNAMED.contains(from) || UNNAMED.contains(to)) {
            return false;
        }
        Kind source = kindOf(from);
        Kind target = kindOf(to);
        if (source == null || target == null || UNCONVERTIBLE.contains(source) || UNCONVERTIBLE.contains(target)) {
            return false;
        }
        return source == target
                || source == Kind.VARCHAR
                || target == Kind.VARCHAR
                || NUMBERS.contains(source) && NUMBERS.contains(target)
                || source == Kind.INTEGER && target == Kind.BOOLEAN
                || source == Kind.BOOLEAN && target == Kind.INTEGER
                || WHOLE_NUMBERS.contains(source) && target == Kind.VARBINARY
                || DATE_TIMES.contains(source) && DATE_TIMES.contains(target) && !isDateAndTime(source, target);
    }

    /** A date has no time of day, and a time of day no date. */
    private static boolean isDateAndTime(Kind source, Kind target) {
        return source == Kind.DATE && target == Kind.TIME || source == Kind.TIME && target == Kind.DATE;
    }

    /** Returns digits after the point, or of a second; null where the type has neither. */
    @Nullable
    public Integer digits() {
        boolean counts = switch (code) {
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT, Types.DECIMAL -> true;
            case Types.TIME, Types.TIMESTAMP -> true;
            default -> false;
        };
        return counts ? scale : null;
    }

    /** Returns the base in which the precision counts; null where the type is no number. */
    @Nullable
    public Integer radix() {
        return signed ? 10 : null;
    }

    /** Returns how many bytes of UTF-8 a value takes at most; null where the type is no text. */
    @Nullable
    public Integer octets() {
        return isCharacter() ? times(4, precision) : null;
    }

    private static int times(int factor, int length) {
        return length > UNBOUNDED / factor ? UNBOUNDED : factor * length;
    }

    /** Throws where a number is no constant of {@link Types}. */
    public static void checkConstant(int sqlType) throws SQLException {
        for (JDBCType type : JDBCType.values()) {
            if (type.getVendorTypeNumber() == sqlType) {
                return;
            }
        }
        throw SqlErrors.badArgument(sqlType + " is no constant of java.sql.Types");
    }

    /** Returns the kind of value that a constant of {@link Types} stands for; null where the driver has none. */
    public static @Nullable Kind kindOf(int sqlType) {
        return switch (sqlType) {
            case Types.BIT, Types.BOOLEAN -> Kind.BOOLEAN;
            case Types.TINYINT -> Kind.TINYINT;
            case Types.SMALLINT -> Kind.SMALLINT;
            case Types.INTEGER -> Kind.INTEGER;
            case Types.BIGINT -> Kind.BIGINT;
            case Types.DECIMAL, Types.NUMERIC -> Kind.DECIMAL;
            case Types.REAL -> Kind.REAL;
            case Types.FLOAT, Types.DOUBLE -> Kind.DOUBLE;
            case Types.CHAR,
                    Types.VARCHAR,
                    Types.LONGVARCHAR,
                    Types.NCHAR,
                    Types.NVARCHAR,
                    Types.LONGNVARCHAR,
                    Types.CLOB,
                    Types.NCLOB -> Kind.VARCHAR;
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> Kind.VARBINARY;
            case Types.DATE -> Kind.DATE;
            case Types.TIME, Types.TIME_WITH_TIMEZONE -> Kind.TIME;
            case Types.TIMESTAMP -> Kind.TIMESTAMP;
            case Types.TIMESTAMP_WITH_TIMEZONE -> Kind.INSTANT;
            case Types.ARRAY -> Kind.ARRAY;
            case Types.NULL, Types.OTHER, Types.JAVA_OBJECT -> Kind.OTHER;
            default -> null;
        };
    }
}
