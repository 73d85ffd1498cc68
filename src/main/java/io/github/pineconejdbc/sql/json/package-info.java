/**
 * JSON as it is written.
 *
 * <p>Internal: nothing here is an API.
 */
@NullMarked
package io.github.pineconejdbc.sql.json;

import org.jspecify.annotations.NullMarked;
