package io.github.pineconejdbc.table;

import static io.github.pineconejdbc.support.PineconeServer.backup;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pineconejdbc.support.PineconeServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Types;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TagsTest {
    private static final String ALL = " FROM backups WHERE backup_id IN ('b1', 'b2', 'b3')";

    @RegisterExtension
    final PineconeServer pinecone = new PineconeServer();

    @BeforeEach
    void threeBackups() {
        pinecone.serves(backup(
                "b1",
                "tags",
                Map.of("team", "search", "env", "prod"),
                "schema",
                Map.of("fields", Map.of("genre", Map.of("filterable", true)))));
        pinecone.serves(backup("b2", "tags", Map.of("team", "ads", "quote", "a\"b")));
        pinecone.serves(backup("b3"));
    }

    @Test
    void aTagIsSelectedByName() {
        pinecone.sql("SELECT backup_id, tags['team'], tags['nope']" + ALL + " ORDER BY 1")
                .returns("b1|search|null", "b2|ads|null", "b3|null|null");
    }

    @Test
    void tagsFilterGroupAndOrder() {
        pinecone.sql("SELECT backup_id" + ALL + " AND tags['team'] = 'ads'").returns("b2");
        pinecone.sql("SELECT tags['team'] AS team, COUNT(*)" + ALL + " GROUP BY tags['team'] ORDER BY tags['team']")
                .returns("ads|1", "search|1", "null|1");
        pinecone.sql("SELECT tags['team'] AS team, COUNT(*)" + ALL + " GROUP BY team ORDER BY 1 DESC")
                .returns("null|1", "search|1", "ads|1");
        pinecone.sql("SELECT backup_id" + ALL + " AND tags['team'] = ?", "search")
                .returns("b1");
    }

    @Test
    void unnestGivesARowForEachTag() {
        pinecone.sql("SELECT b.backup_id, t.k, t.v FROM backups b, UNNEST(b.tags) AS t(k, v)"
                        + " WHERE b.backup_id = 'b1' ORDER BY t.k")
                .sends("GET /backups/b1")
                .returns("b1|env|prod", "b1|team|search");
    }

    @Test
    void theTextOfTagsIsTheirJson() {
        pinecone.sql("SELECT tags, CAST(tags AS VARCHAR)" + ALL + " ORDER BY backup_id")
                .returns(
                        "{\"env\": \"prod\", \"team\": \"search\"}|{\"env\": \"prod\", \"team\": \"search\"}",
                        "{\"team\": \"ads\", \"quote\": \"a\\\"b\"}|{\"team\": \"ads\", \"quote\": \"a\\\"b\"}",
                        "null|null");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tags LIKE '%prod%'",
                "CAST(tags AS VARCHAR) LIKE '%prod%'",
                "tags = '{\"env\":\"prod\",\"team\":\"search\"}'",
            })
    void tagsCanBeSearchedAsText(String condition) {
        pinecone.sql("SELECT backup_id" + ALL + " AND " + condition).returns("b1");
    }

    @Test
    void theObjectIsASortedMapThatPrintsAsJson() throws Exception {
        try (Connection connection = pinecone.connect();
                ResultSet results =
                        connection.createStatement().executeQuery("SELECT tags" + ALL + " ORDER BY backup_id")) {
            assertThat(results.getMetaData().getColumnType(1)).isEqualTo(Types.VARCHAR);
            assertThat(results.getMetaData().getColumnTypeName(1)).isEqualTo("MAP");
            assertThat(results.getMetaData().getColumnClassName(1)).isEqualTo("java.util.Map");
            results.next();
            assertThat(results.getObject(1)).isEqualTo(Map.of("team", "search", "env", "prod"));
            assertThat(results.getObject(1)).hasToString("{\"env\": \"prod\", \"team\": \"search\"}");
            Map<?, ?> tags = results.getObject(1, Map.class);
            assertThat(tags.keySet()).map(String::valueOf).containsExactly("env", "team");
            results.next();
            results.next();
            assertThat(results.getObject(1)).isNull();
        }
    }

    @Test
    void mapsCanBeJsonFromTheStart() throws Exception {
        pinecone.sqlWith("&mapAs=json", "SELECT JSON_VALUE(tags, '$.team')" + ALL + " AND tags LIKE '%prod%'")
                .returns("search");
        try (Connection connection = pinecone.connect("&mapAs=json");
                ResultSet results = connection.createStatement().executeQuery("SELECT tags" + ALL)) {
            assertThat(results.getMetaData().getColumnTypeName(1)).isEqualTo("VARCHAR");
            results.next();
            assertThat(results.getObject(1)).isEqualTo("{\"env\": \"prod\", \"team\": \"search\"}");
        }
    }

    @Test
    void theSchemaIsJsonThatTheSqlFunctionsRead() {
        pinecone.sql(
                        "SELECT JSON_VALUE(schema, '$.fields.genre.filterable'), schema FROM backups WHERE backup_id = 'b1'")
                .returns("true|{\"fields\":{\"genre\":{\"filterable\":true}}}");
        pinecone.sql("SELECT JSON_EXISTS(schema, '$.fields.genre'), JSON_QUERY(schema, '$.fields')"
                        + " FROM backups WHERE backup_id = 'b1'")
                .returns("true|{\"genre\":{\"filterable\":true}}");
    }
}
