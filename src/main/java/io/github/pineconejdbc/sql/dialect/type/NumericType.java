package io.github.pineconejdbc.sql.dialect.type;

import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeSystem;
import org.apache.calcite.sql.type.BasicSqlType;
import org.apache.calcite.sql.type.SqlTypeName;

/**
 * NUMERIC without digits: its values keep theirs. Calcite leaves a number as it is where a type says nothing of digits,
 * and takes a DECIMAL without any for one of none after the point.
 */
final class NumericType extends BasicSqlType {
    /** What PostgreSQL has at most, before and after the point. */
    static final int LONGEST = 147_455;

    static final int MOST_AFTER_POINT = 16_383;

    NumericType(RelDataTypeSystem system, boolean nullable) {
        super(system, SqlTypeName.DECIMAL, nullable);
    }

    @Override
    public BasicSqlType createWithNullability(boolean nullable) {
        return nullable == isNullable ? this : new NumericType(typeSystem, nullable);
    }

    @Override
    public int getPrecision() {
        return RelDataType.PRECISION_NOT_SPECIFIED;
    }

    @Override
    public int getScale() {
        return RelDataType.SCALE_NOT_SPECIFIED;
    }
}
