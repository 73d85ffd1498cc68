package io.github.pineconejdbc.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void aBadDeclarationReportsAllItsFaults() {
        assertThatThrownBy(() -> new Table(
                        "things",
                        "A thing",
                        "id",
                        List.of(
                                Column.optional("id", ColumnType.VARCHAR, "x"),
                                Column.required("n", ColumnType.BIGINT, "x"),
                                Column.required("n", ColumnType.BIGINT, "x")),
                        List.of(new Reference("other", "others")),
                        List.of(Endpoint.describe("/things/{n}"), Endpoint.pages("/a/{id}/{n}", "data"))))
                .hasMessage("table 'things': column 'n' is declared twice; the key 'id' is no required column;"
                        + " the reference from 'other' is from no column; '/things/{n}' names no column of strings;"
                        + " '/things/{n}' answers with one row, but not by the key;"
                        + " '/a/{id}/{n}' names more than one column;"
                        + " the endpoints must begin with one by key and end with one that needs no value");
    }

    @Test
    void everyReferenceLeadsToATable() {
        List<String> names = Tables.ALL.stream().map(Table::name).toList();
        assertThat(Tables.ALL.stream().flatMap(table -> table.references().stream()))
                .extracting(Reference::table)
                .isNotEmpty()
                .allMatch(names::contains);
    }

    @Test
    void aMapIsSortedReadOnlyAndPrintsAsJson() {
        StringMap map = new StringMap(Map.of("b", "say \"x\"\n", "a", "№"));
        assertThat((Map<String, String>) map)
                .hasToString("{\"a\":\"№\",\"b\":\"say \\\"x\\\"\\n\"}")
                .isEqualTo(Map.of("a", "№", "b", "say \"x\"\n"));
        assertThat(map.keySet()).containsExactly("a", "b");
        assertThat(map.get("c")).isNull();
        assertThatThrownBy(() -> map.put("c", "d")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> map.entrySet().clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}
