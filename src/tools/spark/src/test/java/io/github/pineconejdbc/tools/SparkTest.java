package io.github.pineconejdbc.tools;

import static io.github.pineconejdbc.support.PineconeServer.backup;
import static io.github.pineconejdbc.support.PineconeServer.json;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.github.pineconejdbc.support.PineconeServer;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.jdbc.JdbcDialects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Apache Spark reads the tables through its JDBC source, with the all-jar on its class path, in New York. */
class SparkTest {
    private static final String SANDBOX = "jdbc:pinecone:sandbox?timeZone=America/New_York";

    private static final TimeZone ZONE_BEFORE = TimeZone.getDefault();
    private static SparkSession spark;

    @RegisterExtension
    final PineconeServer pinecone = new PineconeServer();

    @BeforeAll
    static void start() {
        TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
        spark = SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", false)
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.sql.session.timeZone", "America/New_York")
                .config("spark.sql.shuffle.partitions", 2)
                .getOrCreate();
    }

    @AfterAll
    static void stop() {
        spark.stop();
        TimeZone.setDefault(ZONE_BEFORE);
    }

    private static Dataset<Row> table(String url, String table) {
        return spark.read().format("jdbc").option("url", url).option("dbtable", table).load();
    }

    private String server() {
        return pinecone.url("&timeZone=America/New_York");
    }

    /** Requests but for those by which each connection checks its key. */
    private List<String> calls() {
        return pinecone.requests().stream()
                .filter(request -> !request.equals("GET /backups?limit=1"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"backups, 250", "indexes, 12", "restore_jobs, 40", "collections, 3"})
    void everyTableIsReadWhole(String name, long count) {
        Dataset<Row> table = table(SANDBOX, name);
        assertThat(table.count()).isEqualTo(count);
        assertThat(table.collectAsList()).hasSize((int) count);
    }

    @Test
    void columnsHaveSparksTypes() {
        assertThat(Arrays.stream(table(SANDBOX, "backups").schema().fields())
                        .map(field -> field.name() + " " + field.dataType().simpleString()))
                .contains(
                        "backup_id string",
                        "dimension int",
                        "record_count bigint",
                        "created_at timestamp",
                        "tags string",
                        "schema string");
        assertThat(Arrays.stream(table(SANDBOX, "restore_jobs").schema().fields())
                        .map(field -> field.name() + " " + field.dataType().simpleString()))
                .contains("percent_complete double");
        assertThat(Arrays.stream(table(SANDBOX, "indexes").schema().fields())
                        .map(field -> field.name() + " " + field.dataType().simpleString()))
                .contains("ready boolean");
    }

    @Test
    void aQueryIsASourceToo() {
        Dataset<Row> teams = spark.read()
                .format("jdbc")
                .option("url", SANDBOX)
                .option("query", "SELECT tags['team'] AS team, COUNT(*) AS n FROM backups GROUP BY tags['team']")
                .load();
        assertThat(teams.collectAsList().stream().mapToLong(row -> row.getLong(1)).sum())
                .isEqualTo(250);
    }

    @Test
    void aFilterOnTheKeyIsOneCall() {
        pinecone.serves(backup("b1", "name", "№ ✓ O'Neill"));
        Dataset<Row> found = table(server(), "backups").filter("backup_id = 'b1'").select("name");
        pinecone.wireMock().resetRequests();
        assertThat(found.collectAsList()).extracting(row -> row.getString(0)).containsExactly("№ ✓ O'Neill");
        assertThat(calls()).containsExactly("GET /backups/b1");
    }

    @Test
    void anInListIsOneCallForEachKey() {
        pinecone.serves(backup("b1"));
        pinecone.serves(backup("b2"));
        Dataset<Row> found = table(server(), "backups").filter("backup_id IN ('b1', 'b2', 'gone')").select("status");
        pinecone.wireMock().resetRequests();
        assertThat(found.count()).isEqualTo(2);
        assertThat(calls()).containsExactly("GET /backups/b1", "GET /backups/b2", "GET /backups/gone");
    }

    /** Spark's older way, format("jdbc"), sends no limit: it stops reading, and so does the paging. */
    @Test
    void aLimitEndsThePaging() {
        pinecone.answers(
                "/backups", json("{\"data\":[" + backup("b1") + "," + backup("b2") + "],\"pagination\":{\"next\":\"p2\"}}"));
        Dataset<Row> first = table(server(), "backups").select("backup_id").limit(2);
        pinecone.wireMock().resetRequests();
        assertThat(first.collectAsList()).hasSize(2);
        assertThat(calls()).first().isEqualTo("GET /backups?limit=100");
        assertThat(calls()).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void asACatalogItShowsTheSchema() {
        catalog("pinecone", SANDBOX);
        assertThat(spark.sql("SHOW TABLES IN pinecone.pinecone").select("tableName").collectAsList())
                .extracting(row -> row.getString(0))
                .containsExactlyInAnyOrder(
                        "backups", "indexes", "restore_jobs", "collections", "backup_schedules", "backup_runs");
        assertThat(
                        spark
                                .sql("SELECT status, COUNT(*) FROM pinecone.pinecone.backups GROUP BY status")
                                .collectAsList()
                                .stream()
                                .mapToLong(row -> row.getLong(1))
                                .sum())
                .isEqualTo(250);
    }

    /** With a dialect of ten lines Spark sends limits too, and instants that no change of the clock makes ambiguous. */
    @Test
    void withADialectLimitsArePushedAndInstantsAreExact() {
        PineconeDialect dialect = new PineconeDialect();
        JdbcDialects.registerDialect(dialect);
        try {
            serveBoundaries();
            Dataset<Row> backups = table(server(), "backups");
            for (String operator : List.of("=", ">=", "<=", ">", "<")) {
                for (String boundary : BOUNDARIES) {
                    assertThat(ids(backups.filter(condition(backups, operator, boundary)).select("backup_id")))
                            .as(operator + " " + boundary)
                            .containsExactlyInAnyOrderElementsOf(expected(operator, boundary));
                }
            }
            catalog("limited", server());
            Dataset<Row> first = spark.sql("SELECT backup_id FROM limited.pinecone.backups LIMIT 2");
            pinecone.wireMock().resetRequests();
            assertThat(first.collectAsList()).hasSize(2);
            assertThat(calls()).containsExactly("GET /backups?limit=2");
        } finally {
            JdbcDialects.unregisterDialect(dialect);
        }
    }

    private static void catalog(String name, String url) {
        String setting = "spark.sql.catalog." + name;
        spark.conf().set(setting, "org.apache.spark.sql.execution.datasources.v2.jdbc.JDBCTableCatalog");
        spark.conf().set(setting + ".url", url);
        spark.conf().set(setting + ".driver", "io.github.pineconejdbc.PineconeDriver");
        spark.conf().set(setting + ".pushDownLimit", "true");
        spark.conf().set(setting + ".pushDownAggregate", "true");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tags LIKE '%prod%'",
                "description IS NULL",
                "tags IS NOT NULL AND status <> 'Ready'",
                "name LIKE 'docs%' OR description IS NULL",
                "record_count >= 5000000000",
                "dimension IN (384, 768) AND NOT cloud = 'aws'",
                "created_at > timestamp '2024-03-15 06:29:59.9' AND created_at < timestamp '2026-06-01'",
                "year(created_at) = 2025 AND month(created_at) = 7",
                "size_bytes IS NULL",
                "source_index_name = 'legacy-search'",
                "startswith(name, 'd') AND endswith(status, 'y') AND contains(region, 'us')",
            })
    void pushedFiltersFindTheRowsThatSparkItselfWould(String condition) {
        Dataset<Row> pushed = table(SANDBOX, "backups").filter(condition).select("backup_id");
        Dataset<Row> computed = spark.read()
                .format("jdbc")
                .option("url", SANDBOX)
                .option("dbtable", "backups")
                .option("pushDownPredicate", false)
                .load()
                .filter(condition)
                .select("backup_id");
        assertThat(ids(pushed)).isNotEmpty().isEqualTo(ids(computed));
    }

    private static List<String> ids(Dataset<Row> rows) {
        return rows.collectAsList().stream().map(row -> row.getString(0)).sorted().toList();
    }

    /** A read for each index, each of its own list; the last one takes what no list has. */
    @Test
    void aReadPartitionedByIndexAsksEachListOnce() {
        Map<String, Integer> indexes = Map.of("products-en", 3, "products-de", 2, "it's", 1);
        indexes.forEach((name, count) -> pinecone.answers(
                "/indexes/" + name.replace("'", "%27") + "/backups", list(name, count)));
        String[] partitions = indexes.keySet().stream()
                .map(name -> "source_index_name = '" + name.replace("'", "''") + "'")
                .toArray(String[]::new);
        Dataset<Row> backups = spark.read().jdbc(server(), "backups", partitions, new Properties());
        assertThat(backups.rdd().getNumPartitions()).isEqualTo(3);
        pinecone.wireMock().resetRequests();
        assertThat(ids(backups.select("backup_id")))
                .containsExactly("it's-0", "products-de-0", "products-de-1", "products-en-0", "products-en-1", "products-en-2");
        assertThat(calls().stream().map(call -> call.replaceAll("\\?.*", "")))
                .containsExactly(
                        "GET /indexes/it%27s/backups",
                        "GET /indexes/products-de/backups",
                        "GET /indexes/products-en/backups");
    }

    private static ResponseDefinitionBuilder list(String index, int count) {
        return json("{\"data\":["
                + IntStream.range(0, count)
                        .mapToObj(i -> backup(index + "-" + i, "source_index_name", index).toString())
                        .collect(joining(","))
                + "]}");
    }

    /** Predicates that cover all names, those of deleted indexes too, give every row once. */
    @Test
    void noRowIsLostOrReadTwice() {
        List<String> names = table(SANDBOX, "indexes").select("name").collectAsList().stream()
                .map(row -> row.getString(0))
                .toList();
        String listed = names.stream().map(name -> "'" + name + "'").collect(joining(", "));
        List<String> partitions = new ArrayList<>();
        names.forEach(name -> partitions.add("source_index_name = '" + name + "'"));
        partitions.add("source_index_name NOT IN (" + listed + ")");
        Dataset<Row> backups =
                spark.read().jdbc(SANDBOX, "backups", partitions.toArray(String[]::new), new Properties());
        assertThat(ids(backups.select("backup_id")))
                .hasSize(250)
                .doesNotHaveDuplicates()
                .isEqualTo(ids(table(SANDBOX, "backups").select("backup_id")));
    }

    @ParameterizedTest
    @CsvSource({
        "record_count, 0, 5000000000, 4",
        "created_at, 2025-11-02 00:00:00, 2025-11-02 03:00:00, 6",
        "created_at, 2026-03-08 01:00:00, 2026-03-08 04:00:00.5, 7",
    })
    void boundsPartitionWithoutLossOrDoubles(String column, String lower, String upper, int partitions) {
        Dataset<Row> backups = spark.read()
                .format("jdbc")
                .option("url", SANDBOX)
                .option("dbtable", "backups")
                .option("partitionColumn", column)
                .option("lowerBound", lower)
                .option("upperBound", upper)
                .option("numPartitions", partitions)
                .load();
        assertThat(backups.rdd().getNumPartitions()).isEqualTo(partitions);
        assertThat(ids(backups.select("backup_id"))).hasSize(250).doesNotHaveDuplicates();
    }

    /** Around New York's two changes of the clock, and between two milliseconds. */
    private static final List<String> BOUNDARIES = List.of(
            "2025-11-02T05:29:59.999Z",
            "2025-11-02T05:30:00Z",
            "2025-11-02T05:30:00.123Z",
            "2025-11-02T05:45:00Z",
            "2025-11-02T06:00:00Z",
            "2025-11-02T06:15:00.5Z",
            "2025-11-02T06:30:00.123Z",
            "2025-11-02T06:59:59.999Z",
            "2025-11-02T07:00:00Z",
            "2026-03-08T06:59:59.999Z",
            "2026-03-08T07:00:00Z",
            "2026-03-08T07:00:00.001Z",
            "2026-03-08T07:30:00.7Z");

    private void serveBoundaries() {
        pinecone.answers("/backups", json("{\"data\":["
                + BOUNDARIES.stream()
                        .map(instant -> backup(instant, "created_at", instant).toString())
                        .collect(joining(","))
                + "]}"));
    }

    @Test
    void instantsAreExact() {
        serveBoundaries();
        assertThat(table(server(), "backups").select("backup_id", "created_at").collectAsList())
                .hasSize(BOUNDARIES.size())
                .allSatisfy(row ->
                        assertThat(row.getTimestamp(1).toInstant()).isEqualTo(Instant.parse(row.getString(0))));
    }

    /** What Spark sends is text: of an hour that comes twice it names both halves. */
    @ParameterizedTest
    @ValueSource(strings = {"=", ">=", "<=", ">"})
    void noRowIsLostAtABoundary(String operator) {
        serveBoundaries();
        Dataset<Row> backups = table(server(), "backups");
        for (String boundary : BOUNDARIES) {
            assertThat(ids(backups.filter(condition(backups, operator, boundary)).select("backup_id")))
                    .as(operator + " " + boundary)
                    .containsAll(expected(operator, boundary));
        }
    }

    /** So partitions that meet in that hour share no row. */
    @Test
    void whatIsBeforeABoundaryIsAllThatIsNotFromItOn() {
        serveBoundaries();
        Dataset<Row> backups = table(server(), "backups");
        for (String boundary : BOUNDARIES) {
            List<String> both = new ArrayList<>(
                    ids(backups.filter(condition(backups, "<", boundary)).select("backup_id")));
            both.addAll(ids(backups.filter(condition(backups, ">=", boundary)).select("backup_id")));
            assertThat(both).as(boundary).containsExactlyInAnyOrderElementsOf(BOUNDARIES);
        }
    }

    private static Column condition(Dataset<Row> backups, String operator, String boundary) {
        Column column = backups.col("created_at");
        Timestamp value = Timestamp.from(Instant.parse(boundary));
        return switch (operator) {
            case "=" -> column.equalTo(value);
            case ">=" -> column.geq(value);
            case "<=" -> column.leq(value);
            case ">" -> column.gt(value);
            default -> column.lt(value);
        };
    }

    private static List<String> expected(String operator, String boundary) {
        return BOUNDARIES.stream()
                .filter(other -> {
                    int order = Instant.parse(other).compareTo(Instant.parse(boundary));
                    return switch (operator) {
                        case "=" -> order == 0;
                        case ">=" -> order >= 0;
                        case "<=" -> order <= 0;
                        case ">" -> order > 0;
                        default -> order < 0;
                    };
                })
                .toList();
    }
}
