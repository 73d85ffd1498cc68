/**
 * The tables, as data: {@link io.github.pineconejdbc.table.Tables} lists them all, each one literal that
 * says which columns it has, where they lie in the API's JSON and which endpoints serve its rows.
 *
 * <p>Knows no HTTP, no Calcite and no JDBC. Internal: nothing here is an API.
 */
@NullMarked
package io.github.pineconejdbc.table;

import org.jspecify.annotations.NullMarked;
