package io.github.pineconejdbc.sql.dialect;

import io.github.pineconejdbc.sql.parser.Complexity;
import io.github.pineconejdbc.sql.parser.Grammar;
import org.apache.calcite.config.NullCollation;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlOperatorTable;
import org.apache.calcite.sql.parser.SqlParseException;
import org.apache.calcite.sql.validate.SqlConformance;
import org.apache.calcite.sql.validate.SqlConformanceEnum;
import org.apache.calcite.sql.validate.SqlDelegatingConformance;
import org.apache.calcite.sql.validate.SqlValidator;
import org.apache.calcite.sql.validate.SqlValidatorCatalogReader;

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

    /** What statements can name. */
    public static final SqlOperatorTable OPERATORS = new Operators();

    /** Parses statements, and refuses what would be planned for hours. */
    public static SqlNodeList parse(String sql) throws SqlParseException {
        Complexity.check(sql);
        SqlNodeList parsed = Grammar.statements(sql, CONFORMANCE);
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
