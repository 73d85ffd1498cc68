package io.github.pineconejdbc.sql.lexer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pineconejdbc.sql.lexer.SqlTokens.Kind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlTokensTest {

    /** Each row is the SQL and its tokens: kind and meaning, apart by blanks. In both, ⏎ and ␍ end a line. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            quoteCharacter = '~',
            value = {
                "SELECT a_1$§WORD:SELECT WORD:A_1$",
                "straße lımıt§WORD:straße WORD:lımıt",
                "\"a\"\"b\" 'it''s'§QUOTED:a\"b TEXT:it's",
                "'' ''''§TEXT: TEXT:'",
                "N'x' n'y' X'1F' b'01' E'\\';' U&'\\0061' U&\"d\\0061\"§"
                        + "TEXT:x TEXT:y HEXADECIMAL:1F BITS:01 ESCAPED_TEXT:\\'; UNICODE_TEXT:\\0061 UNICODE_QUOTED:d\\0061",
                "E'a''\\\\' U & 'x'§ESCAPED_TEXT:a''\\\\ WORD:U SYMBOL:& TEXT:x",
                "fooN'x'§WORD:FOON TEXT:x",
                "$$a;'b$$ $t$x$$y$t$§TEXT:a;'b TEXT:x$$y",
                "1 2.5 3. .5 1e3 1.5E-7 1..2§NUMBER:1 NUMBER:2.5 NUMBER:3. NUMBER:.5 APPROXIMATE:1e3 "
                        + "APPROXIMATE:1.5E-7 NUMBER:1 SYMBOL:.. NUMBER:2",
                "a=-1<>+2§WORD:A SYMBOL:= SYMBOL:- NUMBER:1 SYMBOL:<> SYMBOL:+ NUMBER:2",
                "a!~*b->>c#>>d@>e||?§WORD:A SYMBOL:!~* WORD:B SYMBOL:->> WORD:C SYMBOL:#>> WORD:D SYMBOL:@> WORD:E "
                        + "SYMBOL:|| SYMBOL:?",
                "x::int[1:2] a:=1 b=>2§WORD:X SYMBOL::: WORD:INT SYMBOL:[ NUMBER:1 SYMBOL:: NUMBER:2 SYMBOL:] WORD:A "
                        + "SYMBOL::= NUMBER:1 WORD:B SYMBOL:=> NUMBER:2",
                "1--2⏎+3--4␍+5//6⏎+7§NUMBER:1 COMMENT:--2 SYMBOL:+ NUMBER:3 COMMENT:--4 SYMBOL:+ NUMBER:5 COMMENT://6 "
                        + "SYMBOL:+ NUMBER:7",
                "1+/*a/*b*/;c*/2*/**/3§NUMBER:1 SYMBOL:+ COMMENT:/*a/*b*/;c*/ NUMBER:2 SYMBOL:* COMMENT:/**/ NUMBER:3",
                "-- ;§COMMENT:--_;",
                "{fn x}§SYMBOL:{ WORD:FN WORD:X SYMBOL:}",
                "'a§WRONG:a_text_whose_quotes_don't_close",
                "E'a\\'§WRONG:a_text_whose_quotes_don't_close",
                "\"a§WRONG:a_name_whose_quotes_don't_close",
                "$a$ b§WRONG:a_text_whose_$a$_doesn't_close",
                "/* /* */§WRONG:a_comment_that_doesn't_end",
                "$1 2§WRONG:a_dollar_sign_that_begins_no_text NUMBER:1 NUMBER:2",
                "1_000 0x1F 1e§WRONG:a_number_with_letters_after_it WRONG:a_number_with_letters_after_it "
                        + "WRONG:a_number_with_letters_after_it",
                "a\\b§WORD:A WRONG:a_character_that_SQL_doesn't_have WORD:B",
            })
    void readsTheTokensThatPostgresqlReads(String sql, String tokens) {
        assertThat(tokens(sql.replace('⏎', '\n').replace('␍', '\r'))).isEqualTo(tokens);
    }

    @Test
    void tokensAndCommentsHoldAllButBlanks() {
        String sql = " SELECT /* x */ E'\\''||a[1]::text -- y\r FROM \"b\" ;";
        SqlTokens tokens = new SqlTokens(sql);
        int at = 0;
        do {
            tokens.nextOrComment();
            assertThat(sql.substring(at, tokens.start())).isBlank();
            at = tokens.end();
        } while (tokens.kind() != Kind.END);
        assertThat(at).isEqualTo(sql.length());
    }

    private static String tokens(String sql) {
        List<String> read = new ArrayList<>();
        SqlTokens tokens = new SqlTokens(sql);
        for (tokens.nextOrComment(); tokens.kind() != Kind.END; tokens.nextOrComment()) {
            read.add(tokens.kind() + ":" + tokens.text().replace(' ', '_'));
        }
        return String.join(" ", read);
    }
}
