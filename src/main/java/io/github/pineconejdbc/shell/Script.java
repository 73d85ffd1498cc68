package io.github.pineconejdbc.shell;

import io.github.pineconejdbc.sql.lexer.SqlTokens;
import io.github.pineconejdbc.sql.lexer.SqlTokens.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Takes a script apart at its semicolons. */
final class Script {
    private Script() {}

    /** Reads a script, in UTF-8; some editors and shells put a byte order mark before it. */
    static String read(InputStream in) throws IOException {
        String script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        return script.startsWith("\uFEFF") ? script.substring(1) : script;
    }

    /** Returns the statements that hold more than blanks and comments, in order. */
    static List<String> statements(String script) {
        List<String> statements = new ArrayList<>();
        SqlTokens tokens = new SqlTokens(script);
        int begin = 0;
        boolean empty = true;
        do {
            tokens.next();
            boolean ends = tokens.is(";") || tokens.kind() == Kind.END;
            if (ends && !empty) {
                statements.add(script.substring(begin, tokens.start()).strip());
            }
            begin = ends ? tokens.end() : begin;
            empty = ends;
        } while (tokens.kind() != Kind.END);
        return statements;
    }
}
