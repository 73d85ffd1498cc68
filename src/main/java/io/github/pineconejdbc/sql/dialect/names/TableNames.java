package io.github.pineconejdbc.sql.dialect.names;

import io.github.pineconejdbc.sql.parser.HiddenNames;
import io.github.pineconejdbc.sql.parser.OperatorSyntax;
import io.github.pineconejdbc.sql.parser.SqlNodes;
import io.github.pineconejdbc.sql.sets.RowsFrom;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.sql.JoinConditionType;
import org.apache.calcite.sql.JoinType;
import org.apache.calcite.sql.SqlBasicCall;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlJoin;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlWindow;
import org.apache.calcite.sql.fun.SqlCase;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.validate.DelegatingScope;
import org.apache.calcite.sql.validate.ListScope;
import org.apache.calcite.sql.validate.SqlNameMatcher;
import org.apache.calcite.sql.validate.SqlValidatorImpl;
import org.apache.calcite.sql.validate.SqlValidatorNamespace;
import org.apache.calcite.sql.validate.SqlValidatorScope;
import org.apache.calcite.sql.validate.SqlValidatorUtil;
import org.jspecify.annotations.Nullable;

/**
 * Puts what PostgreSQL means in the place of names that Calcite doesn't know: a table's name, where no column has it,
 * is the table's whole row, and a bare name of a column that USING or NATURAL makes one is that of the joined column.
 */
public final class TableNames {
    /** What looks at the fields of a row, and so at those of a row that an outer join didn't find. */
    private static final Set<SqlKind> OF_FIELDS = SqlNodes.comparing(SqlKind.IS_NULL, SqlKind.IS_NOT_NULL);

    private static final Set<String> OF_LISTS = Set.of("TO_JSON", "TO_JSONB", "ARRAY_TO_JSON");

    private static final Set<SqlKind> AROUND_AGGREGATES =
            EnumSet.of(SqlKind.FILTER, SqlKind.WITHIN_GROUP, SqlKind.RESPECT_NULLS, SqlKind.IGNORE_NULLS);

    private final SqlValidatorImpl validator;
    private final SqlValidatorScope scope;
    private final SqlNameMatcher matcher;
    private final Function<SqlBasicCall, SqlNode> ofRows;
    private final Predicate<SqlOperator> listsAll;

    /**
     * @param ofRows what a call is whose operand has become a row
     * @param listsAll which functions make a list of all rows' values: of DISTINCT rows JSON would be others
     */
    public TableNames(
            SqlValidatorImpl validator,
            SqlValidatorScope scope,
            Function<SqlBasicCall, SqlNode> ofRows,
            Predicate<SqlOperator> listsAll) {
        this.validator = validator;
        this.scope = scope;
        this.matcher = validator.getCatalogReader().nameMatcher();
        this.ofRows = ofRows;
        this.listsAll = listsAll;
    }

    /** Replaces the names in all clauses of a SELECT but FROM. */
    public void replaceIn(SqlSelect select) {
        SqlNodeList items = select.getSelectList();
        for (int i = 0; i < items.size(); i++) {
            items.set(i, item(items.get(i)));
        }
        if (select.getWhere() != null) {
            select.setWhere(meant(select.getWhere()));
        }
        if (select.getGroup() != null) {
            named(select.getGroup(), items, true);
        }
        if (select.getHaving() != null) {
            select.setHaving(meant(select.getHaving()));
        }
        if (select.getQualify() != null) {
            select.setQualify(meant(select.getQualify()));
        }
        if (select.getOrderList() != null) {
            named(select.getOrderList(), items, false);
        }
    }

    /** What takes the place of a name keeps it. */
    private SqlNode item(SqlNode item) {
        SqlNode meant = item instanceof SqlIdentifier star && star.isStar() ? item : meant(item);
        return item instanceof SqlIdentifier name && meant != item
                ? SqlStdOperatorTable.AS.createCall(item.getParserPosition(), meant, SqlNode.clone(name))
                : meant;
    }

    /**
     * In GROUP BY and ORDER BY the name of a result's column comes before that of a table, in ORDER BY before columns.
     */
    private void named(SqlNodeList nodes, SqlNodeList items, boolean columnsFirst) {
        for (int i = 0; i < nodes.size(); i++) {
            boolean alias = SqlNodes.sortKey(nodes.get(i)) instanceof SqlIdentifier name
                    && name.isSimple()
                    && !(columnsFirst && isColumn(name))
                    && items.stream().anyMatch(item -> SqlNodes.isCalled(item, name.getSimple()));
            if (!alias) {
                nodes.set(i, meant(nodes.get(i)));
            }
        }
    }

    /** Returns an expression with the names in it replaced; queries in it have names of their own. */
    public SqlNode meant(SqlNode node) {
        return meant(node, null);
    }

    private SqlNode meant(SqlNode node, @Nullable SqlCall parent) {
        if (node instanceof SqlIdentifier name) {
            return name(name, parent);
        }
        if (node instanceof SqlNodeList list) {
            for (int i = 0; i < list.size(); i++) {
                list.set(i, meant(list.get(i), parent));
            }
            return list;
        }
        return node instanceof SqlCall call && !node.isA(SqlKind.QUERY) ? call(call) : node;
    }

    private SqlNode call(SqlCall call) {
        if (call.getKind() == SqlKind.DOT
                && call.operand(0) instanceof SqlIdentifier table
                && call.operand(1) instanceof SqlIdentifier column
                && table.isSimple()
                && isTable(table)) {
            return new SqlIdentifier(List.of(table.getSimple(), column.getSimple()), call.getParserPosition());
        }
        makeJsonFirst(call);
        boolean rows = false;
        int first = call instanceof SqlWindow ? 2 : 0;
        int last = call.getKind() == SqlKind.AS ? 1 : call.operandCount();
        for (int i = first; i < last; i++) {
            SqlNode operand = call.operand(i);
            SqlNode meant = operand == null ? null : meant(operand, call);
            if (meant != null && meant != operand) {
                call.setOperand(i, meant);
                rows |= !(meant instanceof SqlIdentifier);
            }
        }
        if (!rows || !(call instanceof SqlBasicCall basic)) {
            return call;
        }
        // What is NULL for a row that is: Calcite's rows never are.
        if ((RowQueries.isOfRow(call) || call.getKind() == SqlKind.CAST)
                && call.operand(0) instanceof SqlCase found
                && isRow(found.getThenOperands().get(0))) {
            basic.setOperand(0, found.getThenOperands().get(0));
            found.getThenOperands().set(0, basic);
            return found;
        }
        return ofRows.apply(basic);
    }

    /** JSON of a list of rows is that of a list of their JSON, which the engine can make. */
    private void makeJsonFirst(SqlCall call) {
        String name = call.getOperator().getName().toUpperCase(Locale.ROOT);
        if (!OF_LISTS.contains(name) || call.operandCount() != 1) {
            return;
        }
        SqlNode list = call.operand(0);
        while (list instanceof SqlCall wrapper && AROUND_AGGREGATES.contains(list.getKind())) {
            list = wrapper.operand(0);
        }
        if (list instanceof SqlCall gathered
                && listsAll.test(gathered.getOperator())
                && gathered.getFunctionQuantifier() == null
                && gathered.operand(0) instanceof SqlIdentifier table
                && table.isSimple()
                && isTable(table)) {
            gathered.setOperand(
                    0,
                    OperatorSyntax.call(name.equals("TO_JSONB") ? name : "TO_JSON", table.getParserPosition(), table));
        }
    }

    private static boolean isRow(SqlNode node) {
        return node instanceof SqlCall row && row.getOperator() instanceof NamedRow;
    }

    private SqlNode name(SqlIdentifier name, @Nullable SqlCall parent) {
        if (name.isStar()) {
            SqlNode row = parent == null || parent.getKind() == SqlKind.ROW || name.names.size() < 2
                    ? null
                    : row(name.skipLast(1), parent);
            return row == null ? name : row;
        }
        if (!name.isSimple()) {
            return name;
        }
        int tables =
                scope.findQualifyingTableNames(name.getSimple(), name, matcher).size();
        if (tables == 1) {
            return name;
        }
        SqlNode meant = tables > 1 ? joined(name) : row(name, parent);
        return meant == null ? name : meant;
    }

    private boolean isColumn(SqlIdentifier name) {
        return !scope.findQualifyingTableNames(name.getSimple(), name, matcher).isEmpty();
    }

    private boolean isTable(SqlIdentifier name) {
        return !isColumn(name) && resolved(name) != null;
    }

    private SqlValidatorScope.@Nullable Resolve resolved(SqlIdentifier table) {
        SqlValidatorScope.ResolvedImpl resolved = new SqlValidatorScope.ResolvedImpl();
        scope.resolve(table.names, matcher, false, resolved);
        return resolved.count() == 1 && resolved.only().scope instanceof ListScope ? resolved.only() : null;
    }

    /** Returns the row of a table; that of a function which returns values is the value. */
    private @Nullable SqlNode row(SqlIdentifier table, @Nullable SqlCall parent) {
        SqlValidatorScope.Resolve found = resolved(table);
        if (found == null) {
            return null;
        }
        SqlParserPos position = table.getParserPosition();
        List<String> names = new ArrayList<>();
        List<SqlNode> fields = new ArrayList<>();
        for (RelDataTypeField field : found.namespace.getRowType().getFieldList()) {
            if (!HiddenNames.isHidden(field.getName())) {
                names.add(HiddenNames.label(field.getName()));
                List<String> qualified = new ArrayList<>(table.names);
                qualified.add(field.getName());
                fields.add(new SqlIdentifier(qualified, position));
            }
        }
        if (fields.size() == 1 && isOfValues(found.namespace.getNode())) {
            return fields.get(0);
        }
        SqlNode row = new NamedRow(names).createCall(position, fields);
        return isOptional(found) && (parent == null || !OF_FIELDS.contains(parent.getKind()))
                ? whereFound(found, row, fields)
                : row;
    }

    private static boolean isOfValues(@Nullable SqlNode table) {
        return table instanceof SqlCall call
                && switch (call.getKind()) {
                    case AS, LATERAL -> isOfValues(call.operand(0));
                    case UNNEST -> true;
                    default -> call.getOperator() instanceof RowsFrom;
                };
    }

    private static boolean isOptional(SqlValidatorScope.Resolve found) {
        ListScope tables = (ListScope) found.scope;
        int index = tables.getChildren().indexOf(found.namespace);
        return index >= 0 && tables.isChildNullable(index);
    }

    /** The row that an outer join didn't find is NULL: what is never NULL in a table tells it, or else any column. */
    private static SqlNode whereFound(SqlValidatorScope.Resolve found, SqlNode row, List<SqlNode> fields) {
        SqlParserPos position = row.getParserPosition();
        List<RelDataTypeField> columns = found.namespace.getRowType().getFieldList();
        SqlNode condition = null;
        for (int i = 0; i < fields.size(); i++) {
            SqlNode present = SqlStdOperatorTable.IS_NOT_NULL.createCall(position, SqlNode.clone(fields.get(i)));
            if (!columns.get(i).getType().isNullable()) {
                condition = present;
                break;
            }
            condition = condition == null ? present : SqlStdOperatorTable.OR.createCall(position, condition, present);
        }
        return condition == null
                ? row
                : new SqlCase(
                        position,
                        null,
                        SqlNodeList.of(condition),
                        SqlNodeList.of(row),
                        SqlLiteral.createNull(position));
    }

    /** Returns the column that a join makes of those of one name; the bare name, or null, where it doesn't. */
    private @Nullable SqlNode joined(SqlIdentifier name) {
        SqlValidatorScope outer = scope;
        while (outer instanceof DelegatingScope inner) {
            SqlNode node = inner instanceof ListScope ? inner.getNode() : null;
            SqlNode from = node instanceof SqlSelect select ? select.getFrom() : node;
            SqlNode column = from instanceof SqlJoin join ? column(join, name) : null;
            if (column != null) {
                return column;
            }
            outer = inner.getParent();
        }
        return null;
    }

    /** Returns a column by its table; the bare name where it is that of several, and null where it is that of none. */
    private @Nullable SqlNode column(SqlNode from, SqlIdentifier name) {
        if (!(from instanceof SqlJoin join)) {
            SqlValidatorNamespace table = validator.getNamespace(from);
            String alias = SqlValidatorUtil.alias(from);
            return table == null || alias == null || matcher.field(table.getRowType(), name.getSimple()) == null
                    ? null
                    : new SqlIdentifier(List.of(alias, name.getSimple()), name.getParserPosition());
        }
        SqlNode left = column(join.getLeft(), name);
        SqlNode right = column(join.getRight(), name);
        if (left == null || right == null) {
            return left == null ? right : left;
        }
        if (left == name || right == name || !isCommon(join, name)) {
            return name;
        }
        if (join.getJoinType() == JoinType.FULL) {
            SqlParserPos position = name.getParserPosition();
            return new SqlCase(
                    position,
                    null,
                    SqlNodeList.of(SqlStdOperatorTable.IS_NOT_NULL.createCall(position, left)),
                    SqlNodeList.of(SqlNodes.copy(left)),
                    right);
        }
        return join.getJoinType() == JoinType.RIGHT ? right : left;
    }

    private boolean isCommon(SqlJoin join, SqlIdentifier name) {
        return join.isNatural()
                || join.getConditionType() == JoinConditionType.USING
                        && join.getCondition() instanceof SqlNodeList columns
                        && columns.stream()
                                .anyMatch(column ->
                                        matcher.matches(((SqlIdentifier) column).getSimple(), name.getSimple()));
    }
}
