package io.github.pineconejdbc.trust;

import static io.github.pineconejdbc.support.PineconeServer.KEY;
import static io.github.pineconejdbc.support.PineconeServer.backup;
import static io.github.pineconejdbc.support.PineconeServer.error;
import static io.github.pineconejdbc.support.PineconeServer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pineconejdbc.PineconeCacheStatistics;
import io.github.pineconejdbc.PineconeDataSource;
import io.github.pineconejdbc.PineconeDriver;
import io.github.pineconejdbc.PineconeSchemaFactory;
import io.github.pineconejdbc.support.Leaks;
import io.github.pineconejdbc.support.PineconeServer;
import java.io.ByteArrayOutputStream;
import java.io.ObjectOutputStream;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever holds the driver's objects, or reads what it writes, learns no secret. */
class SecretsTest {
    private static final String PROXY_PASSWORD = "proxy-5ecret";

    @RegisterExtension
    final PineconeServer pinecone = new PineconeServer();

    private final Walk walk = new Walk();
    private Leaks leaks;

    @BeforeEach
    void begin() {
        leaks = new Leaks(KEY, PROXY_PASSWORD);
        pinecone.answers("/backups", json("""
                {"data": [%s]}""".formatted(
                        backup("b1", "tags", Map.of("team", "x"), "created_at", "2026-01-02T03:04:05Z"))));
        pinecone.answers("/backups/gone", error(500, "INTERNAL", "No."));
    }

    @AfterEach
    void end() {
        leaks.close();
    }

    private String url() {
        return pinecone.url("&proxyHost=127.0.0.1&proxyUser=me&proxyPassword=" + PROXY_PASSWORD
                + "&maxRetries=0&cacheTtl=1&applicationName=test");
    }

    /** The graph of objects begins at these and goes on by whatever public methods hand out. */
    @Test
    void noObjectThatJdbcHandsOutTellsASecret() throws Exception {
        Properties beside = new Properties();
        beside.setProperty("password", KEY);
        PineconeDriver driver = new PineconeDriver();
        PineconeDataSource source = new PineconeDataSource();
        source.setUrl(url());
        source.setPassword(KEY);
        source.setProxyPassword(PROXY_PASSWORD);
        try (Connection connection = driver.connect(url(), beside);
                PreparedStatement statement = connection.prepareStatement(
                        "SELECT b.*, ARRAY[1, 2] AS a, ROW(1, 'x') AS r FROM backups b WHERE name IS NULL AND status <> ?");
                Statement plain = connection.createStatement()) {
            statement.setString(1, "Failed");
            beside.setProperty("unknown", "x");
            beside.setProperty("apiKey", KEY);
            try (Connection warned = driver.connect(url(), beside);
                    ResultSet rows = statement.executeQuery();
                    ResultSet explained = plain.executeQuery("EXPLAIN PLAN FOR SELECT * FROM backups")) {
                assertThat(rows.next()).isTrue();
                assertThat(explained.next()).isTrue();
                assertThat((Throwable) warned.getWarnings()).isNotNull();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    walk.from(rows.getObject(i));
                }
                walk.from(
                        driver,
                        driver.getPropertyInfo(url(), beside),
                        source,
                        connection,
                        warned,
                        statement,
                        plain,
                        rows,
                        explained,
                        PineconeCacheStatistics.of(connection),
                        new PineconeSchemaFactory().create(null, "pinecone", Map.of("url", url())));
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                    out.writeObject(source);
                }
                leaks.look("serialized", bytes.toString(StandardCharsets.ISO_8859_1));
                leaks.lookAround();
            }
        }
        assertThat(leaks.found()).isEmpty();
        assertThat(walk.classes)
                .as("what was reached")
                .contains(
                        "java.sql.SQLWarning",
                        "java.sql.DriverPropertyInfo",
                        "io.github.pineconejdbc.jdbc.convert.PineconeArray",
                        "io.github.pineconejdbc.jdbc.PineconeConnection",
                        "io.github.pineconejdbc.jdbc.metadata.PineconeDatabaseMetaData",
                        "io.github.pineconejdbc.jdbc.PineconeParameterMetaData",
                        "io.github.pineconejdbc.jdbc.PineconePreparedStatement",
                        "io.github.pineconejdbc.jdbc.PineconeResultSet",
                        "io.github.pineconejdbc.jdbc.PineconeResultSetMetaData",
                        "io.github.pineconejdbc.jdbc.PineconeStatement",
                        "io.github.pineconejdbc.jdbc.convert.PineconeStruct");
        assertThat(leaks.logged()).as("records of loggers").isPositive();
    }

    @Test
    void noFailureTellsASecret() throws Exception {
        try (Connection connection = new PineconeDriver().connect(url(), new Properties());
                Statement statement = connection.createStatement()) {
            for (String sql : List.of(
                    "SELECT * FROM backups WHERE backup_id = 'gone'",
                    "SELECT nope FROM backups",
                    "SELECT * FROM nope",
                    "SELEC",
                    "SELECT CAST(source_index_name AS INTEGER) FROM backups",
                    "DELETE FROM backups",
                    "SELECT * FROM backups WHERE status SIMILAR TO '['")) {
                try (ResultSet rows = statement.executeQuery(sql)) {
                    while (rows.next()) {
                        leaks.look(sql, String.valueOf(rows.getString(1)));
                    }
                    throw new AssertionError("no failure: " + sql);
                } catch (SQLException e) {
                    leaks.look(sql, e);
                }
            }
        }
        for (String bad : List.of(
                "apiKey=other",
                "ssl=no",
                "ssl=true",
                "timeZone=x",
                "pageSize=x",
                "mapAs=x",
                "proxyHost=%20",
                "proxyPort=x",
                "applicationName=%00",
                "nope=1",
                "proxyPassword=" + PROXY_PASSWORD,
                "password=" + KEY + "%20",
                "x%3D" + KEY + "=1")) {
            try (Connection connection = new PineconeDriver().connect(url() + "&" + bad, new Properties())) {
                throw new AssertionError("no failure: " + bad + ", " + connection);
            } catch (SQLException e) {
                leaks.look(bad, e);
            }
        }
        assertThat(leaks.found()).isEmpty();
    }

    /** What a message cuts off isn't a part of the key. */
    @Test
    void noMessageCutsTheKeyThatIsInARow() throws Exception {
        pinecone.answers("/backups", json("""
                {"data": [%s]}""".formatted(backup("b1", "name", KEY))));
        try (Connection connection = new PineconeDriver().connect(url(), new Properties());
                Statement statement = connection.createStatement()) {
            for (String cut : List.of(
                    "(name || REPEAT('x', 20000))::integer",
                    "(REPEAT('x', 15) || name || REPEAT('x', 20000))::numeric",
                    "(REPEAT('x', 250) || name || REPEAT('x', 250))::interval",
                    "(REPEAT('x', 990) || name || REPEAT('x', 5000))::interval",
                    "(REPEAT('x', 1990) || name || REPEAT('x', 5000))::date")) {
                assertThatThrownBy(() -> {
                            try (ResultSet rows = statement.executeQuery("SELECT " + cut + " FROM backups")) {
                                rows.next();
                            }
                        })
                        .isInstanceOf(SQLException.class)
                        .message()
                        .doesNotContain(KEY.substring(0, 4));
            }
        }
    }

    /** A backup whose name is the key: every message that quotes the name masks it, and so does every cause. */
    @Test
    void noMessageTellsTheKeyThatIsInARow() throws Exception {
        pinecone.answers("/backups", json("""
                {"data": [%s]}""".formatted(
                        backup("b1", "name", KEY, "created_at", "2026-01-02T03:04:05Z", "tags", Map.of("team", KEY)))));
        int failures = 0;
        try (Connection connection = new PineconeDriver().connect(url(), new Properties());
                Statement statement = connection.createStatement()) {
            List<String> expressions = new ArrayList<>();
            for (String type : List.of(
                    "SMALLINT",
                    "INTEGER",
                    "BIGINT",
                    "NUMERIC",
                    "REAL",
                    "DOUBLE PRECISION",
                    "BOOLEAN",
                    "DATE",
                    "TIME",
                    "TIMESTAMP",
                    "INTERVAL")) {
                expressions.add("CAST(name AS " + type + ")");
            }
            expressions.addAll(List.of(
                    "name::integer + 1",
                    "tags['team']::integer",
                    "TO_DATE(name, 'YYYY-MM-DD')",
                    "TO_TIMESTAMP(name, 'YYYY-MM-DD')",
                    "TO_NUMBER(name, '999')",
                    "DATE_TRUNC(name, created_at)",
                    "DATE_PART(name, created_at)",
                    "JSON_VALUE(name, '$.a' ERROR ON ERROR)",
                    "name ~ ('(' || name)",
                    "REGEXP_REPLACE(name, '[' || name, 'x')",
                    "'a' LIKE 'b' ESCAPE name",
                    "name SIMILAR TO '(' || name",
                    "FORMAT('%' || name, 1)",
                    "created_at AT TIME ZONE name",
                    "DECODE(name, name)"));
            for (String expression : expressions) {
                String sql = "SELECT " + expression + " FROM backups";
                try (ResultSet rows = statement.executeQuery(sql)) {
                    rows.next();
                } catch (SQLException e) {
                    failures++;
                    leaks.look(sql, e);
                }
            }
            for (Class<?> type : List.of(
                    Integer.class,
                    Double.class,
                    java.math.BigDecimal.class,
                    java.sql.Date.class,
                    java.sql.Timestamp.class,
                    java.time.LocalDate.class,
                    java.time.Instant.class,
                    java.util.UUID.class,
                    Boolean.class,
                    java.net.URL.class,
                    Thread.class)) {
                try (ResultSet rows = statement.executeQuery("SELECT name FROM backups")) {
                    rows.next();
                    rows.getObject(1, type);
                } catch (SQLException e) {
                    failures++;
                    leaks.look(type.getName(), e);
                }
            }
        }
        assertThat(failures).isGreaterThan(30);
        assertThat(leaks.found()).isEmpty();
    }

    /** Goes from object to object, and looks at each. */
    private final class Walk {
        private static final int MOST = 20_000;

        private final Set<String> classes = new TreeSet<>();
        private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

        void from(@Nullable Object... roots) throws Exception {
            Deque<Object> open = new ArrayDeque<>();
            for (Object each : roots) {
                add(open, each);
            }
            while (!open.isEmpty()) {
                visit(open.pop(), open);
                assertThat(seen.size()).as("objects reached").isLessThan(MOST);
            }
            for (Object object : seen) {
                if (object instanceof Connection connection) {
                    connection.close();
                }
            }
        }

        private void add(Deque<Object> open, @Nullable Object object) {
            if (object != null && seen.add(object)) {
                open.push(object);
            }
        }

        private void visit(Object object, Deque<Object> open) throws Exception {
            Class<?> type = object.getClass();
            classes.add(type.getName());
            leaks.look(type.getName(), String.valueOf(object));
            if (object instanceof Throwable thrown) {
                leaks.look(type.getName(), thrown);
            } else if (object instanceof byte[] bytes) {
                leaks.look("bytes", new String(bytes, StandardCharsets.ISO_8859_1));
            } else if (type.isArray() && !type.getComponentType().isPrimitive()) {
                for (int i = 0; i < Array.getLength(object); i++) {
                    add(open, Array.get(object, i));
                }
            } else if (object instanceof Iterable<?> elements) {
                elements.forEach(element -> add(open, element));
            } else if (object instanceof Map<?, ?> map) {
                map.forEach((key, value) -> {
                    add(open, key);
                    add(open, value);
                });
            } else if (type.getName().startsWith("java.sql.")) {
                for (Field field : type.getFields()) {
                    add(open, field.get(object));
                }
            } else if (type.getName().startsWith("io.github.pineconejdbc.")) {
                for (Method method : type.getMethods()) {
                    call(object, method, open);
                }
            }
        }

        /** Whatever a method hands out, an exception too, is looked at. Those without a result have nothing to tell. */
        private void call(Object object, Method method, Deque<Object> open) throws IllegalAccessException {
            if (method.getReturnType().isPrimitive()
                    || method.getDeclaringClass() == Object.class
                    || Modifier.isStatic(method.getModifiers())) {
                return;
            }
            method.setAccessible(true);
            List<@Nullable Object> arguments = new ArrayList<>();
            for (Class<?> parameter : method.getParameterTypes()) {
                arguments.add(argument(parameter));
            }
            try {
                add(open, method.invoke(object, arguments.toArray()));
            } catch (InvocationTargetException e) {
                leaks.look(method.toString(), e.getCause());
            }
        }

        private @Nullable Object argument(Class<?> type) {
            if (type == boolean.class) {
                return false;
            }
            return type.isPrimitive() ? (Object) 1 : null;
        }
    }
}
