package io.github.pineconejdbc.jdbc.metadata;

import io.github.pineconejdbc.DocsTest;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.JDBCType;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The documentation lists what every method of {@link DatabaseMetaData} answers in the sandbox. */
class MetadataDocsTest {
    /** What differs from one connection or build to the next. */
    private static final Map<String, String> VARYING = Map.of(
            "getConnection", "the connection",
            "getDriverMajorVersion", "the first number of the driver's version",
            "getDriverMinorVersion", "the second number of the driver's version",
            "getDriverVersion", "the driver's version",
            "getURL", "the URL, without secrets",
            "getDatabaseProductVersion", "the version of the API: `apiVersion`");

    @Test
    void everyMethodsAnswerIsDocumented() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:pinecone:sandbox")) {
            DatabaseMetaData data = connection.getMetaData();
            List<Method> methods = Stream.of(DatabaseMetaData.class.getMethods())
                    .filter(method -> !method.getName().matches("unwrap|isWrapperFor"))
                    .sorted(Comparator.comparing(Method::getName).thenComparing(Method::getParameterCount))
                    .toList();
            StringBuilder answers = new StringBuilder("| method | answer |\n|---|---|\n");
            StringBuilder results = new StringBuilder("| method | columns | rows |\n|---|---|---|\n");
            for (Method method : methods) {
                if (method.getReturnType() == ResultSet.class) {
                    results.append(result(data, method));
                } else {
                    answers.append("| `").append(signature(method)).append("` | ");
                    answers.append(answer(data, method)).append(" |\n");
                }
            }
            DocsTest.assertGenerated("docs/jdbc.md", "answers", answers.toString());
            DocsTest.assertGenerated("docs/jdbc.md", "results", results.toString());
        }
    }

    private static String signature(Method method) {
        return Stream.of(method.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(", ", method.getName() + "(", ")"));
    }

    private static String answer(DatabaseMetaData data, Method method) throws Exception {
        String varying = VARYING.get(method.getName());
        if (varying != null) {
            return varying;
        }
        if (method.getParameterCount() == 0) {
            Object answer = method.invoke(data);
            return answer instanceof String text ? text(text) : "`" + answer + "`";
        }
        List<String> truths = method.getName().equals("supportsConvert") ? conversions(data) : constants(data, method);
        return truths.isEmpty() ? "`false`" : "`true` for " + String.join(", ", truths);
    }

    private static String text(String text) {
        return text.isEmpty() ? "an empty text" : "`" + text.replace(",", ", ").replace("|", "\\|") + "`";
    }

    private static List<String> conversions(DatabaseMetaData data) throws SQLException {
        List<String> pairs = new ArrayList<>();
        for (JDBCType from : JDBCType.values()) {
            List<String> targets = new ArrayList<>();
            for (JDBCType to : JDBCType.values()) {
                if (data.supportsConvert(from.getVendorTypeNumber(), to.getVendorTypeNumber())) {
                    targets.add(to.getName());
                }
            }
            if (!targets.isEmpty()) {
                pairs.add(from.getName() + " to " + String.join(" ", targets));
            }
        }
        return pairs;
    }

    /** Returns the names of the constants, or pairs of them, that a method says true of. */
    private static List<String> constants(DatabaseMetaData data, Method method) throws Exception {
        if (method.getName().equals("supportsTransactionIsolationLevel")) {
            return namesOf(Connection.class, "TRANSACTION_", constant -> method.invoke(data, constant));
        }
        if (method.getName().equals("supportsResultSetHoldability")) {
            return namesOf(ResultSet.class, ".*_AT_COMMIT|.*_OVER_COMMIT", constant -> method.invoke(data, constant));
        }
        if (method.getName().equals("supportsResultSetConcurrency")) {
            List<String> pairs = new ArrayList<>();
            for (String concurrency : List.of("CONCUR_READ_ONLY", "CONCUR_UPDATABLE")) {
                int number = ResultSet.class.getField(concurrency).getInt(null);
                namesOf(ResultSet.class, "TYPE_", constant -> method.invoke(data, constant, number))
                        .forEach(type -> pairs.add(type + " with " + concurrency));
            }
            return pairs;
        }
        return namesOf(ResultSet.class, "TYPE_", constant -> method.invoke(data, constant));
    }

    private interface Question {
        @Nullable
        Object ask(int constant) throws IllegalAccessException, InvocationTargetException;
    }

    private static List<String> namesOf(Class<?> type, String pattern, Question question) throws Exception {
        List<String> names = new ArrayList<>();
        for (Field field : type.getFields()) {
            if (field.getName().matches(pattern + ".*") && Boolean.TRUE.equals(question.ask(field.getInt(null)))) {
                names.add(field.getName());
            }
        }
        return names;
    }

    private static String result(DatabaseMetaData data, Method method) throws Exception {
        @Nullable
        Object[] arguments = Arrays.stream(method.getParameterTypes())
                .map(type -> type == int.class ? (Object) 0 : type == boolean.class ? false : null)
                .toArray();
        try (ResultSet rows = (ResultSet) method.invoke(data, arguments)) {
            ResultSetMetaData columns = rows.getMetaData();
            List<String> names = new ArrayList<>();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                String type = columns.getColumnTypeName(i);
                names.add(columns.getColumnLabel(i)
                        + (type.equals("VARCHAR") ? "" : " " + type.toLowerCase(Locale.ROOT)));
            }
            int count = 0;
            while (rows.next()) {
                count++;
            }
            return "| `" + signature(method) + "` | " + String.join(", ", names) + " | " + count + " |\n";
        }
    }
}
