package io.github.pineconejdbc.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.util.Map;
import liquibase.CatalogAndSchema;
import liquibase.GlobalConfiguration;
import liquibase.Scope;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.diff.DiffGeneratorFactory;
import liquibase.diff.compare.CompareControl;
import liquibase.diff.output.DiffOutputControl;
import liquibase.diff.output.changelog.DiffToChangeLog;
import liquibase.serializer.core.xml.XMLChangeLogSerializer;
import liquibase.snapshot.DatabaseSnapshot;
import liquibase.snapshot.SnapshotControl;
import liquibase.snapshot.SnapshotGeneratorFactory;
import liquibase.structure.core.Column;
import liquibase.structure.core.ForeignKey;
import liquibase.structure.core.Index;
import liquibase.structure.core.PrimaryKey;
import liquibase.structure.core.Table;
import liquibase.structure.core.UniqueConstraint;
import liquibase.structure.core.View;
import org.junit.jupiter.api.Test;

/** Liquibase, to which this is a database that it doesn't know: its snapshot, and the change log that it makes of one. */
class LiquibaseTest {
    private interface Use {
        void of(Database database) throws Exception;
    }

    private static void withDatabase(Use use) throws Exception {
        Scope.child(Map.of(GlobalConfiguration.PRESERVE_SCHEMA_CASE.getKey(), true), () -> {
            try (Database database = DatabaseFactory.getInstance()
                    .findCorrectDatabaseImplementation(
                            new JdbcConnection(DriverManager.getConnection("jdbc:pinecone:sandbox")))) {
                database.setDefaultSchemaName("pinecone");
                use.of(database);
            }
        });
    }

    @Test
    void aSnapshotHasTheTablesTheirKeysAndTheView() throws Exception {
        withDatabase(database -> {
            DatabaseSnapshot snapshot = SnapshotGeneratorFactory.getInstance()
                    .createSnapshot(new CatalogAndSchema(null, "pinecone"), database, new SnapshotControl(database));
            assertThat(snapshot.get(Table.class)).extracting(Table::getName).contains("backups", "restore_jobs");
            assertThat(snapshot.get(View.class)).extracting(View::getName).containsExactly("index_protection");
            assertThat(snapshot.get(View.class).iterator().next().getDefinition())
                    .contains("FROM indexes i");
            assertThat(snapshot.get(PrimaryKey.class)).hasSize(6);
            assertThat(snapshot.get(ForeignKey.class)).hasSize(7);
            assertThat(snapshot.get(Column.class)).hasSize(88);
            assertThat(snapshot.get(Index.class)).isNotEmpty();
            assertThat(snapshot.get(UniqueConstraint.class)).isEmpty();
        });
    }

    @Test
    void aChangeLogIsMadeOfIt() throws Exception {
        withDatabase(database -> {
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            new DiffToChangeLog(
                            DiffGeneratorFactory.getInstance().compare(database, null, CompareControl.STANDARD),
                            new DiffOutputControl(false, false, false, null))
                    .print(new PrintStream(written, true, StandardCharsets.UTF_8), new XMLChangeLogSerializer());
            assertThat(written.toString(StandardCharsets.UTF_8))
                    .contains("<createTable", "tableName=\"backups\"", "baseColumnNames=\"source_index_name\"");
        });
    }
}
