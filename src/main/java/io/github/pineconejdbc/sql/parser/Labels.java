package io.github.pineconejdbc.sql.parser;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlCollectionTypeNameSpec;
import org.apache.calcite.sql.SqlDataTypeSpec;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlIntervalLiteral;
import org.apache.calcite.sql.SqlIntervalQualifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlOrderBy;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlUnknownLiteral;
import org.apache.calcite.sql.SqlWith;
import org.apache.calcite.sql.fun.SqlCase;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.fun.SqlTrimFunction;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.SqlTypeName;
import org.jspecify.annotations.Nullable;

/**
 * The names that columns have to which a statement gives none. They are PostgreSQL's, whose {@code FigureColname} takes
 * the name of what stands outermost: a column, a function, or the type of a cast where it is of a constant.
 */
final class Labels {
    private static final String NAMELESS = "?column?";

    /** @param weak whether the name of what stands around is better, which is so for types and {@code CASE} */
    private record Label(String name, boolean weak) {
        static Label of(String name) {
            return new Label(name.toLowerCase(Locale.ROOT), false);
        }
    }

    /** The names of types, as PostgreSQL's own catalog has them. */
    private static final Map<SqlTypeName, String> TYPES = Map.ofEntries(
            Map.entry(SqlTypeName.BOOLEAN, "bool"),
            Map.entry(SqlTypeName.TINYINT, "int2"),
            Map.entry(SqlTypeName.SMALLINT, "int2"),
            Map.entry(SqlTypeName.INTEGER, "int4"),
            Map.entry(SqlTypeName.BIGINT, "int8"),
            Map.entry(SqlTypeName.DECIMAL, "numeric"),
            Map.entry(SqlTypeName.REAL, "float4"),
            Map.entry(SqlTypeName.FLOAT, "float8"),
            Map.entry(SqlTypeName.DOUBLE, "float8"),
            Map.entry(SqlTypeName.CHAR, "bpchar"),
            Map.entry(SqlTypeName.BINARY, "bytea"),
            Map.entry(SqlTypeName.VARBINARY, "bytea"),
            Map.entry(SqlTypeName.TIMESTAMP_WITH_LOCAL_TIME_ZONE, "timestamptz"),
            Map.entry(SqlTypeName.TIMESTAMP_TZ, "timestamptz"),
            Map.entry(SqlTypeName.TIME_TZ, "timetz"));

    /** What stands around a call, and has no name of its own. */
    private static final Set<SqlKind> AROUND = Set.of(
            SqlKind.OVER,
            SqlKind.FILTER,
            SqlKind.WITHIN_GROUP,
            SqlKind.WITHIN_DISTINCT,
            SqlKind.RESPECT_NULLS,
            SqlKind.IGNORE_NULLS,
            SqlKind.ITEM);

    private static final Map<SqlKind, String> NAMED_KINDS = Map.ofEntries(
            Map.entry(SqlKind.EXISTS, "exists"),
            Map.entry(SqlKind.UNIQUE, "unique"),
            Map.entry(SqlKind.ROW, "row"),
            Map.entry(SqlKind.ARRAY_VALUE_CONSTRUCTOR, "array"),
            Map.entry(SqlKind.ARRAY_QUERY_CONSTRUCTOR, "array"),
            Map.entry(SqlKind.MAP_VALUE_CONSTRUCTOR, "map"),
            Map.entry(SqlKind.MAP_QUERY_CONSTRUCTOR, "map"),
            Map.entry(SqlKind.MULTISET_VALUE_CONSTRUCTOR, "multiset"),
            Map.entry(SqlKind.MULTISET_QUERY_CONSTRUCTOR, "multiset"),
            Map.entry(SqlKind.OVERLAPS, "overlaps"));

    private Labels() {}

    /** Returns a select item with its name. */
    static SqlNode labelled(SqlNode item) {
        return item instanceof SqlIdentifier || item.getKind() == SqlKind.AS
                ? item
                : as(item, new SqlIdentifier(of(item), item.getParserPosition()));
    }

    private static SqlCall as(SqlNode item, SqlIdentifier... names) {
        SqlNode[] operands = new SqlNode[names.length + 1];
        operands[0] = item;
        System.arraycopy(names, 0, operands, 1, names.length);
        return SqlStdOperatorTable.AS.createCall(item.getParserPosition(), operands);
    }

    /** Returns rows of values as a query whose columns are {@code column1}, {@code column2} and so on. */
    static SqlNode labelledRows(SqlCall values) {
        SqlParserPos position = values.getParserPosition();
        int columns = ((SqlCall) values.operand(0)).operandCount();
        SqlIdentifier[] names = new SqlIdentifier[columns + 1];
        names[0] = new SqlIdentifier(SqlNodes.VALUES, position);
        for (int i = 1; i <= columns; i++) {
            names[i] = new SqlIdentifier("column" + i, position);
        }
        return SqlNodes.selectAll(as(values, names));
    }

    private static String of(SqlNode item) {
        Label label = label(item);
        return label == null ? NAMELESS : label.name();
    }

    private static @Nullable Label label(@Nullable SqlNode node) {
        if (node instanceof SqlIdentifier name) {
            return name.isStar() ? null : new Label(name.names.get(name.names.size() - 1), false);
        }
        if (node instanceof SqlIntervalLiteral) {
            return new Label("interval", true);
        }
        if (node instanceof SqlUnknownLiteral literal) {
            return new Label(ofLiteral(literal.tag), true);
        }
        if (node instanceof EmptyArray) {
            return Label.of("array");
        }
        if (node instanceof SqlLiteral literal) {
            return SqlTypeName.DATETIME_TYPES.contains(literal.getTypeName())
                    ? new Label(ofType(literal.getTypeName()), true)
                    : null;
        }
        if (node instanceof SqlCase choice) {
            return strong(label(choice.getElseOperand()), "case");
        }
        return node == null ? null : query(node);
    }

    private static Label strong(@Nullable Label inner, String outer) {
        return inner == null || inner.weak() ? new Label(outer, true) : inner;
    }

    /** A subquery has the name of its first column. */
    private static @Nullable Label query(SqlNode node) {
        if (node instanceof SqlSelect select) {
            SqlNode first = select.getSelectList().get(0);
            if (first instanceof SqlCall as && as.getKind() == SqlKind.AS) {
                return label(as.operand(1));
            }
            return first instanceof SqlIdentifier star && star.isStar() ? inFrom(select.getFrom()) : label(first);
        }
        if (node instanceof SqlOrderBy ordered) {
            return label(ordered.query);
        }
        if (node instanceof SqlWith with) {
            return label(with.body);
        }
        return node instanceof SqlCall call
                ? SqlKind.SET_QUERY.contains(call.getKind()) ? label(call.operand(0)) : call(call)
                : null;
    }

    private static @Nullable Label inFrom(@Nullable SqlNode from) {
        if (!(from instanceof SqlCall as) || as.getKind() != SqlKind.AS) {
            return null;
        }
        return as.operandCount() > 2 ? label(as.operand(2)) : query(as.operand(0));
    }

    private static @Nullable Label call(SqlCall call) {
        SqlOperator operator = call.getOperator();
        SqlKind kind = call.getKind();
        if (AROUND.contains(kind) || operator.getName().equals(OperatorSyntax.SLICE)) {
            return label(call.operand(0));
        }
        if (kind == SqlKind.CAST || kind == SqlKind.SAFE_CAST) {
            return strong(label(call.operand(0)), ofType(call.operand(1)));
        }
        if (OperatorSyntax.isCastToInterval(call)) {
            return strong(label(call.operand(0)), "interval");
        }
        if (kind == SqlKind.DOT) {
            return label(call.operand(1));
        }
        String named = NAMED_KINDS.get(kind);
        if (named != null) {
            return Label.of(named);
        }
        if (operator instanceof SqlTrimFunction) {
            return Label.of(
                    switch (((SqlLiteral) call.operand(0)).symbolValue(SqlTrimFunction.Flag.class)) {
                        case BOTH -> "btrim";
                        case LEADING -> "ltrim";
                        case TRAILING -> "rtrim";
                    });
        }
        return operator instanceof SqlFunction && !OperatorSyntax.isSign(call) ? Label.of(ofFunction(operator)) : null;
    }

    private static String ofFunction(SqlOperator function) {
        String name = function.getName();
        return name.startsWith("{fn ")
                ? name.substring(4, name.length() - 1)
                : name.equals("TRANSLATE3") ? "TRANSLATE" : name;
    }

    private static String ofType(SqlNode type) {
        if (type instanceof SqlIntervalQualifier) {
            return "interval";
        }
        SqlDataTypeSpec written = (SqlDataTypeSpec) type;
        SqlIdentifier name = written.getTypeNameSpec() instanceof SqlCollectionTypeNameSpec array
                ? array.getElementTypeName().getTypeName()
                : written.getTypeName();
        String last = name.names.get(name.names.size() - 1);
        SqlTypeName known = SqlTypeName.get(last.toUpperCase(Locale.ROOT));
        return known == null ? last.toLowerCase(Locale.ROOT) : ofType(known);
    }

    private static String ofType(SqlTypeName type) {
        return TYPES.getOrDefault(type, type.getName().toLowerCase(Locale.ROOT));
    }

    private static String ofLiteral(String tag) {
        return tag.startsWith("TIMESTAMP WITH ") ? "timestamptz" : tag.toLowerCase(Locale.ROOT);
    }
}
