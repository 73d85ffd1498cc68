package io.github.pineconejdbc.sql;

import io.github.pineconejdbc.http.call.CallScope;
import io.github.pineconejdbc.http.read.Demand;
import io.github.pineconejdbc.http.read.RowCursor;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A statement that is ready to run, any number of times and by many threads. */
public final class Plan {
    private final List<ResultColumn> columns;
    private final List<ValueType> parameters;
    private final Set<Integer> open;
    private final Program program;

    public Plan(List<ResultColumn> columns, List<ValueType> parameters, Program program) {
        this(columns, parameters, Set.of(), program);
    }

    /** @param open the parameters, from 0, whose types nothing in the statement tells */
    public Plan(List<ResultColumn> columns, List<ValueType> parameters, Set<Integer> open, Program program) {
        this.columns = List.copyOf(columns);
        this.parameters = List.copyOf(parameters);
        this.open = Set.copyOf(open);
        this.program = program;
    }

    /** Returns whether nothing in the statement tells the type of a parameter, counted from 0: its value's own is right. */
    public boolean isOpen(int parameter) {
        return open.contains(parameter);
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
     * @param demand how many rows the reader wants
     */
    public RowCursor execute(@Nullable Object[] values, CallScope scope, Demand demand) {
        return program.run(values, scope, demand);
    }

    /**
     * Returns what this plan of a table's query does, as a plan whose rows tell it; null for others.
     *
     * @param zone in which times are shown
     */
    @Nullable
    public Plan explain(ZoneId zone) {
        if (parameters.stream().anyMatch(type -> type.kind() != ValueType.Kind.VARCHAR)) {
            return null;
        }
        Object[] shown = new Object[parameters.size()];
        for (int i = 0; i < shown.length; i++) {
            shown[i] = "?" + (i + 1);
        }
        return program.explain(shown, zone);
    }

    /** What makes a plan's rows. */
    public interface Program {
        RowCursor run(@Nullable Object[] values, CallScope scope, Demand demand);

        /**
         * Returns what this program does, as a plan whose rows tell it; null where it can't tell.
         *
         * @param values what to show in the places of the parameters
         * @param zone in which times are shown
         */
        default @Nullable Plan explain(@Nullable Object[] values, ZoneId zone) {
            return null;
        }
    }

    /** Rows that are known beforehand. */
    public record Fixed(List<@Nullable Object[]> rows) implements Program {
        @Override
        public RowCursor run(@Nullable Object[] values, CallScope scope, Demand demand) {
            return RowCursors.of(rows);
        }
    }
}
