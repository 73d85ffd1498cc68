/**
 * The functions of SQL that the driver computes itself, by area.
 *
 * <p>Internal: nothing here is an API.
 */
@NullMarked
package io.github.pineconejdbc.sql.function;

import org.jspecify.annotations.NullMarked;
