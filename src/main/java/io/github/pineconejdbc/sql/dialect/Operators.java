package io.github.pineconejdbc.sql.dialect;

import io.github.pineconejdbc.sql.dialect.names.TypeNames;
import io.github.pineconejdbc.sql.function.FunctionRow;
import io.github.pineconejdbc.sql.function.FunctionRow.Form;
import io.github.pineconejdbc.sql.function.Functions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlOperatorBinding;
import org.apache.calcite.sql.SqlOperatorTable;
import org.apache.calcite.sql.SqlSyntax;
import org.apache.calcite.sql.fun.SqlAbstractTimeFunction;
import org.apache.calcite.sql.fun.SqlLibrary;
import org.apache.calcite.sql.fun.SqlLibraryOperatorTableFactory;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.validate.SqlNameMatcher;
import org.apache.calcite.sql.validate.SqlNameMatchers;
import org.jspecify.annotations.Nullable;

/**
 * What statements can name: the functions of our own table, each made when it is first named, and of the standard's and
 * PostgreSQL's functions in Calcite those that ours don't take the places of. None reaches a file, a class or a socket.
 */
final class Operators implements SqlOperatorTable {
    /** The present, which Calcite takes for a local time: then an hour a year would be another one's. */
    private static final List<SqlFunction> NOW = List.of(
            new Now("CURRENT_TIMESTAMP", SqlSyntax.FUNCTION_ID),
            new Now("NOW", SqlSyntax.FUNCTION),
            new Now("CLOCK_TIMESTAMP", SqlSyntax.FUNCTION),
            new Now("STATEMENT_TIMESTAMP", SqlSyntax.FUNCTION),
            new Now("TRANSACTION_TIMESTAMP", SqlSyntax.FUNCTION));

    /** The operators of numbers, dates, times and intervals, by Calcite's. */
    static final Map<SqlOperator, NamedFunction> ARITHMETIC = Stream.of(
                    SqlStdOperatorTable.PLUS,
                    SqlStdOperatorTable.MINUS,
                    SqlStdOperatorTable.MULTIPLY,
                    SqlStdOperatorTable.DIVIDE,
                    SqlStdOperatorTable.PERCENT_REMAINDER,
                    SqlStdOperatorTable.UNARY_MINUS,
                    SqlStdOperatorTable.UNARY_PLUS)
            .collect(Collectors.toMap(operator -> operator, NamedFunction::of));

    /**
     * What Calcite's parser makes of {@code FLOOR(time TO unit)} and {@code JSON_OBJECT(key: value)} has the name of
     * another one.
     */
    private static final Set<String> OF_SYNTAX_TOO = Set.of("FLOOR", "CEIL", "JSON_OBJECT");

    /** The JSON of a map, where text is wanted. */
    static final SqlFunction MAP_TEXT = new NamedFunction("mapText", Functions.of("mapText"));

    /** What is the same for equal rows, which are arrays to Calcite and equal to nothing but themselves. */
    static final SqlFunction ROW_TEXT = new NamedFunction("rowText", Functions.of("rowText"));

    /** A row as text. */
    static final SqlFunction ROW_AS_TEXT = new NamedFunction("recordText", Functions.of("recordText"));

    /** An interval as text. */
    static final SqlFunction INTERVAL_TEXT = new NamedFunction("intervalText", Functions.of("intervalText"));

    /** The interval that a text says. */
    static final SqlFunction INTERVAL = new NamedFunction("INTERVAL", Functions.of("INTERVAL"));

    /** Whether two times overlap, of their four ends. */
    static final SqlFunction OVERLAPS = new NamedFunction("OVERLAPS", Functions.of("OVERLAPS"));

    /** A field of a time. */
    static final SqlFunction EXTRACT = new NamedFunction("EXTRACT", Functions.of("EXTRACT"));

    /** A text of a length, with blanks at its end where it is shorter. */
    static final SqlFunction PADDED = new NamedFunction("padded", Functions.of("padded"));

    /** The text of an array, where text is wanted. */
    static final SqlFunction ARRAY_TEXT = new NamedFunction("arrayText", Functions.of("arrayText"));

    /** A value within JSON. */
    static final SqlFunction JSON_ELEMENT = new NamedFunction("jsonElement", Functions.of("jsonElement"));

    /** The key of a value within JSON. */
    static final SqlFunction JSON_NAME = new NamedFunction("jsonName", Functions.of("jsonName"));

    /** The minus of JSON, which takes a key or an element away. */
    static final SqlFunction WITHOUT = new NamedFunction("JSONB_DELETE", Functions.named("JSONB_DELETE"));

    private final SqlOperatorTable calcite =
            SqlLibraryOperatorTableFactory.INSTANCE.getOperatorTable(SqlLibrary.STANDARD, SqlLibrary.POSTGRESQL);
    private final Map<String, SqlFunction> made = new ConcurrentHashMap<>();

    @Override
    public void lookupOperatorOverloads(
            SqlIdentifier name,
            @Nullable SqlFunctionCategory category,
            SqlSyntax syntax,
            List<SqlOperator> found,
            SqlNameMatcher matcher) {
        if (syntax.family == SqlSyntax.FUNCTION && name.isSimple()) {
            SqlFunction own = own(name.getSimple().toUpperCase(Locale.ROOT));
            if (own != null) {
                found.add(own);
                if (!OF_SYNTAX_TOO.contains(own.getName())) {
                    return;
                }
            }
        }
        calcite.lookupOperatorOverloads(name, category, syntax, found, matcher);
    }

    /** Returns what an operator is that a statement names, before Calcite has looked it up. */
    static SqlOperator meant(SqlOperator operator) {
        if (operator instanceof NamedFunction || !(operator instanceof SqlFunction function)) {
            return operator;
        }
        SqlIdentifier name = function.getNameAsId();
        List<SqlOperator> found = new ArrayList<>();
        Dialect.OPERATORS.lookupOperatorOverloads(
                name, null, SqlSyntax.FUNCTION, found, SqlNameMatchers.withCaseSensitive(false));
        return found.isEmpty() ? operator : found.get(0);
    }

    /** Returns whether a call, which may not have been looked up, is that of an aggregate. */
    static boolean isAggregate(SqlCall call) {
        return meant(call.getOperator()).isAggregator();
    }

    private @Nullable SqlFunction own(String name) {
        for (SqlFunction now : NOW) {
            if (now.getName().equals(name)) {
                return now;
            }
        }
        if (name.equals(TypeNames.FUNCTION.getName())) {
            return TypeNames.FUNCTION;
        }
        List<FunctionRow> named = Functions.named(name);
        List<FunctionRow> rows = named.isEmpty() ? Functions.of(name) : named;
        return rows.isEmpty() ? null : made.computeIfAbsent(name, n -> new NamedFunction(n, rows));
    }

    @Override
    public List<SqlOperator> getOperatorList() {
        Set<String> names = Functions.ALL.stream()
                .filter(row -> row.form() == Form.NAME)
                .map(FunctionRow::name)
                .collect(Collectors.toCollection(TreeSet::new));
        Stream<SqlOperator> own = names.stream().map(this::own);
        return Stream.of(
                        NOW.stream(),
                        own,
                        calcite.getOperatorList().stream().filter(operator -> !names.contains(operator.getName())))
                .flatMap(operators -> operators)
                .collect(Collectors.toList());
    }

    /** The present, as an instant. */
    static final class Now extends SqlAbstractTimeFunction {
        private final SqlSyntax syntax;

        Now(String name, SqlSyntax syntax) {
            super(name, SqlTypeName.TIMESTAMP_WITH_LOCAL_TIME_ZONE);
            this.syntax = syntax;
        }

        @Override
        public SqlSyntax getSyntax() {
            return syntax;
        }

        /** The precision that a statement may ask for is that of the instants, whatever it is. */
        @Override
        public RelDataType inferReturnType(SqlOperatorBinding binding) {
            return binding.getTypeFactory().createSqlType(SqlTypeName.TIMESTAMP_WITH_LOCAL_TIME_ZONE, 3);
        }
    }
}
