package io.github.pineconejdbc.sql;

import io.github.pineconejdbc.http.CallScope;
import io.github.pineconejdbc.http.RowCursor;
import java.time.Clock;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.calcite.adapter.enumerable.EnumerableInterpretable;
import org.apache.calcite.adapter.enumerable.EnumerableRel;
import org.apache.calcite.adapter.java.JavaTypeFactory;
import org.apache.calcite.linq4j.Enumerator;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Calc;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.runtime.Bindable;
import org.apache.calcite.schema.SchemaPlus;
import org.jspecify.annotations.Nullable;

/** A statement that is ready to run, any number of times and by many threads. */
public final class Plan {
    private final List<ResultColumn> columns;
    private final List<ValueType> parameters;
    private final Program program;

    Plan(List<ResultColumn> columns, List<ValueType> parameters, Program program) {
        this.columns = List.copyOf(columns);
        this.parameters = List.copyOf(parameters);
        this.program = program;
    }

    /** Returns the columns of the result. */
    public List<ResultColumn> columns() {
        return columns;
    }

    /** Returns the types of the parameters, in the order of their question marks. */
    public List<ValueType> parameters() {
        return parameters;
    }

    /**
     * Runs the statement.
     *
     * @param values a value for each parameter, in the Java form of its type; null is NULL
     * @param scope the calls of this execution; the caller closes it when it is done with the rows
     * @param maxRows how many rows the reader wants at most; 0 is all
     */
    public RowCursor execute(@Nullable Object[] values, CallScope scope, long maxRows) {
        return program.run(values, scope, maxRows);
    }

    /** What makes a plan's rows. */
    interface Program {
        RowCursor run(@Nullable Object[] values, CallScope scope, long maxRows);
    }

    /** Code that Calcite generates when the statement first runs, so that asking for its columns is cheap. */
    static final class Generated implements Program {
        private final EnumerableRel rel;
        private final JavaTypeFactory typeFactory;
        private final SchemaPlus rootSchema;
        private final ZoneId zone;
        private final Map<String, Object> internal = new LinkedHashMap<>();
        private @Nullable Bindable<?> code;

        Generated(EnumerableRel rel, JavaTypeFactory typeFactory, SchemaPlus rootSchema, ZoneId zone) {
            this.rel = rel;
            this.typeFactory = typeFactory;
            this.rootSchema = rootSchema;
            this.zone = zone;
        }

        private synchronized Bindable<?> code() {
            if (code == null) {
                internal.clear();
                code = EnumerableInterpretable.toBindable(
                        internal, null, EnumerableStoppable.everywhereIn(rel), EnumerableRel.Prefer.ARRAY);
            }
            return code;
        }

        /** Whether each row of the result is one of the scan's, so that the scan needn't read more of them. */
        private static boolean isRowForRow(RelNode rel) {
            return rel instanceof PineconeScan
                    || (rel instanceof Project
                                    || rel instanceof Calc calc
                                            && calc.getProgram().getCondition() == null)
                            && isRowForRow(rel.getInput(0));
        }

        @Override
        public RowCursor run(@Nullable Object[] values, CallScope scope, long maxRows) {
            scope.check();
            try {
                Bindable<?> bindable = code();
                QueryContext context = new QueryContext(
                        typeFactory,
                        scope,
                        rootSchema,
                        zone,
                        internal,
                        values,
                        Clock.systemUTC().millis(),
                        isRowForRow(rel) ? maxRows : 0);
                return new GeneratedRows(
                        scope,
                        Stoppable.run(scope, () -> bindable.bind(context).enumerator()),
                        rel.getRowType().getFieldCount() == 1);
            } catch (RuntimeException | Error e) {
                throw EngineErrors.running(e);
            }
        }
    }

    /** The rows of generated code: arrays, or bare values where there is one column. */
    private static final class GeneratedRows implements RowCursor {
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
                return Stoppable.run(scope, this::advance);
            } catch (RuntimeException | Error e) {
                throw EngineErrors.running(e);
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
            return true;
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

    /** Rows that are known beforehand. */
    record Fixed(List<@Nullable Object[]> rows) implements Program {
        @Override
        public RowCursor run(@Nullable Object[] values, CallScope scope, long maxRows) {
            var remaining = rows.iterator();
            return new RowCursor() {
                private @Nullable Object[] row = {};

                @Override
                public boolean next() {
                    if (!remaining.hasNext()) {
                        return false;
                    }
                    row = remaining.next();
                    return true;
                }

                @Override
                public @Nullable Object[] row() {
                    return row;
                }

                @Override
                public void close() {}
            };
        }
    }
}
