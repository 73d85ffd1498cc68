package io.github.pineconejdbc.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.pineconejdbc.jdbc.settings.ConnectionProperty;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Holds the tables against the API's own document, of which {@code openapi-facts.json} keeps names, types,
 * required lists and limits. Where they differ on purpose, {@link #ON_PURPOSE} says why; a difference that is
 * listed and isn't there fails as well.
 */
class TablesMatchTheApiTest {
    private static final JsonNode FACTS = facts();

    static final List<Table> TABLES = Tables.ALL;

    private static final Map<Table, String> MODELS = Map.of(
            Tables.BACKUPS, "BackupModel",
            Tables.INDEXES, "IndexModel",
            Tables.RESTORE_JOBS, "RestoreJobModel",
            Tables.COLLECTIONS, "CollectionModel");

    /** Which columns each type of the API may have. */
    private static final Map<String, ColumnType> TYPES = Map.of(
            "string", ColumnType.VARCHAR,
            "integer", ColumnType.BIGINT,
            "integer:int32", ColumnType.INTEGER,
            "integer:int64", ColumnType.BIGINT,
            "boolean", ColumnType.BOOLEAN,
            "string:date-time", ColumnType.TIMESTAMP,
            "map of string", ColumnType.MAP,
            "object", ColumnType.JSON);

    /** The differences that are meant, each with its reason. */
    private static final Map<String, String> ON_PURPOSE = Map.of(
            "backups.created_at is TIMESTAMP, not VARCHAR",
                    "the document gives the time no format; its examples are times",
            "indexes has no status", "the object becomes the columns ready and state",
            "indexes.cloud is not in IndexModel", "flat view of spec.serverless.cloud",
            "indexes.region is not in IndexModel", "flat view of spec.serverless.region",
            "indexes.environment is not in IndexModel", "flat view of spec.pod.environment and spec.byoc.environment",
            "indexes.ready is not in IndexModel", "flat view of status.ready",
            "indexes.state is not in IndexModel", "flat view of status.state",
            "restore_jobs.percent_complete is DOUBLE, not null",
                    "a double holds each float, and more digits if they come",
            "collections.vector_count is BIGINT, not INTEGER", "every count is a BIGINT, so that a large one has room");

    private static JsonNode facts() {
        try (InputStream resource = TablesMatchTheApiTest.class.getResourceAsStream("/openapi-facts.json")) {
            return new ObjectMapper().readTree(resource);
        } catch (IOException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private static JsonNode schema(String name) {
        return FACTS.path("schemas").path(name);
    }

    @Test
    void columnsDifferFromTheDocumentOnPurposeOnly() {
        List<String> differences = new ArrayList<>();
        for (Table table : Tables.ALL) {
            String model = MODELS.get(table);
            JsonNode properties = schema(model).path("properties");
            for (Column column : table.columns()) {
                String type = properties.path(column.name()).asText(null);
                if (type == null) {
                    differences.add(table.name() + "." + column.name() + " is not in " + model);
                } else if (TYPES.get(type) != column.type()) {
                    differences.add(
                            table.name() + "." + column.name() + " is " + column.type() + ", not " + TYPES.get(type));
                }
            }
            properties.fieldNames().forEachRemaining(name -> {
                if (table.indexOf(name) < 0) {
                    differences.add(table.name() + " has no " + name);
                }
            });
        }
        assertThat(new TreeMap<>(ON_PURPOSE).keySet()).containsExactlyInAnyOrderElementsOf(differences);
    }

    @ParameterizedTest
    @FieldSource("TABLES")
    void columnsComeInTheOrderOfTheDocumentAndFlatOnesLast(Table table) {
        List<String> ours = table.columns().stream()
                .filter(column -> column.path().size() == 1)
                .map(Column::name)
                .toList();
        List<String> theirs = new ArrayList<>();
        schema(MODELS.get(table)).path("properties").fieldNames().forEachRemaining(theirs::add);
        theirs.retainAll(ours);
        assertThat(ours).isEqualTo(theirs);
        assertThat(table.columns().subList(0, ours.size()))
                .extracting(Column::name)
                .isEqualTo(ours);
    }

    @ParameterizedTest
    @FieldSource("TABLES")
    void whatTheDocumentRequiresIsNotNull(Table table) {
        String model = MODELS.get(table);
        for (Column column : table.columns()) {
            List<String> path = column.path();
            String parent = path.size() == 1 ? model : model + "." + String.join(".", path.subList(0, path.size() - 1));
            boolean required = contains(schema(parent).path("required"), path.get(path.size() - 1))
                    && (path.size() == 1 || contains(schema(model).path("required"), path.get(0)));
            assertThat(column.required()).as(table.name() + "." + column.name()).isEqualTo(required);
        }
    }

    @ParameterizedTest
    @FieldSource("TABLES")
    void anyMemberOfAFlatColumnsPathHasTheField(Table table) {
        table.columns().stream()
                .filter(column -> column.path().contains(Place.ANY))
                .forEach(column -> assertThat(Stream.of("serverless", "pod", "byoc")
                                .map(shape -> schema("IndexModel.spec." + shape)
                                        .path("properties")
                                        .path(column.name())
                                        .asText("")))
                        .as(column.name())
                        .contains("string"));
    }

    @ParameterizedTest
    @FieldSource("TABLES")
    void endpointsAreThoseOfTheDocument(Table table) {
        for (Endpoint endpoint : table.endpoints()) {
            JsonNode operation = operation(endpoint.path());
            assertThat(operation.isMissingNode()).as(endpoint.path()).isFalse();
            assertThat(operation.path("query").has("limit")).isEqualTo(endpoint.paged());
            assertThat(operation.path("query").has("paginationToken")).isEqualTo(endpoint.paged());
            String answer = operation.path("answer").asText();
            if (endpoint.isDescribe()) {
                assertThat(answer).isEqualTo(MODELS.get(table));
            } else {
                assertThat(schema(answer)
                                .path("properties")
                                .path(endpoint.rows())
                                .asText())
                        .isEqualTo("array of " + MODELS.get(table));
            }
        }
    }

    @Test
    void everyReadOperationOfTheDocumentIsAnEndpoint() {
        List<String> ours = Tables.ALL.stream()
                .flatMap(table -> table.endpoints().stream())
                .map(endpoint -> shape(endpoint.path()))
                .toList();
        List<String> theirs = new ArrayList<>();
        FACTS.path("paths").fieldNames().forEachRemaining(path -> theirs.add(shape(path)));
        assertThat(ours).containsExactlyInAnyOrderElementsOf(theirs);
    }

    @Test
    void thePageSizeIsWithinTheDocumentsLimits() {
        FACTS.path("paths").forEach(operation -> {
            JsonNode limit = operation.path("query").path("limit");
            if (!limit.isMissingNode()) {
                assertThat(ConnectionProperty.PAGE_SIZE.takes())
                        .isEqualTo(
                                "a whole number from " + limit.path("minimum").asInt() + " to "
                                        + limit.path("maximum").asInt());
            }
        });
    }

    @Test
    void theVersionThatIsAskedForIsTheDocuments() {
        assertThat(ConnectionProperty.API_VERSION.defaultValue())
                .isEqualTo(FACTS.path("version").asText());
    }

    /** The names within braces are the document's, or our columns': they needn't agree. */
    private static String shape(String path) {
        return path.replaceAll("\\{\\w+}", "{}");
    }

    private static JsonNode operation(String path) {
        JsonNode paths = FACTS.path("paths");
        List<String> names = new ArrayList<>();
        paths.fieldNames().forEachRemaining(names::add);
        return names.stream()
                .filter(name -> shape(name).equals(shape(path)))
                .findFirst()
                .map(paths::path)
                .orElse(paths.path("none"));
    }

    private static boolean contains(JsonNode array, String text) {
        for (JsonNode element : array) {
            if (element.asText().equals(text)) {
                return true;
            }
        }
        return false;
    }
}
