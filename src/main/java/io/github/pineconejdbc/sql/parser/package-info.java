/**
 * Text to syntax tree by Calcite's parser, and the bounds that a statement has to keep.
 *
 * <p>Internal: nothing here is an API.
 */
@NullMarked
package io.github.pineconejdbc.sql.parser;

import org.jspecify.annotations.NullMarked;
