package io.github.pineconejdbc.sql.dialect;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.calcite.adapter.enumerable.EnumerableAggregate;
import org.apache.calcite.adapter.enumerable.EnumerableConvention;
import org.apache.calcite.plan.Convention;
import org.apache.calcite.plan.RelTraitSet;
import org.apache.calcite.rel.InvalidRelException;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.convert.ConverterRule;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.rel.logical.LogicalAggregate;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.schema.impl.AggregateFunctionImpl;
import org.apache.calcite.sql.SqlAggFunction;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.InferTypes;
import org.apache.calcite.sql.type.OperandTypes;
import org.apache.calcite.sql.type.SqlTypeFamily;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.validate.SqlUserDefinedAggFunction;
import org.apache.calcite.util.Optionality;
import org.jspecify.annotations.Nullable;

/**
 * Aggregate functions that take the places of Calcite's where those would give a wrong number: sums that leave their
 * range, and deviations as the difference of large squares. The classes are public for the code that Calcite generates.
 */
public final class Aggregates {
    /** What Calcite computes as sums and counts. Of deviations it takes the squares, and those can't be trusted. */
    public static final Set<SqlKind> REDUCED = EnumSet.of(
            SqlKind.AVG, SqlKind.SUM, SqlKind.COVAR_POP, SqlKind.COVAR_SAMP, SqlKind.REGR_SXX, SqlKind.REGR_SYY);

    private static final Map<SqlAggFunction, SqlAggFunction> EXACT = Map.of(
            SqlStdOperatorTable.SUM, like(SqlStdOperatorTable.SUM, CheckedSum.class),
            SqlStdOperatorTable.SUM0, like(SqlStdOperatorTable.SUM0, CheckedSum.class),
            SqlStdOperatorTable.STDDEV, like(SqlStdOperatorTable.STDDEV, StddevSamp.class),
            SqlStdOperatorTable.STDDEV_POP, like(SqlStdOperatorTable.STDDEV_POP, StddevPop.class),
            SqlStdOperatorTable.STDDEV_SAMP, like(SqlStdOperatorTable.STDDEV_SAMP, StddevSamp.class),
            SqlStdOperatorTable.VARIANCE, like(SqlStdOperatorTable.VARIANCE, VarSamp.class),
            SqlStdOperatorTable.VAR_POP, like(SqlStdOperatorTable.VAR_POP, VarPop.class),
            SqlStdOperatorTable.VAR_SAMP, like(SqlStdOperatorTable.VAR_SAMP, VarSamp.class));

    private Aggregates() {}

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

    public static boolean isDeviation(SqlKind kind) {
        return switch (kind) {
            case STDDEV_POP, STDDEV_SAMP, VAR_POP, VAR_SAMP -> true;
            default -> false;
        };
    }

    /** Whether a function is one of DOUBLEs, whatever it is asked of: squares of integers leave their range soon. */
    static boolean isOfDoubles(SqlKind kind) {
        return switch (kind) {
            case COVAR_POP, COVAR_SAMP, REGR_SXX, REGR_SYY -> true;
            default -> isDeviation(kind);
        };
    }

    /** Returns the function that computes what another one says, to a result of a type. */
    public static SqlAggFunction exact(SqlAggFunction function, RelDataType type) {
        return isDeviation(function.getKind()) || type.getSqlTypeName() == SqlTypeName.BIGINT
                ? EXACT.getOrDefault(function, function)
                : function;
    }

    private static AggregateCall exact(AggregateCall call) {
        return AggregateCall.create(
                exact(call.getAggregation(), call.getType()),
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
            List<AggregateCall> calls =
                    aggregate.getAggCallList().stream().map(Aggregates::exact).toList();
            try {
                return new EnumerableAggregate(
                        rel.getCluster(),
                        traits,
                        convert(aggregate.getInput(), traits),
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

    /** How far values are from their mean, by Welford's method: no large squares are subtracted from each other. */
    public static class Deviations {
        private long count;
        private double mean;
        private double squares;

        private Deviations() {}

        public static Deviations init() {
            return new Deviations();
        }

        public static Deviations add(Deviations values, double value) {
            double distance = value - values.mean;
            values.mean += distance / ++values.count;
            values.squares += distance * (value - values.mean);
            return values;
        }

        /** Returns the mean square, of values that all are there or of a sample, which wants two of them. */
        static @Nullable Double variance(Deviations values, boolean sample) {
            long divisor = sample ? values.count - 1 : values.count;
            return divisor <= 0 ? null : values.squares / divisor;
        }

        static @Nullable Double deviation(Deviations values, boolean sample) {
            Double variance = variance(values, sample);
            return variance == null ? null : Math.sqrt(variance);
        }
    }

    public static final class VarPop extends Deviations {
        public static @Nullable Double result(Deviations values) {
            return variance(values, false);
        }
    }

    public static final class VarSamp extends Deviations {
        public static @Nullable Double result(Deviations values) {
            return variance(values, true);
        }
    }

    public static final class StddevPop extends Deviations {
        public static @Nullable Double result(Deviations values) {
            return deviation(values, false);
        }
    }

    public static final class StddevSamp extends Deviations {
        public static @Nullable Double result(Deviations values) {
            return deviation(values, true);
        }
    }
}
