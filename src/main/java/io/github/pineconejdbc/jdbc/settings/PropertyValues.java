package io.github.pineconejdbc.jdbc.settings;

import io.github.pineconejdbc.error.ErrorCondition;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The values of all properties, read and checked: what was given, or else the default. */
final class PropertyValues {
    private final Map<ConnectionProperty<?>, Object> values = new HashMap<>();

    PropertyValues(Map<ConnectionProperty<?>, String> given) {
        for (ConnectionProperty<?> property : ConnectionProperty.ALL) {
            String text = given.getOrDefault(property, property.defaultValue());
            if (text != null) {
                values.put(property, read(property, text));
            }
        }
    }

    static <T> T read(ConnectionProperty<T> property, String text) {
        T value = property.read(text);
        if (value == null) {
            // The value isn't shown: where a separator is missing, the rest of the URL is in it, the key too.
            throw ErrorCondition.BAD_SETTING.exception(
                    "The property '" + property.propertyName() + "' takes " + property.takes());
        }
        return value;
    }

    /** Returns the value; null where none is given and there is no default. */
    @SuppressWarnings("unchecked") // It was read by the property itself.
    <T> @Nullable T find(ConnectionProperty<T> property) {
        return (T) values.get(property);
    }

    /** Returns the value of a property that has a default. */
    <T> T get(ConnectionProperty<T> property) {
        return Objects.requireNonNull(find(property), property.propertyName());
    }
}
