package io.github.pineconejdbc.sql.parser;

import org.apache.calcite.sql.parser.SqlAbstractParserImpl;
import org.apache.calcite.sql.parser.SqlParserImplFactory;
import org.apache.calcite.util.SourceStringReader;

/** Makes parsers of the driver's grammar, which is Calcite's with PostgreSQL's forms: see {@code src/main/codegen}. */
public final class GrammarFactory {
    public static final SqlParserImplFactory INSTANCE = reader -> {
        String sql = ((SourceStringReader) reader).getSourceString();
        SqlAbstractParserImpl parser = new GeneratedParser(new GrammarTokens(sql));
        parser.setOriginalSql(sql);
        return parser;
    };

    private GrammarFactory() {}
}
