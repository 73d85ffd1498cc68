package io.github.pineconejdbc.sql.dialect.aggregate;

import io.github.pineconejdbc.sql.aggregate.Accumulator;
import io.github.pineconejdbc.sql.aggregate.AggregateRow;
import java.lang.reflect.Type;
import java.util.List;
import org.apache.calcite.adapter.enumerable.AggAddContext;
import org.apache.calcite.adapter.enumerable.AggContext;
import org.apache.calcite.adapter.enumerable.AggImplementor;
import org.apache.calcite.adapter.enumerable.AggResetContext;
import org.apache.calcite.adapter.enumerable.AggResultContext;
import org.apache.calcite.adapter.enumerable.WinAggResultContext;
import org.apache.calcite.linq4j.tree.Expression;
import org.apache.calcite.linq4j.tree.Expressions;
import org.apache.calcite.linq4j.tree.Primitive;
import org.apache.calcite.linq4j.tree.Statement;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.schema.FunctionParameter;
import org.apache.calcite.schema.ImplementableAggFunction;
import org.apache.calcite.sql.type.SqlTypeName;

/** The code of an aggregate of the table: it gives rows to an {@link Accumulator}, NULLs too. */
record AccumulatorCode(AggregateRow row, int arguments, String order, boolean distinct)
        implements ImplementableAggFunction, AggImplementor {
    @Override
    public AggImplementor getImplementor(boolean windowContext) {
        return this;
    }

    @Override
    public RelDataType getReturnType(RelDataTypeFactory factory) {
        return factory.createSqlType(SqlTypeName.ANY);
    }

    @Override
    public List<FunctionParameter> getParameters() {
        return List.of();
    }

    @Override
    public List<Type> getStateType(AggContext info) {
        return List.of(Accumulator.class);
    }

    @Override
    public void implementReset(AggContext info, AggResetContext reset) {
        Expression made = Expressions.call(
                AggregateRow.class,
                "accumulator",
                Expressions.constant(row.name()),
                Expressions.constant(arguments),
                Expressions.constant(order),
                Expressions.constant(distinct));
        reset.currentBlock()
                .add(Expressions.statement(
                        Expressions.assign(reset.accumulator().get(0), made)));
    }

    @Override
    public void implementAdd(AggContext info, AggAddContext add) {
        List<Expression> values = add.arguments().stream().map(Expressions::box).toList();
        Statement kept = Expressions.statement(
                Expressions.call(add.accumulator().get(0), "add", Expressions.newArrayInit(Object.class, values)));
        RexNode filter = add.rexFilterArgument();
        add.currentBlock()
                .add(
                        filter == null
                                ? kept
                                : Expressions.ifThen(
                                        isTrue(add.rowTranslator()
                                                .translateList(List.of(filter))
                                                .get(0)),
                                        kept));
    }

    private static Expression isTrue(Expression condition) {
        return Primitive.is(condition.getType())
                ? condition
                : Expressions.call(Expressions.field(null, Boolean.class, "TRUE"), "equals", condition);
    }

    @Override
    public Expression implementResult(AggContext info, AggResultContext result) {
        return Expressions.convert_(
                Expressions.call(
                        result.accumulator().get(0),
                        result instanceof WinAggResultContext ? "resultOfFrame" : "result"),
                Primitive.box(info.returnType()));
    }
}
