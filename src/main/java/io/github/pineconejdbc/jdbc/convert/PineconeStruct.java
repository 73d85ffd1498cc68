package io.github.pineconejdbc.jdbc.convert;

import java.sql.Struct;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The value of a ROW expression.
 *
 * @param text the same as {@code getString} shows it
 */
record PineconeStruct(@Nullable Object[] attributes, String text) implements Struct {
    @Override
    public String getSQLTypeName() {
        return "ROW";
    }

    @Override
    public @Nullable Object[] getAttributes() {
        return attributes.clone();
    }

    /** The map names classes for user-defined types, of which there are none. */
    @Override
    public @Nullable Object[] getAttributes(@Nullable Map<String, Class<?>> map) {
        return attributes.clone();
    }

    @Override
    public String toString() {
        return text;
    }
}
