package io.github.pineconejdbc.sql.rel;

import io.github.pineconejdbc.sql.dialect.PineconeRexBuilder;
import io.github.pineconejdbc.sql.scan.CallPlan;
import io.github.pineconejdbc.sql.scan.RowCondition;
import io.github.pineconejdbc.sql.scan.TextCondition;
import io.github.pineconejdbc.table.Column;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.calcite.adapter.enumerable.EnumerableConvention;
import org.apache.calcite.plan.Convention;
import org.apache.calcite.plan.RelOptCluster;
import org.apache.calcite.plan.RelOptCost;
import org.apache.calcite.plan.RelOptPlanner;
import org.apache.calcite.plan.RelOptTable;
import org.apache.calcite.plan.RelTraitSet;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.RelWriter;
import org.apache.calcite.rel.core.CorrelationId;
import org.apache.calcite.rel.core.TableScan;
import org.apache.calcite.rel.metadata.RelMetadataQuery;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.rex.RexCorrelVariable;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.rex.RexVisitorImpl;
import org.apache.calcite.tools.RelBuilder;
import org.apache.calcite.util.ImmutableBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads one table: those columns, those rows and no more of them than the query asks for. It says what is
 * wanted; {@link EnumerablePineconeScan} does it.
 */
public class PineconeScan extends TableScan {

    /**
     * What is read.
     *
     * @param columns the positions of the columns in the table
     * @param operands what the condition's operands are computed by
     * @param offset how many of the first rows nobody wants
     * @param fetch after how many rows the scan may stop; null where it may not
     */
    record Reading(
            PineconeTable pinecone,
            int[] columns,
            TextCondition condition,
            List<RexNode> operands,
            @Nullable RexNode offset,
            @Nullable RexNode fetch) {}

    private final PineconeTable pinecone;
    private final int[] columns;
    private final TextCondition condition;
    private final List<RexNode> operands;
    public final @Nullable RexNode offset;
    public final @Nullable RexNode fetch;

    PineconeScan(RelOptCluster cluster, RelTraitSet traits, RelOptTable table, Reading reading) {
        super(cluster, traits, List.of(), table);
        this.pinecone = reading.pinecone();
        this.columns = reading.columns();
        this.condition = reading.condition();
        this.operands = List.copyOf(reading.operands());
        this.offset = reading.offset();
        this.fetch = reading.fetch();
    }

    /** Returns a scan of everything that isn't decided upon: the planner makes it an enumerable one. */
    static PineconeScan create(RelOptCluster cluster, RelOptTable table, PineconeTable pinecone, int[] columns) {
        return new PineconeScan(
                cluster,
                cluster.traitSetOf(Convention.NONE),
                table,
                new Reading(pinecone, columns, TextCondition.ALL, List.of(), null, null));
    }

    private PineconeScan with(Reading reading) {
        return new PineconeScan(getCluster(), getTraitSet(), getTable(), reading);
    }

    /** Returns a scan of the same, for which no version of the API is asked that lacks an endpoint. */
    PineconeScan withAllEndpoints() {
        return with(new Reading(pinecone.withAllEndpoints(), columns, condition, operands, offset, fetch));
    }

    public PineconeTable pinecone() {
        return pinecone;
    }

    int[] columns() {
        return columns;
    }

    TextCondition condition() {
        return condition;
    }

    List<RexNode> operands() {
        return operands;
    }

    /** Returns the calls that the scan makes. */
    public CallPlan plan() {
        return plan(condition);
    }

    private CallPlan plan(TextCondition of) {
        return CallPlan.of(pinecone.table(), pinecone.controlPlane().options().apiVersion(), names(), of);
    }

    private Set<String> names() {
        List<Column> all = pinecone.table().columns();
        Set<String> names = new LinkedHashSet<>();
        for (int column : columns) {
            names.add(all.get(column).name());
        }
        return names;
    }

    /** Returns whether the calls tell a column of the rows which no other endpoint of the table tells. */
    boolean tellsAlone() {
        return plan().calls().stream()
                .anyMatch(call -> !Collections.disjoint(call.endpoint().alone(), names()));
    }

    boolean isLimited() {
        return fetch != null;
    }

    /** Returns a scan of those rows only that meet a further condition too. */
    PineconeScan filter(TextCondition further, List<RexNode> allOperands) {
        TextCondition all = TextCondition.and(List.of(condition, further));
        return with(new Reading(pinecone, columns, all, allOperands, offset, fetch));
    }

    /**
     * Returns the same scan, decided upon, for those rows only that have one of the keys which a join brings.
     *
     * @param column the position of the key in the scan's rows
     * @param join the join's number
     * @return null where no endpoint asks by that column, or the scan's own condition asks for less
     */
    @Nullable
    PineconeScan keyed(int column, int join) {
        String name = pinecone.table().columns().get(columns[column]).name();
        TextCondition keys = new TextCondition.Keys(name, join);
        return isLimited()
                        || condition.pins(name)
                        || plan(TextCondition.and(List.of(condition, keys))).cost() >= plan().cost()
                ? null
                : filter(keys, operands).toEnumerable();
    }

    /** Returns a scan that may stop after this many rows. */
    public PineconeScan limit(@Nullable RexNode newOffset, RexNode newFetch) {
        return with(new Reading(pinecone, columns, condition, operands, newOffset, newFetch));
    }

    @Override
    public RelDataType deriveRowType() {
        List<RelDataTypeField> fields = getTable().getRowType().getFieldList();
        var builder = getCluster().getTypeFactory().builder();
        for (int column : columns) {
            builder.add(fields.get(column));
        }
        return builder.build();
    }

    /** Narrows the scan to the columns that the query uses. */
    @Override
    public RelNode project(ImmutableBitSet used, Set<RelDataTypeField> extraFields, RelBuilder relBuilder) {
        if (used.cardinality() == columns.length || !extraFields.isEmpty()) {
            return super.project(used, extraFields, relBuilder);
        }
        int[] narrowed = Arrays.stream(used.toArray()).map(i -> columns[i]).toArray();
        return with(new Reading(pinecone, narrowed, condition, operands, offset, fetch));
    }

    /** Returns the same scan, decided upon. */
    public EnumerablePineconeScan toEnumerable() {
        return new EnumerablePineconeScan(
                getCluster(),
                getTraitSet().replace(EnumerableConvention.INSTANCE),
                getTable(),
                new Reading(pinecone, columns, condition, operands, offset, fetch));
    }

    @Override
    public void register(RelOptPlanner planner) {
        PineconeRules.ALL.forEach(planner::addRule);
        if (!(getCluster().getRexBuilder() instanceof PineconeRexBuilder)) {
            planner.addRule(PineconeRules.JOIN_OF_A_FOREIGN_PLANNER);
        }
    }

    @Override
    public RelNode accept(RexShuttle shuttle) {
        List<RexNode> visited = shuttle.apply(operands);
        return visited.equals(operands)
                ? this
                : with(new Reading(pinecone, columns, condition, visited, offset, fetch));
    }

    @Override
    public void collectVariablesUsed(Set<CorrelationId> variables) {
        operands.forEach(operand -> operand.accept(new RexVisitorImpl<Void>(true) {
            @Override
            public Void visitCorrelVariable(RexCorrelVariable variable) {
                variables.add(variable.id);
                return super.visitCorrelVariable(variable);
            }
        }));
    }

    @Override
    public double estimateRowCount(RelMetadataQuery metadata) {
        return Math.max(1, plan().rows());
    }

    @Override
    public @Nullable RelOptCost computeSelfCost(RelOptPlanner planner, RelMetadataQuery metadata) {
        // A condition may turn out to contradict itself, and never costs a call.
        double rows = estimateRowCount(metadata) * (isLimited() ? 0.5 : 1) * (condition == TextCondition.ALL ? 1 : 0.9);
        return planner.getCostFactory().makeCost(rows, rows * (1 + columns.length), rows);
    }

    @Override
    public RelWriter explainTerms(RelWriter writer) {
        List<String> names = getRowType().getFieldNames();
        return super.explainTerms(writer)
                .item("calls", calls())
                .item("columns", names)
                .itemIf(
                        "since",
                        pinecone.table().since(),
                        pinecone != getTable().unwrap(PineconeTable.class))
                .itemIf("condition", describe(condition), !(condition instanceof TextCondition.All))
                .itemIf("offset", offset, offset != null)
                .itemIf("fetch", fetch, fetch != null);
    }

    /**
     * Returns what the scan demands of its rows, as EXPLAIN shows it.
     *
     * @param bringing where the keys of a join come from, by its number
     */
    public RowCondition rowCondition(Map<Integer, String> bringing, ZoneId zone) {
        return rowCondition(condition, bringing, new RexText(List.of(), zone));
    }

    private RowCondition rowCondition(TextCondition part, Map<Integer, String> bringing, RexText text) {
        if (part instanceof TextCondition.In in) {
            return RowCondition.or(in.values().stream()
                    .map(value -> RowCondition.compare(in.column(), "=", value))
                    .toList());
        }
        if (part instanceof TextCondition.Equal equal) {
            return new RowCondition.Equal(equal.column(), text.of(operands.get(equal.operand())));
        }
        if (part instanceof TextCondition.Keys keys) {
            return new RowCondition.Equal(keys.column(), bringing.getOrDefault(keys.join(), "a join"));
        }
        if (part instanceof TextCondition.And and) {
            return RowCondition.and(and.conditions().stream()
                    .map(one -> rowCondition(one, bringing, text))
                    .toList());
        }
        return part instanceof TextCondition.Or or
                ? RowCondition.or(or.conditions().stream()
                        .map(one -> rowCondition(one, bringing, text))
                        .toList())
                : RowCondition.TRUE;
    }

    private String calls() {
        List<String> calls = plan().calls().stream()
                .map(call -> "GET " + call.endpoint().path())
                .distinct()
                .toList();
        return calls.isEmpty() ? "none" : String.join(" + ", calls);
    }

    private String describe(TextCondition part) {
        if (part instanceof TextCondition.In in) {
            List<String> values = new ArrayList<>(in.values());
            String shown = String.join(", ", values.subList(0, Math.min(10, values.size())));
            return in.column() + " IN (" + shown + (values.size() > 10 ? ", ... " + values.size() : "") + ")"
                    + (values.size() > 10 ? "#" + values.hashCode() : "");
        }
        if (part instanceof TextCondition.Equal equal) {
            return equal.column() + " = " + operands.get(equal.operand());
        }
        if (part instanceof TextCondition.Keys keys) {
            return keys.column() + " = keys of join " + keys.join();
        }
        if (part instanceof TextCondition.And and) {
            return String.join(
                    " AND ", and.conditions().stream().map(this::describe).toList());
        }
        if (part instanceof TextCondition.Or or) {
            return "("
                    + String.join(
                            " OR ", or.conditions().stream().map(this::describe).toList())
                    + ")";
        }
        return "TRUE";
    }
}
