package io.github.pineconejdbc.sql.parser;

import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.sql.function.FunctionRow;
import io.github.pineconejdbc.sql.function.FunctionRow.SetColumn;
import io.github.pineconejdbc.sql.function.Functions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlJoin;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Puts functions that return sets where Calcite has sets: in FROM, as UNNEST of the lists that the functions return. One
 * that stands elsewhere than in FROM or in a list of SELECT is refused, as in PostgreSQL.
 */
public final class SetCalls extends SqlBasicVisitor<Void> {
    /** What stands between FROM or JOIN and a function. */
    private static final Set<SqlKind> AROUND_TABLES =
            EnumSet.of(SqlKind.AS, SqlKind.LATERAL, SqlKind.TABLESAMPLE, SqlKind.PIVOT, SqlKind.UNPIVOT);

    private static final String ARGUMENTS = "arguments of a function in FROM";

    /** What no set may stand in, of what is being looked at; null where one may. */
    private @Nullable String around = "this place";

    private SetCalls() {}

    /** Changes a statement. */
    public static void place(SqlNode statement) {
        statement.accept(new SetCalls());
    }

    @Override
    public @Nullable Void visit(SqlCall call) {
        if (call instanceof SqlSelect select) {
            select(select);
            return null;
        }
        if (isSet(call) && around != null) {
            SqlParserPos at = call.getParserPosition();
            throw ErrorCondition.NOT_SUPPORTED.exception(String.format(
                    Locale.ROOT,
                    "At line %d, column %d: %s returns rows, which can't be in %s: put it in FROM",
                    at.getLineNum(),
                    at.getColumnNum(),
                    name(call),
                    around));
        }
        return super.visit(call);
    }

    private void select(SqlSelect select) {
        if (select.getFrom() != null) {
            select.setFrom(table(select.getFrom()));
        }
        within(select.getWhere(), "WHERE");
        within(select.getGroup(), "GROUP BY");
        within(select.getHaving(), "HAVING");
        within(select.getQualify(), "QUALIFY");
        within(select.getSelectList(), "a list of SELECT");
    }

    private void within(@Nullable SqlNode node, @Nullable String place) {
        String before = around;
        around = place;
        if (node != null) {
            node.accept(this);
        }
        around = before;
    }

    private static boolean isSet(SqlCall call) {
        return call.getKind() == SqlKind.UNNEST || !rows(call).isEmpty();
    }

    private static List<FunctionRow> rows(SqlCall call) {
        return call.getOperator() instanceof SqlFunction function
                        && function.getNameAsId().isSimple()
                ? Functions.sets(function.getName())
                : List.of();
    }

    private static String name(SqlCall call) {
        return call.getOperator().getName().toUpperCase(Locale.ROOT);
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
            if (set.getKind() != SqlKind.COLLECTION_TABLE) {
                within(set, ARGUMENTS);
                parts.add(RowsFrom.Part.array(only));
                sets.add(set);
            } else if (!add(((SqlCall) set).operand(0), only, parts, sets)) {
                return null;
            }
        }
        if (sets.isEmpty() || sets.get(0).isA(SqlKind.QUERY)) {
            return null;
        }
        RowsFrom rows = new RowsFrom(parts, counted, named);
        SqlParserPos position = from.getParserPosition();
        List<SqlNode> as = new ArrayList<>();
        as.add(SqlStdOperatorTable.UNNEST.createCall(position, rows.createCall(position, sets)));
        as.add(alias == null ? new SqlIdentifier(parts.get(0).function(), position) : alias);
        for (String column : asNamed(rows, named)) {
            as.add(new SqlIdentifier(column, position));
        }
        return SqlStdOperatorTable.AS.createCall(position, as);
    }

    /** Adds what a function returns, which is one row where it isn't a set; false where it isn't known. */
    private boolean add(SqlNode called, @Nullable String alias, List<RowsFrom.Part> parts, List<SqlNode> sets) {
        if (called.getKind() == SqlKind.UNNEST) {
            within(new SqlNodeList(((SqlCall) called).getOperandList(), called.getParserPosition()), ARGUMENTS);
            parts.add(RowsFrom.Part.array(alias));
            sets.add(((SqlCall) called).operand(0));
            return true;
        }
        if (!(called instanceof SqlCall call) || !(call.getOperator() instanceof SqlFunction function)) {
            return false;
        }
        List<FunctionRow> rows = rows(call);
        String name = function.getName().toLowerCase(Locale.ROOT);
        SqlParserPos position = call.getParserPosition();
        if (rows.isEmpty() && Functions.named(name).isEmpty()) {
            return false;
        }
        within(new SqlNodeList(call.getOperandList(), position), ARGUMENTS);
        parts.add(new RowsFrom.Part(name, false, columns(rows, alias == null ? name : alias)));
        sets.add(rows.isEmpty() ? SqlStdOperatorTable.ARRAY_VALUE_CONSTRUCTOR.createCall(position, call) : call);
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
    private static List<String> asNamed(RowsFrom rows, List<String> named) {
        List<String> known = rows.known();
        if (known == null) {
            return rows.isPlain() ? named : List.of();
        }
        if (named.size() > known.size()) {
            throw RowsFrom.tooMany(known.size(), named.size());
        }
        List<String> names = new ArrayList<>(named);
        names.addAll(known.subList(named.size(), known.size()));
        return names;
    }
}
