/**
 * The two ways into a plan: {@link io.github.pineconejdbc.sql.engine.Engine} tries the short one, then the long one;
 * {@link io.github.pineconejdbc.sql.engine.PlanCache} keeps what planning costs.
 *
 * <p>Internal: nothing here is an API.
 */
@NullMarked
package io.github.pineconejdbc.sql.engine;

import org.jspecify.annotations.NullMarked;
