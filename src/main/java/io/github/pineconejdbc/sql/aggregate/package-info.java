/**
 * What aggregate functions gather: classes with {@code init}, {@code add} and {@code result}, public for the code that
 * Calcite generates. They know nothing of it.
 *
 * <p>Internal: nothing here is an API.
 */
@NullMarked
package io.github.pineconejdbc.sql.aggregate;

import org.jspecify.annotations.NullMarked;
