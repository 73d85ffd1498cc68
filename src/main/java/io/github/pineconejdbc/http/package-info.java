/**
 * The control plane over OkHttp and Jackson: one call with its retries and limits
 * ({@link io.github.pineconejdbc.http.CallScope}), pages and lookups
 * ({@link io.github.pineconejdbc.http.TableReader}), decoding of answers into rows. Every failure leaves as a
 * {@link io.github.pineconejdbc.error.DriverException}.
 *
 * <p>Internal: nothing here is an API.
 */
@NullMarked
package io.github.pineconejdbc.http;

import org.jspecify.annotations.NullMarked;
