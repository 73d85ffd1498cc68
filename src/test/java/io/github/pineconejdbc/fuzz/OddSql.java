package io.github.pineconejdbc.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Statements that the parser mostly takes and that few people would write: every function and clause, on operands of
 * any type. {@code src/test/resources/sql-grammar.txt} is their grammar.
 */
final class OddSql {
    private static final Pattern SYMBOL = Pattern.compile("<([a-z0-9]+)>");
    private static final Pattern TOKEN =
            Pattern.compile("'(?:[^']|'')*+'|\"[^\"]*+\"|\\s++|[A-Za-z_][A-Za-z_0-9]*+|\\d++|::|.", Pattern.DOTALL);
    private static final int DEEPEST = 7;

    private static final Map<String, List<String>> GRAMMAR = grammar();

    private OddSql() {}

    private static Map<String, List<String>> grammar() {
        Map<String, List<String>> grammar = new HashMap<>();
        for (String line : lines("sql-grammar.txt")) {
            if (!line.startsWith("#")) {
                String[] rule = line.split(" ::= ?", 2);
                grammar.computeIfAbsent(rule[0], symbol -> new ArrayList<>()).add(rule[1]);
            }
        }
        // The other names are of operators between operands, which the grammar spells out.
        grammar.put(
                "name",
                lines("operators.txt").stream()
                        .filter(name -> name.matches("[A-Z][A-Z_0-9]*"))
                        .toList());
        return grammar;
    }

    private static List<String> lines(String resource) {
        try {
            return Files.readAllLines(Path.of("src/test/resources", resource));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String statement(Choices choices) {
        StringBuilder sql = new StringBuilder();
        expand("statement", choices, 1 + choices.below(DEEPEST), sql);
        return choices.oneIn(10) ? mutated(sql.toString(), choices) : sql.toString();
    }

    private static void expand(String symbol, Choices choices, int levels, StringBuilder sql) {
        List<String> alternatives = GRAMMAR.get(symbol);
        String chosen = alternatives.get(
                levels < 0 ? 0 : (choices.below(256) * 256 + choices.below(256)) % alternatives.size());
        Matcher matcher = SYMBOL.matcher(chosen);
        int at = 0;
        while (matcher.find()) {
            sql.append(chosen, at, matcher.start());
            expand(matcher.group(1), choices, levels - 1, sql);
            at = matcher.end();
        }
        sql.append(chosen, at, chosen.length());
    }

    /** Leaves tokens out, says them twice, or exchanges two. */
    private static String mutated(String sql, Choices choices) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(sql);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        for (int times = 1 + choices.below(2); times > 0 && !tokens.isEmpty(); times--) {
            int at = choices.below(256) * tokens.size() / 256;
            int other = choices.below(256) * tokens.size() / 256;
            switch (choices.below(4)) {
                case 0 -> tokens.remove(at);
                case 1 -> tokens.add(at, tokens.get(at) + " ");
                case 2 -> tokens.set(at, tokens.set(other, tokens.get(at)));
                default -> tokens.set(at, choices.of("(", ")", ",", "'", "\"", "\0", "/*", "--", ";", "?", "{", "}"));
            }
        }
        return String.join("", tokens);
    }
}
