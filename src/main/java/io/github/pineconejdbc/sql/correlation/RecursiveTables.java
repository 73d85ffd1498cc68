package io.github.pineconejdbc.sql.correlation;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.calcite.plan.RelOptTable;
import org.apache.calcite.prepare.RelOptTableImpl;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.logical.LogicalRepeatUnion;
import org.apache.calcite.rel.logical.LogicalTableScan;
import org.apache.calcite.rel.logical.LogicalTableSpool;
import org.apache.calcite.schema.impl.ListTransientTable;

/**
 * Gives each reading of a recursive query a table of its own for the rows that it goes on from. Calcite calls that table
 * as the query is called, and takes it away by its name when a reading ends: another one, inside of which that happens,
 * would find none.
 */
public final class RecursiveTables {
    private final Map<List<String>, Integer> readings = new HashMap<>();

    private RecursiveTables() {}

    /** Returns a logical plan, without subqueries, in which no two readings share a table. */
    public static RelNode in(RelNode plan) {
        return new RecursiveTables().in(plan, Map.of());
    }

    private RelNode in(RelNode rel, Map<List<String>, RelOptTable> own) {
        if (rel instanceof LogicalRepeatUnion union && union.getTransientTable() != null) {
            RelOptTable table = union.getTransientTable();
            Map<List<String>, RelOptTable> inside = new HashMap<>(own);
            inside.put(table.getQualifiedName(), ofReading(table));
            return LogicalRepeatUnion.create(
                    in(union.getSeedRel(), inside),
                    in(union.getIterativeRel(), inside),
                    union.all,
                    union.iterationLimit,
                    inside.get(table.getQualifiedName()));
        }
        if (rel instanceof LogicalTableSpool spool) {
            RelOptTable table = own.get(spool.getTable().getQualifiedName());
            return LogicalTableSpool.create(
                    in(spool.getInput(), own), spool.readType, spool.writeType, Objects.requireNonNull(table));
        }
        if (rel instanceof LogicalTableScan scan) {
            RelOptTable table = own.get(scan.getTable().getQualifiedName());
            return table == null ? scan : LogicalTableScan.create(scan.getCluster(), table, scan.getHints());
        }
        List<RelNode> inputs =
                rel.getInputs().stream().map(input -> in(input, own)).toList();
        return inputs.equals(rel.getInputs()) ? rel : rel.copy(rel.getTraitSet(), inputs);
    }

    private RelOptTable ofReading(RelOptTable table) {
        int number = readings.merge(table.getQualifiedName(), 1, Integer::sum);
        if (number == 1) {
            return table;
        }
        String name = String.join(".", table.getQualifiedName()) + "$" + number;
        return RelOptTableImpl.create(
                table.getRelOptSchema(),
                table.getRowType(),
                new ListTransientTable(name, table.getRowType()),
                ImmutableList.of(name));
    }
}
