package io.github.pineconejdbc.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JRResultSetDataSource;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** JasperReports fills a report from a connection. */
class JasperReportsTest {

    @Test
    void aReportWithAParameterIsFilled() throws Exception {
        try (InputStream source = JasperReportsTest.class.getResourceAsStream("/backups.jrxml");
                Connection connection = DriverManager.getConnection("jdbc:pinecone:sandbox")) {
            JasperReport report = JasperCompileManager.compileReport(source);
            JasperPrint print = JasperFillManager.fillReport(report, new HashMap<>(Map.of("index", "docs-example")), connection);
            List<String> texts = new ArrayList<>();
            print.getPages().forEach(page -> page.getElements().forEach(element -> {
                if (element instanceof JRPrintText text) {
                    texts.add(text.getFullText());
                }
            }));
            try (ResultSet results = connection
                    .createStatement()
                    .executeQuery("SELECT name, created_at FROM backups WHERE source_index_name = 'docs-example'")) {
                while (results.next()) {
                    if (results.getString(1) != null) {
                        assertThat(texts).contains(results.getString(1));
                    }
                    assertThat(texts).contains(results.getTimestamp(2).toInstant().toString());
                }
            }
            assertThat(texts).contains("Ready");
        }
    }

    @ParameterizedTest
    @CsvSource({"backups, 250", "indexes, 12", "restore_jobs, 40", "collections, 3"})
    void everyTableIsASource(String table, int count) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:pinecone:sandbox");
                ResultSet results = connection.createStatement().executeQuery("SELECT * FROM " + table)) {
            JRResultSetDataSource source = new JRResultSetDataSource(results);
            int rows = 0;
            while (source.next()) {
                rows++;
            }
            assertThat(rows).isEqualTo(count);
        }
    }
}
