package io.github.pineconejdbc.sql.function;

import io.github.pineconejdbc.sql.Cancellation;
import io.github.pineconejdbc.sql.NumberText;
import io.github.pineconejdbc.sql.function.FunctionRow.Area;
import io.github.pineconejdbc.sql.function.FunctionRow.JdbcList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Functions of numbers, as PostgreSQL has them. Public for the code that Calcite generates. */
public final class NumberFunctions {
    static final List<FunctionRow> ROWS = new Area(NumberFunctions.class, JdbcList.NUMERIC)
            .row("ABS(integer) integer", "Without its sign", "ABS(-5)", "5")
            .row("ABS(bigint) bigint", "Without its sign", "ABS(-5000000000)", "5000000000")
            .row("ABS(double) double", "Without its sign", "ABS(-0.5E0)", "0.5")
            .step("numberText(text) text")
            .step("numberTexts(anyarray) anyarray")
            .rows();

    private NumberFunctions() {}

    public static int abs(int number) {
        return Math.absExact(number);
    }

    public static long abs(long number) {
        return Math.absExact(number);
    }

    public static double abs(double number) {
        return Math.abs(number);
    }

    public static BigDecimal abs(BigDecimal number) {
        return number.abs();
    }

    /** Returns what a cast to a number reads: of a text too long for one, what it fails of at once. */
    public static String numberText(String text) {
        return NumberText.of(text);
    }

    /** Returns an array or multiset, of texts or of others of them, with what a cast to numbers reads. */
    public static List<?> numberTexts(List<?> texts) {
        Cancellation.check();
        List<@Nullable Object> read = new ArrayList<>(texts.size());
        for (Object text : texts) {
            read.add(
                    text == null
                            ? null
                            : text instanceof List<?> inner ? numberTexts(inner) : numberText((String) text));
        }
        return read;
    }
}
