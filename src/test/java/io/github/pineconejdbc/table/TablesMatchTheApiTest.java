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
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Holds the tables against the API's own documents, of which {@code openapi-facts-*.json} keeps names, types, required
 * lists and limits. Where they differ on purpose, {@link #ON_PURPOSE} says why; a difference that is listed and isn't
 * there fails as well.
 */
class TablesMatchTheApiTest {
    private static final List<JsonNode> DOCUMENTS = List.of(facts("2026-04"), facts("2026-07"));

    private static final String ARRAY = "array of ";

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
            "2026-04: backups.created_at is TIMESTAMP, not VARCHAR",
                    "the document gives the time no format; its examples are times",
            "2026-04: indexes has no status", "the object becomes the columns ready and state",
            "2026-07: indexes has no status", "the object becomes the columns ready and state",
            "2026-07: indexes has no schema", "its vectors' fields are dimension, metric and vector_type",
            "2026-04: restore_jobs.percent_complete is DOUBLE, not null",
                    "a double holds each float, and more digits if they come",
            "2026-07: restore_jobs.percent_complete is DOUBLE, not INTEGER", "as it is in 2026-04",
            "2026-04: collections.vector_count is BIGINT, not INTEGER",
                    "every count is a BIGINT, so that a large one has room",
            "2026-07: collections.vector_count is BIGINT, not INTEGER",
                    "every count is a BIGINT, so that a large one has room");

    private static JsonNode facts(String version) {
        try (InputStream resource =
                TablesMatchTheApiTest.class.getResourceAsStream("/openapi-facts-" + version + ".json")) {
            JsonNode facts = new ObjectMapper().readTree(resource);
            assertThat(facts.path("version").asText()).isEqualTo(version);
            return facts;
        } catch (IOException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private static JsonNode properties(JsonNode facts, String schema) {
        return facts.path("schemas").path(schema).path("properties");
    }

    private static boolean isTop(Place place) {
        return place.path().size() == 1;
    }

    /** Returns the schema of a table's rows, by what the documents say of the list of all of them. */
    private static String model(Table table) {
        Endpoint list = table.listAll();
        return DOCUMENTS.stream()
                .map(facts -> properties(
                                facts,
                                operation(facts, list.path()).path("answer").asText())
                        .path(String.valueOf(list.rows()))
                        .asText())
                .filter(rows -> rows.startsWith(ARRAY))
                .map(rows -> rows.substring(ARRAY.length()))
                .findFirst()
                .orElse("no model, as no openapi-facts-*.json has " + list.path());
    }

    @Test
    void columnsDifferFromTheDocumentsOnPurposeOnly() {
        List<String> differences = new ArrayList<>();
        for (JsonNode facts : DOCUMENTS) {
            String version = facts.path("version").asText() + ": ";
            for (Table table : Tables.ALL) {
                properties(facts, model(table)).properties().forEach(property -> {
                    Column column = table.columns().stream()
                            .filter(c -> c.places().contains(Place.of(property.getKey()))
                                    || c.places()
                                            .contains(
                                                    Place.of(property.getKey()).unlessZero()))
                            .findFirst()
                            .orElse(null);
                    ColumnType type = TYPES.get(property.getValue().asText());
                    if (column == null) {
                        differences.add(version + table.name() + " has no " + property.getKey());
                    } else if (column.type() != type) {
                        differences.add(version + table.name() + "." + column.name() + " is " + column.type() + ", not "
                                + type);
                    }
                });
            }
        }
        assertThat(differences)
                .as("differences between Tables and openapi-facts-*.json")
                .containsExactlyInAnyOrderElementsOf(ON_PURPOSE.keySet());
    }

    /** Every place is a document's: what no version has is never there. */
    @ParameterizedTest
    @FieldSource("io.github.pineconejdbc.table.Tables#ALL")
    void everyPlaceIsInADocument(Table table) {
        for (Column column : table.columns()) {
            for (Place place : column.places()) {
                assertThat(DOCUMENTS)
                        .as("openapi-facts-*.json have " + place + " of " + table.name())
                        .anySatisfy(facts -> assertThat(holders(facts, model(table), place.path()))
                                .isNotEmpty());
            }
        }
        assertThat(table.columns()).isNotEmpty().allMatch(table.listAll()::gives);
    }

    /** Returns the schemas that have a path's last name, whatever its '*' stands for. */
    private static List<String> holders(JsonNode facts, String model, List<String> path) {
        String name = path.get(path.size() - 1);
        String parent = path.size() == 1
                ? model
                : model.replace("BackupModel", "IndexModel") + "."
                        + String.join(".", path.subList(0, path.size() - 1)).replace("*", "\\E\\w+\\Q");
        List<String> holders = new ArrayList<>();
        facts.path("schemas").properties().forEach(schema -> {
            if (schema.getKey().matches("\\Q" + parent + "\\E")
                    && schema.getValue().path("properties").has(name)) {
                holders.add(schema.getKey());
            }
        });
        return holders;
    }

    @ParameterizedTest
    @FieldSource("io.github.pineconejdbc.table.Tables#ALL")
    void columnsComeInTheOrderOfTheDocumentThatHasThemFirstAndFlatOnesLast(Table table) {
        List<String> theirs = new ArrayList<>();
        for (JsonNode facts : DOCUMENTS) {
            List<String> names = new ArrayList<>();
            properties(facts, model(table)).fieldNames().forEachRemaining(names::add);
            for (int i = 0; i < names.size(); i++) {
                // What a later document adds comes where it stands there, or at the end among what it adds.
                boolean within = table == Tables.BACKUPS && i > 0;
                if (!theirs.contains(names.get(i))) {
                    theirs.add(within ? theirs.indexOf(names.get(i - 1)) + 1 : theirs.size(), names.get(i));
                }
            }
        }
        List<String> ours = table.columns().stream()
                .filter(column -> !column.isOfPath() && isTop(column.places().get(0)))
                .map(Column::name)
                .toList();
        theirs.retainAll(ours);
        assertThat(ours)
                .as("columns of " + table.name() + ", as openapi-facts-*.json have them")
                .isEqualTo(theirs);
        assertThat(table.columns().subList(0, ours.size()))
                .extracting(Column::name)
                .isEqualTo(ours);
    }

    @ParameterizedTest
    @FieldSource("io.github.pineconejdbc.table.Tables#ALL")
    void onlyWhatNamesARowAndItsStatusIsNotNull(Table table) {
        List<String> required = table.columns().stream()
                .filter(Column::required)
                .map(Column::name)
                .toList();
        List<String> names = new ArrayList<>(table.keys());
        names.addAll(List.of("status", "source_index_name", "backup_id", "index_name", "schedule_id"));
        assertThat(required).isSubsetOf(names).containsAll(table.keys());
        // And a version that has the field promises it.
        for (JsonNode facts : DOCUMENTS) {
            JsonNode model = facts.path("schemas").path(model(table));
            for (String name : required) {
                if (model.path("properties").has(name)) {
                    assertThat(contains(model.path("required"), name)).as(name).isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @FieldSource("io.github.pineconejdbc.table.Tables#ALL")
    void endpointsAreThoseOfTheDocument(Table table) {
        for (JsonNode facts : DOCUMENTS) {
            if (table.since() != null && !facts.path("version").asText().equals(table.since())) {
                continue;
            }
            for (Endpoint endpoint : table.endpoints()) {
                JsonNode operation = operation(facts, endpoint.path());
                assertThat(operation.isMissingNode())
                        .as(
                                "openapi-facts-%s.json lacks %s",
                                facts.path("version").asText(), endpoint.path())
                        .isFalse();
                assertThat(operation.path("query").has("limit")).isEqualTo(endpoint.paged());
                assertThat(operation.path("query").has("paginationToken")).isEqualTo(endpoint.paged());
                String answer = operation.path("answer").asText();
                if (endpoint.isDescribe()) {
                    assertThat(answer).isEqualTo(model(table));
                } else {
                    assertThat(properties(facts, answer).path(endpoint.rows()).asText())
                            .isEqualTo(ARRAY + model(table));
                }
            }
        }
    }

    @ParameterizedTest
    @FieldSource("io.github.pineconejdbc.table.Tables#ALL")
    void everyQueryParameterIsADocuments(Table table) {
        assertThat(table.endpoints())
                .allSatisfy(endpoint -> assertThat(endpoint.query())
                        .allSatisfy(parameter -> assertThat(DOCUMENTS)
                                .as("openapi-facts-*.json have " + parameter.name() + " of " + endpoint.path())
                                .anyMatch(facts -> operation(facts, endpoint.path())
                                        .path("query")
                                        .has(parameter.name()))));
    }

    @Test
    void everyReadOperationOfTheDocumentsIsAnEndpoint() {
        Set<String> ours = Tables.ALL.stream()
                .flatMap(table -> table.endpoints().stream())
                .map(endpoint -> shape(endpoint.path()))
                .collect(Collectors.toSet());
        Set<String> theirs = new TreeSet<>();
        DOCUMENTS.forEach(facts -> facts.path("paths").fieldNames().forEachRemaining(path -> theirs.add(shape(path))));
        assertThat(ours)
                .as("paths of Tables, and those of openapi-facts-*.json")
                .containsExactlyInAnyOrderElementsOf(theirs);
    }

    @Test
    void thePageSizeIsWithinTheDocumentsLimits() {
        List<String> limits = new ArrayList<>();
        for (JsonNode operation : DOCUMENTS.get(0).path("paths")) {
            JsonNode limit = operation.path("query").path("limit");
            if (!limit.isMissingNode()) {
                limits.add("a whole number from " + limit.path("minimum").asInt() + " to "
                        + limit.path("maximum").asInt());
            }
        }
        assertThat(limits).isNotEmpty().containsOnly(ConnectionProperty.PAGE_SIZE.takes());
    }

    @Test
    void theVersionThatIsAskedForIsADocuments() {
        assertThat(DOCUMENTS)
                .extracting(facts -> facts.path("version").asText())
                .contains(ConnectionProperty.API_VERSION.defaultValue());
    }

    /** The names within braces are the document's, or our columns': they needn't agree. */
    private static String shape(String path) {
        return path.replaceAll("\\{\\w+}", "{}");
    }

    private static JsonNode operation(JsonNode facts, String path) {
        JsonNode paths = facts.path("paths");
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
