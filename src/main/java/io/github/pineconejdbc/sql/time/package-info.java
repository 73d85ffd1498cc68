/**
 * Intervals, fields and units of times, their texts and templates, and the names of zones, as PostgreSQL has them.
 *
 * <p>Internal: nothing here is an API.
 */
@NullMarked
package io.github.pineconejdbc.sql.time;

import org.jspecify.annotations.NullMarked;
