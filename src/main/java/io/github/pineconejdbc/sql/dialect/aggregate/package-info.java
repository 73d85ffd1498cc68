/**
 * Aggregate functions of the driver's own table as Calcite has them: how a statement writes them, what they take, and
 * the code that calls what keeps their rows.
 *
 * <p>Internal: nothing here is an API.
 */
@NullMarked
package io.github.pineconejdbc.sql.dialect.aggregate;

import org.jspecify.annotations.NullMarked;
