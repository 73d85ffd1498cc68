/**
 * The benchmarks: the driver as its all-jar holds it, beside the bare call and beside an adapter under plain Calcite,
 * all against one fake server. {@link io.github.pineconejdbc.bench.Bench} runs them and prints the table.
 */
@NullMarked
package io.github.pineconejdbc.bench;

import org.jspecify.annotations.NullMarked;
