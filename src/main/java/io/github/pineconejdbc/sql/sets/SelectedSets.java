package io.github.pineconejdbc.sql.sets;

import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.sql.parser.HiddenNames;
import io.github.pineconejdbc.sql.parser.SqlNodes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.apache.calcite.sql.JoinConditionType;
import org.apache.calcite.sql.JoinType;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlDataTypeSpec;
import org.apache.calcite.sql.SqlDynamicParam;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlIntervalQualifier;
import org.apache.calcite.sql.SqlJoin;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlNumericLiteral;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlUtil;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.util.Litmus;
import org.jspecify.annotations.Nullable;

/**
 * The sets in the list of a SELECT. They move into FROM, those of one depth side by side, as PostgreSQL runs them; a set in
 * the arguments of another one before that one. Groups, aggregates and windows come first, in a query of their own, but
 * for the sets that rows are grouped by.
 */
final class SelectedSets {
    /** A set, and what its columns are called where it stands in FROM. */
    private record Placed(SqlCall call, String table, List<String> columns) {}

    private final SqlSelect select;
    private final @Nullable SqlNodeList order;
    private final Predicate<SqlCall> aggregates;
    private final int number;
    private final SqlParserPos position;

    /** By depth, the innermost first. */
    private final List<List<Placed>> levels = new ArrayList<>();

    /** The columns of the query that comes first. */
    private final List<SqlNode> columns = new ArrayList<>();

    private int names;

    /** @param number tells the tables of one SELECT from those of another */
    SelectedSets(SqlSelect select, @Nullable SqlNodeList order, Predicate<SqlCall> aggregates, int number) {
        this.select = select;
        this.order = order;
        this.aggregates = aggregates;
        this.number = number;
        this.position = select.getParserPosition();
    }

    /** Moves the sets, if there are any. */
    void move() {
        if (select.getGroup() != null) {
            moveGrouped(select.getGroup());
        }
        SqlNodeList items = select.getSelectList();
        if (!SetCalls.hasSet(items) && !(order != null && SetCalls.hasSet(order))) {
            return;
        }
        if (select.getQualify() != null) {
            throw ErrorCondition.NOT_SUPPORTED.exception("QUALIFY and DISTINCT ON beside a function that returns rows"
                    + " aren't supported: put the function in FROM, or the query in another one's");
        }
        boolean later = select.getGroup() != null
                || select.getHaving() != null
                || hasAggregate(items)
                || order != null && hasAggregate(order);
        UnaryOperator<SqlNode> rest = later ? this::column : UnaryOperator.identity();
        List<SqlNode> moved = new ArrayList<>();
        for (SqlNode item : items) {
            moved.add(item(item, rest, later));
        }
        if (order != null) {
            for (int i = 0; i < order.size(); i++) {
                order.set(i, sorted(order.get(i), rest));
            }
        }
        if (later) {
            nest();
        }
        select.setSelectList(new SqlNodeList(moved, items.getParserPosition()));
        join();
    }

    /** The sets that rows are grouped by are there before the groups are. */
    private void moveGrouped(SqlNodeList group) {
        SqlNodeList items = select.getSelectList();
        boolean any = false;
        for (int i = 0; i < group.size(); i++) {
            SqlNode key = group.get(i);
            int item = itemOf(key);
            if (SetCalls.hasSet(key)) {
                group.set(i, replaced(key, UnaryOperator.identity()));
                any = true;
            } else if (item >= 0 && SetCalls.hasSet(items.get(item))) {
                replaced(SqlUtil.stripAs(items.get(item)), UnaryOperator.identity());
                any = true;
            }
        }
        if (!any) {
            return;
        }
        List<SqlNode> moved = new ArrayList<>();
        for (SqlNode item : items) {
            moved.add(named(item, known(SqlUtil.stripAs(item))));
        }
        for (int i = 0; order != null && i < order.size(); i++) {
            order.set(i, known(order.get(i)));
        }
        select.setSelectList(new SqlNodeList(moved, items.getParserPosition()));
        join();
        levels.clear();
    }

    /** Returns which item an alias, or a number, means; less than 0 where none. */
    private int itemOf(SqlNode key) {
        SqlNodeList items = select.getSelectList();
        if (key instanceof SqlNumericLiteral position && position.isInteger()) {
            int item = position.intValue(false) - 1;
            return item < items.size() ? item : -1;
        }
        for (int i = 0; key instanceof SqlIdentifier name && name.isSimple() && i < items.size(); i++) {
            if (SqlNodes.isCalled(items.get(i), name.getSimple())) {
                return i;
            }
        }
        return -1;
    }

    private static SqlNode named(SqlNode item, SqlNode value) {
        return item.getKind() == SqlKind.AS
                ? SqlStdOperatorTable.AS.createCall(item.getParserPosition(), value, ((SqlCall) item).operand(1))
                : value;
    }

    private SqlNode item(SqlNode item, UnaryOperator<SqlNode> rest, boolean later) {
        if (!(item instanceof SqlIdentifier name) || !later) {
            return named(item, replaced(SqlUtil.stripAs(item), rest));
        }
        if (name.isStar()) {
            throw ErrorCondition.NOT_SUPPORTED.exception("* beside a function that returns rows isn't supported"
                    + " in a query with groups or windows: name the columns");
        }
        return SqlStdOperatorTable.AS.createCall(
                item.getParserPosition(),
                rest.apply(item),
                new SqlIdentifier(name.names.get(name.names.size() - 1), item.getParserPosition()));
    }

    private SqlNode sorted(SqlNode key, UnaryOperator<SqlNode> rest) {
        return SqlNodes.sortedBy(key, by -> itemOf(by) >= 0 ? by : replaced(by, rest));
    }

    private boolean hasAggregate(SqlNode node) {
        return SetCalls.has(node, call -> call.getKind() == SqlKind.OVER || aggregates.test(call));
    }

    /** Returns an expression with columns in place of its sets. */
    private SqlNode replaced(SqlNode node, UnaryOperator<SqlNode> rest) {
        if (!SetCalls.hasSet(node)) {
            return rest.apply(node);
        }
        if (node instanceof SqlNodeList list) {
            return new SqlNodeList(
                    list.stream().map(part -> replaced(part, rest)).toList(), list.getParserPosition());
        }
        SqlCall call = (SqlCall) node;
        if (call.getKind() == SqlKind.DOT && call.operand(0) instanceof SqlCall set && SetCalls.isSet(set)) {
            return field(set, placed(set, rest), ((SqlIdentifier) call.operand(1)).getSimple());
        }
        return SetCalls.isSet(call) ? value(placed(call, rest)) : with(call, part -> replaced(part, rest));
    }

    private static SqlCall with(SqlCall call, UnaryOperator<SqlNode> change) {
        SqlNode[] operands = call.getOperandList().stream()
                .map(operand -> operand == null ? null : change.apply(operand))
                .toArray(SqlNode[]::new);
        return call.getOperator().createCall(call.getFunctionQuantifier(), call.getParserPosition(), operands);
    }

    /** Returns an expression with columns in place of those of its sets that are in FROM already. */
    private SqlNode known(SqlNode node) {
        if (!SetCalls.hasSet(node)) {
            return node;
        }
        if (node instanceof SqlNodeList list) {
            return new SqlNodeList(list.stream().map(this::known).toList(), list.getParserPosition());
        }
        SqlCall call = (SqlCall) node;
        for (List<Placed> level : levels) {
            for (Placed placed : level) {
                if (placed.call().equalsDeep(call, Litmus.IGNORE)) {
                    return value(placed);
                }
            }
        }
        return with(call, this::known);
    }

    private static int depth(@Nullable SqlNode node) {
        int depth = 0;
        if (node instanceof SqlNodeList list) {
            for (SqlNode part : list) {
                depth = Math.max(depth, depth(part));
            }
        } else if (node instanceof SqlCall call && !node.isA(SqlKind.QUERY)) {
            for (SqlNode operand : call.getOperandList()) {
                depth = Math.max(depth, depth(operand));
            }
            depth += SetCalls.isSet(call) ? 1 : 0;
        }
        return depth;
    }

    private Placed placed(SqlCall set, UnaryOperator<SqlNode> rest) {
        int level = depth(set) - 1;
        while (levels.size() <= level) {
            levels.add(new ArrayList<>());
        }
        SqlCall call = with(set, part -> replaced(part, rest));
        List<Placed> beside = levels.get(level);
        for (Placed other : beside) {
            if (other.call().equalsDeep(call, Litmus.IGNORE)) {
                return other;
            }
        }
        List<String> own = new ArrayList<>();
        for (int i = 0; i < SetCalls.columns(set).size(); i++) {
            own.add(hidden("c"));
        }
        Placed placed =
                new Placed(call, beside.isEmpty() ? hidden("t") : beside.get(0).table(), own);
        beside.add(placed);
        return placed;
    }

    private String hidden(String kind) {
        return HiddenNames.hidden(kind + number + "_" + names++);
    }

    private SqlNode value(Placed placed) {
        List<SqlNode> values = placed.columns().stream()
                .map(column -> identifier(placed.table(), column))
                .toList();
        return values.size() == 1
                ? values.get(0)
                : SqlStdOperatorTable.ROW.createCall(placed.call().getParserPosition(), values);
    }

    private SqlNode field(SqlCall set, Placed placed, String name) {
        List<String> own = SetCalls.columns(set);
        for (int i = 0; i < own.size(); i++) {
            if (own.get(i).equalsIgnoreCase(name)) {
                return identifier(placed.table(), placed.columns().get(i));
            }
        }
        throw ErrorCondition.UNDEFINED_COLUMN.exception(
                SqlNodes.at(set.getParserPosition(), "what " + SetCalls.name(set) + " returns has no column " + name));
    }

    private SqlNode identifier(String table, String column) {
        return new SqlIdentifier(List.of(table, column), position);
    }

    /** Returns the column of the query that comes first which is what an expression is. */
    private SqlNode column(SqlNode node) {
        if (node instanceof SqlLiteral
                || node instanceof SqlDynamicParam
                || node instanceof SqlDataTypeSpec
                || node instanceof SqlIntervalQualifier) {
            return node;
        }
        if (node instanceof SqlNodeList list) {
            return new SqlNodeList(list.stream().map(this::column).toList(), list.getParserPosition());
        }
        int found = 0;
        while (found < columns.size() && !columns.get(found).equalsDeep(node, Litmus.IGNORE)) {
            found++;
        }
        if (found == columns.size()) {
            columns.add(node);
        }
        return identifier(first(), HiddenNames.hidden("f" + found));
    }

    private String first() {
        return HiddenNames.hidden("q" + number);
    }

    /** Puts groups, aggregates and windows into a query of which this one reads. */
    private void nest() {
        if (columns.isEmpty()) {
            columns.add(SqlLiteral.createExactNumeric("1", position));
        }
        List<SqlNode> items = new ArrayList<>();
        for (SqlNode column : columns) {
            SqlIdentifier name = new SqlIdentifier(HiddenNames.hidden("f" + items.size()), position);
            items.add(SqlStdOperatorTable.AS.createCall(position, column, name));
        }
        SqlSelect inner = SqlNodes.select(position, items.get(0), select.getFrom(), select.getWhere());
        inner.setSelectList(new SqlNodeList(items, position));
        inner.setGroupBy(select.getGroup());
        inner.setHaving(select.getHaving());
        select.setFrom(SqlStdOperatorTable.AS.createCall(position, inner, new SqlIdentifier(first(), position)));
        select.setWhere(null);
        select.setGroupBy(null);
        select.setHaving(null);
    }

    private void join() {
        for (List<Placed> level : levels) {
            List<RowsFrom.Part> parts = level.stream()
                    .map(placed -> new RowsFrom.Part(
                            SetCalls.name(placed.call()), SetCalls.isUnnest(placed.call()), placed.columns()))
                    .toList();
            List<SqlNode> sets =
                    level.stream().map(placed -> SetCalls.list(placed.call())).toList();
            SqlNode rows = SetCalls.table(
                    position,
                    new RowsFrom(parts, false, List.of()),
                    sets,
                    level.get(0).table(),
                    List.of());
            select.setFrom(
                    select.getFrom() == null
                            ? rows
                            : new SqlJoin(
                                    position,
                                    select.getFrom(),
                                    SqlLiteral.createBoolean(false, position),
                                    JoinType.CROSS.symbol(position),
                                    rows,
                                    JoinConditionType.NONE.symbol(position),
                                    null));
        }
    }
}
