package io.github.pineconejdbc.bench;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * What DBeaver's generic driver asks when a user opens a connection, unfolds its tree down to a table's columns and opens
 * the table's data: the same calls in the same order. Prints nanoseconds, {@code port} is the argument.
 */
final class DBeaver {
    private static final int PAGE = 200;

    private DBeaver() {}

    public static void main(String[] args) throws Exception {
        long start = System.nanoTime();
        Properties properties = new Properties();
        properties.setProperty("user", "");
        properties.setProperty("password", "bench");
        try (Connection connection =
                DriverManager.getConnection("jdbc:pinecone://127.0.0.1:" + args[0] + "?ssl=false", properties)) {
            open(connection);
            DatabaseMetaData metadata = connection.getMetaData();
            String schema = describe(metadata);
            for (String table : tree(metadata, schema)) {
                details(metadata, schema, table);
            }
            data(connection);
            Cold.print(start);
        }
    }

    private static void open(Connection connection) throws SQLException {
        connection.setReadOnly(true);
        connection.setClientInfo("ApplicationName", "DBeaver - Main");
        connection.getAutoCommit();
        connection.setAutoCommit(true);
        connection.getTransactionIsolation();
        connection.isValid(5);
    }

    /** Asks what the database can do, and for its types, catalogs and schemas. Returns the last schema. */
    private static String describe(DatabaseMetaData metadata) throws SQLException {
        metadata.getDatabaseProductName();
        metadata.getDatabaseProductVersion();
        metadata.getDriverName();
        metadata.getDriverVersion();
        metadata.getDatabaseMajorVersion();
        metadata.getDatabaseMinorVersion();
        metadata.getURL();
        metadata.getUserName();
        metadata.getSchemaTerm();
        metadata.getCatalogTerm();
        metadata.getProcedureTerm();
        metadata.getIdentifierQuoteString();
        metadata.getSearchStringEscape();
        metadata.getCatalogSeparator();
        metadata.getExtraNameCharacters();
        metadata.getSQLKeywords();
        metadata.getNumericFunctions();
        metadata.getStringFunctions();
        metadata.getSystemFunctions();
        metadata.getTimeDateFunctions();
        metadata.storesUpperCaseIdentifiers();
        metadata.storesLowerCaseIdentifiers();
        metadata.storesMixedCaseIdentifiers();
        metadata.supportsMixedCaseIdentifiers();
        metadata.storesUpperCaseQuotedIdentifiers();
        metadata.storesLowerCaseQuotedIdentifiers();
        metadata.supportsMixedCaseQuotedIdentifiers();
        metadata.supportsSchemasInDataManipulation();
        metadata.supportsCatalogsInDataManipulation();
        metadata.isCatalogAtStart();
        metadata.isReadOnly();
        metadata.supportsTransactions();
        metadata.supportsBatchUpdates();
        metadata.supportsMultipleResultSets();
        metadata.supportsResultSetType(ResultSet.TYPE_SCROLL_INSENSITIVE);
        metadata.supportsSubqueriesInIns();
        metadata.supportsStoredProcedures();
        metadata.supportsSavepoints();
        all(metadata.getTypeInfo());
        all(metadata.getTableTypes());
        all(metadata.getCatalogs());
        List<String> schemas = all(metadata.getSchemas());
        return schemas.get(schemas.size() - 1);
    }

    private static List<String> tree(DatabaseMetaData metadata, String schema) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet results = metadata.getTables(null, schema, "%", null)) {
            while (results.next()) {
                tables.add(results.getString("TABLE_NAME"));
                results.getString("TABLE_TYPE");
                results.getString("REMARKS");
            }
        }
        all(metadata.getProcedures(null, schema, "%"));
        all(metadata.getFunctions(null, schema, "%"));
        // Reads of a whole schema.
        all(metadata.getColumns(null, schema, "%", "%"));
        return tables;
    }

    private static void details(DatabaseMetaData metadata, String schema, String table) throws SQLException {
        all(metadata.getColumns(null, schema, table, "%"));
        all(metadata.getPrimaryKeys(null, schema, table));
        all(metadata.getImportedKeys(null, schema, table));
        all(metadata.getExportedKeys(null, schema, table));
        all(metadata.getIndexInfo(null, schema, table, false, true));
    }

    private static void data(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            statement.setMaxRows(PAGE);
            statement.setFetchSize(PAGE);
            if (!statement.execute("SELECT x.* FROM pinecone.backups x")) {
                throw new IllegalStateException("no rows");
            }
            try (ResultSet results = statement.getResultSet()) {
                grid(results);
            }
            statement.getWarnings();
        }
    }

    private static void grid(ResultSet results) throws SQLException {
        ResultSetMetaData columns = results.getMetaData();
        int width = columns.getColumnCount();
        for (int i = 1; i <= width; i++) {
            columns.getColumnLabel(i);
            columns.getColumnName(i);
            columns.getTableName(i);
            columns.getSchemaName(i);
            columns.getCatalogName(i);
            columns.getColumnTypeName(i);
            columns.getColumnDisplaySize(i);
            columns.getPrecision(i);
            columns.getScale(i);
            columns.isNullable(i);
            columns.isAutoIncrement(i);
        }
        int rows = 0;
        while (rows < PAGE && results.next()) {
            rows++;
            for (int i = 1; i <= width; i++) {
                value(results, i, columns.getColumnType(i));
                results.wasNull();
            }
        }
        if (rows != PAGE) {
            throw new IllegalStateException(rows + " rows");
        }
    }

    private static @Nullable Object value(ResultSet results, int column, int type) throws SQLException {
        return switch (type) {
            case Types.VARCHAR -> results.getString(column);
            case Types.INTEGER, Types.BIGINT -> results.getLong(column);
            default -> results.getObject(column);
        };
    }

    /** Reads every column of every row; returns the first ones. */
    private static List<String> all(ResultSet results) throws SQLException {
        List<String> first = new ArrayList<>();
        try (results) {
            int width = results.getMetaData().getColumnCount();
            while (results.next()) {
                first.add(String.valueOf(results.getString(1)));
                for (int i = 2; i <= width; i++) {
                    results.getObject(i);
                }
            }
        }
        return first;
    }
}
