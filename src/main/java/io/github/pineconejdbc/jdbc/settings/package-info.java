/**
 * URL and properties: {@link io.github.pineconejdbc.jdbc.settings.ConnectionProperty} declares them all.
 *
 * <p>Internal: nothing here is an API.
 */
@NullMarked
package io.github.pineconejdbc.jdbc.settings;

import org.jspecify.annotations.NullMarked;
