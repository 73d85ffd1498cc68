/** Names that PostgreSQL knows and Calcite doesn't: those of whole rows, and of columns that USING makes one. */
@NullMarked
package io.github.pineconejdbc.sql.dialect.names;

import org.jspecify.annotations.NullMarked;
