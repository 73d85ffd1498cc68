package io.github.pineconejdbc.sql.function;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pineconejdbc.DocsTest;
import io.github.pineconejdbc.sql.aggregate.AggregateRow;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each row of the table of functions has a method, and the value that its trial says. */
class FunctionsTest {
    static final List<AggregateRow> AGGREGATES = AggregateRow.ALL;

    static List<FunctionRow> ours() {
        return Functions.ALL.stream().filter(FunctionRow::isOurs).toList();
    }

    static List<FunctionRow> written() {
        return Functions.ALL.stream().filter(row -> !row.trial().isEmpty()).toList();
    }

    @ParameterizedTest
    @MethodSource("ours")
    void aRowHasItsMethod(FunctionRow row) {
        assertThat(row.method().getReturnType()).as(row.signature()).isNotEqualTo(void.class);
        assertThat(row.result()).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("written")
    void theTrialHasItsValue(FunctionRow row) throws SQLException {
        check(row.trial(), row.value());
    }

    @ParameterizedTest
    @FieldSource("AGGREGATES")
    void theTrialOfAnAggregateHasItsValue(AggregateRow row) throws SQLException {
        assertThat(row.shown().trial()).as("what " + row.name() + " says").contains(row.name());
        check(row.shown().trial(), row.shown().value());
    }

    private static void check(String trial, String value) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:pinecone:sandbox?timeZone=UTC");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT " + trial)) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).as(trial).isEqualTo(value);
        }
    }

    @Test
    void theDocumentationListsWhatStatementsCanWrite() {
        Map<String, List<FunctionRow>> byTitle = new LinkedHashMap<>();
        for (FunctionRow row : Functions.ALL) {
            List<FunctionRow> area = byTitle.computeIfAbsent(row.title(), title -> new ArrayList<>());
            if (!row.trial().isEmpty()) {
                area.add(row);
            }
        }
        StringBuilder page = new StringBuilder();
        byTitle.forEach((title, rows) -> {
            if (!rows.isEmpty()) {
                page.append("\n## ")
                        .append(title)
                        .append("\n\n| function | gives | which is | example |\n|---|---|---|---|\n");
                rows.stream()
                        .sorted(Comparator.comparing(FunctionRow::name))
                        .forEach(row -> page.append("| `%s` | `%s` | %s | `%s` is `%s` |\n"
                                .formatted(
                                        cell(shown(row)),
                                        result(row),
                                        cell(row.remark()),
                                        cell(row.trial()),
                                        cell(row.value()))));
            }
        });
        page.append(
                "\n## Aggregates\n\nBeside those of the standard.\n\n| function | which is | example |\n|---|---|---|\n");
        for (AggregateRow row : AGGREGATES) {
            page.append("| `%s` | %s | `%s` is `%s` |\n"
                    .formatted(
                            row.name(),
                            row.shown().remark(),
                            cell(row.shown().trial().replaceAll("^\\((.*)\\)$", "$1")),
                            cell(row.shown().value())));
        }
        DocsTest.assertGenerated("docs/functions.md", "functions", page.toString());
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("\n", "\\n");
    }

    /** Returns how a call is written, without what no statement writes. */
    private static String shown(FunctionRow row) {
        String signature = row.signature();
        List<String> operands = Stream.of(signature
                        .substring(row.name().length() + 1, signature.lastIndexOf(')'))
                        .split(", (?=[a-z])", -1))
                .filter(operand -> Stream.of(FunctionType.values())
                        .noneMatch(type -> !type.isWritten() && type.sql().equals(operand)))
                .map(operand -> operand.replace("?", "").replaceAll("^any(json|output|nonarray)\\b", "any"))
                .toList();
        if (Character.isLetter(row.name().charAt(0))) {
            return row.name() + "(" + String.join(", ", operands) + ")";
        }
        return switch (operands.size()) {
            case 1 -> row.name() + operands.get(0);
            case 2 -> String.join(" " + row.name() + " ", operands);
            default -> operands.get(0) + "[" + String.join(":", operands.subList(1, operands.size())) + "]";
        };
    }

    private static String result(FunctionRow row) {
        return row.signature().substring(row.signature().lastIndexOf(')') + 2).replace("?", "");
    }

    @Test
    void timesInJsonAreTexts() throws SQLException {
        String times = "DATE '2024-02-29', TIME '10:00:00', TIMESTAMPTZ '2024-02-29 10:00:00+00', NULL::date";
        check(
                "JSON_ARRAY(" + times + " NULL ON NULL)",
                "[\"2024-02-29\",\"10:00:00\",\"2024-02-29T10:00:00+00:00\",null]");
        check("JSON_OBJECT('at': TIMESTAMP '2024-02-29 10:00:00.5')", "{\"at\":\"2024-02-29T10:00:00.5\"}");
    }

    @Test
    void digitsOfDatesAreThoseOfNoLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertThat(TimeFunctions.dateText(0)).isEqualTo("1970-01-01");
            assertThat(TimeFunctions.toChar(5, "Y,YYY-MM MS")).isEqualTo("1,970-01 005");
        } finally {
            Locale.setDefault(before);
        }
    }
}
