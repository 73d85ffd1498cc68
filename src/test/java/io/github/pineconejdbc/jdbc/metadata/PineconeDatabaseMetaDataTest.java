package io.github.pineconejdbc.jdbc.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pineconejdbc.support.Rows;
import io.github.pineconejdbc.table.Relation;
import io.github.pineconejdbc.table.Tables;
import io.github.pineconejdbc.table.Views;
import java.lang.reflect.Method;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PineconeDatabaseMetaDataTest {
    private final DatabaseMetaData data = new PineconeDatabaseMetaData(Rows.connection(false));

    private static List<String> labels(ResultSet rows) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        List<String> labels = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            labels.add(columns.getColumnLabel(i));
        }
        return labels;
    }

    @Test
    void tablesComeInOrderWithRemarks() throws SQLException {
        List<List<String>> declared = Tables.RELATIONS.stream()
                .sorted(Comparator.comparing(Relation::isView).thenComparing(Relation::name))
                .map(relation -> Arrays.asList(
                        null, "pinecone", relation.name(), relation.isView() ? "VIEW" : "TABLE", relation.remark()))
                .toList();
        for (String all : Arrays.asList(null, "%")) {
            ResultSet rows = data.getTables("", "pinecone", all, null);
            assertThat(Rows.texts(rows, "TABLE_CAT", "TABLE_SCHEM", "TABLE_NAME", "TABLE_TYPE", "REMARKS"))
                    .isNotEmpty()
                    .isEqualTo(declared);
        }
        assertThat(Rows.texts(data.getTables(null, null, null, null), "TABLE_NAME"))
                .hasSameSizeAs(declared);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "NULL",
            value = {
                "nope, NULL, %, 0",
                "NULL, '', %, 0",
                "NULL, other, %, 0",
                "NULL, PINE%, BACKUPS, 1",
                "NULL, pinecon_, restore_jobs, 1",
                "NULL, NULL, restore\\_jobs, 1",
                "NULL, NULL, restor_\\_jobs, 1",
                "NULL, NULL, backups\\%, 0",
                "NULL, NULL, back.ps, 0",
                "NULL, NULL, ______es, 0",
                "NULL, NULL, _____es, 1",
                "NULL, NULL, '', 0"
            })
    void patternsFindWhatTheyMean(String catalog, String schema, String table, int found) throws SQLException {
        assertThat(Rows.texts(data.getTables(catalog, schema, table, null), "TABLE_NAME"))
                .hasSize(found);
    }

    @Test
    void tableTypesNarrow() throws SQLException {
        assertThat(Rows.texts(data.getTables(null, null, null, new String[] {"VIEW"}), "TABLE_NAME", "TABLE_TYPE"))
                .containsExactlyElementsOf(Views.ALL.stream()
                        .map(view -> List.of(view.name(), "VIEW"))
                        .toList());
        assertThat(data.getTables(null, null, null, new String[0]).next()).isFalse();
        assertThat(data.getTables(null, null, null, new String[] {"VIEW", "TABLE"})
                        .next())
                .isTrue();
    }

    @Test
    void columnsAgreeWithTheTypesThatAreListed() throws SQLException {
        Map<String, String> types = new TreeMap<>();
        for (List<String> row : Rows.texts(data.getTypeInfo(), "TYPE_NAME", "DATA_TYPE")) {
            assertThat(types.put(row.get(0), row.get(1))).isNull();
        }
        for (List<String> row : Rows.texts(data.getColumns(null, null, "%", "%"), "TYPE_NAME", "DATA_TYPE")) {
            assertThat(types).containsEntry(row.get(0), row.get(1));
        }
    }

    @Test
    void typesComeInTheOrderOfTheirCodes() throws SQLException {
        List<Integer> codes = Rows.texts(data.getTypeInfo(), "DATA_TYPE").stream()
                .map(row -> Integer.valueOf(row.get(0)))
                .toList();
        assertThat(codes).isNotEmpty().isSorted();
        assertThat(Rows.texts(data.getTypeInfo(), "TYPE_NAME").stream().flatMap(List::stream))
                .containsSubsequence("VARCHAR", "MAP");
        DatabaseMetaData json = new PineconeDatabaseMetaData(Rows.connection(true));
        assertThat(Rows.texts(json.getTypeInfo(), "TYPE_NAME")).doesNotContain(List.of("MAP"));
    }

    /** An empty array of types asks for none, as with PostgreSQL's driver. */
    @Test
    void noTypeIsNoTable() throws SQLException {
        assertThat(data.getTables(null, null, "%", new String[] {}).next()).isFalse();
    }

    @Test
    void typesTellTheirLargestForm() throws SQLException {
        assertThat(Rows.texts(data.getTypeInfo(), "TYPE_NAME", "PRECISION", "MAXIMUM_SCALE"))
                .contains(
                        List.of("TIME", "12", "3"),
                        List.of("TIMESTAMP", "23", "3"),
                        List.of("DECIMAL", "1000", "1000"));
    }

    @Test
    void columnsTellTheirSizes() throws SQLException {
        ResultSet rows = data.getColumns(null, "pinecone", "backups", null);
        List<List<String>> texts = Rows.texts(
                rows,
                "COLUMN_NAME",
                "DATA_TYPE",
                "TYPE_NAME",
                "COLUMN_SIZE",
                "DECIMAL_DIGITS",
                "NUM_PREC_RADIX",
                "CHAR_OCTET_LENGTH",
                "ORDINAL_POSITION",
                "IS_NULLABLE",
                "IS_AUTOINCREMENT");
        assertThat(texts).hasSize(17);
        assertThat(texts.get(0))
                .containsExactly(
                        "backup_id",
                        "" + Types.VARCHAR,
                        "VARCHAR",
                        "2147483647",
                        null,
                        null,
                        "2147483647",
                        "1",
                        "NO",
                        "NO");
        assertThat(texts.get(9))
                .containsExactly("dimension", "" + Types.INTEGER, "INTEGER", "10", "0", "10", null, "10", "YES", "NO");
        assertThat(texts.get(15))
                .containsExactly(
                        "tags", "" + Types.VARCHAR, "MAP", "2147483647", null, null, "2147483647", "16", "YES", "NO");
        assertThat(texts.get(16))
                .containsExactly(
                        "created_at", "" + Types.TIMESTAMP, "TIMESTAMP", "23", "3", null, null, "17", "YES", "NO");
        assertThat(labels(data.getColumns(null, null, null, null))).hasSize(24).contains("SCOPE_CATALOG");
    }

    @Test
    void keysAgreeWithOneAnother() throws SQLException {
        assertThat(Rows.texts(data.getPrimaryKeys(null, null, "backups"), "COLUMN_NAME", "KEY_SEQ", "PK_NAME"))
                .containsExactly(List.of("backup_id", "1", "backups_pkey"));
        String[] names = {"PKTABLE_NAME", "PKCOLUMN_NAME", "FKTABLE_NAME", "FKCOLUMN_NAME", "DEFERRABILITY"};
        List<String> toBackups = List.of("backups", "backup_id", "restore_jobs", "backup_id", "7");
        assertThat(Rows.texts(data.getImportedKeys(null, "pinecone", "restore_jobs"), names))
                .containsExactly(toBackups, List.of("indexes", "name", "restore_jobs", "target_index_name", "7"));
        assertThat(Rows.texts(data.getPrimaryKeys(null, null, "backup_runs"), "COLUMN_NAME", "KEY_SEQ", "PK_NAME"))
                .containsExactly(
                        List.of("backup_id", "2", "backup_runs_pkey"), List.of("schedule_id", "1", "backup_runs_pkey"));
        assertThat(Rows.texts(data.getExportedKeys(null, "pinecone", "backups"), names))
                .containsExactly(List.of("backups", "backup_id", "backup_runs", "backup_id", "7"), toBackups);
        assertThat(Rows.texts(data.getExportedKeys(null, "pinecone", "%"), names))
                .hasSize(Tables.ALL.stream()
                        .mapToInt(table -> table.references().size())
                        .sum());
        assertThat(Rows.texts(data.getCrossReference(null, null, "backups", null, null, "restore_jobs"), names))
                .containsExactly(toBackups);
        assertThat(data.getCrossReference(null, null, "restore_jobs", null, null, "backups")
                        .next())
                .isFalse();
        assertThat(data.getImportedKeys("nope", null, "restore_jobs").next()).isFalse();
    }

    @Test
    void endpointsByAValueAreIndexes() throws SQLException {
        assertThat(Rows.texts(
                        data.getIndexInfo(null, null, "backups", false, true),
                        "NON_UNIQUE",
                        "INDEX_NAME",
                        "COLUMN_NAME"))
                .contains(
                        List.of("false", "backups_pkey", "backup_id"),
                        List.of("true", "backups_source_index_name_idx", "source_index_name"));
        assertThat(Rows.texts(data.getIndexInfo(null, null, "backups", true, true), "COLUMN_NAME"))
                .containsExactly(List.of("backup_id"));
    }

    @Test
    void everyResultSetOpensWithItsColumnsDescribed() throws Exception {
        int opened = 0;
        for (Method method : DatabaseMetaData.class.getMethods()) {
            if (method.getReturnType() == ResultSet.class) {
                Object[] arguments = Arrays.stream(method.getParameterTypes())
                        .map(type -> type == boolean.class ? false : type == int.class ? (Object) 2 : null)
                        .toArray();
                try (ResultSet rows = (ResultSet) method.invoke(data, arguments)) {
                    assertThat(labels(rows)).as(method.getName()).isNotEmpty().doesNotHaveDuplicates();
                    assertThat(rows.getStatement()).isNull();
                    opened++;
                }
            }
        }
        assertThat(opened).isEqualTo(26);
    }

    @Test
    void everyOtherMethodAnswers() throws Exception {
        for (Method method : DatabaseMetaData.class.getMethods()) {
            if (method.getReturnType() != ResultSet.class && method.getParameterCount() == 0) {
                assertThat(method.invoke(data)).as(method.getName()).isNotNull();
            }
        }
        assertThat(data.getDatabaseProductName()).isEqualTo("Pinecone");
        assertThat(data.getDatabaseProductVersion()).isEqualTo("2026-04");
        assertThat(data.getDatabaseMajorVersion()).isEqualTo(2026);
        assertThat(data.getDatabaseMinorVersion()).isEqualTo(4);
        assertThat(data.getDriverVersion()).isNotEmpty();
        assertThat(data.getSQLKeywords().split(",", -1)).contains("LIMIT").doesNotContain("SELECT", "NEXT", "schema");
        assertThat(data.getNumericFunctions()).contains("ABS");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "NULL",
            value = {"NULL, NULL, 1", "'', NULL, 1", "NULL, pine%, 1", "nope, NULL, 0", "NULL, '', 0", "NULL, x, 0"})
    void schemasAreFoundByCatalogAndPattern(String catalog, String pattern, int found) throws SQLException {
        assertThat(Rows.texts(data.getSchemas(catalog, pattern), "TABLE_SCHEM")).hasSize(found);
    }

    @Test
    void everyKeyIsTheBestIdentifierOfItsRow() throws SQLException {
        for (io.github.pineconejdbc.table.Table table : Tables.ALL) {
            assertThat(Rows.texts(
                            data.getBestRowIdentifier(
                                    null, "pinecone", table.name(), DatabaseMetaData.bestRowSession, false),
                            "SCOPE",
                            "COLUMN_NAME",
                            "TYPE_NAME",
                            "PSEUDO_COLUMN"))
                    .isEqualTo(table.keys().stream()
                            .map(key -> List.of("2", key, "VARCHAR", "1"))
                            .toList());
        }
        assertThat(data.getBestRowIdentifier("nope", null, "backups", 2, true).next())
                .isFalse();
        assertThat(data.getVersionColumns(null, null, "backups").next()).isFalse();
    }

    @Test
    void aColumnIsTheSameToGetColumnsAndToAQuery() throws SQLException {
        for (io.github.pineconejdbc.table.Table table : Tables.ALL) {
            ResultSetMetaData columns = data.getConnection()
                    .prepareStatement("SELECT * FROM " + table.name() + " WHERE 1=0")
                    .getMetaData();
            List<List<String>> told = Rows.texts(
                    data.getColumns(null, "pinecone", table.name(), "%"),
                    "COLUMN_NAME",
                    "DATA_TYPE",
                    "TYPE_NAME",
                    "COLUMN_SIZE",
                    "NULLABLE",
                    "TABLE_NAME",
                    "TABLE_SCHEM");
            assertThat(told).hasSize(columns.getColumnCount());
            for (int i = 1; i <= told.size(); i++) {
                assertThat(told.get(i - 1))
                        .containsExactly(
                                columns.getColumnName(i),
                                "" + columns.getColumnType(i),
                                columns.getColumnTypeName(i),
                                "" + columns.getPrecision(i),
                                "" + columns.isNullable(i),
                                columns.getTableName(i),
                                columns.getSchemaName(i));
            }
        }
    }

    @Test
    void everyTableAndColumnHasARemark() throws SQLException {
        assertThat(Rows.texts(data.getTables(null, null, "%", null), "REMARKS"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get(0)).isNotEmpty());
        assertThat(Rows.texts(data.getColumns(null, null, "%", "%"), "REMARKS"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get(0)).isNotEmpty());
    }
}
