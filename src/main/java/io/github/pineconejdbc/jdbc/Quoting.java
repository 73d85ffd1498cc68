package io.github.pineconejdbc.jdbc;

import io.github.pineconejdbc.error.SqlErrors;
import io.github.pineconejdbc.jdbc.metadata.Capabilities;
import io.github.pineconejdbc.sql.lexer.ReservedWords;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes texts and names as SQL. */
final class Quoting {
    private static final Pattern SIMPLE = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

    private Quoting() {}

    static String literal(@Nullable String text) throws SQLException {
        return "'" + SqlErrors.required(text, "the text").replace("'", "''") + "'";
    }

    static boolean isSimple(@Nullable String identifier) throws SQLException {
        String name = SqlErrors.required(identifier, "the identifier");
        return name.length() <= Capabilities.MAX_NAME
                && SIMPLE.matcher(name).matches()
                && !ReservedWords.contains(name);
    }

    /** Returns a name with quotes around it where it needs them, or always; quotes that it has are kept. */
    static String identifier(@Nullable String identifier, boolean always) throws SQLException {
        String name = SqlErrors.required(identifier, "the identifier");
        if (isSimple(name)) {
            return always ? '"' + name + '"' : name;
        }
        boolean quoted = name.length() > 2 && name.startsWith("\"") && name.endsWith("\"");
        String bare = quoted ? name.substring(1, name.length() - 1) : name;
        if (bare.isEmpty() || bare.length() > Capabilities.MAX_NAME || bare.indexOf('"') >= 0 || bare.indexOf(0) >= 0) {
            throw SqlErrors.badArgument("the text is no name, quoted or not");
        }
        return '"' + bare + '"';
    }
}
