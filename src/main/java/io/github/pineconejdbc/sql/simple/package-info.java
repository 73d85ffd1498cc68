/**
 * The short way, for a SELECT of one table: reads the text and runs it without the engine. Knows no Calcite.
 *
 * <p>Internal: nothing here is an API.
 */
@NullMarked
package io.github.pineconejdbc.sql.simple;

import org.jspecify.annotations.NullMarked;
