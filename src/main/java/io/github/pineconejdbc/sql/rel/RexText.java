package io.github.pineconejdbc.sql.rel;

import io.github.pineconejdbc.sql.dialect.RowOperator;
import io.github.pineconejdbc.sql.function.FunctionRow;
import io.github.pineconejdbc.sql.scan.RowCondition;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexDynamicParam;
import org.apache.calcite.rex.RexFieldAccess;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlBinaryOperator;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlPostfixOperator;
import org.apache.calcite.sql.SqlPrefixOperator;
import org.apache.calcite.sql.SqlSyntax;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.type.SqlTypeUtil;
import org.jspecify.annotations.Nullable;

/**
 * Calcite's expressions as statements write them: columns by name, operators between their operands.
 *
 * @param columns the names of the columns of a row
 * @param zone in which times are shown
 */
public record RexText(List<String> columns, ZoneId zone) {
    private static final Set<SqlKind> ARITHMETIC =
            EnumSet.of(SqlKind.PLUS, SqlKind.MINUS, SqlKind.TIMES, SqlKind.DIVIDE);

    public String of(RexNode node) {
        if (node instanceof RexInputRef ref) {
            return columns.get(ref.getIndex());
        }
        if (node instanceof RexDynamicParam parameter) {
            return "?" + (parameter.getIndex() + 1);
        }
        if (node instanceof RexFieldAccess access) {
            return access.getField().getName();
        }
        if (node instanceof RexLiteral literal) {
            return literal(literal);
        }
        if (!(node instanceof RexCall call)) {
            return String.valueOf(node);
        }
        if (call.getKind() == SqlKind.SEARCH) {
            return new RexConditions(this).of(call).sql(zone);
        }
        List<String> operands = call.getOperands().stream().map(this::of).toList();
        if (call.getOperator() instanceof RowOperator operator) {
            FunctionRow row = operator.row();
            boolean sign = !Character.isLetter(row.name().charAt(0)) && operands.size() == 2;
            return row.form() == FunctionRow.Form.CAST
                    ? cast(call, operands.get(0))
                    : row.form() == FunctionRow.Form.OPERATOR && sign
                            ? of(call, row.name(), operands)
                            : of(row, operands);
        }
        String name = call.getOperator().getName();
        return switch (call.getKind()) {
            case CAST, SAFE_CAST -> cast(call, operands.get(0));
            case REINTERPRET -> operands.get(0);
            case ITEM -> operands.get(0) + "[" + operands.get(1) + "]";
            case CASE -> choice(operands);
            case EXTRACT -> name + "(" + String.join(name.equals("EXTRACT") ? " FROM " : ", ", operands) + ")";
            case ARRAY_VALUE_CONSTRUCTOR -> "ARRAY[" + String.join(", ", operands) + "]";
            case SOME -> operands.get(0) + " " + name.replace("SOME", "ANY (") + operands.get(1) + ")";
            case PLUS, MINUS, TIMES, DIVIDE -> of(call, name, operands);
            case FLOOR, CEIL -> name + "(" + String.join(" TO ", operands) + ")";
            case NOT -> "NOT (" + operands.get(0) + ")";
            case AND, OR -> new RexConditions(this).of(call).sql(zone);
            case LIKE, SIMILAR ->
                joined(name, operands.subList(0, 2)) + (operands.size() > 2 ? " ESCAPE " + operands.get(2) : "");
            case MINUS_PREFIX -> "-" + operands.get(0);
            default ->
                call.getOperator() instanceof SqlPostfixOperator
                        ? operands.get(0) + " " + name
                        : call.getOperator() instanceof SqlBinaryOperator
                                ? of(call, name, operands)
                                : call.getOperator() instanceof SqlPrefixOperator
                                        ? name + " " + operands.get(0)
                                        : call.getOperator().getSyntax() == SqlSyntax.FUNCTION_ID && operands.isEmpty()
                                                ? name
                                                : name + "(" + String.join(", ", operands) + ")";
        };
    }

    private static String cast(RexCall call, String operand) {
        return isWidening(call) ? operand : "CAST(" + operand + " AS " + type(call.getType()) + ")";
    }

    private String literal(RexLiteral literal) {
        Comparable<?> value = literal.isNull() ? null : RexConditions.value(literal);
        if (value != null) {
            return RowCondition.literal(value, zone);
        }
        Object written = literal.getValue();
        if (SqlTypeName.YEAR_INTERVAL_TYPES.contains(literal.getType().getSqlTypeName())) {
            return "INTERVAL '" + written + " months'";
        }
        return literal.isNull() ? "NULL" : String.valueOf(written);
    }

    /** Operators of the same name keep their order; around others are brackets. */
    private String of(RexCall call, String name, List<String> operands) {
        List<String> written = new ArrayList<>();
        for (int i = 0; i < operands.size(); i++) {
            boolean inner = call.getOperands().get(i) instanceof RexCall part
                    && ((part.getOperator() instanceof SqlBinaryOperator || ARITHMETIC.contains(part.getKind()))
                            || part.getOperator() instanceof RowOperator row
                                    && row.row().form() == FunctionRow.Form.OPERATOR);
            written.add(inner ? "(" + operands.get(i) + ")" : operands.get(i));
        }
        return joined(name, written);
    }

    private static String joined(String name, List<String> operands) {
        return String.join(" " + name + " ", operands);
    }

    private static String choice(List<String> operands) {
        StringBuilder sql = new StringBuilder("CASE");
        for (int i = 0; i + 1 < operands.size(); i += 2) {
            sql.append(" WHEN ").append(operands.get(i)).append(" THEN ").append(operands.get(i + 1));
        }
        return sql.append(" ELSE ")
                .append(operands.get(operands.size() - 1))
                .append(" END")
                .toString();
    }

    /** Such a cast is rarely one of the statement's own, and says nothing. */
    private static boolean isWidening(RexCall cast) {
        RelDataType from = cast.getOperands().get(0).getType();
        RelDataType to = cast.getType();
        return SqlTypeName.INT_TYPES.contains(from.getSqlTypeName())
                        && to.getSqlTypeName() == SqlTypeName.DECIMAL
                        && to.getPrecision() == RelDataType.PRECISION_NOT_SPECIFIED
                || SqlTypeUtil.isExactNumeric(from) && SqlTypeUtil.isApproximateNumeric(to)
                || SqlTypeName.INT_TYPES.contains(from.getSqlTypeName())
                        && SqlTypeName.INT_TYPES.contains(to.getSqlTypeName())
                        && from.getSqlTypeName().compareTo(to.getSqlTypeName()) <= 0
                || from.getSqlTypeName() == SqlTypeName.VARCHAR
                        && to.getSqlTypeName() == SqlTypeName.VARCHAR
                        && to.getPrecision() == RelDataType.PRECISION_NOT_SPECIFIED;
    }

    private static String type(RelDataType type) {
        if (type.getSqlTypeName() == SqlTypeName.TIMESTAMP_WITH_LOCAL_TIME_ZONE) {
            return "TIMESTAMP";
        }
        return type.getSqlTypeName() == SqlTypeName.ARRAY
                ? type(Objects.requireNonNull(type.getComponentType())) + " ARRAY"
                : type.getSqlTypeName() == SqlTypeName.DOUBLE
                        ? "DOUBLE PRECISION"
                        : type.getSqlTypeName() == SqlTypeName.DECIMAL
                                        && type.getPrecision() == RelDataType.PRECISION_NOT_SPECIFIED
                                ? "NUMERIC"
                                : type.toString();
    }

    /** Returns how SQL says that an operator's test is false; null where it has no word of its own for that. */
    static @Nullable String negated(RexCall call, String sql) {
        if (call.getOperator() instanceof RowOperator operator
                && operator.row().name().contains("LIKE")) {
            return sql.replaceFirst(
                    operator.row().name(), "NOT " + operator.row().name());
        }
        return null;
    }

    /** A function as a statement would call it: without what stands in for an operand that it left out. */
    private static String of(FunctionRow row, List<String> operands) {
        List<String> written = new ArrayList<>(operands);
        for (int i = row.operands().size() - 1; i >= 0 && i < written.size(); i--) {
            FunctionRow.Operand operand = row.operands().get(i);
            if (!operand.type().isWritten()
                    || i == written.size() - 1 && written.get(i).equals(operand.standIn())) {
                written.remove(i);
            }
        }
        return switch (row.form()) {
            case NAME, ENGINE, BRACES, SET -> row.name() + "(" + String.join(", ", written) + ")";
            case CAST, STEP -> written.get(0);
            case OPERATOR ->
                switch (row.name()) {
                    case "POSITION" -> "POSITION(" + String.join(" IN ", written) + ")";
                    case "OVERLAY" ->
                        "OVERLAY(" + written.get(0) + " PLACING " + written.get(1) + " FROM " + written.get(2)
                                + (written.size() > 3 ? " FOR " + written.get(3) : "") + ")";
                    case "EXTRACT" -> "EXTRACT(" + written.get(0).replace("'", "") + " FROM " + written.get(1) + ")";
                    case "OVERLAPS" ->
                        "(" + written.get(0) + ", " + written.get(1) + ") OVERLAPS (" + written.get(2) + ", "
                                + written.get(3) + ")";
                    case "INTERVAL" -> interval(written.get(0), written.size() > 1 ? " " + written.get(1) : "");
                    case "TIMEZONE" -> written.get(1) + " AT TIME ZONE " + written.get(0);
                    default ->
                        written.size() == 1
                                ? row.name() + " " + written.get(0)
                                : written.get(0) + " " + row.name() + " "
                                        + (row.name().endsWith(" ANY") ? "(" + written.get(1) + ")" : written.get(1))
                                        + (written.size() > 2 ? " ESCAPE " + written.get(2) : "");
                };
        };
    }

    private static String interval(String value, String fields) {
        String bare = fields.replace("'", "");
        return value.startsWith("'") ? "INTERVAL " + value + bare : "CAST(" + value + " AS INTERVAL" + bare + ")";
    }
}
