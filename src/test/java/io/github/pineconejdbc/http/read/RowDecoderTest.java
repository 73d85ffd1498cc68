package io.github.pineconejdbc.http.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pineconejdbc.error.DriverException;
import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.error.SafeText;
import io.github.pineconejdbc.http.call.Answer;
import io.github.pineconejdbc.table.Column;
import io.github.pineconejdbc.table.StringMap;
import io.github.pineconejdbc.table.Table;
import io.github.pineconejdbc.table.Tables;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowDecoderTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static List<Column> columns(Table table, String... names) {
        List<Column> columns = new ArrayList<>();
        for (String name : names) {
            columns.add(table.columns().get(table.indexOf(name)));
        }
        return columns;
    }

    private static Answer answer(String body) {
        return answer(body, UTF_8);
    }

    private static Answer answer(String body, Charset charset) {
        byte[] bytes = body.getBytes(charset);
        return new Answer(true, bytes, bytes.length, HttpUrl.get("http://localhost/x"), new SafeText(500));
    }

    @Test
    void anAnswerOfMoreRowsThanAnyListHasIsABadOne() {
        RowDecoder decoder = new RowDecoder(columns(Tables.BACKUPS, "name"), 0);
        String most = "{\"data\":[{}" + ",{}".repeat(99_999) + "]}";
        assertThat(decoder.page(answer(most), "data", Map.of()).rows()).hasSize(100_000);
        assertThatThrownBy(() -> decoder.page(answer(most.replace("{}]", "{},{}]")), "data", Map.of()))
                .isInstanceOf(DriverException.class)
                .hasMessageContaining("more than 100000 rows");
    }

    /** Members in any order, some missing, strings that come again and strings that don't. */
    @Test
    void rowsAreWhatJacksonsTreesHoldWhateverTheOrderOfTheirMembers() throws JsonProcessingException {
        Random random = new Random(11);
        List<Column> columns = columns(
                Tables.BACKUPS, "status", "name", "dimension", "size_bytes", "tags", "schema", "metric", "created_at");
        RowDecoder decoder = new RowDecoder(columns, 0);
        for (int page = 0; page < 50; page++) {
            ArrayNode data = JsonNodeFactory.instance.arrayNode();
            for (int i = 0; i < 20; i++) {
                data.add(object(random));
            }
            ObjectNode body = JsonNodeFactory.instance.objectNode();
            body.set("data", data);
            String text = random.nextBoolean() ? body.toString() : body.toPrettyString();
            List<Object[]> rows =
                    new ArrayList<>(decoder.page(answer(text), "data", Map.of()).rows());
            assertThat(rows).hasSize(20);
            for (int i = 0; i < 20; i++) {
                ObjectNode source = (ObjectNode) data.get(i);
                Object[] row = rows.get(i);
                assertThat(row[0]).isEqualTo(source.path("status").textValue());
                assertThat(row[1]).isEqualTo(source.path("name").textValue());
                assertThat(row[2])
                        .isEqualTo(
                                source.path("dimension").asInt() != 0
                                        ? source.get("dimension").intValue()
                                        : null);
                assertThat(row[3])
                        .isEqualTo(
                                source.has("size_bytes")
                                        ? source.get("size_bytes").longValue()
                                        : null);
                if (source.has("tags")) {
                    TreeMap<String, String> tags = new TreeMap<>(StringMap.KEYS);
                    source.get("tags")
                            .properties()
                            .forEach(
                                    tag -> tags.put(tag.getKey(), tag.getValue().textValue()));
                    assertThat(new ArrayList<>(((StringMap) row[4]).entrySet()))
                            .isEqualTo(new ArrayList<>(tags.entrySet()));
                    assertThat(MAPPER.readTree(row[4].toString())).isEqualTo(source.get("tags"));
                } else {
                    assertThat(row[4]).isNull();
                }
                assertThat(row[5])
                        .isEqualTo(source.has("schema") ? source.get("schema").toString() : null);
            }
        }
    }

    private static ObjectNode object(Random random) {
        List<String> names = new ArrayList<>(List.of(
                "status",
                "name",
                "dimension",
                "size_bytes",
                "tags",
                "schema",
                "metric",
                "other",
                "more",
                "created_at"));
        if (random.nextInt(3) == 0) {
            Collections.shuffle(names, random);
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (String name : names) {
            if (random.nextInt(8) == 0) {
                continue;
            }
            switch (name) {
                case "status", "metric" ->
                    object.put(name, List.of("Ready", "Failed", "é\"\\").get(random.nextInt(3)));
                case "name" -> object.put(name, Long.toString(random.nextLong(), 36));
                case "dimension" -> object.put(name, random.nextInt(4));
                case "size_bytes" -> object.put(name, random.nextLong());
                case "tags" -> {
                    ObjectNode tags = object.putObject(name);
                    for (int i = random.nextInt(6); i > 0; i--) {
                        tags.put("k" + random.nextInt(20), random.nextInt(4) == 0 ? null : "v" + random.nextInt(50));
                    }
                }
                case "schema" -> {
                    ObjectNode schema = object.putObject(name);
                    schema.put("type", random.nextBoolean() ? "string" : "a b\n\"é\"");
                    schema.putArray("list").add(random.nextInt(2)).addNull();
                }
                case "created_at" -> object.put(name, "2024-05-06T07:08:09Z");
                default -> object.putObject(name).putArray("data").add("status");
            }
        }
        return object;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1.50,\"b\":[1e2,\"x\"]}",
                "{ \"a\" : 1.50 ,\n\"b\" : [ 1e2 , \"x\" ] }",
                "{\"\\u0061\":1.50,\"b\":[1e2,\"\\u0078\"]}",
            })
    void jsonIsTheSameTextHoweverItIsWritten(String schema) {
        RowDecoder decoder = new RowDecoder(columns(Tables.BACKUPS, "schema"), 1);
        String expected = "{\"a\":1.50,\"b\":[1e2,\"x\"]}";
        assertThat(decoder.row(answer("{\"schema\":" + schema + "}"), Map.of())[0])
                .isEqualTo(expected);
        assertThat(decoder.row(answer("\ufeff{\"schema\":" + schema + "}"), Map.of())[0])
                .isEqualTo(expected);
        assertThat(decoder.row(answer("\ufeff{\"schema\":" + schema + "}", UTF_16LE), Map.of())[0])
                .isEqualTo(expected);
    }

    @Test
    void aValueIsReadWholeAndInParts() {
        RowDecoder decoder = new RowDecoder(columns(Tables.INDEXES, "spec", "cloud", "region"), 3);
        String spec = "{ \"serverless\": {\"cloud\":\"aws\", \"region\":\"eu\"} }";
        assertThat(decoder.row(answer("{\"spec\":" + spec + "}"), Map.of()))
                .containsExactly("{\"serverless\":{\"cloud\":\"aws\",\"region\":\"eu\"}}", "aws", "eu");
    }

    @Test
    void aDecoderThatFailedOnceReadsTheNextAnswerRight() {
        RowDecoder decoder = new RowDecoder(columns(Tables.BACKUPS, "tags"), 1);
        for (String broken :
                List.of("{\"tags\":{\"a\":\"1\",", "{\"tags\":{\"a\":\"1\",\"b\":[]}}", "{\"tags\":{\"a\":")) {
            assertThatThrownBy(() -> decoder.row(answer(broken), Map.of())).isInstanceOf(DriverException.class);
            assertThat(decoder.row(answer("{\"tags\":{\"b\":\"2\"}}"), Map.of())[0])
                    .hasToString("{\"b\": \"2\"}");
        }
    }

    @Test
    void aMapOfManyTagsInTheWorstOrderIsReadInNoTime() {
        StringBuilder body = new StringBuilder("{\"tags\":{");
        for (int i = 300_000; i > 0; i--) {
            body.append("\"k").append(1_000_000 + i).append("\":\"v\"").append(i > 1 ? "," : "}}");
        }
        RowDecoder decoder = new RowDecoder(columns(Tables.BACKUPS, "tags"), 1);
        long begin = System.nanoTime();
        Map<?, ?> tags = (StringMap) decoder.row(answer(body.toString()), Map.of())[0];
        assertThat(System.nanoTime() - begin).isLessThan(10_000_000_000L);
        assertThat(tags).hasSize(300_000);
        assertThat(tags.get("k1000001")).isEqualTo("v");
        assertThat(tags.entrySet().iterator().next().getKey()).isEqualTo("k1000001");
    }

    @Test
    void twoThreadsMayUseOneDecoder() throws InterruptedException {
        RowDecoder decoder = new RowDecoder(columns(Tables.BACKUPS, "status", "tags"), 1);
        List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
        List<Thread> threads = new ArrayList<>();
        for (int t = 0; t < 4; t++) {
            String value = "v" + t;
            threads.add(new Thread(() -> {
                for (int i = 0; i < 2_000; i++) {
                    Object[] row = decoder.row(
                            answer("{\"status\":\"" + value + "\",\"tags\":{\"k\":\"" + value + "\"}}"), Map.of());
                    if (!value.equals(row[0]) || !row[1].toString().contains(value)) {
                        failures.add(new AssertionError(row[0] + " " + row[1]));
                    }
                }
            }));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(failures).isEmpty();
    }

    @Test
    void aZeroIsOneHoweverLarge() {
        List<Column> columns = Tables.COLLECTIONS.columns();
        Object[] row = new RowDecoder(columns, columns.size())
                .row(
                        answer(
                                "{\"name\":\"c\",\"status\":\"Ready\",\"environment\":\"e\",\"vector_count\":0.00e9999}",
                                UTF_8),
                        Map.of());
        assertThat(row).contains(0L);
    }

    @Test
    void bytesThatAreNoUtf8AreABadAnswer() {
        RowDecoder decoder = new RowDecoder(columns(Tables.BACKUPS, "name"), 1);
        Answer answer = answer("{\"name\":\"n\u00e9e\"}", ISO_8859_1);
        assertThatThrownBy(() -> decoder.row(answer, Map.of()))
                .isInstanceOfSatisfying(
                        DriverException.class, e -> assertThat(e.condition()).isEqualTo(ErrorCondition.BAD_ANSWER));
    }

    private static List<Object> vectors(String index) {
        RowDecoder decoder = new RowDecoder(columns(Tables.INDEXES, "dimension", "metric", "vector_type"), 3);
        return Arrays.asList(decoder.row(answer(index), Map.of()));
    }

    /** The fields of vectors of 2026-07, the type before or after what it is about. */
    @Test
    void theOneFieldOfDenseVectorsTellsTheDimensionOrElseTheSparseOne() {
        String dense = "{\"type\":\"dense_vector\",\"dimension\":8,\"metric\":\"cosine\"}";
        String denseTypeLast = "{\"metric\":\"cosine\",\"dimension\":8,\"type\":\"dense_vector\"}";
        String sparse = "{\"type\":\"sparse_vector\",\"metric\":\"dotproduct\",\"dimension\":null}";
        String text = "{\"type\":\"semantic_text\",\"model\":\"m\",\"dimension\":4,\"metric\":\"euclidean\"}";
        String other = "{\"type\":\"string\",\"dimension\":\"none\",\"metric\":{\"a\":[1]}}";
        Map<String, List<Object>> cases = new LinkedHashMap<>();
        cases.put("{}", Arrays.asList(null, null, null));
        cases.put("{\"t\":" + other + "}", Arrays.asList(null, null, null));
        cases.put("{\"t\":" + other + ",\"_values\":" + dense + "}", List.of(8, "cosine", "dense"));
        cases.put("{\"_values\":" + denseTypeLast + ",\"t\":" + other + "}", List.of(8, "cosine", "dense"));
        cases.put("{\"_sparse_values\":" + sparse + ",\"_values\":" + dense + "}", List.of(8, "cosine", "dense"));
        cases.put("{\"_sparse_values\":" + sparse + "}", Arrays.asList(null, "dotproduct", "sparse"));
        cases.put("{\"s\":{\"type\":\"sparse_vector\"}}", Arrays.asList(null, null, "sparse"));
        cases.put("{\"title\":" + text + "}", List.of(4, "euclidean", "dense"));
        cases.put("{\"a\":" + dense + ",\"s\":" + sparse + ",\"b\":" + dense + "}", Arrays.asList(null, null, null));
        cases.put("{\"old\":{\"filterable\":true},\"n\":null,\"l\":[1]}", Arrays.asList(null, null, null));
        assertThat(cases).isNotEmpty().allSatisfy((fields, expected) -> {
            assertThat(vectors("{\"schema\":{\"fields\":" + fields + "}}"))
                    .as(fields)
                    .isEqualTo(expected);
            // The first place that holds something counts, null doesn't.
            assertThat(vectors("{\"dimension\":3,\"metric\":\"m\",\"vector_type\":\"v\",\"schema\":{\"fields\":"
                            + fields + "}}"))
                    .isEqualTo(List.of(3, "m", "v"));
            assertThat(vectors("{\"schema\":{\"fields\":" + fields + "},\"dimension\":null,\"metric\":null}"))
                    .isEqualTo(expected);
        });
    }

    @Test
    void theSchemaIsReadWholeAndInPartsWhateverTheOrder() {
        String schema = "{\"fields\":{\"v\":{\"type\":\"dense_vector\",\"dimension\":8,\"metric\":\"cosine\"}}}";
        for (String body : List.of(schema, schema.replace(",", " ,\n"))) {
            for (Charset charset : List.of(UTF_8, StandardCharsets.UTF_16BE)) {
                Object[] row = new RowDecoder(columns(Tables.BACKUPS, "metric", "schema", "dimension", "name"), 0)
                        .row(answer("{\"schema\":" + body + ",\"name\":\"n\"}", charset), Map.of());
                assertThat(row).containsExactly("cosine", schema, 8, "n");
            }
        }
    }

    @Test
    void aValueOfALaterVersionsPlaceThatDoesntFitIsNamedWithItsPlace() {
        assertThatThrownBy(() ->
                        vectors("{\"schema\":{\"fields\":{\"v\":{\"dimension\":\"x\",\"type\":\"dense_vector\"}}}}"))
                .hasMessageContaining("'schema.fields.*.dimension' doesn't fit INTEGER: 'x'");
    }

    @Test
    void theDeploymentIsToldWhereverAVersionHasIt() {
        RowDecoder decoder = new RowDecoder(columns(Tables.INDEXES, "cloud", "spec", "region", "environment"), 4);
        assertThat(decoder.row(answer("{\"spec\":{\"serverless\":{\"cloud\":\"aws\",\"region\":\"r\"}}}"), Map.of()))
                .containsExactly("aws", "{\"serverless\":{\"cloud\":\"aws\",\"region\":\"r\"}}", "r", null);
        assertThat(decoder.row(answer("{\"deployment\":{\"cloud\":\"aws\",\"environment\":\"e\"}}"), Map.of()))
                .containsExactly("aws", "{\"cloud\":\"aws\",\"environment\":\"e\"}", null, "e");
    }

    @Test
    void aColumnOfThePathHasTheValueThatWasAskedFor() {
        RowDecoder decoder = new RowDecoder(columns(Tables.BACKUP_SCHEDULES, "index_name", "schedule_id"), 2);
        assertThat(decoder.page(
                                answer("{\"data\":[{\"schedule_id\":\"s\",\"index_name\":\"no\"}]}"),
                                "data",
                                Map.of("index_name", "docs"))
                        .rows())
                .containsExactly(new Object[] {"docs", "s"});
        assertThat(decoder.row(answer("{\"schedule_id\":\"s\"}"), Map.of("index_name", "docs")))
                .containsExactly("docs", "s");
    }
}
