package io.github.pineconejdbc.sql.planner;

import com.google.common.primitives.Ints;
import io.github.pineconejdbc.error.DriverException;
import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.http.call.CallScope;
import io.github.pineconejdbc.http.read.Demand;
import io.github.pineconejdbc.http.read.RowCursor;
import io.github.pineconejdbc.sql.Cancellation;
import io.github.pineconejdbc.sql.Plan;
import io.github.pineconejdbc.sql.rel.PineconeScan;
import io.github.pineconejdbc.sql.rel.QueryContext;
import io.github.pineconejdbc.table.StringMap;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.calcite.adapter.enumerable.EnumerableLimit;
import org.apache.calcite.adapter.enumerable.EnumerableRel;
import org.apache.calcite.adapter.java.JavaTypeFactory;
import org.apache.calcite.linq4j.Enumerator;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Calc;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rel.core.Sort;
import org.apache.calcite.rex.RexDynamicParam;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.runtime.Bindable;
import org.apache.calcite.runtime.SqlFunctions;
import org.apache.calcite.schema.SchemaPlus;
import org.jspecify.annotations.Nullable;

/** Code that Calcite generates when the statement first runs, so that asking for its columns is cheap. */
public final class GeneratedProgram implements Plan.Program {
    private static final long POLL_MILLIS = 50;

    private final EnumerableRel rel;
    private final JavaTypeFactory typeFactory;
    private final SchemaPlus rootSchema;
    private final ZoneId zone;
    private final Map<Integer, Integer> unbounded = new HashMap<>();
    private final Map<String, Object> internal = new LinkedHashMap<>();
    private final int parameters;
    private final ReentrantLock compiling = new ReentrantLock();
    private @Nullable Object[] literals = {};
    private @Nullable Bindable<?> code;

    /** @param parameters how many parameters the statement has */
    GeneratedProgram(
            EnumerableRel rel, JavaTypeFactory typeFactory, SchemaPlus rootSchema, ZoneId zone, int parameters) {
        this.rel = rel;
        this.parameters = parameters;
        this.typeFactory = typeFactory;
        this.rootSchema = rootSchema;
        this.zone = zone;
        findBounds(rel);
    }

    /** To PostgreSQL, NULL is no bound; to generated code, it is a mishap. */
    private void findBounds(RelNode node) {
        if (node instanceof Sort sort) {
            bound(sort.offset, 0);
            bound(sort.fetch, Integer.MAX_VALUE);
        } else if (node instanceof EnumerableLimit limit) {
            bound(limit.offset, 0);
            bound(limit.fetch, Integer.MAX_VALUE);
        }
        node.getInputs().forEach(this::findBounds);
    }

    private void bound(@Nullable RexNode bound, int none) {
        if (bound instanceof RexDynamicParam parameter) {
            unbounded.put(parameter.getIndex(), none);
        }
    }

    /** Returns the values of the statement's own parameters and of the literals that became some. */
    private @Nullable Object[] values(@Nullable Object[] own) {
        @Nullable Object[] values = Arrays.copyOf(own, parameters + literals.length);
        // No list has more rows than an int counts.
        unbounded.forEach((parameter, none) -> values[parameter] =
                own[parameter] instanceof Number bound ? Ints.saturatedCast(checked(bound.longValue(), none)) : none);
        System.arraycopy(literals, 0, values, parameters, literals.length);
        for (int i = 0; i < parameters; i++) {
            values[i] = EngineValues.inside(values[i]);
        }
        return values;
    }

    private static long checked(long rows, int none) {
        return none == 0 ? ErrorCondition.offset(rows) : ErrorCondition.limit(rows);
    }

    /** Whoever comes second waits for the code of the first one, but no longer than its own statement may go on. */
    private Bindable<?> code(CallScope scope) {
        while (!tryLock()) {
            scope.check();
        }
        try {
            if (code == null) {
                internal.clear();
                HoistedLiterals hoisted = new HoistedLiterals(rel.getCluster().getRexBuilder(), parameters);
                EnumerableRel plan = hoisted.in(rel);
                literals = hoisted.values();
                code = GeneratedCode.of(EnumerableStoppable.everywhereIn(plan), internal);
            }
            return code;
        } finally {
            compiling.unlock();
        }
    }

    private boolean tryLock() {
        try {
            return compiling.tryLock(POLL_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whether each row of the result is one of the scan's, so that the scan needn't read more of them. */
    private static boolean isRowForRow(RelNode rel) {
        return rel instanceof PineconeScan
                || (rel instanceof Project
                                || rel instanceof Calc calc && calc.getProgram().getCondition() == null)
                        && isRowForRow(rel.getInput(0));
    }

    @Override
    public RowCursor run(@Nullable Object[] values, CallScope scope, Demand demand) {
        scope.check();
        try {
            Bindable<?> bindable = Cancellation.run(scope, () -> code(scope));
            QueryContext context = new QueryContext(
                    typeFactory,
                    scope,
                    rootSchema,
                    zone,
                    internal,
                    values(values),
                    Clock.systemUTC().millis(),
                    isRowForRow(rel) ? demand : Demand.ALL);
            return new GeneratedRows(
                    scope,
                    Cancellation.run(scope, () -> bindable.bind(context).enumerator()),
                    rel.getRowType().getFieldCount() == 1);
        } catch (RuntimeException | Error e) {
            throw failed(e);
        }
    }

    /** A constant that can't be computed leaves a class behind which fails for another reason from then on. */
    private DriverException failed(Throwable failure) {
        if (failure instanceof LinkageError) {
            forgetCode();
        }
        return EngineErrors.running(failure);
    }

    private void forgetCode() {
        compiling.lock();
        try {
            if (code != null) {
                GeneratedCode.forget(code);
                code = null;
            }
        } finally {
            compiling.unlock();
        }
    }

    /** The rows of generated code: arrays, or bare values where there is one column. */
    private final class GeneratedRows implements RowCursor {
        private final CallScope scope;
        private final Enumerator<?> rows;
        private final boolean scalar;
        private @Nullable Object[] row = {};

        GeneratedRows(CallScope scope, Enumerator<?> rows, boolean scalar) {
            this.scope = scope;
            this.rows = rows;
            this.scalar = scalar;
        }

        /** Asks for the row as well, since a projection is computed when it is asked for, and may fail. */
        @Override
        public boolean next() {
            try {
                return Cancellation.run(scope, this::advance);
            } catch (RuntimeException | Error e) {
                throw failed(e);
            }
        }

        private boolean advance() {
            if (!rows.moveNext()) {
                return false;
            }
            Object current = rows.current();
            row = scalar
                    ? new @Nullable Object[] {current}
                    : current instanceof List<?> list ? list.toArray() : (@Nullable Object[]) current;
            for (Object value : row) {
                compute(value);
            }
            row = EngineValues.outside(row);
            return true;
        }

        /** The elements of a CAST array or map are computed when they are asked for, and may fail. */
        private static void compute(@Nullable Object value) {
            if (value instanceof List<?> list && value.getClass().getEnclosingClass() == SqlFunctions.class) {
                Cancellation.check();
                list.forEach(GeneratedRows::compute);
            } else if (value instanceof Map<?, ?> map && !(value instanceof StringMap)) {
                Cancellation.check();
                map.forEach((key, element) -> {
                    compute(key);
                    compute(element);
                });
            }
        }

        @Override
        public @Nullable Object[] row() {
            return row;
        }

        @Override
        public void close() {
            rows.close();
        }
    }
}
