package io.github.pineconejdbc.sql.planner;

import io.github.pineconejdbc.sql.Cancellation;
import io.github.pineconejdbc.sql.correlation.OuterVariables;
import io.github.pineconejdbc.sql.correlation.RecursiveTables;
import io.github.pineconejdbc.sql.dialect.Aggregates;
import io.github.pineconejdbc.sql.dialect.aggregate.OwnAggregate;
import io.github.pineconejdbc.sql.order.EqualKeys;
import io.github.pineconejdbc.sql.order.JsonOrders;
import io.github.pineconejdbc.sql.parser.Complexity;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.calcite.adapter.enumerable.EnumerableConvention;
import org.apache.calcite.adapter.enumerable.EnumerableFilter;
import org.apache.calcite.adapter.enumerable.EnumerableRel;
import org.apache.calcite.adapter.enumerable.EnumerableRules;
import org.apache.calcite.adapter.enumerable.EnumerableUncollect;
import org.apache.calcite.interpreter.Bindables;
import org.apache.calcite.plan.Context;
import org.apache.calcite.plan.Convention;
import org.apache.calcite.plan.RelOptCluster;
import org.apache.calcite.plan.RelOptPlanner;
import org.apache.calcite.plan.RelOptPredicateList;
import org.apache.calcite.plan.RelOptRule;
import org.apache.calcite.plan.RelOptRuleCall;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.plan.RelTraitSet;
import org.apache.calcite.plan.hep.HepPlanner;
import org.apache.calcite.plan.hep.HepProgram;
import org.apache.calcite.plan.hep.HepProgramBuilder;
import org.apache.calcite.plan.volcano.AbstractConverter;
import org.apache.calcite.plan.volcano.RelSubset;
import org.apache.calcite.plan.volcano.VolcanoPlanner;
import org.apache.calcite.rel.RelCollations;
import org.apache.calcite.rel.RelHomogeneousShuttle;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.convert.ConverterRule;
import org.apache.calcite.rel.core.Aggregate;
import org.apache.calcite.rel.core.Calc;
import org.apache.calcite.rel.core.Filter;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rel.core.RelFactories;
import org.apache.calcite.rel.core.Values;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rel.logical.LogicalValues;
import org.apache.calcite.rel.logical.LogicalWindow;
import org.apache.calcite.rel.rules.AggregateCaseToFilterRule;
import org.apache.calcite.rel.rules.AggregateExpandDistinctAggregatesRule;
import org.apache.calcite.rel.rules.AggregateExpandWithinDistinctRule;
import org.apache.calcite.rel.rules.AggregateMergeRule;
import org.apache.calcite.rel.rules.AggregateProjectMergeRule;
import org.apache.calcite.rel.rules.AggregateRemoveRule;
import org.apache.calcite.rel.rules.AggregateValuesRule;
import org.apache.calcite.rel.rules.CalcMergeRule;
import org.apache.calcite.rel.rules.FilterAggregateTransposeRule;
import org.apache.calcite.rel.rules.FilterCalcMergeRule;
import org.apache.calcite.rel.rules.FilterJoinRule;
import org.apache.calcite.rel.rules.FilterMergeRule;
import org.apache.calcite.rel.rules.FilterProjectTransposeRule;
import org.apache.calcite.rel.rules.FilterSetOpTransposeRule;
import org.apache.calcite.rel.rules.FilterSortTransposeRule;
import org.apache.calcite.rel.rules.FilterToCalcRule;
import org.apache.calcite.rel.rules.FilterWindowTransposeRule;
import org.apache.calcite.rel.rules.JoinPushExpressionsRule;
import org.apache.calcite.rel.rules.MatchRule;
import org.apache.calcite.rel.rules.ProjectCalcMergeRule;
import org.apache.calcite.rel.rules.ProjectMergeRule;
import org.apache.calcite.rel.rules.ProjectRemoveRule;
import org.apache.calcite.rel.rules.ProjectToCalcRule;
import org.apache.calcite.rel.rules.ProjectToWindowRule;
import org.apache.calcite.rel.rules.PruneEmptyRules;
import org.apache.calcite.rel.rules.ReduceExpressionsRule;
import org.apache.calcite.rel.rules.SampleToFilterRule;
import org.apache.calcite.rel.rules.SemiJoinRule;
import org.apache.calcite.rel.rules.SortProjectTransposeRule;
import org.apache.calcite.rel.rules.SortRemoveConstantKeysRule;
import org.apache.calcite.rel.rules.SubQueryRemoveRule;
import org.apache.calcite.rel.rules.UnionMergeRule;
import org.apache.calcite.rel.rules.ValuesReduceRule;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexExecutor;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.rex.RexSimplify;
import org.apache.calcite.rex.RexSubQuery;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.sql.SqlAggFunction;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql2rel.RelFieldTrimmer;
import org.apache.calcite.tools.RelBuilder;
import org.apache.calcite.util.ImmutableBitSet;
import org.apache.calcite.util.mapping.Mapping;
import org.apache.calcite.util.mapping.MappingType;
import org.apache.calcite.util.mapping.Mappings;
import org.jspecify.annotations.Nullable;

/**
 * Makes a logical plan one that runs. It does what Calcite's standard program does, with the rules that can matter
 * here, each by its own configuration: the standard lists load every rule that Calcite has, which takes a quarter of
 * a second and longer, and their commuting and associating of joins has no costs to go by.
 */
final class Optimizer {
    /** Of rows that a union makes one Calcite's simplification takes 1.0 and 1.00 for two. */
    static final UnaryOperator<RelBuilder.Config> ROWS_AS_WRITTEN = config -> config.withSimplifyValues(false);

    private Optimizer() {}

    /** Loaded with the first statement that has one. */
    private static final class Subqueries {
        static final HepProgram REMOVED = program(List.of(
                SubQueryRemoveRule.Config.FILTER.toRule(),
                SubQueryRemoveRule.Config.PROJECT.toRule(),
                SubQueryRemoveRule.Config.JOIN.toRule()));
    }

    /** Loaded with the first statement that compares what may be equal without being the same. */
    private static final class Keys {
        static final HepProgram MADE = program(EqualKeys.rules());
    }

    private static final List<RelOptRule> RULES = rules();

    private static final HepProgram CALCULATIONS = program(List.of(
            EnumerableRules.ENUMERABLE_CALC_RULE,
            EnumerableRules.ENUMERABLE_FILTER_TO_CALC_RULE,
            EnumerableRules.ENUMERABLE_PROJECT_TO_CALC_RULE,
            FilterToCalcRule.Config.DEFAULT.toRule(),
            ProjectToCalcRule.Config.DEFAULT.toRule(),
            new SaneCalcMergeRule(),
            FilterCalcMergeRule.Config.DEFAULT.toRule(),
            ProjectCalcMergeRule.Config.DEFAULT.toRule()));

    private static HepProgram program(List<RelOptRule> rules) {
        return new HepProgramBuilder().addRuleCollection(rules).build();
    }

    private static List<RelOptRule> rules() {
        List<RelOptRule> rules = new ArrayList<>(List.of(
                AbstractConverter.ExpandConversionRule.INSTANCE,
                // Conditions go down.
                FilterJoinRule.FilterIntoJoinRule.FilterIntoJoinRuleConfig.DEFAULT.toRule(),
                FilterJoinRule.JoinConditionPushRule.JoinConditionPushRuleConfig.DEFAULT.toRule(),
                FilterProjectTransposeRule.Config.DEFAULT.toRule(),
                FilterAggregateTransposeRule.Config.DEFAULT.toRule(),
                FilterSetOpTransposeRule.Config.DEFAULT.toRule(),
                FilterSortTransposeRule.Config.DEFAULT.toRule(),
                FilterWindowTransposeRule.Config.DEFAULT.toRule(),
                FilterMergeRule.Config.DEFAULT.toRule(),
                SampleToFilterRule.Config.DEFAULT.toRule(),
                JoinPushExpressionsRule.Config.DEFAULT.toRule(),
                // What can be known now is computed now.
                ReduceExpressionsRule.ProjectReduceExpressionsRule.ProjectReduceExpressionsRuleConfig.DEFAULT.toRule(),
                ReduceExpressionsRule.FilterReduceExpressionsRule.FilterReduceExpressionsRuleConfig.DEFAULT.toRule(),
                ReduceExpressionsRule.JoinReduceExpressionsRule.JoinReduceExpressionsRuleConfig.DEFAULT.toRule(),
                ValuesReduceRule.Config.FILTER.toRule(),
                // Calcite's own takes a project of no columns too, and asserts then that there is one.
                ValuesReduceRule.Config.PROJECT
                        .withOperandSupplier(project -> project.operand(LogicalProject.class)
                                .predicate(some -> !some.getProjects().isEmpty())
                                .oneInput(values -> values.operand(LogicalValues.class)
                                        .predicate(Values::isNotEmpty)
                                        .noInputs()))
                        .as(ValuesReduceRule.Config.class)
                        .toRule(),
                ValuesReduceRule.Config.PROJECT_FILTER.toRule(),
                new AggregateOfNothingRule(),
                // What needn't be isn't.
                ProjectMergeRule.Config.DEFAULT.toRule(),
                ProjectRemoveRule.Config.DEFAULT.toRule(),
                AggregateProjectMergeRule.Config.DEFAULT.toRule(),
                AggregateRemoveRule.Config.DEFAULT.toRule(),
                AggregateMergeRule.Config.DEFAULT.toRule(),
                SortRemoveConstantKeysRule.Config.DEFAULT.toRule(),
                SortProjectTransposeRule.Config.DEFAULT.toRule(),
                UnionMergeRule.Config.DEFAULT.toRule(),
                SemiJoinRule.ProjectToSemiJoinRule.ProjectToSemiJoinRuleConfig.DEFAULT.toRule(),
                SemiJoinRule.JoinToSemiJoinRule.JoinToSemiJoinRuleConfig.DEFAULT.toRule(),
                // What the operators that run can't do by themselves.
                AggregateExpandDistinctAggregatesRule.Config.DEFAULT.toRule(),
                AggregateExpandWithinDistinctRule.Config.DEFAULT.toRule(),
                new CaseToFilter(),
                new ProjectToWindow(),
                MatchRule.Config.DEFAULT.toRule(),
                // The table that WITH RECURSIVE fills.
                Bindables.BINDABLE_TABLE_SCAN_RULE,
                EnumerableRules.TO_INTERPRETER,
                // Nothing makes nothing, and no call.
                PruneEmptyRules.UNION_INSTANCE,
                PruneEmptyRules.INTERSECT_INSTANCE,
                PruneEmptyRules.MINUS_INSTANCE,
                PruneEmptyRules.PROJECT_INSTANCE,
                PruneEmptyRules.FILTER_INSTANCE,
                PruneEmptyRules.SORT_INSTANCE,
                PruneEmptyRules.AGGREGATE_INSTANCE,
                PruneEmptyRules.WINDOW_INSTANCE,
                PruneEmptyRules.JOIN_LEFT_INSTANCE,
                PruneEmptyRules.JOIN_RIGHT_INSTANCE,
                PruneEmptyRules.SORT_FETCH_ZERO_INSTANCE));
        rules.addAll(EnumerableRules.ENUMERABLE_RULES);
        rules.remove(EnumerableRules.ENUMERABLE_AGGREGATE_RULE);
        rules.add(new Aggregates.Rule());
        rules.remove(EnumerableRules.ENUMERABLE_WINDOW_RULE);
        rules.add(new WindowRule());
        // Keeps no more rows than the LIMIT of an ORDER BY lets through.
        rules.add(EnumerableRules.ENUMERABLE_LIMIT_SORT_RULE);
        // A merge would sort both sides, all of whose rows would have to be there first.
        rules.remove(EnumerableRules.ENUMERABLE_MERGE_JOIN_RULE);
        // Takes the first rows of each side of a UNION, of which some may be the same.
        rules.remove(EnumerableRules.ENUMERABLE_MERGE_UNION_RULE);
        return rules;
    }

    /**
     * Returns the plan that runs.
     *
     * @param planner the planner of the plan's cluster
     * @param traits the order that the rows have to have
     */
    static EnumerableRel run(RelOptPlanner planner, RelNode logical, RelTraitSet traits) {
        RelNode rel = withoutWhatHoldsAnyway(InnerOrders.read(OuterVariables.in(logical)));
        rel = GrandTotals.in(hasSubQuery(rel) ? rewritten(Subqueries.REMOVED, rel) : rel);
        RelBuilder builder =
                RelFactories.LOGICAL_BUILDER.create(rel.getCluster(), null).transform(ROWS_AS_WRITTEN);
        rel = RecursiveTables.in(Decorrelation.of(rel, builder));
        rel = EqualKeys.areIn(rel) ? rewritten(Keys.MADE, rel) : rel;
        RelTraitSet wanted = JsonOrders.isByJson(traits.getCollation(), rel.getRowType())
                ? traits.replace(RelCollations.EMPTY)
                : traits;
        rel = new Trimmer(builder).trim(JsonOrders.in(rel));
        RULES.forEach(planner::addRule);
        planner.setRoot(rel);
        planner.setRoot(rel.getTraitSet().equals(wanted) ? rel : planner.changeTraits(rel, wanted));
        return (EnumerableRel) rewritten(CALCULATIONS, unnestingNoNull(planner.findBestExp()));
    }

    /**
     * Leaves out columns that nothing reads, and with them the right side of an outer join of which that is true of all
     * columns, where it has a row at most for each of the left: it neither takes a row away nor adds one. Public since
     * Calcite calls its methods by reflection.
     */
    public static final class Trimmer extends RelFieldTrimmer {
        Trimmer(RelBuilder builder) {
            super(null, builder);
        }

        @Override
        public TrimResult trimFields(Join join, ImmutableBitSet used, Set<RelDataTypeField> extra) {
            RelNode left = join.getLeft();
            if (join.getJoinType() != JoinRelType.LEFT
                    || !extra.isEmpty()
                    || used.length() > left.getRowType().getFieldCount()
                    || !hasOneRowAtMost(join)) {
                return super.trimFields(join, used, extra);
            }
            TrimResult trimmed = trimChild(join, left, used, Set.of());
            Mapping mapping = Mappings.create(
                    MappingType.INVERSE_SURJECTION, join.getRowType().getFieldCount(), trimmed.right.getTargetCount());
            trimmed.right.forEach(pair -> mapping.set(pair.source, pair.target));
            return result(trimmed.left, mapping, join);
        }

        private static boolean hasOneRowAtMost(Join join) {
            return Boolean.TRUE.equals(join.getCluster()
                    .getMetadataQuery()
                    .areColumnsUnique(join.getRight(), join.analyzeCondition().rightSet(), true));
        }
    }

    /**
     * Leaves out conditions that hold whatever their subquery says: of {@code IN (subquery) OR TRUE} Calcite makes a
     * join, which gives no row where the subquery has none.
     */
    private static RelNode withoutWhatHoldsAnyway(RelNode rel) {
        RexBuilder builder = rel.getCluster().getRexBuilder();
        RexShuttle inside = new RexShuttle() {
            @Override
            public RexNode visitSubQuery(RexSubQuery subQuery) {
                RexSubQuery visited = (RexSubQuery) super.visitSubQuery(subQuery);
                return visited.clone(withoutWhatHoldsAnyway(visited.rel));
            }
        };
        return rel.accept(new RelHomogeneousShuttle() {
            @Override
            public RelNode visit(RelNode other) {
                RelNode visited = super.visit(other);
                if (visited instanceof Filter filter && hasSubQuery(filter.getCondition())) {
                    List<RexNode> left = RelOptUtil.conjunctions(filter.getCondition()).stream()
                            .filter(part -> !hasSubQuery(part) || !holdsAnyway(rel.getCluster(), part))
                            .toList();
                    visited = filter.copy(
                            filter.getTraitSet(), filter.getInput(), RexUtil.composeConjunction(builder, left));
                }
                return visited.accept(inside);
            }
        });
    }

    private static boolean hasSubQuery(RelNode rel) {
        return rel instanceof Filter filter && RexUtil.SubQueryFinder.containsSubQuery(filter)
                || rel instanceof Project project && RexUtil.SubQueryFinder.containsSubQuery(project)
                || rel instanceof Join join && RexUtil.SubQueryFinder.containsSubQuery(join)
                || rel.getInputs().stream().anyMatch(Optimizer::hasSubQuery);
    }

    private static boolean hasSubQuery(RexNode expression) {
        return RexUtil.SubQueryFinder.find(expression) != null;
    }

    private static boolean holdsAnyway(RelOptCluster cluster, RexNode condition) {
        RexBuilder builder = cluster.getRexBuilder();
        List<RexNode> others = RelOptUtil.disjunctions(condition).stream()
                .filter(part -> !hasSubQuery(part))
                .toList();
        RexExecutor executor = Objects.requireNonNull(cluster.getPlanner().getExecutor());
        return new RexSimplify(builder, RelOptPredicateList.EMPTY, executor)
                .simplifyUnknownAsFalse(RexUtil.composeDisjunction(builder, others))
                .isAlwaysTrue();
    }

    /** Returns a planner that can be stopped. */
    static RelOptPlanner planner(Context context) {
        return new VolcanoPlanner(context) {
            @Override
            public RelSubset ensureRegistered(RelNode rel, @Nullable RelNode equivalent) {
                Complexity.check(rel);
                return super.ensureRegistered(rel, equivalent);
            }

            @Override
            public void checkCancel() {
                Cancellation.check();
            }
        };
    }

    private static RelNode rewritten(HepProgram program, RelNode rel) {
        HepPlanner planner = new HepPlanner(program) {
            @Override
            public void checkCancel() {
                Cancellation.check();
            }
        };
        planner.setRoot(rel);
        return planner.findBestExp();
    }

    /** UNNEST of NULL is no row: Calcite's code takes for granted that the map is there. */
    private static RelNode unnestingNoNull(RelNode rel) {
        List<RelNode> inputs =
                rel.getInputs().stream().map(Optimizer::unnestingNoNull).toList();
        if (rel instanceof EnumerableUncollect) {
            RelNode input = inputs.get(0);
            RexBuilder builder = rel.getCluster().getRexBuilder();
            RexNode map = builder.makeInputRef(input, 0);
            if (input.getRowType().getFieldCount() == 1 && map.getType().isNullable()) {
                RexNode condition = builder.makeCall(SqlStdOperatorTable.IS_NOT_NULL, map);
                inputs = List.of(EnumerableFilter.create(input, condition));
            }
        }
        return inputs.equals(rel.getInputs()) ? rel : rel.copy(rel.getTraitSet(), inputs);
    }

    /** Leaves calculations apart that would be written out a million times over, each one level of the other. */
    private static final class SaneCalcMergeRule extends CalcMergeRule {
        SaneCalcMergeRule() {
            super(CalcMergeRule.Config.DEFAULT);
        }

        @Override
        public boolean matches(RelOptRuleCall call) {
            Calc top = call.rel(0);
            Calc bottom = call.rel(1);
            return Complexity.canBeMerged(top.getProgram(), bottom.getProgram());
        }
    }

    /** Calcite's rule, which takes 1.0 and 1.00 for two values, where there is no value to take for another. */
    private static final class AggregateOfNothingRule extends AggregateValuesRule {
        AggregateOfNothingRule() {
            super(AggregateValuesRule.Config.DEFAULT);
        }

        @Override
        public boolean matches(RelOptRuleCall call) {
            Values values = call.rel(1);
            return values.getTuples().isEmpty();
        }
    }

    /** Calcite's rule, which would have a window's rows be in the order of its input's. */
    private static final class ProjectToWindow extends ProjectToWindowRule.ProjectToLogicalProjectAndWindowRule {
        ProjectToWindow() {
            super(ProjectToLogicalProjectAndWindowRuleConfig.DEFAULT);
        }

        @Override
        public void onMatch(RelOptRuleCall call) {
            Project project = call.rel(0);
            RelNode input = project.getInput();
            RelTraitSet unsorted = input.getTraitSet().replace(RelCollations.EMPTY);
            if (input.getTraitSet().equals(unsorted)) {
                super.onMatch(call);
            } else {
                call.transformTo(project.copy(unsorted, List.of(convert(input, unsorted))));
            }
        }
    }

    /**
     * Calcite's rule, but that a window's rows aren't in the order of its input's: one partition comes after the other.
     */
    private static final class WindowRule extends ConverterRule {
        WindowRule() {
            super(ConverterRule.Config.INSTANCE.withConversion(
                    LogicalWindow.class, Convention.NONE, EnumerableConvention.INSTANCE, "PineconeWindow"));
        }

        @Override
        public @Nullable RelNode convert(RelNode window) {
            RelNode converted = ((ConverterRule) EnumerableRules.ENUMERABLE_WINDOW_RULE).convert(window);
            return converted == null
                    ? null
                    : converted.copy(converted.getTraitSet().replace(RelCollations.EMPTY), converted.getInputs());
        }
    }

    /** Makes FILTER of CASE, which leaves NULLs out: not in what gathers them. */
    private static final class CaseToFilter extends AggregateCaseToFilterRule {
        CaseToFilter() {
            super(AggregateCaseToFilterRule.Config.DEFAULT);
        }

        @Override
        public boolean matches(RelOptRuleCall call) {
            Aggregate aggregate = call.rel(0);
            Project project = call.rel(1);
            return super.matches(call)
                    && aggregate.getAggCallList().stream()
                            .noneMatch(made -> gathersNulls(made.getAggregation())
                                    && made.getArgList().stream()
                                            .anyMatch(i ->
                                                    project.getProjects().get(i).getKind() == SqlKind.CASE));
        }

        private static boolean gathersNulls(SqlAggFunction function) {
            return switch (function.getKind()) {
                case ARRAY_AGG, COLLECT, JSON_ARRAYAGG, JSON_OBJECTAGG, SINGLE_VALUE -> true;
                default -> function instanceof OwnAggregate own && own.keepsRows();
            };
        }
    }
}
