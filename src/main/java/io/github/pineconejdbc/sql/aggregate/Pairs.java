package io.github.pineconejdbc.sql.aggregate;

import io.github.pineconejdbc.sql.number.PairStatistics;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An aggregate of pairs of numbers, neither of which is NULL. */
final class Pairs extends Accumulator {
    private final PairStatistics pairs = new PairStatistics();
    private final Function<PairStatistics, @Nullable Object> result;

    Pairs(Function<PairStatistics, @Nullable Object> result) {
        this.result = result;
    }

    @Override
    public void add(@Nullable Object[] row) {
        if (row[0] instanceof Number y && row[1] instanceof Number x) {
            pairs.add(y.doubleValue(), x.doubleValue());
        }
    }

    @Override
    public @Nullable Object result() {
        return result.apply(pairs);
    }
}
