/**
 * What makes Calcite mean what PostgreSQL means: types, coercion, validation and conversion of expressions.
 *
 * <p>Internal: nothing here is an API.
 */
@NullMarked
package io.github.pineconejdbc.sql.dialect;

import org.jspecify.annotations.NullMarked;
