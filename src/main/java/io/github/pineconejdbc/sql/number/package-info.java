/**
 * Exact numbers as PostgreSQL computes them, whatever asks for it.
 *
 * <p>Internal: nothing here is an API.
 */
@NullMarked
package io.github.pineconejdbc.sql.number;

import org.jspecify.annotations.NullMarked;
