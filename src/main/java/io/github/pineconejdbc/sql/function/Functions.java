package io.github.pineconejdbc.sql.function;

import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.sql.function.FunctionRow.Area;
import io.github.pineconejdbc.sql.function.FunctionRow.Form;
import io.github.pineconejdbc.sql.function.FunctionRow.JdbcList;
import io.github.pineconejdbc.table.Table;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The table of functions: all rows, by area and by name. It knows nothing of the engine. */
public final class Functions {
    public static final List<FunctionRow> ALL = Stream.of(
                    TextFunctions.ROWS,
                    PatternFunctions.ROWS,
                    Arithmetic.ROWS,
                    NumberCasts.ROWS,
                    NumberFunctions.ROWS,
                    TimeFunctions.ROWS,
                    FieldFunctions.ROWS,
                    IntervalFunctions.ROWS,
                    MakingFunctions.ROWS,
                    JsonFunctions.ROWS,
                    ArrayFunctions.ROWS,
                    SessionFunctions.ROWS,
                    SessionFunctions.RANDOM_ROWS,
                    EngineFunctions.ROWS,
                    SetFunctions.ROWS)
            .flatMap(List::stream)
            .toList();

    private static final Map<String, List<FunctionRow>> BY_NAME = new HashMap<>();

    static {
        for (FunctionRow row : ALL) {
            BY_NAME.computeIfAbsent(row.name(), name -> new ArrayList<>()).add(row);
        }
    }

    private Functions() {}

    /** Returns the rows that statements name so, in any case; none where there is no such function. */
    public static List<FunctionRow> named(String name) {
        return BY_NAME.getOrDefault(name.toUpperCase(Locale.ROOT), List.of()).stream()
                .filter(row -> row.form() == Form.NAME)
                .toList();
    }

    /**
     * Returns whether statements can call a function of this name, in any case, outside of braces; aggregates aren't
     * meant.
     */
    public static boolean isNamed(String name) {
        return BY_NAME.getOrDefault(name.toUpperCase(Locale.ROOT), List.of()).stream()
                .anyMatch(row -> row.form() == Form.NAME || row.form() == Form.ENGINE);
    }

    /** Returns the rows of an operator, by what is written between its operands, or of a step. */
    public static List<FunctionRow> of(String name) {
        return BY_NAME.getOrDefault(name, List.of()).stream()
                .filter(row -> row.form() != Form.NAME && row.isOurs())
                .toList();
    }

    /** Returns the rows that return sets and that statements name so, in any case. */
    public static List<FunctionRow> sets(String name) {
        return BY_NAME.getOrDefault(name.toUpperCase(Locale.ROOT), List.of()).stream()
                .filter(row -> row.form() == Form.SET)
                .toList();
    }

    /** Returns one of JDBC's lists of functions, as {@link java.sql.DatabaseMetaData} gives it. */
    public static String list(JdbcList list) {
        return ALL.stream()
                .filter(row -> row.list() == list && row.isListed())
                .map(FunctionRow::name)
                .distinct()
                .sorted()
                .collect(Collectors.joining(","));
    }

    /** Returns whether the parser knows a function only inside of {@code {fn …}}. */
    public static boolean isInBraces(String name) {
        return BY_NAME.getOrDefault(name.toUpperCase(Locale.ROOT), List.of()).stream()
                .anyMatch(row -> row.form() == Form.BRACES);
    }

    /** Functions by which tools ask whom they speak to, and bits, which they make integers of. */
    public static final class SessionFunctions {
        private static final int WIDEST = 64;
        private static final int WIDEST_OF_INTEGER = 32;
        private static final int BITS_OF_DIGIT = 4;
        private static final int HEXADECIMAL = 16;

        static final List<FunctionRow> ROWS = new Area(SessionFunctions.class, JdbcList.SYSTEM)
                .row("VERSION() text", "Whose SQL it is", "VERSION()", "PostgreSQL 15 (the SQL of pinecone-jdbc)")
                .row("CURRENT_DATABASE() text", "The name of the project's database", "CURRENT_DATABASE()", "pinecone")
                .row(
                        "CURRENT_SCHEMAS(boolean) text[]",
                        "The schemas of bare names",
                        "CURRENT_SCHEMAS(true)",
                        "{pinecone}")
                .row(
                        "NUM_NULLS(any?, any?...) integer",
                        "How many of some values are NULL",
                        "NUM_NULLS(1, NULL, 'x')",
                        "1")
                .row(
                        "NUM_NONNULLS(any?, any?...) integer",
                        "How many of some values aren't NULL",
                        "NUM_NONNULLS(1, NULL, 'x')",
                        "2")
                .operator(
                        "bits",
                        "::BIT(text, integer, boolean) bigint",
                        "The integer that the bits, or hexadecimal digits, of a text are",
                        "'x1F'::bit(8)::int",
                        "31")
                .also("bits", "::BIT(bigint, integer, boolean) bigint")
                .rows();

        /** No call of it stands for another one. */
        static final List<FunctionRow> RANDOM_ROWS = new Area(SessionFunctions.class, JdbcList.NONE, true)
                .row("GEN_RANDOM_UUID(call) uuid", "Any UUID", "LENGTH(GEN_RANDOM_UUID()::text)", "36")
                .rows();

        private SessionFunctions() {}

        public static UUID genRandomUuid(int call) {
            return UUID.randomUUID();
        }

        public static String version() {
            return "PostgreSQL 15 (the SQL of pinecone-jdbc)";
        }

        public static String currentDatabase() {
            return Table.SCHEMA;
        }

        public static int numNulls(@Nullable String value, @Nullable String... others) {
            return 1 + others.length - numNonnulls(value, others);
        }

        public static int numNonnulls(@Nullable String value, @Nullable String... others) {
            return (value == null ? 0 : 1)
                    + (int) Arrays.stream(others).filter(Objects::nonNull).count();
        }

        public static List<String> currentSchemas(boolean all) {
            return List.of(Table.SCHEMA);
        }

        /** Returns the integer that the digits of a text are; a wide one is a BIGINT. */
        public static long bits(String text, int length, boolean wide) {
            boolean hexadecimal = text.startsWith("x") || text.startsWith("X");
            String digits = hexadecimal || text.startsWith("b") || text.startsWith("B") ? text.substring(1) : text;
            StringBuilder bits = new StringBuilder();
            for (int i = 0; i < digits.length() && bits.length() < length; i++) {
                int digit =
                        digits.charAt(i) < 128 ? Character.digit(digits.charAt(i), hexadecimal ? HEXADECIMAL : 2) : -1;
                if (digit < 0) {
                    throw ErrorCondition.BAD_CAST.exception(
                            "'" + digits.charAt(i) + "' is no " + (hexadecimal ? "hexadecimal" : "binary") + " digit");
                }
                for (int bit = hexadecimal ? BITS_OF_DIGIT - 1 : 0; bit >= 0; bit--) {
                    bits.append(digit >> bit & 1);
                }
            }
            while (bits.length() < length) {
                bits.append('0');
            }
            checkLength(length, wide);
            return of(new BigInteger(bits.substring(0, length), 2).longValue(), length, wide);
        }

        public static long bits(long value, int length, boolean wide) {
            checkLength(length, wide);
            return of(length == WIDEST ? value : value & (1L << length) - 1, length, wide);
        }

        private static void checkLength(int length, boolean wide) {
            if (length < 1) {
                throw ErrorCondition.BAD_ARGUMENT_OF_FUNCTION.exception("A bit string has at least one bit");
            }
            if (length > (wide ? WIDEST : WIDEST_OF_INTEGER)) {
                throw ErrorCondition.NUMBER_OUT_OF_RANGE.exception(
                        length + " bits are more than " + (wide ? "a BIGINT" : "an INTEGER") + " has");
            }
        }

        private static long of(long bits, int length, boolean wide) {
            return wide || length < WIDEST_OF_INTEGER ? bits : (int) bits;
        }
    }
}
