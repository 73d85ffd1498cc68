package io.github.pineconejdbc.jdbc;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pineconejdbc.support.PineconeServer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.rowset.CachedRowSet;
import javax.sql.rowset.RowSetProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ScrollTest {
    private static final String FIVE = "SELECT x FROM (VALUES (1), (2), (3), (4), (5)) AS t(x)";

    @RegisterExtension
    final PineconeServer pinecone = new PineconeServer();

    private static Statement scrollable(Connection connection) throws SQLException {
        return connection.createStatement(ResultSet.TYPE_SCROLL_INSENSITIVE, ResultSet.CONCUR_READ_ONLY);
    }

    private ResultSet open(String sql) throws SQLException {
        return scrollable(pinecone.connect()).executeQuery(sql);
    }

    /** Where it stands: the row's number and value, or before or after all rows, or nowhere. */
    private static String place(ResultSet rows) throws SQLException {
        if (rows.getRow() > 0) {
            assertThat(rows.isBeforeFirst() || rows.isAfterLast()).isFalse();
            return rows.getRow() + "=" + rows.getInt(1) + (rows.isFirst() ? " first" : "")
                    + (rows.isLast() ? " last" : "");
        }
        assertThatThrownBy(() -> rows.getInt(1))
                .isInstanceOf(SQLException.class)
                .hasFieldOrPropertyWithValue("SQLState", "24000");
        return rows.isBeforeFirst() ? "before" : rows.isAfterLast() ? "after" : "nowhere";
    }

    @Test
    void itGoesToAnyRow() throws SQLException {
        try (ResultSet rows = open(FIVE)) {
            assertThat(rows.getType()).isEqualTo(ResultSet.TYPE_SCROLL_INSENSITIVE);
            assertThat(rows.getStatement().getResultSetType()).isEqualTo(ResultSet.TYPE_SCROLL_INSENSITIVE);
            assertThat(place(rows)).isEqualTo("before");
            assertThat(rows.absolute(3)).isTrue();
            assertThat(place(rows)).isEqualTo("3=3");
            assertThat(rows.previous()).isTrue();
            assertThat(place(rows)).isEqualTo("2=2");
            assertThat(rows.relative(2)).isTrue();
            assertThat(place(rows)).isEqualTo("4=4");
            assertThat(rows.relative(-3)).isTrue();
            assertThat(place(rows)).isEqualTo("1=1 first");
            assertThat(rows.previous()).isFalse();
            assertThat(place(rows)).isEqualTo("before");
            assertThat(rows.last()).isTrue();
            assertThat(place(rows)).isEqualTo("5=5 last");
            assertThat(rows.next()).isFalse();
            assertThat(place(rows)).isEqualTo("after");
            assertThat(rows.next()).isFalse();
            assertThat(rows.previous()).isTrue();
            assertThat(place(rows)).isEqualTo("5=5 last");
            assertThat(rows.absolute(-2)).isTrue();
            assertThat(place(rows)).isEqualTo("4=4");
            assertThat(rows.absolute(-6)).isFalse();
            assertThat(place(rows)).isEqualTo("before");
            assertThat(rows.absolute(6)).isFalse();
            assertThat(place(rows)).isEqualTo("after");
            assertThat(rows.absolute(0)).isFalse();
            assertThat(place(rows)).isEqualTo("before");
            rows.afterLast();
            assertThat(rows.relative(-1)).isTrue();
            assertThat(place(rows)).isEqualTo("5=5 last");
            assertThat(rows.relative(Integer.MAX_VALUE)).isFalse();
            assertThat(rows.relative(Integer.MIN_VALUE)).isFalse();
            assertThat(place(rows)).isEqualTo("before");
            assertThat(rows.first()).isTrue();
            assertThat(rows.relative(0)).isTrue();
            assertThat(place(rows)).isEqualTo("1=1 first");
            rows.beforeFirst();
            assertThat(rows.next()).isTrue();
            assertThat(place(rows)).isEqualTo("1=1 first");
        }
    }

    @Test
    void ofNoRowsNoneIsFirst() throws SQLException {
        try (ResultSet rows = open(FIVE + " WHERE x > 5")) {
            assertThat(place(rows)).isEqualTo("nowhere");
            assertThat(rows.first() || rows.last() || rows.absolute(1) || rows.relative(1) || rows.previous())
                    .isFalse();
            rows.afterLast();
            assertThat(place(rows)).isEqualTo("nowhere");
            rows.beforeFirst();
            assertThat(rows.next()).isFalse();
            assertThat(place(rows)).isEqualTo("nowhere");
        }
    }

    @Test
    void itReadsNoFurtherThanItIsSent() throws SQLException {
        List<String> ids = IntStream.range(0, 12).mapToObj(i -> "b" + i).toList();
        for (int page = 0; page < 3; page++) {
            String data = ids.subList(4 * page, 4 * page + 4).stream()
                    .map(id -> PineconeServer.backup(id).toString())
                    .collect(Collectors.joining(","));
            String next = page < 2 ? ",\"pagination\":{\"next\":\"t" + (page + 1) + "\"}" : "";
            pinecone.wireMock()
                    .stubFor(get(urlPathEqualTo("/backups"))
                            .atPriority(1)
                            .withQueryParam("paginationToken", page == 0 ? absent() : equalTo("t" + page))
                            .willReturn(PineconeServer.json("{\"data\":[" + data + "]" + next + "}")));
        }
        try (PreparedStatement statement = pinecone.connect("&pageSize=4")
                        .prepareStatement(
                                "SELECT backup_id FROM backups",
                                ResultSet.TYPE_SCROLL_INSENSITIVE,
                                ResultSet.CONCUR_READ_ONLY);
                ResultSet rows = statement.executeQuery()) {
            assertThat(rows.absolute(3)).isTrue();
            assertThat(rows.getString(1)).isEqualTo("b2");
            assertThat(rows.first()).isTrue();
            assertThat(pinecone.requests().size()).isLessThan(3);
            List<String> backwards = new ArrayList<>();
            for (rows.afterLast(); rows.previous(); ) {
                backwards.add(rows.getString("backup_id"));
            }
            Collections.reverse(backwards);
            assertThat(backwards).isEqualTo(ids);
            assertThat(pinecone.requests()).hasSize(3);
        }
    }

    @Test
    void maxRowsAndCloseHold() throws SQLException {
        Statement statement = scrollable(pinecone.connect());
        statement.setMaxRows(3);
        ResultSet rows = statement.executeQuery(FIVE);
        assertThat(rows.last()).isTrue();
        assertThat(place(rows)).isEqualTo("3=3 last");
        rows.setFetchDirection(ResultSet.FETCH_REVERSE);
        assertThat(rows.getFetchDirection()).isEqualTo(ResultSet.FETCH_REVERSE);
        rows.close();
        assertThatThrownBy(rows::first).hasFieldOrPropertyWithValue("SQLState", "55000");
    }

    @Test
    void whatFailsLeavesTheRowsBefore() throws SQLException {
        try (ResultSet rows = open("SELECT 1 / (3 - x) FROM (VALUES (1), (2), (3), (4)) AS t(x)")) {
            assertThatThrownBy(rows::last).hasFieldOrPropertyWithValue("SQLState", "22012");
            assertThat(rows.first()).isTrue();
            assertThat(rows.getInt(1)).isZero();
            assertThat(rows.absolute(2)).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(1);
            assertThatThrownBy(() -> rows.absolute(3)).hasFieldOrPropertyWithValue("SQLState", "22012");
        }
    }

    @Test
    void aRowSetIsFilledFromAnyRow() throws SQLException {
        pinecone.answers(
                "/backups",
                PineconeServer.json("{\"data\":[" + PineconeServer.backup("b1", "tags", Map.of("team", "ads")) + ","
                        + PineconeServer.backup("b2") + "]}"));
        try (ResultSet rows = open("SELECT backup_id, tags, created_at, record_count FROM backups ORDER BY backup_id");
                CachedRowSet cached = RowSetProvider.newFactory().createCachedRowSet()) {
            cached.populate(rows, 2);
            assertThat(cached.size()).isEqualTo(1);
            assertThat(cached.next()).isTrue();
            assertThat(cached.getString("backup_id")).isEqualTo("b2");
            rows.beforeFirst();
            cached.populate(rows);
            assertThat(cached.size()).isEqualTo(2);
        }
    }

    @Test
    void rowsAreKeptUpToABound() throws SQLException {
        KeptRows rows = new KeptRows(10_000);
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 1_000; i++) {
                        rows.add(new Object[] {"text " + i, i, null, List.of("x"), Map.of("k", "v"), new byte[10]});
                    }
                })
                .hasFieldOrPropertyWithValue("SQLState", "54001")
                .hasMessageContaining("TYPE_FORWARD_ONLY");
        assertThat(rows.size()).isBetween(10, 40);
        assertThat(rows.get(0)[0]).isEqualTo("text 0");
    }
}
