package io.github.pineconejdbc.http.read;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.github.pineconejdbc.support.PineconeServer.backup;
import static io.github.pineconejdbc.support.PineconeServer.error;
import static io.github.pineconejdbc.support.PineconeServer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.pineconejdbc.support.PineconeServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagingTest {
    @RegisterExtension
    final PineconeServer pinecone = new PineconeServer();

    /** Serves pages of rows; the token of page n is "t+n/", which has to be encoded. */
    private void servesPages(int pages, int rows) {
        for (int page = 0; page < pages; page++) {
            int first = page * rows;
            String data = IntStream.range(first, first + rows)
                    .mapToObj(i -> backup("b" + i).toString())
                    .collect(Collectors.joining(","));
            String next = page + 1 < pages ? ",\"pagination\":{\"next\":\"t+" + (page + 1) + "/\"}" : "";
            pinecone.wireMock()
                    .stubFor(get(urlPathEqualTo("/backups"))
                            .atPriority(1)
                            .withQueryParam("paginationToken", page == 0 ? absent() : equalTo("t+" + page + "/"))
                            .willReturn(json("{\"data\":[" + data + "]" + next + "}")));
        }
    }

    @Test
    void allPagesAreReadOnceEach() {
        servesPages(3, 4);
        pinecone.sqlWith("&pageSize=4", "SELECT COUNT(*) FROM backups")
                .sends(
                        "GET /backups?limit=4",
                        "GET /backups?limit=4&paginationToken=t%2B1%2F",
                        "GET /backups?limit=4&paginationToken=t%2B2%2F")
                .returns("12");
    }

    @Test
    void aLimitEndsThePaging() {
        servesPages(5, 4);
        pinecone.sqlWith("&pageSize=4", "SELECT backup_id FROM backups LIMIT 6")
                .sends("GET /backups?limit=4", "GET /backups?limit=2&paginationToken=t%2B1%2F")
                .returns("b0", "b1", "b2", "b3", "b4", "b5");
    }

    @Test
    void maxRowsIsALimitToo() throws Exception {
        servesPages(5, 4);
        try (Connection connection = pinecone.connect("&pageSize=4");
                Statement statement = connection.createStatement()) {
            statement.setMaxRows(3);
            try (ResultSet results = statement.executeQuery("SELECT UPPER(backup_id) FROM backups")) {
                for (int i = 0; i < 3; i++) {
                    assertThat(results.next()).isTrue();
                }
                assertThat(results.next()).isFalse();
            }
        }
        assertThat(pinecone.requests()).containsExactly("GET /backups?limit=3");
    }

    @Test
    void aReaderWhoStopsHasOnePageAheadAtMost() throws Exception {
        servesPages(9, 4);
        try (Connection connection = pinecone.connect("&pageSize=4");
                Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery("SELECT backup_id FROM backups")) {
            assertThat(results.next()).isTrue();
        }
        assertThat(pinecone.requests()).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void aTokenThatComesAgainIsAnError() throws Exception {
        pinecone.answers("/backups", json("{\"data\":[" + backup("b1") + "],\"pagination\":{\"next\":\"again\"}}"));
        SQLException e = failure("SELECT COUNT(*) FROM backups");
        assertThat(e.getSQLState()).isEqualTo("08P01");
        assertThat(e.getMessage()).contains("/backups").contains("second time");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"data\":null}",
                "{\"data\":{}}",
                "{\"data\":[1]}",
                "{\"data\":[null]}",
                "{\"data\":[],\"pagination\":[]}",
                "{\"data\":[],\"pagination\":\"x\"}",
                "{\"data\":[],\"pagination\":{\"next\":1}}",
                "{\"data\":[],\"pagination\":{\"next\":{}}}",
                "{\"data\":[]} trailing",
                "{\"data\":[",
            })
    void anAnswerOfAnotherShapeIsAnError(String body) throws Exception {
        pinecone.answers("/backups", json(body));
        SQLException e = failure("SELECT COUNT(*) FROM backups");
        assertThat(e.getSQLState()).as(e.getMessage()).isEqualTo("08P01");
        assertThat(e.getMessage()).contains("GET /backups");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"data\":[]}",
                "{\"data\":[],\"pagination\":null}",
                "{\"data\":[],\"pagination\":{}}",
                "{\"data\":[],\"pagination\":{\"next\":null}}",
                "{\"data\":[],\"pagination\":{\"next\":\"\"}}",
                "{\"more\":{\"data\":[1]},\"data\":[]}",
            })
    void anEmptyLastPageIsTheEnd(String body) {
        pinecone.answers("/backups", json(body));
        pinecone.sql("SELECT COUNT(*) FROM backups").returns("0");
    }

    @Test
    void anEmptyPageWithATokenIsNotTheEnd() {
        pinecone.wireMock()
                .stubFor(get(urlPathEqualTo("/backups"))
                        .atPriority(2)
                        .willReturn(json("{\"data\":[],\"pagination\":{\"next\":\"more\"}}")));
        pinecone.wireMock()
                .stubFor(get(urlPathEqualTo("/backups"))
                        .atPriority(1)
                        .withQueryParam("paginationToken", equalTo("more"))
                        .willReturn(json("{\"data\":[" + backup("b1") + "]}")));
        pinecone.sql("SELECT backup_id FROM backups").returns("b1");
    }

    @ParameterizedTest
    @CsvSource({"429, 53400, 3", "500, 58000, 3", "503, 58000, 3", "400, HY000, 1", "408, HY000, 1", "421, HY000, 1"})
    void onlyWhatMayHelpIsTriedAgain(int status, String state, int calls) throws Exception {
        pinecone.answers("/backups", error(status, "CODE", "No."));
        SQLException e = failure("&maxRetries=2", "SELECT COUNT(*) FROM backups");
        assertThat(e.getSQLState()).isEqualTo(state);
        assertThat(pinecone.requests()).hasSize(calls);
    }

    @ParameterizedTest
    @CsvSource({"3600, 1", "31, 1", "0, 3", "soon, 3", "-5, 3", "'Wed, 21 Oct 2015 07:28:00 GMT', 3"})
    void retryAfterIsHeededUnlessItIsTooLong(String retryAfter, int calls) throws Exception {
        pinecone.answers("/backups", error(503, "CODE", "No.").withHeader("Retry-After", retryAfter));
        long begin = System.nanoTime();
        SQLException e = failure("&maxRetries=2", "SELECT COUNT(*) FROM backups");
        assertThat(e.getErrorCode()).isEqualTo(503);
        assertThat(pinecone.requests()).hasSize(calls);
        assertThat(System.nanoTime() - begin).isLessThan(5_000_000_000L);
    }

    @Test
    void aRefusedKeyIsToldWithItsReasonAndTheServicesOwnRequestId() throws Exception {
        pinecone.answers(
                "/backups/b1",
                json("Invalid API key")
                        .withStatus(401)
                        .withHeader("x-request-id", "r2")
                        .withHeader("x-pinecone-request-id", "r1")
                        .withHeader("x-pinecone-auth-rejected-reason", "key is disabled"));
        SQLException e = failure("SELECT status FROM backups WHERE backup_id = 'b1'");
        assertThat(e.getSQLState()).isEqualTo("28000");
        assertThat(e.getMessage())
                .isEqualTo("GET /backups/b1 answered 401: Invalid API key (key is disabled) (request r1)");
    }

    @Test
    void aListThatIsNotThereIsToldInTheServersWords() throws Exception {
        pinecone.answers("/collections", error(404, "NOT_FOUND", "No collections in this plan."));
        SQLException e = failure("SELECT name FROM collections");
        assertThat(e.getMessage()).contains("GET /collections answered 404: NOT_FOUND, No collections in this plan.");
    }

    @Test
    void aRetryThatHelpsIsNotSeen() {
        pinecone.wireMock()
                .stubFor(get(urlPathEqualTo("/backups/b1"))
                        .inScenario("once")
                        .whenScenarioStateIs("Started")
                        .willSetStateTo("well")
                        .atPriority(1)
                        .willReturn(
                                error(429, "RESOURCE_EXHAUSTED", "Slow down.").withHeader("Retry-After", "1")));
        pinecone.wireMock()
                .stubFor(get(urlPathEqualTo("/backups/b1"))
                        .inScenario("once")
                        .whenScenarioStateIs("well")
                        .atPriority(1)
                        .willReturn(json(backup("b1").toString())));
        pinecone.sql("SELECT status FROM backups WHERE backup_id = 'b1'")
                .sends("GET /backups/b1", "GET /backups/b1")
                .returns("Ready");
    }

    private SQLException failure(String sql) throws Exception {
        return failure("", sql);
    }

    private SQLException failure(String properties, String sql) throws Exception {
        // The check of the credentials has an answer of its own, as the list is what fails.
        try (Connection connection = connected(properties);
                Statement statement = connection.createStatement()) {
            return catchThrowableOfType(
                    SQLException.class, () -> statement.executeQuery(sql).next());
        }
    }

    private Connection connected(String properties) throws SQLException {
        var check = pinecone.wireMock()
                .stubFor(get(urlPathEqualTo("/backups"))
                        .withQueryParam("limit", equalTo("1"))
                        .atPriority(1)
                        .willReturn(json("{\"data\":[]}")));
        Connection connection = pinecone.connect(properties);
        pinecone.wireMock().removeStub(check);
        return connection;
    }
}
