/**
 * What queries inside of others read of these.
 *
 * <p>Internal: nothing here is an API.
 */
@NullMarked
package io.github.pineconejdbc.sql.correlation;

import org.jspecify.annotations.NullMarked;
