package io.github.pineconejdbc.jdbc.metadata;

import io.github.pineconejdbc.jdbc.convert.Conversions;
import io.github.pineconejdbc.sql.ResultColumn;
import io.github.pineconejdbc.sql.RowCursors;
import io.github.pineconejdbc.sql.ValueType.Kind;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A result set of {@code DatabaseMetaData} in the making, whose columns are declared as {@link ResultColumn#declared}
 * tells.
 */
final class MetadataResult {
    private final List<ResultColumn> columns;
    private final List<@Nullable Object[]> rows = new ArrayList<>();

    MetadataResult(String declaration) {
        this.columns = ResultColumn.declared(declaration, null);
    }

    /** Adds a row; its whole numbers take the width of their columns. */
    void add(@Nullable Object... values) {
        if (values.length != columns.size()) {
            throw new IllegalArgumentException(values.length + " values for " + columns.size() + " columns");
        }
        @Nullable Object[] row = new Object[values.length];
        for (int i = 0; i < row.length; i++) {
            row[i] = widen(values[i], columns.get(i).type().kind());
        }
        rows.add(row);
    }

    private static @Nullable Object widen(@Nullable Object value, Kind kind) {
        return switch (kind) {
            case SMALLINT -> value instanceof Number number ? Short.valueOf(number.shortValue()) : value;
            case BIGINT -> value instanceof Number number ? Long.valueOf(number.longValue()) : value;
            default -> value;
        };
    }

    /** Sorts the rows by columns, counted from 0. */
    MetadataResult sortedBy(int... positions) {
        Comparator<@Nullable Object[]> order = (a, b) -> {
            for (int position : positions) {
                int compared = compare(a[position], b[position]);
                if (compared != 0) {
                    return compared;
                }
            }
            return 0;
        };
        rows.sort(order);
        return this;
    }

    private static int compare(@Nullable Object a, @Nullable Object b) {
        if (a instanceof Number first && b instanceof Number second) {
            return Long.compare(first.longValue(), second.longValue());
        }
        return String.valueOf(a).compareTo(String.valueOf(b));
    }

    ResultSet open(Conversions conversions) {
        return conversions.results().of(columns, RowCursors.of(rows), conversions);
    }
}
