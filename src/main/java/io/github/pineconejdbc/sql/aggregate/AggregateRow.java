package io.github.pineconejdbc.sql.aggregate;

import io.github.pineconejdbc.sql.number.PairStatistics;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An aggregate function that isn't Calcite's: one row of the table of them.
 *
 * @param arguments how many it takes; for a hypothetical set, as many as keys
 * @param kept whether it keeps its rows until all are there
 * @param shown what the documentation says of it
 */
public record AggregateRow(
        String name,
        Form form,
        int arguments,
        Taken taken,
        Result result,
        boolean kept,
        BiFunction<RowOrder, Boolean, Accumulator> accumulator,
        Shown shown) {
    /**
     * What the documentation says.
     *
     * @param remark what it computes
     * @param trial a call of it, as a scalar subquery, which a test tries
     * @param value the text of what the trial gives
     */
    public record Shown(String remark, String trial, String value) {}

    private static final Shown UNSAID = new Shown("", "", "");

    /** How a statement writes an aggregate. */
    public enum Form {
        /** As {@code f(x ORDER BY y)}, the order if it matters. */
        PLAIN,
        /** As {@code f(x) WITHIN GROUP (ORDER BY y)}, of one key. */
        ORDERED_SET,
        /** As {@code f(x, …) WITHIN GROUP (ORDER BY y, …)}, where the row x would be among the rows. */
        HYPOTHETICAL,
        /** With OVER only. */
        WINDOW
    }

    /** What an aggregate takes; an ordered set's key too. */
    public enum Taken {
        ANYTHING,
        TEXTS,
        /** Values of any type, as JSON; before a value its key. */
        JSON,
        NUMBERS,
        /** A fraction, or an array of them, and a key of any type. */
        FRACTION,
        /** The same, and a key that is a number or an interval. */
        FRACTION_OF_MEASURES
    }

    /** What an aggregate's result is. */
    public enum Result {
        ARRAY_OF_FIRST,
        FIRST,
        KEY,
        /** A DOUBLE or an interval, or an array of them for an array of fractions. */
        MEASURE,
        /** The key, or an array of them for an array of fractions. */
        KEYS,
        TEXT,
        JSON,
        JSONB,
        DOUBLE,
        BIGINT
    }

    private static final Map<String, AggregateRow> ROWS = Arrays.stream(new AggregateRow[] {
                plain("ARRAY_AGG", 1, Taken.ANYTHING, Result.ARRAY_OF_FIRST, GatheredLists.Array::new)
                        .says(
                                "The values as an array",
                                "(SELECT ARRAY_AGG(x ORDER BY x DESC) FROM UNNEST(ARRAY[1, 2, 3]) x)",
                                "{3,2,1}"),
                plain("STRING_AGG", 2, Taken.TEXTS, Result.TEXT, GatheredLists.Text::new)
                        .says(
                                "The texts, with another between them",
                                "(SELECT STRING_AGG(x::text, '-' ORDER BY x) FROM UNNEST(ARRAY[1, 2, 3]) x)",
                                "1-2-3"),
                plain("JSON_AGG", 1, Taken.JSON, Result.JSON, GatheredJson::array)
                        .says(
                                "The values as an array of JSON",
                                "(SELECT JSON_AGG(x ORDER BY x) FROM UNNEST(ARRAY[1, 2, 3]) x)",
                                "[1, 2, 3]"),
                plain("JSONB_AGG", 1, Taken.JSON, Result.JSONB, GatheredJson::binaryArray)
                        .says(
                                "The values as an array of JSON",
                                "(SELECT JSONB_AGG(x ORDER BY x) FROM UNNEST(ARRAY[1, 2, 3]) x)",
                                "[1, 2, 3]"),
                plain("JSON_OBJECT_AGG", 2, Taken.JSON, Result.JSON, GatheredJson::object)
                        .says(
                                "Keys and values as an object of JSON",
                                "(SELECT JSON_OBJECT_AGG('k' || x, x ORDER BY x) FROM UNNEST(ARRAY[1, 2, 3]) x)",
                                "{ \"k1\" : 1, \"k2\" : 2, \"k3\" : 3 }"),
                plain("JSONB_OBJECT_AGG", 2, Taken.JSON, Result.JSONB, GatheredJson::binaryObject)
                        .says(
                                "Keys and values as an object of JSON",
                                "(SELECT JSONB_OBJECT_AGG('k' || x, x ORDER BY x) FROM UNNEST(ARRAY[1, 2, 3]) x)",
                                "{\"k1\": 1, \"k2\": 2, \"k3\": 3}"),
                new AggregateRow(
                                "NTH_VALUE",
                                Form.WINDOW,
                                2,
                                Taken.ANYTHING,
                                Result.FIRST,
                                true,
                                (order, distinct) -> new GatheredLists.Nth(order),
                                UNSAID)
                        .says(
                                "The value of a row of the window, counted from its first",
                                "(SELECT MAX(n) FROM (SELECT NTH_VALUE(x, 2) OVER (ORDER BY x) AS n FROM UNNEST(ARRAY[1, 2, 3]) x) t)",
                                "2"),
                set("MODE", 0, Taken.ANYTHING, Result.KEY, OrderedSets.Mode::new)
                        .says(
                                "The most frequent value",
                                "(SELECT MODE() WITHIN GROUP (ORDER BY x / 2) FROM UNNEST(ARRAY[1, 2, 3]) x)",
                                "1"),
                set("PERCENTILE_CONT", 1, Taken.FRACTION_OF_MEASURES, Result.MEASURE, OrderedSets.Continuous::new)
                        .says(
                                "The value below which a fraction of the values is, between two of them where that is so",
                                "(SELECT PERCENTILE_CONT(0.75) WITHIN GROUP (ORDER BY x) FROM UNNEST(ARRAY[1, 2, 3]) x)",
                                "2.5"),
                set("PERCENTILE_DISC", 1, Taken.FRACTION, Result.KEYS, OrderedSets.Discrete::new)
                        .says(
                                "The first value of which at least a fraction of the values is no greater",
                                "(SELECT PERCENTILE_DISC(0.5) WITHIN GROUP (ORDER BY x) FROM UNNEST(ARRAY[1, 2, 3]) x)",
                                "2"),
                hypothetical("RANK", Result.BIGINT, OrderedSets.Rank::new)
                        .says(
                                "The rank that a value would have",
                                "(SELECT RANK(2) WITHIN GROUP (ORDER BY x) FROM UNNEST(ARRAY[1, 2, 3]) x)",
                                "2"),
                hypothetical("DENSE_RANK", Result.BIGINT, OrderedSets.DenseRank::new)
                        .says(
                                "The rank that a value would have, without gaps",
                                "(SELECT DENSE_RANK(9) WITHIN GROUP (ORDER BY x) FROM UNNEST(ARRAY[1, 2, 3]) x)",
                                "4"),
                hypothetical("PERCENT_RANK", Result.DOUBLE, OrderedSets.PercentRank::new)
                        .says(
                                "The rank that a value would have, from 0 to 1",
                                "(SELECT PERCENT_RANK(9) WITHIN GROUP (ORDER BY x) FROM UNNEST(ARRAY[1, 2, 3]) x)",
                                "1"),
                hypothetical("CUME_DIST", Result.DOUBLE, OrderedSets.CumeDist::new)
                        .says(
                                "Which part of the values, with this one, would be no greater",
                                "(SELECT CUME_DIST(9) WITHIN GROUP (ORDER BY x) FROM UNNEST(ARRAY[1, 2, 3]) x)",
                                "1"),
                pairs("CORR", Result.DOUBLE, PairStatistics::correlation)
                        .says("Correlation", "(SELECT CORR(y, x) FROM (VALUES (3, 1), (5, 2), (7, 3)) t (y, x))", "1"),
                pairs("COVAR_POP", Result.DOUBLE, pairs -> pairs.covariance(false))
                        .says(
                                "Covariance of all",
                                "(SELECT COVAR_POP(y, x) FROM (VALUES (3, 1), (5, 2), (7, 3)) t (y, x))",
                                "1.3333333333333333"),
                pairs("COVAR_SAMP", Result.DOUBLE, pairs -> pairs.covariance(true))
                        .says(
                                "Covariance of a sample",
                                "(SELECT COVAR_SAMP(y, x) FROM (VALUES (3, 1), (5, 2), (7, 3)) t (y, x))",
                                "2"),
                pairs("REGR_AVGX", Result.DOUBLE, PairStatistics::averageX)
                        .says(
                                "Average of the second values, of pairs without NULL",
                                "(SELECT REGR_AVGX(y, x) FROM (VALUES (3, 1), (5, 2), (7, 3)) t (y, x))",
                                "2"),
                pairs("REGR_AVGY", Result.DOUBLE, PairStatistics::averageY)
                        .says(
                                "Average of the first values, of pairs without NULL",
                                "(SELECT REGR_AVGY(y, x) FROM (VALUES (3, 1), (5, 2), (7, 3)) t (y, x))",
                                "5"),
                pairs("REGR_COUNT", Result.BIGINT, PairStatistics::count)
                        .says(
                                "Number of pairs without NULL",
                                "(SELECT REGR_COUNT(y, x) FROM (VALUES (3, 1), (5, 2), (7, 3)) t (y, x))",
                                "3"),
                pairs("REGR_INTERCEPT", Result.DOUBLE, PairStatistics::intercept)
                        .says(
                                "Where the line of the least squares meets the axis",
                                "(SELECT REGR_INTERCEPT(y, x) FROM (VALUES (3, 1), (5, 2), (7, 3)) t (y, x))",
                                "1"),
                pairs("REGR_R2", Result.DOUBLE, PairStatistics::determination)
                        .says(
                                "Square of the correlation",
                                "(SELECT REGR_R2(y, x) FROM (VALUES (3, 1), (5, 2), (7, 3)) t (y, x))",
                                "1"),
                pairs("REGR_SLOPE", Result.DOUBLE, PairStatistics::slope)
                        .says(
                                "How steep the line of the least squares is",
                                "(SELECT REGR_SLOPE(y, x) FROM (VALUES (3, 1), (5, 2), (7, 3)) t (y, x))",
                                "2"),
                pairs("REGR_SXX", Result.DOUBLE, PairStatistics::squaresX)
                        .says(
                                "Sum of the squares of the second values, from their average",
                                "(SELECT REGR_SXX(y, x) FROM (VALUES (3, 1), (5, 2), (7, 3)) t (y, x))",
                                "2"),
                pairs("REGR_SXY", Result.DOUBLE, PairStatistics::products)
                        .says(
                                "Sum of the products, from both averages",
                                "(SELECT REGR_SXY(y, x) FROM (VALUES (3, 1), (5, 2), (7, 3)) t (y, x))",
                                "4"),
                pairs("REGR_SYY", Result.DOUBLE, PairStatistics::squaresY)
                        .says(
                                "Sum of the squares of the first values, from their average",
                                "(SELECT REGR_SYY(y, x) FROM (VALUES (3, 1), (5, 2), (7, 3)) t (y, x))",
                                "8")
            })
            .collect(Collectors.toMap(AggregateRow::name, row -> row, (row, same) -> row, LinkedHashMap::new));

    /** All of them, in the order in which they are documented. */
    public static final List<AggregateRow> ALL = List.copyOf(ROWS.values());

    /** Returns the same aggregate with what the documentation says of it. */
    private AggregateRow says(String what, String call, String gives) {
        return new AggregateRow(name, form, arguments, taken, result, kept, accumulator, new Shown(what, call, gives));
    }

    private static AggregateRow plain(
            String name,
            int arguments,
            Taken taken,
            Result result,
            BiFunction<RowOrder, Boolean, Accumulator> accumulator) {
        return new AggregateRow(name, Form.PLAIN, arguments, taken, result, true, accumulator, UNSAID);
    }

    private static AggregateRow set(
            String name, int arguments, Taken taken, Result result, Function<RowOrder, Accumulator> accumulator) {
        return new AggregateRow(
                name,
                Form.ORDERED_SET,
                arguments,
                taken,
                result,
                true,
                (order, distinct) -> accumulator.apply(order),
                UNSAID);
    }

    private static AggregateRow hypothetical(String name, Result result, Function<RowOrder, Accumulator> accumulator) {
        return new AggregateRow(
                name,
                Form.HYPOTHETICAL,
                1,
                Taken.ANYTHING,
                result,
                true,
                (order, distinct) -> accumulator.apply(order),
                UNSAID);
    }

    private static AggregateRow pairs(String name, Result result, Function<PairStatistics, @Nullable Object> value) {
        return new AggregateRow(
                name, Form.PLAIN, 2, Taken.NUMBERS, result, false, (order, distinct) -> new Pairs(value), UNSAID);
    }

    /** Returns the row of a name in capitals; null if none is. */
    public static @Nullable AggregateRow named(String name) {
        return ROWS.get(name);
    }

    /**
     * Returns what keeps the rows of one group, for generated code.
     *
     * @param arguments how many values of a row come before its keys
     */
    public static Accumulator accumulator(String name, int arguments, String order, boolean distinct) {
        return Objects.requireNonNull(named(name)).accumulator.apply(new RowOrder(arguments, order), distinct);
    }
}
