package io.github.pineconejdbc.sql.parser;

import io.github.pineconejdbc.sql.Interval;
import org.apache.calcite.avatica.util.TimeUnit;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlCharStringLiteral;
import org.apache.calcite.sql.SqlIntervalQualifier;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.SqlTypeName;
import org.jspecify.annotations.Nullable;

/** Literals of intervals, and casts to them: calls of the function that reads them. */
final class Intervals {
    private Intervals() {}

    /** @param fields the fields that the type names; null for all */
    static SqlNode cast(SqlNode value, @Nullable SqlIntervalQualifier fields, SqlParserPos position) {
        return value instanceof SqlCharStringLiteral text && text.toValue() != null
                ? literal(1, text.toValue(), fields, position)
                : fields == null
                        ? OperatorSyntax.call(OperatorSyntax.TO_INTERVAL, position, value)
                        : OperatorSyntax.call(
                                OperatorSyntax.TO_INTERVAL, position, value, text(fields(fields), position));
    }

    /** @param unit what so many of are meant */
    static SqlNode of(int sign, SqlNode count, SqlIntervalQualifier unit, SqlParserPos position) {
        return SqlStdOperatorTable.MULTIPLY.createCall(position, count, literal(sign, "1", unit, position));
    }

    /** Returns the literal that a text means, which is looked at here, where its place is known. */
    static SqlNode literal(int sign, String text, @Nullable SqlIntervalQualifier fields, SqlParserPos position) {
        SqlNode literal;
        if (fields == null) {
            Interval.of(text);
            literal = OperatorSyntax.call(OperatorSyntax.TO_INTERVAL, position, text(text, position));
        } else if (fields.getStartUnit() == TimeUnit.WEEK) {
            literal = literal(1, text + " week", null, position);
        } else if (fields.getStartUnit() == TimeUnit.QUARTER) {
            SqlIntervalQualifier month = new SqlIntervalQualifier(TimeUnit.MONTH, null, position);
            literal = of(1, SqlLiteral.createExactNumeric("3", position), month, position);
            literal = SqlStdOperatorTable.MULTIPLY.createCall(
                    position, literal, SqlLiteral.createExactNumeric(text.strip(), position));
        } else {
            Interval.of(text, fields(fields));
            literal = OperatorSyntax.call(
                    OperatorSyntax.TO_INTERVAL, position, text(text, position), text(fields(fields), position));
        }
        return sign < 0 ? SqlStdOperatorTable.UNARY_MINUS.createCall(position, literal) : literal;
    }

    /** Returns a difference of times as the standard writes it: in whole units, those of the calendar from days on. */
    static SqlNode difference(SqlParserPos position, SqlCall minus, SqlIntervalQualifier fields) {
        SqlNode difference = fields.isYearMonth()
                ? OperatorSyntax.call("AGE", position, minus.operand(0), minus.operand(1))
                : fields.getStartUnit() == fields.getUnit() && fields.getUnit() == TimeUnit.DAY
                        ? SqlStdOperatorTable.MINUS.createCall(
                                position, local(minus.operand(0)), local(minus.operand(1)))
                        : minus;
        return OperatorSyntax.call(OperatorSyntax.TO_INTERVAL, position, difference, text(fields(fields), position));
    }

    private static SqlNode local(SqlNode time) {
        return SqlNodes.cast(time, SqlTypeName.TIMESTAMP, 3);
    }

    private static String fields(SqlIntervalQualifier fields) {
        TimeUnit end = fields.getUnit();
        return (fields.getStartUnit() == end ? end.name() : fields.getStartUnit() + " TO " + end) + digits(fields);
    }

    /** Calcite reads the digits of {@code SECOND(2)} as those before the point. */
    private static String digits(SqlIntervalQualifier fields) {
        int digits = fields.getStartUnit() == TimeUnit.SECOND
                ? fields.getStartPrecisionPreservingDefault()
                : fields.getFractionalSecondPrecisionPreservingDefault();
        return fields.getUnit() != TimeUnit.SECOND || digits == RelDataType.PRECISION_NOT_SPECIFIED
                ? ""
                : "(" + digits + ")";
    }

    private static SqlNode text(String text, SqlParserPos position) {
        return SqlLiteral.createCharString(text, position);
    }
}
