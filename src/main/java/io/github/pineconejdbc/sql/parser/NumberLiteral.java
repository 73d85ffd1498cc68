package io.github.pineconejdbc.sql.parser;

import io.github.pineconejdbc.error.ErrorCondition;
import java.math.BigDecimal;
import java.util.Objects;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.sql.SqlNumericLiteral;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.validate.SqlValidator;
import org.apache.calcite.sql.validate.SqlValidatorScope;

/**
 * A number as a statement writes it, with PostgreSQL's types: whole ones are INTEGER or BIGINT as long as they fit, and
 * all others NUMERIC, with an exponent too.
 */
public final class NumberLiteral extends SqlNumericLiteral {
    private static final int MOST_DIGITS = 131_072;

    private final boolean whole;

    private NumberLiteral(BigDecimal number, boolean whole, SqlParserPos position) {
        super(number, number.precision(), number.scale(), true, position);
        this.whole = whole;
    }

    static NumberLiteral of(String text, SqlParserPos position) {
        BigDecimal number;
        try {
            number = new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw tooLong(text);
        }
        if ((long) number.precision() - number.scale() > MOST_DIGITS || number.scale() > MOST_DIGITS) {
            throw tooLong(text);
        }
        boolean whole = text.chars().allMatch(c -> c >= '0' && c <= '9');
        return new NumberLiteral(number.scale() < 0 ? number.setScale(0) : number, whole, position);
    }

    private static RuntimeException tooLong(String text) {
        return ErrorCondition.NUMBER_OUT_OF_RANGE.exception("The number " + text + " has too many digits");
    }

    /** Returns the number of the other sign: of BIGINT's least one the digits alone fit no BIGINT. */
    public NumberLiteral negated(SqlParserPos position) {
        return new NumberLiteral(number().negate(), whole, position);
    }

    private BigDecimal number() {
        return (BigDecimal) Objects.requireNonNull(value);
    }

    @Override
    public NumberLiteral clone(SqlParserPos position) {
        return new NumberLiteral(number(), whole, position);
    }

    /** Its digits were counted when it was read; Calcite takes off its zeros one by one to count them. */
    @Override
    public void validate(SqlValidator validator, SqlValidatorScope scope) {}

    @Override
    public boolean isInteger() {
        return whole;
    }

    @Override
    public RelDataType createSqlType(RelDataTypeFactory factory) {
        int bits = whole ? number().unscaledValue().bitLength() : Long.SIZE;
        return factory.createSqlType(
                bits < Integer.SIZE
                        ? SqlTypeName.INTEGER
                        : bits < Long.SIZE ? SqlTypeName.BIGINT : SqlTypeName.DECIMAL);
    }
}
