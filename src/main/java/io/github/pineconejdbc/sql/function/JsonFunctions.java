package io.github.pineconejdbc.sql.function;

import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.sql.Cancellation;
import io.github.pineconejdbc.sql.JsonText;
import io.github.pineconejdbc.sql.function.FunctionRow.Area;
import io.github.pineconejdbc.sql.function.FunctionRow.JdbcList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Functions of JSON, which is text here. Public for the code that Calcite generates. */
public final class JsonFunctions {
    private static final int LONG = 10_000;
    private static final int LONGEST_JSON = 1_000_000;
    private static final int LONGEST_PATH = 1_000;
    private static final int LONGEST_CONDITION = 200;
    private static final Pattern SLOW_PATH =
            Pattern.compile("=~|\\.\\..*\\.\\.|\\?.*(?:\\$|subsetof|anyof|noneof)", Pattern.DOTALL);

    static final List<FunctionRow> ROWS = new Area(JsonFunctions.class, JdbcList.NONE)
            .step("mapText(map) text")
            .step("saneJson(text) text")
            .step("saneJsonPath(text) text")
            .rows();

    private JsonFunctions() {}

    /** Returns the JSON of a map. */
    public static String mapText(Map<?, ?> map) {
        return JsonText.of(map);
    }

    /**
     * Returns JSON as it is.
     *
     * @throws io.github.pineconejdbc.error.DriverException (22032) if it has more than a million characters
     */
    public static String saneJson(String json) {
        if (json.length() > LONG) {
            Cancellation.check();
            if (json.length() > LONGEST_JSON) {
                throw ErrorCondition.BAD_JSON.exception(
                        "JSON of " + json.length() + " characters is too long: a path reaches into " + LONGEST_JSON);
            }
        }
        return json;
    }

    /**
     * Returns a path into JSON as it is.
     *
     * @throws io.github.pineconejdbc.error.DriverException (22032) if its search could take long, and couldn't be
     *     stopped: a regular expression, a second {@code ..}, a condition that looks at everything
     */
    public static String saneJsonPath(String path) {
        if (path.length() > (path.indexOf('?') < 0 ? LONGEST_PATH : LONGEST_CONDITION)) {
            throw ErrorCondition.BAD_JSON.exception("A path into JSON of " + path.length() + " characters is too long");
        }
        if (SLOW_PATH.matcher(path).find()) {
            throw ErrorCondition.BAD_JSON.exception("A regular expression in a path into JSON isn't supported, nor is a"
                    + " second .. or a condition that compares with all of it");
        }
        return path;
    }
}
