/**
 * What can go wrong, as data: {@link io.github.pineconejdbc.error.ErrorCondition} is the table of
 * conditions, {@link io.github.pineconejdbc.error.DriverException} carries one of them from where it
 * happened to the JDBC edge, which turns it into the {@link java.sql.SQLException} of its row.
 *
 * <p>Internal: nothing here is an API.
 */
@NullMarked
package io.github.pineconejdbc.error;

import org.jspecify.annotations.NullMarked;
