package io.github.pineconejdbc.sql.dialect;

import io.github.pineconejdbc.sql.ValueType;
import io.github.pineconejdbc.sql.dialect.names.ColumnNames;
import io.github.pineconejdbc.sql.dialect.type.PineconeTypeCoercion;
import io.github.pineconejdbc.sql.parser.Complexity;
import io.github.pineconejdbc.sql.parser.Grammar;
import io.github.pineconejdbc.table.Table;
import java.util.List;
import java.util.Set;
import org.apache.calcite.config.CalciteConnectionConfig;
import org.apache.calcite.config.NullCollation;
import org.apache.calcite.jdbc.CalciteSchema;
import org.apache.calcite.prepare.CalciteCatalogReader;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlOperatorTable;
import org.apache.calcite.sql.parser.SqlParseException;
import org.apache.calcite.sql.validate.SqlConformance;
import org.apache.calcite.sql.validate.SqlConformanceEnum;
import org.apache.calcite.sql.validate.SqlDelegatingConformance;
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

    /**
     * Returns what checks a statement, once.
     *
     * @param given the types of the parameters' values; null where the statement tells
     */
    public static SqlValidator validator(
            SqlValidatorCatalogReader catalog, RelDataTypeFactory typeFactory, List<@Nullable ValueType> given) {
        return new PineconeValidator(
                catalog,
                typeFactory,
                SqlValidator.Config.DEFAULT
                        .withConformance(CONFORMANCE)
                        .withIdentifierExpansion(true)
                        .withDefaultNullCollation(NullCollation.HIGH)
                        .withTypeCoercionFactory(PineconeTypeCoercion::new),
                given);
    }

    /** Returns the parameters of a checked statement, from 0, whose types nothing in it tells: they are text. */
    public static Set<Integer> openParameters(SqlValidator validator) {
        return ((PineconeValidator) validator).parameters().open();
    }

    /** Returns the tables that statements can name, with and without their schema. */
    public static CalciteCatalogReader catalog(
            CalciteSchema root, RelDataTypeFactory typeFactory, CalciteConnectionConfig config) {
        return new CalciteCatalogReader(
                root, new ColumnNames(), List.of(List.of(Table.SCHEMA), List.of()), typeFactory, config) {};
    }
}
