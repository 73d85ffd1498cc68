package io.github.pineconejdbc.sql.dialect;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlJoin;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlWindow;
import org.apache.calcite.sql.SqlWithItem;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Spells the queries of WITH and the windows of WINDOW in each place as they are spelt first: Calcite finds these by
 * their exact names, and all else in any case.
 */
final class DeclaredNames extends SqlBasicVisitor<Void> {
    /** What stands between FROM or JOIN and the name of a table. */
    private static final Set<SqlKind> AROUND_TABLES = EnumSet.of(
            SqlKind.AS,
            SqlKind.EXPLICIT_TABLE,
            SqlKind.TABLE_REF,
            SqlKind.TABLESAMPLE,
            SqlKind.MATCH_RECOGNIZE,
            SqlKind.PIVOT,
            SqlKind.UNPIVOT);

    private final Map<String, String> queries = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, String> windows = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private DeclaredNames() {}

    /** Changes the names in a statement. */
    static void unify(SqlNode statement) {
        statement.accept(new DeclaredNames());
    }

    @Override
    public Void visit(SqlCall call) {
        if (call instanceof SqlWithItem item) {
            declare(item.name, queries);
        } else if (call instanceof SqlSelect select) {
            select.getWindowList().forEach(window -> declare(((SqlWindow) window).getDeclName(), windows));
            table(select.getFrom());
        } else if (call instanceof SqlWindow window) {
            spell(window.getRefName(), windows);
        } else if (call.getKind() == SqlKind.OVER) {
            spell(call.operand(1), windows);
        } else if (call.getKind() == SqlKind.EXPLICIT_TABLE) {
            table(call);
        }
        return super.visit(call);
    }

    private void table(@Nullable SqlNode from) {
        if (from instanceof SqlJoin join) {
            table(join.getLeft());
            table(join.getRight());
        } else if (from instanceof SqlCall call && AROUND_TABLES.contains(call.getKind())) {
            table(call.operand(0));
        } else {
            spell(from, queries);
        }
    }

    private static void declare(@Nullable SqlIdentifier name, Map<String, String> declared) {
        if (name != null) {
            declared.putIfAbsent(name.getSimple(), name.getSimple());
            spell(name, declared);
        }
    }

    private static void spell(@Nullable SqlNode name, Map<String, String> declared) {
        if (name instanceof SqlIdentifier identifier && identifier.isSimple()) {
            identifier.setNames(List.of(declared.getOrDefault(identifier.getSimple(), identifier.getSimple())), null);
        }
    }
}
