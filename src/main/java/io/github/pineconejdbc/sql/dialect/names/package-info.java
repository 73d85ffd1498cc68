/** What names mean: of whole rows, of columns that USING makes one, of arguments, of columns that are called alike. */
@NullMarked
package io.github.pineconejdbc.sql.dialect.names;

import org.jspecify.annotations.NullMarked;
