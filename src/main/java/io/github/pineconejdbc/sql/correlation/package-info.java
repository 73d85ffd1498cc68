/**
 * What queries inside of others read of these, and recursive ones of themselves.
 *
 * <p>Internal: nothing here is an API.
 */
@NullMarked
package io.github.pineconejdbc.sql.correlation;

import org.jspecify.annotations.NullMarked;
