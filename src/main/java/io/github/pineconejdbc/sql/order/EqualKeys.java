package io.github.pineconejdbc.sql.order;

import io.github.pineconejdbc.sql.aggregate.FirstMet;
import io.github.pineconejdbc.sql.dialect.PineconeRexBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.calcite.plan.RelOptRule;
import org.apache.calcite.plan.RelOptRuleCall;
import org.apache.calcite.plan.RelRule;
import org.apache.calcite.rel.RelCollations;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Aggregate;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.rel.core.SetOp;
import org.apache.calcite.rel.logical.LogicalAggregate;
import org.apache.calcite.rel.logical.LogicalIntersect;
import org.apache.calcite.rel.logical.LogicalMinus;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rel.logical.LogicalUnion;
import org.apache.calcite.rel.rules.AggregateExpandDistinctAggregatesRule;
import org.apache.calcite.rel.rules.IntersectToDistinctRule;
import org.apache.calcite.rel.rules.MinusToDistinctRule;
import org.apache.calcite.rel.rules.UnionToDistinctRule;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.schema.impl.AggregateFunctionImpl;
import org.apache.calcite.sql.SqlAggFunction;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.InferTypes;
import org.apache.calcite.sql.type.OperandTypes;
import org.apache.calcite.sql.type.ReturnTypes;
import org.apache.calcite.sql.type.SqlTypeFamily;
import org.apache.calcite.sql.validate.SqlUserDefinedAggFunction;
import org.apache.calcite.util.ImmutableBitSet;
import org.apache.calcite.util.Optionality;

/**
 * Groups values that are equal without being the same to Java, JSON, padded texts and rows, by what is the same of
 * those; each group has the first of its values that was met, as in PostgreSQL.
 */
public final class EqualKeys {
    private static final SqlAggFunction FIRST_MET = new SqlUserDefinedAggFunction(
            new SqlIdentifier("FIRST_MET", SqlParserPos.ZERO),
            SqlKind.OTHER_FUNCTION,
            ReturnTypes.ARG0,
            InferTypes.FIRST_KNOWN,
            OperandTypes.operandMetadata(
                    List.of(SqlTypeFamily.ANY), typeFactory -> List.of(), i -> "value", i -> false),
            Objects.requireNonNull(AggregateFunctionImpl.create(FirstMet.class)),
            false,
            false,
            Optionality.FORBIDDEN);

    private EqualKeys() {}

    /** Returns whether a plan compares such values. */
    public static boolean areIn(RelNode plan) {
        return plan instanceof Aggregate aggregate && (hasKeys(aggregate) || countsDistinct(aggregate))
                || plan instanceof SetOp set && isDistinct(set)
                || plan.getInputs().stream().anyMatch(EqualKeys::areIn);
    }

    /** Returns the rules that make a logical plan which compares none. */
    public static List<RelOptRule> rules() {
        return List.of(
                rule(UnionToDistinctRule.Config.DEFAULT, LogicalUnion.class, EqualKeys::isDistinct),
                rule(IntersectToDistinctRule.Config.DEFAULT, LogicalIntersect.class, EqualKeys::isDistinct),
                rule(MinusToDistinctRule.Config.DEFAULT, LogicalMinus.class, EqualKeys::isDistinct),
                rule(
                        AggregateExpandDistinctAggregatesRule.Config.DEFAULT,
                        LogicalAggregate.class,
                        EqualKeys::countsDistinct),
                new GroupingRule());
    }

    private static <R extends RelNode> RelOptRule rule(RelRule.Config config, Class<R> of, Predicate<R> where) {
        return config.withOperandSupplier(
                        node -> node.operand(of).predicate(where).anyInputs())
                .toRule();
    }

    private static boolean isDistinct(SetOp set) {
        return !set.all
                && set.getRowType().getFieldList().stream()
                        .anyMatch(field -> PineconeRexBuilder.hasEqualKey(field.getType()));
    }

    private static boolean hasKeys(Aggregate aggregate) {
        return aggregate.getGroupSet().asList().stream().anyMatch(key -> hasKey(aggregate, key));
    }

    private static boolean countsDistinct(Aggregate aggregate) {
        return aggregate.getAggCallList().stream()
                .anyMatch(call -> call.isDistinct()
                        && call.getArgList().stream()
                                .anyMatch(argument -> hasKey(aggregate, argument)
                                        && !type(aggregate, argument).isStruct()));
    }

    private static boolean hasKey(Aggregate aggregate, int column) {
        return PineconeRexBuilder.hasEqualKey(type(aggregate, column));
    }

    private static RelDataType type(Aggregate aggregate, int column) {
        return aggregate.getInput().getRowType().getFieldList().get(column).getType();
    }

    private static RelNode grouped(Aggregate aggregate) {
        RelNode input = aggregate.getInput();
        PineconeRexBuilder builder = (PineconeRexBuilder) aggregate.getCluster().getRexBuilder();
        List<RexNode> columns = new ArrayList<>(builder.identityProjects(input.getRowType()));
        List<String> names = new ArrayList<>(input.getRowType().getFieldNames());
        Map<Integer, ImmutableBitSet> keys = new LinkedHashMap<>();
        for (int column : aggregate.getGroupSet()) {
            if (!hasKey(aggregate, column)) {
                keys.put(column, ImmutableBitSet.of(column));
                continue;
            }
            int first = columns.size();
            for (RexNode key : builder.equalKeys(columns.get(column))) {
                names.add("$key" + columns.size());
                columns.add(key);
            }
            keys.put(column, ImmutableBitSet.range(first, columns.size()));
        }
        RelNode keyed = LogicalProject.create(input, List.of(), columns, names, Set.of());

        List<AggregateCall> calls = new ArrayList<>();
        for (AggregateCall call : aggregate.getAggCallList()) {
            calls.add(isGrouping(call) ? call.withArgList(ofFirsts(call.getArgList(), keys)) : call);
        }
        for (int column : aggregate.getGroupSet()) {
            if (hasKey(aggregate, column)) {
                calls.add(firstMet(keyed, column));
            }
        }
        ImmutableBitSet all = all(aggregate.getGroupSet(), keys);
        RelNode groups = LogicalAggregate.create(
                keyed,
                aggregate.getHints(),
                all,
                aggregate.getGroupSets().stream().map(set -> all(set, keys)).toList(),
                calls);

        List<RexNode> row = new ArrayList<>();
        int next = all.cardinality() + aggregate.getAggCallList().size();
        for (RelDataTypeField field : aggregate.getRowType().getFieldList()) {
            int index = field.getIndex();
            RexNode value;
            if (index >= aggregate.getGroupCount()) {
                value = builder.makeInputRef(groups, all.cardinality() + index - aggregate.getGroupCount());
            } else {
                int column = aggregate.getGroupSet().nth(index);
                int key = all.indexOf(Objects.requireNonNull(keys.get(column)).nth(0));
                value = builder.makeInputRef(groups, hasKey(aggregate, column) ? next++ : key);
                if (hasKey(aggregate, column) && aggregate.getGroupType() != Aggregate.Group.SIMPLE) {
                    value = builder.makeCall(
                            SqlStdOperatorTable.CASE,
                            builder.makeCall(SqlStdOperatorTable.IS_NULL, builder.makeInputRef(groups, key)),
                            builder.makeNullLiteral(field.getType()),
                            value);
                }
            }
            row.add(builder.ensureType(field.getType(), value, true));
        }
        return LogicalProject.create(
                groups, List.of(), row, aggregate.getRowType().getFieldNames(), Set.of());
    }

    private static AggregateCall firstMet(RelNode input, int column) {
        return AggregateCall.create(
                SqlParserPos.ZERO,
                FIRST_MET,
                false,
                false,
                false,
                List.of(),
                List.of(column),
                -1,
                null,
                RelCollations.EMPTY,
                input.getRowType().getFieldList().get(column).getType(),
                null);
    }

    private static boolean isGrouping(AggregateCall call) {
        return switch (call.getAggregation().getKind()) {
            case GROUPING, GROUPING_ID, GROUP_ID -> true;
            default -> false;
        };
    }

    private static List<Integer> ofFirsts(List<Integer> columns, Map<Integer, ImmutableBitSet> keys) {
        return columns.stream()
                .map(column -> Objects.requireNonNull(keys.get(column)).nth(0))
                .toList();
    }

    private static ImmutableBitSet all(ImmutableBitSet columns, Map<Integer, ImmutableBitSet> keys) {
        return columns.asList().stream()
                .map(column -> Objects.requireNonNull(keys.get(column)))
                .reduce(ImmutableBitSet.of(), ImmutableBitSet::union);
    }

    /** Makes keys of what rows are grouped by. */
    @SuppressWarnings("deprecation") // As of one operand, without a class of settings made for it.
    private static final class GroupingRule extends RelOptRule {
        GroupingRule() {
            super(operandJ(LogicalAggregate.class, null, EqualKeys::hasKeys, any()));
        }

        @Override
        public void onMatch(RelOptRuleCall call) {
            call.transformTo(grouped(call.rel(0)));
        }
    }
}
