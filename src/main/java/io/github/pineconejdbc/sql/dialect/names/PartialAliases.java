package io.github.pineconejdbc.sql.dialect.names;

import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.sql.parser.SqlNodes;
import java.util.List;
import java.util.Objects;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlWithItem;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.validate.AliasNamespace;
import org.apache.calcite.sql.validate.SqlValidatorImpl;

/** A table whose alias names its first columns: the others keep their names, where Calcite wants all of them named. */
public final class PartialAliases extends AliasNamespace {
    private PartialAliases(SqlValidatorImpl validator, SqlCall call, SqlNode enclosing) {
        super(validator, call, enclosing);
    }

    /** Returns the table of an alias; one that names no columns is Calcite's. */
    public static AliasNamespace of(SqlValidatorImpl validator, AliasNamespace table, SqlNode enclosing) {
        return table.getNode() instanceof SqlCall call && call.operandCount() > 2
                ? new PartialAliases(validator, call, enclosing)
                : table;
    }

    @Override
    protected RelDataType validateImpl(RelDataType target) {
        int named = call.operandCount() - 2;
        SqlNode table = call.operand(0);
        RelDataType row = Objects.requireNonNull(validator.getNamespace(table)).getRowType();
        if (named > row.getFieldCount()) {
            throw tooMany(call.operand(1), row, named);
        }
        boolean values = call.operand(1).toString().equals(SqlNodes.VALUES);
        if (named == row.getFieldCount() || values) {
            return super.validateImpl(target);
        }
        RelDataTypeFactory.Builder aliased = validator.getTypeFactory().builder();
        for (RelDataTypeField field : row.getFieldList()) {
            aliased.add(
                    field.getIndex() < named
                            ? ((SqlIdentifier) call.operand(field.getIndex() + 2)).getSimple()
                            : field.getName(),
                    field.getType());
        }
        return validator
                .getTypeFactory()
                .createTypeWithNullability(aliased.kind(row.getStructKind()).build(), row.isNullable());
    }

    /** Names the columns of a query of WITH that its list of names leaves out. */
    public static void complete(SqlWithItem item, RelDataType row) {
        SqlNodeList names = item.columnList;
        if (names == null) {
            return;
        }
        List<RelDataTypeField> fields = row.getFieldList();
        SqlParserPos position = names.getParserPosition();
        if (names.size() > fields.size()) {
            throw tooMany(item.name, row, names.size());
        }
        for (int i = names.size(); i < fields.size(); i++) {
            names.add(new SqlIdentifier(fields.get(i).getName(), position));
        }
    }

    private static RuntimeException tooMany(SqlNode table, RelDataType row, int named) {
        return ErrorCondition.WRONG_REFERENCE.exception(SqlNodes.at(
                table.getParserPosition(), table + " has " + row.getFieldCount() + " columns, and not " + named));
    }
}
