package io.github.pineconejdbc.sql.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pineconejdbc.table.Column;
import io.github.pineconejdbc.table.ColumnType;
import io.github.pineconejdbc.table.Endpoint;
import io.github.pineconejdbc.table.Place;
import io.github.pineconejdbc.table.Table;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whatever an endpoint is declared to answer exactly is asked for, and nothing else decides that. */
class CallPlanTest {
    private static final Table THINGS = new Table(
            "things",
            "A thing",
            null,
            List.of("zone", "id"),
            List.of(text("zone", true), text("id", true), text("status", false), text("name", false)),
            List.of(),
            List.of(
                    endpoint("/zones/{zone}/things/{id}", null, List.of(), "zone", "id"),
                    endpoint("/zones/{zone}/things", "data", List.of(), "zone"),
                    endpoint("/things", "data", List.of(new Endpoint.Parameter("status", null, "status")), "status"),
                    endpoint("/things", "data", List.of())));

    private static Column text(String name, boolean required) {
        return new Column(name, ColumnType.VARCHAR, required, List.of(Place.of(name)), "x");
    }

    private static Endpoint endpoint(String path, String rows, List<Endpoint.Parameter> query, String... placeholders) {
        return new Endpoint(path, query, rows, rows != null, true, null, null, List.of(), List.of(placeholders));
    }

    private static TextCondition in(String column, String... values) {
        return TextCondition.in(column, Set.of(values));
    }

    private static String plan(TextCondition condition) {
        CallPlan plan = CallPlan.of(THINGS, "2026-04", Set.of("id"), condition);
        return plan.calls().stream()
                        .map(call -> call.endpoint().template() + " x" + call.count())
                        .collect(Collectors.joining(" + "))
                + (plan.exact() ? "" : ", checked");
    }

    @Test
    void theCheapestEndpointWhosePlaceholdersAreFilledIsAsked() {
        assertThat(plan(TextCondition.ALL)).isEqualTo("/things x1");
        assertThat(plan(TextCondition.NONE)).isEmpty();
        assertThat(plan(in("zone", "a"))).isEqualTo("/zones/{zone}/things x1");
        assertThat(plan(in("status", "Ready", "Failed"))).isEqualTo("/things?status={status} x2");
        assertThat(plan(in("id", "1"))).isEqualTo("/things x1, checked");
        assertThat(plan(in("name", "n"))).isEqualTo("/things x1, checked");
    }

    @Test
    void severalPlaceholdersTakeEachCombination() {
        assertThat(plan(TextCondition.and(List.of(in("zone", "a", "b"), in("id", "1", "2", "3")))))
                .isEqualTo("/zones/{zone}/things/{id} x6");
        assertThat(plan(TextCondition.and(List.of(in("zone", "a"), in("id", "1"), in("status", "Ready")))))
                .isEqualTo("/zones/{zone}/things/{id} x1, checked");
        assertThat(plan(TextCondition.and(List.of(in("status", "Ready"), in("zone", "a")))))
                .isEqualTo("/zones/{zone}/things x1, checked");
    }

    @Test
    void anOrIsTheCallsOfItsPartsUnlessOneNeedsAll() {
        assertThat(plan(TextCondition.or(List.of(in("status", "Ready"), in("zone", "a")))))
                .isEqualTo("/zones/{zone}/things x1 + /things?status={status} x1");
        assertThat(plan(TextCondition.or(List.of(in("status", "Ready"), in("name", "n")))))
                .isEqualTo("/things x1, checked");
    }

    @Test
    void valuesThatComeLaterArePlannedAlike() {
        assertThat(plan(new TextCondition.Equal("status", 0))).isEqualTo("/things?status={status} x1");
        assertThat(plan(TextCondition.and(
                        List.of(new TextCondition.Equal("zone", 0), new TextCondition.Keys("id", 0)))))
                .isEqualTo("/zones/{zone}/things/{id} x1");
        assertThat(CallPlan.canAsk(THINGS, new TextCondition.Equal("status", 0)))
                .isTrue();
        assertThat(CallPlan.canAsk(THINGS, in("name", "n"))).isFalse();
    }
}
