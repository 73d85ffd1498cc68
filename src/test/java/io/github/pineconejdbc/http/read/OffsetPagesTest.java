package io.github.pineconejdbc.http.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pineconejdbc.support.Reply;
import io.github.pineconejdbc.support.Service;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A list whose tokens are offsets, or only look like them, gives the rows of reading one page after another. */
@Timeout(60)
class OffsetPagesTest {
    private static final String ALL = "SELECT backup_id FROM backups";
    private static final Pattern LIMIT = Pattern.compile("[?&]limit=(\\d+)");
    private static final Pattern TOKEN = Pattern.compile("[?&]paginationToken=([^&]+)");

    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicInteger mostInFlight = new AtomicInteger();

    private volatile int rows = 1_009;
    private volatile long holdMillis = 2;
    private volatile IntFunction<String> token = offset -> encoded("{\"limit\":100,\"offset\":" + offset + "}");
    private volatile IntFunction<Reply> instead = offset -> null;
    private Service server;

    @BeforeEach
    void serve() throws Exception {
        server = Service.answering(request -> answer(request.path()));
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The server finds the row that a token stands for by trying: a token is whatever the test makes of an offset. */
    private Reply answer(String path) {
        if (path.endsWith("limit=1")) {
            return Reply.json("{\"data\":[]}");
        }
        if (path.startsWith("/backups/")) {
            asked.add(path);
            int number = Integer.parseInt(path.substring("/backups/b".length()));
            return number < rows ? Reply.json(row(number)) : Reply.error(404, "NOT_FOUND");
        }
        mostInFlight.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
        try {
            asked.add(path);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(holdMillis));
            Matcher limit = LIMIT.matcher(path);
            assertThat(limit.find()).isTrue();
            Matcher given = TOKEN.matcher(path);
            int from = given.find() ? offset(given.group(1).replace("%3D", "=")) : 0;
            Reply other = instead.apply(from);
            if (other != null) {
                return other;
            }
            int to = Math.min(rows, from + Integer.parseInt(limit.group(1)));
            StringBuilder body = new StringBuilder("{\"data\":[");
            for (int i = from; i < to; i++) {
                body.append(i > from ? "," : "").append(row(i));
            }
            // As the service does: a page that is full has a token, whether there is more or not.
            boolean full = to - from == Integer.parseInt(limit.group(1));
            return Reply.json(body.append("],\"pagination\":")
                    .append(full ? "{\"next\":\"" + token.apply(to) + "\"}}" : "null}")
                    .toString());
        } finally {
            inFlight.decrementAndGet();
        }
    }

    private int offset(String given) {
        return IntStream.rangeClosed(0, 20_000)
                .filter(offset -> token.apply(offset).equals(given))
                .findFirst()
                .orElse(1_000_000);
    }

    private static String row(int i) {
        return "{\"backup_id\":\"b" + i + "\",\"source_index_name\":\"i\",\"source_index_id\":\"s\","
                + "\"status\":\"Ready\",\"cloud\":\"aws\",\"region\":\"r\"}";
    }

    private List<String> expected() {
        return IntStream.range(0, rows).mapToObj(i -> "b" + i).toList();
    }

    private Connection connect(String properties) throws SQLException {
        return DriverManager.getConnection(server.url(properties));
    }

    private static List<String> read(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(sql)) {
            List<String> read = new ArrayList<>();
            while (results.next()) {
                read.add(results.getString(1));
            }
            return read;
        }
    }

    private List<String> limits() {
        return asked.stream()
                .map(path -> path.replaceAll(".*limit=(\\d+).*", "$1"))
                .toList();
    }

    @Test
    void pagesAreAskedForSideBySideAndTheLengthIsRememberedForTheNextTime() throws Exception {
        holdMillis = 80;
        try (Connection connection = connect("")) {
            long begin = System.nanoTime();
            assertThat(read(connection, ALL)).isEqualTo(expected());
            assertThat(System.nanoTime() - begin).isLessThan(11 * 80_000_000L);
            assertThat(asked).hasSizeBetween(11, 22).doesNotHaveDuplicates();
            assertThat(limits()).containsOnly("100");
            assertThat(mostInFlight.get()).isBetween(2, 16);
            asked.clear();
            assertThat(read(connection, ALL)).isEqualTo(expected());
            // A guess that the first reading gave up may reach the server only now.
            asked.removeIf(path -> path.matches(".*paginationToken=(.*)") && offset(path.replaceAll(".*=", "")) > rows);
            assertThat(asked).hasSize(11);
            asked.clear();
            rows = 1_520;
            assertThat(read(connection, ALL)).isEqualTo(expected());
            assertThat(asked).hasSizeBetween(16, 32);
            asked.clear();
            rows = 950;
            assertThat(read(connection, ALL)).isEqualTo(expected());
            assertThat(asked).hasSizeBetween(10, 20);
        }
    }

    @Test
    void aReaderWhoStopsCostsThreeCalls() throws Exception {
        try (Connection connection = connect("");
                Statement statement = connection.createStatement()) {
            for (int time = 0; time < 2; time++) {
                asked.clear();
                try (ResultSet results = statement.executeQuery(ALL)) {
                    for (int row = 0; row < 100; row++) {
                        assertThat(results.next()).isTrue();
                    }
                }
                // A guess that the reading before gave up may reach the server only now.
                asked.removeIf(path -> path.contains("paginationToken=") && offset(path.replaceAll(".*=", "")) > rows);
                assertThat(asked).hasSizeLessThanOrEqualTo(3);
                read(connection, ALL);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"40, 40", "100, 100", "101, 100 1", "250, 100 100 50", "700, 100 100 100 100 100 100 100"})
    void aLimitAsksForJustThePagesThatItNeeds(int limit, String limits) throws Exception {
        try (Connection connection = connect("")) {
            assertThat(read(connection, ALL + " LIMIT " + limit))
                    .isEqualTo(expected().subList(0, limit));
        }
        assertThat(limits()).containsExactlyInAnyOrder(limits.split(" "));
    }

    @Test
    void noMoreAreOnTheirWayThanTheConnectionMayHave() throws Exception {
        rows = 5_000;
        for (int most : new int[] {1, 2, 3}) {
            mostInFlight.set(0);
            try (Connection connection = connect("&maxConcurrentRequests=" + most)) {
                assertThat(read(connection, ALL)).isEqualTo(expected());
                // A guess that was given up may still be with the server.
                while (inFlight.get() > 0) {
                    Thread.onSpinWait();
                }
                assertThat(read(connection, ALL)).isEqualTo(expected());
            }
            assertThat(mostInFlight.get()).isEqualTo(most);
        }
    }

    @Test
    void aStatementWhoseCallsAreCountedHasNoneInVain() throws Exception {
        try (Connection connection = connect("&maxCallsPerStatement=11")) {
            assertThat(read(connection, ALL)).isEqualTo(expected());
            assertThat(asked).hasSize(11);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 99, 100, 101, 200, 300, 1_000, 1_001})
    void aListMayEndWithAnEmptyPage(int length) throws Exception {
        rows = length;
        int pages = length / 100 + 1;
        try (Connection connection = connect("")) {
            for (int time = 0; time < 3; time++) {
                asked.clear();
                assertThat(read(connection, ALL)).isEqualTo(expected());
                assertThat(asked).hasSizeBetween(pages, 2 * pages);
            }
        }
    }

    /** What a token is made of, with the offset for #. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "opaque#",
                "{\"offset\":#,\"limit\":100}",
                "{ \"limit\": 100, \"offset\": # }",
                "{\"limit\":100,\"offset\":#,\"v\":2}",
                "{\"limit\":100,\"offset\":-#}",
                "{\"limit\":100,\"offset\":9999999999#}",
                "{\"limit\":100,\"offset\":99999999999999999999999999#}",
                "{\"limit\":100,\"offset\":#.5}",
                "{\"limit\":100,\"offset\":\"#\"}",
                "{\"limit\":100,\"offset\":0#}",
                "{\"offset\":#}",
                "[#]",
                "#",
                "\u0000\u00ff#",
            })
    void whateverATokenSaysTheRowsAreTheSame(String form) throws Exception {
        token = offset -> encoded(form.replace("#", "" + offset));
        try (Connection connection = connect("")) {
            assertThat(read(connection, ALL)).isEqualTo(expected());
            assertThat(asked).hasSizeBetween(11, 22);
        }
    }

    @Test
    void paddedTokensAreGuessedToo() throws Exception {
        holdMillis = 20;
        token = offset -> Base64.getUrlEncoder()
                .encodeToString(("{\"limit\":100,\"offset\":" + offset + "}").getBytes(StandardCharsets.UTF_8));
        try (Connection connection = connect("")) {
            assertThat(read(connection, ALL)).isEqualTo(expected());
            assertThat(mostInFlight.get()).isGreaterThan(2);
        }
    }

    /** Some 8 KB that are nothing, an offset with room around it, and one with a number of so many digits. */
    @ParameterizedTest
    @ValueSource(strings = {"x#", "{\"limit\":100,\"offset\":#_}", "{\"limit\":100,\"offset\":9_#}"})
    void longTokensAreSentAsTheyCome(String form) throws Exception {
        String filler = form.contains("9_") ? "9".repeat(6_100) : form.contains("_") ? " ".repeat(6_100) : "";
        token = form.contains("_")
                ? offset -> encoded(form.replace("_", filler).replace("#", "" + offset))
                : offset -> "x".repeat(8_192 - 5) + String.format("%05d", offset);
        try (Connection connection = connect("")) {
            assertThat(read(connection, ALL + " LIMIT 300"))
                    .isEqualTo(expected().subList(0, 300));
        }
    }

    /** The list counts on as it began for a while, and then otherwise. */
    @ParameterizedTest
    @ValueSource(ints = {100, 200, 300, 500, 900})
    void tokensThatCountOtherwiseAreNotTaken(int from) throws Exception {
        token = offset -> encoded("{\"limit\":100,\"offset\":" + (offset <= from ? offset : offset + 50) + "}");
        // What the guesses lead to is another part of the list.
        instead = offset -> offset == 1_000_000 ? Reply.json("{\"data\":[" + row(77_777) + "]}") : null;
        try (Connection connection = connect("")) {
            assertThat(read(connection, ALL)).isEqualTo(expected());
            assertThat(asked).hasSizeBetween(11, 22);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 429, 500})
    void whatIsAskedForBeyondTheEndMayFail(int status) throws Exception {
        instead = offset -> offset > rows ? Reply.error(status, "NO") : null;
        try (Connection connection = connect("&maxRetries=0")) {
            assertThat(read(connection, ALL)).isEqualTo(expected());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void aServerThatTakesTwoCallsAtATimeGivesAllRows(int status) throws Exception {
        holdMillis = 10;
        instead = offset -> inFlight.get() > 2 ? Reply.error(status, "BUSY") : null;
        try (Connection connection = connect("&maxRetries=4")) {
            assertThat(read(connection, ALL)).isEqualTo(expected());
        }
    }

    /** A guess that fails is a call too, and is made again once it is known to be right: twice the pages is the most. */
    @ParameterizedTest
    @CsvSource({"429, 1009", "500, 1009", "503, 1009", "503, 150", "503, 250", "503, 301", "500, 999", "503, 99"})
    void guessesThatFailAreAmongTwiceThePages(int status, int length) throws Exception {
        Set<Integer> handedOut = ConcurrentHashMap.newKeySet();
        rows = length;
        int pages = length / 100 + 1;
        // A page is a guess as long as the one before it hasn't handed out its token.
        instead = offset -> {
            if (offset == 0 || handedOut.contains(offset)) {
                handedOut.add(offset + 100);
                return null;
            }
            return new Reply(status, "{\"error\":{\"code\":\"X\",\"message\":\"No.\"}}", "Retry-After: 0\r\n", false);
        };
        try (Connection connection = connect("&maxRetries=4")) {
            for (int time = 0; time < 3; time++) {
                handedOut.clear();
                asked.clear();
                assertThat(read(connection, ALL)).isEqualTo(expected());
                assertThat(asked).hasSizeLessThanOrEqualTo(2 * pages);
                // What was given up is on its way yet, and none of the next reading's.
                LockSupport.parkNanos(50_000_000);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 50, 150, 250, 350, 500, 650})
    void aListThatHasBecomeShorterGetsTwiceItsPagesAtMost(int length) throws Exception {
        holdMillis = 5;
        try (Connection connection = connect("")) {
            assertThat(read(connection, ALL)).isEqualTo(expected());
            LockSupport.parkNanos(50_000_000);
            asked.clear();
            rows = length;
            assertThat(read(connection, ALL)).isEqualTo(expected());
            assertThat(asked).hasSizeLessThanOrEqualTo(2 * (length / 100 + 1));
        }
    }

    @ParameterizedTest
    @CsvSource({"50, 1009", "130, 1009", "100, 1000", "1, 300"})
    void aPageMayHoldFewerOrMoreRowsThanWereAskedFor(int held, int length) throws Exception {
        rows = length;
        instead = offset -> Reply.json(IntStream.range(offset, Math.min(rows, offset + held))
                .mapToObj(OffsetPagesTest::row)
                .collect(Collectors.joining(
                        ",",
                        "{\"data\":[",
                        offset + 100 < rows
                                ? "],\"pagination\":{\"next\":\"" + token.apply(offset + 100) + "\"}}"
                                : "]}")));
        List<String> held1 = IntStream.range(0, rows)
                .filter(i -> i % 100 < held)
                .mapToObj(i -> "b" + i)
                .toList();
        try (Connection connection = connect("")) {
            for (int time = 0; time < 2; time++) {
                assertThat(read(connection, ALL)).isEqualTo(held1);
            }
            assertThat(read(connection, "SELECT COUNT(*) FROM backups")).containsExactly("" + held1.size());
        }
    }

    /** From one page on the tokens have another form. */
    @ParameterizedTest
    @CsvSource({"100, offsets", "300, offsets", "700, offsets", "100, opaque", "300, opaque", "700, opaque"})
    void tokensMayChangeTheirForm(int from, String first) throws Exception {
        token = offset -> offset <= from == first.equals("offsets")
                ? encoded("{\"limit\":100,\"offset\":" + offset + "}")
                : encoded("opaque" + offset);
        try (Connection connection = connect("")) {
            for (int time = 0; time < 2; time++) {
                asked.clear();
                assertThat(read(connection, ALL)).isEqualTo(expected());
                assertThat(asked).hasSizeBetween(11, 22);
            }
            // And from one reading to the next.
            token = offset -> encoded("{\"offset\":" + offset + ",\"limit\":100}");
            asked.clear();
            assertThat(read(connection, ALL)).isEqualTo(expected());
            assertThat(asked).hasSizeBetween(11, 22);
        }
    }

    @Test
    void aRefusalStopsTheGuessing() throws Exception {
        rows = 3_000;
        AtomicInteger refusals = new AtomicInteger();
        instead = offset -> offset == 500 && refusals.getAndIncrement() == 0
                ? new Reply(429, "{\"error\":{\"code\":\"X\",\"message\":\"No.\"}}", "Retry-After: 0\r\n", false)
                : null;
        holdMillis = 10;
        try (Connection connection = connect("")) {
            assertThat(read(connection, ALL)).isEqualTo(expected());
        }
        assertThat(refusals.get()).isGreaterThan(1);
        assertThat(asked).hasSizeLessThanOrEqualTo(32);
    }

    @Test
    void aPageThatFailsOnItsOwnIsAnError() throws Exception {
        instead = offset -> offset == 600 ? Reply.error(500, "BROKEN") : null;
        try (Connection connection = connect("&maxRetries=0");
                Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(ALL)) {
            for (int row = 0; row < 600; row++) {
                assertThat(results.next()).isTrue();
            }
            assertThatThrownBy(results::next).hasMessageContaining("BROKEN");
        }
    }

    @Test
    void rowsThatComeTwiceAreGivenOnceHoweverFarApart() throws Exception {
        rows = 12_000;
        // The last pages hold the rows of the first ones.
        instead = offset -> offset < 11_000
                ? null
                : Reply.json(IntStream.range(offset - 11_000, offset - 10_900)
                        .mapToObj(OffsetPagesTest::row)
                        .collect(Collectors.joining(
                                ",",
                                "{\"data\":[",
                                offset < 11_900
                                        ? "],\"pagination\":{\"next\":\"" + token.apply(offset + 100) + "\"}}"
                                        : "]}")));
        try (Connection connection = connect("")) {
            assertThat(read(connection, ALL)).isEqualTo(expected().subList(0, 11_000));
            assertThat(read(connection, "SELECT COUNT(*) FROM backups")).containsExactly("11000");
        }
    }

    /** Rows are made at the list's beginning before some pages are answered: what was there moves on. */
    @Test
    void aListThatGrowsWhileItIsReadGivesEachRowOnce() throws Exception {
        instead = offset -> {
            int made = offset / 300;
            int total = rows + made;
            int to = Math.min(total, offset + 100);
            return Reply.json(IntStream.range(offset, to)
                    .mapToObj(i -> row(i - made))
                    .collect(Collectors.joining(
                            ",",
                            "{\"data\":[",
                            to < total ? "],\"pagination\":{\"next\":\"" + token.apply(to) + "\"}}" : "]}")));
        };
        try (Connection connection = connect("")) {
            assertThat(read(connection, ALL)).isEqualTo(expected());
        }
    }

    @ParameterizedTest
    @CsvSource({"100, 1009", "65, 1009", "100, 5000", "100, 50"})
    void manyKeysTakeNoMoreCallsThanThereAreKeysAndPages(int keys, int length) throws Exception {
        rows = length;
        String in = IntStream.range(0, keys).mapToObj(i -> "'b" + i * 7 + "'").collect(Collectors.joining(","));
        try (Connection connection = connect("")) {
            assertThat(read(connection, ALL + " WHERE backup_id IN (" + in + ")"))
                    .containsExactlyInAnyOrderElementsOf(IntStream.range(0, keys)
                            .map(i -> i * 7)
                            .filter(i -> i < length)
                            .mapToObj(i -> "b" + i)
                            .toList());
        }
        assertThat(asked).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(keys + length / 100 + 1);
    }
}
