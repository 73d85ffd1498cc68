package io.github.pineconejdbc.sql.function;

import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.sql.Cancellation;
import io.github.pineconejdbc.sql.NumberText;
import java.lang.reflect.Method;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.calcite.avatica.util.TimeUnit;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.runtime.FlatLists;
import org.apache.calcite.schema.impl.ScalarFunctionImpl;
import org.apache.calcite.sql.SqlBinaryOperator;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlCallBinding;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlIntervalQualifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlOperatorBinding;
import org.apache.calcite.sql.SqlSyntax;
import org.apache.calcite.sql.fun.SqlAbstractTimeFunction;
import org.apache.calcite.sql.fun.SqlLibraryOperators;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.InferTypes;
import org.apache.calcite.sql.type.OperandTypes;
import org.apache.calcite.sql.type.ReturnTypes;
import org.apache.calcite.sql.type.SqlReturnTypeInference;
import org.apache.calcite.sql.type.SqlTypeFamily;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.type.SqlTypeTransforms;
import org.apache.calcite.sql.validate.SqlUserDefinedFunction;
import org.apache.calcite.sql.validate.SqlValidator;
import org.apache.calcite.sql.validate.SqlValidatorScope;
import org.jspecify.annotations.Nullable;

/**
 * What Calcite's functions leave undone for maps and instants, or do otherwise than PostgreSQL. Statements
 * can name those of {@link #NAMED}; the dialect puts the others where a CAST or an operator stands. The
 * methods are public for the code that Calcite generates.
 */
public final class DriverFunctions {

    /** The JSON of a map. */
    public static final SqlFunction MAP_TEXT = new Internal("mapText", SqlTypeName.VARCHAR, SqlTypeFamily.MAP);

    /** The instant that a local time is, in a zone. */
    public static final SqlFunction TO_INSTANT = new Internal(
            "toInstant", SqlTypeName.TIMESTAMP_WITH_LOCAL_TIME_ZONE, SqlTypeFamily.TIMESTAMP, SqlTypeFamily.CHARACTER);

    /** The instant that a local time is, in a zone, where it comes twice that with another instant's offset. */
    public static final SqlFunction TO_INSTANT_NEAR = new Internal(
            "toInstantNear",
            SqlTypeName.TIMESTAMP_WITH_LOCAL_TIME_ZONE,
            SqlTypeFamily.TIMESTAMP,
            SqlTypeFamily.CHARACTER,
            SqlTypeFamily.TIMESTAMP);

    /** The local time that an instant is, in a zone. */
    public static final SqlFunction TO_LOCAL_TIME =
            new Internal("toLocalTime", SqlTypeName.TIMESTAMP, SqlTypeFamily.TIMESTAMP, SqlTypeFamily.CHARACTER);

    /** The instant that a text says. */
    public static final SqlFunction TEXT_TO_INSTANT = new Internal(
            "textToInstant",
            SqlTypeName.TIMESTAMP_WITH_LOCAL_TIME_ZONE,
            SqlTypeFamily.CHARACTER,
            SqlTypeFamily.CHARACTER);

    /** The local time that a text says. */
    public static final SqlFunction TEXT_TO_LOCAL_TIME =
            new Internal("textToLocalTime", SqlTypeName.TIMESTAMP, SqlTypeFamily.CHARACTER, SqlTypeFamily.CHARACTER);

    /** The time of day that a text says. */
    public static final SqlFunction TEXT_TO_TIME_OF_DAY =
            new Internal("textToTimeOfDay", SqlTypeName.TIME, SqlTypeFamily.CHARACTER);

    /** The length of a text that a function makes, if it isn't absurd. */
    public static final SqlFunction SANE_LENGTH =
            new Internal("saneLength", SqlTypeName.INTEGER, SqlTypeFamily.INTEGER);

    /** A text that is to be cast to a number, if it isn't absurdly long. */
    public static final SqlFunction NUMBER_TEXT =
            new Internal("numberText", SqlTypeName.VARCHAR, SqlTypeFamily.CHARACTER);

    /** Texts of an array or multiset that are to be cast to numbers, if they aren't absurdly long. */
    public static final SqlFunction NUMBER_TEXTS = new Internal("numberTexts", SqlTypeName.ARRAY, SqlTypeFamily.ANY);

    /** A text that becomes part of a longer one, if it isn't absurdly long. */
    static final SqlFunction SANE_TEXT = new Internal("saneText", SqlTypeName.VARCHAR, SqlTypeFamily.CHARACTER);

    /** JSON that is searched by a path, if it isn't absurdly long. */
    static final SqlFunction SANE_JSON = new Internal("saneJson", SqlTypeName.VARCHAR, SqlTypeFamily.CHARACTER);

    /** A path into JSON, if it can't take long. */
    static final SqlFunction SANE_JSON_PATH =
            new Internal("saneJsonPath", SqlTypeName.VARCHAR, SqlTypeFamily.CHARACTER);

    /** The format of a date or time, if it isn't absurdly long. */
    static final SqlFunction SANE_FORMAT = new Internal("saneFormat", SqlTypeName.VARCHAR, SqlTypeFamily.CHARACTER);

    /** What gives its first operand as it is, or fails. */
    public static final Set<SqlOperator> GUARDS =
            Set.of(SANE_LENGTH, NUMBER_TEXT, NUMBER_TEXTS, SANE_TEXT, SANE_JSON, SANE_JSON_PATH, SANE_FORMAT);

    /** DriverFunctions of long texts by Calcite's operators, which would take as long as they like. */
    public static final Map<SqlOperator, SqlFunction> OF_TEXTS = Map.of(
            SqlStdOperatorTable.CONCAT, ofTexts("concat", SqlTypeName.VARCHAR, texts(2)),
            SqlStdOperatorTable.REPLACE, ofTexts("replace", SqlTypeName.VARCHAR, texts(3)),
            SqlLibraryOperators.TRANSLATE3, ofTexts("translate", SqlTypeName.VARCHAR, texts(3)),
            SqlLibraryOperators.STRPOS, ofTexts("strpos", SqlTypeName.INTEGER, texts(2)),
            SqlLibraryOperators.STRING_TO_ARRAY, ofTexts("stringToArray", SqlTypeName.ARRAY, texts(3)),
            SqlStdOperatorTable.POSITION,
                    ofTexts(
                            "position",
                            SqlTypeName.INTEGER,
                            SqlTypeFamily.CHARACTER,
                            SqlTypeFamily.CHARACTER,
                            SqlTypeFamily.INTEGER),
            SqlLibraryOperators.SPLIT_PART,
                    ofTexts(
                            "splitPart",
                            SqlTypeName.VARCHAR,
                            SqlTypeFamily.CHARACTER,
                            SqlTypeFamily.CHARACTER,
                            SqlTypeFamily.INTEGER));

    /** DriverFunctions of multisets by Calcite's operators. */
    public static final Map<SqlOperator, SqlFunction> OF_MULTISETS = Map.of(
            SqlStdOperatorTable.MULTISET_EXCEPT, ofMultisets("exceptAll", SqlTypeName.MULTISET),
            SqlStdOperatorTable.MULTISET_INTERSECT, ofMultisets("intersectAll", SqlTypeName.MULTISET),
            SqlStdOperatorTable.SUBMULTISET_OF, ofMultisets("isSubmultiset", SqlTypeName.BOOLEAN));

    private static SqlFunction ofTexts(String method, SqlTypeName result, SqlTypeFamily... operands) {
        return new Internal(Texts.class, method, false, result, operands);
    }

    private static SqlFunction ofMultisets(String method, SqlTypeName result) {
        return ofTexts(method, result, SqlTypeFamily.MULTISET, SqlTypeFamily.MULTISET);
    }

    /** The beginning of the unit that an instant is in, in a zone. */
    public static final SqlFunction TRUNCATE_INSTANT = new Internal(
            "truncateInstant",
            SqlTypeName.TIMESTAMP_WITH_LOCAL_TIME_ZONE,
            SqlTypeFamily.CHARACTER,
            SqlTypeFamily.TIMESTAMP,
            SqlTypeFamily.CHARACTER);

    /** The beginning of the unit that a local time is in. */
    public static final SqlFunction TRUNCATE_LOCAL_TIME =
            new Internal("truncateLocalTime", SqlTypeName.TIMESTAMP, SqlTypeFamily.CHARACTER, SqlTypeFamily.TIMESTAMP);

    /** LIKE, SIMILAR TO and their like by Calcite's operators: none is computed before the statement runs. */
    public static final Map<SqlOperator, SqlFunction> SEARCHES = Map.ofEntries(
            Map.entry(SqlStdOperatorTable.LIKE, search("like", 3)),
            Map.entry(SqlLibraryOperators.ILIKE, search("ilike", 3)),
            Map.entry(SqlStdOperatorTable.SIMILAR_TO, search("similar", 3)),
            Map.entry(SqlStdOperatorTable.POSIX_REGEX_CASE_SENSITIVE, search("find", 2)),
            Map.entry(SqlStdOperatorTable.POSIX_REGEX_CASE_INSENSITIVE, search("findAnyCase", 2)),
            Map.entry(SqlLibraryOperators.REGEXP_LIKE, search("regexpLike", 3)),
            // Operators are equal where their names are: this is REGEXP_REPLACE_PG_3 too.
            Map.entry(
                    SqlLibraryOperators.REGEXP_REPLACE_PG_4,
                    new Internal(Patterns.class, "regexpReplace", true, SqlTypeName.VARCHAR, texts(4))));

    /** The searches that a negated one is NOT of. */
    public static final Map<SqlOperator, SqlOperator> NEGATED_SEARCHES = Map.of(
            SqlStdOperatorTable.NEGATED_POSIX_REGEX_CASE_SENSITIVE,
            SqlStdOperatorTable.POSIX_REGEX_CASE_SENSITIVE,
            SqlStdOperatorTable.NEGATED_POSIX_REGEX_CASE_INSENSITIVE,
            SqlStdOperatorTable.POSIX_REGEX_CASE_INSENSITIVE,
            SqlStdOperatorTable.NOT_LIKE,
            SqlStdOperatorTable.LIKE,
            SqlLibraryOperators.NOT_ILIKE,
            SqlLibraryOperators.ILIKE,
            SqlStdOperatorTable.NOT_SIMILAR_TO,
            SqlStdOperatorTable.SIMILAR_TO);

    private static SqlFunction search(String method, int operands) {
        return new Internal(Patterns.class, method, true, SqlTypeName.BOOLEAN, texts(operands));
    }

    private static SqlTypeFamily[] texts(int count) {
        SqlTypeFamily[] families = new SqlTypeFamily[count];
        Arrays.fill(families, SqlTypeFamily.CHARACTER);
        return families;
    }

    /** PostgreSQL's DATE_TRUNC, for what Calcite's parser takes for BigQuery's. */
    public static final SqlFunction DATE_TRUNC = new DateTrunc();

    /** How long after the second of two times the first is: PostgreSQL's minus, that needs no qualifier. */
    public static final SqlOperator DIFFERENCE = new Difference();

    /** The functions that take the places of Calcite's own of these names. */
    public static final List<SqlFunction> NAMED = List.of(
            new Now("CURRENT_TIMESTAMP", SqlSyntax.FUNCTION_ID), new Now("NOW", SqlSyntax.FUNCTION), DATE_TRUNC);

    private static final int OFTEN = 10_000;
    private static final int LONGEST_JSON = 1_000_000;
    private static final int LONGEST_PATH = 1_000;
    private static final int LONGEST_CONDITION = 200;
    private static final int LONGEST_FORMAT = 1_000;
    private static final Pattern SLOW_PATH =
            Pattern.compile("=~|\\.\\..*\\.\\.|\\?.*(?:\\$|subsetof|anyof|noneof)", Pattern.DOTALL);

    private static final DateTimeFormatter DATE = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR, 4, 5, SignStyle.NOT_NEGATIVE)
            .appendPattern("-M-d")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("H:m[:s]")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    /** A date, then perhaps a time of day, then perhaps a zone: an offset or a name. */
    private static final Pattern DATE_AND_TIME =
            Pattern.compile("\\s*+(?<date>\\d{4,5}-\\d{1,2}-\\d{1,2})(?:(?:[Tt]|\\s++)(?<time>\\d{1,2}:\\d{1,2}"
                    + "(?::\\d{1,2}(?:\\.\\d{0,9}+)?+)?+)\\d*+(?:\\s*+(?<zone>[Zz]|[+-]\\d{1,2}(?::?+\\d{2})?+"
                    + "|[A-Za-z][A-Za-z0-9/_+-]*+))?+)?+\\s*+");

    private DriverFunctions() {}

    /** Returns whether values of a type are instants, which the columns of times are. */
    public static boolean isInstant(RelDataType type) {
        return type.getSqlTypeName() == SqlTypeName.TIMESTAMP_WITH_LOCAL_TIME_ZONE;
    }

    /** Returns values as one that can be compared, as far as they can. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public static FlatLists.ComparableList<?> row(@Nullable Object[] values) {
        return FlatLists.ofComparable((List) Arrays.asList(values));
    }

    /** Returns the JSON of a map. */
    public static @Nullable String mapText(@Nullable Map<?, ?> map) {
        return map == null ? null : map.toString();
    }

    /**
     * Returns the instant of a local time. A time that the zone skips is as much later as the gap is long;
     * of a time that comes twice, the first.
     *
     * @param local milliseconds since 1970-01-01 00:00:00 of that zone
     */
    public static @Nullable Long toInstant(@Nullable Long local, String zone) {
        return local == null ? null : milliseconds(localDateTime(local).atZone(ZoneId.of(zone)));
    }

    /**
     * Returns the instant of a local time. A time that the zone skips is as much later as the gap is long;
     * of a time that comes twice, the one that has the same offset as another instant.
     *
     * @param local milliseconds since 1970-01-01 00:00:00 of that zone
     * @param near that other instant, in milliseconds since the epoch
     */
    public static @Nullable Long toInstantNear(@Nullable Long local, String zone, @Nullable Long near) {
        if (local == null || near == null) {
            return null;
        }
        ZoneId id = ZoneId.of(zone);
        ZoneOffset offset = id.getRules().getOffset(Instant.ofEpochMilli(near));
        return milliseconds(ZonedDateTime.ofLocal(localDateTime(local), id, offset));
    }

    /** Returns the local time of an instant, in milliseconds since 1970-01-01 00:00:00 of the zone. */
    public static @Nullable Long toLocalTime(@Nullable Long instant, String zone) {
        if (instant == null) {
            return null;
        }
        int offset = ZoneId.of(zone)
                .getRules()
                .getOffset(Instant.ofEpochMilli(instant))
                .getTotalSeconds();
        return instant + offset * 1_000L;
    }

    /**
     * Returns the instant that a text says, in milliseconds since the epoch: a date alone or with a time of
     * day, after a blank or a {@code T}, and with or without an offset or the name of a zone. Digits
     * beyond the millisecond are cut off.
     *
     * @param zone in which the text is read if it names none
     * @throws io.github.pineconejdbc.error.DriverException (22007) if the text is none of these
     */
    public static @Nullable Long textToInstant(@Nullable String text, String zone) {
        return text == null ? null : milliseconds(parse(text, ZoneId.of(zone)));
    }

    /** Returns the local time, in a zone, of what {@link #textToInstant} reads; a text without a zone is it. */
    public static @Nullable Long textToLocalTime(@Nullable String text, String zone) {
        if (text == null) {
            return null;
        }
        Matcher matcher = DATE_AND_TIME.matcher(text);
        if (matcher.matches() && matcher.group("zone") == null) {
            return milliseconds(parse(text, ZoneOffset.UTC));
        }
        return toLocalTime(textToInstant(text, zone), zone);
    }

    /**
     * Returns the milliseconds since midnight that a text says, with or without seconds.
     *
     * @throws io.github.pineconejdbc.error.DriverException (22007) if the text is no time of day
     */
    public static @Nullable Integer textToTimeOfDay(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return LocalTime.parse(text.strip(), TIME).get(ChronoField.MILLI_OF_DAY);
        } catch (DateTimeException e) {
            throw ErrorCondition.BAD_DATETIME.exception("'" + text + "' is no time of day", e);
        }
    }

    /**
     * Returns a length or a number of repetitions as it is.
     *
     * @throws io.github.pineconejdbc.error.DriverException (22023) if it is more than ten million
     */
    public static @Nullable Integer saneLength(@Nullable Integer length) {
        if (length != null && length > OFTEN) {
            Cancellation.check();
            if (length > Texts.LONGEST) {
                throw ErrorCondition.BAD_ARGUMENT_OF_FUNCTION.exception(
                        length + " is too long for a text: at most " + Texts.LONGEST + " characters are made");
            }
        }
        return length;
    }

    /** Returns what a cast to a number reads: of a text too long for one, what it fails of at once. */
    public static @Nullable String numberText(@Nullable String text) {
        return text == null ? null : NumberText.of(text);
    }

    /** Returns an array or multiset, of texts or of others of them, with what a cast to numbers reads. */
    public static @Nullable List<?> numberTexts(@Nullable List<?> texts) {
        if (texts == null) {
            return null;
        }
        Cancellation.check();
        List<@Nullable Object> read = new ArrayList<>(texts.size());
        for (Object text : texts) {
            read.add(text instanceof List<?> inner ? numberTexts(inner) : numberText((String) text));
        }
        return read;
    }

    /**
     * Returns a text as it is.
     *
     * @throws io.github.pineconejdbc.error.DriverException (54001) if it has more than ten million characters
     */
    public static @Nullable String saneText(@Nullable String text) {
        if (text != null) {
            Texts.checkLength(text.length());
        }
        return text;
    }

    /**
     * Returns JSON as it is.
     *
     * @throws io.github.pineconejdbc.error.DriverException (22032) if it has more than a million characters
     */
    public static @Nullable String saneJson(@Nullable String json) {
        if (json != null && json.length() > OFTEN) {
            Cancellation.check();
            if (json.length() > LONGEST_JSON) {
                throw ErrorCondition.BAD_JSON.exception(
                        "JSON of " + json.length() + " characters is too long: a path reaches into " + LONGEST_JSON);
            }
        }
        return json;
    }

    /**
     * Returns a path into JSON as it is.
     *
     * @throws io.github.pineconejdbc.error.DriverException (22032) if its search could take long, and couldn't be
     *     stopped: a regular expression, a second {@code ..}, a condition that looks at everything
     */
    public static @Nullable String saneJsonPath(@Nullable String path) {
        if (path == null) {
            return null;
        }
        if (path.length() > (path.indexOf('?') < 0 ? LONGEST_PATH : LONGEST_CONDITION)) {
            throw ErrorCondition.BAD_JSON.exception("A path into JSON of " + path.length() + " characters is too long");
        }
        if (SLOW_PATH.matcher(path).find()) {
            throw ErrorCondition.BAD_JSON.exception("A regular expression in a path into JSON isn't supported, nor is a"
                    + " second .. or a condition that compares with all of it");
        }
        return path;
    }

    /**
     * Returns the format of a date or time as it is.
     *
     * @throws io.github.pineconejdbc.error.DriverException (22023) if it has more than a thousand characters
     */
    public static @Nullable String saneFormat(@Nullable String format) {
        if (format != null && format.length() > LONGEST_FORMAT) {
            throw ErrorCondition.BAD_ARGUMENT_OF_FUNCTION.exception("A format of " + format.length()
                    + " characters is too long: it has " + LONGEST_FORMAT + " at most");
        }
        return format;
    }

    private static ZonedDateTime parse(String text, ZoneId zone) {
        Matcher matcher = DATE_AND_TIME.matcher(text);
        if (matcher.matches()) {
            try {
                LocalDate date = LocalDate.parse(matcher.group("date"), DATE);
                String time = matcher.group("time");
                String named = matcher.group("zone");
                return date.atTime(time == null ? LocalTime.MIDNIGHT : LocalTime.parse(time, TIME))
                        .atZone(named == null ? zone : ZoneId.of(named.equals("z") ? "Z" : named));
            } catch (DateTimeException e) {
                throw ErrorCondition.BAD_DATETIME.exception("'" + text + "' is no date and time", e);
            }
        }
        throw ErrorCondition.BAD_DATETIME.exception("'" + text + "' is no date and time");
    }

    /** Returns the beginning of the unit that an instant is in, in milliseconds since the epoch. */
    public static @Nullable Long truncateInstant(@Nullable String unit, @Nullable Long instant, String zone) {
        return unit == null || instant == null
                ? null
                : milliseconds(
                        DateUnit.of(unit).truncate(Instant.ofEpochMilli(instant).atZone(ZoneId.of(zone))));
    }

    /** Returns the beginning of the unit that a local time is in, in milliseconds as if it were in UTC. */
    public static @Nullable Long truncateLocalTime(@Nullable String unit, @Nullable Long local) {
        return truncateInstant(unit, local, "Z");
    }

    private static LocalDateTime localDateTime(long local) {
        return LocalDateTime.ofInstant(Instant.ofEpochMilli(local), ZoneOffset.UTC);
    }

    private static long milliseconds(ZonedDateTime time) {
        return time.toInstant().toEpochMilli();
    }

    /** The present, which Calcite takes for a local time: then an hour a year would be another one's. */
    public static final class Now extends SqlAbstractTimeFunction {
        private final SqlSyntax syntax;

        Now(String name, SqlSyntax syntax) {
            super(name, SqlTypeName.TIMESTAMP_WITH_LOCAL_TIME_ZONE);
            this.syntax = syntax;
        }

        @Override
        public SqlSyntax getSyntax() {
            return syntax;
        }

        /** The precision that a statement may ask for is that of the instants, whatever it is. */
        @Override
        public RelDataType inferReturnType(SqlOperatorBinding binding) {
            return binding.getTypeFactory().createSqlType(SqlTypeName.TIMESTAMP_WITH_LOCAL_TIME_ZONE, 3);
        }
    }

    private static final class Difference extends SqlBinaryOperator {
        Difference() {
            super(
                    "-",
                    SqlKind.MINUS,
                    40,
                    true,
                    ReturnTypes.explicit(factory -> factory.createSqlIntervalType(
                                    new SqlIntervalQualifier(TimeUnit.DAY, TimeUnit.SECOND, SqlParserPos.ZERO)))
                            .andThen(SqlTypeTransforms.TO_NULLABLE),
                    InferTypes.FIRST_KNOWN,
                    OperandTypes.family(SqlTypeFamily.DATETIME, SqlTypeFamily.DATETIME));
        }

        /** Looks nothing up: it would find Calcite's own minus. */
        @Override
        public RelDataType deriveType(SqlValidator validator, SqlValidatorScope scope, SqlCall call) {
            return validateOperands(validator, scope, call);
        }
    }

    /** Of an instant it is one, of a date or a local time a local time. */
    private static final class DateTrunc extends SqlFunction {
        private static final SqlReturnTypeInference TYPE =
                binding -> type(binding.getTypeFactory(), binding.getOperandType(1));

        DateTrunc() {
            super(
                    "DATE_TRUNC",
                    SqlKind.OTHER_FUNCTION,
                    TYPE.andThen(SqlTypeTransforms.TO_NULLABLE),
                    DateTrunc::inferOperands,
                    OperandTypes.family(SqlTypeFamily.CHARACTER, SqlTypeFamily.DATETIME),
                    SqlFunctionCategory.TIMEDATE);
        }

        private static RelDataType type(RelDataTypeFactory factory, RelDataType operand) {
            SqlTypeName name = DriverFunctions.isInstant(operand)
                    ? SqlTypeName.TIMESTAMP_WITH_LOCAL_TIME_ZONE
                    : SqlTypeName.TIMESTAMP;
            int precision = operand.getSqlTypeName() == SqlTypeName.TIMESTAMP ? operand.getPrecision() : 3;
            int shown = operand.getSqlTypeName() == SqlTypeName.DATE ? 0 : precision;
            return factory.createSqlType(name, shown);
        }

        private static void inferOperands(SqlCallBinding binding, RelDataType returned, RelDataType[] operands) {
            RelDataTypeFactory factory = binding.getTypeFactory();
            operands[0] = factory.createSqlType(SqlTypeName.VARCHAR);
            operands[1] = factory.createSqlType(SqlTypeName.TIMESTAMP_WITH_LOCAL_TIME_ZONE, 3);
        }
    }

    /** A function that is in no table of operators. */
    private static final class Internal extends SqlUserDefinedFunction {
        private final SqlTypeName result;
        private final boolean dynamic;

        Internal(String method, SqlTypeName result, SqlTypeFamily... operands) {
            this(DriverFunctions.class, method, false, result, operands);
        }

        Internal(Class<?> owner, String method, boolean dynamic, SqlTypeName result, SqlTypeFamily... operands) {
            super(
                    new SqlIdentifier(method, SqlParserPos.ZERO),
                    SqlKind.OTHER_FUNCTION,
                    ReturnTypes.explicit(result).andThen(SqlTypeTransforms.TO_NULLABLE),
                    InferTypes.ANY_NULLABLE,
                    OperandTypes.operandMetadata(
                            List.of(operands), typeFactory -> List.of(), i -> "operand" + i, i -> false),
                    ScalarFunctionImpl.createUnsafe(implementation(owner, method, operands.length)));
            this.result = result;
            this.dynamic = dynamic;
        }

        private static Method implementation(Class<?> owner, String name, int operands) {
            return Arrays.stream(owner.getMethods())
                    .filter(method -> method.getName().equals(name) && method.getParameterCount() == operands)
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public boolean isDynamicFunction() {
            return dynamic;
        }

        /** Looks nothing up. */
        @Override
        public RelDataType deriveType(SqlValidator validator, SqlValidatorScope scope, SqlCall call) {
            boolean nullable = validator.deriveType(scope, call.operand(0)).isNullable();
            RelDataTypeFactory types = validator.getTypeFactory();
            return types.createTypeWithNullability(types.createSqlType(result), nullable);
        }
    }
}
