package io.github.pineconejdbc.queries;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A query for both engines, as one line of text that can be kept: {@code how: template}. In the template,
 * <code>«literal»</code> is a parameter with that value, and <code>⟦driver¦other⟧</code> is what each of the two is
 * given.
 *
 * @param how {@code rows} where the rows may come in any order, {@code ordered} where they may not, {@code some n m}
 *     where any n rows after any m are right (the other engine is then asked for all of them), {@code max n} where setMaxRows
 *     allows any n rows
 */
record Query(String how, String template) {
    private static final Pattern PARAMETER = Pattern.compile("(?s)«(.*?)»");
    private static final Pattern TAG = Pattern.compile("(?i)((?:\"?\\w+\"?\\.)?\"?tags\"?)\\[('(?:[^']|'')*')]");
    private static final Pattern EITHER = Pattern.compile("(?s)⟦(.*?)¦(.*?)⟧");

    static Query parse(String kept) {
        int colon = kept.indexOf(':');
        return new Query(kept.substring(0, colon), kept.substring(colon + 1).strip());
    }

    String driverTemplate() {
        return EITHER.matcher(template).replaceAll("$1");
    }

    String otherTemplate() {
        return EITHER.matcher(template).replaceAll("$2");
    }

    /** Tags are JSON there, whose values are no texts. */
    String postgreSqlTemplate() {
        return TAG.matcher(otherTemplate()).replaceAll("($1 ->> $2)");
    }

    static String sql(String template) {
        return PARAMETER.matcher(template).replaceAll("?");
    }

    static List<Object> parameters(String template) {
        List<Object> values = new ArrayList<>();
        Matcher matcher = PARAMETER.matcher(template);
        while (matcher.find()) {
            values.add(value(matcher.group(1)));
        }
        return values;
    }

    private static Object value(String literal) {
        if (literal.startsWith("'")) {
            return literal.substring(1, literal.length() - 1).replace("''", "'");
        }
        if (literal.startsWith("TIMESTAMP '")) {
            return LocalDateTime.parse(
                    literal.substring(11, literal.length() - 1).replace(' ', 'T'));
        }
        return switch (literal) {
            case "NULL" -> null;
            case "TRUE" -> true;
            case "FALSE" -> false;
            default -> {
                BigDecimal number = new BigDecimal(literal);
                yield number.scale() <= 0 && number.precision() < 19 ? (Object) number.longValue() : number;
            }
        };
    }

    @Override
    public String toString() {
        return how + ": " + template;
    }
}
