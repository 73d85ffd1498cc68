package io.github.pineconejdbc.sql.simple;

import io.github.pineconejdbc.sql.LruMap;
import io.github.pineconejdbc.sql.ResultColumn;
import io.github.pineconejdbc.sql.scan.TableRead;
import io.github.pineconejdbc.sql.scan.TextCondition;
import io.github.pineconejdbc.table.Column;
import io.github.pineconejdbc.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The scans of the simple statements that came last, by what they read: most statements read the same few columns. Safe
 * for use by many threads.
 */
public final class SimpleScans {
    private static final int MOST = 100;

    /**
     * All columns of a table.
     *
     * @param labels what a result with them has
     * @param output their values
     * @param scan reads them
     */
    record All(List<ResultColumn> labels, List<SimpleExpression> output, TableRead scan) {}

    private final String version;
    private final Map<String, All> all = new ConcurrentHashMap<>();
    private final Map<String, TableRead> scans = Collections.synchronizedMap(new LruMap<>(MOST));

    /** @param version the version of the API that the connection asks for */
    public SimpleScans(String version) {
        this.version = version;
    }

    /** Returns all columns of a table, which most statements read that people type. */
    All all(SimpleColumns columns) {
        String name = columns.table().name();
        All known = all.get(name);
        if (known == null) {
            known = made(columns.fresh());
            all.put(name, known);
        }
        return known;
    }

    private All made(SimpleColumns columns) {
        List<ResultColumn> labels = new ArrayList<>();
        List<SimpleExpression> output = new ArrayList<>();
        for (Column column : columns.table().columns()) {
            output.add(columns.value(column).value());
            labels.add(columns.label(column, column.name()));
        }
        return new All(List.copyOf(labels), List.copyOf(output), of(columns));
    }

    /** Returns the scan that reads these columns. */
    TableRead of(SimpleColumns columns) {
        Table table = columns.table();
        All known = columns.readsAll() ? all.get(table.name()) : null;
        if (known != null) {
            return known.scan();
        }
        int[] positions = new int[columns.read().size()];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = table.indexOf(columns.read().get(i).name());
        }
        return scans.computeIfAbsent(table.name() + Arrays.toString(positions), key -> scan(table, positions));
    }

    private TableRead scan(Table table, int[] positions) {
        // Of whatever the filter may ask the API for, only the columns matter here.
        List<TextCondition> asked = new ArrayList<>();
        for (int position : positions) {
            String name = table.columns().get(position).name();
            if (table.isAskedBy(name)) {
                asked.add(TextCondition.in(name, Set.of("")));
            }
        }
        return new TableRead(table, version, positions, TextCondition.and(asked));
    }
}
