package io.github.pineconejdbc.sql.planner;

import io.github.pineconejdbc.error.DriverException;
import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.sql.parser.ValidatorErrors;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.calcite.plan.RelOptPlanner;
import org.apache.calcite.runtime.CalciteContextException;
import org.apache.calcite.runtime.CalciteException;
import org.apache.calcite.runtime.SqlFunctions;
import org.apache.calcite.sql.parser.SqlParseException;
import org.codehaus.commons.compiler.CompileException;
import org.codehaus.commons.compiler.InternalCompilerException;
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
            new Row(ErrorCondition.BAD_REGEX, Throwable.class, "Invalid regular expression.*"),
            new Row(ErrorCondition.BAD_ESCAPE, Throwable.class, ".*escape.*"),
            new Row(ErrorCondition.BAD_JSON, Throwable.class, ".*JSON.*"),
            new Row(ErrorCondition.TOO_MANY_ROWS, Throwable.class, ".*(more than one (value|row)).*"),
            new Row(ErrorCondition.BAD_SUBSTRING, Throwable.class, ".*substring.*"),
            new Row(
                    ErrorCondition.BAD_CAST,
                    Throwable.class,
                    ".*(cast|convert|Invalid (value|character|boolean)|parse).*"),
            new Row(ErrorCondition.BAD_ARGUMENT_OF_FUNCTION, IllegalArgumentException.class, ".*"),
            new Row(ErrorCondition.BAD_ARGUMENT_OF_FUNCTION, IndexOutOfBoundsException.class, ".*"),
            new Row(ErrorCondition.BAD_ARGUMENT_OF_FUNCTION, CalciteException.class, ".*"));

    /** How Calcite begins to tell that it can't make code of a plan, which follows. */
    private static final String NO_CODE = "Unable to implement";

    /** What Calcite and the JDK say of a value, and how a user would. */
    private static final Map<Pattern, String> WORDINGS = Map.of(
            Pattern.compile("For input string: \"(.*)\"( under radix \\d+)?", Pattern.DOTALL), "'$1' is no number",
            Pattern.compile("Character .* is neither a decimal digit.*|Character array .*"), "a text is no number",
            Pattern.compile("/ by zero|Division by zero|Division undefined|BigInteger divide by zero"),
                    "division by zero",
            Pattern.compile("long overflow"), "the result is out of BIGINT's range",
            Pattern.compile("integer overflow"), "the result is out of INTEGER's range",
            Pattern.compile("more than one value in agg SINGLE_VALUE"),
                    "a subquery that stands for one value has more than one row",
            Pattern.compile("[\\w.]+\\.Json\\w*Exception: (.*)"), "$1",
            Pattern.compile("Line -?\\d+, Column -?\\d+: (?!.*\"Record).*"), "its code would be wrong",
            Pattern.compile("unsupported type Record\\w*|Line -?\\d+, Column -?\\d+: .*\"Record.*"),
                    "it has no code for a row that may be missing as a value",
            Pattern.compile(NO_CODE + " .*"), "it has no code for one of its steps");

    /** Where Calcite's functions are. */
    private static final String FUNCTIONS = SqlFunctions.class.getPackageName() + ".";

    private static final String CALCITE = FUNCTIONS.substring(0, FUNCTIONS.indexOf("calcite.")) + "calcite.";

    /** How the names of generated classes begin. */
    private static final String GENERATED = "Baz";

    /** What the JVM says where code takes a value for one of another type: the checks let a mixture through. */
    private static final Pattern MISTAKEN =
            Pattern.compile("class java\\.(?:lang|util|math)\\.(\\w+) cannot be cast to class java\\.\\w+\\.(\\w+) ");

    /** What Calcite calls, and what is its fault therefore. */
    private static final Pattern LIBRARIES = Pattern.compile("(?:java|jdk|sun)\\.|(?:.*\\.)?com\\.google\\.");

    /** What tells more of the engine than of the statement. */
    private static final Pattern OF_CLASSES = Pattern.compile("(?:[a-z]\\w*\\.){2,}[A-Z]");

    private static final String UNSAID = "its planning fails";

    private static final int NEAR = 30;

    private EngineErrors() {}

    /** Returns what a failure to parse, check or plan a statement is. */
    static DriverException planning(Throwable thrown) {
        DriverException own = own(thrown);
        if (own != null) {
            return own;
        }
        // The parser makes a syntax error of it.
        if (find(thrown, StackOverflowError.class) != null) {
            return tooComplex(thrown);
        }
        SqlParseException syntax = find(thrown, SqlParseException.class);
        if (syntax != null) {
            return ErrorCondition.SYNTAX_ERROR.exception(syntaxMessage(syntax), thrown);
        }
        CalciteContextException context = find(thrown, CalciteContextException.class);
        if (context == null) {
            // Rows are cast to each other's types without a look at whether they can be.
            return String.valueOf(root(thrown).getMessage()).startsWith("keyType of")
                    ? ErrorCondition.NOT_SUPPORTED.exception("A text can't be compared with a map in a row", thrown)
                    : running(thrown);
        }
        return ValidatorErrors.of(context, thrown);
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
        if (find(thrown, OutOfMemoryError.class) != null) {
            return ErrorCondition.TOO_COMPLEX.exception("The statement needs more memory than there is", thrown);
        }
        if (find(thrown, InternalCompilerException.class) != null) {
            return ErrorCondition.TOO_COMPLEX.exception(
                    "The statement needs more code than a class can hold: " + text(root(thrown)), thrown);
        }
        Throwable root = root(thrown);
        if (isBeyondTheEngine(thrown)) {
            String why = worded(root);
            return beyondTheEngine(OF_CLASSES.matcher(why).find() ? UNSAID : why, thrown);
        }
        Matcher mistaken = MISTAKEN.matcher(root instanceof ClassCastException ? text(root) : "");
        if (mistaken.lookingAt()) {
            return beyondTheEngine("its code takes " + mistaken.group(1) + " for " + mistaken.group(2), thrown);
        }
        if (isOfPlanning(root)) {
            return beyondTheEngine(UNSAID, thrown);
        }
        return ErrorCondition.INTERNAL.exception(
                "The statement failed for a reason that the driver doesn't know: " + text(root), thrown);
    }

    private static DriverException beyondTheEngine(String why, Throwable thrown) {
        return ErrorCondition.NOT_SUPPORTED.exception("The engine knows no way to run this statement: " + why, thrown);
    }

    /** Returns whether Calcite trips over a statement before it runs. */
    private static boolean isOfPlanning(Throwable root) {
        StackTraceElement[] frames = root.getStackTrace();
        if (Arrays.stream(frames).anyMatch(frame -> frame.getClassName().startsWith(GENERATED))) {
            return false;
        }
        return Arrays.stream(frames)
                .filter(frame -> !LIBRARIES.matcher(frame.getClassName()).lookingAt())
                .findFirst()
                .filter(frame -> frame.getClassName().startsWith(CALCITE))
                .isPresent();
    }

    /** Calcite takes more SQL than it can plan, or generate code for, or code that compiles. */
    private static boolean isBeyondTheEngine(Throwable thrown) {
        return find(thrown, RelOptPlanner.CannotPlanException.class) != null
                || String.valueOf(thrown.getMessage()).startsWith(NO_CODE)
                || find(thrown, UnsupportedOperationException.class) != null
                || find(thrown, CompileException.class) != null
                || isNullMeasure(root(thrown))
                // How Calcite says that it has no code for what it parsed.
                || root(thrown) instanceof AssertionError;
    }

    /** The queue of what MATCH_RECOGNIZE found takes no NULL, which a row of one column is where its value is NULL. */
    private static boolean isNullMeasure(Throwable thrown) {
        return thrown instanceof NullPointerException
                && Arrays.stream(thrown.getStackTrace())
                        .limit(NEAR)
                        .anyMatch(frame -> frame.getClassName().startsWith(GENERATED)
                                && frame.getMethodName().equals("emit"));
    }

    private static @Nullable DriverException data(Throwable thrown) {
        // These are faults of code, whatever their text says.
        if (thrown instanceof Error
                || thrown instanceof ClassCastException
                || thrown instanceof NullPointerException
                || thrown instanceof UnsupportedOperationException
                || !isOfFunctions(thrown)) {
            return null;
        }
        String message = String.valueOf(thrown.getMessage());
        if (isOfJsonPaths(thrown)) {
            return ErrorCondition.BAD_JSON.exception("The value can't be computed: " + worded(thrown), thrown);
        }
        for (Row row : WHILE_RUNNING) {
            if (row.matches(thrown, message)) {
                return row.condition().exception("The value can't be computed: " + worded(root(thrown)), thrown);
            }
        }
        return null;
    }

    /** Whether the library for paths in JSON says so: it is Calcite's, not ours, and has no class that we see. */
    private static boolean isOfJsonPaths(Throwable thrown) {
        return thrown.getClass().getName().contains(".jsonpath.");
    }

    /** Whether a failure is one of computing a value: those of planning and of generating code say things too. */
    private static boolean isOfFunctions(Throwable thrown) {
        return thrown instanceof ArithmeticException
                || thrown instanceof NumberFormatException
                || thrown instanceof java.time.DateTimeException
                || thrown instanceof java.util.regex.PatternSyntaxException
                || isOfJsonPaths(thrown)
                // A number that Calcite makes a literal of, and finds too long then.
                || String.valueOf(thrown.getMessage()).endsWith("due to overflow")
                || Arrays.stream(thrown.getStackTrace())
                        .limit(NEAR)
                        .map(StackTraceElement::getClassName)
                        .anyMatch(name -> name.startsWith(FUNCTIONS) || name.startsWith(GENERATED));
    }

    private static DriverException tooComplex(Throwable thrown) {
        return ErrorCondition.TOO_COMPLEX.exception("The statement is nested too deeply to be planned", thrown);
    }

    /** What the driver itself threw may be suppressed: Calcite's code generator says only that it couldn't go on. */
    private static @Nullable DriverException own(Throwable thrown) {
        DriverException own = find(thrown, DriverException.class);
        for (Throwable t = thrown; t != null && own == null; t = t.getCause()) {
            for (Throwable suppressed : t.getSuppressed()) {
                own = own == null ? own(suppressed) : own;
            }
        }
        return own;
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
        while (true) {
            if (root.getCause() != null) {
                root = root.getCause();
            } else if (String.valueOf(root.getMessage()).startsWith(NO_CODE) && root.getSuppressed().length > 0) {
                // Calcite shows the plan, and keeps the reason beside.
                root = root.getSuppressed()[0];
            } else {
                return root;
            }
        }
    }

    private static String worded(Throwable thrown) {
        String text = text(thrown);
        for (Map.Entry<Pattern, String> wording : WORDINGS.entrySet()) {
            Matcher matcher = wording.getKey().matcher(text);
            if (matcher.matches()) {
                return matcher.replaceFirst(wording.getValue());
            }
        }
        return text;
    }

    private static String text(Throwable thrown) {
        String message = thrown.getMessage();
        return message == null || message.isBlank()
                ? thrown.getClass().getSimpleName()
                : message.lines().findFirst().orElse(message);
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
