/**
 * Values between SQL's types and Java's, both ways.
 *
 * <p>Internal: nothing here is an API.
 */
@NullMarked
package io.github.pineconejdbc.jdbc.convert;

import org.jspecify.annotations.NullMarked;
