package io.github.pineconejdbc.sql.sets;

import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.sql.parser.HiddenNames;
import io.github.pineconejdbc.sql.parser.SqlNodes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlCallBinding;
import org.apache.calcite.sql.SqlDynamicParam;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlOperandCountRange;
import org.apache.calcite.sql.SqlOperatorBinding;
import org.apache.calcite.sql.SqlSpecialOperator;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.SqlOperandCountRanges;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.type.SqlTypeUtil;
import org.apache.calcite.sql.validate.SqlValidator;
import org.apache.calcite.sql.validate.SqlValidatorScope;
import org.jspecify.annotations.Nullable;

/**
 * What UNNEST makes rows of: the sets that functions return, and arrays, side by side. The rows of the shorter ones end
 * with NULLs, where Calcite's UNNEST of several arrays would combine the elements of each with those of the others.
 */
public final class RowsFrom extends SqlSpecialOperator {
    private static final String ORDINALITY = "ordinality";

    /**
     * A set among others.
     *
     * @param function the name of the function
     * @param array whether it is an array, or a map, whose elements become rows
     * @param names those of its columns, where it isn't a map
     */
    record Part(String function, boolean array, List<String> names) {}

    private final List<Part> parts;
    private final boolean counted;
    private final List<String> named;

    /**
     * @param counted whether the number of a row is its last column
     * @param named names that take the place of the first columns' own
     */
    RowsFrom(List<Part> parts, boolean counted, List<String> named) {
        super("ROWS FROM", SqlKind.OTHER);
        this.parts = List.copyOf(parts);
        this.counted = counted;
        this.named = List.copyOf(named);
    }

    /** Returns whether it is one set and nothing else. */
    public boolean isPlain() {
        return parts.size() == 1 && !counted;
    }

    public boolean isCounted() {
        return counted;
    }

    public boolean isArray(int part) {
        return parts.get(part).array();
    }

    /** Returns the parameters of a call that are arrays. */
    public List<SqlDynamicParam> arrays(SqlCall call) {
        List<SqlDynamicParam> arrays = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (isArray(i) && call.operand(i) instanceof SqlDynamicParam array) {
                arrays.add(array);
            }
        }
        return arrays;
    }

    /** Returns the types of a set's columns. */
    public static List<RelDataType> columns(RelDataType set) {
        if (SqlTypeUtil.isMap(set)) {
            return Stream.of(set.getKeyType(), set.getValueType()).toList();
        }
        RelDataType element = element(set);
        return element.isStruct()
                ? element.getFieldList().stream().map(RelDataTypeField::getType).toList()
                : List.of(element);
    }

    private static RelDataType element(RelDataType set) {
        return Objects.requireNonNull(set.getComponentType());
    }

    /** Returns the type of an array of the elements of all dimensions of another; that itself where it has but one. */
    public static RelDataType flat(RelDataTypeFactory factory, RelDataType array) {
        RelDataType element = array.getComponentType();
        if (element == null || element.getSqlTypeName() != SqlTypeName.ARRAY) {
            return array;
        }
        RelDataType inner = flat(factory, element);
        return factory.createTypeWithNullability(inner, array.isNullable());
    }

    /** Looks nothing up: it is what was found. */
    @Override
    public RelDataType deriveType(SqlValidator validator, SqlValidatorScope scope, SqlCall call) {
        for (SqlNode operand : call.getOperandList()) {
            validator.deriveType(scope, operand);
        }
        return validateOperands(validator, scope, call);
    }

    @Override
    public SqlOperandCountRange getOperandCountRange() {
        return SqlOperandCountRanges.from(1);
    }

    @Override
    public boolean checkOperandTypes(SqlCallBinding binding, boolean throwOnFailure) {
        return true;
    }

    @Override
    public RelDataType inferReturnType(SqlOperatorBinding binding) {
        RelDataTypeFactory factory = binding.getTypeFactory();
        List<RelDataType> sets = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            RelDataType set = binding.getOperandType(i);
            if (set.getComponentType() == null && !SqlTypeUtil.isMap(set)) {
                throw ErrorCondition.UNDEFINED_FUNCTION.exception(
                        SqlNodes.at(position(binding), "there is no UNNEST of such a type: it takes arrays"));
            }
            sets.add(isArray(i) ? flat(factory, set) : set);
        }
        List<RelDataType> types = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            RelDataType set = sets.get(i);
            List<RelDataType> columns = columns(set);
            if (HiddenNames.isHidden(parts.get(i).names().get(0))
                    && parts.get(i).names().size() != columns.size()) {
                throw ErrorCondition.NOT_SUPPORTED.exception(
                        "UNNEST of maps and of rows isn't supported in a list of SELECT: put it in FROM");
            }
            types.addAll(columns);
            names.addAll(names(parts.get(i), set, columns.size()));
        }
        if (isPlain()) {
            return sets.get(0);
        }
        types.replaceAll(type -> factory.createTypeWithNullability(type, true));
        if (counted) {
            types.add(factory.createSqlType(SqlTypeName.BIGINT));
            names.add(ORDINALITY);
        }
        return factory.createArrayType(factory.createStructType(types, renamed(names, position(binding))), -1);
    }

    private static SqlParserPos position(SqlOperatorBinding binding) {
        return binding instanceof SqlCallBinding call ? call.getCall().getParserPosition() : SqlParserPos.ZERO;
    }

    private static List<String> names(Part part, RelDataType set, int columns) {
        if (part.names().size() == columns) {
            return part.names();
        }
        return SqlTypeUtil.isMap(set) ? List.of("KEY", "VALUE") : element(set).getFieldNames();
    }

    private List<String> renamed(List<String> own, SqlParserPos position) {
        if (named.size() > own.size()) {
            throw tooMany(own.size(), named.size(), position);
        }
        List<String> names = new ArrayList<>(own);
        for (int i = 0; i < named.size(); i++) {
            names.set(i, named.get(i));
        }
        Map<String, Integer> seen = new HashMap<>();
        names.replaceAll(name -> {
            int number = seen.merge(name.toLowerCase(Locale.ROOT), 1, Integer::sum);
            return number == 1 && isOnce(names, name) ? name : HiddenNames.numbered(name, number);
        });
        return names;
    }

    private static boolean isOnce(List<String> names, String name) {
        return names.stream().filter(name::equalsIgnoreCase).count() == 1;
    }

    static RuntimeException tooMany(int columns, int names, SqlParserPos position) {
        return ErrorCondition.WRONG_REFERENCE.exception(
                SqlNodes.at(position, "there are " + columns + " columns, and names for " + names + " of them"));
    }

    /** Returns the names of the columns where they are known before the types are; null where the types tell. */
    @Nullable
    List<String> known() {
        boolean hidden = HiddenNames.isHidden(parts.get(0).names().get(0));
        return isPlain() && (hidden || !parts.get(0).array()) ? parts.get(0).names() : null;
    }
}
