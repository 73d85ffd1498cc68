/**
 * The shell that the all-jar starts: statements from the command line or from standard input by a short way
 * of its own, an interactive session by sqlline with our defaults.
 *
 * <p>Internal: nothing here is an API.
 */
@NullMarked
package io.github.pineconejdbc.shell;

import org.jspecify.annotations.NullMarked;
