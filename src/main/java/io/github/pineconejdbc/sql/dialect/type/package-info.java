/** The types that Calcite computes with: those of values, functions and parameters, and what becomes of one another. */
@NullMarked
package io.github.pineconejdbc.sql.dialect.type;

import org.jspecify.annotations.NullMarked;
