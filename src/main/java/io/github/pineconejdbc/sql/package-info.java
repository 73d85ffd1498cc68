/**
 * SQL over the tables, by Calcite: {@link io.github.pineconejdbc.sql.Engine} turns text into a
 * {@link io.github.pineconejdbc.sql.Plan}, whose scans know which calls answer them.
 *
 * <p>Internal: nothing here is an API.
 */
@NullMarked
package io.github.pineconejdbc.sql;

import org.jspecify.annotations.NullMarked;
