package io.github.pineconejdbc.table;

import java.util.List;

/**
 * A query of tables that has a name.
 *
 * @param name the view's name
 * @param remark what a row is, for people
 * @param columns the columns of the query, whose rows the statement's engine computes
 * @param select the query
 */
public record View(String name, String remark, List<Column> columns, String select) implements Relation {
    public View {
        columns = List.copyOf(columns);
    }
}
