package io.github.pineconejdbc.shell;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a script apart at its semicolons. */
final class Script {
    /** What a semicolon may stand in without ending a statement, and the semicolon itself. */
    private static final Pattern TOKEN =
            Pattern.compile("'(?:[^']|'')*+'?|\"(?:[^\"]|\"\")*+\"?|--[^\\n]*|/\\*(?s:.*?)(?:\\*/|\\z)|;");

    private Script() {}

    /** Reads a script, in UTF-8; some editors and shells put a byte order mark before it. */
    static String read(InputStream in) throws IOException {
        String script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        return script.startsWith("\uFEFF") ? script.substring(1) : script;
    }

    /** Returns the statements that hold more than blanks and comments, in order. */
    static List<String> statements(String script) {
        List<String> statements = new ArrayList<>();
        Matcher token = TOKEN.matcher(script);
        int begin = 0;
        while (token.find()) {
            if (token.group().equals(";")) {
                add(statements, script.substring(begin, token.start()));
                begin = token.end();
            }
        }
        add(statements, script.substring(begin));
        return statements;
    }

    private static void add(List<String> statements, String statement) {
        Matcher token = TOKEN.matcher(statement);
        String bare =
                token.replaceAll(t -> t.group().startsWith("-") || t.group().startsWith("/") ? "" : "x");
        if (!bare.isBlank()) {
            statements.add(statement.strip());
        }
    }
}
