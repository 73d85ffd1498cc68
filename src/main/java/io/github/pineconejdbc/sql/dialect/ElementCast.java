package io.github.pineconejdbc.sql.dialect;

import java.util.List;
import java.util.Objects;
import org.apache.calcite.adapter.enumerable.CallImplementor;
import org.apache.calcite.adapter.enumerable.NullPolicy;
import org.apache.calcite.adapter.enumerable.RexImpTable;
import org.apache.calcite.adapter.enumerable.RexToLixTranslator;
import org.apache.calcite.linq4j.tree.Expression;
import org.apache.calcite.linq4j.tree.Expressions;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexLambdaRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.schema.FunctionParameter;
import org.apache.calcite.schema.ImplementableFunction;
import org.apache.calcite.schema.ScalarFunction;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.InferTypes;
import org.apache.calcite.sql.type.ReturnTypes;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.validate.SqlUserDefinedFunction;
import org.apache.calcite.util.BuiltInMethod;

/**
 * The cast of an array to one of another type: each element becomes what a value outside of an array does. Calcite's
 * own one, in {@code RexToLixTranslator}, fails at an element that is NULL and knows none of this dialect's casts.
 */
public final class ElementCast extends SqlUserDefinedFunction {
    private ElementCast(PineconeRexBuilder builder) {
        super(
                new SqlIdentifier("castElements", SqlParserPos.ZERO),
                SqlKind.OTHER_FUNCTION,
                ReturnTypes.ARG0,
                InferTypes.ANY_NULLABLE,
                null,
                new Code(builder));
    }

    static RexNode of(PineconeRexBuilder builder, SqlParserPos position, RelDataType type, RexNode array) {
        RelDataType nullable = builder.getTypeFactory()
                .createTypeWithNullability(type, array.getType().isNullable());
        return builder.makeCall(position, nullable, new ElementCast(builder), List.of(array));
    }

    private record Code(PineconeRexBuilder builder) implements ScalarFunction, ImplementableFunction {
        @Override
        public RelDataType getReturnType(RelDataTypeFactory factory) {
            return factory.createArrayType(factory.createSqlType(SqlTypeName.ANY), -1);
        }

        @Override
        public List<FunctionParameter> getParameters() {
            return List.of();
        }

        @Override
        public CallImplementor getImplementor() {
            return RexImpTable.createImplementor(this::cast, NullPolicy.STRICT, false);
        }

        private Expression cast(RexToLixTranslator translator, RexCall call, List<Expression> operands) {
            RelDataType from = element(call.getOperands().get(0).getType());
            RexLambdaRef element = new RexLambdaRef(0, "element", from);
            RexNode cast = builder.makeCast(element(call.getType()), element, true, false);
            List<Expression> each = translator.translateList(List.of(builder.makeLambdaCall(cast, List.of(element))));
            return Expressions.call(BuiltInMethod.LIST_TRANSFORM.method, operands.get(0), each.get(0));
        }

        private RelDataType element(RelDataType array) {
            return builder.getTypeFactory()
                    .createTypeWithNullability(Objects.requireNonNull(array.getComponentType()), true);
        }
    }
}
