/**
 * SQL over the tables. {@link io.github.pineconejdbc.sql.engine.Engine} turns text into a
 * {@link io.github.pineconejdbc.sql.Plan} in one of two ways, which give the same rows by the same calls:
 *
 * <ul>
 *   <li>the short way, for a SELECT of one table's columns: {@code SimpleSelect} reads the text, a {@code TableQuery} is
 *       the plan. Nothing on it needs Calcite, whose classes take a second to load.
 *   <li>the long way, for all other SQL: {@code StatementPlanner} has Calcite parse, check and optimize the statement,
 *       {@code KeyedJoins} lets its joins bring keys, {@code GeneratedProgram} runs it. {@code PlanCache} keeps what
 *       that costs.
 * </ul>
 *
 * <p>Both read tables by a {@code TableRead}: a {@code TextCondition} says what is demanded of text columns, {@code CallPlan}
 * works out which calls that takes, as data.
 *
 * <p>Internal: nothing here is an API.
 */
@NullMarked
package io.github.pineconejdbc.sql;

import org.jspecify.annotations.NullMarked;
