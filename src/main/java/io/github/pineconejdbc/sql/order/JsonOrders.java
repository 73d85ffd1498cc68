package io.github.pineconejdbc.sql.order;

import io.github.pineconejdbc.sql.dialect.PineconeRexBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.calcite.rel.RelCollation;
import org.apache.calcite.rel.RelCollations;
import org.apache.calcite.rel.RelFieldCollation;
import org.apache.calcite.rel.RelHomogeneousShuttle;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rel.logical.LogicalSort;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexNode;

/** Sorts maps and JSON by a key that has the order of PostgreSQL's type jsonb: the engine would compare texts. */
public final class JsonOrders {
    private JsonOrders() {}

    /** Returns a logical plan whose sorts have such keys. */
    public static RelNode in(RelNode plan) {
        return plan.accept(new RelHomogeneousShuttle() {
            @Override
            public RelNode visit(LogicalSort sort) {
                RelNode visited = super.visit(sort);
                return visited instanceof LogicalSort inner && isByJson(inner.getCollation(), inner.getRowType())
                        ? byKeys(inner)
                        : visited;
            }
        });
    }

    /** Returns whether rows are in an order that only a key gives. */
    public static boolean isByJson(RelCollation order, RelDataType row) {
        return order.getFieldCollations().stream()
                .anyMatch(field -> PineconeRexBuilder.isOrderedAsJson(
                        row.getFieldList().get(field.getFieldIndex()).getType()));
    }

    private static RelNode byKeys(LogicalSort sort) {
        RelNode input = sort.getInput();
        PineconeRexBuilder builder = (PineconeRexBuilder) sort.getCluster().getRexBuilder();
        List<RexNode> fields = new ArrayList<>(builder.identityProjects(input.getRowType()));
        int width = fields.size();
        List<RelFieldCollation> order = new ArrayList<>();
        for (RelFieldCollation field : sort.getCollation().getFieldCollations()) {
            order.add(field.withFieldIndex(fields.size()));
            fields.add(builder.comparable(fields.get(field.getFieldIndex())));
        }
        List<String> names = new ArrayList<>(input.getRowType().getFieldNames());
        for (int i = width; i < fields.size(); i++) {
            names.add("$key" + i);
        }
        RelNode keyed = LogicalProject.create(input, List.of(), fields, names, Set.of());
        RelNode sorted = LogicalSort.create(keyed, RelCollations.of(order), sort.offset, sort.fetch);
        return LogicalProject.create(
                sorted,
                List.of(),
                builder.identityProjects(sorted.getRowType()).subList(0, width),
                input.getRowType().getFieldNames(),
                Set.of());
    }
}
