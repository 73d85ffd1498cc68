package io.github.pineconejdbc.sql.simple;

import io.github.pineconejdbc.sql.Plan;
import io.github.pineconejdbc.sql.ResultColumn;
import io.github.pineconejdbc.sql.ValueType;
import io.github.pineconejdbc.sql.lexer.SqlTokens;
import io.github.pineconejdbc.sql.lexer.SqlTokens.Kind;
import io.github.pineconejdbc.sql.simple.TableQuery.SortKey;
import io.github.pineconejdbc.table.Table;
import io.github.pineconejdbc.table.Tables;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The short way to a plan: reads a SELECT of one table's columns, with conditions, an order and a limit, without
 * the engine, whose classes take a second to load. It knows a part of the grammar, and takes a statement only if it
 * knows all of it, with the same meaning, labels and types that the engine would give it; whatever else there is,
 * mistakes included, is the engine's.
 */
public final class SimpleSelect {

    /**
     * What stands between SELECT and FROM, which can be understood only when the table is known.
     *
     * @param reference null for all columns
     * @param qualifier of all columns
     */
    private record Item(
            SqlTokens.@Nullable Reference reference,
            @Nullable String qualifier,
            @Nullable String label) {}

    private final SqlTokens tokens;
    private final ZoneId zone;
    private final boolean mapsAsJson;
    private final SimpleScans scans;

    private SimpleSelect(String sql, ZoneId zone, boolean mapsAsJson, SimpleScans scans) {
        this.tokens = new SqlTokens(sql);
        this.zone = zone;
        this.mapsAsJson = mapsAsJson;
        this.scans = scans;
    }

    /** Returns the plan of a statement; null where the statement isn't simple. */
    public static @Nullable Plan plan(String sql, ZoneId zone, boolean mapsAsJson, SimpleScans scans) {
        try {
            return new SimpleSelect(sql, zone, mapsAsJson, scans).plan();
        } catch (SqlTokens.NotSimple e) {
            return null;
        }
    }

    private Plan plan() {
        tokens.next();
        tokens.expect("SELECT");
        List<Item> items = items();
        tokens.expect("FROM");
        SimpleColumns columns = table();
        SimpleConditions conditions = new SimpleConditions(tokens, columns, zone);
        List<ResultColumn> labels = new ArrayList<>();
        List<SimpleExpression> output = new ArrayList<>();
        items.forEach(item -> select(item, columns, labels, output));
        SimpleExpression condition = tokens.accept("WHERE") ? conditions.condition() : SimpleExpression.TRUE;
        List<SortKey> order = tokens.accept("ORDER") ? order(columns, labels, output) : List.of();
        @Nullable SimpleExpression offset = null;
        @Nullable SimpleExpression fetch = null;
        if (tokens.accept("LIMIT")) {
            fetch = tokens.accept("ALL") ? null : bound(conditions);
            offset = offset(conditions);
        } else {
            offset = offset(conditions);
            fetch = fetch(conditions);
        }
        tokens.accept(";");
        SqlTokens.require(tokens.kind() == Kind.END);

        TableQuery query = new TableQuery(
                scans.of(columns),
                condition == SimpleExpression.TRUE ? null : new SimpleWhere(condition),
                isAsRead(output) ? null : output,
                order,
                offset,
                fetch);
        return new Plan(labels, conditions.parameters(), query);
    }

    private static boolean isAsRead(List<SimpleExpression> output) {
        for (int i = 0; i < output.size(); i++) {
            if (!(output.get(i) instanceof SimpleExpression.Column column) || column.slot() != i) {
                return false;
            }
        }
        return true;
    }

    private List<Item> items() {
        List<Item> items = new ArrayList<>();
        do {
            items.add(item());
        } while (tokens.accept(","));
        return items;
    }

    private Item item() {
        if (tokens.accept("*")) {
            return new Item(null, null, null);
        }
        List<String> name = new ArrayList<>(List.of(tokens.name()));
        if (tokens.accept(".")) {
            if (tokens.accept("*")) {
                return new Item(null, name.get(0), null);
            }
            name.add(tokens.name());
        }
        return new Item(tokens.reference(name), null, label());
    }

    private @Nullable String label() {
        if (tokens.accept("AS") || tokens.isName()) {
            String label = tokens.name();
            SqlTokens.require(!label.isEmpty());
            return label;
        }
        return null;
    }

    private void select(Item item, SimpleColumns columns, List<ResultColumn> labels, List<SimpleExpression> output) {
        SqlTokens.Reference reference = item.reference();
        if (reference == null) {
            SqlTokens.require(item.qualifier() == null || columns.isAlias(item.qualifier()));
            SimpleScans.All all = scans.all(columns);
            labels.addAll(all.labels());
            if (columns.read().isEmpty()) {
                columns.readAll();
                output.addAll(all.output());
            } else {
                columns.table()
                        .columns()
                        .forEach(column -> output.add(columns.value(column).value()));
            }
            return;
        }
        SimpleColumns.Typed value = columns.value(reference);
        output.add(value.value());
        String label = item.label();
        if (reference.key() == null) {
            labels.add(columns.label(columns.column(reference.name()), label == null ? reference.last() : label));
        } else {
            String derived = label == null ? reference.last() : label;
            labels.add(new ResultColumn(derived, derived, null, value.type()));
        }
    }

    private SimpleColumns table() {
        String name = tokens.name();
        if (tokens.accept(".")) {
            SqlTokens.require(name.equalsIgnoreCase(Table.SCHEMA));
            name = tokens.name();
        }
        for (Table table : Tables.ALL) {
            if (table.name().equalsIgnoreCase(name)) {
                String alias = label();
                return new SimpleColumns(table, alias == null ? table.name() : alias, mapsAsJson);
            }
        }
        throw new SqlTokens.NotSimple();
    }

    private List<SortKey> order(SimpleColumns columns, List<ResultColumn> labels, List<SimpleExpression> output) {
        tokens.expect("BY");
        List<SortKey> keys = new ArrayList<>();
        do {
            SimpleExpression value = sorted(columns, labels, output);
            boolean descending = tokens.accept("DESC");
            if (!descending) {
                tokens.accept("ASC");
            }
            // NULLs are greater than all else, as in PostgreSQL.
            boolean nullsFirst = descending;
            if (tokens.accept("NULLS")) {
                nullsFirst = tokens.accept("FIRST");
                if (!nullsFirst) {
                    tokens.expect("LAST");
                }
            }
            keys.add(new SortKey(value, descending, nullsFirst));
        } while (tokens.accept(","));
        return keys;
    }

    private SimpleExpression sorted(SimpleColumns columns, List<ResultColumn> labels, List<SimpleExpression> output) {
        if (tokens.kind() == Kind.NUMBER) {
            long ordinal = SimpleConditions.whole(tokens.expect(Kind.NUMBER));
            SqlTokens.require(ordinal >= 1 && ordinal <= output.size());
            return comparable(output, labels, (int) ordinal - 1);
        }
        SqlTokens.Reference reference = tokens.reference(new ArrayList<>());
        int found = -1;
        for (int i = 0; reference.isOneName() && i < labels.size(); i++) {
            if (labels.get(i).label().equalsIgnoreCase(reference.last())) {
                // A label that comes twice is no name.
                SqlTokens.require(found < 0);
                found = i;
            }
        }
        if (found >= 0) {
            return comparable(output, labels, found);
        }
        SimpleColumns.Typed value = columns.value(reference);
        SqlTokens.require(value.family() != SimpleColumns.Family.MAP);
        return value.value();
    }

    private static SimpleExpression comparable(List<SimpleExpression> output, List<ResultColumn> labels, int position) {
        SqlTokens.require(labels.get(position).type().kind() != ValueType.Kind.MAP);
        return output.get(position);
    }

    private @Nullable SimpleExpression offset(SimpleConditions conditions) {
        if (!tokens.accept("OFFSET")) {
            return null;
        }
        SimpleExpression offset = bound(conditions);
        acceptRows();
        return offset;
    }

    private @Nullable SimpleExpression fetch(SimpleConditions conditions) {
        if (!tokens.accept("FETCH")) {
            return null;
        }
        SqlTokens.require(tokens.accept("FIRST") || tokens.accept("NEXT"));
        SimpleExpression fetch = bound(conditions);
        SqlTokens.require(acceptRows());
        tokens.expect("ONLY");
        return fetch;
    }

    private SimpleExpression bound(SimpleConditions conditions) {
        return tokens.accept("?")
                ? conditions.parameter(ValueType.of(ValueType.Kind.BIGINT, true))
                : new SimpleExpression.Constant(SimpleConditions.whole(tokens.expect(Kind.NUMBER)));
    }

    private boolean acceptRows() {
        return tokens.accept("ROWS") || tokens.accept("ROW");
    }
}
