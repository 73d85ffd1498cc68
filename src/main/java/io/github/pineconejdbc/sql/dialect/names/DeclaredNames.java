package io.github.pineconejdbc.sql.dialect.names;

import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.sql.parser.SqlNodes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlJoin;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlOrderBy;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlWindow;
import org.apache.calcite.sql.SqlWith;
import org.apache.calcite.sql.SqlWithItem;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Spells the queries of WITH in each place as they are spelt first, since Calcite finds these by their exact names and
 * all else in any case; and puts the windows of WINDOW where they are named, since Calcite takes no two alike.
 */
public final class DeclaredNames extends SqlBasicVisitor<Void> {
    /** What stands between FROM or JOIN and the name of a table. */
    private static final Set<SqlKind> AROUND_TABLES = EnumSet.of(
            SqlKind.AS,
            SqlKind.EXPLICIT_TABLE,
            SqlKind.TABLE_REF,
            SqlKind.TABLESAMPLE,
            SqlKind.MATCH_RECOGNIZE,
            SqlKind.PIVOT,
            SqlKind.UNPIVOT);

    /** Where a SELECT has its windows. */
    private static final int WINDOWS = 6;

    /** The queries that can be named here, by their names, of the innermost WITH first. */
    private final Deque<Map<String, String>> queries = new ArrayDeque<>();

    private final Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    /** The windows that can be named here, of the innermost SELECT first. */
    private final Deque<Map<String, SqlWindow>> windows = new ArrayDeque<>();

    private DeclaredNames() {}

    /** Changes the names in a statement. */
    public static void unify(SqlNode statement) {
        statement.accept(new DeclaredNames());
    }

    @Override
    public Void visit(SqlCall call) {
        if (call instanceof SqlWith with) {
            return with(with);
        }
        if (call instanceof SqlOrderBy order && order.query instanceof SqlSelect select) {
            windows.push(windows(select));
            super.visit(call);
            windows.pop();
            return null;
        }
        if (call instanceof SqlSelect select) {
            if (select.getFrom() != null) {
                select.setFrom(table(select.getFrom(), true));
            }
            windows.push(windows(select));
            super.visit(call);
            windows.pop();
            select.setOperand(WINDOWS, SqlNodeList.EMPTY);
            return null;
        }
        if (call instanceof SqlWindow window) {
            complete(window);
        } else if (call.getKind() == SqlKind.OVER && call.operand(1) instanceof SqlIdentifier name) {
            SqlWindow window = window(name);
            if (window != null) {
                complete(window);
                SqlWindow own = (SqlWindow) SqlNodes.copy(window);
                own.setOperand(0, null);
                call.setOperand(1, own);
            }
        } else if (call.getKind() == SqlKind.EXPLICIT_TABLE) {
            table(call, false);
        }
        return super.visit(call);
    }

    private static Map<String, SqlWindow> windows(SqlSelect select) {
        Map<String, SqlWindow> windows = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (SqlNode node : select.getWindowList()) {
            SqlWindow window = (SqlWindow) node;
            SqlIdentifier name = Objects.requireNonNull(window.getDeclName());
            if (windows.put(name.getSimple(), window) != null) {
                throw wrong(name.getParserPosition(), "there are two windows \"" + name + "\"");
            }
        }
        return windows;
    }

    private @Nullable SqlWindow window(SqlIdentifier name) {
        return windows.stream()
                .map(declared -> name.isSimple() ? declared.get(name.getSimple()) : null)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** A window that begins with another one's name has that one's groups and order; Calcite loses what it adds. */
    private void complete(SqlWindow window) {
        SqlIdentifier name = window.getRefName();
        SqlWindow base = name == null ? null : window(name);
        if (name == null || base == null || base == window) {
            return;
        }
        complete(base);
        SqlParserPos at = name.getParserPosition();
        if (!window.getPartitionList().isEmpty()) {
            throw wrong(at, "PARTITION BY of the window \"" + name + "\" can't be overridden");
        }
        if (!window.getOrderList().isEmpty() && !base.getOrderList().isEmpty()) {
            throw wrong(at, "ORDER BY of the window \"" + name + "\" can't be overridden");
        }
        if (base.getLowerBound() != null) {
            throw wrong(at, "the window \"" + name + "\" can't be copied, since it has a frame");
        }
        window.setOperand(1, null);
        window.setOperand(2, SqlNodes.copy(base.getPartitionList()));
        if (window.getOrderList().isEmpty()) {
            window.setOperand(3, SqlNodes.copy(base.getOrderList()));
        }
    }

    private static RuntimeException wrong(SqlParserPos at, String message) {
        return ErrorCondition.WRONG_WINDOW.exception(SqlNodes.at(at, message));
    }

    /** Calcite keeps the rows of all queries of one name in one place, if they are recursive: no two have one name. */
    private @Nullable Void with(SqlWith with) {
        Map<String, String> declared = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        queries.push(declared);
        for (SqlNode node : with.withList) {
            SqlWithItem item = (SqlWithItem) node;
            String name = item.name.getSimple();
            String unique = name;
            for (int i = 2; !names.add(unique); i++) {
                unique = name + "$" + i;
            }
            if (item.recursive.booleanValue()) {
                declared.put(name, unique);
            }
            item.query.accept(this);
            declared.put(name, unique);
            item.name = new SqlIdentifier(unique, item.name.getParserPosition());
        }
        with.body.accept(this);
        queries.pop();
        return null;
    }

    /** @param unnamed whether the table's name is that of its rows */
    private SqlNode table(SqlNode from, boolean unnamed) {
        if (from instanceof SqlJoin join) {
            join.setLeft(table(join.getLeft(), true));
            join.setRight(table(join.getRight(), true));
        } else if (from instanceof SqlCall call && AROUND_TABLES.contains(call.getKind())) {
            call.setOperand(0, table(call.operand(0), false));
        } else if (from instanceof SqlIdentifier name && name.isSimple()) {
            for (Map<String, String> declared : queries) {
                String unique = declared.get(name.getSimple());
                if (unique != null) {
                    SqlIdentifier query = new SqlIdentifier(unique, name.getParserPosition());
                    return unnamed && !unique.equalsIgnoreCase(name.getSimple())
                            ? SqlStdOperatorTable.AS.createCall(name.getParserPosition(), query, name)
                            : query;
                }
            }
        }
        return from;
    }
}
