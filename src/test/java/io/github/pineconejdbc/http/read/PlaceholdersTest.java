package io.github.pineconejdbc.http.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pineconejdbc.error.DriverException;
import io.github.pineconejdbc.http.call.ClientOptions;
import io.github.pineconejdbc.http.call.ControlPlane;
import io.github.pineconejdbc.sql.scan.CallPlan;
import io.github.pineconejdbc.sql.scan.TextCondition;
import io.github.pineconejdbc.support.Reply;
import io.github.pineconejdbc.support.Service;
import io.github.pineconejdbc.table.Column;
import io.github.pineconejdbc.table.ColumnType;
import io.github.pineconejdbc.table.Endpoint;
import io.github.pineconejdbc.table.Place;
import io.github.pineconejdbc.table.Table;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a table's declaration says of its endpoints is what goes over the socket, on tables that no API has. */
@Timeout(60)
class PlaceholdersTest {
    private static final Table THINGS = new Table(
            "things",
            "A thing",
            null,
            List.of("zone", "id"),
            List.of(text("zone", true), text("id", true), text("status", false)),
            List.of(),
            List.of(
                    endpoint("/zones/{zone}/things/{id}", null, List.of(), null, "zone", "id"),
                    endpoint("/zones/{zone}/things", "data", List.of(), null, "zone"),
                    endpoint(
                            "/things",
                            "data",
                            List.of(new Endpoint.Parameter("status", null, "status")),
                            null,
                            "status"),
                    endpoint("/things", "data", List.of(), null)));

    /** Has no list of its own, but one of each thing. */
    private static final Table PARTS = new Table(
            "parts",
            "A part",
            null,
            List.of("zone", "thing", "id"),
            List.of(path("zone"), path("thing"), text("id", true)),
            List.of(),
            List.of(endpoint(
                    "/zones/{zone}/things/{thing}/parts",
                    "data",
                    List.of(),
                    new Endpoint.Parent(THINGS, List.of("zone", "id")),
                    "zone",
                    "thing")));

    private static final String ODD = "x&y=1 +ü/%41";

    private final List<String[]> things = new ArrayList<>();
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private volatile Function<HttpUrl, Reply> instead = url -> null;
    private Service server;

    private static Column text(String name, boolean required) {
        return new Column(name, ColumnType.VARCHAR, required, List.of(Place.of(name)), "x");
    }

    private static Column path(String name) {
        return new Column(name, ColumnType.VARCHAR, true, List.of(), "x");
    }

    private static Endpoint endpoint(
            String path, String rows, List<Endpoint.Parameter> query, Endpoint.Parent parent, String... placeholders) {
        return new Endpoint(path, query, rows, rows != null, true, null, parent, List.of(), List.of(placeholders));
    }

    @BeforeEach
    void serve() throws Exception {
        for (String zone : List.of("a", "a/b", "c")) {
            for (int i = 0; i < 3; i++) {
                things.add(new String[] {zone, "t" + i, i == 0 ? "Ready" : i == 1 ? ODD : null});
            }
        }
        server = Service.answering(request -> answer(request.path()));
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    private Reply answer(String request) {
        HttpUrl url = HttpUrl.get("http://x" + request);
        asked.add(request);
        Reply other = instead.apply(url);
        if (other != null) {
            return other;
        }
        List<String> path = url.pathSegments();
        String status = url.queryParameter("status");
        List<String[]> found = things.stream()
                .filter(thing -> path.size() == 1
                        ? status == null || status.equals(thing[2])
                        : thing[0].equals(path.get(1)) && (path.size() == 3 || thing[1].equals(path.get(3))))
                .toList();
        if (path.size() > 1 && found.isEmpty()) {
            return Reply.error(404, "NOT_FOUND");
        }
        if (path.size() == 4) {
            return Reply.json(json(found.get(0)));
        }
        if (path.size() == 5) {
            return Reply.json("{\"data\":[{\"id\":\"part of " + path.get(1) + " " + path.get(3) + "\"}]}");
        }
        int begin = url.queryParameter("paginationToken") == null
                ? 0
                : Integer.parseInt(url.queryParameter("paginationToken"));
        int end = Math.min(found.size(), begin + Integer.parseInt(url.queryParameter("limit")));
        return Reply.json(found.subList(begin, end).stream()
                .map(PlaceholdersTest::json)
                .collect(Collectors.joining(
                        ",",
                        "{\"data\":[",
                        end < found.size() ? "],\"pagination\":{\"next\":\"" + end + "\"}}" : "]}")));
    }

    private static String json(String[] thing) {
        return "{\"zone\":\"" + thing[0] + "\",\"id\":\"" + thing[1] + "\",\"status\":"
                + (thing[2] == null ? "null" : "\"" + thing[2] + "\"") + "}";
    }

    private static TextCondition in(String column, String... values) {
        return TextCondition.in(column, new LinkedHashSet<>(List.of(values)));
    }

    /** Returns the rows that a condition's calls bring, each as its values with bars between. */
    private List<String> read(Table table, TextCondition condition, int pageSize) {
        ClientOptions options = new ClientOptions.Builder(HttpUrl.get(server.httpUrl()))
                .apiKey("key")
                .apiVersion("2026-04")
                .pageSize(pageSize)
                .build();
        asked.clear();
        List<String> rows = new ArrayList<>();
        int[] columns = IntStream.range(0, table.columns().size()).toArray();
        try (ControlPlane controlPlane = new ControlPlane(options);
                var scope = controlPlane.scope(Duration.ofSeconds(30))) {
            for (CallPlan.Call call :
                    CallPlan.of(table, "2026-04", Set.of("id"), condition).calls()) {
                TableReader reader = new TableReader(table, columns);
                try (RowCursor cursor = call.isForAll()
                        ? reader.list(scope, Demand.ALL)
                        : reader.read(scope, call.endpoint(), call.values(), Demand.ALL)) {
                    while (cursor.next()) {
                        rows.add(Arrays.stream(cursor.row(), 0, columns.length)
                                .map(String::valueOf)
                                .collect(Collectors.joining("|")));
                    }
                }
            }
        }
        return rows;
    }

    private String[] expected(Predicate<String[]> condition) {
        return things.stream()
                .filter(condition)
                .map(thing -> String.join("|", thing[0], thing[1], String.valueOf(thing[2])))
                .toArray(String[]::new);
    }

    @Test
    void aPathWithTwoPlaceholdersIsAskedForEachPairOfValues() {
        TextCondition pairs =
                TextCondition.and(List.of(in("zone", "a", "a/b", "never", "..", ""), in("id", "t1", "t9", ".")));
        assertThat(read(THINGS, pairs, 100))
                .containsExactlyInAnyOrder(
                        expected(thing -> List.of("a", "a/b").contains(thing[0]) && thing[1].equals("t1")));
        assertThat(asked)
                .containsExactlyInAnyOrder(
                        "/zones/a/things/t1",
                        "/zones/a/things/t9",
                        "/zones/a%2Fb/things/t1",
                        "/zones/a%2Fb/things/t9",
                        "/zones/never/things/t1",
                        "/zones/never/things/t9");
    }

    @Test
    void oneOfTwoAsksForItsLists() {
        assertThat(read(THINGS, in("zone", "a/b", "never", "c"), 2))
                .containsExactly(expected(thing -> !thing[0].equals("a")));
        assertThat(asked)
                .containsExactlyInAnyOrder(
                        "/zones/a%2Fb/things?limit=2",
                        "/zones/a%2Fb/things?limit=2&paginationToken=2",
                        "/zones/never/things?limit=2",
                        "/zones/c/things?limit=2",
                        "/zones/c/things?limit=2&paginationToken=2");
    }

    @Test
    void aValueTravelsAsAQueryParameterAndIsFound() {
        assertThat(read(THINGS, in("status", ODD), 2)).containsExactly(expected(thing -> ODD.equals(thing[2])));
        assertThat(asked)
                .allMatch(request -> request.startsWith("/things?status=") && !request.contains("+"))
                .allMatch(
                        request -> ODD.equals(HttpUrl.get("http://x" + request).queryParameter("status")))
                .hasSize(2);
        assertThat(read(THINGS, in("status", "Ready", "none"), 100))
                .containsExactly(expected(thing -> "Ready".equals(thing[2])));
        assertThat(asked).containsExactlyInAnyOrder("/things?status=Ready&limit=100", "/things?status=none&limit=100");
    }

    /** An empty parameter would be none to a server, and many lists are the one of all. */
    @Test
    void whatCannotBeAskedForIsFoundInTheListOfAll() {
        things.add(new String[] {"c", "t3", ""});
        assertThat(read(THINGS, in("status", "", "Ready"), 100))
                .containsExactlyInAnyOrder(
                        expected(thing -> List.of("", "Ready").contains(String.valueOf(thing[2]))));
        assertThat(asked).containsExactly("/things?limit=100");
        String[] many = IntStream.range(0, 65).mapToObj(i -> "s" + i).toArray(String[]::new);
        many[7] = "Ready";
        assertThat(read(THINGS, in("status", many), 100)).containsExactly(expected(thing -> "Ready".equals(thing[2])));
        assertThat(asked).containsExactly("/things?limit=100");
        many[7] = "t1";
        assertThat(read(THINGS, TextCondition.and(List.of(in("zone", "c"), in("id", many))), 100))
                .containsExactly(expected(thing -> thing[0].equals("c") && thing[1].equals("t1")));
        assertThat(asked).containsExactly("/things?limit=100");
    }

    @Test
    void whatHasNoListIsReadOfEachRowOfItsParent() {
        List<String> parts = things.stream()
                .map(thing -> thing[0] + "|" + thing[1] + "|part of " + thing[0] + " " + thing[1])
                .toList();
        assertThat(read(PARTS, TextCondition.ALL, 100)).isEqualTo(parts);
        assertThat(asked).hasSize(10).contains("/things?limit=100", "/zones/a%2Fb/things/t1/parts?limit=100");
    }

    /** One goes, and one moves onto the next page and comes again. */
    @Test
    void theParentsMayChangeWhileTheirChildrenAreRead() {
        instead = url -> {
            List<String> path = url.pathSegments();
            if (path.size() == 5 && path.get(1).equals("a") && path.get(3).equals("t1")) {
                return Reply.error(404, "NOT_FOUND");
            }
            return "2".equals(url.queryParameter("paginationToken"))
                    ? Reply.json("{\"data\":[" + json(things.get(1)) + "," + json(things.get(0)) + ","
                            + json(things.get(2)) + "]}")
                    : null;
        };
        assertThat(read(PARTS, TextCondition.ALL, 2)).containsExactly("a|t0|part of a t0", "a|t2|part of a t2");
        assertThat(asked).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void aChildThatGoesBetweenItsPagesHasNoMoreRows() {
        instead = url -> url.pathSegments().size() < 5
                ? null
                : url.queryParameter("paginationToken") != null
                        ? Reply.error(404, "NOT_FOUND")
                        : Reply.json("{\"data\":[{\"id\":\"p\"}],\"pagination\":{\"next\":\"more\"}}");
        assertThat(read(PARTS, TextCondition.ALL, 100))
                .hasSize(9)
                .startsWith("a|t0|p", "a|t1|p")
                .endsWith("c|t2|p");
    }

    @Test
    void aParentOrAChildThatIsRefusedIsAnError() {
        for (int depth : new int[] {1, 5}) {
            instead = url -> url.pathSegments().size() == depth ? Reply.error(403, "FORBIDDEN") : null;
            assertThatThrownBy(() -> read(PARTS, TextCondition.ALL, 100))
                    .isInstanceOf(DriverException.class)
                    .hasMessageContaining("answered 403");
        }
    }
}
