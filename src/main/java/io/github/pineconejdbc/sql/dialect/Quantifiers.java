package io.github.pineconejdbc.sql.dialect;

import io.github.pineconejdbc.sql.ArrayText;
import io.github.pineconejdbc.sql.parser.SqlNodes;
import java.util.List;
import java.util.function.Function;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.SqlBasicCall;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlCharStringLiteral;
import org.apache.calcite.sql.SqlCollectionTypeNameSpec;
import org.apache.calcite.sql.SqlDataTypeSpec;
import org.apache.calcite.sql.SqlDynamicParam;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.fun.SqlQuantifyOperator;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.SqlTypeName;
import org.jspecify.annotations.Nullable;

/** Comparisons with ANY, SOME and ALL of an array. */
final class Quantifiers {
    private Quantifiers() {}

    /**
     * {@code = ANY (ARRAY[1, 2])} is {@code IN (1, 2)}, of which Calcite knows more: types that differ, NULLs, keys. So
     * is {@code = ANY ('{1,2}')}, whose elements are of the other side's type.
     */
    static SqlNode withElements(SqlBasicCall call) {
        SqlNodeList elements =
                call.operand(1) instanceof SqlNodeList list && list.size() == 1 ? elements(list.get(0)) : null;
        if (elements == null) {
            return call;
        }
        if (elements.isEmpty()) {
            return SqlLiteral.createBoolean(call.getKind() == SqlKind.ALL, call.getParserPosition());
        }
        call.setOperand(1, elements);
        SqlKind comparison = ((SqlQuantifyOperator) call.getOperator()).comparisonKind;
        if (call.getKind() == SqlKind.SOME && comparison == SqlKind.EQUALS) {
            call.setOperator(SqlStdOperatorTable.IN);
        } else if (call.getKind() == SqlKind.ALL && comparison == SqlKind.NOT_EQUALS) {
            call.setOperator(SqlStdOperatorTable.NOT_IN);
        }
        return call;
    }

    /** Returns the elements of an array that is written out, or of its text; null of any other. */
    private static @Nullable SqlNodeList elements(SqlNode array) {
        SqlParserPos position = array.getParserPosition();
        if (array instanceof SqlCharStringLiteral text) {
            List<?> read = ArrayText.parse(text.getValueAs(String.class));
            if (read.stream().anyMatch(List.class::isInstance)) {
                return null;
            }
            return new SqlNodeList(
                    read.stream()
                            .map(element -> element == null
                                    ? SqlLiteral.createNull(position)
                                    : SqlLiteral.createCharString(String.valueOf(element), position))
                            .toList(),
                    position);
        }
        if (array instanceof SqlCall cast
                && cast.getKind() == SqlKind.CAST
                && cast.operand(0) instanceof SqlCharStringLiteral
                && cast.operand(1) instanceof SqlDataTypeSpec type
                && type.getTypeNameSpec() instanceof SqlCollectionTypeNameSpec collection) {
            SqlNodeList texts = elements(cast.operand(0));
            SqlDataTypeSpec element = new SqlDataTypeSpec(collection.getElementTypeName(), position);
            return texts == null
                    ? null
                    : new SqlNodeList(
                            texts.stream()
                                    .map(text -> SqlStdOperatorTable.CAST.createCall(position, text, element))
                                    .toList(),
                            position);
        }
        return array instanceof SqlCall values
                        && values.getKind() == SqlKind.ARRAY_VALUE_CONSTRUCTOR
                        && values.operandCount() > 0
                        && values.getOperandList().stream()
                                .noneMatch(value -> value.getKind() == SqlKind.ARRAY_VALUE_CONSTRUCTOR)
                ? new SqlNodeList(values.getOperandList(), position)
                : null;
    }

    /** A literal text is of the type of the elements that it is compared with. */
    static void asElement(SqlBasicCall call, Function<SqlNode, RelDataType> typeOf) {
        if (!(call.operand(1) instanceof SqlNodeList list)
                || list.size() != 1
                || list.get(0).isA(SqlKind.QUERY)
                || call.operand(0) instanceof SqlDynamicParam) {
            return;
        }
        boolean literal = call.operand(0) instanceof SqlCharStringLiteral;
        if (literal || typeOf.apply(call.operand(0)).getSqlTypeName() == SqlTypeName.CHAR) {
            RelDataType element = typeOf.apply(list.get(0)).getComponentType();
            if (element != null
                    && !element.isStruct()
                    && element.getComponentType() == null
                    && (literal || element.getSqlTypeName() == SqlTypeName.VARCHAR)) {
                call.setOperand(0, SqlNodes.cast(call.operand(0), element));
            }
        }
    }
}
