package io.github.pineconejdbc.fuzz;

import io.github.pineconejdbc.support.Reply;
import io.github.pineconejdbc.support.Service;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Pages of any sizes, with any tokens and errors: the rows up to the limit or the first error, in order. Opaque tokens
 * make no call in vain, those that look like offsets not more than there are pages.
 */
public final class PagerFuzz {
    private static final Pattern LIMIT = Pattern.compile("[?&]limit=(\\d+)");
    private static final Pattern TOKEN = Pattern.compile("[?&]paginationToken=([^&]+)");
    private static volatile List<Page> pages = List.of();
    private static volatile boolean offsets;
    private static final AtomicInteger CALLS = new AtomicInteger();

    /** Stands in each token of an input: a call that the reading before gave up may reach the server only now. */
    private static volatile int generation;

    /** Apart, since the server's threads wait for the class that answers. */
    private static final class Open {
        static final Connection CONNECTION = connect();
    }

    /**
     * What the list answers at one place.
     *
     * @param rows how many rows it has at most
     * @param next the page that its token leads to; -1 is none
     * @param bad what it answers instead of rows; null is nothing
     */
    private record Page(int rows, int next, Reply bad) {}

    private PagerFuzz() {}

    private static Connection connect() {
        try {
            Service server = Service.answering(request -> answer(request.path()));
            return DriverManager.getConnection(server.url("&maxRetries=0&pageSize=7"));
        } catch (IOException | SQLException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private static Reply answer(String path) {
        List<Page> served = pages;
        if (served.isEmpty()) {
            return Reply.json("{\"data\":[]}");
        }
        Matcher token = TOKEN.matcher(path);
        boolean further = token.find();
        if (further && isOfAnotherInput(token.group(1))) {
            return Reply.error(400, "INVALID_ARGUMENT");
        }
        CALLS.incrementAndGet();
        int at = further ? page(token.group(1)) : 0;
        if (at >= served.size()) {
            // What is beyond the end is asked for only by those who guess.
            return Reply.error(400, "INVALID_ARGUMENT");
        }
        Page page = served.get(at);
        if (page.bad() != null) {
            return page.bad();
        }
        int rows = Math.min(page.rows(), limit(path));
        StringBuilder body = new StringBuilder("{\"data\":[");
        for (int i = 0; i < rows; i++) {
            body.append(i > 0 ? "," : "")
                    .append("{\"backup_id\":\"p")
                    .append(at)
                    .append('-')
                    .append(i);
            body.append("\",\"source_index_name\":\"i\",\"source_index_id\":\"s\",\"status\":\"Ready\"")
                    .append(",\"cloud\":\"aws\",\"region\":\"r\"}");
        }
        body.append("],\"pagination\":").append(page.next() < 0 ? "null" : "{\"next\":\"" + token(page.next()) + "\"}");
        return Reply.json(body.append('}').toString());
    }

    private static String token(int page) {
        return offsets
                ? Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(("{\"limit\":" + generation + ",\"offset\":" + 7 * page + "}")
                                .getBytes(StandardCharsets.UTF_8))
                : "t" + generation + "-" + page;
    }

    private static boolean isOfAnotherInput(String token) {
        if (token.startsWith("t")) {
            return !token.startsWith("t" + generation + "-");
        }
        String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
        return !text.startsWith("{\"limit\":" + generation + ",");
    }

    private static int page(String token) {
        return IntStream.range(0, 1_000)
                .filter(page -> token(page).equals(token))
                .findFirst()
                .orElseThrow();
    }

    private static int limit(String path) {
        Matcher limit = LIMIT.matcher(path);
        if (!limit.find() || Integer.parseInt(limit.group(1)) < 1 || Integer.parseInt(limit.group(1)) > 7) {
            throw new AssertionError("an odd limit: " + path);
        }
        return Integer.parseInt(limit.group(1));
    }

    public static void fuzzerTestOneInput(byte[] input) throws SQLException {
        Choices choices = new Choices(input);
        List<Page> made = new ArrayList<>();
        int count = 1 + choices.below(8);
        for (int i = 0; i < count; i++) {
            int next = choices.oneIn(6) ? choices.below(count) : i + 1 < count ? i + 1 : -1;
            Reply bad = choices.oneIn(8)
                    ? choices.of(
                            Reply.error(500, "INTERNAL"),
                            Reply.error(429, "RESOURCE_EXHAUSTED"),
                            Reply.error(404, "NOT_FOUND"),
                            Reply.json("{}"),
                            Reply.json("{\"data\":[],\"pagination\":{\"next\":7}}"),
                            Reply.json("{\"data\":["),
                            Reply.json(""))
                    : null;
            made.add(new Page(choices.below(8), next, bad));
        }
        int limit = choices.below(40);
        Connection connection = Open.CONNECTION;
        offsets = choices.oneIn(2);
        generation++;
        pages = List.copyOf(made);
        CALLS.set(0);
        List<String> rows = new ArrayList<>();
        SQLException failure = null;
        try (Statement statement = connection.createStatement()) {
            statement.setMaxRows(limit);
            try (ResultSet results = statement.executeQuery("SELECT backup_id FROM backups")) {
                while (results.next()) {
                    rows.add(results.getString(1));
                }
            }
        } catch (SQLException e) {
            failure = e;
        }
        int called = CALLS.get();
        compare(made, limit == 0 ? Integer.MAX_VALUE : limit, rows, failure, called);
    }

    /** Reads the pages as simply as can be, and says what differs. */
    private static void compare(List<Page> made, int limit, List<String> rows, SQLException failure, int called) {
        List<String> expected = new ArrayList<>();
        Set<Integer> tokens = new HashSet<>();
        boolean fails = false;
        int calls = 0;
        for (int at = 0; at >= 0 && expected.size() < limit; ) {
            Page page = made.get(at);
            calls++;
            if (page.bad() != null) {
                fails = true;
                break;
            }
            int size = Math.min(Math.min(page.rows(), 7), limit - expected.size());
            for (int i = 0; i < size; i++) {
                String row = "p" + at + "-" + i;
                if (!expected.contains(row)) {
                    expected.add(row);
                }
            }
            if (expected.size() < limit && page.next() >= 0 && !tokens.add(page.next())) {
                fails = true;
                break;
            }
            at = page.next();
        }
        boolean right = fails == (failure != null)
                && (fails ? expected.subList(0, rows.size()).equals(rows) : expected.equals(rows))
                && called <= (offsets ? 2 * calls : calls);
        if (!right) {
            throw new AssertionError(
                    made + " limit " + limit + ": expected " + expected + (fails ? " and an error" : "") + " by "
                            + calls + " calls, got " + rows + " by " + called,
                    failure);
        }
    }
}
