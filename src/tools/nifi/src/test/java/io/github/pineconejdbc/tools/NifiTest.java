package io.github.pineconejdbc.tools;

import static io.github.pineconejdbc.support.PineconeServer.backup;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pineconejdbc.support.PineconeServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.apache.nifi.controller.AbstractControllerService;
import org.apache.nifi.dbcp.DBCPService;
import org.apache.nifi.processor.exception.ProcessException;
import org.apache.nifi.processors.standard.ExecuteSQL;
import org.apache.nifi.processors.standard.ListDatabaseTables;
import org.apache.nifi.processors.standard.QueryDatabaseTable;
import org.apache.nifi.util.TestRunner;
import org.apache.nifi.util.TestRunners;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** NiFi's processors for databases. */
class NifiTest {
    @RegisterExtension
    final PineconeServer pinecone = new PineconeServer();

    private static final class Connections extends AbstractControllerService implements DBCPService {
        private final String url;

        Connections(String url) {
            this.url = url;
        }

        @Override
        public Connection getConnection() {
            try {
                return DriverManager.getConnection(url);
            } catch (SQLException e) {
                throw new ProcessException(e);
            }
        }
    }

    private static TestRunner runner(Class<? extends org.apache.nifi.processor.Processor> type, String url)
            throws Exception {
        TestRunner runner = TestRunners.newTestRunner(type);
        Connections connections = new Connections(url);
        runner.addControllerService("pinecone", connections);
        runner.enableControllerService(connections);
        runner.setIncomingConnection(false);
        return runner;
    }

    @Test
    void aKeyIsLookedUp() throws Exception {
        pinecone.serves(backup("b1"));
        TestRunner runner = runner(ExecuteSQL.class, pinecone.url(""));
        runner.setProperty(ExecuteSQL.DBCP_SERVICE, "pinecone");
        runner.setProperty(ExecuteSQL.SQL_SELECT_QUERY, "SELECT * FROM backups WHERE backup_id = 'b1'");
        runner.run();
        runner.assertAllFlowFilesTransferred(ExecuteSQL.REL_SUCCESS, 1);
        runner.getFlowFilesForRelationship(ExecuteSQL.REL_SUCCESS)
                .get(0)
                .assertAttributeEquals(ExecuteSQL.RESULT_ROW_COUNT, "1");
        assertThat(pinecone.requests()).contains("GET /backups/b1");
    }

    /** It remembers the latest time that it saw, and asks for what is later. */
    @Test
    void onlyWhatIsNewComesAgain() throws Exception {
        TestRunner runner = runner(QueryDatabaseTable.class, "jdbc:pinecone:sandbox");
        runner.setProperty(QueryDatabaseTable.DBCP_SERVICE, "pinecone");
        runner.setProperty(QueryDatabaseTable.TABLE_NAME, "backups");
        runner.setProperty(QueryDatabaseTable.MAX_VALUE_COLUMN_NAMES, "created_at");
        runner.run();
        runner.assertAllFlowFilesTransferred(QueryDatabaseTable.REL_SUCCESS, 1);
        runner.getFlowFilesForRelationship(QueryDatabaseTable.REL_SUCCESS)
                .get(0)
                .assertAttributeEquals(QueryDatabaseTable.RESULT_ROW_COUNT, "250");
        runner.clearTransferState();
        runner.run();
        runner.assertAllFlowFilesTransferred(QueryDatabaseTable.REL_SUCCESS, 0);
    }

    @Test
    void theTablesAreListed() throws Exception {
        TestRunner runner = runner(ListDatabaseTables.class, "jdbc:pinecone:sandbox");
        runner.setProperty(ListDatabaseTables.DBCP_SERVICE, "pinecone");
        runner.run();
        assertThat(runner.getFlowFilesForRelationship(ListDatabaseTables.REL_SUCCESS))
                .extracting(file -> file.getAttribute(ListDatabaseTables.DB_TABLE_FULLNAME))
                .contains("pinecone.backups", "pinecone.restore_jobs");
    }
}
