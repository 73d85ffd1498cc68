package io.github.pineconejdbc.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pineconejdbc.support.PineconeServer;
import io.github.pineconejdbc.support.Rows;
import io.github.pineconejdbc.table.Column;
import io.github.pineconejdbc.table.Relation;
import io.github.pineconejdbc.table.Tables;
import io.github.pineconejdbc.table.Views;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What there is, asked in SQL, is what is declared, and what JDBC's metadata says. */
class InformationSchemaTest {
    @RegisterExtension
    final PineconeServer pinecone = new PineconeServer();

    @AfterEach
    void nothingIsSent() {
        assertThat(pinecone.requests()).isEmpty();
    }

    private static String[] tables() {
        return Tables.RELATIONS.stream().map(Relation::name).sorted().toArray(String[]::new);
    }

    @Test
    void tablesAreThoseThatAreDeclared() {
        pinecone.sql("SELECT table_name FROM information_schema.tables WHERE table_schema = 'pinecone' ORDER BY 1")
                .returns(tables());
        pinecone.sql("SELECT t.table_name, COUNT(*) AS columns FROM information_schema.tables t"
                        + " JOIN information_schema.columns c USING (table_schema, table_name)"
                        + " WHERE t.table_schema = 'pinecone' GROUP BY 1 ORDER BY 1")
                .returns(Tables.RELATIONS.stream()
                        .map(table -> table.name() + "|" + table.columns().size())
                        .sorted()
                        .toArray(String[]::new));
        pinecone.sql("SELECT schema_name FROM information_schema.schemata ORDER BY 1")
                .returns("information_schema", "pinecone");
    }

    @Test
    void columnsHavePostgreSqlsTypes() {
        pinecone.sql("SELECT column_name, data_type, udt_name, is_nullable, numeric_precision, datetime_precision"
                        + " FROM Information_Schema.Columns WHERE table_name = 'backups' AND ordinal_position IN (1, 10, 14, 16, 17)"
                        + " ORDER BY ordinal_position")
                .returns(
                        "backup_id|character varying|varchar|NO|null|null",
                        "dimension|integer|int4|YES|32|null",
                        "namespace_count|bigint|int8|YES|64|null",
                        "tags|map|map|YES|null|null",
                        "created_at|timestamp with time zone|timestamptz|YES|null|3");
    }

    @Test
    void keysLeadFromTableToTable() {
        pinecone.sql("SELECT k.table_name, k.column_name, p.table_name, p.column_name"
                        + " FROM information_schema.table_constraints c"
                        + " JOIN information_schema.key_column_usage k USING (constraint_schema, constraint_name)"
                        + " JOIN information_schema.referential_constraints r USING (constraint_schema, constraint_name)"
                        + " JOIN information_schema.key_column_usage p"
                        + " ON p.constraint_name = r.unique_constraint_name"
                        + " WHERE constraint_type = 'FOREIGN KEY' AND k.table_name IN ('backups', 'restore_jobs')"
                        + " ORDER BY 1, 2")
                .returns(
                        "backups|source_index_name|indexes|name",
                        "restore_jobs|backup_id|backups|backup_id",
                        "restore_jobs|target_index_name|indexes|name");
    }

    /** What Liquibase asks of a database that it doesn't know. */
    @Test
    void constraintsTellTheirColumns() {
        pinecone.sql(
                        "SELECT constraint_type, constraint_name, table_name, column_list FROM information_schema.constraints"
                                + " WHERE constraint_schema = 'pinecone' AND table_name IN ('backups', 'backup_runs')"
                                + " AND column_list <> 'source_index_id' ORDER BY 3, 1 DESC, 2")
                .returns(
                        "PRIMARY KEY|backup_runs_pkey|backup_runs|schedule_id,backup_id",
                        "FOREIGN KEY|backup_runs_backup_id_fkey|backup_runs|backup_id",
                        "FOREIGN KEY|backup_runs_schedule_id_fkey|backup_runs|schedule_id",
                        "FOREIGN KEY|backup_runs_source_index_name_fkey|backup_runs|source_index_name",
                        "PRIMARY KEY|backups_pkey|backups|backup_id",
                        "FOREIGN KEY|backups_source_index_name_fkey|backups|source_index_name");
        pinecone.sql("SELECT * FROM information_schema.constraints WHERE constraint_type = 'UNIQUE'")
                .returns();
    }

    @Test
    void viewsTellTheirQueries() {
        pinecone.sql("SELECT table_name, view_definition FROM information_schema.views ORDER BY 1")
                .returns(Views.ALL.stream()
                        .map(view -> view.name() + "|" + view.select())
                        .sorted()
                        .toArray(String[]::new));
    }

    @Test
    void thereAreNoSequences() {
        pinecone.sql("SELECT * FROM information_schema.sequences").returns();
    }

    /** Only who asks for system tables, or names the schema, finds them: a tool's tree has no use for them. */
    @Test
    void metadataListsThemWhereSystemTablesAreAskedFor() throws SQLException {
        DatabaseMetaData data = pinecone.connect().getMetaData();
        assertThat(Rows.texts(data.getTables(null, null, "%", null), "TABLE_SCHEM"))
                .hasSize(Tables.RELATIONS.size())
                .containsOnly(List.of("pinecone"));
        assertThat(Rows.texts(data.getSchemas(), "TABLE_SCHEM")).containsExactly(List.of("pinecone"));
        assertThat(Rows.texts(
                        data.getTables(null, "information_schema", "%", new String[] {"SYSTEM TABLE", "VIEW"}),
                        "TABLE_TYPE"))
                .hasSize(InformationSchema.tables().size())
                .containsOnly(List.of("SYSTEM TABLE"));
        assertThat(Rows.texts(data.getColumns(null, null, "schemata", "%"), "COLUMN_NAME"))
                .isEmpty();
        assertThat(Rows.texts(data.getColumns(null, "information_schema", "schemata", "%"), "COLUMN_NAME"))
                .hasSize(7)
                .contains(List.of("schema_name"));
    }

    @Test
    void resultsKnowTheirSchema() throws SQLException {
        try (PreparedStatement statement =
                pinecone.connect().prepareStatement("SELECT table_name AS t, 1 FROM information_schema.tables")) {
            assertThat(statement.getMetaData().getSchemaName(1)).isEqualTo("information_schema");
            assertThat(statement.getMetaData().getTableName(1)).isEqualTo("tables");
            assertThat(statement.getMetaData().getSchemaName(2)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"SHOW TABLES", "show tables from Pinecone;", "/* all */ SHOW TABLES IN \"pinecone\" LIKE '%'"})
    void showTablesListsThem(String sql) throws SQLException {
        try (ResultSet rows = pinecone.connect().createStatement().executeQuery(sql)) {
            assertThat(Rows.texts(rows, "table_name").stream().map(row -> row.get(0)))
                    .containsExactly(tables());
        }
    }

    @Test
    void showTablesTakesAPattern() {
        pinecone.sql("SHOW TABLES LIKE 'back_p_'").returns(row("backups"));
        pinecone.sql("SHOW SCHEMAS").returns("information_schema", "pinecone");
    }

    private static String row(String table) {
        return Tables.RELATIONS.stream()
                .filter(each -> each.name().equals(table))
                .map(each -> "pinecone|" + table + (each.isView() ? "|VIEW|" : "|TABLE|") + each.remark())
                .findAny()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DESCRIBE backups",
                "DESC pinecone.\"Backups\";",
                "describe table BACKUPS",
                "SHOW COLUMNS FROM backups"
            })
    void describeListsTheColumns(String sql) throws SQLException {
        try (PreparedStatement statement = pinecone.connect().prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            assertThat(Rows.texts(rows, "column_name", "data_type", "is_nullable", "key", "remarks"))
                    .hasSize(Tables.BACKUPS.columns().size())
                    .contains(List.of(
                            "source_index_name",
                            "character varying",
                            "NO",
                            "references indexes",
                            remark("source_index_name")));
        }
    }

    private static String remark(String column) {
        return Tables.BACKUPS.columns().stream()
                .filter(each -> each.name().equals(column))
                .map(Column::remark)
                .findAny()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DESCRIBE nope|There is no table 'nope': SHOW TABLES lists them",
                "DESC information_schema.nope|There is no table 'nope': SHOW TABLES FROM information_schema lists them",
                "SHOW TABLES FROM public|There is no schema 'public': SHOW SCHEMAS lists them"
            })
    void whatIsNotThereIsTold(String sql, String message) {
        assertThatThrownBy(() -> pinecone.connect().createStatement().executeQuery(sql))
                .isInstanceOf(SQLException.class)
                .hasFieldOrPropertyWithValue("SQLState", "42P01")
                .hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SHOW timezone", "DESC SELECT 1", "SHOW TABLES WHERE 1 = 1", "DESCRIBE backups name"})
    void otherStatementsOfTheseWordsAreNotSupported(String sql) {
        assertThatThrownBy(() -> pinecone.connect().createStatement().executeQuery(sql))
                .isInstanceOf(SQLFeatureNotSupportedException.class)
                .hasMessageContaining("SHOW TABLES and DESCRIBE");
    }
}
