/**
 * A project that lives inside the process: {@link io.github.pineconejdbc.sandbox.Sandbox} answers HTTP
 * requests from memory, for people to try the driver without a key.
 *
 * <p>Internal: nothing here is an API.
 */
@NullMarked
package io.github.pineconejdbc.sandbox;

import org.jspecify.annotations.NullMarked;
