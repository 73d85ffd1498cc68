package io.github.pineconejdbc.sql.sets;

import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.sql.function.FunctionRow;
import io.github.pineconejdbc.sql.function.FunctionRow.SetColumn;
import io.github.pineconejdbc.sql.function.Functions;
import io.github.pineconejdbc.sql.parser.SqlNodes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlJoin;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlOrderBy;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.fun.SqlCase;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Puts functions that return sets where Calcite has sets: in FROM, as UNNEST of the lists that the functions return. One
 * that stands elsewhere than in FROM, in a list of SELECT or in what that is grouped or sorted by is refused, as in
 * PostgreSQL.
 */
public final class SetCalls extends SqlBasicVisitor<Void> {
    /** What stands between FROM or JOIN and a function. */
    private static final Set<SqlKind> AROUND_TABLES =
            EnumSet.of(SqlKind.AS, SqlKind.LATERAL, SqlKind.TABLESAMPLE, SqlKind.PIVOT, SqlKind.UNPIVOT);

    private static final String UNNEST = "unnest";

    private static final String ARGUMENTS = "arguments of a function in FROM";

    /** What no set may stand in, of what is being looked at; null where one may. */
    private @Nullable String around = "this place";

    private final Predicate<SqlCall> aggregates;
    private int selects;

    private SetCalls(Predicate<SqlCall> aggregates) {
        this.aggregates = aggregates;
    }

    /**
     * Changes a statement.
     *
     * @param aggregates tells calls of aggregates from others
     */
    public static void place(SqlNode statement, Predicate<SqlCall> aggregates) {
        statement.accept(new SetCalls(aggregates));
    }

    @Override
    public @Nullable Void visit(SqlCall call) {
        if (call instanceof SqlOrderBy sorted && sorted.query instanceof SqlSelect select) {
            select(select, sorted.orderList);
            within(sorted.offset, "OFFSET");
            within(sorted.fetch, "LIMIT");
            return null;
        }
        if (call instanceof SqlSelect select) {
            select(select, null);
            return null;
        }
        if (around != null && isSet(call)) {
            throw ErrorCondition.NOT_SUPPORTED.exception(SqlNodes.at(
                    call.getParserPosition(),
                    name(call).toUpperCase(Locale.ROOT) + " returns rows, which can't be in " + around
                            + ": put it in FROM"));
        }
        String inside = inside(call);
        if (inside == null) {
            return super.visit(call);
        }
        String before = around;
        around = inside;
        super.visit(call);
        around = before;
        return null;
    }

    private @Nullable String inside(SqlCall call) {
        return call instanceof SqlCase
                ? "CASE"
                : name(call).equals("coalesce")
                        ? "COALESCE"
                        : call.getKind() == SqlKind.OVER ? "a window" : aggregates.test(call) ? "an aggregate" : null;
    }

    private void select(SqlSelect select, @Nullable SqlNodeList order) {
        if (select.getFrom() != null) {
            select.setFrom(table(select.getFrom()));
        }
        within(select.getWhere(), "WHERE");
        within(select.getHaving(), "HAVING");
        within(select.getQualify(), "QUALIFY");
        within(select.getGroup(), null);
        within(select.getSelectList(), null);
        within(order, null);
        new SelectedSets(select, order, aggregates, ++selects).move();
    }

    private void within(@Nullable SqlNode node, @Nullable String place) {
        String before = around;
        around = place;
        if (node != null) {
            node.accept(this);
        }
        around = before;
    }

    static boolean isSet(SqlCall call) {
        return isUnnest(call) || !rows(call).isEmpty();
    }

    static boolean isUnnest(SqlCall call) {
        return call.getOperator() instanceof SqlFunction && name(call).equals(UNNEST);
    }

    static boolean hasSet(SqlNode node) {
        return has(node, SetCalls::isSet);
    }

    /** Returns whether there is a call of some kind in an expression, outside of its subqueries. */
    static boolean has(@Nullable SqlNode node, Predicate<SqlCall> kind) {
        if (node instanceof SqlNodeList list) {
            return list.stream().anyMatch(part -> has(part, kind));
        }
        return node instanceof SqlCall call
                && !node.isA(SqlKind.QUERY)
                && (kind.test(call) || call.getOperandList().stream().anyMatch(operand -> has(operand, kind)));
    }

    /** Returns what has the rows of a set: a function's call, or the array of UNNEST. */
    static SqlNode list(SqlCall set) {
        if (!isUnnest(set)) {
            return set;
        }
        if (set.operandCount() != 1) {
            throw ErrorCondition.UNDEFINED_FUNCTION.exception(SqlNodes.at(
                    set.getParserPosition(), "UNNEST of " + set.operandCount() + " arrays can only be in FROM"));
        }
        return set.operand(0);
    }

    /** Returns the names of a set's columns. */
    static List<String> columns(SqlCall set) {
        return columns(rows(set), name(set));
    }

    private static List<FunctionRow> rows(SqlCall call) {
        return call.getOperator() instanceof SqlFunction function
                        && function.getNameAsId().isSimple()
                ? Functions.sets(function.getName())
                : List.of();
    }

    static String name(SqlCall call) {
        return call.getOperator().getName().toLowerCase(Locale.ROOT);
    }

    private SqlNode table(SqlNode from) {
        if (from instanceof SqlJoin join) {
            join.setLeft(table(join.getLeft()));
            join.setRight(table(join.getRight()));
            within(join.getCondition(), "a condition of JOIN");
            return join;
        }
        if (from.getKind() == SqlKind.AS) {
            List<SqlNode> operands = ((SqlCall) from).getOperandList();
            List<String> names = SqlIdentifier.simpleNames(operands.subList(2, operands.size()));
            SqlNode function = function(operands.get(0), (SqlIdentifier) operands.get(1), names);
            if (function != null) {
                return function;
            }
        } else {
            SqlNode function = function(from, null, List.of());
            if (function != null) {
                return function;
            }
        }
        if (from instanceof SqlCall call && AROUND_TABLES.contains(call.getKind())) {
            call.setOperand(0, table(call.operand(0)));
        } else {
            within(from, ARGUMENTS);
        }
        return from;
    }

    /** Returns the rows of functions or of arrays; null where something else stands in FROM. */
    private @Nullable SqlNode function(SqlNode from, @Nullable SqlIdentifier alias, List<String> named) {
        if (!(from instanceof SqlCall call)) {
            return null;
        }
        if (from.getKind() == SqlKind.LATERAL) {
            return function(call.operand(0), alias, named);
        }
        boolean counted = call.getOperator() == SqlStdOperatorTable.UNNEST_WITH_ORDINALITY;
        List<SqlNode> written = from.getKind() == SqlKind.UNNEST
                ? call.getOperandList()
                : from.getKind() == SqlKind.COLLECTION_TABLE ? List.of(from) : List.of();
        List<RowsFrom.Part> parts = new ArrayList<>();
        List<SqlNode> sets = new ArrayList<>();
        for (SqlNode set : written) {
            String only = alias == null || written.size() > 1 ? null : alias.getSimple();
            if (!add(((SqlCall) set).operand(0), only, parts, sets)) {
                return null;
            }
        }
        return sets.isEmpty()
                ? null
                : table(
                        from.getParserPosition(),
                        new RowsFrom(parts, counted, named),
                        sets,
                        alias == null ? parts.get(0).function() : alias.getSimple(),
                        named);
    }

    /** Returns the rows of sets as a table. */
    static SqlNode table(SqlParserPos position, RowsFrom rows, List<SqlNode> sets, String name, List<String> named) {
        List<SqlNode> as = new ArrayList<>();
        as.add(SqlStdOperatorTable.UNNEST.createCall(position, rows.createCall(position, sets)));
        as.add(new SqlIdentifier(name, position));
        for (String column : asNamed(rows, named, position)) {
            as.add(new SqlIdentifier(column, position));
        }
        return SqlStdOperatorTable.AS.createCall(position, as);
    }

    /** Adds what a function returns, which is one row where it isn't a set; false where it isn't known. */
    private boolean add(SqlNode called, @Nullable String alias, List<RowsFrom.Part> parts, List<SqlNode> sets) {
        if (!(called instanceof SqlCall call) || !(call.getOperator() instanceof SqlFunction)) {
            return false;
        }
        List<FunctionRow> rows = rows(call);
        String name = name(call);
        SqlParserPos position = call.getParserPosition();
        boolean unnest = isUnnest(call);
        if (rows.isEmpty() && !unnest && (!Functions.isNamed(name) || aggregates.test(call))) {
            return false;
        }
        within(new SqlNodeList(call.getOperandList(), position), ARGUMENTS);
        for (SqlNode array : unnest ? call.getOperandList() : List.<SqlNode>of()) {
            String only = alias == null || call.operandCount() > 1 ? name : alias;
            parts.add(new RowsFrom.Part(name, true, List.of(only)));
            sets.add(array);
        }
        if (!unnest) {
            parts.add(new RowsFrom.Part(name, false, columns(rows, alias == null ? name : alias)));
            sets.add(rows.isEmpty() ? SqlStdOperatorTable.ARRAY_VALUE_CONSTRUCTOR.createCall(position, call) : call);
        }
        return true;
    }

    private static List<String> columns(List<FunctionRow> rows, String name) {
        return rows.isEmpty()
                ? List.of(name)
                : rows.get(0).columns().stream()
                        .map(SetColumn::name)
                        .map(own -> Objects.requireNonNullElse(own, name))
                        .toList();
    }

    /** The rows of several sets have their names already. */
    private static List<String> asNamed(RowsFrom rows, List<String> named, SqlParserPos position) {
        List<String> known = rows.known();
        if (known == null) {
            return rows.isPlain() ? named : List.of();
        }
        if (named.size() > known.size()) {
            throw RowsFrom.tooMany(known.size(), named.size(), position);
        }
        List<String> names = new ArrayList<>(named);
        names.addAll(known.subList(named.size(), known.size()));
        return names;
    }
}
