package io.github.pineconejdbc.sql.simple;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pineconejdbc.sql.lexer.ReservedWords;
import io.github.pineconejdbc.table.Column;
import io.github.pineconejdbc.table.Tables;
import java.time.ZoneId;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.calcite.sql.parser.SqlAbstractParserImpl;
import org.apache.calcite.sql.parser.SqlParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimpleSelectTest {

    private static boolean isSimple(String sql) {
        return SimpleSelect.plan(sql, ZoneId.of("UTC"), false, new SimpleScans("2026-04")) != null;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT status FROM backups",
                "select Status s, \"backup_id\" AS \"the id\" from Pinecone.Backups as b where b.status != 'a''b';",
                "SELECT * FROM backups",
                "SELECT b.* FROM backups b WHERE b.backup_id = ?",
                "SELECT /* a */ tags['team'] -- b\n FROM backups // c\n WHERE tags['a b'] = 'x' ORDER BY tags['team']",
                "SELECT name FROM backups WHERE (dimension > 5 AND NOT (size_bytes <= -3 OR name IS NULL)) OR cloud IN ('a', ?)",
                "SELECT name FROM indexes WHERE ready AND NOT ready OR ready = TRUE OR ready IS NOT FALSE",
                "SELECT status FROM backups WHERE created_at > '2023-11-15 00:15:20.2' AND created_at < DATE '2024-01-01'",
                "SELECT status FROM backups WHERE name LIKE '%x_' AND name NOT LIKE ? AND size_bytes BETWEEN 1 AND ?",
                "SELECT percent_complete FROM restore_jobs WHERE percent_complete >= 0.5 AND percent_complete < 100",
                "SELECT status FROM backups ORDER BY 1 DESC NULLS LAST, backup_id LIMIT 5 OFFSET 3 ROWS",
                "SELECT status FROM backups OFFSET ? ROWS FETCH NEXT 10 ROWS ONLY",
                "SELECT status FROM backups WHERE name IS NOT DISTINCT FROM 'x' AND 1 = 0 LIMIT ?",
                "SELECT schema, name, description, status, metric FROM backups WHERE 'b1' = backup_id",
            })
    void theShortWayKnowsIt(String sql) {
        assertThat(isSimple(sql)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "SELECT",
                "SELECT 1",
                "SELECT nothing FROM backups",
                "SELECT status FROM nothing",
                "SELECT x.status FROM backups b",
                "SELECT backups.status FROM backups b",
                "SELECT status FROM other.backups",
                "SELECT status AS value FROM backups",
                "SELECT status FROM backups value",
                "SELECT status AS FROM backups",
                "SELECT DISTINCT status FROM backups",
                "SELECT COUNT(*) FROM backups",
                "SELECT status FROM backups GROUP BY status",
                "SELECT status FROM backups a, indexes b",
                "SELECT status FROM backups WHERE status = 1",
                "SELECT status FROM backups WHERE size_bytes = '1'",
                "SELECT status FROM backups WHERE size_bytes = 1.5",
                "SELECT status FROM backups WHERE size_bytes = 12345678901234567890",
                "SELECT status FROM backups WHERE created_at > 'yesterday'",
                "SELECT status FROM backups WHERE created_at > '2024-02-30'",
                "SELECT status FROM backups WHERE name LIKE 'a' ESCAPE 'b'",
                "SELECT status FROM backups WHERE name = NULL",
                "SELECT status FROM backups WHERE name = 'a' 'b'",
                "SELECT status FROM backups WHERE name = 'a",
                "SELECT status FROM backups WHERE status",
                "SELECT status FROM backups WHERE tags = 'x'",
                "SELECT status FROM backups WHERE ? = ?",
                "SELECT status FROM backups WHERE schema['a'] = 'x'",
                "SELECT status FROM backups /* open",
                "SELECT status FROM backups; SELECT status FROM backups",
                "SELECT status FROM backups ORDER BY tags",
                "SELECT status, status FROM backups ORDER BY status",
                "SELECT status FROM backups ORDER BY 2",
                "SELECT status FROM backups LIMIT 5 FETCH NEXT 5 ROWS ONLY",
                "SELECT status FROM backups LIMIT -1",
                "SELECT straße FROM backups",
                "EXPLAIN PLAN FOR SELECT status FROM backups",
            })
    void whatItDoesNotKnowIsTheEngines(String sql) {
        assertThat(isSimple(sql)).isFalse();
    }

    @Test
    void theReservedWordsAreThoseOfTheWholeGrammar() {
        SqlAbstractParserImpl.Metadata grammar = SqlParser.create("").getMetadata();
        TreeSet<String> reserved = new TreeSet<>();
        grammar.getTokens().stream()
                .filter(word -> grammar.isReservedWord(word) && word.matches("[A-Z_0-9]+"))
                .forEach(reserved::add);
        assertThat(new TreeSet<>(ReservedWords.ALL)).isEqualTo(reserved);
    }

    @Test
    void noTableOrColumnIsAReservedWord() {
        assertThat(Tables.ALL.stream()
                        .flatMap(table -> Stream.concat(
                                Stream.of(table.name()),
                                table.columns().stream().map(Column::name))))
                .isNotEmpty()
                .noneMatch(ReservedWords::contains);
    }
}
