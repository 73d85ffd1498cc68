package io.github.pineconejdbc.sql.planner;

import java.time.ZoneId;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.calcite.DataContext;
import org.apache.calcite.adapter.java.JavaTypeFactory;
import org.apache.calcite.linq4j.QueryProvider;
import org.apache.calcite.schema.SchemaPlus;
import org.jspecify.annotations.Nullable;

/**
 * What constants are computed with while a statement is planned: a zone, and no clock.
 *
 * @param values the literals that were taken out of them
 */
record ConstantContext(
        JavaTypeFactory typeFactory, ZoneId zone, @Nullable Object... values) implements DataContext {

    ConstantContext with(@Nullable Object[] literals) {
        return new ConstantContext(typeFactory, zone, literals);
    }

    @Override
    public @Nullable SchemaPlus getRootSchema() {
        return null;
    }

    @Override
    public JavaTypeFactory getTypeFactory() {
        return typeFactory;
    }

    @Override
    @SuppressWarnings("NullAway") // Calcite's signature wants one, constants ask for none.
    public QueryProvider getQueryProvider() {
        return null;
    }

    @Override
    public @Nullable Object get(String name) {
        if (name.startsWith("?")) {
            return values[Integer.parseInt(name.substring(1))];
        }
        return name.equals(Variable.TIME_ZONE.camelName)
                ? TimeZone.getTimeZone(zone)
                : name.equals(Variable.LOCALE.camelName) ? Locale.ENGLISH : null;
    }
}
