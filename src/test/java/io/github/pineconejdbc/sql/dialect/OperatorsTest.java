package io.github.pineconejdbc.sql.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.pineconejdbc.support.MadeFile;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.validate.SqlUserDefinedAggFunction;
import org.apache.calcite.sql.validate.SqlUserDefinedFunction;
import org.apache.calcite.sql.validate.SqlUserDefinedTableFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a query can name: none of it reaches a file, a class, a system property or a socket. */
class OperatorsTest {
    /** Read through, one by one: a new one in a new Calcite is looked at before it gets in. */
    private static final String REVIEWED = "src/test/resources/operators.txt";

    @Test
    void everyOperatorIsOneThatWasReviewed() {
        String names = Dialect.OPERATORS.getOperatorList().stream()
                .map(operator -> operator.getName() + "\n")
                .distinct()
                .sorted()
                .collect(Collectors.joining());
        MadeFile.check(REVIEWED, "update.operators", names);
    }

    @Test
    void noOperatorIsSomebodyElsesCode() {
        for (SqlOperator operator : Dialect.OPERATORS.getOperatorList()) {
            assertThat(operator)
                    .as(operator.getName())
                    .isNotInstanceOfAny(
                            SqlUserDefinedFunction.class,
                            SqlUserDefinedAggFunction.class,
                            SqlUserDefinedTableFunction.class);
            if (operator instanceof SqlFunction function) {
                assertThat(function.getFunctionType().isUserDefined())
                        .as(operator.getName())
                        .isEqualTo(false);
            }
        }
    }

    @Test
    void noOperatorReadsXmlFilesOrTheNetwork() {
        assertThat(Dialect.OPERATORS.getOperatorList())
                .extracting(operator -> operator.getName().toUpperCase(java.util.Locale.ROOT))
                .noneMatch(name -> name.contains("XML")
                        || name.contains("EXTRACTVALUE")
                        || name.contains("EXISTSNODE")
                        || name.contains("FILE")
                        || name.contains("URL")
                        || name.contains("HTTP")
                        || name.contains("LOAD")
                        || name.contains("SLEEP")
                        || name.contains("ENV")
                        || name.contains("PROPERTY"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT XMLTRANSFORM('<a/>', '<xsl/>')",
                "SELECT EXTRACTVALUE('<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>', '/a')",
                "SELECT EXTRACT_XML('<a/>', '/a')",
                "SELECT EXTRACT(XML('<a/>'), '/a')",
                "SELECT EXISTSNODE('<a/>', '/a')",
                "SELECT XMLPARSE(DOCUMENT '<a/>')",
                "SELECT pg_read_file('/etc/passwd')",
                "SELECT pg_sleep(10)",
                "SELECT LOAD_FILE('/etc/passwd')",
                "SELECT FILE_READ('/etc/passwd')",
                "SELECT * FROM READ_CSV('/etc/passwd')",
                "SELECT * FROM '/etc/passwd'",
                "SELECT * FROM \"/etc/passwd\"",
                "SELECT * FROM TABLE(x('/etc/passwd'))",
                "SELECT * FROM TABLE(FILE('/etc/passwd'))",
                "SELECT * FROM metadata.\"TABLES\"",
                "SELECT * FROM pg_catalog.pg_class",
                "SELECT * FROM \"java.lang.System\".properties",
                "SELECT SYSTEM('id')",
                "SELECT SYSTEM_PROPERTY('user.home')",
                "SELECT GETENV('PATH')",
                "SELECT CURRENT_SETTING('x')",
                "SELECT CSVREAD('/etc/passwd')",
                "SELECT LINK_SCHEMA('a', 'b', 'c', 'd', 'e', 'f')",
                "SELECT JNDI('ldap://x')",
                "SELECT \"java.lang.Runtime\".\"exec\"('id')",
                "SELECT java.lang.Runtime.getRuntime()",
                "SELECT CAST('x' AS java.lang.Runtime)",
                "SELECT CAST('x' AS \"java.net.URL\")",
                "SELECT 'x'::java.io.File",
                "SELECT NEW \"java.io.File\"('/etc/passwd')",
                "SELECT toInstant(1, 'UTC')",
                "SELECT mapText(tags) FROM backups",
                "SELECT saneLength(1)",
                "CREATE FUNCTION f AS 'java.lang.Runtime'",
                "CREATE FOREIGN SCHEMA x TYPE 'jdbc' OPTIONS (jdbcUrl 'jdbc:h2:mem:')",
                "CREATE SCHEMA x",
                "ALTER SYSTEM SET \"x\" = 'y'",
                "ANALYZE backups",
                "CALL f()",
                "LOAD 'x'",
                "COPY backups FROM PROGRAM 'id'",
                "DESCRIBE SCHEMA x",
                "EXPLAIN PLAN FOR CREATE TABLE x (a INTEGER)",
                "EXPLAIN PLAN FOR INSERT INTO backups SELECT * FROM backups",
                "EXPLAIN ANALYZE SELECT 1",
                "SELECT JSON_VALUE('{\"a\":\"b\"}', '$[?(@.a =~ /(b|b)*c/)]' ERROR ON ERROR)",
            })
    void aDangerousStatementIsRefused(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:pinecone:sandbox");
                Statement statement = connection.createStatement()) {
            SQLException e = catchThrowableOfType(SQLException.class, () -> {
                try (ResultSet rows = statement.executeQuery(sql)) {
                    while (rows.next()) {
                        rows.getString(1);
                    }
                }
            });
            assertThat((Throwable) e).as(sql).isNotNull();
            assertThat(e.getSQLState()).as(e.getMessage()).matches("42601|42P01|42703|42704|42883|0A000|22032");
        }
    }

    @ParameterizedTest
    @CsvSource({"USER", "CURRENT_USER", "SESSION_USER", "SYSTEM_USER", "{fn USER()}"})
    void nobodyLearnsTheNameOfTheMachinesUser(String function) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:pinecone:sandbox");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT " + function)) {
            rows.next();
            assertThat(rows.getString(1)).isNotEqualTo(System.getProperty("user.name"));
        }
    }
}
