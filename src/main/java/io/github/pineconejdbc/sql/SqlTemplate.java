package io.github.pineconejdbc.sql;

import io.github.pineconejdbc.sql.SqlTokens.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement with its compared texts taken out, so that statements which differ in nothing else share one plan.
 * A text is taken out only where it is compared: after {@code =}, {@code <>}, {@code <} and their like, and among
 * the first of an IN.
 *
 * @param sql the statement with question marks in the texts' places
 * @param arguments what stands for each question mark: a text, or null for a question mark of the statement's own
 */
record SqlTemplate(String sql, List<@Nullable String> arguments) {
    /** Many texts are better left to the engine, which sorts them. */
    private static final int MOST_OF_AN_IN = 16;

    /** Returns the statement's template; null where there is nothing to take out, or no telling. */
    static @Nullable SqlTemplate of(String sql) {
        SqlTokens tokens = new SqlTokens(sql);
        tokens.next();
        if (!tokens.is("SELECT") && !tokens.is("WITH")) {
            return null;
        }
        StringBuilder template = new StringBuilder(sql.length());
        List<@Nullable String> arguments = new ArrayList<>();
        int copied = 0;
        boolean compared = false;
        boolean afterIn = false;
        int leftOfIn = 0;
        for (; tokens.kind() != Kind.END; tokens.next()) {
            if (tokens.kind() == Kind.OTHER) {
                return null;
            }
            if (tokens.is("?")) {
                arguments.add(null);
            } else if (tokens.kind() == Kind.TEXT && (compared || leftOfIn > 0)) {
                template.append(sql, copied, tokens.start()).append('?');
                copied = tokens.end();
                arguments.add(tokens.text());
                leftOfIn--;
            } else if (!tokens.is(",")) {
                leftOfIn = tokens.is("(") && afterIn ? MOST_OF_AN_IN : 0;
            }
            compared = tokens.isComparison();
            afterIn = tokens.is("IN");
        }
        return copied == 0
                ? null
                : new SqlTemplate(template.append(sql, copied, sql.length()).toString(), arguments);
    }

    /** Returns the plan of the statement, made from the template's; null where the texts aren't compared as texts. */
    @Nullable
    Plan bind(Plan plan) {
        List<ValueType> types = plan.parameters();
        List<ValueType> own = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            ValueType type = types.get(i);
            String argument = arguments.get(i);
            if (argument == null) {
                own.add(type);
            } else if (type.kind() != ValueType.Kind.VARCHAR
                    || type.precision() != ValueType.UNSET && type.precision() < argument.length()) {
                return null;
            }
        }
        return new Plan(plan.columns(), own, (values, scope, maxRows) -> plan.execute(values(values), scope, maxRows));
    }

    private @Nullable Object[] values(@Nullable Object[] own) {
        @Nullable Object[] values = new @Nullable Object[arguments.size()];
        int next = 0;
        for (int i = 0; i < values.length; i++) {
            String argument = arguments.get(i);
            values[i] = argument == null ? own[next++] : argument;
        }
        return values;
    }
}
