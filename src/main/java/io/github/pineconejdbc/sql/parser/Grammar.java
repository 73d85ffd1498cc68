package io.github.pineconejdbc.sql.parser;

import org.apache.calcite.avatica.util.Casing;
import org.apache.calcite.runtime.CalciteContextException;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParseException;
import org.apache.calcite.sql.validate.SqlConformance;

/**
 * Reads statements by the driver's grammar, which is Calcite's with PostgreSQL's forms: see {@code src/main/codegen}.
 * It does what {@code SqlParser} does, whose configuration alone would load Calcite's own grammar.
 */
public final class Grammar {
    private static final int LONGEST_NAME = 1_000;

    private Grammar() {}

    /** Parses statements with semicolons between them. */
    public static SqlNodeList statements(String sql, SqlConformance conformance) throws SqlParseException {
        GeneratedParser parser = new GeneratedParser(new GrammarTokens(sql));
        parser.setOriginalSql(sql);
        parser.setTabSize(1);
        parser.setQuotedCasing(Casing.UNCHANGED);
        parser.setUnquotedCasing(Casing.UNCHANGED);
        parser.setIdentifierMaxLength(LONGEST_NAME);
        parser.setConformance(conformance);
        try {
            return parser.parseSqlStmtList();
        } catch (Throwable e) {
            if (e instanceof CalciteContextException context) {
                context.setOriginalStatement(sql);
            }
            throw parser.normalizeException(e);
        }
    }
}
