package io.github.pineconejdbc.sql.rel;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.calcite.DataContext;
import org.apache.calcite.adapter.enumerable.EnumerableRel;
import org.apache.calcite.adapter.enumerable.EnumerableRelImplementor;
import org.apache.calcite.adapter.enumerable.JavaRowFormat;
import org.apache.calcite.linq4j.tree.BlockBuilder;
import org.apache.calcite.linq4j.tree.Expression;
import org.apache.calcite.linq4j.tree.Expressions;
import org.apache.calcite.plan.RelTraitSet;
import org.apache.calcite.rel.BiRel;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.RelWriter;
import org.apache.calcite.rel.type.RelDataType;

/** A join that reads one side first and asks for the other by the keys that it has found. */
public final class EnumerableKeyedJoin extends BiRel implements EnumerableRel {
    private final int join;
    private final int key;

    /**
     * @param bringing the side that brings keys
     * @param joined the join, in which {@link EnumerableBroughtRows} stands for that side
     * @param join the join's number in its plan
     * @param key the position of the key in the rows of the side that brings it
     */
    EnumerableKeyedJoin(RelNode bringing, RelNode joined, int join, int key) {
        super(joined.getCluster(), joined.getTraitSet(), bringing, joined);
        this.join = join;
        this.key = key;
    }

    public int number() {
        return join;
    }

    /** Returns in words where the keys come from. */
    public String keyText() {
        Set<String> tables = new LinkedHashSet<>();
        tables(left, tables);
        String from = tables.isEmpty() ? "values" : String.join(", ", tables);
        return left.getRowType().getFieldNames().get(key) + " of " + from;
    }

    private static void tables(RelNode rel, Set<String> tables) {
        if (rel instanceof PineconeScan scan) {
            tables.add(scan.pinecone().table().name());
        }
        rel.getInputs().forEach(input -> tables(input, tables));
    }

    @Override
    protected RelDataType deriveRowType() {
        return right.getRowType();
    }

    @Override
    public RelNode copy(RelTraitSet traitSet, List<RelNode> inputs) {
        return new EnumerableKeyedJoin(inputs.get(0), inputs.get(1), join, key);
    }

    @Override
    public RelWriter explainTerms(RelWriter writer) {
        return super.explainTerms(writer).item("join", join).item("key", "$" + key);
    }

    @Override
    public Result implement(EnumerableRelImplementor implementor, Prefer pref) {
        BlockBuilder block = new BlockBuilder();
        Result bringing = implementor.visitChild(this, 0, (EnumerableRel) left, Prefer.ARRAY);
        Expression rows = bringing.physType.convertTo(
                block.append("bringing", bringing.block), JavaRowFormat.ARRAY.optimize(left.getRowType()));
        Result joined = implementor.visitChild(this, 1, (EnumerableRel) right, pref);
        // In a function of its own, as some of Calcite's operators read their input when they are made.
        Expression join = Expressions.call(
                BroughtRows.class,
                "join",
                DataContext.ROOT,
                Expressions.constant(this.join),
                Expressions.constant(key),
                rows,
                Expressions.lambda(joined.block));
        block.add(Expressions.return_(null, join));
        return implementor.result(joined.physType, block.toBlock());
    }
}
