/**
 * The orders of rows that PostgreSQL has and Calcite hasn't.
 *
 * <p>Internal: nothing here is an API.
 */
@NullMarked
package io.github.pineconejdbc.sql.order;

import org.jspecify.annotations.NullMarked;
