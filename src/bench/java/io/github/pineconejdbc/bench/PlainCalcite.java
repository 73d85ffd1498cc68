package io.github.pineconejdbc.bench;

import static org.apache.calcite.sql.type.SqlTypeName.BIGINT;
import static org.apache.calcite.sql.type.SqlTypeName.INTEGER;
import static org.apache.calcite.sql.type.SqlTypeName.MAP;
import static org.apache.calcite.sql.type.SqlTypeName.TIMESTAMP;
import static org.apache.calcite.sql.type.SqlTypeName.VARCHAR;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.pineconejdbc.bench.Pojos.Backup;
import io.github.pineconejdbc.bench.Pojos.BackupPage;
import io.github.pineconejdbc.bench.Pojos.Index;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.calcite.DataContext;
import org.apache.calcite.jdbc.CalciteConnection;
import org.apache.calcite.linq4j.Enumerable;
import org.apache.calcite.linq4j.Linq4j;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexDynamicParam;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.schema.ProjectableFilterableTable;
import org.apache.calcite.schema.Statistic;
import org.apache.calcite.schema.Statistics;
import org.apache.calcite.schema.Table;
import org.apache.calcite.schema.impl.AbstractSchema;
import org.apache.calcite.schema.impl.AbstractTable;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.util.ImmutableBitSet;
import org.apache.calcite.util.NlsString;
import org.apache.calcite.util.Sarg;
import org.jspecify.annotations.Nullable;

/**
 * What a user would otherwise write: tables under {@code jdbc:calcite:} that push keys down, say what is unique, read
 * page by page and make only the columns that are asked for.
 */
final class PlainCalcite {
    private PlainCalcite() {}

    static Connection connect(BareClient client) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:calcite:lex=MYSQL_ANSI;caseSensitive=false;"
                + "fun=standard,postgresql;timeZone=UTC;conformance=LENIENT");
        CalciteConnection calcite = connection.unwrap(CalciteConnection.class);
        calcite.getRootSchema().add("pinecone", new AbstractSchema() {
            private final Map<String, Table> tables =
                    ImmutableMap.of("backups", backups(client), "indexes", indexes(client));

            @Override
            protected Map<String, Table> getTableMap() {
                return tables;
            }
        });
        calcite.setSchema("pinecone");
        return connection;
    }

    private record Column<T>(String name, SqlTypeName type, boolean nullable, Function<T, @Nullable Object> value) {}

    /** How a table gets its rows: by keys (null: all). The position says which column the keys are of. */
    private interface Source<T> {
        Stream<T> rows(int column, @Nullable Set<String> keys);
    }

    private static Table backups(BareClient client) {
        List<Column<Backup>> columns = List.of(
                new Column<>("backup_id", VARCHAR, false, b -> b.backup_id),
                new Column<>("source_index_name", VARCHAR, false, b -> b.source_index_name),
                new Column<>("source_index_id", VARCHAR, false, b -> b.source_index_id),
                new Column<>("name", VARCHAR, true, b -> b.name),
                new Column<>("description", VARCHAR, true, b -> b.description),
                new Column<>("status", VARCHAR, false, b -> b.status),
                new Column<>("cloud", VARCHAR, false, b -> b.cloud),
                new Column<>("region", VARCHAR, false, b -> b.region),
                new Column<>("dimension", INTEGER, true, b -> b.dimension),
                new Column<>("metric", VARCHAR, true, b -> b.metric),
                new Column<>("schema", VARCHAR, true, b -> b.schema == null ? null : b.schema.toString()),
                new Column<>("record_count", BIGINT, true, b -> b.record_count),
                new Column<>("namespace_count", BIGINT, true, b -> b.namespace_count),
                new Column<>("size_bytes", BIGINT, true, b -> b.size_bytes),
                new Column<>("tags", MAP, true, b -> b.tags),
                new Column<>("created_at", TIMESTAMP, true, b -> b.created_at == null
                        ? null
                        : Instant.parse(b.created_at).toEpochMilli()));
        return new ClientTable<>(columns, List.of(0, 1), (column, keys) -> {
            if (keys == null) {
                return StreamSupport.stream(((Iterable<BackupPage>) () -> pages(client)).spliterator(), false)
                        .flatMap(page -> page.data.stream());
            }
            return column == 0
                    ? keys.stream().map(client::backup).filter(Objects::nonNull)
                    : keys.stream().flatMap(index -> client.backupsOf(index).data.stream());
        });
    }

    private static Table indexes(BareClient client) {
        List<Column<Index>> columns = List.of(
                new Column<>("name", VARCHAR, false, i -> i.name),
                new Column<>("dimension", INTEGER, true, i -> i.dimension),
                new Column<>("metric", VARCHAR, false, i -> i.metric),
                new Column<>("host", VARCHAR, false, i -> i.host),
                new Column<>("tags", MAP, true, i -> i.tags),
                new Column<>("vector_type", VARCHAR, false, i -> i.vector_type));
        return new ClientTable<>(columns, List.of(), (column, keys) -> client.indexes().indexes.stream());
    }

    private static Iterator<BackupPage> pages(BareClient client) {
        return new Iterator<>() {
            private @Nullable String token;
            private boolean started;

            @Override
            public boolean hasNext() {
                return !started || token != null;
            }

            @Override
            public BackupPage next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                BackupPage page = client.backups(token);
                started = true;
                token = page.pagination == null ? null : page.pagination.next;
                return page;
            }
        };
    }

    private static final class ClientTable<T> extends AbstractTable implements ProjectableFilterableTable {
        private final List<Column<T>> columns;
        private final List<Integer> pushed;
        private final Source<T> source;

        ClientTable(List<Column<T>> columns, List<Integer> pushed, Source<T> source) {
            this.columns = columns;
            this.pushed = pushed;
            this.source = source;
        }

        @Override
        public RelDataType getRowType(RelDataTypeFactory types) {
            RelDataTypeFactory.Builder row = types.builder();
            for (Column<T> column : columns) {
                RelDataType type =
                        switch (column.type) {
                            case MAP -> types.createMapType(
                                    types.createSqlType(VARCHAR),
                                    types.createTypeWithNullability(types.createSqlType(VARCHAR), true));
                            case TIMESTAMP -> types.createSqlType(TIMESTAMP, 3);
                            default -> types.createSqlType(column.type);
                        };
                row.add(column.name, types.createTypeWithNullability(type, column.nullable));
            }
            return row.build();
        }

        @Override
        public Statistic getStatistic() {
            return Statistics.of(1_000, ImmutableList.of(ImmutableBitSet.of(0)));
        }

        @Override
        public Enumerable<@Nullable Object[]> scan(
                DataContext root, List<RexNode> filters, int @Nullable [] projects) {
            int[] wanted = projects == null ? IntStream.range(0, columns.size()).toArray() : projects;
            int keyColumn = -1;
            Set<String> keys = null;
            // Filters stay in the list, so Calcite applies them again, which costs a key's one row nothing.
            for (RexNode condition : filters.stream()
                    .flatMap(filter -> RelOptUtil.conjunctions(filter).stream())
                    .toList()) {
                for (int i = 0; i < pushed.size() && keys == null; i++) {
                    keyColumn = pushed.get(i);
                    keys = keys(condition, keyColumn, root);
                }
            }
            int column = keyColumn;
            Set<String> values = keys;
            return Linq4j.asEnumerable((Iterable<@Nullable Object[]>) () ->
                    source.rows(column, values).map(row -> values(row, wanted)).iterator());
        }

        private @Nullable Object[] values(T row, int[] wanted) {
            @Nullable Object[] values = new @Nullable Object[wanted.length];
            for (int i = 0; i < wanted.length; i++) {
                values[i] = columns.get(wanted[i]).value.apply(row);
            }
            return values;
        }

        /** Returns the values that a condition allows a column to have; null where it says something else. */
        private static @Nullable Set<String> keys(RexNode filter, int column, DataContext root) {
            if (!(filter instanceof RexCall call)
                    || call.operands.size() != 2
                    || !(call.operands.get(0) instanceof RexInputRef ref)
                    || ref.getIndex() != column) {
                return null;
            }
            RexNode operand = call.operands.get(1);
            if (call.getKind() == SqlKind.EQUALS) {
                String value = operand instanceof RexDynamicParam parameter
                        ? (String) root.get(parameter.getName())
                        : operand instanceof RexLiteral literal ? literal.getValueAs(String.class) : null;
                return value == null ? null : Set.of(value);
            }
            if (call.getKind() == SqlKind.SEARCH && operand instanceof RexLiteral literal) {
                Sarg<?> sarg = Objects.requireNonNull(literal.getValueAs(Sarg.class));
                if (sarg.isPoints()) {
                    Set<String> keys = new LinkedHashSet<>();
                    sarg.rangeSet.asRanges().forEach(range -> keys.add(((NlsString) (Object) range.lowerEndpoint())
                            .getValue()));
                    return keys;
                }
            }
            return null;
        }
    }
}
