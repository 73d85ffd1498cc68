package io.github.pineconejdbc.table;

import java.util.List;

/** What can be read by its name: a table, or a view of tables. */
public sealed interface Relation permits Table, View {

    String name();

    /** Returns what a row is, for people. */
    String remark();

    /** Returns the columns, in the order of {@code SELECT *}. */
    List<Column> columns();

    /** Returns whether it is a view. */
    default boolean isView() {
        return this instanceof View;
    }
}
