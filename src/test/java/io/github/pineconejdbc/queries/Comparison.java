package io.github.pineconejdbc.queries;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.postgres.PostgreSql;
import io.github.pineconejdbc.table.Endpoint;
import io.github.pineconejdbc.table.Table;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.postgresql.util.PGobject;

/**
 * Runs queries through the driver, over a socket, and through another engine, and says where the two differ: PostgreSQL
 * where the environment names one, else DuckDB, which runs inside of any build.
 */
final class Comparison implements AutoCloseable {
    private static final int PAGE_SIZE = 20;
    private static final int CONNECTIONS = 4;
    private static final int SHOWN = 12;

    final Project project = new Project();
    private final ProjectServer server;
    /** In turn, so that a page which one query gave up isn't counted as the next one's. */
    private final List<Connection> drivers = new ArrayList<>();

    private final Connection other;
    private final String otherName;
    private final boolean postgreSql;
    private int turn;

    Comparison(String properties) throws SQLException, IOException {
        server = new ProjectServer(project);
        for (int i = 0; i < CONNECTIONS; i++) {
            drivers.add(DriverManager.getConnection(server.url("key" + i) + "&pageSize=" + PAGE_SIZE + properties));
        }
        postgreSql = System.getenv(PostgreSql.URL) != null;
        other = postgreSql ? PostgreSql.of(project, OtherEngine.POSTGRESQL_OF_TEXTS) : OtherEngine.duckDb(project);
        otherName = postgreSql ? "PostgreSQL" : "DuckDB";
    }

    @Override
    public void close() throws SQLException, IOException {
        for (Connection driver : drivers) {
            driver.close();
        }
        other.close();
        server.close();
    }

    /** Returns what is wrong with the driver's answer; null where nothing is. */
    String difference(Query query) {
        turn = (turn + 1) % CONNECTIONS;
        return differenceAgain(query);
    }

    /** Does the same on the connection that ran the last query. */
    String differenceAgain(Query query) {
        requests();
        List<List<Object>> expected;
        try {
            expected = rows(other, postgreSql ? query.postgreSqlTemplate() : query.otherTemplate(), 0);
        } catch (SQLException e) {
            if (ErrorCondition.NOT_SUPPORTED.sqlState().equals(e.getSQLState())) {
                // A FULL JOIN by IS NOT DISTINCT FROM is too much for PostgreSQL.
                return null;
            }
            return otherName + " fails, so that nothing is compared: " + e.getMessage();
        }
        List<List<Object>> actual;
        int most = query.how().startsWith("max ") ? Integer.parseInt(query.how().substring(4)) : 0;
        try {
            actual = rows(drivers.get(turn), query.driverTemplate(), most);
        } catch (SQLException | RuntimeException | Error e) {
            return "the driver fails: " + e;
        }
        boolean right = switch (query.how().split(" ")[0]) {
            case "ordered" -> expected.equals(actual);
            case "some" -> {
                String[] numbers = query.how().split(" ");
                yield isPart(expected, actual, Integer.parseInt(numbers[1]), Integer.parseInt(numbers[2]));
            }
            case "max" -> isPart(expected, actual, most == 0 ? Integer.MAX_VALUE : most, 0);
            default -> counts(expected).equals(counts(actual));
        };
        return right
                ? null
                : otherName + " has " + expected.size() + " rows, the driver " + actual.size()
                        + "\n  only " + otherName + ": " + shown(without(expected, actual))
                        + "\n  only driver: " + shown(without(actual, expected))
                        + (query.how().equals("ordered")
                                ? "\n  " + otherName + ": " + shown(expected) + "\n  driver: " + shown(actual)
                                : "");
    }

    private List<String> requests() {
        return server.requests("key" + turn);
    }

    /** Returns how many calls a table's whole list may take: guesses make twice its pages of them at most. */
    int pages(Table table) {
        Endpoint.Parent parent = table.listAll().parent();
        if (parent != null) {
            // The parent's list, and one of each of its rows.
            return pages(parent.table()) + project.rows(parent.table()).size();
        }
        int rows = project.rows(table).size();
        return table.listAll().paged() ? 2 * (rows / PAGE_SIZE + 1) : 1;
    }

    /**
     * Returns what is wrong with the requests of the last query; null where nothing is.
     *
     * @param keys how many distinct keys it can have asked for
     * @param tables the tables that it names
     */
    String tooMuch(int keys, Collection<Table> tables) {
        List<String> requests = requests();
        Set<String> seen = new HashSet<>();
        List<String> twice = requests.stream().filter(r -> !seen.add(r)).toList();
        if (!twice.isEmpty()) {
            return "asked more than once: " + twice;
        }
        int most = keys + tables.stream().mapToInt(this::pages).sum();
        // The list of one index is a key's call, and has pages of its own.
        long calls = requests.stream()
                .filter(r -> !r.startsWith("/indexes/") || !r.contains("paginationToken"))
                .count();
        return calls <= most
                ? null
                : calls + " calls, where " + keys + " keys and the lists allow " + most + ": " + requests;
    }

    /** Returns what is wrong with the requests of the last query, which named its rows by their keys. */
    String notByKey(QueryGenerator.Keyed keyed) {
        String path = keyed.table().listAll().path() + "/";
        Set<String> expected = keyed.keys().stream()
                .map(key ->
                        path + URLEncoder.encode(key, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.toSet());
        List<String> requests = requests();
        boolean right = keyed.exact() ? Set.copyOf(requests).equals(expected) : expected.containsAll(requests);
        return right && requests.size() == Set.copyOf(requests).size()
                ? null
                : requests.size() + " calls for " + expected.size() + " keys: " + requests;
    }

    private static boolean isPart(List<List<Object>> all, List<List<Object>> part, int limit, int offset) {
        return part.size() == Math.max(0, Math.min(limit, all.size() - offset))
                && without(part, all).isEmpty();
    }

    private static List<List<Object>> without(List<List<Object>> rows, List<List<Object>> others) {
        Map<List<Object>, Integer> left = counts(others);
        List<List<Object>> only = new ArrayList<>();
        for (List<Object> row : rows) {
            if (left.merge(row, -1, Integer::sum) < 0) {
                only.add(row);
            }
        }
        return only;
    }

    private static Map<List<Object>, Integer> counts(List<List<Object>> rows) {
        Map<List<Object>, Integer> counts = new HashMap<>();
        rows.forEach(row -> counts.merge(row, 1, Integer::sum));
        return counts;
    }

    private static String shown(List<List<Object>> rows) {
        return rows.size() <= SHOWN
                ? rows.toString()
                : rows.subList(0, SHOWN) + " and " + (rows.size() - SHOWN) + " more";
    }

    private static List<List<Object>> rows(Connection connection, String template, int maxRows) throws SQLException {
        List<Object> parameters = Query.parameters(template);
        try (PreparedStatement statement = connection.prepareStatement(Query.sql(template))) {
            for (int i = 0; i < parameters.size(); i++) {
                statement.setObject(i + 1, parameters.get(i));
            }
            if (maxRows > 0) {
                statement.setMaxRows(maxRows);
            }
            try (ResultSet results = statement.executeQuery()) {
                List<List<Object>> rows = new ArrayList<>();
                int width = results.getMetaData().getColumnCount();
                while (results.next()) {
                    List<Object> row = new ArrayList<>();
                    for (int i = 1; i <= width; i++) {
                        row.add(value(results, i));
                    }
                    rows.add(Collections.unmodifiableList(row));
                }
                return rows;
            }
        }
    }

    /** Returns a value in the one form in which both engines' values can be compared. */
    private static Object value(ResultSet results, int i) throws SQLException {
        Object value = results.getObject(i);
        if (value != null && results.getMetaData().getColumnTypeName(i).equals("timestamptz")) {
            return results.getObject(i, OffsetDateTime.class)
                    .atZoneSameInstant(ZoneOffset.UTC)
                    .toLocalDateTime();
        }
        if (value instanceof java.sql.Timestamp || value instanceof OffsetDateTime || value instanceof LocalDateTime) {
            return results.getObject(i, LocalDateTime.class);
        }
        if (value instanceof java.sql.Date || value instanceof LocalDate || value instanceof Time) {
            return results.getString(i);
        }
        if (value instanceof Double || value instanceof Float) {
            // Sums of doubles depend on the order of the rows.
            return plain(new BigDecimal(((Number) value).doubleValue()).round(new MathContext(10)));
        }
        if (value instanceof BigDecimal number) {
            return plain(number);
        }
        if (value instanceof BigInteger number) {
            return plain(new BigDecimal(number));
        }
        if (value instanceof Number number) {
            return plain(BigDecimal.valueOf(number.longValue()));
        }
        if (value instanceof PGobject json) {
            return json.getType().equals("jsonb") ? strings(json.getValue()) : json.getValue();
        }
        return value instanceof Map<?, ?> map ? new TreeMap<>(map).toString() : value;
    }

    /** Returns an object of texts as a map of them is shown. */
    private static String strings(String json) throws SQLException {
        try {
            Map<String, Object> map = new TreeMap<>();
            new ObjectMapper()
                    .readTree(json)
                    .properties()
                    .forEach(field -> map.put(field.getKey(), field.getValue().textValue()));
            return map.toString();
        } catch (JsonProcessingException e) {
            throw new SQLException(e);
        }
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
