package io.github.pineconejdbc.sql.dialect.names;

import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.sql.parser.SqlNodes;
import java.util.function.Predicate;
import org.apache.calcite.sql.JoinType;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlJoin;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlOrderBy;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlSetOperator;
import org.apache.calcite.sql.SqlWith;
import org.apache.calcite.sql.SqlWithItem;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.jspecify.annotations.Nullable;

/**
 * The queries of WITH RECURSIVE: what names itself is a UNION whose second part does so once, where each of its rows
 * makes rows of its own. Calcite would run others, and give rows that mean nothing.
 */
public final class RecursiveQueries extends SqlBasicVisitor<@Nullable Void> {
    private final Predicate<SqlCall> aggregates;

    private RecursiveQueries(Predicate<SqlCall> aggregates) {
        this.aggregates = aggregates;
    }

    /** Refuses what can't be recursive; the queries of WITH have different names. */
    public static void check(SqlNode statement, Predicate<SqlCall> aggregates) {
        statement.accept(new RecursiveQueries(aggregates));
    }

    @Override
    public @Nullable Void visit(SqlCall call) {
        if (call instanceof SqlWithItem item && item.recursive.booleanValue()) {
            References references = new References(item.name.getSimple());
            references.query(item.query, null);
            if (references.count > 0) {
                checkForm(item);
            }
        }
        return super.visit(call);
    }

    private void checkForm(SqlWithItem item) {
        SqlNode query = item.query instanceof SqlWith with ? with.body : item.query;
        SqlParserPos at = item.name.getParserPosition();
        if (query instanceof SqlOrderBy ordered) {
            throw ErrorCondition.NOT_SUPPORTED.exception(SqlNodes.at(
                    at,
                    (ordered.orderList.isEmpty() ? "LIMIT and OFFSET" : "ORDER BY")
                            + " isn't possible in a recursive query: put it where the query is read"));
        }
        if (query.getKind() != SqlKind.UNION) {
            throw wrong(at, item, "isn't of the form: first rows UNION [ALL] rows that are made of it");
        }
        new References(item.name.getSimple()).query(((SqlCall) query).operand(0), "its first rows");
        new References(item.name.getSimple()).once().query(((SqlCall) query).operand(1), null);
    }

    private static RuntimeException wrong(SqlParserPos at, SqlWithItem item, String what) {
        return ErrorCondition.WRONG_RECURSION.exception(
                SqlNodes.at(at, "the recursive query \"" + item.name + "\" " + what));
    }

    /** Finds where a query names a table. */
    private final class References {
        private final String name;
        private boolean once;
        private int count;

        References(String name) {
            this.name = name;
        }

        /** Refuses what a recursive query can't be made of. */
        References once() {
            once = true;
            return this;
        }

        /** @param forbidden the place where the table can't be named; null where it can */
        void query(@Nullable SqlNode node, @Nullable String forbidden) {
            if (node instanceof SqlWith with) {
                with.withList.forEach(item -> query(((SqlWithItem) item).query, forbidden));
                query(with.body, forbidden);
            } else if (node instanceof SqlOrderBy ordered) {
                query(ordered.query, forbidden);
                expression(ordered.orderList);
            } else if (node instanceof SqlSelect select) {
                int before = count;
                from(select.getFrom(), forbidden);
                select.getOperandList().forEach(part -> {
                    if (part != select.getFrom()) {
                        expression(part);
                    }
                });
                if (once && count > before && isTable(select.getFrom())) {
                    select.getSelectList().forEach(this::refuseAggregates);
                    refuseAggregates(select.getHaving());
                }
            } else if (node instanceof SqlCall call && call.getOperator() instanceof SqlSetOperator set) {
                boolean intersection = node.getKind() == SqlKind.INTERSECT && set.isAll();
                query(call.operand(0), intersection ? "INTERSECT" : forbidden);
                query(
                        call.operand(1),
                        intersection ? "INTERSECT" : node.getKind() == SqlKind.EXCEPT ? "EXCEPT" : forbidden);
            } else if (node instanceof SqlCall other) {
                other.getOperandList().forEach(this::expression);
            }
        }

        private void from(@Nullable SqlNode node, @Nullable String forbidden) {
            if (node instanceof SqlJoin join) {
                JoinType type = join.getJoinType();
                String missing = "the side of an outer join that may be missing";
                from(join.getLeft(), type == JoinType.RIGHT || type == JoinType.FULL ? missing : forbidden);
                from(join.getRight(), type == JoinType.LEFT || type == JoinType.FULL ? missing : forbidden);
                expression(join.getCondition());
            } else if (node instanceof SqlIdentifier table) {
                if (table.isSimple() && table.getSimple().equals(name)) {
                    named(table.getParserPosition(), forbidden);
                }
            } else if (node instanceof SqlCall call && call.getKind() == SqlKind.AS) {
                from(call.operand(0), forbidden);
            } else if (node instanceof SqlCall call && isTableRef(call)) {
                from(call.operand(0), forbidden);
            } else {
                query(node, forbidden);
            }
        }

        private static boolean isTableRef(SqlCall call) {
            return switch (call.getKind()) {
                case TABLE_REF, EXPLICIT_TABLE, TABLESAMPLE, LATERAL -> true;
                default -> false;
            };
        }

        private void named(SqlParserPos at, @Nullable String forbidden) {
            count++;
            if (forbidden != null || once && count > 1) {
                throw ErrorCondition.WRONG_RECURSION.exception(SqlNodes.at(
                        at,
                        "the recursive query \"" + name + "\" can't be named "
                                + (forbidden == null ? "more than once" : "in " + forbidden)));
            }
        }

        /** What isn't in FROM are subqueries. */
        private void expression(@Nullable SqlNode node) {
            if (node == null) {
                return;
            }
            node.accept(new SqlBasicVisitor<@Nullable Void>() {
                @Override
                public @Nullable Void visit(SqlCall call) {
                    if (call.isA(SqlKind.QUERY)) {
                        query(call, once ? "a subquery" : null);
                        return null;
                    }
                    return super.visit(call);
                }
            });
        }

        /** Whether a FROM names the table itself, not in a subquery. */
        private boolean isTable(@Nullable SqlNode from) {
            if (from instanceof SqlJoin join) {
                return isTable(join.getLeft()) || isTable(join.getRight());
            }
            return from instanceof SqlIdentifier table
                    ? table.isSimple() && table.getSimple().equals(name)
                    : from instanceof SqlCall call
                            && (call.getKind() == SqlKind.AS || isTableRef(call))
                            && isTable(call.operand(0));
        }

        private void refuseAggregates(@Nullable SqlNode node) {
            if (node == null) {
                return;
            }
            node.accept(new SqlBasicVisitor<@Nullable Void>() {
                @Override
                public @Nullable Void visit(SqlCall call) {
                    if (call.isA(SqlKind.QUERY)) {
                        return null;
                    }
                    if (call.getKind() == SqlKind.OVER) {
                        ((SqlCall) call.operand(0)).getOperandList().forEach(References.this::refuseAggregates);
                        return null;
                    }
                    if (aggregates.test(call)) {
                        throw ErrorCondition.WRONG_RECURSION.exception(SqlNodes.at(
                                call.getParserPosition(),
                                "an aggregate can't be computed of the rows of the recursive query \"" + name + "\""));
                    }
                    return super.visit(call);
                }
            });
        }
    }
}
