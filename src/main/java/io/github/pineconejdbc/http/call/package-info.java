/**
 * One call and its limits: attempts, retries, deadlines, the rate, answers that are shared.
 * {@link io.github.pineconejdbc.http.call.CallScope} makes the calls of one statement. Every failure leaves as a
 * {@link io.github.pineconejdbc.error.DriverException}.
 *
 * <p>Internal: nothing here is an API.
 */
@NullMarked
package io.github.pineconejdbc.http.call;

import org.jspecify.annotations.NullMarked;
