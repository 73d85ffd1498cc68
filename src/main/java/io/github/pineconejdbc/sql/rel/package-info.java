/**
 * The tables as Calcite's relational algebra sees them: schema, scans, the rules that push conditions down and the joins
 * that bring keys.
 *
 * <p>Internal: nothing here is an API.
 */
@NullMarked
package io.github.pineconejdbc.sql.rel;

import org.jspecify.annotations.NullMarked;
