package io.github.pineconejdbc.sql.planner;

import io.github.pineconejdbc.sql.LruMap;
import io.github.pineconejdbc.sql.dialect.IntervalType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.calcite.DataContext;
import org.apache.calcite.linq4j.function.Function1;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexExecutor;
import org.apache.calcite.rex.RexExecutorImpl;
import org.apache.calcite.rex.RexNode;
import org.jspecify.annotations.Nullable;

/**
 * Computes constant expressions while a statement is planned. It does what Calcite's own executor does, which compiles
 * a class each time; here the same expression over other literals is run by the class that is there already.
 */
final class ConstantReducer implements RexExecutor {
    private static final int MOST_CLASSES = 200;

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
            List<RexNode> expressions = hoisted.in(constants);
            @Nullable
            Object[] values = function(builder, expressions, hoisted.types()).apply(context.with(hoisted.values()));
            if (values != null) {
                for (int i = 0; i < values.length; i++) {
                    RexNode constant = constants.get(i);
                    literals.add(
                            IntervalType.is(constant.getType())
                                    ? constant
                                    : builder.makeLiteral(values[i], constant.getType(), true));
                }
            }
        } catch (RuntimeException e) {
            // What can't be computed now fails when it is run, and says so: it may never be.
            literals.clear();
        }
        reduced.addAll(literals.isEmpty() ? constants : literals);
    }

    private static Function1<DataContext, @Nullable Object @Nullable []> function(
            RexBuilder builder, List<RexNode> expressions, List<RelDataType> parameters) {
        String key = expressions.stream()
                        .map(e -> e + ":" + e.getType().getFullTypeString())
                        .collect(Collectors.joining(";"))
                + parameters.stream().map(RelDataType::getFullTypeString).toList();
        var function = COMPILED.get(key);
        if (function == null) {
            RelDataType nothing = builder.getTypeFactory().builder().build();
            function =
                    RexExecutorImpl.getExecutable(builder, expressions, nothing).getFunction();
            COMPILED.put(key, function);
        }
        return function;
    }
}
