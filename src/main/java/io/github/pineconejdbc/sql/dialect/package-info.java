/**
 * What makes Calcite mean what PostgreSQL means: validation and conversion of expressions. Types, names and aggregates have
 * rooms of their own below, which know nothing of this one.
 *
 * <p>Internal: nothing here is an API.
 */
@NullMarked
package io.github.pineconejdbc.sql.dialect;

import org.jspecify.annotations.NullMarked;
