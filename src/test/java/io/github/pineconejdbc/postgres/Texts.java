package io.github.pineconejdbc.postgres;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values as the recording writes them: a line a row, bars between values, and what can't be seen as an escape. */
final class Texts {
    private static final String NULL = "NULL";

    private Texts() {}

    static String escaped(@Nullable String value) {
        if (value == null) {
            return NULL;
        }
        if (value.equals(NULL)) {
            return "\\NULL";
        }
        String text = value.replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t")
                .replace("|", "\\|");
        if (text.startsWith(" ")) {
            text = "\\s" + text.substring(1);
        }
        return text.endsWith(" ") ? text.substring(0, text.length() - 1) + "\\s" : text;
    }

    static @Nullable String unescaped(String text) {
        if (text.equals(NULL)) {
            return null;
        }
        StringBuilder value = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
                c = switch (text.charAt(i)) {
                    case 'n' -> '\n';
                    case 'r' -> '\r';
                    case 't' -> '\t';
                    case 's' -> ' ';
                    default -> text.charAt(i);
                };
            }
            value.append(c);
        }
        return value.toString();
    }

    /** Returns the values of a line, each still escaped. */
    static List<String> split(String line) {
        List<String> values = new ArrayList<>();
        int begin = 0;
        for (int bar = line.indexOf(" | "); bar >= 0; bar = line.indexOf(" | ", begin)) {
            values.add(line.substring(begin, bar));
            begin = bar + 3;
        }
        values.add(line.substring(begin));
        return values;
    }

    static List<List<@Nullable String>> sorted(List<List<@Nullable String>> rows) {
        return rows.stream()
                .sorted(Comparator.comparing(row ->
                        String.join(" | ", row.stream().map(Texts::escaped).toList())))
                .toList();
    }
}
