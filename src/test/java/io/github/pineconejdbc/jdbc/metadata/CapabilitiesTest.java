package io.github.pineconejdbc.jdbc.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pineconejdbc.sql.function.FunctionRow;
import io.github.pineconejdbc.sql.function.Functions;
import io.github.pineconejdbc.support.Rows;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.JDBCType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tries each feature that {@link DatabaseMetaData} speaks of, over the sandbox. */
class CapabilitiesTest {
    private static Connection connection;
    private static DatabaseMetaData data;

    @BeforeAll
    static void open() throws SQLException {
        connection = DriverManager.getConnection("jdbc:pinecone:sandbox");
        data = connection.getMetaData();
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
    }

    /** What a feature is tried with: SQL, or a call that has to throw nothing. */
    private interface Trial {
        void run() throws SQLException;
    }

    private static Trial sql(String sql) {
        return () -> {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(sql)) {
                rows.next();
            }
        };
    }

    private static boolean works(Trial trial) {
        try {
            trial.run();
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private static @Nullable String first(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private static Map<String, Trial> trials() {
        Map<String, Trial> trials = new TreeMap<>();
        trials.put("allTablesAreSelectable", () -> {
            for (List<String> table : Rows.texts(data.getTables(null, null, "%", null), "TABLE_NAME")) {
                sql("SELECT * FROM " + table.get(0)).run();
            }
        });
        trials.put("supportsAlterTableWithAddColumn", sql("ALTER TABLE backups ADD COLUMN x INTEGER"));
        trials.put("supportsAlterTableWithDropColumn", sql("ALTER TABLE backups DROP COLUMN name"));
        trials.put("supportsANSI92EntryLevelSQL", sql("SELECT status, COUNT(*) FROM backups GROUP BY status"));
        trials.put("supportsBatchUpdates", () -> connection.createStatement().addBatch("DELETE FROM backups"));
        trials.put("supportsCatalogsInDataManipulation", sql("SELECT * FROM catalog.pinecone.backups"));
        trials.put("supportsCatalogsInIndexDefinitions", sql("CREATE INDEX i ON c.pinecone.backups (name)"));
        trials.put("supportsCatalogsInPrivilegeDefinitions", sql("GRANT SELECT ON c.pinecone.backups TO x"));
        trials.put("supportsCatalogsInProcedureCalls", () -> connection.prepareCall("{call c.pinecone.p()}"));
        trials.put("supportsCatalogsInTableDefinitions", sql("CREATE TABLE c.pinecone.t (a INTEGER)"));
        trials.put("supportsColumnAliasing", sql("SELECT backup_id AS b, name n FROM backups"));
        trials.put("supportsConvert", sql("SELECT {fn CONVERT(record_count, SQL_VARCHAR)} FROM backups"));
        trials.put("supportsCoreSQLGrammar", sql("SELECT MAX(record_count) FROM backups WHERE name LIKE 'a%'"));
        trials.put(
                "supportsCorrelatedSubqueries",
                sql("SELECT * FROM backups b WHERE record_count ="
                        + " (SELECT MAX(record_count) FROM backups c WHERE c.cloud = b.cloud)"));
        trials.put(
                "supportsDataDefinitionAndDataManipulationTransactions",
                sql("CREATE TABLE t AS SELECT * FROM backups"));
        trials.put("supportsDataManipulationTransactionsOnly", sql("DELETE FROM backups"));
        trials.put("supportsExpressionsInOrderBy", sql("SELECT backup_id FROM backups ORDER BY record_count + 1"));
        trials.put(
                "supportsFullOuterJoins",
                sql("SELECT * FROM backups FULL OUTER JOIN indexes ON source_index_name = indexes.name"));
        trials.put("supportsGetGeneratedKeys", () -> {
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate("INSERT INTO backups (name) VALUES ('x')", Statement.RETURN_GENERATED_KEYS);
            }
        });
        trials.put("supportsGroupBy", sql("SELECT status FROM backups GROUP BY status"));
        trials.put("supportsGroupByBeyondSelect", sql("SELECT status FROM backups GROUP BY status, cloud"));
        trials.put("supportsGroupByUnrelated", sql("SELECT COUNT(*) FROM backups GROUP BY cloud"));
        trials.put("supportsLikeEscapeClause", sql("SELECT * FROM backups WHERE name LIKE 'a!_%' ESCAPE '!'"));
        trials.put(
                "supportsLimitedOuterJoins",
                sql("SELECT * FROM backups LEFT JOIN indexes ON source_index_name = indexes.name"));
        trials.put("supportsMinimumSQLGrammar", sql("SELECT name FROM backups WHERE status = 'Ready'"));
        trials.put("supportsMultipleOpenResults", sql("SELECT 1; SELECT 2"));
        trials.put("supportsMultipleResultSets", sql("SELECT 1; SELECT 2"));
        trials.put("supportsMultipleTransactions", () -> connection.setSavepoint());
        trials.put("supportsNamedParameters", () -> connection.prepareCall("{call p(x => ?)}"));
        trials.put("supportsNonNullableColumns", () -> {
            try (PreparedStatement statement = connection.prepareStatement("SELECT backup_id FROM backups")) {
                if (statement.getMetaData().isNullable(1) != DatabaseMetaData.columnNoNulls) {
                    throw new SQLException("every column is nullable");
                }
            }
        });
        trials.put("supportsOpenCursorsAcrossCommit", () -> survives(connection::commit, true));
        trials.put("supportsOpenCursorsAcrossRollback", () -> survives(connection::rollback, true));
        trials.put("supportsOpenStatementsAcrossCommit", () -> survives(connection::commit, false));
        trials.put("supportsOpenStatementsAcrossRollback", () -> survives(connection::rollback, false));
        trials.put("supportsOrderByUnrelated", sql("SELECT backup_id FROM backups ORDER BY created_at"));
        trials.put(
                "supportsOuterJoins",
                sql("SELECT * FROM backups RIGHT OUTER JOIN indexes ON source_index_name = indexes.name"));
        trials.put("supportsPositionedDelete", sql("DELETE FROM backups WHERE CURRENT OF c"));
        trials.put("supportsPositionedUpdate", sql("UPDATE backups SET name = 'x' WHERE CURRENT OF c"));
        trials.put("supportsRefCursors", () -> connection.prepareCall("{? = call p()}"));
        trials.put("supportsSavepoints", () -> connection.setSavepoint("s"));
        trials.put("supportsSchemasInDataManipulation", sql("SELECT * FROM pinecone.backups"));
        trials.put("supportsSchemasInProcedureCalls", () -> connection.prepareCall("{call pinecone.p()}"));
        trials.put("supportsSelectForUpdate", sql("SELECT * FROM backups FOR UPDATE"));
        trials.put("supportsSharding", () -> connection.setShardingKey(null));
        trials.put("supportsStoredFunctionsUsingCallSyntax", () -> connection.prepareCall("{? = call f()}"));
        trials.put("supportsStoredProcedures", () -> connection.prepareCall("{call p()}"));
        trials.put(
                "supportsSubqueriesInComparisons",
                sql("SELECT * FROM backups WHERE record_count > (SELECT AVG(record_count) FROM backups)"));
        trials.put(
                "supportsSubqueriesInExists",
                sql("SELECT * FROM indexes i WHERE EXISTS"
                        + " (SELECT 1 FROM backups b WHERE b.source_index_name = i.name)"));
        trials.put(
                "supportsSubqueriesInIns",
                sql("SELECT * FROM indexes WHERE name IN (SELECT source_index_name FROM backups)"));
        trials.put(
                "supportsSubqueriesInQuantifieds",
                sql("SELECT * FROM backups WHERE record_count >= ALL"
                        + " (SELECT record_count FROM backups WHERE record_count IS NOT NULL)"));
        trials.put("supportsTableCorrelationNames", sql("SELECT b.name FROM backups b"));
        trials.put("supportsTransactions", () -> connection.setSavepoint());
        trials.put("supportsUnion", sql("SELECT name FROM backups UNION SELECT name FROM indexes"));
        trials.put("supportsUnionAll", sql("SELECT name FROM backups UNION ALL SELECT name FROM indexes"));
        return trials;
    }

    /** What the feature's name doesn't let a trial show, each with the reason for its answer. */
    private static final Map<String, Boolean> EXPLAINED = new TreeMap<>(Map.ofEntries(
            // These levels ask for the writing of rows and for much that Calcite hasn't.
            Map.entry("supportsANSI92FullSQL", false),
            Map.entry("supportsANSI92IntermediateSQL", false),
            Map.entry("supportsExtendedSQLGrammar", false),
            // The keys are told, not enforced.
            Map.entry("supportsIntegrityEnhancementFacility", false),
            // A connection pool pools connections; their statements live as long as they are open.
            Map.entry("supportsStatementPooling", false),
            // Nothing is defined; tools ask these to know whether they can write a schema before a table's name.
            Map.entry("supportsSchemasInIndexDefinitions", true),
            Map.entry("supportsSchemasInPrivilegeDefinitions", true),
            Map.entry("supportsSchemasInTableDefinitions", true),
            // Tried below, since the answer is about a restriction or about case.
            Map.entry("supportsDifferentTableCorrelationNames", false),
            Map.entry("supportsMixedCaseIdentifiers", false),
            Map.entry("supportsMixedCaseQuotedIdentifiers", false)));

    private static void survives(Trial ending, boolean cursor) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT * FROM indexes");
                ResultSet rows = statement.executeQuery()) {
            ending.run();
            if (cursor) {
                rows.next();
            } else {
                statement.executeQuery();
            }
        }
    }

    @Test
    void everyFeatureIsThereOrNotAsItIsSaid() throws Exception {
        Map<String, Trial> trials = trials();
        List<String> lies = new ArrayList<>();
        for (Map.Entry<String, Trial> trial : trials.entrySet()) {
            Object says = DatabaseMetaData.class.getMethod(trial.getKey()).invoke(data);
            if (!says.equals(works(trial.getValue()))) {
                lies.add(trial.getKey() + " says " + says);
            }
        }
        assertThat(lies).isEmpty();
        for (Map.Entry<String, Boolean> explained : EXPLAINED.entrySet()) {
            assertThat(DatabaseMetaData.class.getMethod(explained.getKey()).invoke(data))
                    .as(explained.getKey())
                    .isEqualTo(explained.getValue());
        }
        Set<String> questions = new TreeSet<>();
        for (Method method : DatabaseMetaData.class.getMethods()) {
            if (method.getName().startsWith("supports") && method.getParameterCount() == 0) {
                questions.add(method.getName());
            }
        }
        questions.removeAll(trials.keySet());
        questions.removeAll(EXPLAINED.keySet());
        assertThat(questions).as("without a trial").isEmpty();
    }

    @Test
    void namesMatchInAnyCaseQuotedOrNot() throws SQLException {
        assertThat(works(sql("SELECT BACKUP_ID FROM Backups"))).isTrue();
        assertThat(works(sql("SELECT \"BACKUP_ID\" FROM \"PINECONE\".\"Backups\"")))
                .isTrue();
        assertThat(works(sql("SELECT backups.backup_id FROM backups AS backups")))
                .isTrue();
        assertThat(data.storesLowerCaseIdentifiers()).isTrue();
        assertThat(data.storesMixedCaseQuotedIdentifiers()).isTrue();
        for (char extra : data.getExtraNameCharacters().toCharArray()) {
            assertThat(first("SELECT a" + extra + "b FROM (VALUES ('x')) AS t(a" + extra + "b)"))
                    .isEqualTo("x");
        }
    }

    @Test
    void nullsSortHigh() throws SQLException {
        String values = "SELECT x FROM (VALUES (1), (CAST(NULL AS INTEGER)), (2)) AS t(x) ORDER BY x";
        assertThat(data.nullsAreSortedHigh()).isTrue();
        assertThat(first(values)).isEqualTo("1");
        assertThat(first(values + " DESC")).isNull();
        String table = "SELECT dimension FROM backups WHERE dimension IS NULL OR dimension > 0 ORDER BY dimension";
        assertThat(first(table)).isNotNull();
        assertThat(first(table + " DESC")).isNull();
        assertThat(data.nullPlusNonNullIsNull()).isTrue();
        assertThat(first("SELECT 'a' || CAST(NULL AS VARCHAR)")).isNull();
    }

    @Test
    void everyFunctionThatIsListedIsOneInBraces() throws SQLException {
        String all = String.join(
                ",",
                data.getNumericFunctions(),
                data.getStringFunctions(),
                data.getTimeDateFunctions(),
                data.getSystemFunctions());
        List<String> wrong = new ArrayList<>();
        for (String function : all.split(",", -1)) {
            String call = Functions.ALL.stream()
                    .filter(row -> row.isListed() && row.name().equals(function))
                    .map(FunctionRow::trial)
                    .filter(trial -> trial.contains(function))
                    .findFirst()
                    .orElse("");
            String sql = call.contains("{fn ") ? "SELECT " + call : "SELECT {fn " + call + "}";
            try {
                if (first(sql) == null) {
                    wrong.add(sql + " gives nothing");
                }
            } catch (SQLException e) {
                wrong.add(sql + ": " + e.getMessage());
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static final Map<Integer, String> SAMPLES = Map.ofEntries(
            Map.entry(Types.BOOLEAN, "TRUE"),
            Map.entry(Types.TINYINT, "CAST(1 AS TINYINT)"),
            Map.entry(Types.SMALLINT, "CAST(1 AS SMALLINT)"),
            Map.entry(Types.INTEGER, "1"),
            Map.entry(Types.BIGINT, "CAST(1 AS BIGINT)"),
            Map.entry(Types.DECIMAL, "CAST(1 AS DECIMAL(3, 1))"),
            Map.entry(Types.REAL, "CAST(1 AS REAL)"),
            Map.entry(Types.DOUBLE, "CAST(1 AS DOUBLE)"),
            Map.entry(Types.VARBINARY, "X'01'"),
            Map.entry(Types.DATE, "DATE '2024-01-31'"),
            Map.entry(Types.TIME, "TIME '10:20:30'"),
            Map.entry(Types.TIMESTAMP, "TIMESTAMP '1970-01-01 00:00:00'"));

    /** A text that each type's values can be made of. */
    private static final Map<Integer, String> TEXTS = Map.of(
            Types.BOOLEAN, "true",
            Types.VARBINARY, "01",
            Types.DATE, "2024-01-31",
            Types.TIME, "10:20:30",
            Types.TIMESTAMP, "2024-01-31 10:20:30");

    @Test
    void typesConvertAsItIsSaid() throws SQLException {
        List<String> lies = new ArrayList<>();
        Set<Integer> sources = new TreeSet<>(SAMPLES.keySet());
        sources.add(Types.VARCHAR);
        for (int from : sources) {
            for (JDBCType to : JDBCType.values()) {
                int code = to.getVendorTypeNumber();
                String value = from == Types.VARCHAR ? "'" + TEXTS.getOrDefault(code, "1") + "'" : SAMPLES.get(from);
                boolean works = works(sql("SELECT {fn CONVERT(" + value + ", SQL_" + to.getName() + ")}"));
                if (works != data.supportsConvert(from, code)) {
                    lies.add(JDBCType.valueOf(from) + " to " + to + " works: " + works);
                }
            }
        }
        assertThat(lies).isEmpty();
        assertThat(data.supportsConvert(Types.BLOB, Types.VARCHAR)).isFalse();
        assertThat(data.supportsConvert(Types.LONGVARCHAR, Types.VARCHAR)).isFalse();
        assertThat(data.supportsConvert(12_345, Types.VARCHAR)).isFalse();
    }

    @Test
    void typeInfoWritesLiteralsThatCanBeRead() throws SQLException {
        Map<String, String> samples = Map.ofEntries(
                Map.entry("CHAR", "a"),
                Map.entry("VARCHAR", "a"),
                Map.entry("VARBINARY", "01"),
                Map.entry("DATE", "2024-01-31"),
                Map.entry("TIME", "10:20:30"),
                Map.entry("TIMESTAMP", "2024-01-31 10:20:30"),
                Map.entry("ARRAY", "1, 2"),
                Map.entry("UUID", "8c85e612-ed1c-4f97-9f8c-8194e07bcf71"),
                Map.entry("BOOLEAN", "TRUE"));
        for (List<@Nullable String> row :
                Rows.texts(data.getTypeInfo(), "TYPE_NAME", "LITERAL_PREFIX", "LITERAL_SUFFIX", "SEARCHABLE")) {
            String prefix = row.get(1) == null ? "" : row.get(1);
            String suffix = row.get(2) == null ? "" : row.get(2);
            String name = String.valueOf(row.get(0));
            assertThat(works(sql("SELECT " + prefix + samples.getOrDefault(name, "1") + suffix)))
                    .as(name)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{d '2024-01-31'}|2024-01-31",
                "{t '10:20:30'}|10:20:30",
                "{ts '2024-01-31 10:20:30.5'}|2024-01-31 10:20:30.5",
                "{ts '2024-01-31 10:20:30'}|2024-01-31 10:20:30",
                "{fn UCASE('a')}|A",
                "{fn LCASE({fn UCASE('aB')})}|ab",
                "{fn TIMESTAMPADD(SQL_TSI_MONTH, 1, {d '2024-01-31'})}|2024-02-29",
                "'{d ''x''}'|{d 'x'}"
            })
    void escapesOfValuesWork(String escape, String text) throws SQLException {
        assertThat(first("SELECT " + escape)).isEqualTo(text);
        assertThat(first(connection.nativeSQL("SELECT " + escape))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "SELECT COUNT(*) FROM {oj backups b LEFT OUTER JOIN indexes i ON b.source_index_name = i.name}",
                "SELECT COUNT(*) FROM backups WHERE name LIKE '%!_%' {escape '!'}",
                "SELECT backup_id FROM backups {limit 2}",
                "SELECT backup_id FROM backups {limit 2 offset 1}",
                "SELECT backup_id FROM backups WHERE created_at > {ts '2020-01-01 00:00:00'} {LIMIT 1}"
            })
    void escapesOfClausesWork(String sql) throws SQLException {
        assertThat(first(sql)).isNotNull();
        assertThat(first(connection.nativeSQL(sql))).isNotNull();
        assertThat(connection.nativeSQL(sql)).doesNotContain("{oj", "{limit", "{escape", "{LIMIT");
    }

    @Test
    void resultSetsAreOfTheTypesThatAreSupported() throws SQLException {
        int[] types = {ResultSet.TYPE_FORWARD_ONLY, ResultSet.TYPE_SCROLL_INSENSITIVE, ResultSet.TYPE_SCROLL_SENSITIVE};
        int[] concurrencies = {ResultSet.CONCUR_READ_ONLY, ResultSet.CONCUR_UPDATABLE};
        int[] holdabilities = {ResultSet.HOLD_CURSORS_OVER_COMMIT, ResultSet.CLOSE_CURSORS_AT_COMMIT};
        for (int type : types) {
            for (int concurrency : concurrencies) {
                for (int holdability : holdabilities) {
                    connection.clearWarnings();
                    try (Statement statement = connection.createStatement(type, concurrency, holdability)) {
                        assertThat(statement.getResultSetType())
                                .isEqualTo(Math.min(type, ResultSet.TYPE_SCROLL_INSENSITIVE));
                        assertThat(statement.getResultSetConcurrency()).isEqualTo(ResultSet.CONCUR_READ_ONLY);
                        assertThat(statement.getResultSetHoldability()).isEqualTo(ResultSet.HOLD_CURSORS_OVER_COMMIT);
                    }
                    assertThat(connection.getWarnings() == null)
                            .as(Arrays.asList(type, concurrency, holdability).toString())
                            .isEqualTo(data.supportsResultSetType(type)
                                    && data.supportsResultSetConcurrency(type, concurrency)
                                    && data.supportsResultSetHoldability(holdability));
                }
            }
        }
        assertThatThrownBy(() -> connection.setHoldability(ResultSet.CLOSE_CURSORS_AT_COMMIT))
                .isInstanceOf(SQLFeatureNotSupportedException.class);
        connection.setHoldability(data.getResultSetHoldability());
        assertThat(data.supportsTransactionIsolationLevel(data.getDefaultTransactionIsolation()))
                .isTrue();
        assertThat(data.supportsTransactionIsolationLevel(Connection.TRANSACTION_SERIALIZABLE))
                .isFalse();
    }
}
