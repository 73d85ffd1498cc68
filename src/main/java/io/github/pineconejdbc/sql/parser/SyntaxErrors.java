package io.github.pineconejdbc.sql.parser;

import io.github.pineconejdbc.error.DriverException;
import io.github.pineconejdbc.error.ErrorCondition;
import java.util.Locale;
import java.util.Set;
import org.apache.calcite.runtime.CalciteContextException;
import org.apache.calcite.sql.parser.SqlParseException;
import org.apache.calcite.sql.parser.SqlParserPos;

/** Says what is wrong with a statement, and where. */
final class SyntaxErrors {
    private static final Set<Integer> CONTINUING = Set.of(
            GeneratedParserConstants.AND,
            GeneratedParserConstants.OR,
            GeneratedParserConstants.EQ,
            GeneratedParserConstants.OPERATOR,
            GeneratedParserConstants.PLUS,
            GeneratedParserConstants.SLASH);

    private static final String NO_QUERY = "SELECT, VALUES or WITH is expected here";

    private SyntaxErrors() {}

    static DriverException at(int line, int column, String what) {
        return ErrorCondition.SYNTAX_ERROR.exception(
                String.format(Locale.ROOT, "Syntax error at line %d, column %d: %s", line, column, what));
    }

    /** Returns what stopped the parser in the form that its caller expects. */
    static SqlParseException of(Throwable thrown) {
        if (thrown instanceof SqlParseException already) {
            return already;
        }
        if (thrown instanceof ParseException unexpected && unexpected.currentToken != null) {
            // An operator is right where it stands: what follows it isn't.
            Token token = unexpected.currentToken.next;
            while (CONTINUING.contains(token.kind) && token.next != null) {
                token = token.next;
            }
            SqlParserPos position =
                    new SqlParserPos(token.beginLine, token.beginColumn, token.endLine, token.endColumn);
            return new SqlParseException(message(token), position, null, null, thrown);
        }
        if (thrown instanceof CalciteContextException context) {
            Throwable cause = context.getCause() == null ? context : context.getCause();
            SqlParserPos position = new SqlParserPos(
                    context.getPosLine(), context.getPosColumn(), context.getEndPosLine(), context.getEndPosColumn());
            String message = String.valueOf(cause.getMessage());
            return new SqlParseException(
                    message.startsWith("Non-query expression") ? NO_QUERY : message, position, null, null, cause);
        }
        return new SqlParseException(thrown.getMessage(), null, null, null, thrown);
    }

    private static String message(Token token) {
        return token.kind == GeneratedParserConstants.EOF
                ? "the statement isn't complete"
                : token.image + " isn't expected here";
    }
}
