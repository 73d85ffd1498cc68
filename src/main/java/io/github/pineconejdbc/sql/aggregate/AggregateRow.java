package io.github.pineconejdbc.sql.aggregate;

import io.github.pineconejdbc.sql.number.PairStatistics;
import java.util.Arrays;
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
 */
public record AggregateRow(
        String name,
        Form form,
        int arguments,
        Taken taken,
        Result result,
        boolean kept,
        BiFunction<RowOrder, Boolean, Accumulator> accumulator) {
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
                plain("ARRAY_AGG", 1, Taken.ANYTHING, Result.ARRAY_OF_FIRST, GatheredLists.Array::new),
                plain("STRING_AGG", 2, Taken.TEXTS, Result.TEXT, GatheredLists.Text::new),
                plain("JSON_AGG", 1, Taken.JSON, Result.JSON, GatheredJson::array),
                plain("JSONB_AGG", 1, Taken.JSON, Result.JSONB, GatheredJson::binaryArray),
                plain("JSON_OBJECT_AGG", 2, Taken.JSON, Result.JSON, GatheredJson::object),
                plain("JSONB_OBJECT_AGG", 2, Taken.JSON, Result.JSONB, GatheredJson::binaryObject),
                new AggregateRow(
                        "NTH_VALUE",
                        Form.WINDOW,
                        2,
                        Taken.ANYTHING,
                        Result.FIRST,
                        true,
                        (order, distinct) -> new GatheredLists.Nth(order)),
                set("MODE", 0, Taken.ANYTHING, Result.KEY, OrderedSets.Mode::new),
                set("PERCENTILE_CONT", 1, Taken.FRACTION_OF_MEASURES, Result.MEASURE, OrderedSets.Continuous::new),
                set("PERCENTILE_DISC", 1, Taken.FRACTION, Result.KEYS, OrderedSets.Discrete::new),
                hypothetical("RANK", Result.BIGINT, OrderedSets.Rank::new),
                hypothetical("DENSE_RANK", Result.BIGINT, OrderedSets.DenseRank::new),
                hypothetical("PERCENT_RANK", Result.DOUBLE, OrderedSets.PercentRank::new),
                hypothetical("CUME_DIST", Result.DOUBLE, OrderedSets.CumeDist::new),
                pairs("CORR", Result.DOUBLE, PairStatistics::correlation),
                pairs("COVAR_POP", Result.DOUBLE, pairs -> pairs.covariance(false)),
                pairs("COVAR_SAMP", Result.DOUBLE, pairs -> pairs.covariance(true)),
                pairs("REGR_AVGX", Result.DOUBLE, PairStatistics::averageX),
                pairs("REGR_AVGY", Result.DOUBLE, PairStatistics::averageY),
                pairs("REGR_COUNT", Result.BIGINT, PairStatistics::count),
                pairs("REGR_INTERCEPT", Result.DOUBLE, PairStatistics::intercept),
                pairs("REGR_R2", Result.DOUBLE, PairStatistics::determination),
                pairs("REGR_SLOPE", Result.DOUBLE, PairStatistics::slope),
                pairs("REGR_SXX", Result.DOUBLE, PairStatistics::squaresX),
                pairs("REGR_SXY", Result.DOUBLE, PairStatistics::products),
                pairs("REGR_SYY", Result.DOUBLE, PairStatistics::squaresY)
            })
            .collect(Collectors.toUnmodifiableMap(AggregateRow::name, row -> row));

    private static AggregateRow plain(
            String name,
            int arguments,
            Taken taken,
            Result result,
            BiFunction<RowOrder, Boolean, Accumulator> accumulator) {
        return new AggregateRow(name, Form.PLAIN, arguments, taken, result, true, accumulator);
    }

    private static AggregateRow set(
            String name, int arguments, Taken taken, Result result, Function<RowOrder, Accumulator> accumulator) {
        return new AggregateRow(
                name, Form.ORDERED_SET, arguments, taken, result, true, (order, distinct) -> accumulator.apply(order));
    }

    private static AggregateRow hypothetical(String name, Result result, Function<RowOrder, Accumulator> accumulator) {
        return new AggregateRow(
                name,
                Form.HYPOTHETICAL,
                1,
                Taken.ANYTHING,
                result,
                true,
                (order, distinct) -> accumulator.apply(order));
    }

    private static AggregateRow pairs(String name, Result result, Function<PairStatistics, @Nullable Object> value) {
        return new AggregateRow(
                name, Form.PLAIN, 2, Taken.NUMBERS, result, false, (order, distinct) -> new Pairs(value));
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
