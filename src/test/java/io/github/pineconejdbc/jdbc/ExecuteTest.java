package io.github.pineconejdbc.jdbc;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code execute} waits for: the first row, the end or the error. */
class ExecuteTest {
    @RegisterExtension
    final PineconeServer pinecone = new PineconeServer();

    @BeforeEach
    void twoPages() {
        pinecone.serves(backup("a"));
        pinecone.answers(
                "/backups",
                json("{\"data\":[" + backup("a") + "," + backup("b") + "],\"pagination\":{\"next\":\"second\"}}"));
        pinecone.wireMock()
                .stubFor(get(urlPathEqualTo("/backups"))
                        .withQueryParam("paginationToken", equalTo("second"))
                        .atPriority(0)
                        .willReturn(json("{\"data\":[" + backup("c") + "]}")));
    }

    private static final String FIRST_PAGE = "GET /backups?limit=100";
    private static final String SECOND_PAGE = "GET /backups?limit=100&paginationToken=second";
    private static final String LOOKUP = "GET /backups/a";

    @ParameterizedTest
    @CsvSource({"401,28000", "403,42501", "500,58000", "409,HY000"})
    void whatTheServerRefusesIsToldByExecute(int status, String state) throws Exception {
        try (Statement statement = pinecone.connect("&maxRetries=0").createStatement()) {
            pinecone.answers("/backups", error(status, "REFUSED", "No."));
            SQLException e =
                    catchThrowableOfType(SQLException.class, () -> statement.execute("SELECT backup_id FROM backups"));
            assertThat(e.getSQLState()).isEqualTo(state);
            assertThat(statement.getResultSet()).isNull();
            assertThat(statement.execute("SELECT 1 FROM backups WHERE backup_id = 'a'"))
                    .isTrue();
        }
    }

    @Test
    void whatCannotBeComputedOfTheFirstRowIsToldByExecute() throws Exception {
        try (Statement statement = pinecone.connect().createStatement()) {
            SQLException e = catchThrowableOfType(
                    SQLException.class,
                    () -> statement.executeQuery("SELECT 1 / (CHAR_LENGTH(backup_id) - 1) FROM backups"));
            assertThat(e.getSQLState()).isEqualTo("22012");
        }
    }

    @Test
    void aTimeoutIsToldByExecute() throws Exception {
        try (Statement statement = pinecone.connect().createStatement()) {
            pinecone.answers("/backups", json("{\"data\":[]}").withFixedDelay(5_000));
            statement.setQueryTimeout(1);
            SQLException e = catchThrowableOfType(
                    SQLException.class, () -> statement.executeQuery("SELECT backup_id FROM backups"));
            assertThat(e.getSQLState()).isEqualTo("HYT00");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM backups",
                "WITH b AS (SELECT * FROM backups) SELECT UPPER(backup_id) FROM b",
            })
    void aReaderWhoNeverReadsCostsOnePage(String sql) throws Exception {
        // One call at a time, so that a page on its way would come before the other statement's lookup.
        try (Connection connection = pinecone.connect("&maxConcurrentRequests=1");
                Statement statement = connection.createStatement();
                Statement other = connection.createStatement()) {
            statement.execute(sql);
            assertThat(other.execute("SELECT * FROM backups WHERE backup_id = 'a'"))
                    .isTrue();
            assertThat(pinecone.requests()).containsExactly(LOOKUP, FIRST_PAGE);
        }
    }

    @Test
    void nothingIsAskedForTwice() throws Exception {
        try (Statement statement = pinecone.connect().createStatement();
                ResultSet results = statement.executeQuery("SELECT backup_id FROM backups")) {
            assertThat(results.isBeforeFirst()).isTrue();
            StringBuilder ids = new StringBuilder();
            while (results.next()) {
                ids.append(results.getString(1));
            }
            assertThat(ids).hasToString("abc");
            assertThat(pinecone.requests()).containsExactly(FIRST_PAGE, SECOND_PAGE);
        }
    }

    @Test
    void aMaximumOfRowsAsksForNoMore() throws Exception {
        try (Statement statement = pinecone.connect().createStatement()) {
            statement.setMaxRows(2);
            try (ResultSet results = statement.executeQuery("SELECT backup_id FROM backups")) {
                assertThat(results.next()).isTrue();
                assertThat(results.next()).isTrue();
                assertThat(results.next()).isFalse();
            }
            assertThat(pinecone.requests()).containsExactly("GET /backups?limit=2");
        }
    }
}
