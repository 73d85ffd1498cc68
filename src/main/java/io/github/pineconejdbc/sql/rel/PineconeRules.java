package io.github.pineconejdbc.sql.rel;

import io.github.pineconejdbc.http.read.TableReader;
import io.github.pineconejdbc.sql.scan.TextCondition;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.adapter.enumerable.EnumerableBatchNestedLoopJoinRule;
import org.apache.calcite.adapter.enumerable.EnumerableConvention;
import org.apache.calcite.plan.Convention;
import org.apache.calcite.plan.RelOptRule;
import org.apache.calcite.plan.RelOptRuleCall;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.convert.ConverterRule;
import org.apache.calcite.rel.core.Filter;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rel.core.Sort;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexUtil;

/** The rules by which conditions and limits travel into a scan. */
@SuppressWarnings("deprecation") // The way that isn't deprecated needs an annotation processor of Calcite's.
final class PineconeRules {

    private PineconeRules() {}

    static final List<RelOptRule> ALL =
            List.of(new FilterScan(), new SortScan(), new SortProjectScan(), new EnumerableScan());

    /**
     * In a Calcite connection of somebody else's, where {@link KeyedJoins} has no say: a join reads as many rows of
     * one side as have keys that are described rather than listed, and asks the other side for these.
     */
    static final RelOptRule JOIN_OF_A_FOREIGN_PLANNER = EnumerableBatchNestedLoopJoinRule.Config.DEFAULT
            .withBatchSize(TableReader.ALWAYS_LOOKED_UP)
            .toRule();

    /** A filter over a scan: what the API can be asked by moves into the scan. */
    private static final class FilterScan extends RelOptRule {
        FilterScan() {
            super(operand(Filter.class, operand(PineconeScan.class, Convention.NONE, none())), "PineconeFilterScan");
        }

        @Override
        public void onMatch(RelOptRuleCall call) {
            Filter filter = call.rel(0);
            PineconeScan scan = call.rel(1);
            if (scan.isLimited()) {
                return;
            }
            ConditionReader reader = new ConditionReader(scan);
            List<TextCondition> pushed = new ArrayList<>();
            List<RexNode> left = new ArrayList<>();
            for (RexNode conjunct : RexUtil.flattenAnd(List.of(filter.getCondition()))) {
                TextCondition condition = reader.read(conjunct);
                pushed.add(condition);
                if (!reader.isExact()) {
                    left.add(conjunct);
                }
            }
            PineconeScan narrowed = scan.filter(TextCondition.and(pushed), reader.operands());
            if (narrowed.condition().equals(scan.condition())) {
                return;
            }
            RexNode rest = RexUtil.composeConjunction(scan.getCluster().getRexBuilder(), left);
            call.transformTo(rest.isAlwaysTrue() ? narrowed : filter.copy(filter.getTraitSet(), narrowed, rest));
        }
    }

    /** LIMIT over a scan: the scan needn't read more. */
    private static final class SortScan extends RelOptRule {
        SortScan() {
            super(operand(Sort.class, operand(PineconeScan.class, Convention.NONE, none())), "PineconeSortScan");
        }

        @Override
        public void onMatch(RelOptRuleCall call) {
            Sort sort = call.rel(0);
            PineconeScan scan = call.rel(1);
            RexNode fetch = sort.fetch;
            if (fetch != null && sort.getCollation().getFieldCollations().isEmpty() && !scan.isLimited()) {
                call.transformTo(sort.copy(sort.getTraitSet(), List.of(scan.limit(sort.offset, fetch))));
            }
        }
    }

    /** LIMIT over a projection of a scan, likewise. */
    private static final class SortProjectScan extends RelOptRule {
        SortProjectScan() {
            super(
                    operand(Sort.class, operand(Project.class, operand(PineconeScan.class, Convention.NONE, none()))),
                    "PineconeSortProjectScan");
        }

        @Override
        public void onMatch(RelOptRuleCall call) {
            Sort sort = call.rel(0);
            Project project = call.rel(1);
            PineconeScan scan = call.rel(2);
            RexNode fetch = sort.fetch;
            if (fetch != null && sort.getCollation().getFieldCollations().isEmpty() && !scan.isLimited()) {
                RelNode limited = project.copy(project.getTraitSet(), List.of(scan.limit(sort.offset, fetch)));
                call.transformTo(sort.copy(sort.getTraitSet(), List.of(limited)));
            }
        }
    }

    /** Decides upon a scan: it runs as it stands. */
    private static final class EnumerableScan extends ConverterRule {
        EnumerableScan() {
            super(Config.INSTANCE.withConversion(
                    PineconeScan.class, Convention.NONE, EnumerableConvention.INSTANCE, "PineconeEnumerableScan"));
        }

        @Override
        public RelNode convert(RelNode rel) {
            return ((PineconeScan) rel).toEnumerable();
        }
    }
}
