/**
 * The tokens that everybody reads SQL by. Knows no Calcite.
 *
 * <p>Internal: nothing here is an API.
 */
@NullMarked
package io.github.pineconejdbc.sql.lexer;

import org.jspecify.annotations.NullMarked;
