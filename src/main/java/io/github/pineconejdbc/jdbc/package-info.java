/**
 * The JDBC edge: connection settings, connections, statements, result sets and metadata over the
 * driver's own cursor. Every call leaves with an answer or a {@link java.sql.SQLException}.
 *
 * <p>Users reach these classes through {@code java.sql}'s interfaces; nothing here is an API.
 */
@NullMarked
package io.github.pineconejdbc.jdbc;

import org.jspecify.annotations.NullMarked;
