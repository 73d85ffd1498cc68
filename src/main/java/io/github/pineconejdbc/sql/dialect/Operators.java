package io.github.pineconejdbc.sql.dialect;

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
import org.apache.calcite.avatica.util.TimeUnit;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.SqlBinaryOperator;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlIntervalQualifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlOperatorBinding;
import org.apache.calcite.sql.SqlOperatorTable;
import org.apache.calcite.sql.SqlSyntax;
import org.apache.calcite.sql.fun.SqlAbstractTimeFunction;
import org.apache.calcite.sql.fun.SqlLibrary;
import org.apache.calcite.sql.fun.SqlLibraryOperatorTableFactory;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.InferTypes;
import org.apache.calcite.sql.type.OperandTypes;
import org.apache.calcite.sql.type.ReturnTypes;
import org.apache.calcite.sql.type.SqlTypeFamily;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.type.SqlTypeTransforms;
import org.apache.calcite.sql.validate.SqlNameMatcher;
import org.apache.calcite.sql.validate.SqlNameMatchers;
import org.apache.calcite.sql.validate.SqlValidator;
import org.apache.calcite.sql.validate.SqlValidatorScope;
import org.jspecify.annotations.Nullable;

/**
 * What statements can name: the functions of our own table, each made when it is first named, and of the standard's and
 * PostgreSQL's functions in Calcite those that ours don't take the places of. None reaches a file, a class or a socket.
 */
final class Operators implements SqlOperatorTable {
    /** The present, which Calcite takes for a local time: then an hour a year would be another one's. */
    private static final List<SqlFunction> NOW =
            List.of(new Now("CURRENT_TIMESTAMP", SqlSyntax.FUNCTION_ID), new Now("NOW", SqlSyntax.FUNCTION));

    /** How long after the second of two times the first is: PostgreSQL's minus, that needs no qualifier. */
    static final SqlOperator DIFFERENCE = new Difference();

    /** The operators of numbers, by Calcite's. */
    static final Map<SqlOperator, NamedFunction> ARITHMETIC = Stream.of(
                    SqlStdOperatorTable.PLUS,
                    SqlStdOperatorTable.MINUS,
                    SqlStdOperatorTable.MULTIPLY,
                    SqlStdOperatorTable.DIVIDE,
                    SqlStdOperatorTable.PERCENT_REMAINDER,
                    SqlStdOperatorTable.UNARY_MINUS)
            .collect(Collectors.toMap(operator -> operator, NamedFunction::of));

    /** The JSON of a map, where text is wanted. */
    static final SqlFunction MAP_TEXT = new NamedFunction("mapText", Functions.of("mapText"));

    /** What is the same for equal rows, which are arrays to Calcite and equal to nothing but themselves. */
    static final SqlFunction ROW_TEXT = new NamedFunction("rowText", Functions.of("rowText"));

    /** What Calcite's parser takes for BigQuery's. */
    static final SqlFunction DATE_TRUNC = new NamedFunction("DATE_TRUNC", Functions.named("DATE_TRUNC"));

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
                return;
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

    private @Nullable SqlFunction own(String name) {
        for (SqlFunction now : NOW) {
            if (now.getName().equals(name)) {
                return now;
            }
        }
        List<FunctionRow> rows = Functions.named(name);
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

    private static final class Difference extends SqlBinaryOperator {
        Difference() {
            super(
                    "-",
                    SqlKind.MINUS,
                    40,
                    true,
                    ReturnTypes.explicit(factory -> factory.createSqlIntervalType(
                                    new SqlIntervalQualifier(TimeUnit.DAY, TimeUnit.SECOND, SqlParserPos.ZERO)))
                            .andThen(SqlTypeTransforms.TO_NULLABLE),
                    InferTypes.FIRST_KNOWN,
                    OperandTypes.family(SqlTypeFamily.DATETIME, SqlTypeFamily.DATETIME));
        }

        /** Looks nothing up: it would find Calcite's own minus. */
        @Override
        public RelDataType deriveType(SqlValidator validator, SqlValidatorScope scope, SqlCall call) {
            return validateOperands(validator, scope, call);
        }
    }
}
