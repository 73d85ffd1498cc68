package io.github.pineconejdbc.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableTest {

    private static final Column ID = Column.required("id", ColumnType.VARCHAR, "x");
    private static final Column OWNER = Column.optional("owner", ColumnType.VARCHAR, "x");
    private static final Endpoint ALL_THINGS = Endpoint.pages("/things", "data");

    private static Table table(Endpoint... endpoints) {
        return Table.of("things", "A thing", "id", List.of(ID, OWNER), List.of(), List.of(endpoints));
    }

    @Test
    void aBadDeclarationReportsAllItsFaults() {
        assertThatThrownBy(() -> new Table(
                        "things",
                        "A thing",
                        "soon",
                        List.of("owner", "id"),
                        List.of(
                                Column.optional("id", ColumnType.VARCHAR, "x"),
                                Column.required("n", ColumnType.BIGINT, "x"),
                                Column.required("n", ColumnType.BIGINT, "x").at("id", "n"),
                                Column.ofPath("zone", "x")),
                        List.of(new Reference("other", "others")),
                        List.of(
                                Endpoint.pages("/zones/{zone}/things?limit=7&mode=&kind={kind}", "data"),
                                Endpoint.describe("/things/{n}").since("v1").cutShort(),
                                Endpoint.pages("/a-{id}/{id}", "data"),
                                Endpoint.pages("/things", "data")
                                        .cutShort()
                                        .since("2026-07")
                                        .ofEach(Tables.INDEXES, "tags", "nothing"))))
                .hasMessage("table 'things': column 'n' is declared twice; the key 'owner' is no required column;"
                        + " the key 'id' is no required column; the reference from 'other' is from no column;"
                        + " 'id' is around 'n', and no JSON;"
                        + " it is since 'soon', which is no version;"
                        + " '/things' is the last resort, and not in every version;"
                        + " what answers with one row must come first;"
                        + " '/things' is cut short, and nothing looks up what it leaves out;"
                        + " '/things' doesn't tell 'zone';"
                        + " '/zones/{zone}/things?limit=7&mode=&kind={kind}' has a parameter 'limit', which is the"
                        + " page's; '/zones/{zone}/things?limit=7&mode=&kind={kind}' has a parameter without a name or"
                        + " a value; '/zones/{zone}/things?limit=7&mode=&kind={kind}' names 'kind', which is no column"
                        + " of strings; '/things/{n}' names 'n', which is no column of strings; '/things/{n}' answers"
                        + " with one row, but not by the key; '/things/{n}' answers with one row: it can't be cut"
                        + " short, nor have a parent; '/things/{n}' is since 'v1', which is no version;"
                        + " '/a-{id}/{id}' names a column twice; '/a-{id}/{id}' has no path of whole segments;"
                        + " '/things' has as a parent's columns [tags, nothing] for []; '/things' has a parent"
                        + " without 'tags' as a required column of strings; '/things' has a parent without 'nothing'"
                        + " as a required column of strings");
    }

    @Test
    void aTableEndsWithAListThatNeedsNoValueOrHasAParent() {
        String message = "the endpoints must end with a list that needs no value, or has a parent";
        assertThatThrownBy(() -> table()).hasMessageContaining(message);
        assertThatThrownBy(() -> table(Endpoint.describe("/things/{id}"))).hasMessageContaining(message);
        assertThatThrownBy(() -> table(Endpoint.pages("/owners/{owner}/things", "data")))
                .hasMessageContaining(message);
        assertThat(table(ALL_THINGS).describe()).isNull();
        assertThat(table(Endpoint.pages("/owners/{owner}/things", "data").ofEach(Tables.INDEXES, "name"))
                        .listAll()
                        .parent())
                .isEqualTo(new Endpoint.Parent(Tables.INDEXES, List.of("name")));
    }

    @Test
    void anEndpointSaysWhichValuesItNeedsAndWhatItTells() {
        Endpoint endpoint = Endpoint.pages("/zones/{zone}/things?owner={owner}&mode=full", "data");
        assertThat(endpoint.path()).isEqualTo("/zones/{zone}/things");
        assertThat(endpoint.template()).isEqualTo("/zones/{zone}/things?owner={owner}&mode=full");
        assertThat(endpoint.placeholders()).containsExactly("zone", "owner");
        assertThat(endpoint.query())
                .containsExactly(
                        new Endpoint.Parameter("owner", null, "owner"), new Endpoint.Parameter("mode", "full", null));
        assertThat(endpoint.isOfPath("zone")).isTrue();
        assertThat(endpoint.isOfPath("owner")).isFalse();
        assertThat(endpoint.gives(Column.ofPath("zone", "x"))).isTrue();
        assertThat(ALL_THINGS.gives(Column.ofPath("zone", "x"))).isFalse();
        assertThat(ALL_THINGS.gives(OWNER)).isTrue();
        assertThat(table(Endpoint.pages("/things?owner={owner}", "data"), ALL_THINGS)
                        .isAskedBy("owner"))
                .isTrue();
    }

    @Test
    void aVersionIsSentThatHasTheTable() {
        Table later =
                new Table("things", "A thing", "2026-07", List.of("id"), List.of(ID), List.of(), List.of(ALL_THINGS));
        assertThat(List.of(later.version("2026-04"), later.version("2026-07"), later.version("2026-10")))
                .containsExactly("2026-07", "2026-07", "2026-10");
        assertThat(table(ALL_THINGS).version("2025-10")).isEqualTo("2025-10");
        Endpoint since = ALL_THINGS.since("2026-04");
        assertThat(List.of(since.isIn("2025-10"), since.isIn("2026-04"), ALL_THINGS.isIn("2025-10")))
                .containsExactly(false, true, true);
    }

    @Test
    void aPlaceThatCantBeIsRefused() {
        for (String[] path : new String[][] {{}, {""}, {"*"}, {"a", "*", "*"}}) {
            assertThatThrownBy(() -> Place.of(path)).hasMessageStartingWith("a path is of names");
        }
        assertThatThrownBy(() -> Place.of("a").where("b")).hasMessageContaining("is for a path with '*'");
        assertThatThrownBy(() -> Place.of("a").gives("b")).hasMessageContaining("is for a path with '*'");
        assertThatThrownBy(() -> Place.of("a", "*", "b").where("")).hasMessageContaining("names none");
        assertThatThrownBy(() -> OWNER.at(Place.of("n").unlessZero())).hasMessageContaining("is no whole number");
        assertThatThrownBy(() -> Column.optional("n", ColumnType.BIGINT, "x")
                        .at(Place.of("a", "*", "c").gives("b")))
                .hasMessageContaining("is no text");
        assertThatThrownBy(() -> new Column("n", ColumnType.BIGINT, true, List.of(), "x"))
                .hasMessageContaining("is the path's, and no text");
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
                .hasToString("{\"a\": \"№\", \"b\": \"say \\\"x\\\"\\n\"}")
                .isEqualTo(Map.of("a", "№", "b", "say \"x\"\n"));
        assertThat(map.keySet()).containsExactly("a", "b");
        assertThat(map.get("c")).isNull();
        assertThatThrownBy(() -> map.put("c", "d")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> map.entrySet().clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}
