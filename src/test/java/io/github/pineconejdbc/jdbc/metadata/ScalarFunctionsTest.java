package io.github.pineconejdbc.jdbc.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlJdbcFunctionCall;
import org.junit.jupiter.api.Test;

class ScalarFunctionsTest {
    private static void sameAs(String engine, List<String> ours) {
        List<String> known = new ArrayList<>(List.of(engine.split(",")));
        known.remove("CONVERT_TIMEZONE");
        assertThat(ours).isEqualTo(known);
    }

    @Test
    void theListsAreThoseThatTheParserKnows() {
        sameAs(SqlJdbcFunctionCall.getNumericFunctions(), ScalarFunctions.PARSED_NUMERIC);
        sameAs(SqlJdbcFunctionCall.getStringFunctions(), ScalarFunctions.PARSED_STRING);
        sameAs(SqlJdbcFunctionCall.getSystemFunctions(), ScalarFunctions.PARSED_SYSTEM);
        sameAs(SqlJdbcFunctionCall.getTimeDateFunctions(), ScalarFunctions.PARSED_TIME_AND_DATE);
    }
}
