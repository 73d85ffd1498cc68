package io.github.pineconejdbc.sql.rel;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.calcite.rel.RelHomogeneousShuttle;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Values;
import org.apache.calcite.rel.logical.LogicalUnion;
import org.apache.calcite.rel.logical.LogicalValues;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.sql.type.SqlTypeUtil;

/**
 * Takes rows of VALUES apart whose numbers are equal and written otherwise: Calcite sees that no two of 1.0 and 1.00 are
 * the same literal, and leaves out what would make one of them.
 */
public final class EqualNumbers {
    private EqualNumbers() {}

    /** Returns a logical plan without such rows in one place. */
    public static RelNode in(RelNode plan) {
        return plan.accept(new RelHomogeneousShuttle() {
            @Override
            public RelNode visit(LogicalValues values) {
                return hasEqual(values) ? apart(values) : values;
            }
        });
    }

    private static boolean hasEqual(Values values) {
        for (int column = 0; column < values.getRowType().getFieldCount(); column++) {
            if (SqlTypeUtil.isDecimal(
                    values.getRowType().getFieldList().get(column).getType())) {
                Set<BigDecimal> written = new HashSet<>();
                Set<BigDecimal> meant = new HashSet<>();
                for (List<RexLiteral> row : values.getTuples()) {
                    BigDecimal number = row.get(column).getValueAs(BigDecimal.class);
                    if (number != null) {
                        written.add(number);
                        meant.add(number.stripTrailingZeros());
                    }
                }
                if (written.size() > meant.size()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static RelNode apart(LogicalValues values) {
        List<RelNode> rows = values.getTuples().stream()
                .<RelNode>map(row -> new LogicalValues(
                        values.getCluster(), values.getTraitSet(), values.getRowType(), ImmutableList.of(row)))
                .toList();
        return LogicalUnion.create(rows, true);
    }
}
