package io.github.pineconejdbc.sql.dialect.names;

import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.sql.parser.SqlNodes;
import org.apache.calcite.sql.JoinConditionType;
import org.apache.calcite.sql.JoinType;
import org.apache.calcite.sql.SqlJoin;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.util.Litmus;

/** The columns that USING and NATURAL make one. */
public final class MergedColumns {
    private MergedColumns() {}

    /** Refuses (0A000) a join that merges a column which an outer one on its left has merged. */
    public static void check(SqlJoin join) {
        if (isMerging(join)) {
            check(join, join.getLeft());
        }
    }

    private static boolean isMerging(SqlJoin join) {
        return join.isNatural() || join.getConditionType() == JoinConditionType.USING;
    }

    /** Of a column that two tables have together Calcite joins the first one's, which may be NULL. */
    private static void check(SqlJoin join, SqlNode left) {
        if (!(left instanceof SqlJoin inner)) {
            return;
        }
        boolean outer = inner.getJoinType() == JoinType.FULL || inner.getJoinType() == JoinType.RIGHT;
        boolean same = join.isNatural()
                || inner.isNatural()
                || join.getCondition() instanceof SqlNodeList names
                        && inner.getCondition() instanceof SqlNodeList others
                        && names.stream()
                                .anyMatch(name ->
                                        others.stream().anyMatch(other -> name.equalsDeep(other, Litmus.IGNORE)));
        if (outer && isMerging(inner) && same) {
            throw ErrorCondition.NOT_SUPPORTED.exception(SqlNodes.at(
                    join.getParserPosition(),
                    "a column that a RIGHT or FULL JOIN has put together isn't joined by once more with USING or"
                            + " NATURAL: put that join in a subquery"));
        }
        check(join, inner.getLeft());
    }
}
