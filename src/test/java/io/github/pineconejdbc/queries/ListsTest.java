package io.github.pineconejdbc.queries;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.github.pineconejdbc.support.PineconeServer.backup;
import static io.github.pineconejdbc.support.PineconeServer.error;
import static io.github.pineconejdbc.support.PineconeServer.json;
import static io.github.pineconejdbc.support.PineconeServer.notFound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.github.pineconejdbc.support.PineconeServer;
import io.github.pineconejdbc.support.Reply;
import io.github.pineconejdbc.support.Service;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists that aren't as they should be, and readers that want little of them. No test may hang. */
@Timeout(30)
class ListsTest {
    private static final String[] READERS = {
        "SELECT backup_id FROM backups",
        "SELECT COUNT(*) FROM backups",
        "SELECT backup_id FROM backups WHERE source_index_name = 'docs-example'",
        "SELECT backup_id FROM backups ORDER BY created_at LIMIT 3"
    };

    @RegisterExtension
    final PineconeServer pinecone = new PineconeServer();

    private void page(String token, ResponseDefinitionBuilder answer) {
        for (String path : List.of("/backups", "/indexes/docs-example/backups")) {
            pinecone.wireMock()
                    .stubFor(get(urlPathEqualTo(path))
                            .atPriority(1)
                            .withQueryParam("paginationToken", token == null ? absent() : equalTo(token))
                            .willReturn(answer));
        }
    }

    /** Returns a page of the backups from one number up to another. */
    private static ResponseDefinitionBuilder rows(int from, int to, String next) {
        String data = IntStream.range(from, to)
                .mapToObj(i -> backup("b" + i, "tags", Map.of("n", "" + i), "status", i == 17 ? "Failed" : "Ready")
                        .toString())
                .collect(Collectors.joining(","));
        return json(
                "{\"data\":[" + data + "]" + (next == null ? "" : ",\"pagination\":{\"next\":\"" + next + "\"}") + "}");
    }

    private void threePagesOfTen() {
        page(null, rows(0, 10, "p1"));
        page("p1", rows(10, 20, "p2"));
        page("p2", rows(20, 30, null));
    }

    private static List<String> read(Statement statement, String sql) throws SQLException {
        try (ResultSet results = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (results.next()) {
                rows.add(results.getString(1));
            }
            return rows;
        }
    }

    /** Reads the list in each way, and checks that the connection is as good afterwards. */
    private void failsInEachWay(String state, String... words) throws SQLException {
        pinecone.answers("/backups/b1", json(backup("b1").toString()));
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : READERS) {
                SQLException e = catchThrowableOfType(SQLException.class, () -> read(statement, sql));
                assertThat((Throwable) e).as(sql).isNotNull();
                assertThat(e.getSQLState()).as(sql + ": " + e).isEqualTo(state);
                assertThat(e.getMessage()).contains(words).doesNotContain("GET GET");
                assertThat(read(statement, "SELECT status FROM backups WHERE backup_id = 'b1'"))
                        .containsExactly("Ready");
            }
        }
    }

    /** The check of the credentials asks for a page too: it has an answer of its own. */
    private Connection connect() throws SQLException {
        var check = pinecone.wireMock()
                .stubFor(get(urlPathEqualTo("/backups"))
                        .withQueryParam("limit", equalTo("1"))
                        .atPriority(1)
                        .willReturn(json("{\"data\":[]}")));
        Connection connection = pinecone.connect("&pageSize=10&maxRetries=0");
        pinecone.wireMock().removeStub(check);
        return connection;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "null",
                "true",
                "1",
                "\"text\"",
                "",
                " ",
                "<html></html>",
                "{}",
                "{\"backups\":[]}",
                "{\"Data\":[]}",
                "{\"data\":null}",
                "{\"data\":\"text\"}",
                "{\"data\":1}",
                "{\"data\":{\"0\":{}}}",
                "{\"data\":[[]]}",
                "{\"data\":[\"b1\"]}",
                "{\"data\":[true]}",
                "{\"data\":[],\"pagination\":1}",
                "{\"data\":[],\"pagination\":false}",
                "{\"data\":[],\"pagination\":[{\"next\":\"x\"}]}",
                "{\"data\":[],\"pagination\":{\"next\":false}}",
                "{\"data\":[],\"pagination\":{\"next\":[\"x\"]}}",
                "{\"data\":[],\"pagination\":{\"next\":1.5}}",
                "{\"data\":[]}{\"data\":[]}",
                "{\"data\":[],",
                "{\"data\":[{\"backup_id\":\"b1\"",
            })
    void aPageOfAnotherShapeIsAnErrorThatNamesThePath(String body) throws Exception {
        page(null, json(body));
        failsInEachWay("08P01", "GET /", "backups");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}", "{\"data\":null}", "{\"data\":[1]}", "{\"data\":[],\"pagination\":[]}"})
    void aLaterPageOfAnotherShapeIsAnErrorToo(String body) throws Exception {
        page(null, rows(0, 10, "p1"));
        page("p1", json(body));
        failsInEachWay("08P01", "GET /", "backups");
    }

    @ParameterizedTest
    @CsvSource({"indexes, /indexes", "collections, /collections", "restore_jobs, /restore-jobs"})
    void everyTableWantsItsOwnArray(String table, String path) throws Exception {
        pinecone.answers(path, json("{\"rows\":[]}"));
        try (Connection connection = pinecone.connect();
                Statement statement = connection.createStatement()) {
            SQLException e = catchThrowableOfType(SQLException.class, () -> read(statement, "SELECT * FROM " + table));
            assertThat(e.getSQLState()).isEqualTo("08P01");
            assertThat(e.getMessage()).contains("GET " + path);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{}",
                "{\"next\":null}",
                "{\"next\":\"\"}",
                "{\"prev\":\"p0\"}",
                "{\"next\":null,\"total\":{\"next\":\"p1\"}}",
                "{\"Next\":\"p1\"}"
            })
    void aPaginationWithoutNextIsTheEnd(String pagination) throws Exception {
        page(null, json("{\"pagination\":" + pagination + ",\"data\":[" + backup("b1") + "],\"next\":\"p1\"}"));
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            assertThat(read(statement, READERS[0])).containsExactly("b1");
            assertThat(pinecone.requests()).containsExactly("GET /backups?limit=10");
        }
    }

    @Test
    void aTokenThatWasSeenOnAnEarlierPageIsAnError() throws Exception {
        page(null, rows(0, 10, "p1"));
        page("p1", rows(10, 20, "p2"));
        page("p2", rows(20, 30, "p1"));
        failsInEachWay("08P01", "token", "backups");
    }

    @Test
    void aListOfEmptyPagesWithTheSameTokenIsAnError() throws Exception {
        page(null, json("{\"data\":[],\"pagination\":{\"next\":\"p1\"}}"));
        page("p1", json("{\"data\":[],\"pagination\":{\"next\":\"p1\"}}"));
        failsInEachWay("08P01", "token");
    }

    @Test
    void aTokenIsSentAsItCame() throws Exception {
        String token = "a b&limit=1/?#%41+é\\u0000\\\"";
        page(null, rows(0, 10, token));
        page("a b&limit=1/?#%41+é\u0000\"", rows(10, 12, null));
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            assertThat(read(statement, READERS[0])).hasSize(12);
        }
    }

    @Test
    void aListThatShrinksSoThatItsTokenIsRefusedIsAnError() throws Exception {
        page(null, rows(0, 10, "p1"));
        page("p1", error(400, "INVALID_ARGUMENT", "paginationToken is invalid."));
        failsInEachWay("HY000", "paginationToken is invalid.");
    }

    @Test
    void aListThatIsGoneHalfwayIsAnErrorAndNotItsEnd() throws Exception {
        page(null, rows(0, 10, "p1"));
        page("p1", notFound("No such page."));
        failsInEachWay("HY000", "404");
    }

    @Test
    void aListThatShrinksToAnEmptyPageEnds() throws Exception {
        page(null, rows(0, 10, "p1"));
        page("p1", json("{\"data\":[]}"));
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            assertThat(read(statement, READERS[0])).hasSize(10);
            assertThat(read(statement, READERS[1])).containsExactly("10");
        }
    }

    @Test
    void shortPagesAreNotTheEndAndLongOnesAreReadWhole() throws Exception {
        page(null, rows(0, 1, "p1"));
        page("p1", rows(1, 1, "p2"));
        page("p2", rows(1, 40, null));
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            assertThat(read(statement, READERS[0])).hasSize(40);
            assertThat(read(statement, READERS[0] + " LIMIT 3")).containsExactly("b0", "b1", "b2");
            assertThat(read(statement, READERS[0] + " LIMIT 2 OFFSET 3")).containsExactly("b3", "b4");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "-1", "ten", "1.5", "", "1e2", "99999999999"})
    void aPageSizeThatCannotBeIsRefusedByName(String size) {
        SQLException e = catchThrowableOfType(SQLException.class, () -> pinecone.connect("&pageSize=" + size));
        assertThat(e.getSQLState()).isEqualTo("08001");
        assertThat(e.getMessage()).contains("pageSize").contains("1 to 100");
        assertThat(pinecone.requests()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                // what is read ~ the rows ~ limit= of each call, of which the last may be one page ahead
                "SELECT backup_id FROM backups LIMIT 5~5~5",
                "SELECT backup_id FROM backups LIMIT 10~10~10",
                "SELECT backup_id FROM backups LIMIT 12~12~10 2",
                "SELECT backup_id FROM backups LIMIT 2 OFFSET 5~2~7",
                "SELECT backup_id FROM backups OFFSET 5 ROWS FETCH NEXT 2 ROWS ONLY~2~7",
                "SELECT UPPER(backup_id) FROM backups LIMIT 5~5~5",
                "SELECT backup_id FROM (SELECT * FROM backups LIMIT 5) AS b~5~5",
                "SELECT backup_id FROM backups WHERE source_index_name = 'docs-example' LIMIT 5~5~5",
                "SELECT backup_id FROM backups WHERE status = 'Ready' LIMIT 5~5~10 10",
                "SELECT backup_id FROM backups WHERE tags['n'] = '12' LIMIT 1~1~10 10 10",
                "SELECT backup_id FROM backups WHERE status = 'Failed' LIMIT 1~1~10 10 10",
                "SELECT backup_id FROM backups ORDER BY backup_id DESC LIMIT 1~1~10 10 10",
                "SELECT COUNT(*) FROM backups LIMIT 1~1~10 10 10",
                "SELECT DISTINCT status FROM backups ORDER BY status LIMIT 1~1~10 10 10",
            })
    void aLimitAsksForNoMoreThanItNeedsAndNeverForLess(String sql, int rows, String limits) throws Exception {
        threePagesOfTen();
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            assertThat(read(statement, sql)).hasSize(rows);
        }
        List<String> asked = pinecone.requests().stream()
                .map(request -> request.replaceAll(".*limit=(\\d+).*", "$1"))
                .toList();
        List<String> most = List.of(limits.split(" "));
        // The page ahead may or may not have left when its reader stopped.
        boolean mayStop = sql.contains("WHERE") && most.size() > 1;
        assertThat(asked.size()).isBetween(mayStop ? most.size() - 1 : most.size(), most.size());
        assertThat(most).containsAll(asked);
    }

    @Test
    void maxRowsAndAnEarlyCloseStopThePaging() throws Exception {
        threePagesOfTen();
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.setMaxRows(7);
            assertThat(read(statement, READERS[0])).hasSize(7);
            assertThat(pinecone.requests()).containsExactly("GET /backups?limit=7");
            statement.setMaxRows(0);
            statement.setFetchSize(2);
            pinecone.wireMock().resetRequests();
            try (ResultSet results = statement.executeQuery(READERS[0])) {
                assertThat(results.next()).isTrue();
            }
            assertThat(pinecone.requests()).hasSizeBetween(1, 2);
            assertThat(pinecone.requests().get(0)).isEqualTo("GET /backups?limit=2");
        }
    }

    /** Smaller pages would be more calls where rows are dropped, counted or sorted after they came. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT backup_id FROM backups | 3",
                "SELECT UPPER(backup_id) FROM backups | 3",
                "SELECT backup_id FROM backups OFFSET 2 | 3",
                "SELECT backup_id FROM backups LIMIT 2 | 2",
                "SELECT backup_id FROM backups WHERE source_index_name = 'docs-example' | 3",
                "SELECT backup_id FROM backups WHERE status = 'Ready' | 10",
                "SELECT COUNT(*) FROM backups | 10",
                "SELECT backup_id FROM backups ORDER BY created_at | 10"
            })
    void theFetchSizeIsAPagesSizeWhereEachOfItsRowsIsHandedOut(String sql, String limit) throws Exception {
        threePagesOfTen();
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.setFetchSize(3);
            assertThat(read(statement, sql)).isNotEmpty();
            assertThat(pinecone.requests()).isNotEmpty().allMatch(request -> request.contains("limit=" + limit));
        }
    }

    /** A token that is new each time would keep a reader busy for ever. */
    @Test
    void aListThatGivesPagesAndNoRowsIsAnError() throws Exception {
        AtomicInteger pages = new AtomicInteger();
        try (Service server = Service.answering(request -> Reply.json(
                        "1".equals(request.query().get("limit"))
                                ? "{\"data\":[]}"
                                : "{\"data\":[],\"pagination\":{\"next\":\"p" + pages.incrementAndGet() + "\"}}"));
                Connection connection = DriverManager.getConnection(server.url(""));
                Statement statement = connection.createStatement()) {
            for (String sql : READERS) {
                SQLException e = catchThrowableOfType(SQLException.class, () -> read(statement, sql));
                assertThat(e.getSQLState()).as(sql).isEqualTo("08P01");
                assertThat(e.getMessage()).contains("without a new row");
            }
        }
    }

    /** The same rows again, each time with a token that is new, and long. */
    @Test
    void aListWhoseRowsRepeatForEverIsAnError() throws Exception {
        AtomicInteger pages = new AtomicInteger();
        String rows =
                IntStream.range(0, 10).mapToObj(i -> backup("b" + i).toString()).collect(Collectors.joining(","));
        try (Service server = Service.answering(request -> Reply.json(
                        "1".equals(request.query().get("limit"))
                                ? "{\"data\":[]}"
                                : "{\"data\":[" + rows + "],\"pagination\":{\"next\":\"" + "t".repeat(4_000)
                                        + pages.incrementAndGet() + "\"}}"));
                Connection connection = DriverManager.getConnection(server.url(""));
                Statement statement = connection.createStatement()) {
            for (String sql : List.of(READERS[0], READERS[1])) {
                pages.set(0);
                SQLException e = catchThrowableOfType(SQLException.class, () -> read(statement, sql));
                assertThat(e.getSQLState()).as(sql).isEqualTo("08P01");
                assertThat(e.getMessage()).contains("without a new row");
                assertThat(pages.get()).isLessThan(1_100);
            }
        }
    }

    /** Of each token it is remembered that it came, not the token; answers are shared within a bound. */
    @Test
    void longTokensTakeNoMemoryOncePast() throws Exception {
        AtomicInteger pages = new AtomicInteger();
        try (Service server = Service.answering(request -> {
                    int page = pages.incrementAndGet();
                    return Reply.json(
                            "1".equals(request.query().get("limit"))
                                    ? "{\"data\":[]}"
                                    : "{\"data\":[" + backup("b" + page) + "],\"pagination\":{\"next\":\""
                                            + "t".repeat(4_000) + page + "\"}}");
                });
                Connection connection = DriverManager.getConnection(server.url(""));
                Statement statement = connection.createStatement();
                ResultSet list = statement.executeQuery(READERS[0])) {
            for (int row = 0; row < 1_500; row++) {
                assertThat(list.next()).isTrue();
            }
            long before = held();
            for (int row = 0; row < 1_000; row++) {
                assertThat(list.next()).isTrue();
            }
            assertThat(held() - before).as("bytes of 1,000 pages").isLessThan(5_000_000);
        }
    }

    private static long held() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(20);
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name IN (SELECT name FROM indexes) OR TRUE",
                "status = 'none' OR name IN (SELECT name FROM indexes) OR 1 = 1",
                "EXISTS (SELECT 1 FROM indexes WHERE name = b.name) OR TRUE",
                "backup_id IN (SELECT backup_id FROM backups WHERE name IN (SELECT name FROM indexes) OR TRUE)"
            })
    void anEmptySubqueryTakesNoRowFromWhatHoldsAnyway(String condition) throws Exception {
        threePagesOfTen();
        pinecone.answers("/indexes", json("{\"indexes\":[]}"));
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            assertThat(read(statement, "SELECT backup_id FROM backups b WHERE " + condition))
                    .hasSize(30);
        }
    }

    @Test
    void aRowThatComesAgainSinceTheListHasGrownIsGivenOnce() throws Exception {
        page(null, rows(0, 10, "p1"));
        page("p1", rows(8, 18, "p2"));
        page("p2", rows(5, 9, "p3"));
        page("p3", rows(17, 20, null));
        List<String> all = IntStream.range(0, 20).mapToObj(i -> "b" + i).toList();
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            assertThat(read(statement, READERS[0])).isEqualTo(all);
            assertThat(read(statement, READERS[2])).isEqualTo(all);
            assertThat(read(statement, "SELECT backup_id FROM backups LIMIT 15"))
                    .isEqualTo(all.subList(0, 15));
            assertThat(read(statement, READERS[1])).containsExactly("20");
            assertThat(read(statement, "SELECT SUM(1) FROM backups WHERE tags['n'] > ''"))
                    .containsExactly("20");
        }
    }

    @Test
    void aRowThatComesTwiceOnOnePageIsGivenOnce() throws Exception {
        page(null, json("{\"data\":[" + backup("b0") + "," + backup("b1") + "," + backup("b0") + "]}"));
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            assertThat(read(statement, READERS[0])).containsExactly("b0", "b1");
            assertThat(read(statement, READERS[1])).containsExactly("2");
        }
    }

    @Test
    void aReaderIsNeverMoreThanOnePageBehind() throws Exception {
        threePagesOfTen();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(READERS[0])) {
            for (int row = 0; row < 30; row++) {
                assertThat(results.next()).isTrue();
                assertThat(pinecone.requests()).hasSizeLessThanOrEqualTo(row / 10 + 2);
            }
            assertThat(results.next()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM backups LIMIT 0",
                "SELECT * FROM backups FETCH FIRST 0 ROWS ONLY",
                "SELECT * FROM backups WHERE 1=0",
                "SELECT * FROM backups WHERE FALSE",
                "SELECT * FROM backups WHERE NULL",
                "SELECT * FROM backups WHERE 1 = 0 AND status = 'Ready'",
                "SELECT * FROM backups WHERE status = 'Ready' AND 'a' = 'b'",
                "SELECT COUNT(*) FROM backups WHERE 1 = 0",
                "SELECT b.status FROM backups b JOIN indexes i ON i.name = b.source_index_name WHERE FALSE",
                "SELECT * FROM (SELECT * FROM backups) AS z_q WHERE 1=0",
                "EXPLAIN PLAN FOR SELECT * FROM backups",
                "EXPLAIN PLAN FOR SELECT * FROM backups b JOIN restore_jobs r ON r.backup_id = b.backup_id"
            })
    void whatNeedsNoRowMakesNoCall(String sql) throws Exception {
        threePagesOfTen();
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            read(statement, sql);
            connection.prepareStatement(sql).getMetaData();
        }
        assertThat(pinecone.requests()).isEmpty();
    }

    @Test
    void metadataMakesNoCall() throws Exception {
        try (Connection connection = connect()) {
            connection.prepareStatement("SELECT * FROM backups").getMetaData();
            connection.getMetaData().getTables(null, null, "%", null).close();
            connection.getMetaData().getColumns(null, null, "%", "%").close();
            connection.getMetaData().getPrimaryKeys(null, null, "backups").close();
            connection.getMetaData().getImportedKeys(null, null, "restore_jobs").close();
        }
        assertThat(pinecone.requests()).isEmpty();
    }
}
