package io.github.pineconejdbc.sql.dialect;

import io.github.pineconejdbc.sql.function.DriverFunctions;
import io.github.pineconejdbc.sql.parser.Complexity;
import io.github.pineconejdbc.sql.parser.GrammarFactory;
import java.util.List;
import java.util.stream.Stream;
import org.apache.calcite.avatica.util.Casing;
import org.apache.calcite.avatica.util.Quoting;
import org.apache.calcite.config.NullCollation;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlOperatorTable;
import org.apache.calcite.sql.SqlSyntax;
import org.apache.calcite.sql.fun.SqlLibrary;
import org.apache.calcite.sql.fun.SqlLibraryOperatorTableFactory;
import org.apache.calcite.sql.parser.SqlParseException;
import org.apache.calcite.sql.parser.SqlParser;
import org.apache.calcite.sql.validate.SqlConformance;
import org.apache.calcite.sql.validate.SqlConformanceEnum;
import org.apache.calcite.sql.validate.SqlDelegatingConformance;
import org.apache.calcite.sql.validate.SqlNameMatcher;
import org.apache.calcite.sql.validate.SqlValidator;
import org.apache.calcite.sql.validate.SqlValidatorCatalogReader;
import org.jspecify.annotations.Nullable;

/** The SQL that the driver speaks, as Calcite is told it. */
public final class Dialect {

    private Dialect() {}

    static final SqlConformance CONFORMANCE = new SqlDelegatingConformance(SqlConformanceEnum.DEFAULT) {
        @Override
        public boolean isGroupByAlias() {
            return true;
        }

        @Override
        public boolean isGroupByOrdinal() {
            return true;
        }

        @Override
        public boolean isHavingAlias() {
            return true;
        }

        @Override
        public boolean isBangEqualAllowed() {
            return true;
        }

        @Override
        public boolean isPercentRemainderAllowed() {
            return true;
        }

        @Override
        public boolean allowNiladicParentheses() {
            return true;
        }

        @Override
        public boolean isOffsetLimitAllowed() {
            return true;
        }

        @Override
        public boolean isLimitStartCountAllowed() {
            return true;
        }
    };

    static final SqlParser.Config PARSER = SqlParser.config()
            .withQuoting(Quoting.DOUBLE_QUOTE)
            .withUnquotedCasing(Casing.UNCHANGED)
            .withQuotedCasing(Casing.UNCHANGED)
            .withCaseSensitive(false)
            .withIdentifierMaxLength(1_000)
            .withConformance(CONFORMANCE)
            .withParserFactory(GrammarFactory.INSTANCE);

    /** The standard's functions and PostgreSQL's: none of them reaches a file, a class or a socket. */
    public static final SqlOperatorTable OPERATORS = new Operators();

    private static final class Operators implements SqlOperatorTable {
        private final SqlOperatorTable calcite =
                SqlLibraryOperatorTableFactory.INSTANCE.getOperatorTable(SqlLibrary.STANDARD, SqlLibrary.POSTGRESQL);

        @Override
        public void lookupOperatorOverloads(
                SqlIdentifier name,
                @Nullable SqlFunctionCategory category,
                SqlSyntax syntax,
                List<SqlOperator> found,
                SqlNameMatcher matcher) {
            if (syntax.family == SqlSyntax.FUNCTION && name.isSimple()) {
                for (SqlFunction own : DriverFunctions.NAMED) {
                    if (own.getName().equalsIgnoreCase(name.getSimple())) {
                        found.add(own);
                        return;
                    }
                }
            }
            calcite.lookupOperatorOverloads(name, category, syntax, found, matcher);
        }

        @Override
        public List<SqlOperator> getOperatorList() {
            return Stream.concat(DriverFunctions.NAMED.stream(), calcite.getOperatorList().stream())
                    .toList();
        }
    }

    /** Parses statements, and refuses what would be planned for hours. */
    public static SqlNodeList parse(String sql) throws SqlParseException {
        Complexity.check(sql);
        SqlNodeList parsed = SqlParser.create(sql, PARSER).parseStmtList();
        Complexity.check(parsed);
        return parsed;
    }

    public static SqlValidator validator(SqlValidatorCatalogReader catalog, RelDataTypeFactory typeFactory) {
        return new PineconeValidator(
                catalog,
                typeFactory,
                SqlValidator.Config.DEFAULT
                        .withConformance(CONFORMANCE)
                        .withIdentifierExpansion(true)
                        .withDefaultNullCollation(NullCollation.HIGH)
                        .withTypeCoercionFactory(PineconeTypeCoercion::new));
    }
}
