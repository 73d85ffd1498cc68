package io.github.pineconejdbc.sql.planner;

import io.github.pineconejdbc.sql.LruMap;
import io.github.pineconejdbc.sql.dialect.PineconeRexBuilder;
import io.github.pineconejdbc.sql.dialect.type.IntervalType;
import io.github.pineconejdbc.sql.number.NumericMath;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.calcite.DataContext;
import org.apache.calcite.adapter.enumerable.RexToLixTranslator;
import org.apache.calcite.adapter.java.JavaTypeFactory;
import org.apache.calcite.linq4j.function.Function1;
import org.apache.calcite.linq4j.tree.BlockBuilder;
import org.apache.calcite.linq4j.tree.Expression;
import org.apache.calcite.linq4j.tree.Expressions;
import org.apache.calcite.linq4j.tree.ParameterExpression;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexExecutor;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexProgramBuilder;
import org.apache.calcite.runtime.Utilities;
import org.apache.calcite.sql.validate.SqlConformanceEnum;
import org.jspecify.annotations.Nullable;

/**
 * Computes constant expressions while a statement is planned. It does what Calcite's own executor does, which compiles
 * a class each time; here the same expression over other literals is run by the class that is there already.
 */
final class ConstantReducer implements RexExecutor {
    private static final int MOST_CLASSES = 200;
    private static final long MILLIS_OF_DAY = Duration.ofDays(1).toMillis();
    private static final long FIRST_DAY = LocalDate.of(1, 1, 1).toEpochDay();
    private static final long LAST_DAY = LocalDate.of(9_999, 12, 31).toEpochDay();
    private static final String NAME = "Constants";

    private static final Map<String, Function1<DataContext, @Nullable Object @Nullable []>> COMPILED =
            Collections.synchronizedMap(new LruMap<>(MOST_CLASSES));

    private final ConstantContext context;

    ConstantReducer(ConstantContext context) {
        this.context = context;
    }

    @Override
    public void reduce(RexBuilder builder, List<RexNode> constants, List<RexNode> reduced) {
        List<RexNode> literals = new ArrayList<>();
        try {
            HoistedLiterals hoisted = new HoistedLiterals(builder, 0);
            List<RexNode> shown = constants.stream().map(ConstantReducer::shown).toList();
            List<RexNode> expressions = hoisted.in(shown);
            @Nullable
            Object[] values = function(builder, expressions, hoisted.types()).apply(context.with(hoisted.values()));
            if (values != null) {
                for (int i = 0; i < values.length; i++) {
                    RexNode constant = constants.get(i);
                    RexNode computed = shown.get(i);
                    if (!IntervalType.is(constant.getType()) && fits(values[i], computed.getType())) {
                        computed = builder.makeLiteral(values[i], computed.getType(), true);
                    }
                    literals.add(
                            shown.get(i) == constant
                                    ? computed
                                    : ((RexCall) constant).clone(constant.getType(), List.of(computed)));
                }
            }
        } catch (RuntimeException e) {
            // What can't be computed now fails when it is run, and says so: it may never be.
            literals.clear();
        }
        reduced.addAll(literals.isEmpty() ? constants : literals);
    }

    /** What JSON is sorted by is computed with the rows, so that EXPLAIN shows the JSON. */
    private static RexNode shown(RexNode constant) {
        return PineconeRexBuilder.isJsonSortKey(constant)
                ? ((RexCall) constant).getOperands().get(0)
                : constant;
    }

    /**
     * Whether a literal can hold the value: one of Calcite's has four digits for the year, and drops others, and 1.50
     * is the same literal as 1.5 where both are of one type. A row of NULLs would be NULL.
     */
    private static boolean fits(@Nullable Object value, RelDataType type) {
        if (value instanceof BigDecimal number) {
            return number.scale() <= 0 || NumericMath.stripped(number).scale() == number.scale();
        }
        if (value instanceof @Nullable Object[] row && Arrays.stream(row).allMatch(Objects::isNull)) {
            return false;
        }
        if (!(value instanceof Number number)) {
            return true;
        }
        long day = switch (type.getSqlTypeName()) {
            case DATE -> number.longValue();
            case TIMESTAMP, TIMESTAMP_WITH_LOCAL_TIME_ZONE -> Math.floorDiv(number.longValue(), MILLIS_OF_DAY);
            default -> FIRST_DAY;
        };
        return day >= FIRST_DAY && day <= LAST_DAY;
    }

    private static Function1<DataContext, @Nullable Object @Nullable []> function(
            RexBuilder builder, List<RexNode> expressions, List<RelDataType> parameters) {
        String key = expressions.stream()
                        .map(e -> e + ":" + e.getType().getFullTypeString())
                        .collect(Collectors.joining(";"))
                + parameters.stream().map(RelDataType::getFullTypeString).toList();
        var function = COMPILED.get(key);
        if (function == null) {
            function = compiled(builder, expressions);
            COMPILED.put(key, function);
        }
        return function;
    }

    /** Does what Calcite's {@code RexExecutorImpl.getExecutable} does, by a compiler that can be stopped. */
    @SuppressWarnings("unchecked") // So the class says of itself.
    private static Function1<DataContext, @Nullable Object @Nullable []> compiled(
            RexBuilder builder, List<RexNode> expressions) {
        RelDataTypeFactory types = builder.getTypeFactory();
        RexProgramBuilder program = new RexProgramBuilder(types.builder().build(), builder);
        for (RexNode expression : expressions) {
            program.addProject(expression, null);
        }
        ParameterExpression context = Expressions.parameter(Object.class, "context");
        BlockBuilder body = new BlockBuilder();
        body.add(Expressions.declare(
                Modifier.FINAL, DataContext.ROOT, Expressions.convert_(context, DataContext.class)));
        List<Expression> values = RexToLixTranslator.translateProjects(
                program.getProgram(),
                (JavaTypeFactory) types,
                SqlConformanceEnum.DEFAULT,
                body,
                null,
                null,
                DataContext.ROOT,
                (block, index, type) -> {
                    throw new IllegalStateException("a constant has no columns");
                },
                null);
        body.add(Expressions.return_(null, Expressions.newArrayInit(Object[].class, values)));
        String apply = Expressions.toString(
                Expressions.methodDecl(Modifier.PUBLIC, Object[].class, "apply", List.of(context), body.toBlock()));
        return (Function1<DataContext, @Nullable Object @Nullable []>) GeneratedCode.compile(
                NAME,
                "public final class " + NAME + " extends " + Utilities.class.getName() + " implements "
                        + Function1.class.getName() + " {\n" + apply + "\n}");
    }
}
