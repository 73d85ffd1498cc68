package io.github.pineconejdbc.sql.parser;

import io.github.pineconejdbc.error.DriverException;
import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.error.NearestName;
import io.github.pineconejdbc.table.Column;
import io.github.pineconejdbc.table.Relation;
import io.github.pineconejdbc.table.Tables;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.calcite.runtime.CalciteContextException;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** What Calcite's validator says about a place in a statement, in the words and SQLSTATEs of PostgreSQL's kind. */
public final class ValidatorErrors {

    /** @param wording what is said instead; null where Calcite's words do */
    private record Row(
            ErrorCondition condition,
            Pattern message,
            @Nullable Function<MatchResult, String> wording) {
        Row(ErrorCondition condition, String message, @Nullable Function<MatchResult, String> wording) {
            this(condition, Pattern.compile(message, Pattern.DOTALL | Pattern.CASE_INSENSITIVE), wording);
        }

        Row(ErrorCondition condition, String message) {
            this(condition, message, null);
        }
    }

    /** The first that matches; anything else that the validator says is a syntax error. */
    private static final List<Row> ROWS = List.of(
            new Row(
                    ErrorCondition.UNDEFINED_TABLE,
                    "(?:Object|Table) '(.*?)' not found.*",
                    m -> "there is no table '" + m.group(1) + "'" + meant(m.group(1), tables())),
            new Row(
                    ErrorCondition.UNDEFINED_COLUMN,
                    "(?:Column|Unknown field|Field) '(.*?)' (?:not found|ambiguous).*",
                    m -> "there is no column '" + m.group(1) + "'" + meant(last(m.group(1)), columns())),
            new Row(ErrorCondition.UNDEFINED_COLUMN, "Unknown field.*"),
            new Row(
                    ErrorCondition.AMBIGUOUS_COLUMN,
                    "Column '(.*)' is ambiguous.*",
                    m -> "Column '" + m.group(1) + "' is ambiguous: say of which table it is"),
            new Row(ErrorCondition.DUPLICATE_ALIAS, "Duplicate relation name.*"),
            new Row(
                    ErrorCondition.UNDEFINED_FUNCTION,
                    "No match found for function signature (.*?)\\((.*)\\)",
                    m -> "there is no function " + m.group(1) + "(" + types(m.group(2)) + ")"),
            new Row(
                    ErrorCondition.UNDEFINED_FUNCTION,
                    "Invalid number of arguments to function '(?!COUNT)(.*?)'.*",
                    m -> m.group(1).toLowerCase(Locale.ROOT) + " doesn't take so many arguments"),
            new Row(
                    ErrorCondition.WRONG_OBJECT,
                    "Invalid number of arguments to function 'COUNT'.*",
                    m -> "COUNT of rows is COUNT(*)"),
            new Row(ErrorCondition.WRONG_OBJECT, "OVER clause is necessary for window functions.*"),
            new Row(
                    ErrorCondition.GROUPING,
                    "Expression '(.*)' is not being grouped.*",
                    m -> "'" + m.group(1) + "' has to be in GROUP BY, or in an aggregate function"),
            new Row(ErrorCondition.GROUPING, "Aggregate expressions? .*(?:nested|illegal).*"),
            new Row(ErrorCondition.WRONG_WINDOW, "Windowed aggregate expression is illegal.*"),
            new Row(
                    ErrorCondition.WRONG_REFERENCE,
                    "Expression '(.*)' is not in the select clause.*",
                    m -> "with SELECT DISTINCT, the select list has to hold what ORDER BY sorts by, and '" + m.group(1)
                            + "' isn't in it"),
            new Row(
                    ErrorCondition.WRONG_REFERENCE,
                    "Ordinal out of range.*",
                    m -> "the select list has no such position"),
            new Row(
                    ErrorCondition.UNDEFINED_TABLE,
                    "Unknown identifier '(.*)'.*",
                    m -> "FROM has no table '" + m.group(1) + "'"),
            new Row(ErrorCondition.UNDEFINED_OBJECT, "Window '.*' not found.*"),
            new Row(
                    ErrorCondition.SYNTAX_ERROR,
                    "Cannot apply '\\$SCALAR_QUERY'.*",
                    m -> "a subquery that stands for one value has more than one column"),
            new Row(
                    ErrorCondition.CANNOT_CAST,
                    "Cast function cannot convert value of type (.*) to type (.*)",
                    m -> types(m.group(1)) + " can't be cast to " + types(m.group(2))),
            new Row(
                    ErrorCondition.WRONG_TYPES,
                    "Cannot apply '(AND|OR|NOT)' to arguments.*",
                    m -> m.group(1) + " takes conditions: a comparison may be meant"),
            new Row(
                    ErrorCondition.WRONG_TYPES,
                    "Cannot apply 'ITEM' to arguments of type 'ITEM\\((.*)\\)'\\. *Supported form.*",
                    m -> "there is no [] of these: " + types(m.group(1))),
            new Row(
                    ErrorCondition.WRONG_OBJECT,
                    "Values passed to .* (?:SOME|ALL) operator must have compatible types.*",
                    m -> "ANY and ALL take an array or a subquery"),
            new Row(
                    ErrorCondition.UNDEFINED_FUNCTION,
                    "Wrong number of arguments.*",
                    m -> "the function doesn't take so few arguments"),
            new Row(
                    ErrorCondition.UNDEFINED_FUNCTION,
                    "Cannot apply '(.*?)' to arguments of type '(.*?)'\\. *Supported form.*",
                    m -> "there is no " + types(m.group(2)) + ": a cast of an operand may help"),
            new Row(ErrorCondition.UNDEFINED_FUNCTION, "Operands? .* not comparable.*"),
            new Row(
                    ErrorCondition.UNDEFINED_FUNCTION,
                    "Values in expression list must .*",
                    m -> "values of these types can't be compared: a cast may help"),
            new Row(
                    ErrorCondition.WRONG_TYPES,
                    "Column '(.*)' matched using .* has incompatible types.*",
                    m -> "'" + m.group(1) + "' is of types that can't be compared"),
            new Row(
                    ErrorCondition.WRONG_OBJECT,
                    "Argument to function 'NTILE' must be a literal",
                    m -> "NTILE needs an OVER clause"),
            new Row(
                    ErrorCondition.GROUPING,
                    "GROUPING operator may only occur in an aggregate query",
                    m -> "GROUPING is of what GROUP BY groups by"),
            new Row(
                    ErrorCondition.WRONG_TYPES,
                    "Cannot apply .*|Cannot infer return type.*|.*not comparable.*|.*type mismatch.*"
                            + "|Parameters must be of the same type.*|.*must be a condition.*"
                            + "|Expected a boolean type.*|Illegal mixing of types.*"),
            new Row(ErrorCondition.UNTYPED, "Require at least 1 argument.*", m -> "an empty ARRAY needs a cast"),
            new Row(ErrorCondition.BAD_DATETIME, "Illegal .* literal.*"),
            new Row(
                    ErrorCondition.NUMBER_OUT_OF_RANGE,
                    "Numeric literal .* out of range.*|Interval field value .* exceeds.*"),
            new Row(
                    ErrorCondition.NOT_SUPPORTED,
                    "Cannot convert table .* to stream.*|Table .* is not a temporal table.*"));

    private ValidatorErrors() {}

    /** Returns what the validator says as the condition that it is. */
    public static DriverException of(CalciteContextException context, Throwable thrown) {
        Throwable inner = context.getCause() == null ? context : context.getCause();
        String message = String.valueOf(inner.getMessage());
        for (Row row : ROWS) {
            Matcher matcher = row.message().matcher(message);
            if (matcher.matches()) {
                String said = row.wording() == null ? message : row.wording().apply(matcher.toMatchResult());
                return row.condition().exception(at(context, said), thrown);
            }
        }
        return ErrorCondition.SYNTAX_ERROR.exception(at(context, message), thrown);
    }

    private static String at(CalciteContextException context, String message) {
        String forms = message.lines().map(String::strip).collect(Collectors.joining(", "));
        return SqlNodes.at(new SqlParserPos(context.getPosLine(), context.getPosColumn()), forms);
    }

    /** Types as SQL has them: what Calcite knows of them besides says nothing to others. */
    private static String types(String text) {
        return text.replaceAll(" CHARACTER SET \"[^\"]*\"( COLLATE \"[^\"]*\")?| NOT NULL", "")
                .replaceAll("<([A-Z(][^<>]*)>", "$1")
                .replaceAll("\\([^()]*\\) MAP", "JSONB")
                .replace("TIMESTAMP_WITH_LOCAL_TIME_ZONE", "TIMESTAMPTZ");
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String meant(String name, List<String> names) {
        String nearest = NearestName.meant(name, names);
        return nearest == null || nearest.equalsIgnoreCase(name) ? "" : ": did you mean " + nearest + "?";
    }

    private static List<String> tables() {
        return Tables.RELATIONS.stream().map(Relation::name).toList();
    }

    private static List<String> columns() {
        return Tables.RELATIONS.stream()
                .flatMap(relation -> relation.columns().stream())
                .map(Column::name)
                .distinct()
                .toList();
    }
}
