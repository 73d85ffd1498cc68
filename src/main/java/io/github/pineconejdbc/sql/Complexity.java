package io.github.pineconejdbc.sql;

import io.github.pineconejdbc.error.DriverException;
import io.github.pineconejdbc.error.ErrorCondition;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.jspecify.annotations.Nullable;

/**
 * What is refused because it would be planned for hours, in steps of Calcite's that never ask whether they may go on.
 * The bounds are far above what people and tools write.
 */
final class Complexity {
    /** Calcite's parser takes time with the third power of their number in one expression. */
    private static final Set<String> SPECIAL_OPERATORS =
            Set.of("BETWEEN", "LIKE", "ILIKE", "RLIKE", "SIMILAR", "[", "::", "~");

    private static final int MOST_SPECIAL_OPERATORS = 400;

    /** These name an operand twice, as {@code CASE} would: nested in each other, they double with each level. */
    private static final Set<String> DOUBLING = Set.of("COALESCE", "NULLIF", "{FN IFNULL}");

    private static final int MOST_NODES = 200_000;
    private static final int MOST_NODES_OF_AN_EXPRESSION = 10_000;

    /** Looks at whole expressions only: their size is known without a look at their parts. */
    private static final RexShuttle EXPRESSIONS = new RexShuttle() {
        @Override
        public RexNode visitCall(RexCall call) {
            check(call);
            return call;
        }
    };

    private Complexity() {}

    /** Checks a statement before it is parsed. */
    static void check(String sql) {
        Deque<Integer> outer = new ArrayDeque<>();
        int count = 0;
        int at = 0;
        while (at < sql.length()) {
            int end = end(sql, at);
            String token = sql.substring(at, Math.min(end, at + 10)).toUpperCase(Locale.ROOT);
            switch (token) {
                case "(" -> {
                    outer.push(count);
                    count = 0;
                }
                case ")" -> count = outer.isEmpty() ? 0 : outer.pop();
                case "," -> count = 0;
                default -> count += SPECIAL_OPERATORS.contains(token) ? 1 : 0;
            }
            if (end - at > NumberText.LONGEST && Character.isDigit(sql.charAt(at))) {
                throw ErrorCondition.NUMBER_OUT_OF_RANGE.exception(
                        "A number of the statement has more than " + NumberText.LONGEST + " digits");
            }
            if (count > MOST_SPECIAL_OPERATORS) {
                throw tooComplex("An expression of the statement holds more than " + MOST_SPECIAL_OPERATORS
                        + " of BETWEEN, LIKE, ::, [] and their like");
            }
            at = end;
        }
    }

    /** Returns where the word, text, comment or other character ends that begins here. */
    private static int end(String sql, int at) {
        char c = sql.charAt(at);
        if (c == '\'' || c == '"') {
            return after(sql, String.valueOf(c), at + 1);
        }
        if (sql.startsWith("--", at) || sql.startsWith("//", at)) {
            return after(sql, "\n", at);
        }
        if (sql.startsWith("/*", at) && !sql.startsWith("/*+", at)) {
            return after(sql, "*/", at + 2);
        }
        if (sql.startsWith("::", at)) {
            return at + 2;
        }
        int end = at + 1;
        while (Character.isJavaIdentifierPart(c)
                && end < sql.length()
                && Character.isJavaIdentifierPart(sql.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int after(String sql, String mark, int from) {
        int at = sql.indexOf(mark, from);
        return at < 0 ? sql.length() : at + mark.length();
    }

    /** Checks a statement before it is validated. */
    static void check(SqlNode statement) {
        new Counter().add(statement, 1);
    }

    private static final class Counter {
        private long nodes;

        /** @param times how often the node will be there once the statement is written out in full */
        void add(SqlNode node, long times) {
            Stoppable.check();
            nodes += times;
            if (nodes > MOST_NODES) {
                throw tooComplex("The statement is larger than " + MOST_NODES + " operations, written out in full");
            }
            Iterable<@Nullable SqlNode> parts = node instanceof SqlCall call
                    ? call.getOperandList()
                    : node instanceof SqlNodeList list ? list : List.of();
            boolean doubles = node instanceof SqlCall call
                    && DOUBLING.contains(call.getOperator().getName().toUpperCase(Locale.ROOT));
            for (SqlNode part : parts) {
                if (part != null) {
                    add(part, doubles ? 2 * times : times);
                }
            }
        }
    }

    /** Checks an expression, whose rewriting may have named its parts again and again. */
    static void check(RexNode expression) {
        if (expression.nodeCount() > MOST_NODES_OF_AN_EXPRESSION) {
            throw tooComplex("An expression of the statement is larger than " + MOST_NODES_OF_AN_EXPRESSION
                    + " operations, written out in full");
        }
    }

    /** Checks the expressions of a part of a plan. */
    static void check(RelNode rel) {
        rel.accept(EXPRESSIONS);
    }

    private static DriverException tooComplex(String what) {
        return ErrorCondition.TOO_COMPLEX.exception(what + ": it would take too long to plan");
    }
}
