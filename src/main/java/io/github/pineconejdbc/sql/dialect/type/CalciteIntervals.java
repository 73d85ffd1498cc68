package io.github.pineconejdbc.sql.dialect.type;

import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.sql.Interval;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.calcite.avatica.util.TimeUnit;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlCharStringLiteral;
import org.apache.calcite.sql.SqlIntervalQualifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** Literals of intervals as Calcite's own, for functions of its own that take no others. */
public final class CalciteIntervals {
    private static final int MICROS_OF_MILLI = 1_000;
    private static final Pattern NUMBER = Pattern.compile("\\s*+\\d++(?:\\.\\d*+)?+\\s*+");

    private CalciteIntervals() {}

    /** Makes the literals among the operands of a call Calcite's. */
    public static void replace(SqlCall call) {
        for (int i = 0; i < call.operandCount(); i++) {
            SqlNode operand = call.operand(i);
            if (operand instanceof SqlCall named && named.getKind() == SqlKind.ARGUMENT_ASSIGNMENT) {
                replace(named);
            } else {
                Interval interval = literal(operand);
                if (interval != null) {
                    call.setOperand(i, literal(interval, operand.getParserPosition()));
                }
            }
        }
    }

    /** Makes a text that says how far a frame goes a number or an interval, whichever it says. */
    public static void replaceText(SqlCall bound) {
        if (bound.operand(0) instanceof SqlCharStringLiteral literal) {
            String text = literal.getValueAs(String.class);
            SqlParserPos position = literal.getParserPosition();
            bound.setOperand(
                    0,
                    NUMBER.matcher(text).matches()
                            ? SqlLiteral.createExactNumeric(text.strip(), position)
                            : literal(Interval.of(text, null), position));
        }
    }

    /** Returns the interval that a literal is; null of any other expression. */
    public static @Nullable Interval literal(SqlNode node) {
        if (!(node instanceof SqlCall call)) {
            return null;
        }
        if (call.getKind() == SqlKind.MINUS_PREFIX) {
            Interval negated = literal(call.operand(0));
            return negated == null ? null : negated.negated();
        }
        if (!call.getOperator().getName().equals("INTERVAL")
                || !(call.operand(0) instanceof SqlLiteral text)
                || text.toValue() == null) {
            return null;
        }
        String fields = call.operandCount() > 1 ? ((SqlLiteral) call.operand(1)).toValue() : null;
        return Interval.of(text.toValue(), fields);
    }

    private static SqlNode literal(Interval interval, SqlParserPos position) {
        long months = interval.months();
        if (months == 0) {
            long millis = Math.abs(interval.length() / MICROS_OF_MILLI);
            return SqlLiteral.createInterval(
                    interval.length() < 0 ? -1 : 1,
                    String.format(
                            Locale.ROOT,
                            "%d %02d:%02d:%02d.%03d",
                            millis / 86_400_000,
                            millis / 3_600_000 % 24,
                            millis / 60_000 % 60,
                            millis / 1_000 % 60,
                            millis % 1_000),
                    new SqlIntervalQualifier(TimeUnit.DAY, 9, TimeUnit.SECOND, 3, position),
                    position);
        }
        if (interval.days() != 0 || interval.micros() != 0) {
            throw ErrorCondition.NOT_SUPPORTED.exception(
                    "The interval '" + interval + "' has both months and days or time, which isn't supported here");
        }
        return SqlLiteral.createInterval(
                months < 0 ? -1 : 1,
                Long.toString(Math.abs(months)),
                new SqlIntervalQualifier(TimeUnit.MONTH, 9, null, -1, position),
                position);
    }
}
