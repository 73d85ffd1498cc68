/**
 * What {@link java.sql.DatabaseMetaData} answers, from the declarations and without a call.
 *
 * <p>Internal: nothing here is an API.
 */
@NullMarked
package io.github.pineconejdbc.jdbc.metadata;

import org.jspecify.annotations.NullMarked;
