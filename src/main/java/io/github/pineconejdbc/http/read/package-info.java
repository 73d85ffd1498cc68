/**
 * Rows from answers: lists, pages, lookups and decoding.
 * {@link io.github.pineconejdbc.http.read.TableReader} picks the way.
 *
 * <p>Internal: nothing here is an API.
 */
@NullMarked
package io.github.pineconejdbc.http.read;

import org.jspecify.annotations.NullMarked;
