package io.github.pineconejdbc.jdbc.convert;

import io.github.pineconejdbc.error.DriverException;
import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.sql.ArrayText;
import io.github.pineconejdbc.sql.Interval;
import io.github.pineconejdbc.sql.ValueType;
import io.github.pineconejdbc.sql.ValueType.Kind;
import io.github.pineconejdbc.table.StringMap;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a caller sets as a parameter, in the form that the plan takes for the parameter's type: JDBC 4.3's
 * tables B-2 and B-4, and {@code java.time}.
 *
 * @param zone in which instants become local and text without a zone is read
 */
public record ParameterConversions(ZoneId zone) {

    /** Throws where no parameter can be made of objects of the value's class. */
    public static void checkClass(Object value) throws SQLException {
        boolean known = value instanceof CharSequence
                || value instanceof Character
                || value instanceof Boolean
                || value instanceof Number
                || value instanceof byte[]
                || value instanceof UUID
                || value instanceof Period
                || value instanceof Duration
                || value instanceof Map
                || isList(value)
                || value instanceof Enum
                || Temporals.ofJava(value, null) != null;
        if (!known) {
            throw ErrorCondition.CANNOT_CONVERT.sqlException(
                    "an object of class " + value.getClass().getName() + " can't be a parameter");
        }
    }

    /**
     * Returns a value in the Java form of a type.
     *
     * @param calendar the zone of a date or time without one; null for the connection's
     */
    public Object internal(Object value, @Nullable Calendar calendar, ValueType type) throws SQLException {
        return switch (type.kind()) {
            case BOOLEAN -> truth(value, type);
            case TINYINT -> (byte) whole(value, type, Byte.MIN_VALUE, Byte.MAX_VALUE);
            case SMALLINT -> (short) whole(value, type, Short.MIN_VALUE, Short.MAX_VALUE);
            case INTEGER -> (int) whole(value, type, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case BIGINT -> whole(value, type, Long.MIN_VALUE, Long.MAX_VALUE);
            case DECIMAL -> decimal(value, type);
            case REAL -> single(value, type);
            case DOUBLE -> approximate(value, type);
            case CHAR, VARCHAR -> text(value, calendar);
            case VARBINARY -> bytes(value, type);
            case UUID -> value instanceof UUID ? value : Conversions.uuid(text(value, calendar));
            case DATE, TIME, TIMESTAMP, INSTANT -> temporal(value, calendar, type);
            case INTERVAL -> interval(value, type, calendar);
            case MAP -> map(value, type);
            case ARRAY -> list(value, type);
            case ROW -> throw cannot(value, type);
            case NULL, OTHER ->
                value instanceof Number || value instanceof Boolean || value instanceof byte[]
                        ? value
                        : text(value, calendar);
        };
    }

    /** Returns the type that a value has by itself; null of a text, which is of any type, and of what has none. */
    public static @Nullable ValueType typeOf(Object value) throws SQLException {
        if (isList(value)) {
            ValueType element = null;
            for (Object one : elements(value)) {
                ValueType type = one == null ? null : typeOf(one);
                element = element == null ? type : element;
            }
            ValueType text = ValueType.of(Kind.VARCHAR, true);
            return new ValueType(Kind.ARRAY, ValueType.UNSET, 0, true, List.of(element == null ? text : element));
        }
        Kind kind = kindOf(value);
        return kind == null
                ? null
                : kind == Kind.INSTANT ? new ValueType(kind, 3, 0, true, List.of()) : ValueType.of(kind, true);
    }

    private static @Nullable Kind kindOf(Object value) throws SQLException {
        if (value instanceof Number) {
            return value instanceof Byte || value instanceof Short
                    ? Kind.SMALLINT
                    : value instanceof Integer
                            ? Kind.INTEGER
                            : value instanceof Long
                                    ? Kind.BIGINT
                                    : value instanceof Float
                                            ? Kind.REAL
                                            : value instanceof Double ? Kind.DOUBLE : Kind.DECIMAL;
        }
        if (value instanceof Boolean) {
            return Kind.BOOLEAN;
        }
        if (value instanceof Duration || value instanceof Period) {
            return Kind.INTERVAL;
        }
        if (value instanceof byte[]) {
            return Kind.VARBINARY;
        }
        Temporal temporal = value instanceof CharSequence ? null : Temporals.ofJava(value, null);
        return temporal instanceof LocalDate
                ? Kind.DATE
                : temporal instanceof LocalTime
                        ? Kind.TIME
                        : temporal instanceof LocalDateTime
                                ? Kind.TIMESTAMP
                                : temporal instanceof Instant ? Kind.INSTANT : null;
    }

    /** Whether a parameter of a type holds a number: whole ones have no fraction. */
    public static boolean holds(ValueType type, Object value) {
        boolean whole = type.kind() == Kind.SMALLINT || type.kind() == Kind.INTEGER || type.kind() == Kind.BIGINT;
        if (!whole || !(value instanceof Number number)) {
            return true;
        }
        double plain = number.doubleValue();
        double most = type.kind() == Kind.BIGINT
                ? Long.MAX_VALUE
                : type.kind() == Kind.INTEGER ? Integer.MAX_VALUE : Short.MAX_VALUE;
        return plain == Math.rint(plain) && Math.abs(plain) <= most;
    }

    private Interval interval(Object value, ValueType type, @Nullable Calendar calendar) throws SQLException {
        if (value instanceof Number || value instanceof Boolean || value instanceof byte[]) {
            throw cannot(value, type);
        }
        try {
            return Interval.of(text(value, calendar));
        } catch (DriverException e) {
            throw e.toSqlException();
        }
    }

    private Object temporal(Object value, @Nullable Calendar calendar, ValueType type) throws SQLException {
        ZoneId own = calendar == null ? null : Temporals.zoneOf(calendar);
        ZoneId there = own == null ? zone : own;
        Temporal temporal = Temporals.ofJava(value, own);
        if (temporal == null) {
            throw cannot(value, type);
        }
        if (type.kind() != Kind.TIME) {
            Temporals.checkDate(temporal);
        }
        return switch (type.kind()) {
            case DATE -> Temporals.epochDay(Temporals.date(temporal, there));
            case TIME -> Temporals.millisOfDay(Temporals.time(temporal, there));
            case TIMESTAMP -> Temporals.asUtc(Temporals.dateTime(temporal, there));
            default -> Temporals.millis(Temporals.instant(temporal, there));
        };
    }

    private static long whole(Object value, ValueType type, long min, long max) throws SQLException {
        BigDecimal exact = decimal(value, type);
        // Dropping digits would make a condition hold that doesn't.
        if (exact.stripTrailingZeros().scale() > 0
                || exact.compareTo(BigDecimal.valueOf(min)) < 0
                || exact.compareTo(BigDecimal.valueOf(max)) > 0) {
            throw Conversions.outOfRange(value, "a parameter of type " + type.kind());
        }
        return exact.longValue();
    }

    private static BigDecimal decimal(Object value, ValueType type) throws SQLException {
        if (value instanceof BigDecimal decimal) {
            return Conversions.bounded(decimal);
        }
        if (value instanceof BigInteger integer) {
            return Conversions.bounded(new BigDecimal(integer));
        }
        if (value instanceof Double || value instanceof Float) {
            double number = ((Number) value).doubleValue();
            if (Double.isNaN(number) || Double.isInfinite(number)) {
                throw Conversions.outOfRange(value, "a parameter of type " + type.kind());
            }
            return new BigDecimal(value.toString());
        }
        if (value instanceof Boolean truth) {
            return truth ? BigDecimal.ONE : BigDecimal.ZERO;
        }
        if (value instanceof Number || value instanceof CharSequence || value instanceof Character) {
            return Conversions.parseNumber(value.toString());
        }
        throw cannot(value, type);
    }

    private static double approximate(Object value, ValueType type) throws SQLException {
        return value instanceof Double || value instanceof Float
                ? ((Number) value).doubleValue()
                : Conversions.approximate(decimal(value, type), "a parameter of type " + type.kind());
    }

    private static float single(Object value, ValueType type) throws SQLException {
        double exact = approximate(value, type);
        float result = (float) exact;
        if (Float.isInfinite(result) && !Double.isInfinite(exact)) {
            throw Conversions.outOfRange(value, "a parameter of type " + type.kind());
        }
        return result;
    }

    private static boolean truth(Object value, ValueType type) throws SQLException {
        if (value instanceof Boolean truth) {
            return truth;
        }
        return value instanceof CharSequence || value instanceof Character
                ? Conversions.parseBoolean(value.toString())
                : decimal(value, type).signum() != 0;
    }

    /** Returns the value as a condition on a text column needs it: dates and times as SQL writes them. */
    private String text(Object value, @Nullable Calendar calendar) throws SQLException {
        if (isList(value)) {
            // Its text would be compared in silence, and no row or every row be found.
            throw ErrorCondition.WRONG_TYPES.sqlException("a list can't be a parameter here, where one value is meant");
        }
        if (value instanceof byte[] bytes) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        if (value instanceof BigDecimal decimal) {
            return Conversions.bounded(decimal).toPlainString();
        }
        ZoneId own = calendar == null ? null : Temporals.zoneOf(calendar);
        Temporal temporal = value instanceof CharSequence ? null : Temporals.ofJava(value, own);
        if (temporal instanceof Instant instant) {
            return Temporals.show(instant, own == null ? zone : own);
        }
        if (temporal instanceof LocalDateTime dateTime) {
            return Temporals.show(dateTime.toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        }
        if (temporal instanceof LocalTime time) {
            return DateTimeFormatter.ISO_LOCAL_TIME.format(time);
        }
        return temporal == null ? map(value) : temporal.toString();
    }

    /** A map's text is JSON, as that of a map column is. */
    private static String map(Object value) {
        return value instanceof Map<?, ?> map ? stringMap(map).toString() : value.toString();
    }

    private static StringMap stringMap(Map<?, ?> map) {
        Map<String, @Nullable String> entries = new TreeMap<>();
        map.forEach((key, value) -> entries.put(String.valueOf(key), value == null ? null : value.toString()));
        return new StringMap(entries);
    }

    private static Object map(Object value, ValueType type) throws SQLException {
        if (value instanceof Map<?, ?> map) {
            return stringMap(map);
        }
        throw cannot(value, type);
    }

    private static byte[] bytes(Object value, ValueType type) throws SQLException {
        if (value instanceof byte[] bytes) {
            return bytes;
        }
        if (value instanceof CharSequence text) {
            return text.toString().getBytes(StandardCharsets.UTF_8);
        }
        throw cannot(value, type);
    }

    private List<@Nullable Object> list(Object value, ValueType type) throws SQLException {
        if (!isList(value) && !(value instanceof CharSequence)) {
            throw cannot(value, type);
        }
        List<@Nullable Object> result = new ArrayList<>();
        for (Object element : elements(value)) {
            result.add(element == null ? null : internal(element, null, type.component(0)));
        }
        return result;
    }

    private static boolean isList(Object value) {
        return value instanceof List
                || value instanceof Array
                || value.getClass().isArray() && !(value instanceof byte[]);
    }

    private static List<?> elements(Object value) throws SQLException {
        if (value instanceof CharSequence text) {
            try {
                return ArrayText.parse(text.toString());
            } catch (DriverException e) {
                throw e.toSqlException();
            }
        }
        Object elements = value instanceof Array array ? array.getArray() : value;
        if (elements instanceof List<?> list) {
            return list;
        }
        List<@Nullable Object> boxed = new ArrayList<>();
        for (int i = 0; i < java.lang.reflect.Array.getLength(elements); i++) {
            boxed.add(java.lang.reflect.Array.get(elements, i));
        }
        return boxed;
    }

    private static SQLException cannot(Object value, ValueType type) {
        return ErrorCondition.CANNOT_CONVERT.sqlException("an object of class "
                + value.getClass().getName() + " can't be a parameter of type "
                + JdbcType.of(type).name());
    }

    /** Returns the value as it is once it was of the SQL type that the caller named. */
    public Object as(Object value, Kind target, int scale) throws SQLException {
        return switch (target) {
            case BOOLEAN, TINYINT, SMALLINT, INTEGER, BIGINT, REAL, DOUBLE, VARCHAR ->
                internal(value, null, ValueType.of(target, false));
            case VARBINARY -> bytes(value, ValueType.of(target, false));
            case DECIMAL -> {
                BigDecimal decimal = decimal(value, ValueType.of(target, false));
                if (scale < 0) {
                    yield decimal;
                }
                Conversions.checkScale(scale);
                yield decimal.setScale(scale, RoundingMode.HALF_UP);
            }
            case DATE, TIME, TIMESTAMP, INSTANT -> {
                Temporal temporal = Temporals.ofJava(value, null);
                if (temporal == null) {
                    throw cannot(value, ValueType.of(target, false));
                }
                yield switch (target) {
                    case DATE -> Temporals.date(temporal, zone);
                    case TIME -> Temporals.time(temporal, zone);
                    // An instant stays one, so that it is exact where the parameter takes one.
                    default -> temporal instanceof Instant ? temporal : Temporals.dateTime(temporal, zone);
                };
            }
            default -> value;
        };
    }
}
