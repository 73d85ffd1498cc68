package io.github.pineconejdbc.sql.dialect;

import io.github.pineconejdbc.sql.aggregate.DoubleAggregates;
import io.github.pineconejdbc.sql.aggregate.IntervalAggregates;
import io.github.pineconejdbc.sql.aggregate.NumericAggregates;
import io.github.pineconejdbc.sql.dialect.aggregate.OwnAggregate;
import io.github.pineconejdbc.sql.dialect.type.IntervalType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.calcite.adapter.enumerable.EnumerableAggregate;
import org.apache.calcite.adapter.enumerable.EnumerableConvention;
import org.apache.calcite.plan.Convention;
import org.apache.calcite.plan.RelTraitSet;
import org.apache.calcite.rel.InvalidRelException;
import org.apache.calcite.rel.RelCollationTraitDef;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.convert.ConverterRule;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.rel.logical.LogicalAggregate;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.schema.impl.AggregateFunctionImpl;
import org.apache.calcite.sql.SqlAggFunction;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.InferTypes;
import org.apache.calcite.sql.type.OperandTypes;
import org.apache.calcite.sql.type.ReturnTypes;
import org.apache.calcite.sql.type.SqlTypeFamily;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.type.SqlTypeUtil;
import org.apache.calcite.sql.validate.SqlUserDefinedAggFunction;
import org.apache.calcite.sql.validate.SqlValidator;
import org.apache.calcite.sql.validate.SqlValidatorScope;
import org.apache.calcite.util.Optionality;
import org.jspecify.annotations.Nullable;

/**
 * Aggregate functions that take the places of Calcite's where those would give a wrong number: sums that leave their
 * range, and averages and deviations without their digits. The classes are public for the code that Calcite generates.
 */
public final class Aggregates {
    private enum Argument {
        WHOLE,
        NUMERIC,
        APPROXIMATE;

        static @Nullable Argument of(RelDataType type) {
            return SqlTypeUtil.isIntType(type)
                    ? WHOLE
                    : SqlTypeUtil.isDecimal(type)
                            ? NUMERIC
                            : SqlTypeUtil.isApproximateNumeric(type) ? APPROXIMATE : null;
        }
    }

    private record Key(SqlKind function, Argument argument, SqlTypeName result) {

        /**
         * Written out, as {@link #hashCode} is: of a record's own the JVM makes method handles, when they are first
         * called.
         */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && function == key.function
                    && argument == key.argument
                    && result == key.result;
        }

        @Override
        public int hashCode() {
            return 31 * (31 * function.hashCode() + argument.hashCode()) + result.hashCode();
        }
    }

    private static final Map<Key, Class<?>> CLASSES = classes();

    private static final Map<Key, SqlAggFunction> MADE = new ConcurrentHashMap<>();

    /** What takes the places of Calcite's functions where the values are intervals. */
    static final Map<String, SqlAggFunction> OF_INTERVALS = Map.of(
            "SUM", ofIntervals("SUM", IntervalAggregates.Sum.class),
            "AVG", ofIntervals("AVG", IntervalAggregates.Average.class));

    private Aggregates() {}

    private static Map<Key, Class<?>> classes() {
        Map<Key, Class<?>> classes = new HashMap<>();
        for (SqlKind sum : List.of(SqlKind.SUM, SqlKind.SUM0)) {
            classes.put(new Key(sum, Argument.WHOLE, SqlTypeName.BIGINT), CheckedSum.class);
            classes.put(new Key(sum, Argument.WHOLE, SqlTypeName.DECIMAL), NumericAggregates.SumOfWhole.class);
            classes.put(new Key(sum, Argument.NUMERIC, SqlTypeName.DECIMAL), NumericAggregates.SumOfNumeric.class);
            classes.put(new Key(sum, Argument.APPROXIMATE, SqlTypeName.DOUBLE), DoubleAggregates.Sum.class);
        }
        row(
                classes,
                SqlKind.AVG,
                NumericAggregates.AverageOfWhole.class,
                NumericAggregates.AverageOfNumeric.class,
                DoubleAggregates.Average.class);
        row(
                classes,
                SqlKind.VAR_POP,
                NumericAggregates.VarPopOfWhole.class,
                NumericAggregates.VarPopOfNumeric.class,
                DoubleAggregates.VarPop.class);
        row(
                classes,
                SqlKind.VAR_SAMP,
                NumericAggregates.VarSampOfWhole.class,
                NumericAggregates.VarSampOfNumeric.class,
                DoubleAggregates.VarSamp.class);
        row(
                classes,
                SqlKind.STDDEV_POP,
                NumericAggregates.StddevPopOfWhole.class,
                NumericAggregates.StddevPopOfNumeric.class,
                DoubleAggregates.StddevPop.class);
        row(
                classes,
                SqlKind.STDDEV_SAMP,
                NumericAggregates.StddevSampOfWhole.class,
                NumericAggregates.StddevSampOfNumeric.class,
                DoubleAggregates.StddevSamp.class);
        return classes;
    }

    private static void row(
            Map<Key, Class<?>> classes, SqlKind function, Class<?> whole, Class<?> numeric, Class<?> approximate) {
        classes.put(new Key(function, Argument.WHOLE, SqlTypeName.DECIMAL), whole);
        classes.put(new Key(function, Argument.NUMERIC, SqlTypeName.DECIMAL), numeric);
        classes.put(new Key(function, Argument.APPROXIMATE, SqlTypeName.DOUBLE), approximate);
    }

    private static SqlAggFunction ofIntervals(String name, Class<?> implementation) {
        return new SqlUserDefinedAggFunction(
                new SqlIdentifier(name, SqlParserPos.ZERO),
                SqlKind.OTHER_FUNCTION,
                ReturnTypes.explicit(IntervalType.of(true)),
                InferTypes.FIRST_KNOWN,
                OperandTypes.operandMetadata(
                        List.of(SqlTypeFamily.ANY), typeFactory -> List.of(), i -> "value", i -> false),
                Objects.requireNonNull(AggregateFunctionImpl.create(implementation)),
                false,
                false,
                Optionality.FORBIDDEN) {
            /** Looks nothing up: it would find the function of numbers. */
            @Override
            public RelDataType deriveType(SqlValidator validator, SqlValidatorScope scope, SqlCall call) {
                return validateOperands(validator, scope.getOperandScope(call), call);
            }
        };
    }

    private static SqlAggFunction like(SqlAggFunction function, Class<?> implementation) {
        return new SqlUserDefinedAggFunction(
                new SqlIdentifier(function.getName(), SqlParserPos.ZERO),
                SqlKind.OTHER_FUNCTION,
                Objects.requireNonNull(function.getReturnTypeInference()),
                InferTypes.FIRST_KNOWN,
                OperandTypes.operandMetadata(
                        List.of(SqlTypeFamily.NUMERIC), typeFactory -> List.of(), i -> "value", i -> false),
                Objects.requireNonNull(AggregateFunctionImpl.create(implementation)),
                false,
                false,
                Optionality.FORBIDDEN);
    }

    /** Whether a function isn't what Calcite makes of it in a window: sums and counts of squares. */
    static boolean isWhole(SqlKind kind) {
        return switch (kind) {
            case AVG, STDDEV_POP, STDDEV_SAMP, VAR_POP, VAR_SAMP -> true;
            default -> false;
        };
    }

    /** Returns the function that computes what another one says, of an argument, to a result of a type. */
    static SqlAggFunction exact(SqlAggFunction function, List<RelDataType> arguments, RelDataType result) {
        Argument argument = arguments.size() == 1 ? Argument.of(arguments.get(0)) : null;
        if (argument == null) {
            return function;
        }
        Key key = new Key(function.getKind(), argument, result.getSqlTypeName());
        Class<?> implementation = CLASSES.get(key);
        return implementation == null ? function : MADE.computeIfAbsent(key, k -> like(function, implementation));
    }

    private static AggregateCall exact(AggregateCall call, RelNode input) {
        List<RelDataType> arguments = call.getArgList().stream()
                .map(i -> input.getRowType().getFieldList().get(i).getType())
                .toList();
        return AggregateCall.create(
                exact(call.getAggregation(), arguments, call.getType()),
                call.isDistinct(),
                call.isApproximate(),
                call.ignoreNulls(),
                call.rexList,
                call.getArgList(),
                call.filterArg,
                call.distinctKeys,
                call.collation,
                call.getType(),
                call.getName());
    }

    /** Decides upon an aggregate, as Calcite's own rule does, with these functions. */
    public static final class Rule extends ConverterRule {
        public Rule() {
            super(Config.INSTANCE.withConversion(
                    LogicalAggregate.class, Convention.NONE, EnumerableConvention.INSTANCE, "PineconeAggregate"));
        }

        @Override
        public @Nullable RelNode convert(RelNode rel) {
            LogicalAggregate aggregate = (LogicalAggregate) rel;
            RelTraitSet traits = rel.getCluster().traitSetOf(EnumerableConvention.INSTANCE);
            boolean inOrder = aggregate.getAggCallList().stream()
                    .anyMatch(call -> call.getAggregation() instanceof OwnAggregate own && own.readsOrder());
            // The planner takes a sort for its input wherever nobody asks for the order.
            RelTraitSet read = inOrder
                    ? traits.replaceIfs(
                            RelCollationTraitDef.INSTANCE,
                            () -> aggregate.getInput().getTraitSet().getTraits(RelCollationTraitDef.INSTANCE))
                    : traits;
            List<AggregateCall> calls = aggregate.getAggCallList().stream()
                    .map(call -> exact(call, aggregate.getInput()))
                    .toList();
            try {
                return new EnumerableAggregate(
                        rel.getCluster(),
                        traits,
                        convert(aggregate.getInput(), read),
                        aggregate.getGroupSet(),
                        aggregate.getGroupSets(),
                        calls);
            } catch (InvalidRelException e) {
                // One with DISTINCT, say: another rule makes an aggregate of it that can be run.
                return null;
            }
        }
    }

    /** A sum that fails beyond the range of a BIGINT. */
    public static final class CheckedSum {
        private CheckedSum() {}

        public static long init() {
            return 0;
        }

        public static long add(long sum, long value) {
            return Math.addExact(sum, value);
        }

        public static long result(long sum) {
            return sum;
        }
    }
}
