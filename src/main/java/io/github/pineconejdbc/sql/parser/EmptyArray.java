package io.github.pineconejdbc.sql.parser;

import org.apache.calcite.sql.SqlCharStringLiteral;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.util.NlsString;

/** {@code ARRAY[]}, the text of an array of no elements to everything but the label of a column. */
final class EmptyArray extends SqlCharStringLiteral {
    EmptyArray(SqlParserPos position) {
        super(new NlsString("{}", null, null), position);
    }
}
