package io.github.pineconejdbc.sql.dialect.type;

import io.github.pineconejdbc.sql.Interval;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFamily;
import org.apache.calcite.sql.type.AbstractSqlType;
import org.apache.calcite.sql.type.SqlTypeName;

/**
 * The type of PostgreSQL's intervals, whose values are {@link Interval}s. Calcite's two families of intervals, which are
 * numbers of months or of milliseconds, stay inside of its own functions.
 */
public final class IntervalType extends AbstractSqlType {
    private static final long serialVersionUID = 1;

    private static final IntervalType NOT_NULL = new IntervalType(false);
    private static final IntervalType NULLABLE = new IntervalType(true);

    private IntervalType(boolean nullable) {
        super(SqlTypeName.OTHER, nullable, null);
        computeDigest();
    }

    public static RelDataType of(boolean nullable) {
        return nullable ? NULLABLE : NOT_NULL;
    }

    public static boolean is(RelDataType type) {
        return type instanceof IntervalType;
    }

    @Override
    public RelDataTypeFamily getFamily() {
        return NULLABLE;
    }

    @Override
    protected void generateTypeString(StringBuilder text, boolean withDetail) {
        text.append("INTERVAL");
    }
}
