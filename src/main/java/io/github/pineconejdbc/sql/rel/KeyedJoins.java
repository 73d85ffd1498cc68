package io.github.pineconejdbc.sql.rel;

import io.github.pineconejdbc.table.Endpoint;
import io.github.pineconejdbc.table.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.calcite.adapter.enumerable.EnumerableHashJoin;
import org.apache.calcite.adapter.enumerable.EnumerableMergeJoin;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Aggregate;
import org.apache.calcite.rel.core.Calc;
import org.apache.calcite.rel.core.Correlate;
import org.apache.calcite.rel.core.Filter;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rel.core.Minus;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rel.core.SetOp;
import org.apache.calcite.rel.core.Sort;
import org.apache.calcite.rel.core.Window;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.jspecify.annotations.Nullable;

/**
 * Lets the joins of a plan bring keys: where one side of an equi-join leads to a column that an endpoint can be
 * asked by, the other side is read first, and its distinct keys are asked for. That leaves out rows which the join
 * would drop, so it is done only where the join drops them.
 */
public final class KeyedJoins {
    /** Joins that drop those rows of their right side which match none of the left. */
    private static final Set<JoinRelType> KEEPING_NO_OTHER_RIGHT =
            EnumSet.of(JoinRelType.INNER, JoinRelType.LEFT, JoinRelType.SEMI, JoinRelType.ANTI);

    private static final Set<JoinRelType> KEEPING_NO_OTHER_LEFT =
            EnumSet.of(JoinRelType.INNER, JoinRelType.RIGHT, JoinRelType.SEMI);

    private int joins;

    private KeyedJoins() {}

    /** Returns the plan with its joins bringing keys where they can. */
    public static RelNode in(RelNode plan) {
        return new KeyedJoins().visit(plan);
    }

    private RelNode visit(RelNode rel) {
        RelNode keyed =
                rel instanceof EnumerableHashJoin || rel instanceof EnumerableMergeJoin ? keyed((Join) rel) : rel;
        List<RelNode> inputs = keyed.getInputs();
        List<RelNode> visited = new ArrayList<>();
        if (keyed instanceof EnumerableKeyedJoin) {
            // The join inside has had its turn; what it joins hasn't.
            RelNode join = inputs.get(1);
            visited.add(visit(inputs.get(0)));
            visited.add(
                    withInputs(join, join.getInputs().stream().map(this::visit).toList()));
        } else {
            inputs.forEach(input -> visited.add(visit(input)));
        }
        return withInputs(keyed, visited);
    }

    private static RelNode withInputs(RelNode rel, List<RelNode> inputs) {
        return inputs.equals(rel.getInputs()) ? rel : rel.copy(rel.getTraitSet(), inputs);
    }

    /**
     * One way for a join to bring keys: from which side, by which of its columns, to which scans.
     *
     * @param tells whether its calls tell a column of the rows that would be NULL otherwise: no saving is worth that
     */
    private record Way(
            boolean fromLeft, int key, RelNode asked, boolean tells, boolean describes, double rowsBringing) {}

    private RelNode keyed(Join join) {
        List<Way> ways = new ArrayList<>();
        List<Integer> leftKeys = join.analyzeCondition().leftKeys;
        List<Integer> rightKeys = join.analyzeCondition().rightKeys;
        for (int i = 0; i < leftKeys.size(); i++) {
            JoinRelType type = join.getJoinType();
            if (KEEPING_NO_OTHER_RIGHT.contains(type)) {
                way(join, true, leftKeys.get(i), rightKeys.get(i)).ifPresent(ways::add);
            }
            if (KEEPING_NO_OTHER_LEFT.contains(type)) {
                way(join, false, rightKeys.get(i), leftKeys.get(i)).ifPresent(ways::add);
            }
        }
        Optional<Way> best = ways.stream()
                .min(Comparator.comparing((Way way) -> !way.tells())
                        .thenComparing(way -> !way.describes())
                        .thenComparingDouble(Way::rowsBringing));
        if (best.isEmpty()) {
            return join;
        }
        Way way = best.get();
        RelNode bringing = way.fromLeft() ? join.getLeft() : join.getRight();
        RelNode brought = new EnumerableBroughtRows(bringing, joins);
        List<RelNode> inputs = way.fromLeft() ? List.of(brought, way.asked()) : List.of(way.asked(), brought);
        return new EnumerableKeyedJoin(bringing, join.copy(join.getTraitSet(), inputs), joins++, way.key());
    }

    private Optional<Way> way(Join join, boolean fromLeft, int key, int column) {
        RelNode bringing = fromLeft ? join.getLeft() : join.getRight();
        RelNode asked = fromLeft ? join.getRight() : join.getLeft();
        Set<PineconeScan> found = new HashSet<>();
        RelNode keyed = ask(asked, column, found);
        if (keyed == null
                || found.stream()
                        .anyMatch(scan -> lists(bringing, scan.pinecone().table()))) {
            return Optional.empty();
        }
        boolean describes = found.stream()
                .flatMap(scan -> scan.plan().calls().stream())
                .allMatch(call -> call.endpoint().isDescribe());
        boolean tells = found.stream().anyMatch(PineconeScan::tellsAlone);
        double rows = join.getCluster().getMetadataQuery().getRowCount(bringing);
        return Optional.of(new Way(fromLeft, key, keyed, tells, describes, rows));
    }

    /** Whether a plan reads the whole list of a table, so that reading it once more costs no further call. */
    private static boolean lists(RelNode rel, Table table) {
        if (rel instanceof PineconeScan scan) {
            return scan.plan().all() && isRead(table, scan.pinecone().table());
        }
        return rel.getInputs().stream().anyMatch(input -> lists(input, table));
    }

    /** Whether the list of all rows of one table is read for that of another, or is it. */
    private static boolean isRead(Table table, Table listed) {
        Endpoint.Parent parent = listed.listAll().parent();
        return listed.equals(table) || parent != null && isRead(table, parent.table());
    }

    /**
     * Returns a plan whose scans are asked by the keys of the next join, wherever a column of its rows is one that an
     * endpoint asks for.
     *
     * @param found takes the scans that will be asked
     * @return null where there is no such scan
     */
    private @Nullable RelNode ask(RelNode rel, int column, Set<PineconeScan> found) {
        if (rel instanceof PineconeScan scan) {
            PineconeScan keyed = scan.keyed(column, joins);
            if (keyed != null) {
                found.add(keyed);
            }
            return keyed;
        }
        if (rel instanceof Calc calc) {
            RexNode expression = calc.getProgram()
                    .expandLocalRef(calc.getProgram().getProjectList().get(column));
            return askThrough(rel, 0, expression, found);
        }
        if (rel instanceof Project project) {
            return askThrough(rel, 0, project.getProjects().get(column), found);
        }
        if (rel instanceof Filter || rel instanceof Sort sort && sort.fetch == null && sort.offset == null) {
            return askInput(rel, 0, column, found);
        }
        if (rel instanceof Window window) {
            return column < window.getInput().getRowType().getFieldCount()
                            && window.groups.stream().allMatch(group -> group.keys.get(column))
                    ? askInput(rel, 0, column, found)
                    : null;
        }
        if (rel instanceof Aggregate aggregate) {
            return aggregate.getGroupType() == Aggregate.Group.SIMPLE && column < aggregate.getGroupCount()
                    ? askInput(rel, 0, aggregate.getGroupSet().nth(column), found)
                    : null;
        }
        if (rel instanceof Join join) {
            int left = join.getLeft().getRowType().getFieldCount();
            JoinRelType type = join.getJoinType();
            return column < left
                    ? type.generatesNullsOnLeft() ? null : askInput(rel, 0, column, found)
                    : type.generatesNullsOnRight() ? null : askInput(rel, 1, column - left, found);
        }
        if (rel instanceof Correlate correlate) {
            return column < correlate.getLeft().getRowType().getFieldCount() ? askInput(rel, 0, column, found) : null;
        }
        return rel instanceof SetOp setOp ? askAll(setOp, column, found) : null;
    }

    private @Nullable RelNode askThrough(RelNode rel, int input, RexNode expression, Set<PineconeScan> found) {
        return expression instanceof RexInputRef ref ? askInput(rel, input, ref.getIndex(), found) : null;
    }

    private @Nullable RelNode askInput(RelNode rel, int input, int column, Set<PineconeScan> found) {
        RelNode asked = ask(rel.getInput(input), column, found);
        if (asked == null) {
            return null;
        }
        List<RelNode> inputs = new ArrayList<>(rel.getInputs());
        inputs.set(input, asked);
        return rel.copy(rel.getTraitSet(), inputs);
    }

    /** Keys may narrow any input of a union; what is taken away by EXCEPT stays as it is. */
    private @Nullable RelNode askAll(SetOp setOp, int column, Set<PineconeScan> found) {
        List<RelNode> inputs = new ArrayList<>();
        boolean any = false;
        for (RelNode input : setOp.getInputs()) {
            RelNode asked = inputs.isEmpty() || !(setOp instanceof Minus) ? ask(input, column, found) : null;
            any |= asked != null;
            inputs.add(asked == null ? input : asked);
        }
        return any ? setOp.copy(setOp.getTraitSet(), inputs) : null;
    }
}
