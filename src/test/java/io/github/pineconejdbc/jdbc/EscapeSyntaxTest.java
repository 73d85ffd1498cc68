package io.github.pineconejdbc.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscapeSyntaxTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "SELECT 1|SELECT 1",
                "a LIKE 'x' {escape '!'}|a LIKE 'x'  escape '!' ",
                "SELECT a {LIMIT 5 offset 2}|SELECT a  LIMIT 5 offset 2 ",
                "FROM {oj a LEFT JOIN b ON c = {d '2024-01-01'}}|FROM     a LEFT JOIN b ON c = {d '2024-01-01'} ",
                "FROM { OJ a}|FROM      a ",
                "{fn SOUNDEX('{oj }')}|{fn SOUNDEX('{oj }')}",
                "{ FN extract(YEAR FROM {fn NOW()})}|     extract(YEAR FROM {fn NOW()})",
                "{fn CURRENT_DATE}, {fn}|    CURRENT_DATE , {fn}",
                "'{limit 1}' \"{oj\" /* {oj } */ -- {oj }|'{limit 1}' \"{oj\" /* {oj } */ -- {oj }",
                "'it''s {oj x}' {oj y}|'it''s {oj x}'     y ",
                "SELECT N'№ N''{oj', n'x', 'N', \"N'\", fooN'x'|SELECT  '№ N''{oj',  'x', 'N', \"N'\", fooN'x'",
                "{oj a|    a",
                "a}|a}",
                "'open {oj|'open {oj",
                "SELECT // it's {oj|SELECT // it's {oj",
                "/* {oj /* */ {oj */ {oj a}|/* {oj /* */ {oj */     a ",
                "$${oj$$ E'\\'{oj' U&'{oj' \"\"\"{oj\" {oj a}|$${oj$$ E'\\'{oj' U&'{oj' \"\"\"{oj\"     a ",
            })
    void onlyWhatTheParserDoesNotKnowLosesItsBraces(String sql, String translated) {
        assertThat(EscapeSyntax.translate(sql).strip()).isEqualTo(translated);
        assertThat(EscapeSyntax.translate(sql)).hasSameSizeAs(sql);
    }
}
