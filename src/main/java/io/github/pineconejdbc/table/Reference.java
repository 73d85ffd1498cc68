package io.github.pineconejdbc.table;

/**
 * A foreign key: the values of {@code column} are keys of another table.
 *
 * @param column the column of the table that declares the reference
 * @param table the table that is referred to, by its key
 */
public record Reference(String column, String table) {}
