/**
 * What to ask of the service, as data: which calls a condition needs, whether they answer it exactly, and how that is
 * explained. Knows no Calcite.
 *
 * <p>Internal: nothing here is an API.
 */
@NullMarked
package io.github.pineconejdbc.sql.scan;

import org.jspecify.annotations.NullMarked;
