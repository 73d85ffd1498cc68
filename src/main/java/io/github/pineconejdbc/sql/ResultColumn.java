package io.github.pineconejdbc.sql;

import io.github.pineconejdbc.sql.ValueType.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One column of a result.
 *
 * @param label its alias, or its name where it has none
 * @param name the name of the table's column that it is; the label where it is none
 * @param table the table that it comes from; null where it is computed
 * @param type its type
 */
public record ResultColumn(
        String label, String name, @Nullable String table, ValueType type) {

    /**
     * Returns columns that are declared in one text: a name, a {@code !} where it is never NULL, and {@code :type} where it
     * is no VARCHAR.
     */
    public static List<ResultColumn> declared(String declaration, @Nullable String table) {
        List<ResultColumn> columns = new ArrayList<>();
        for (String column : declaration.split("\\s+", -1)) {
            int colon = column.indexOf(':');
            String name = colon < 0 ? column : column.substring(0, colon);
            boolean required = name.endsWith("!");
            String plain = required ? name.substring(0, name.length() - 1) : name;
            Kind kind = colon < 0
                    ? Kind.VARCHAR
                    : Kind.valueOf(column.substring(colon + 1).toUpperCase(Locale.ROOT));
            columns.add(new ResultColumn(plain, plain, table, ValueType.of(kind, !required)));
        }
        return List.copyOf(columns);
    }
}
