package io.github.pineconejdbc.sql;

import io.github.pineconejdbc.error.DriverException;
import io.github.pineconejdbc.error.ErrorCondition;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.calcite.runtime.CalciteContextException;
import org.apache.calcite.sql.parser.SqlParseException;
import org.jspecify.annotations.Nullable;

/** Tells from what Calcite throws which condition it is. */
final class EngineErrors {

    /** One way to recognize a condition: by the class of the exception and by its text. */
    private record Row(ErrorCondition condition, Class<?> thrown, Pattern message) {
        Row(ErrorCondition condition, Class<?> thrown, String message) {
            this(condition, thrown, Pattern.compile(message, Pattern.DOTALL | Pattern.CASE_INSENSITIVE));
        }

        boolean matches(Throwable thrown, String message) {
            return this.thrown.isInstance(thrown)
                    && this.message.matcher(message).matches();
        }
    }

    private static final List<Row> WHILE_PLANNING = List.of(
            new Row(ErrorCondition.UNDEFINED_TABLE, Throwable.class, "(Object|Table) '.*' not found.*"),
            new Row(
                    ErrorCondition.UNDEFINED_COLUMN,
                    Throwable.class,
                    "(Column|Unknown field|Field) '.*' (not found|ambiguous).*|Unknown field.*"),
            new Row(ErrorCondition.AMBIGUOUS_COLUMN, Throwable.class, "Column '.*' is ambiguous.*"),
            new Row(ErrorCondition.UNDEFINED_FUNCTION, Throwable.class, "No match found for function signature.*"),
            new Row(
                    ErrorCondition.WRONG_TYPES,
                    Throwable.class,
                    "Cannot apply .*|Cast function cannot convert.*|.*not comparable.*|.*type mismatch.*"));

    private static final List<Row> WHILE_RUNNING = List.of(
            new Row(
                    ErrorCondition.DIVISION_BY_ZERO,
                    ArithmeticException.class,
                    ".*(by zero|/ 0|divide by 0|undefined).*"),
            new Row(ErrorCondition.NUMBER_OUT_OF_RANGE, ArithmeticException.class, ".*"),
            new Row(
                    ErrorCondition.NUMBER_OUT_OF_RANGE,
                    Throwable.class,
                    ".*(out of range|overflow|cannot be represented|exceeds).*"),
            new Row(ErrorCondition.NUMBER_OUT_OF_RANGE, NumberFormatException.class, ".*\"[+-]?\\d+\".*"),
            new Row(ErrorCondition.BAD_CAST, NumberFormatException.class, ".*"),
            new Row(ErrorCondition.BAD_DATETIME, java.time.DateTimeException.class, ".*"),
            new Row(
                    ErrorCondition.BAD_DATETIME,
                    Throwable.class,
                    ".*(Invalid (DATE|TIME|TIMESTAMP)|DATE (format|value)|date ?time|timestamp).*"),
            new Row(ErrorCondition.BAD_REGEX, java.util.regex.PatternSyntaxException.class, ".*"),
            new Row(ErrorCondition.BAD_ESCAPE, Throwable.class, ".*escape.*"),
            new Row(ErrorCondition.BAD_JSON, Throwable.class, ".*JSON.*"),
            new Row(ErrorCondition.TOO_MANY_ROWS, Throwable.class, ".*(more than one (value|row)).*"),
            new Row(
                    ErrorCondition.BAD_CAST,
                    Throwable.class,
                    ".*(cast|convert|Invalid (value|character|boolean)|parse).*"));

    private EngineErrors() {}

    /** Returns what a failure to parse, check or plan a statement is. */
    static DriverException planning(Throwable thrown) {
        DriverException own = own(thrown);
        if (own != null) {
            return own;
        }
        if (thrown instanceof StackOverflowError) {
            return tooComplex(thrown);
        }
        SqlParseException syntax = find(thrown, SqlParseException.class);
        if (syntax != null) {
            return ErrorCondition.SYNTAX_ERROR.exception(syntaxMessage(syntax), thrown);
        }
        CalciteContextException context = find(thrown, CalciteContextException.class);
        if (context == null) {
            return running(thrown);
        }
        Throwable inner = context.getCause() == null ? context : context.getCause();
        String message = String.valueOf(inner.getMessage());
        for (Row row : WHILE_PLANNING) {
            if (row.matches(inner, message)) {
                return row.condition().exception(message(context), thrown);
            }
        }
        DriverException data = data(inner);
        return data != null ? data : ErrorCondition.SYNTAX_ERROR.exception(message(context), thrown);
    }

    /** Returns what a failure while rows are made is. */
    static DriverException running(Throwable thrown) {
        DriverException own = own(thrown);
        if (own != null) {
            return own;
        }
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            DriverException data = data(t);
            if (data != null) {
                return data;
            }
        }
        if (find(thrown, StackOverflowError.class) != null) {
            return tooComplex(thrown);
        }
        Throwable root = root(thrown);
        return ErrorCondition.INTERNAL.exception(
                "The statement failed for a reason that the driver doesn't know: " + text(root), thrown);
    }

    private static @Nullable DriverException data(Throwable thrown) {
        // These are faults of code, whatever their text says.
        if (thrown instanceof Error || thrown instanceof ClassCastException || thrown instanceof NullPointerException) {
            return null;
        }
        String message = String.valueOf(thrown.getMessage());
        for (Row row : WHILE_RUNNING) {
            if (row.matches(thrown, message)) {
                return row.condition().exception("The value can't be computed: " + text(thrown), thrown);
            }
        }
        return null;
    }

    private static DriverException tooComplex(Throwable thrown) {
        return ErrorCondition.TOO_COMPLEX.exception("The statement is nested too deeply to be planned", thrown);
    }

    private static @Nullable DriverException own(Throwable thrown) {
        return find(thrown, DriverException.class);
    }

    private static <T extends Throwable> @Nullable T find(Throwable thrown, Class<T> type) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return type.cast(t);
            }
        }
        return null;
    }

    private static Throwable root(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private static String text(Throwable thrown) {
        String message = thrown.getMessage();
        return message == null || message.isBlank()
                ? thrown.getClass().getSimpleName()
                : message.lines().findFirst().orElse(message);
    }

    private static String message(CalciteContextException context) {
        Throwable cause = context.getCause();
        String what = cause == null ? String.valueOf(context.getMessage()) : String.valueOf(cause.getMessage());
        return String.format(
                Locale.ROOT, "At line %d, column %d: %s", context.getPosLine(), context.getPosColumn(), what);
    }

    /** Calcite lists every token that it would have taken, often hundreds: the first line says enough. */
    private static String syntaxMessage(SqlParseException syntax) {
        String message = String.valueOf(syntax.getMessage());
        String first = message.lines().findFirst().orElse(message);
        if (syntax.getPos() == null) {
            // The parser trips over its own feet where there is no token at all.
            return "Syntax error at line 1, column 1: there is no statement";
        }
        if (first.contains(" at line ")) {
            return "Syntax error: " + first.replaceAll("\\.?$", "");
        }
        return String.format(
                Locale.ROOT,
                "Syntax error at line %d, column %d: %s",
                syntax.getPos().getLineNum(),
                syntax.getPos().getColumnNum(),
                first);
    }
}
