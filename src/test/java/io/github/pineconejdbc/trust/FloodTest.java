package io.github.pineconejdbc.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.pineconejdbc.support.Flood;
import io.github.pineconejdbc.support.Service;
import io.github.pineconejdbc.table.Tables;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Servers that never stop sending what stands around a body, which no bound on the body reaches. */
@Timeout(60)
class FloodTest {
    /** What the longest answer may have, and what the sockets of both ends keep. */
    private static final long MOST_BYTES = 48 << 20;

    private Service service;

    @BeforeEach
    void open() throws IOException {
        service = new Service().add(Tables.BACKUPS, "{'backup_id':'flood'}");
    }

    @AfterEach
    void close() throws IOException {
        service.close();
    }

    @ParameterizedTest
    @EnumSource
    void whatNeverEndsIsAnErrorInTimeAndTheConnectionWorksOn(Flood kind) throws Exception {
        service.does(kind.fault(), "backups describe");
        try (Connection connection = DriverManager.getConnection(service.url("&requestTimeout=2&maxRetries=1"));
                Statement statement = connection.createStatement()) {
            SQLException failure = catchThrowableOfType(
                    SQLException.class,
                    () -> statement
                            .executeQuery("SELECT name FROM backups WHERE backup_id = 'flood'")
                            .next());
            assertThat(failure.getSQLState()).isIn("08006", "08P01", "HYT00");
            assertThat(failure.getMessage()).hasSizeLessThan(1_000);
            try (ResultSet none = statement.executeQuery("SELECT name FROM indexes")) {
                assertThat(none.next()).isFalse();
            }
            assertThat(service.longestFlood()).as("bytes that were read").isLessThan(MOST_BYTES);
        }
    }
}
