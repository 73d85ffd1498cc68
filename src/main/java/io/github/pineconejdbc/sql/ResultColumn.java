package io.github.pineconejdbc.sql;

import org.jspecify.annotations.Nullable;

/**
 * One column of a result.
 *
 * @param label its alias, or its name where it has none
 * @param name the name of the table's column that it is; the label where it is none
 * @param table the table that it comes from; null where it is computed
 * @param type its type
 */
public record ResultColumn(
        String label, String name, @Nullable String table, ValueType type) {}
