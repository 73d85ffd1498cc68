package io.github.pineconejdbc.sql.simple;

import io.github.pineconejdbc.sql.ResultColumn;
import io.github.pineconejdbc.sql.ValueType;
import io.github.pineconejdbc.sql.lexer.SqlTokens;
import io.github.pineconejdbc.table.Column;
import io.github.pineconejdbc.table.ColumnType;
import io.github.pineconejdbc.table.Table;
import java.util.ArrayList;
import java.util.List;

/** The columns of a simple statement's table, of which those that it names are read, in that order. */
final class SimpleColumns {

    /** How values can be compared. */
    enum Family {
        TEXT,
        WHOLE,
        DOUBLE,
        BOOLEAN,
        INSTANT,
        MAP
    }

    /**
     * A value of the table's rows, or a literal that has a type of its own.
     *
     * @param type the type that a parameter takes beside it
     * @param nullable whether it may be NULL
     */
    record Typed(SimpleExpression value, Family family, ValueType type, boolean nullable) {}

    private final Table table;
    private final String alias;
    private final boolean mapsAsJson;
    private final List<Column> read = new ArrayList<>();
    private boolean readsAll;

    SimpleColumns(Table table, String alias, boolean mapsAsJson) {
        this.table = table;
        this.alias = alias;
        this.mapsAsJson = mapsAsJson;
    }

    Table table() {
        return table;
    }

    /** Returns the same table's columns, of which none is read yet. */
    SimpleColumns fresh() {
        return new SimpleColumns(table, alias, mapsAsJson);
    }

    boolean isAlias(String name) {
        return name.equalsIgnoreCase(alias);
    }

    /** Returns the columns that are read, in the order of the row. */
    List<Column> read() {
        return read;
    }

    /** Returns the column of this name, which may be qualified by the table's. */
    Column column(List<String> name) {
        SqlTokens.require(name.size() <= 2 && (name.size() == 1 || isAlias(name.get(0))));
        String wanted = name.get(name.size() - 1);
        for (Column column : table.columns()) {
            if (column.name().equalsIgnoreCase(wanted)) {
                return column;
            }
        }
        throw new SqlTokens.NotSimple();
    }

    /** Has all columns read, in their order, where none is yet. */
    void readAll() {
        read.addAll(table.columns());
        readsAll = true;
    }

    /** Whether all columns are read, in their order, because they are asked for at once. */
    boolean readsAll() {
        return readsAll;
    }

    /** Returns what a column is in the result. */
    ResultColumn label(Column column, String label) {
        return new ResultColumn(
                label, column.name(), table.name(), ValueType.of(column.type(), !column.required(), mapsAsJson));
    }

    /** Returns the value of a column, or of a map column's key. */
    Typed value(SqlTokens.Reference reference) {
        Column column = column(reference.name());
        return reference.key() == null ? value(column) : item(column, reference.key());
    }

    Typed value(Column column) {
        SimpleExpression slot = slot(column);
        SimpleExpression value =
                column.type() == ColumnType.MAP && mapsAsJson ? new SimpleExpression.MapText(slot) : slot;
        return new Typed(value, family(column), ValueType.of(column.type(), true, mapsAsJson), !column.required());
    }

    private Typed item(Column column, String key) {
        SqlTokens.require(family(column) == Family.MAP);
        return new Typed(
                new SimpleExpression.Item(slot(column), key),
                Family.TEXT,
                ValueType.of(ValueType.Kind.VARCHAR, true),
                true);
    }

    private SimpleExpression slot(Column column) {
        for (int slot = 0; slot < read.size(); slot++) {
            if (read.get(slot) == column) {
                return new SimpleExpression.Column(slot, column.name(), column.type());
            }
        }
        read.add(column);
        return new SimpleExpression.Column(read.size() - 1, column.name(), column.type());
    }

    private Family family(Column column) {
        return switch (column.type()) {
            case VARCHAR, JSON -> Family.TEXT;
            case INTEGER, BIGINT -> Family.WHOLE;
            case DOUBLE -> Family.DOUBLE;
            case BOOLEAN -> Family.BOOLEAN;
            case TIMESTAMP -> Family.INSTANT;
            case MAP -> mapsAsJson ? Family.TEXT : Family.MAP;
        };
    }
}
