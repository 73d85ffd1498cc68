package io.github.pineconejdbc.sql.dialect.names;

import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.sql.parser.SqlNodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlJoin;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlUtil;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.apache.calcite.sql.validate.DelegatingScope;
import org.apache.calcite.sql.validate.ListScope;
import org.apache.calcite.sql.validate.SqlValidatorScope;
import org.apache.calcite.sql.validate.SqlValidatorUtil;
import org.jspecify.annotations.Nullable;

/**
 * Aggregates in a subquery of nothing but columns of the query around it: they belong to that query, to which Calcite
 * can't give them.
 */
public final class OuterAggregates {
    private OuterAggregates() {}

    /** Refuses such a call. */
    public static void refuse(SqlCall call, SqlValidatorScope scope) {
        if (!(scope.getNode() instanceof SqlSelect) || !(selected(scope) instanceof ListScope from)) {
            return;
        }
        Columns columns = new Columns();
        call.getOperandList().stream().filter(Objects::nonNull).forEach(operand -> operand.accept(columns));
        if (!columns.found.isEmpty() && columns.found.stream().allMatch(column -> isOuter(column, scope, from))) {
            throw ErrorCondition.NOT_SUPPORTED.exception(SqlNodes.at(
                    call.getParserPosition(),
                    "an aggregate of nothing but columns of the query around it isn't supported in a subquery"));
        }
    }

    /** The columns of an aggregate's operands, without those that a subquery among them has of its own. */
    private static final class Columns extends SqlBasicVisitor<@Nullable Void> {
        private final List<SqlIdentifier> found = new ArrayList<>();
        private final Set<String> tables = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        private int depth;

        @Override
        public @Nullable Void visit(SqlIdentifier name) {
            boolean inner = depth > 0 && (name.isSimple() || tables.contains(name.names.get(0)));
            if (!inner && !name.isStar()) {
                found.add(name);
            }
            return null;
        }

        @Override
        public @Nullable Void visit(SqlCall part) {
            if (!(part instanceof SqlSelect select)) {
                return super.visit(part);
            }
            depth++;
            from(select.getFrom());
            select.getOperandList().stream()
                    .filter(clause -> clause != null && clause != select.getFrom())
                    .forEach(clause -> clause.accept(this));
            depth--;
            return null;
        }

        private void from(@Nullable SqlNode from) {
            if (from instanceof SqlJoin join) {
                from(join.getLeft());
                from(join.getRight());
                if (join.getCondition() != null) {
                    join.getCondition().accept(this);
                }
            } else if (from != null) {
                String alias = SqlValidatorUtil.alias(from);
                tables.add(alias == null ? "" : alias);
                SqlNode table = SqlUtil.stripAs(from);
                if (!(table instanceof SqlIdentifier)) {
                    table.accept(this);
                }
            }
        }
    }

    private static SqlValidatorScope selected(SqlValidatorScope scope) {
        return scope instanceof DelegatingScope delegating && !(scope instanceof ListScope)
                ? delegating.getParent()
                : scope;
    }

    private static boolean isOuter(SqlIdentifier column, SqlValidatorScope scope, ListScope from) {
        SqlIdentifier qualified = scope.fullyQualify(column).identifier;
        SqlValidatorScope.ResolvedImpl resolved = new SqlValidatorScope.ResolvedImpl();
        from.resolve(
                qualified.names.subList(0, 1),
                scope.getValidator().getCatalogReader().nameMatcher(),
                true,
                resolved);
        return qualified.names.size() > 1 && resolved.count() == 1 && resolved.only().scope != from;
    }
}
