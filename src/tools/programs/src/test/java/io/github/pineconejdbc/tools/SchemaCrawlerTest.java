package io.github.pineconejdbc.tools;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pineconejdbc.support.PineconeServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import schemacrawler.schema.Catalog;
import schemacrawler.schema.Column;
import schemacrawler.schema.Table;
import schemacrawler.schemacrawler.LoadOptionsBuilder;
import schemacrawler.schemacrawler.SchemaCrawlerOptions;
import schemacrawler.schemacrawler.SchemaCrawlerOptionsBuilder;
import schemacrawler.schemacrawler.SchemaInfoLevelBuilder;
import schemacrawler.tools.utility.SchemaCrawlerUtility;
import us.fatehi.utility.datasource.DatabaseConnectionSource;
import us.fatehi.utility.datasource.DatabaseConnectionSources;

/** SchemaCrawler asks every method of the metadata there is. */
class SchemaCrawlerTest {
    @RegisterExtension
    final PineconeServer pinecone = new PineconeServer();

    @Test
    void theWholeCatalogIsFoundWithoutACall() throws Exception {
        SchemaCrawlerOptions options = SchemaCrawlerOptionsBuilder.newSchemaCrawlerOptions()
                .withLoadOptions(LoadOptionsBuilder.builder()
                        .withSchemaInfoLevel(SchemaInfoLevelBuilder.maximum())
                        .toOptions());
        String url = pinecone.url("");
        Catalog catalog;
        try (DatabaseConnectionSource source =
                DatabaseConnectionSources.fromDataSource(new DriverManagerDataSource(url))) {
            catalog = SchemaCrawlerUtility.getCatalog(source, options);
        }
        assertThat(pinecone.requests()).isSubsetOf("GET /backups?limit=1");
        assertThat(catalog.getDatabaseInfo().getDatabaseProductName()).isEqualTo("Pinecone");
        // It asks supportsSchemasInTableDefinitions(), and shows no schemas where no table can be defined.
        assertThat(catalog.getSchemas()).hasSize(1);
        assertThat(catalog.getTables())
                .extracting(Table::getName)
                .containsExactlyInAnyOrder(
                        "backups",
                        "collections",
                        "indexes",
                        "restore_jobs",
                        "backup_schedules",
                        "backup_runs",
                        "index_protection");
        assertThat(catalog.getTables()).extracting(Table::getFullName).contains("pinecone.backups");
        assertThat(catalog.getTables()).allSatisfy(table -> {
            assertThat(table.getRemarks()).isNotBlank();
            if (!table.getName().equals("index_protection")) {
                assertThat(table.getPrimaryKey().getConstrainedColumns()).isNotEmpty();
            }
            assertThat(table.getColumns()).isNotEmpty().allSatisfy(column -> {
                assertThat(column.getRemarks()).isNotBlank();
                assertThat(column.isColumnDataTypeKnown()).isTrue();
            });
        });
        assertThat(catalog.getTables().stream()
                        .flatMap(table -> table.getImportedForeignKeys().stream())
                        .flatMap(key -> key.getColumnReferences().stream())
                        .map(reference ->
                                name(reference.getForeignKeyColumn()) + " > " + name(reference.getPrimaryKeyColumn())))
                .containsExactlyInAnyOrder(
                        "backups.source_index_name > indexes.name",
                        "restore_jobs.backup_id > backups.backup_id",
                        "restore_jobs.target_index_name > indexes.name",
                        "backup_schedules.index_name > indexes.name",
                        "backup_runs.schedule_id > backup_schedules.schedule_id",
                        "backup_runs.backup_id > backups.backup_id",
                        "backup_runs.source_index_name > indexes.name");
    }

    private static String name(Column column) {
        return column.getParent().getName() + "." + column.getName();
    }
}
