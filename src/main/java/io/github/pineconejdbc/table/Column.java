package io.github.pineconejdbc.table;

import java.util.List;

/**
 * One column of a table.
 *
 * @param name the column's name, which is the API's own unless the column is a flat view of a nested
 *     field
 * @param type its type
 * @param required whether the API promises the field in every answer, which makes the column NOT NULL
 * @param path the names of the members that lead from the row's object to the value; {@code *} stands
 *     for any one member
 * @param remark what the column holds, for people
 */
public record Column(String name, ColumnType type, boolean required, List<String> path, String remark) {

    /** Stands in a path for a member of any name. */
    public static final String ANY = "*";

    public Column {
        path = List.copyOf(path);
        if (name.isEmpty() || path.isEmpty() || remark.isEmpty()) {
            throw new IllegalArgumentException("column '" + name + "' needs a name, a path and a remark");
        }
    }

    /** Returns a column that the API leaves out or sends as null where it has no value. */
    static Column optional(String name, ColumnType type, String remark) {
        return new Column(name, type, false, List.of(name), remark);
    }

    /** Returns a column that the API promises in every answer. */
    static Column required(String name, ColumnType type, String remark) {
        return new Column(name, type, true, List.of(name), remark);
    }

    /** Returns the same column with its value at another place of the row's object. */
    Column at(String... path) {
        return new Column(name, type, required, List.of(path), remark);
    }
}
