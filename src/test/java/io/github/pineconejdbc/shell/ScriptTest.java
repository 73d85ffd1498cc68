package io.github.pineconejdbc.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptTest {

    /** ⏎ and ␍ end a line; ¶ stands between the statements that a script holds. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            quoteCharacter = '~',
            value = {
                "a; b ;c§a¶b¶c",
                ";; a;§a",
                "-- x;⏎/* y */ // z;§~~",
                "a -- ;⏎b;c§a -- ;⏎b¶c",
                "a -- ;␍b;c§a -- ;␍b¶c",
                "a /* ; */ b;c§a /* ; */ b¶c",
                "a /* /* ; */ ; */ b;c§a /* /* ; */ ; */ b¶c",
                "SELECT // it's⏎ 1;b§SELECT // it's⏎ 1¶b",
                "$$;$$;$t$;$$;$t$§$$;$$¶$t$;$$;$t$",
                "E'\\';';b§E'\\';'¶b",
                "U&'\\003b;';b§U&'\\003b;'¶b",
                "\"a\"\";\";'it''s;'§\"a\"\";\"¶'it''s;'",
                "a;'open;b§a¶'open;b",
                "a;/* open;b§a¶/* open;b",
            })
    void onlySemicolonsOfItsOwnTakeAScriptApart(String script, String statements) {
        List<String> read = Script.statements(script.replace('⏎', '\n').replace('␍', '\r'));
        assertThat(String.join("¶", read).replace('\n', '⏎').replace('\r', '␍')).isEqualTo(statements);
    }
}
