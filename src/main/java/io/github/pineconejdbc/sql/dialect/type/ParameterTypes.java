package io.github.pineconejdbc.sql.dialect.type;

import io.github.pineconejdbc.sql.ValueType;
import io.github.pineconejdbc.sql.dialect.aggregate.OwnAggregate;
import io.github.pineconejdbc.sql.parser.SqlNodes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.sql.SqlAggFunction;
import org.apache.calcite.sql.SqlBasicCall;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlDynamicParam;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.fun.SqlCase;
import org.apache.calcite.sql.fun.SqlQuantifyOperator;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.type.CompositeOperandTypeChecker;
import org.apache.calcite.sql.type.ImplicitCastOperandTypeChecker;
import org.apache.calcite.sql.type.SqlOperandTypeChecker;
import org.apache.calcite.sql.type.SqlTypeFamily;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.type.SqlTypeUtil;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.jspecify.annotations.Nullable;

/**
 * The types of a statement's parameters, as PostgreSQL infers them: what stands beside a parameter tells its type, and
 * where nothing does it is text. Such a one is open: its value may have a type of its own, by which the statement is
 * planned again.
 */
public final class ParameterTypes {
    /** What compares its operands, or chooses one of them. */
    private static final Set<SqlKind> OF_ONE_TYPE = SqlNodes.comparing(
            SqlKind.COALESCE,
            SqlKind.NULLIF,
            SqlKind.GREATEST,
            SqlKind.LEAST,
            SqlKind.GREATEST_PG,
            SqlKind.LEAST_PG,
            SqlKind.NVL,
            SqlKind.ARRAY_VALUE_CONSTRUCTOR);

    private static final Set<SqlKind> OF_TEXTS = EnumSet.of(
            SqlKind.LIKE, SqlKind.SIMILAR, SqlKind.POSIX_REGEX_CASE_SENSITIVE, SqlKind.POSIX_REGEX_CASE_INSENSITIVE);

    private static final Set<SqlKind> OF_TRUTHS = EnumSet.of(
            SqlKind.AND,
            SqlKind.OR,
            SqlKind.NOT,
            SqlKind.IS_TRUE,
            SqlKind.IS_FALSE,
            SqlKind.IS_NOT_TRUE,
            SqlKind.IS_NOT_FALSE);

    private static final Set<SqlKind> OF_NUMBERS = EnumSet.of(
            SqlKind.PLUS,
            SqlKind.MINUS,
            SqlKind.TIMES,
            SqlKind.DIVIDE,
            SqlKind.MOD,
            SqlKind.MINUS_PREFIX,
            SqlKind.PLUS_PREFIX,
            SqlKind.SUM,
            SqlKind.AVG);

    private static final Set<SqlKind> OF_ROWS_AWAY = EnumSet.of(SqlKind.LAG, SqlKind.LEAD);

    private final RelDataTypeFactory factory;
    private final Map<Integer, RelDataType> types = new TreeMap<>();
    private final Set<Integer> open = new HashSet<>();
    private int count;

    /** @param given what types the values have that are set; null where the statement tells */
    public ParameterTypes(RelDataTypeFactory factory, List<@Nullable ValueType> given) {
        this.factory = factory;
        for (int i = 0; i < given.size(); i++) {
            ValueType type = given.get(i);
            if (type != null) {
                types.put(i, EngineTypes.toCalcite(type, factory));
            }
        }
    }

    public void count(SqlNode statement) {
        statement.accept(new SqlBasicVisitor<Void>() {
            @Override
            public Void visit(SqlDynamicParam parameter) {
                count = Math.max(count, parameter.getIndex() + 1);
                return null;
            }
        });
    }

    public boolean areAny() {
        return count > 0;
    }

    /** Returns the types in the order of the question marks. */
    public List<RelDataType> all() {
        List<RelDataType> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(types.getOrDefault(i, text()));
        }
        return all;
    }

    /** Returns the parameters, from 0, whose types nothing in the statement tells. */
    public Set<Integer> open() {
        return open;
    }

    @Nullable
    public RelDataType of(SqlDynamicParam parameter) {
        return types.get(parameter.getIndex());
    }

    /** Returns the type that a parameter has from now on, unless it has one already. */
    public RelDataType set(SqlDynamicParam parameter, @Nullable RelDataType told, boolean certain) {
        RelDataType known = types.get(parameter.getIndex());
        if (known != null) {
            return known;
        }
        RelDataType plain = told == null ? null : plain(told);
        if (plain == null || !certain) {
            open.add(parameter.getIndex());
        }
        RelDataType type = plain == null ? text() : plain;
        types.put(parameter.getIndex(), type);
        return type;
    }

    /** Nothing tells what a list that becomes rows holds. */
    public void list(SqlDynamicParam parameter) {
        set(parameter, factory.createArrayType(text(), -1), false);
    }

    public void bound(SqlDynamicParam parameter) {
        types.put(parameter.getIndex(), nullable(factory.createSqlType(SqlTypeName.BIGINT)));
    }

    /** What a parameter is where a value of this type stands beside it: of no particular length. */
    private @Nullable RelDataType plain(RelDataType type) {
        return switch (type.getSqlTypeName()) {
            case NULL, ANY, UNKNOWN, ROW -> null;
            case CHAR, VARCHAR, MAP -> text();
            case DECIMAL -> nullable(factory.createSqlType(SqlTypeName.DECIMAL));
            default -> nullable(type);
        };
    }

    private RelDataType text() {
        return nullable(factory.createSqlType(SqlTypeName.VARCHAR));
    }

    private RelDataType nullable(RelDataType type) {
        return factory.createTypeWithNullability(type, true);
    }

    /**
     * Gives the parameters right within a call their types.
     *
     * @param typeOf tells the type of another operand
     */
    public void infer(SqlOperator operator, SqlCall call, Function<SqlNode, RelDataType> typeOf) {
        if (call instanceof SqlCase choice) {
            choice(choice, typeOf);
            return;
        }
        SqlKind kind = operator.getKind();
        if ((kind == SqlKind.CAST || kind == SqlKind.SAFE_CAST)
                && call.operand(0) instanceof SqlDynamicParam parameter
                && of(parameter) == null) {
            set(parameter, typeOf.apply(call.operand(1)), true);
        }
        if (kind == SqlKind.CAST
                || kind == SqlKind.SAFE_CAST
                || kind == SqlKind.AS
                || kind == SqlKind.ROW
                || call.isA(SqlKind.QUERY)) {
            return;
        }
        List<SqlNode> operands = call.getOperandList();
        if (operator instanceof SqlQuantifyOperator) {
            array(operands, typeOf);
        } else if (OF_ONE_TYPE.contains(kind)) {
            alike(flat(operands), typeOf);
        } else {
            for (int i = 0; i < operands.size(); i++) {
                if (operands.get(i) instanceof SqlDynamicParam parameter && of(parameter) == null) {
                    RelDataType type = operand(operator, call, i, typeOf);
                    boolean number = type == null && OF_NUMBERS.contains(kind);
                    set(parameter, number ? factory.createSqlType(SqlTypeName.DECIMAL) : type, type != null);
                }
            }
        }
    }

    private @Nullable RelDataType operand(
            SqlOperator operator, SqlCall call, int i, Function<SqlNode, RelDataType> typeOf) {
        SqlKind kind = operator.getKind();
        if (OF_TRUTHS.contains(kind)) {
            return factory.createSqlType(SqlTypeName.BOOLEAN);
        }
        if (OF_TEXTS.contains(kind)) {
            return text();
        }
        if (OF_NUMBERS.contains(kind)) {
            return number(call, i, typeOf);
        }
        if ((OF_ROWS_AWAY.contains(kind) || kind == SqlKind.NTH_VALUE) && i == 1 || kind == SqlKind.NTILE) {
            return factory.createSqlType(SqlTypeName.INTEGER);
        }
        if (OF_ROWS_AWAY.contains(kind)) {
            return common(call.getOperandList().subList(0, 1), typeOf);
        }
        if (kind == SqlKind.ITEM) {
            RelDataType container = call.operand(0) instanceof SqlDynamicParam ? null : typeOf.apply(call.operand(0));
            return factory.createSqlType(
                    container != null && container.getSqlTypeName() == SqlTypeName.ARRAY
                            ? SqlTypeName.INTEGER
                            : SqlTypeName.VARCHAR);
        }
        if (operator instanceof OwnAggregate aggregate) {
            return aggregate.parameter(factory, call, i, typeOf);
        }
        return operator instanceof SqlAggFunction ? null : checked(operator, call.operandCount(), i);
    }

    /** What an operator of Calcite's says that it takes. */
    private @Nullable RelDataType checked(SqlOperator operator, int count, int i) {
        return operator == SqlStdOperatorTable.CONCAT ? text() : checked(operator.getOperandTypeChecker(), count, i);
    }

    private @Nullable RelDataType checked(@Nullable SqlOperandTypeChecker rule, int count, int i) {
        if (rule instanceof CompositeOperandTypeChecker composite) {
            for (SqlOperandTypeChecker part : composite.getRules()) {
                RelDataType type = part.getOperandCountRange().isValidCount(count) ? checked(part, count, i) : null;
                if (type != null) {
                    return type;
                }
            }
        } else if (rule instanceof ImplicitCastOperandTypeChecker checker
                && rule.getOperandCountRange().isValidCount(count)) {
            SqlTypeFamily family = checker.getOperandSqlTypeFamily(i);
            return family == null || family == SqlTypeFamily.ANY ? null : family.getDefaultConcreteType(factory);
        }
        return null;
    }

    private @Nullable RelDataType number(SqlCall call, int i, Function<SqlNode, RelDataType> typeOf) {
        RelDataType other = common(call.getOperandList(), typeOf);
        if (other == null) {
            return null;
        }
        if (call.getKind() == SqlKind.PLUS && SqlTypeUtil.isDatetime(other)) {
            return SqlTypeUtil.isDate(other) ? factory.createSqlType(SqlTypeName.INTEGER) : IntervalType.of(true);
        }
        if (IntervalType.is(other) && (call.getKind() == SqlKind.TIMES || call.getKind() == SqlKind.DIVIDE && i == 1)) {
            return factory.createSqlType(SqlTypeName.DOUBLE);
        }
        return other;
    }

    private void choice(SqlCase choice, Function<SqlNode, RelDataType> typeOf) {
        List<SqlNode> compared = new ArrayList<>(choice.getWhenOperands().getList());
        SqlNode value = choice.getValueOperand();
        if (value == null) {
            for (SqlNode condition : compared) {
                if (condition instanceof SqlDynamicParam parameter) {
                    set(parameter, factory.createSqlType(SqlTypeName.BOOLEAN), true);
                }
            }
        } else {
            compared.add(value);
            alike(compared, typeOf);
        }
        List<SqlNode> results = new ArrayList<>();
        choice.getThenOperands().forEach(result -> results.add(chosen(result)));
        if (choice.getElseOperand() != null) {
            results.add(choice.getElseOperand());
        }
        if (common(results, typeOf) == null) {
            // NULLIF is a CASE whose condition alone has another value.
            compared.stream()
                    .filter(SqlBasicCall.class::isInstance)
                    .map(SqlBasicCall.class::cast)
                    .filter(condition -> OF_ONE_TYPE.contains(condition.getKind()))
                    .forEach(condition -> infer(condition.getOperator(), condition, typeOf));
        }
        alike(results, typeOf);
    }

    /** COALESCE is a CASE whose results aren't NULL. */
    private static SqlNode chosen(SqlNode result) {
        return result.getKind() == SqlKind.CAST_NOT_NULL ? ((SqlCall) result).operand(0) : result;
    }

    private void array(List<SqlNode> operands, Function<SqlNode, RelDataType> typeOf) {
        SqlNode of = operands.get(0);
        List<SqlNode> among = flat(operands.subList(1, operands.size()));
        if (among.size() == 1 && among.get(0) instanceof SqlDynamicParam list && of(list) == null) {
            RelDataType element = of instanceof SqlDynamicParam ? null : plain(typeOf.apply(of));
            set(list, factory.createArrayType(element == null ? text() : element, -1), element != null);
        } else if (among.size() == 1 && of instanceof SqlDynamicParam parameter && of(parameter) == null) {
            RelDataType array = typeOf.apply(among.get(0));
            set(parameter, array.getComponentType(), array.getComponentType() != null);
        } else {
            alike(flat(operands), typeOf);
        }
    }

    private static List<SqlNode> flat(List<SqlNode> operands) {
        List<SqlNode> flat = new ArrayList<>();
        for (SqlNode operand : operands) {
            if (operand instanceof SqlNodeList list) {
                flat.addAll(list.getList());
            } else {
                flat.add(operand);
            }
        }
        return flat;
    }

    /** Gives parameters the type of the others, where values of one type are meant. */
    public void alike(List<SqlNode> nodes, Function<SqlNode, RelDataType> typeOf) {
        if (nodes.stream().noneMatch(node -> node instanceof SqlDynamicParam parameter && of(parameter) == null)) {
            return;
        }
        RelDataType common = common(nodes, typeOf);
        for (SqlNode node : nodes) {
            if (node instanceof SqlDynamicParam parameter) {
                set(parameter, common, common != null);
            }
        }
    }

    private @Nullable RelDataType common(List<SqlNode> nodes, Function<SqlNode, RelDataType> typeOf) {
        List<RelDataType> known = new ArrayList<>();
        for (SqlNode node : nodes) {
            RelDataType type = node instanceof SqlDynamicParam parameter ? of(parameter) : typeOf.apply(node);
            if (type != null && type.isStruct() && type.getFieldCount() == 1) {
                type = type.getFieldList().get(0).getType();
            }
            RelDataType plain = type == null ? null : plain(type);
            if (plain != null) {
                known.add(plain);
            }
        }
        if (known.isEmpty()) {
            return null;
        }
        RelDataType common = factory.leastRestrictive(known);
        return common == null ? known.get(0) : common;
    }
}
