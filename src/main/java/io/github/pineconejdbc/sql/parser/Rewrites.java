package io.github.pineconejdbc.sql.parser;

import io.github.pineconejdbc.error.ErrorCondition;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlNumericLiteral;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlOrderBy;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlUtil;
import org.apache.calcite.sql.SqlWindow;
import org.apache.calcite.sql.SqlWith;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.util.Util;
import org.jspecify.annotations.Nullable;

/**
 * {@code DISTINCT ON} and {@code WITH TIES} as conditions on windows: the first row of each group, in the query's
 * order, and the rows whose rank is within the count.
 */
final class Rewrites {
    private final IdentityHashMap<SqlSelect, SqlWindow> firsts = new IdentityHashMap<>();

    /** Adds the condition; the window gets its order where the statement's is read. */
    void distinctOn(SqlSelect select, @Nullable SqlNodeList groups) {
        if (groups != null) {
            SqlParserPos position = groups.getParserPosition();
            SqlWindow window = SqlNodes.window(meant(select, groups), SqlNodeList.EMPTY, position);
            firsts.put(select, window);
            qualify(select, SqlStdOperatorTable.ROW_NUMBER, SqlStdOperatorTable.EQUALS, window, one(position));
        }
    }

    /** Has the first row of each group be the first in this order. */
    void order(SqlNode query, @Nullable SqlNodeList order) {
        SqlNode body = body(query);
        SqlWindow window = body instanceof SqlSelect select ? firsts.remove(select) : null;
        if (window != null && order != null) {
            SqlNodeList sorted = meant((SqlSelect) body, order);
            checkGroupsFirst(window.getPartitionList(), sorted);
            window.setOrderList(sorted);
        }
    }

    /** Returns what a query's rows are, without the WITH before it. */
    private static SqlNode body(SqlNode query) {
        return query instanceof SqlWith with ? body(with.body) : query;
    }

    /** What rows are first in is told only where each group's rows come one after the other. */
    private static void checkGroupsFirst(SqlNodeList groups, SqlNodeList sorted) {
        List<SqlNode> left = new ArrayList<>(groups.getList());
        SqlNode other = null;
        for (SqlNode item : sorted) {
            SqlNode key = SqlNodes.sortKey(item);
            if (!left.isEmpty() && other != null || left.removeIf(group -> isSame(group, key))) {
                continue;
            }
            other = groups.stream().anyMatch(group -> isSame(group, key)) ? other : key;
        }
        if (other != null && !left.isEmpty()) {
            throw ErrorCondition.WRONG_REFERENCE.exception(SqlNodes.at(
                    other.getParserPosition(), "ORDER BY has to begin with the expressions of DISTINCT ON"));
        }
    }

    /** A column's name may be given with its table's, or without. */
    private static boolean isSame(SqlNode left, SqlNode right) {
        return left instanceof SqlIdentifier one && right instanceof SqlIdentifier other
                ? Util.last(one.names).equalsIgnoreCase(Util.last(other.names))
                : left.toString().equalsIgnoreCase(right.toString());
    }

    /** Returns the query with all rows that sort with the last one of its count. */
    SqlNode withTies(SqlParserPos position, SqlNode query, @Nullable SqlNodeList order, @Nullable SqlNode[] bounds) {
        SqlNode offset = bounds[0];
        SqlNode fetch = bounds[1];
        if (order == null || fetch == null) {
            throw SyntaxErrors.at(position.getLineNum(), position.getColumnNum(), "WITH TIES without an ORDER BY");
        }
        SqlSelect select = withWindows(query);
        SqlNode most = offset == null ? fetch : SqlStdOperatorTable.PLUS.createCall(position, offset, fetch);
        SqlNodeList sorted = meant(select, select == query ? order : named(query, order));
        SqlWindow window = SqlNodes.window(SqlNodeList.EMPTY, sorted, position);
        qualify(select, SqlStdOperatorTable.RANK, SqlStdOperatorTable.LESS_THAN_OR_EQUAL, window, most);
        return new SqlOrderBy(position, select, order, offset, null);
    }

    /** Returns the rows of a query whose number is within bounds that are computed as the statement runs. */
    SqlNode limited(SqlNode query, @Nullable SqlNodeList order, @Nullable SqlNode offset, @Nullable SqlNode limit) {
        SqlParserPos position = query.getParserPosition();
        SqlSelect select = withWindows(query);
        SqlNodeList sorted =
                order == null ? SqlNodeList.EMPTY : meant(select, select == query ? order : named(query, order));
        SqlWindow window = SqlNodes.window(SqlNodeList.EMPTY, sorted, position);
        String column = HiddenNames.hidden("row");
        select.getSelectList()
                .add(SqlStdOperatorTable.AS.createCall(
                        position,
                        SqlStdOperatorTable.OVER.createCall(
                                position, SqlStdOperatorTable.ROW_NUMBER.createCall(position), window),
                        new SqlIdentifier(column, position)));
        SqlNode first = orElse("OFFSET", offset, "0");
        SqlNode number = SqlStdOperatorTable.MINUS.createCall(position, new SqlIdentifier(column, position), first);
        SqlNode within = SqlStdOperatorTable.AND.createCall(
                position,
                SqlStdOperatorTable.GREATER_THAN.createCall(
                        position, number, SqlLiteral.createExactNumeric("0", position)),
                SqlStdOperatorTable.LESS_THAN_OR_EQUAL.createCall(
                        position, SqlNodes.copy(number), orElse("LIMIT", limit, String.valueOf(Long.MAX_VALUE))));
        SqlNode numbered = SqlStdOperatorTable.AS.createCall(
                position, select, new SqlIdentifier(HiddenNames.hidden("rows"), position));
        return new SqlOrderBy(
                position,
                SqlNodes.select(position, SqlIdentifier.star(position), numbered, within),
                SqlNodeList.of(new SqlIdentifier(column, position)),
                null,
                null);
    }

    /** Returns a query whose rows can be numbered: those of DISTINCT are numbered from outside. */
    private static SqlSelect withWindows(SqlNode query) {
        return query instanceof SqlSelect plain && !plain.isDistinct() ? plain : SqlNodes.selectAll(query);
    }

    /** Returns an order with the names of the query's columns where it has their numbers. */
    private static SqlNodeList named(SqlNode query, SqlNodeList order) {
        SqlNode first = body(query);
        while (first instanceof SqlCall call && !(first instanceof SqlSelect)) {
            first = body(call.operand(0));
        }
        List<@Nullable SqlNode> named = new ArrayList<>();
        for (SqlNode node : order) {
            named.add(first instanceof SqlSelect select ? SqlNodes.sortedBy(node, key -> named(select, key)) : node);
        }
        return new SqlNodeList(named, order.getParserPosition());
    }

    private static SqlNode named(SqlSelect select, SqlNode key) {
        return key instanceof SqlNumericLiteral number && meantBy(select, key) != key
                ? name(select.getSelectList().get(number.intValue(false) - 1))
                : key;
    }

    private static SqlNode name(SqlNode item) {
        SqlIdentifier name = item instanceof SqlIdentifier column ? column : ((SqlCall) item).operand(1);
        return new SqlIdentifier(name.names.get(name.names.size() - 1), item.getParserPosition());
    }

    private static SqlNode orElse(String clause, @Nullable SqlNode count, String other) {
        SqlNode literal = SqlLiteral.createExactNumeric(other, SqlParserPos.ZERO);
        return count == null
                ? literal
                : SqlStdOperatorTable.COALESCE.createCall(
                        count.getParserPosition(),
                        OperatorSyntax.call(
                                clause, count.getParserPosition(), SqlNodes.cast(count, SqlTypeName.BIGINT)),
                        literal);
    }

    private static void qualify(
            SqlSelect select, SqlOperator function, SqlOperator comparison, SqlWindow window, SqlNode bound) {
        SqlParserPos position = bound.getParserPosition();
        SqlNode number = SqlStdOperatorTable.OVER.createCall(position, function.createCall(position), window);
        SqlNode condition = comparison.createCall(position, number, bound);
        SqlNode other = select.getQualify();
        select.setQualify(other == null ? condition : SqlStdOperatorTable.AND.createCall(position, other, condition));
    }

    private static SqlNode one(SqlParserPos position) {
        return SqlLiteral.createExactNumeric("1", position);
    }

    /** In a window a number is a number and an alias unknown: returns what they stand for in the list of the select. */
    private static SqlNodeList meant(SqlSelect select, SqlNodeList nodes) {
        List<@Nullable SqlNode> meant = new ArrayList<>();
        nodes.forEach(node -> meant.add(SqlNodes.sortedBy(node, key -> meantBy(select, key))));
        return new SqlNodeList(meant, nodes.getParserPosition());
    }

    private static SqlNode meantBy(SqlSelect select, SqlNode node) {
        SqlNodeList items = select.getSelectList();
        if (node instanceof SqlNumericLiteral number && number.isInteger()) {
            int index = number.bigDecimalValue() == null ? 0 : number.intValue(false);
            return index >= 1 && index <= items.size() ? SqlUtil.stripAs(items.get(index - 1)) : node;
        }
        if (node instanceof SqlIdentifier name && name.isSimple()) {
            for (SqlNode item : items) {
                if (SqlNodes.isCalled(item, name.getSimple())) {
                    return SqlUtil.stripAs(item);
                }
            }
        }
        return node;
    }
}
