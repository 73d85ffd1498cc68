package io.github.pineconejdbc.sql.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each row of the table of functions has a method, and the value that its trial says. */
class FunctionsTest {
    static List<FunctionRow> all() {
        return Functions.ALL;
    }

    static List<FunctionRow> written() {
        return Functions.ALL.stream().filter(row -> !row.trial().isEmpty()).toList();
    }

    @ParameterizedTest
    @MethodSource("all")
    void aRowHasItsMethod(FunctionRow row) {
        assertThat(row.method().getReturnType()).as(row.signature()).isNotEqualTo(void.class);
        assertThat(row.result()).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("written")
    void theTrialHasItsValue(FunctionRow row) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:pinecone:sandbox?timeZone=UTC");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT " + row.trial())) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).as(row.trial()).isEqualTo(row.value());
        }
    }

    @Test
    void digitsOfDatesAreThoseOfNoLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertThat(TimeFunctions.dateText(0)).isEqualTo("1970-01-01");
            assertThat(TimeFunctions.toChar(5, "Y,YYY-MM MS")).isEqualTo("1,970-01 005");
        } finally {
            Locale.setDefault(before);
        }
    }
}
