package io.github.pineconejdbc.sql.dialect.type;

import io.github.pineconejdbc.error.ErrorCondition;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.jspecify.annotations.Nullable;

/**
 * How far arrays, maps and rows may be within each other. A type is written out in full, and so are values wherever
 * they are compared: both would double with each level.
 */
final class Nesting {
    /** PostgreSQL's own bound. */
    private static final int DEEPEST = 6;

    /** PostgreSQL's own bound, for a row. */
    private static final int WIDEST = 1_664;

    private Nesting() {}

    /** Throws what an array of such elements is too deep for, if it is. */
    static void checkDepth(RelDataType element) {
        if (depth(element) >= DEEPEST) {
            throw ErrorCondition.TOO_LARGE.exception("An array has " + DEEPEST
                    + " dimensions at most: arrays, maps and rows with arrays in them may not be nested more deeply");
        }
    }

    /** Throws what a row with such a value is too wide for, if it is. */
    static void checkWidth(RelDataType value) {
        if (width(value) > WIDEST) {
            throw ErrorCondition.TOO_COMPLEX.exception(
                    "A row that is a value holds more than " + WIDEST + " values, those of rows in it included");
        }
    }

    private static int depth(@Nullable RelDataType type) {
        if (type == null) {
            return 0;
        }
        int deepest = 0;
        if (type.isStruct()) {
            for (RelDataTypeField field : type.getFieldList()) {
                deepest = Math.max(deepest, depth(field.getType()));
            }
            return deepest;
        }
        boolean within = type.getComponentType() != null || type.getValueType() != null;
        return within ? 1 + Math.max(depth(type.getComponentType()), depth(type.getValueType())) : 0;
    }

    private static int width(@Nullable RelDataType type) {
        if (type == null) {
            return 0;
        }
        if (type.isStruct()) {
            int width = 0;
            for (RelDataTypeField field : type.getFieldList()) {
                width += width(field.getType());
                if (width > WIDEST) {
                    break;
                }
            }
            return width;
        }
        return Math.max(1, Math.max(width(type.getComponentType()), width(type.getValueType())));
    }
}
