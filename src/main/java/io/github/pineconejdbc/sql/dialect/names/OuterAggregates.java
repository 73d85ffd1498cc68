package io.github.pineconejdbc.sql.dialect.names;

import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.sql.parser.SqlNodes;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.apache.calcite.sql.validate.DelegatingScope;
import org.apache.calcite.sql.validate.ListScope;
import org.apache.calcite.sql.validate.SqlValidatorScope;
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
        List<SqlIdentifier> columns = new ArrayList<>();
        boolean[] plain = {true};
        for (SqlNode operand : call.getOperandList()) {
            if (operand != null) {
                operand.accept(new SqlBasicVisitor<@Nullable Void>() {
                    @Override
                    public @Nullable Void visit(SqlIdentifier column) {
                        plain[0] &= !column.isStar();
                        columns.add(column);
                        return null;
                    }

                    @Override
                    public @Nullable Void visit(SqlCall part) {
                        plain[0] &= !(part instanceof SqlSelect);
                        return plain[0] ? super.visit(part) : null;
                    }
                });
            }
        }
        if (plain[0] && !columns.isEmpty() && columns.stream().allMatch(column -> isOuter(column, scope, from))) {
            throw ErrorCondition.NOT_SUPPORTED.exception(SqlNodes.at(
                    call.getParserPosition(),
                    "an aggregate of nothing but columns of the query around it isn't supported in a subquery"));
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
