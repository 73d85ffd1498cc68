package io.github.pineconejdbc.jdbc.convert;

import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.error.SqlErrors;
import io.github.pineconejdbc.http.read.RowCursor;
import io.github.pineconejdbc.sql.ArrayText;
import io.github.pineconejdbc.sql.BytesText;
import io.github.pineconejdbc.sql.Interval;
import io.github.pineconejdbc.sql.JsonText;
import io.github.pineconejdbc.sql.NumberText;
import io.github.pineconejdbc.sql.ResultColumn;
import io.github.pineconejdbc.sql.ValueType;
import io.github.pineconejdbc.sql.ValueType.Kind;
import io.github.pineconejdbc.sql.function.TextFunctions;
import io.github.pineconejdbc.sql.function.TimeFunctions;
import io.github.pineconejdbc.table.StringMap;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Collections;
import java.util.GregorianCalendar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A column's value as the Java type that a getter asks for: JDBC 4.3's tables B-3, B-5 and B-6, and
 * {@code java.time}. Values are not null.
 *
 * @param zone in which instants are shown and text without a zone is read
 * @param results makes the result sets that arrays are shown as
 */
public record Conversions(ZoneId zone, Results results) {
    /** Makes a result set of rows that belong to no statement. */
    public interface Results {
        ResultSet of(List<ResultColumn> columns, RowCursor rows, Conversions conversions);
    }

    private static final BigDecimal MIN_LONG = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final BigDecimal MAX_LONG = BigDecimal.valueOf(Long.MAX_VALUE);
    private static final int MAX_SCALE = 10_000;

    /** A digit is log2(10) bits. */
    private static final int MAX_BITS = (int) (NumberText.LONGEST * 3.3219281) + 1;

    /** Returns the value with no more than so many bytes of it, if it is text or binary. */
    public static @Nullable Object cut(@Nullable Object value, int maxBytes) {
        if (value instanceof byte[] bytes && bytes.length > maxBytes) {
            return Arrays.copyOf(bytes, maxBytes);
        }
        if (!(value instanceof String text)) {
            return value;
        }
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        int end = Math.min(maxBytes, utf8.length);
        while (end > 0 && end < utf8.length && (utf8[end] & 0xC0) == 0x80) {
            end--;
        }
        return end == utf8.length ? text : new String(utf8, 0, end, StandardCharsets.UTF_8);
    }

    /** Throws where a number can't have so many digits after the point: zeros would take all memory. */
    public static void checkScale(int scale) throws SQLException {
        if (scale < 0 || scale > MAX_SCALE) {
            throw SqlErrors.badArgument("a scale is from 0 to " + MAX_SCALE + ", not " + scale);
        }
    }

    public String string(Object value, ValueType type) throws SQLException {
        if (value instanceof String text) {
            return text;
        }
        return switch (type.kind()) {
            case DATE -> TimeFunctions.dateText(((Number) value).intValue());
            case TIME -> Temporals.showTime(((Number) value).longValue());
            case TIMESTAMP -> Temporals.showLocal(((Number) value).longValue(), type.precision());
            case INSTANT -> Temporals.show(Instant.ofEpochMilli(((Number) value).longValue()), zone);
            case VARBINARY -> BytesText.show(bytes(value, type));
            case ARRAY -> elements((List<?>) value, type);
            case MAP -> JsonText.of(json(value, type));
            case ROW -> fields(value, type);
            case DECIMAL -> ((BigDecimal) value).toPlainString();
            case REAL -> NumberText.show(((Number) value).floatValue());
            case DOUBLE -> NumberText.show(((Number) value).doubleValue());
            default -> value.toString();
        };
    }

    private String elements(List<?> list, ValueType type) throws SQLException {
        return ArrayText.write(texts(list, type));
    }

    private List<?> texts(List<?> list, ValueType type) throws SQLException {
        ValueType component = type.component(0);
        List<@Nullable Object> texts = new ArrayList<>();
        for (Object element : list) {
            texts.add(
                    element instanceof List<?> inner && component.kind() == Kind.ARRAY
                            ? texts(inner, component)
                            : part(element, component));
        }
        return texts;
    }

    private String fields(Object row, ValueType type) throws SQLException {
        List<@Nullable Object> texts = new ArrayList<>();
        List<?> fields = fields(row);
        for (int i = 0; i < fields.size(); i++) {
            texts.add(part(fields.get(i), type.component(i)));
        }
        return ArrayText.writeRow(texts);
    }

    /** Returns the text of what an array or a row holds, which is PostgreSQL's: no reader knows another one for it. */
    private @Nullable String part(@Nullable Object value, ValueType type) throws SQLException {
        if (value == null) {
            return null;
        }
        return switch (type.kind()) {
            case BOOLEAN -> TextFunctions.booleanOutput((Boolean) value);
            case INSTANT -> TimeFunctions.instantText(((Number) value).longValue(), zone.getId());
            case TIMESTAMP -> TimeFunctions.localTimeText(((Number) value).longValue());
            default -> string(value, type);
        };
    }

    /** Returns what stands in JSON for a value. */
    private @Nullable Object json(@Nullable Object value, ValueType type) throws SQLException {
        if (value instanceof Map<?, ?> map && !(map instanceof StringMap)) {
            Map<String, @Nullable Object> entries = new LinkedHashMap<>();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                entries.put(key(entry.getKey(), type.component(0)), json(entry.getValue(), type.component(1)));
            }
            return entries;
        }
        if (value instanceof List<?> list && type.kind() == Kind.ARRAY) {
            List<@Nullable Object> elements = new ArrayList<>();
            for (Object element : list) {
                elements.add(json(element, type.component(0)));
            }
            return elements;
        }
        return switch (type.kind()) {
            case BOOLEAN, TINYINT, SMALLINT, INTEGER, BIGINT, DECIMAL, REAL, DOUBLE, MAP -> value;
            default -> value == null ? null : string(value, type);
        };
    }

    private String key(@Nullable Object value, ValueType type) throws SQLException {
        return value == null ? "null" : string(value, type);
    }

    private static List<?> fields(Object row) {
        return row instanceof List<?> list ? list : Arrays.asList((Object[]) row);
    }

    /** Returns a whole number; digits after the point are dropped, as Java's own narrowing does. */
    public long integer(Object value, ValueType type, long min, long max, String target) throws SQLException {
        long result;
        if (value instanceof Long || value instanceof Integer || value instanceof Short || value instanceof Byte) {
            result = number(value, type, target).longValue();
        } else {
            BigDecimal exact = decimal(value, type, target).setScale(0, RoundingMode.DOWN);
            if (exact.compareTo(MIN_LONG) < 0 || exact.compareTo(MAX_LONG) > 0) {
                throw outOfRange(value, target);
            }
            result = exact.longValue();
        }
        if (result < min || result > max) {
            throw outOfRange(value, target);
        }
        return result;
    }

    public BigDecimal decimal(Object value, ValueType type) throws SQLException {
        return decimal(value, type, "BigDecimal");
    }

    private static BigDecimal decimal(Object value, ValueType type, String target) throws SQLException {
        if (value instanceof Boolean truth) {
            return truth ? BigDecimal.ONE : BigDecimal.ZERO;
        }
        if (value instanceof String text) {
            return parseNumber(text);
        }
        Number number = number(value, type, target);
        if (number instanceof BigDecimal exact) {
            return exact;
        }
        if (number instanceof Double || number instanceof Float) {
            if (Double.isNaN(number.doubleValue()) || Double.isInfinite(number.doubleValue())) {
                throw outOfRange(number, target);
            }
            return new BigDecimal(number.toString());
        }
        return BigDecimal.valueOf(number.longValue());
    }

    public static BigDecimal parseNumber(String text) throws SQLException {
        String number = NumberText.of(text);
        try {
            return bounded(new BigDecimal(number));
        } catch (NumberFormatException e) {
            throw ErrorCondition.BAD_CAST.sqlException("'" + number + "' is no number", e);
        }
    }

    /** A number of a billion digits is a short text, or a small object; writing it out would take all memory. */
    public static BigDecimal bounded(BigDecimal number) throws SQLException {
        if (number.unscaledValue().bitLength() > MAX_BITS) {
            throw ErrorCondition.NUMBER_OUT_OF_RANGE.sqlException(
                    "a number has no more than " + NumberText.LONGEST + " digits");
        }
        if (Math.abs((long) number.scale()) > MAX_SCALE) {
            throw outOfRange(number, "a number");
        }
        return number;
    }

    /** Returns a double of an exact number, which the widest one must not exceed. */
    public static double approximate(BigDecimal number, String target) throws SQLException {
        double result = number.doubleValue();
        if (Double.isInfinite(result)) {
            throw outOfRange(number, target);
        }
        return result;
    }

    public double approximate(Object value, ValueType type) throws SQLException {
        if (value instanceof String text) {
            return switch (text.trim()) {
                case "NaN" -> Double.NaN;
                case "Infinity" -> Double.POSITIVE_INFINITY;
                case "-Infinity" -> Double.NEGATIVE_INFINITY;
                default -> approximate(parseNumber(text), "double");
            };
        }
        return value instanceof Boolean truth
                ? (truth ? 1 : 0)
                : number(value, type, "double").doubleValue();
    }

    public float single(Object value, ValueType type) throws SQLException {
        double exact = approximate(value, type);
        float result = (float) exact;
        if (Float.isInfinite(result) && !Double.isInfinite(exact)) {
            throw outOfRange(value, "float");
        }
        return result;
    }

    private static Number number(Object value, ValueType type, String target) throws SQLException {
        boolean isTime = switch (type.kind()) {
            case DATE, TIME, TIMESTAMP, INSTANT -> true;
            default -> false;
        };
        if (value instanceof Number number && !isTime) {
            return number;
        }
        throw cannot(type, target);
    }

    public boolean truth(Object value, ValueType type) throws SQLException {
        if (value instanceof Boolean truth) {
            return truth;
        }
        return value instanceof String text
                ? parseBoolean(text)
                : number(value, type, "boolean").doubleValue() != 0;
    }

    public static boolean parseBoolean(String text) throws SQLException {
        return switch (text.trim().toLowerCase(Locale.ROOT)) {
            case "true", "t", "1", "yes", "y", "on" -> true;
            case "false", "f", "0", "no", "n", "off" -> false;
            default -> throw ErrorCondition.BAD_CAST.sqlException("'" + text + "' is neither true nor false");
        };
    }

    public byte[] bytes(Object value, ValueType type) throws SQLException {
        if (value instanceof byte[] bytes) {
            return bytes.clone();
        }
        if (value instanceof String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        throw cannot(type, "byte[]");
    }

    public Timestamp timestamp(Object value, ValueType type, @Nullable Calendar calendar) throws SQLException {
        if (type.kind() == Kind.INSTANT) {
            return new Timestamp(((Number) value).longValue());
        }
        Temporal temporal = temporal(value, type, "Timestamp");
        return Temporals.sqlTimestamp(temporal, calendar == null ? zone : Temporals.zoneOf(calendar));
    }

    public Date date(Object value, ValueType type, @Nullable Calendar calendar) throws SQLException {
        return Temporals.sqlDate(temporal(value, type, "Date"), zone, calendar);
    }

    public Time time(Object value, ValueType type, @Nullable Calendar calendar) throws SQLException {
        return Temporals.sqlTime(temporal(value, type, "Time"), zone, calendar);
    }

    private static Temporal temporal(Object value, ValueType type, String target) throws SQLException {
        Temporal temporal = Temporals.ofColumn(value, type);
        if (temporal == null) {
            throw cannot(type, target);
        }
        return temporal;
    }

    public Array array(Object value, ValueType type) throws SQLException {
        if (value instanceof List<?> list) {
            return new PineconeArray(list, type.component(0), this);
        }
        throw cannot(type, "Array");
    }

    /** Returns the value in the class that {@link JdbcType#className} names. */
    public Object object(Object value, ValueType type) throws SQLException {
        return switch (type.kind()) {
            case TINYINT, SMALLINT -> ((Number) value).intValue();
            case DATE -> date(value, type, null);
            case TIME -> time(value, type, null);
            case TIMESTAMP, INSTANT -> timestamp(value, type, null);
            case INTERVAL -> string(value, type);
            case VARBINARY -> bytes(value, type);
            case ARRAY -> array(value, type);
            case MAP -> value instanceof Map<?, ?> map ? map(map, type) : value;
            case ROW -> struct(value, type);
            default -> value;
        };
    }

    private Map<?, ?> map(Map<?, ?> map, ValueType type) throws SQLException {
        if (map instanceof StringMap) {
            return map;
        }
        Map<@Nullable Object, @Nullable Object> result = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            result.put(partObject(entry.getKey(), type.component(0)), partObject(entry.getValue(), type.component(1)));
        }
        return new MadeMap(result, string(map, type));
    }

    /** A map that SQL made, which prints as JSON, as that of a column does. */
    private static final class MadeMap extends AbstractMap<@Nullable Object, @Nullable Object> {
        private final Map<@Nullable Object, @Nullable Object> entries;
        private final String text;

        MadeMap(Map<@Nullable Object, @Nullable Object> entries, String text) {
            this.entries = Collections.unmodifiableMap(entries);
            this.text = text;
        }

        @Override
        public Set<Entry<@Nullable Object, @Nullable Object>> entrySet() {
            return entries.entrySet();
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private PineconeStruct struct(Object row, ValueType type) throws SQLException {
        List<?> fields = fields(row);
        @Nullable Object[] attributes = new Object[fields.size()];
        for (int i = 0; i < attributes.length; i++) {
            attributes[i] = partObject(fields.get(i), type.component(i));
        }
        return new PineconeStruct(attributes, fields(row, type));
    }

    private @Nullable Object partObject(@Nullable Object value, ValueType type) throws SQLException {
        return value == null ? null : object(value, type);
    }

    /** Returns the value in the class asked for. */
    public <T> T object(Object value, ValueType type, Class<T> target) throws SQLException {
        Object converted = convert(value, type, target);
        if (!target.isInstance(converted)) {
            throw cannot(type, target.getName());
        }
        return target.cast(converted);
    }

    private @Nullable Object convert(Object value, ValueType type, Class<?> target) throws SQLException {
        if (target == String.class) {
            return string(value, type);
        }
        if (target == Boolean.class) {
            return truth(value, type);
        }
        if (target == byte[].class) {
            return bytes(value, type);
        }
        if (target == UUID.class && value instanceof String text) {
            return uuid(text);
        }
        if (Number.class.isAssignableFrom(target) && target != Number.class) {
            return convertNumber(value, type, target);
        }
        if (value instanceof Interval interval && (target == Period.class || target == Duration.class)) {
            return interval(interval, type, target);
        }
        if (type.kind() == Kind.ARRAY && target == List.class) {
            return Arrays.asList((Object[]) array(value, type).getArray());
        }
        Object temporal = convertTemporal(value, type, target);
        return temporal == null ? object(value, type) : temporal;
    }

    /** A day is twenty-four hours of a duration; nothing of an interval is left out. */
    private static Object interval(Interval interval, ValueType type, Class<?> target) throws SQLException {
        if (target == Period.class && interval.micros() == 0) {
            return Period.of(0, interval.months(), interval.days()).normalized();
        }
        if (target == Duration.class && interval.months() == 0) {
            return Duration.ofDays(interval.days()).plus(interval.micros(), ChronoUnit.MICROS);
        }
        throw cannot(type, target.getName());
    }

    private @Nullable Object convertNumber(Object value, ValueType type, Class<?> target) throws SQLException {
        if (target == Long.class) {
            return integer(value, type, Long.MIN_VALUE, Long.MAX_VALUE, "Long");
        }
        if (target == Integer.class) {
            return (int) integer(value, type, Integer.MIN_VALUE, Integer.MAX_VALUE, "Integer");
        }
        if (target == Short.class) {
            return (short) integer(value, type, Short.MIN_VALUE, Short.MAX_VALUE, "Short");
        }
        if (target == Byte.class) {
            return (byte) integer(value, type, Byte.MIN_VALUE, Byte.MAX_VALUE, "Byte");
        }
        if (target == Double.class) {
            return approximate(value, type);
        }
        if (target == Float.class) {
            return single(value, type);
        }
        if (target == BigDecimal.class) {
            return decimal(value, type);
        }
        return target == BigInteger.class ? decimal(value, type).toBigInteger() : null;
    }

    private @Nullable Object convertTemporal(Object value, ValueType type, Class<?> target) throws SQLException {
        if (target == Timestamp.class || target == java.util.Date.class) {
            return timestamp(value, type, null);
        }
        if (target == Date.class) {
            return date(value, type, null);
        }
        if (target == Time.class) {
            return time(value, type, null);
        }
        if (target == Instant.class) {
            return Temporals.instant(temporal(value, type, "Instant"), zone);
        }
        if (target == LocalDateTime.class) {
            return Temporals.dateTime(temporal(value, type, "LocalDateTime"), zone);
        }
        if (target == LocalDate.class) {
            return Temporals.date(temporal(value, type, "LocalDate"), zone);
        }
        if (target == LocalTime.class) {
            return Temporals.time(temporal(value, type, "LocalTime"), zone);
        }
        if (target == ZonedDateTime.class) {
            return zoned(value, type);
        }
        if (target == OffsetDateTime.class) {
            return zoned(value, type).toOffsetDateTime();
        }
        if (target == OffsetTime.class) {
            return zoned(value, type).toOffsetDateTime().toOffsetTime();
        }
        return target == Calendar.class ? GregorianCalendar.from(zoned(value, type)) : null;
    }

    private ZonedDateTime zoned(Object value, ValueType type) throws SQLException {
        return Temporals.instant(temporal(value, type, "ZonedDateTime"), zone).atZone(zone);
    }

    static UUID uuid(String text) throws SQLException {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw ErrorCondition.BAD_CAST.sqlException("'" + text + "' is no UUID", e);
        }
    }

    public static SQLException outOfRange(Object value, String target) {
        return ErrorCondition.NUMBER_OUT_OF_RANGE.sqlException(value + " doesn't fit " + target);
    }

    public static SQLException cannot(ValueType type, String target) {
        return ErrorCondition.CANNOT_CONVERT.sqlException(
                "a value of type " + JdbcType.of(type).name() + " can't be converted to " + target);
    }
}
