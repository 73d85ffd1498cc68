package io.github.pineconejdbc.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pineconejdbc.support.Reply;
import io.github.pineconejdbc.support.Request;
import io.github.pineconejdbc.support.ResultRows;
import io.github.pineconejdbc.support.Service;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Versions of the API say the same in other places, or leave it out: rows and metadata are the same columns. */
@Timeout(60)
class VersionsTest {
    static final List<Relation> RELATIONS = Tables.RELATIONS;
    static final List<Table> TABLES = Tables.ALL;

    private final Map<String, String> bodies = new ConcurrentHashMap<>();
    private final Set<String> versions = ConcurrentHashMap.newKeySet();
    private Service server;

    @BeforeEach
    void serve() throws Exception {
        server = Service.answering(this::answer);
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    private Reply answer(Request request) {
        String path = request.path().replaceAll("\\?.*", "");
        if (request.path().endsWith("limit=1")) {
            return Reply.json("{\"data\":[]}");
        }
        String version = request.header("X-Pinecone-Api-Version");
        versions.add(version);
        String body = bodies.get(path + " " + (version.compareTo("2026-07") < 0 ? "earlier" : "later"));
        return body == null ? Reply.error(404, "NOT_FOUND") : Reply.json(body);
    }

    private void serves(String path, String earlier, String later) {
        bodies.put(path + " earlier", earlier.replace('\'', '"'));
        bodies.put(path + " later", later.replace('\'', '"'));
    }

    private List<String> rows(String version, String sql) throws SQLException {
        return ResultRows.of(server.url("&apiVersion=" + version), sql);
    }

    /** What the index is in versions up to 2026-04, what it is in 2026-07, and its columns. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                // dense
                "'dimension':8,'metric':'cosine','vector_type':'dense','spec':{'serverless':{'cloud':'aws','region':'r'}}"
                        + "~'schema':{'fields':{'_values':{'type':'dense_vector','dimension':8,'metric':'cosine'},"
                        + "'_sparse_values':{'type':'sparse_vector'}}},"
                        + "'deployment':{'deployment_type':'managed','cloud':'aws','region':'r'}"
                        + "~8|cosine|dense|aws|r|null",
                // sparse
                "'metric':'dotproduct','vector_type':'sparse','spec':{'serverless':{'cloud':'gcp','region':'r'}}"
                        + "~'schema':{'fields':{'_sparse_values':{'type':'sparse_vector','metric':'dotproduct'}}},"
                        + "'deployment':{'deployment_type':'managed','cloud':'gcp','region':'r'}"
                        + "~null|dotproduct|sparse|gcp|r|null",
                // without vectors
                "'metric':null,'spec':{'serverless':{'cloud':'aws','region':'r'}}"
                        + "~'schema':{'fields':{'title':{'type':'string'},'year':{'type':'integer'}}},"
                        + "'deployment':{'deployment_type':'managed','cloud':'aws','region':'r'}"
                        + "~null|null|null|aws|r|null",
                "'spec':null~'schema':null,'deployment':null~null|null|null|null|null|null",
                "'tags':null~'schema':{'fields':{}}~null|null|null|null|null|null",
                // of pods, and in a cloud of one's own
                "'dimension':2,'metric':'euclidean','vector_type':'dense','spec':{'pod':{'environment':'e','pods':1}}"
                        + "~'schema':{'fields':{'_values':{'type':'dense_vector','dimension':2,'metric':'euclidean'}}},"
                        + "'deployment':{'deployment_type':'pod','environment':'e','pods':1}"
                        + "~2|euclidean|dense|null|null|e",
                "'dimension':2,'metric':'cosine','vector_type':'dense','spec':{'byoc':{'environment':'own'}}"
                        + "~'schema':{'fields':{'_values':{'type':'dense_vector','dimension':2,'metric':'cosine'}}},"
                        + "'deployment':{'deployment_type':'byoc','environment':'own'}"
                        + "~2|cosine|dense|null|null|own",
                // several fields of vectors: the dense one
                "'dimension':4,'metric':'cosine','vector_type':'dense'"
                        + "~'schema':{'fields':{'kw':{'type':'sparse_vector','metric':'dotproduct'},"
                        + "'v':{'type':'dense_vector','dimension':4,'metric':'cosine'},'t':{'type':'string'}}}"
                        + "~4|cosine|dense|null|null|null",
                // two dense ones: no earlier version has them
                "'name':'i'~'schema':{'fields':{'a':{'type':'dense_vector','dimension':4,'metric':'cosine'},"
                        + "'b':{'type':'dense_vector','dimension':5,'metric':'euclidean'}}}"
                        + "~null|null|null|null|null|null",
            })
    void anIndexHasTheSameColumnsInEachVersion(String earlier, String later, String columns) throws Exception {
        serves("/indexes", "{'indexes':[{'name':'i'," + earlier + "}]}", "{'indexes':[{'name':'i'," + later + "}]}");
        serves("/indexes/i", "{'name':'i'," + earlier + "}", "{'name':'i'," + later + "}");
        String sql = "SELECT dimension, metric, vector_type, cloud, region, environment FROM indexes";
        for (String version : List.of("2025-10", "2026-04", "2026-07")) {
            assertThat(rows(version, sql)).as(version).containsExactly(columns);
            assertThat(rows(version, sql + " WHERE name = 'i'")).as(version).containsExactly(columns);
        }
        assertThat(versions).containsExactlyInAnyOrder("2025-10", "2026-04", "2026-07");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "'dimension':8,'metric':'cosine'~'schema':{'fields':{'_values':{'type':'dense_vector','dimension':8,"
                        + "'metric':'cosine'},'_sparse_values':{'type':'sparse_vector'}}}~8|cosine",
                "'dimension':0,'metric':'dotproduct'~'schema':{'fields':{'_sparse_values':{'type':'sparse_vector',"
                        + "'metric':'dotproduct'}}}~null|dotproduct",
                "'schema':null~'schema':{'fields':{'title':{'type':'string'}}}~null|null",
                "'dimension':8,'metric':'cosine','schema':{'fields':{'genre':{'filterable':true}}}"
                        + "~'schema':{'fields':{'genre':{'filterable':true},'s':{'type':'sparse_vector'},"
                        + "'v':{'type':'dense_vector','dimension':8,'metric':'cosine'}}}~8|cosine",
                "'name':null~'schema':{'fields':{'a':{'type':'dense_vector','dimension':4,'metric':'cosine'},"
                        + "'b':{'type':'dense_vector','dimension':4,'metric':'cosine'}}}~null|null",
            })
    void aBackupHasTheSameColumnsInEachVersion(String earlier, String later, String columns) throws Exception {
        String begin = "{'backup_id':'b','source_index_name':'i','status':'Ready',";
        serves("/backups", "{'data':[" + begin + earlier + "}]}", "{'data':[" + begin + later + "}]}");
        serves("/indexes/i/backups", "{'data':[" + begin + earlier + "}]}", "{'data':[" + begin + later + "}]}");
        serves("/backups/b", begin + earlier + "}", begin + later + "}");
        for (String version : List.of("2025-10", "2026-04", "2026-07")) {
            for (String where : List.of("", " WHERE backup_id = 'b'", " WHERE source_index_name = 'i'")) {
                assertThat(rows(version, "SELECT dimension, metric FROM backups" + where))
                        .as(version + where)
                        .containsExactly(columns);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"2025-10, null", "2026-04, null", "2026-07, x"})
    void whatIsNewIn202607IsNullBefore(String version, String value) throws Exception {
        serves(
                "/indexes",
                "{'indexes':[{'name':'i'}]}",
                "{'indexes':[{'name':'i','source_backup_id':'x','source_collection':'x','cmek_id':'x',"
                        + "'read_capacity':{'mode':'x'}}]}");
        assertThat(rows(
                        version,
                        "SELECT source_backup_id, source_collection, cmek_id, JSON_VALUE(read_capacity, '$.mode')"
                                + " FROM indexes"))
                .containsExactly(String.join("|", value, value, value, value));
    }

    /** Returns a service with one row of a table, and one of each that is read before it. */
    private static Service serving(Table table, ObjectNode row) throws IOException {
        Service service = new Service(true).add(table, row);
        for (Table each = table; each.listAll().parent() != null; ) {
            each = each.listAll().parent().table();
            service.add(each, smallest(each));
        }
        return service;
    }

    private static boolean isTold(Column column) {
        return column.required() && !column.isOfPath();
    }

    private static ObjectNode smallest(Table table) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        table.columns().stream().filter(Column::required).forEach(column -> row.put(column.name(), "x"));
        return row;
    }

    /** The members are missing, or they are null: only what names a row, and its status, has to be there. */
    @ParameterizedTest
    @FieldSource("TABLES")
    void whateverElseIsAbsentOrNullIsNull(Table table) throws Exception {
        ObjectNode nulls = smallest(table);
        for (Column column : table.columns()) {
            for (Place place : column.places()) {
                if (!nulls.has(place.path().get(0))) {
                    nulls.putNull(place.path().get(0));
                }
            }
        }
        for (ObjectNode row : List.of(smallest(table), nulls)) {
            for (String version : List.of("2025-10", "2026-04", "2026-07")) {
                try (Service service = serving(table, row);
                        Connection connection =
                                DriverManager.getConnection(service.url("pcsk_small", "&apiVersion=" + version));
                        Statement statement = connection.createStatement();
                        ResultSet results = statement.executeQuery("SELECT * FROM " + table.name())) {
                    assertThat(results.next()).isTrue();
                    for (Column column : table.columns()) {
                        assertThat(results.getObject(column.name()) == null)
                                .as(column.name() + " of " + row)
                                .isEqualTo(!column.required());
                        assertThat(results.wasNull()).isEqualTo(!column.required());
                    }
                    assertThat(results.next()).isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @FieldSource("TABLES")
    void whatNamesARowHasToBeThere(Table table) throws Exception {
        for (Column column : table.columns()) {
            if (isTold(column)) {
                ObjectNode row = smallest(table);
                row.remove(column.name());
                try (Service service = serving(table, row)) {
                    SQLException e = catchThrowableOfType(
                            SQLException.class,
                            () -> ResultRows.of(
                                    service.url("pcsk_small", "&apiVersion=2026-04"), "SELECT * FROM " + table.name()));
                    assertThat(e.getSQLState()).as(column.name()).startsWith("22");
                    assertThat(e.getMessage()).contains(column.name(), "GET /");
                }
            }
        }
    }

    @ParameterizedTest
    @FieldSource("RELATIONS")
    void metadataSaysNotNullOfNoOtherColumn(Relation relation) throws Exception {
        Set<String> notNull = relation.columns().stream()
                .filter(Column::required)
                .map(Column::name)
                .collect(Collectors.toSet());
        Set<String> ofColumns = new HashSet<>();
        Set<String> ofQuery = new HashSet<>();
        Set<String> ofJoin = new HashSet<>();
        try (Connection connection = DriverManager.getConnection(server.url(""))) {
            try (ResultSet columns = connection.getMetaData().getColumns(null, null, relation.name(), "%")) {
                while (columns.next()) {
                    boolean may = columns.getInt("NULLABLE") == DatabaseMetaData.columnNullable;
                    assertThat(columns.getString("IS_NULLABLE")).isEqualTo(may ? "YES" : "NO");
                    if (!may) {
                        ofColumns.add(columns.getString("COLUMN_NAME"));
                    }
                }
            }
            for (Set<String> names : List.of(ofQuery, ofJoin)) {
                String sql = "SELECT t.* FROM " + relation.name() + " t"
                        + (names == ofJoin ? " JOIN (VALUES (1)) AS v (one) ON v.one = 2" : " WHERE 1 = 0");
                try (PreparedStatement statement = connection.prepareStatement(sql)) {
                    ResultSetMetaData metaData = statement.getMetaData();
                    for (int i = 1; i <= metaData.getColumnCount(); i++) {
                        if (metaData.isNullable(i) == ResultSetMetaData.columnNoNulls) {
                            names.add(metaData.getColumnName(i));
                        }
                    }
                }
            }
        }
        assertThat(ofColumns).isEqualTo(notNull);
        assertThat(notNull).containsAll(ofQuery).containsAll(ofJoin);
    }
}
