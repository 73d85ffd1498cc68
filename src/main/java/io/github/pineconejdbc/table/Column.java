package io.github.pineconejdbc.table;

import java.util.List;

/**
 * One column of a table.
 *
 * @param name the column's name, which is the API's own unless the column is a flat view of a nested field
 * @param type its type
 * @param required whether each row has a value, which makes the column NOT NULL
 * @param places where the value may be, as versions of the API differ: the first place that holds one counts. None
 *     where the answer doesn't tell the value, and the path that was asked for does
 * @param remark what the column holds, for people
 */
public record Column(String name, ColumnType type, boolean required, List<Place> places, String remark) {

    public Column {
        places = List.copyOf(places);
        if (name.isEmpty() || remark.isEmpty()) {
            throw new IllegalArgumentException("column '" + name + "' needs a name and a remark");
        }
        if (places.isEmpty() && type != ColumnType.VARCHAR) {
            throw new IllegalArgumentException("column '" + name + "' is the path's, and no text");
        }
        for (Place place : places) {
            if (place.constant() != null && type != ColumnType.VARCHAR) {
                throw new IllegalArgumentException("column '" + name + "' has a constant, and is no text");
            }
            if (place.zeroIsNull() && type != ColumnType.INTEGER && type != ColumnType.BIGINT) {
                throw new IllegalArgumentException("column '" + name + "' has a zero, and is no whole number");
            }
        }
    }

    /** Returns a column that the API leaves out or sends as null where it has no value. */
    static Column optional(String name, ColumnType type, String remark) {
        return new Column(name, type, false, List.of(Place.of(name)), remark);
    }

    /** Returns a column that has a value in each row. */
    static Column required(String name, ColumnType type, String remark) {
        return new Column(name, type, true, List.of(Place.of(name)), remark);
    }

    /** Returns a column whose value no answer tells, as it is part of the path that was asked for. */
    static Column ofPath(String name, String remark) {
        return new Column(name, ColumnType.VARCHAR, true, List.of(), remark);
    }

    /** Returns the same column with its value at another place of the row's object. */
    Column at(String... path) {
        return at(Place.of(path));
    }

    /** Returns the same column with its value at the first of these places that holds one. */
    Column at(Place... places) {
        return new Column(name, type, required, List.of(places), remark);
    }

    /** Returns the names that lead to the first place of the value; none where the answer doesn't tell it. */
    public List<String> path() {
        return places.isEmpty() ? List.of() : places.get(0).path();
    }

    /** Whether the value is part of the path that is asked for. */
    public boolean isOfPath() {
        return places.isEmpty();
    }
}
