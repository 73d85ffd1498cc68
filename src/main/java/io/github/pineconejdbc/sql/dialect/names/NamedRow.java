package io.github.pineconejdbc.sql.dialect.names;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlOperatorBinding;
import org.apache.calcite.sql.fun.SqlRowOperator;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.validate.SqlValidator;
import org.apache.calcite.sql.validate.SqlValidatorScope;
import org.apache.calcite.sql2rel.SqlRexContext;

/** A row whose fields have names, which Calcite's have not. */
public final class NamedRow extends SqlRowOperator {
    private final List<String> names;

    NamedRow(List<String> names) {
        super("ROW");
        this.names = List.copyOf(names);
    }

    /** Looks nothing up: it is what was found. */
    @Override
    public RelDataType deriveType(SqlValidator validator, SqlValidatorScope scope, SqlCall call) {
        for (SqlNode field : call.getOperandList()) {
            validator.deriveType(scope, field);
        }
        return validateOperands(validator, scope, call);
    }

    @Override
    public RelDataType inferReturnType(SqlOperatorBinding binding) {
        RelDataTypeFactory.Builder row = binding.getTypeFactory().builder();
        for (int i = 0; i < names.size(); i++) {
            row.add(names.get(i), binding.getOperandType(i));
        }
        return row.build();
    }

    /** Makes the row as Calcite makes its own. */
    public RexNode convert(SqlRexContext context, SqlCall call) {
        List<RexNode> fields = new ArrayList<>();
        RelDataTypeFactory.Builder row = context.getTypeFactory().builder();
        for (SqlNode field : call.getOperandList()) {
            RexNode value = context.convertExpression(field);
            row.add(names.get(fields.size()), value.getType());
            fields.add(value);
        }
        return context.getRexBuilder().makeCall(call.getParserPosition(), row.build(), SqlStdOperatorTable.ROW, fields);
    }
}
