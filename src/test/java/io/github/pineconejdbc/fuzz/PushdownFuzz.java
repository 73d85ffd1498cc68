package io.github.pineconejdbc.fuzz;

import io.github.pineconejdbc.support.ResultRows;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** A condition gives the same rows whether it becomes calls or the engine applies it to the whole list. */
public final class PushdownFuzz {
    private static final Connection CONNECTION = connect();
    private static final List<String> BACKUPS = column("backup_id", "backups");
    private static final List<String> INDEXES = column("source_index_name", "backups");

    private PushdownFuzz() {}

    private static Connection connect() {
        try {
            return DriverManager.getConnection("jdbc:pinecone:sandbox");
        } catch (SQLException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private static List<String> column(String column, String table) {
        return rows("SELECT DISTINCT " + column + " FROM " + table + " ORDER BY 1");
    }

    public static void fuzzerTestOneInput(byte[] input) {
        Choices choices = new Choices(input);
        String template = template(choices);
        // The engine knows no way from an expression to a key, so that it reads the list.
        String pushed = template.replace("{", "").replace("}", "");
        String hidden = template.replace("{", "(").replace("}", " || '')");
        List<String> expected = outcome(hidden);
        List<String> actual = outcome(pushed);
        if (!actual.equals(expected)) {
            throw new AssertionError(pushed + "\ngives " + actual + "\nbut\n" + hidden + "\ngives " + expected);
        }
    }

    private static List<String> outcome(String sql) {
        try {
            return rows(sql);
        } catch (IllegalStateException e) {
            return List.of(((SQLException) e.getCause()).getSQLState());
        }
    }

    private static List<String> rows(String sql) {
        try (Statement statement = CONNECTION.createStatement();
                ResultSet results = statement.executeQuery(sql)) {
            return ResultRows.of(results);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static String template(Choices choices) {
        String where = condition(choices, 3, "b.");
        return switch (choices.below(13)) {
            case 8 ->
                "SELECT v.k, b.status FROM (VALUES (" + id(choices) + "), (" + id(choices) + "), (" + id(choices)
                        + "), (NULL)) AS v (k) " + choices.of("JOIN", "LEFT JOIN", "RIGHT JOIN", "FULL JOIN")
                        + " backups b ON b.backup_id = {v.k} AND " + condition(choices, 1, "b.") + " ORDER BY 1, 2";
            case 9 ->
                "SELECT backup_id FROM backups b WHERE " + where + choices.of(" UNION ", " UNION ALL ", " EXCEPT ")
                        + "SELECT backup_id FROM backups b WHERE " + condition(choices, 2, "b.") + " ORDER BY 1";
            case 10 ->
                "SELECT name FROM indexes i WHERE " + choices.of("", "NOT ")
                        + "EXISTS (SELECT 1 FROM backups b WHERE {b.source_index_name} = i.name AND " + where
                        + ") ORDER BY 1";
            case 11 ->
                "SELECT restore_job_id, (SELECT MAX(b.status) FROM backups b WHERE {b.backup_id} = r.backup_id AND "
                        + where + ") FROM restore_jobs r ORDER BY 1, 2";
            case 12 ->
                "SELECT COUNT(*) FROM (SELECT 1 FROM backups b WHERE " + where + " LIMIT " + (1 + choices.below(5))
                        + " OFFSET " + choices.below(3) + ")";
            case 0, 1, 2 -> "SELECT backup_id, status, record_count FROM backups b WHERE " + where + " ORDER BY 1";
            case 3 -> "SELECT COUNT(*), MIN(backup_id) FROM backups b WHERE " + where;
            case 4 ->
                "SELECT backup_id FROM backups b WHERE " + where + " ORDER BY backup_id DESC LIMIT "
                        + (1 + choices.below(5)) + " OFFSET " + choices.below(3);
            case 5 ->
                "SELECT b.backup_id, i.name, i.dimension FROM backups b " + choices.of("JOIN", "LEFT JOIN")
                        + " indexes i ON i.name = {b.source_index_name} WHERE " + where + " ORDER BY 1, 2";
            case 6 ->
                "SELECT r.restore_job_id, b.status FROM restore_jobs r " + choices.of("JOIN", "LEFT JOIN", "RIGHT JOIN")
                        + " backups b ON b.backup_id = {r.backup_id} AND " + condition(choices, 1, "b.")
                        + " ORDER BY 1, 2";
            default ->
                "SELECT backup_id FROM backups b WHERE " + where
                        + " AND b.backup_id IN (SELECT {r.backup_id} FROM restore_jobs r WHERE r.status "
                        + choices.of("=", "<>") + " 'Completed') ORDER BY 1";
        };
    }

    private static String condition(Choices choices, int depth, String alias) {
        String key = "{" + alias + "backup_id}";
        String index = "{" + alias + "source_index_name}";
        String status = "{" + alias + "status}";
        if (choices.oneIn(3)) {
            return rareCondition(choices, key, index, alias);
        }
        return switch (choices.below(depth > 0 ? 15 : 10)) {
            case 0 -> key + " = " + id(choices);
            case 1 -> index + " = " + name(choices);
            case 2 -> key + " IN (" + id(choices) + ", " + id(choices) + ", " + id(choices) + ")";
            case 3 -> index + " IN (" + name(choices) + ", " + name(choices) + ")";
            case 4 -> status + choices.of(" = ", " <> ") + choices.of("'Ready'", "'Failed'", "'ready'", "NULL");
            case 5 -> key + choices.of(" <> ", " > ", " <= ") + id(choices);
            case 6 -> id(choices) + " = " + key;
            case 7 -> choices.of(key, index) + choices.of(" IS NULL", " IS NOT NULL", " LIKE '8%'", " NOT LIKE '%a'");
            case 8 -> index + choices.of(" <> ", " >= ", " NOT IN ") + "(" + name(choices) + ")";
            case 9 -> alias + "record_count > " + choices.of("0", "1000", "100000");
            case 10, 11 ->
                "(" + condition(choices, depth - 1, alias) + " AND " + condition(choices, depth - 1, alias) + ")";
            case 12, 13 ->
                "(" + condition(choices, depth - 1, alias) + " OR " + condition(choices, depth - 1, alias) + ")";
            default -> "NOT (" + condition(choices, depth - 1, alias) + ")";
        };
    }

    private static String rareCondition(Choices choices, String key, String index, String alias) {
        return switch (choices.below(12)) {
            case 0 -> key + " NOT IN (" + id(choices) + ", " + id(choices) + ")";
            case 1 ->
                key + choices.of(" = ANY", " <> ALL", " > ALL") + " (ARRAY[" + id(choices) + ", " + id(choices) + "])";
            case 2 -> key + " IS" + choices.of("", " NOT") + " DISTINCT FROM " + id(choices);
            case 3 -> key + choices.of(" BETWEEN ", " NOT BETWEEN SYMMETRIC ") + id(choices) + " AND " + id(choices);
            case 4 -> "(" + key + ", " + index + ") IN ((" + id(choices) + ", " + name(choices) + "), (NULL, 'x'))";
            case 5 -> "CAST(" + key + " AS " + choices.of("VARCHAR", "VARCHAR(36)", "CHAR(40)") + ") = " + id(choices);
            case 6 -> "COALESCE(" + key + ", 'x') = " + id(choices);
            case 7 -> "(" + key + " = " + id(choices) + ") IS " + choices.of("TRUE", "NOT TRUE", "FALSE", "UNKNOWN");
            case 8 -> index + " IN (SELECT i.name FROM indexes i WHERE i.dimension > " + choices.of("0", "1000") + ")";
            case 9 ->
                key + choices.of(" NOT IN ", " IN ")
                        + "(SELECT r.backup_id FROM restore_jobs r WHERE r.status = 'Failed')";
            case 10 -> "CASE WHEN " + alias + "status = 'Ready' THEN " + key + " ELSE 'x' END = " + id(choices);
            default -> choices.of(key, index) + choices.of(" LIKE ", " ILIKE ") + name(choices);
        };
    }

    private static String id(Choices choices) {
        return choices.oneIn(5)
                ? choices.of(
                        "NULL",
                        "''",
                        "'.'",
                        "'..'",
                        "'nope'",
                        "'a/b'",
                        "'%'",
                        "'?x=y'",
                        "'é'",
                        "CAST(NULL AS VARCHAR)",
                        "' '")
                : "'" + BACKUPS.get(choices.below(256) % BACKUPS.size()) + choices.of("'", "'", "'", "'", " '");
    }

    private static String name(Choices choices) {
        return choices.oneIn(5)
                ? choices.of("NULL", "''", "'.'", "'..'", "'nope'", "'DOCS-EXAMPLE'", "'a/b'", "' '")
                : "'" + INDEXES.get(choices.below(256) % INDEXES.size()) + choices.of("'", "'", "'", "'", " '");
    }
}
