package io.github.pineconejdbc.tools;

import static io.github.pineconejdbc.support.PineconeServer.backup;
import static io.github.pineconejdbc.support.PineconeServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pineconejdbc.support.PineconeServer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.database.JdbcCursorItemReader;
import org.springframework.batch.infrastructure.item.database.builder.JdbcCursorItemReaderBuilder;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Spring Batch's reader over a cursor, which asks for each page of the list once. */
class SpringBatchTest {
    @RegisterExtension
    final PineconeServer pinecone = new PineconeServer();

    @Test
    void aCursorReadsTheListOnce() throws Exception {
        pinecone.answers("/backups", json("{\"data\":[" + backup("b1") + "," + backup("b2") + "]}"));
        JdbcCursorItemReader<String> reader = new JdbcCursorItemReaderBuilder<String>()
                .name("backups")
                .dataSource(new DriverManagerDataSource(pinecone.url("")))
                .sql("SELECT backup_id FROM backups WHERE status = ?")
                .queryArguments("Ready")
                .rowMapper((row, number) -> row.getString(1))
                .verifyCursorPosition(true)
                .build();
        reader.open(new ExecutionContext());
        List<String> read = new ArrayList<>();
        for (String item; (item = reader.read()) != null; ) {
            read.add(item);
        }
        reader.close();
        assertThat(read).containsExactly("b1", "b2");
        assertThat(pinecone.requests())
                .filteredOn(call -> !call.endsWith("limit=1"))
                .hasSize(1);
    }

    /** A restart goes on at the item after the last one. */
    @Test
    void aCursorGoesOnWhereItWas() throws Exception {
        JdbcCursorItemReader<String> reader = new JdbcCursorItemReaderBuilder<String>()
                .name("backups")
                .dataSource(new DriverManagerDataSource("jdbc:pinecone:sandbox"))
                .sql("SELECT backup_id FROM backups ORDER BY backup_id")
                .rowMapper((row, number) -> row.getString(1))
                .build();
        ExecutionContext context = new ExecutionContext();
        reader.open(context);
        for (int i = 0; i < 100; i++) {
            reader.read();
        }
        reader.update(context);
        String next = reader.read();
        reader.close();
        reader.open(context);
        assertThat(reader.read()).isEqualTo(next);
        reader.close();
    }
}
