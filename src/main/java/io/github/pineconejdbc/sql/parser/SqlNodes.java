package io.github.pineconejdbc.sql.parser;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.SqlBasicTypeNameSpec;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlDataTypeSpec;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlSetOperator;
import org.apache.calcite.sql.SqlWindow;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.type.SqlTypeUtil;
import org.apache.calcite.sql.util.SqlShuttle;
import org.jspecify.annotations.Nullable;

/** Work on parsed SQL. */
public final class SqlNodes {
    /** The table that VALUES is, which nobody can name. */
    public static final String VALUES = "*VALUES*";

    private SqlNodes() {}

    /** Returns a copy: what is checked is changed by that, and so stands in one place only. */
    public static SqlNode copy(SqlNode node) {
        SqlNode copy = node.accept(new SqlShuttle() {
            @Override
            public SqlNode visit(SqlIdentifier name) {
                return SqlNode.clone(name);
            }

            @Override
            public @Nullable SqlNode visit(SqlCall call) {
                CallCopyingArgHandler handler = new CallCopyingArgHandler(call, true);
                call.getOperator().acceptCall(this, call, false, handler);
                return handler.result();
            }
        });
        return copy == null ? node : copy;
    }

    /** Returns what an item of ORDER BY sorts by, whichever way. */
    public static SqlNode sortKey(SqlNode item) {
        return isDirected(item) ? sortKey(((SqlCall) item).operand(0)) : item;
    }

    /** Returns an item of ORDER BY that sorts the same way by something else. */
    public static SqlNode sortedBy(SqlNode item, UnaryOperator<SqlNode> key) {
        return isDirected(item)
                ? ((SqlCall) item)
                        .getOperator()
                        .createCall(item.getParserPosition(), sortedBy(((SqlCall) item).operand(0), key))
                : key.apply(item);
    }

    private static boolean isDirected(SqlNode item) {
        return switch (item.getKind()) {
            case DESCENDING, NULLS_FIRST, NULLS_LAST -> true;
            default -> false;
        };
    }

    /** Returns whether an item of a SELECT has a name with AS, and this one. */
    public static boolean isCalled(SqlNode item, String name) {
        return item.getKind() == SqlKind.AS
                && ((SqlIdentifier) ((SqlCall) item).operand(1)).getSimple().equalsIgnoreCase(name);
    }

    /** Returns the list of a SELECT that has none: no one sees its column. */
    static SqlNode nothing(SqlParserPos position) {
        return SqlStdOperatorTable.AS.createCall(
                position,
                SqlLiteral.createExactNumeric("1", position),
                new SqlIdentifier(HiddenNames.hidden("nothing"), position));
    }

    /** Returns a name without the schema of PostgreSQL's own functions and types. */
    public static SqlIdentifier ofCatalog(SqlIdentifier name) {
        return name.names.size() == 2 && name.names.get(0).equalsIgnoreCase("pg_catalog")
                ? new SqlIdentifier(name.names.get(1), name.getParserPosition())
                : name;
    }

    /** Returns a message that says where in the statement it is about. */
    public static String at(SqlParserPos position, String message) {
        return String.format(
                Locale.ROOT, "At line %d, column %d: %s", position.getLineNum(), position.getColumnNum(), message);
    }

    /** Returns the kinds of what compares values, and others that are looked at as those are. */
    public static Set<SqlKind> comparing(SqlKind... others) {
        Set<SqlKind> kinds = EnumSet.copyOf(SqlKind.COMPARISON);
        kinds.addAll(
                EnumSet.of(SqlKind.NOT_IN, SqlKind.BETWEEN, SqlKind.IS_DISTINCT_FROM, SqlKind.IS_NOT_DISTINCT_FROM));
        kinds.addAll(List.of(others));
        return kinds;
    }

    /** Returns the plain queries among those whose rows a UNION or its like puts together. */
    public static List<SqlSelect> united(SqlCall set) {
        List<SqlSelect> queries = new ArrayList<>();
        for (SqlNode part : set.getOperandList()) {
            if (part instanceof SqlSelect query) {
                queries.add(query);
            } else if (part instanceof SqlCall call && call.getOperator() instanceof SqlSetOperator) {
                queries.addAll(united(call));
            }
        }
        return queries;
    }

    /** Returns a cast, at the value's place. */
    public static SqlCall cast(SqlNode value, RelDataType type) {
        return SqlStdOperatorTable.CAST.createCall(
                value.getParserPosition(), value, SqlTypeUtil.convertTypeToSpec(type));
    }

    /** Returns a cast, at the value's place. */
    public static SqlCall cast(SqlNode value, SqlTypeName type) {
        return cast(value, type, RelDataType.PRECISION_NOT_SPECIFIED);
    }

    /** Returns a cast to a type with a precision, at the value's place. */
    public static SqlCall cast(SqlNode value, SqlTypeName type, int precision) {
        SqlParserPos position = value.getParserPosition();
        return SqlStdOperatorTable.CAST.createCall(position, value, type(type, precision, position));
    }

    /** Returns a type as a statement writes it. */
    public static SqlDataTypeSpec type(SqlTypeName type, int precision, SqlParserPos position) {
        return new SqlDataTypeSpec(new SqlBasicTypeNameSpec(type, precision, position), position);
    }

    /** Returns {@code SELECT * FROM query}, at the query's place. */
    public static SqlSelect selectAll(SqlNode query) {
        SqlParserPos position = query.getParserPosition();
        return select(position, SqlIdentifier.star(position), query, null);
    }

    /** Returns a query of one item. */
    public static SqlSelect select(SqlParserPos position, SqlNode item, SqlNode from, @Nullable SqlNode where) {
        return new SqlSelect(
                position, null, SqlNodeList.of(item), from, where, null, null, null, null, null, null, null, null);
    }

    /** Returns a window without a frame of its own. */
    static SqlWindow window(SqlNodeList partition, SqlNodeList order, SqlParserPos position) {
        return SqlWindow.create(
                null,
                null,
                partition,
                order,
                SqlLiteral.createBoolean(false, SqlParserPos.ZERO),
                null,
                null,
                null,
                SqlWindow.createExcludeNoOthers(SqlParserPos.ZERO),
                position);
    }
}
