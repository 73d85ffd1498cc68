package io.github.pineconejdbc.sql.parser;

import com.google.common.math.LongMath;
import io.github.pineconejdbc.error.DriverException;
import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.sql.Cancellation;
import io.github.pineconejdbc.sql.NumberText;
import io.github.pineconejdbc.sql.lexer.SqlTokens;
import io.github.pineconejdbc.sql.lexer.SqlTokens.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.LongStream;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexLocalRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexProgram;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.rex.RexVisitorImpl;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlSelect;
import org.jspecify.annotations.Nullable;

/**
 * What is refused because it would be planned for hours, in steps of Calcite's that never ask whether they may go on.
 * The bounds are far above what people and tools write.
 */
public final class Complexity {
    /** Calcite's parser takes time with the third power of their number in one expression. */
    private static final Set<String> SPECIAL_OPERATORS =
            Set.of("BETWEEN", "LIKE", "ILIKE", "RLIKE", "SIMILAR", "[", "::");

    private static final int MOST_SPECIAL_OPERATORS = 400;

    /** These name an operand twice, as {@code CASE} would: nested in each other, they double with each level. */
    private static final Set<String> DOUBLING = Set.of("COALESCE", "NULLIF", "{FN IFNULL}");

    /** Calcite reads them in time with the square of their number. */
    private static final int MOST_BINARY_DIGITS = 100_000;

    /** PostgreSQL's own bound. */
    private static final int MOST_GROUPING_SETS = 4_096;

    /** PostgreSQL's own bound. */
    private static final int MOST_COLUMNS = 1_664;

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
    public static void check(String sql) {
        Deque<Integer> outer = new ArrayDeque<>();
        int count = 0;
        SqlTokens tokens = new SqlTokens(sql);
        tokens.next();
        for (int turn = 1; tokens.kind() != Kind.END; turn++) {
            Cancellation.check(turn);
            int length = tokens.end() - tokens.start();
            boolean number = tokens.kind() == Kind.NUMBER || tokens.kind() == Kind.APPROXIMATE;
            if (number && length > NumberText.LONGEST) {
                throw ErrorCondition.NUMBER_OUT_OF_RANGE.exception(
                        "A number of the statement has more than " + NumberText.LONGEST + " digits");
            }
            if (tokens.kind() == Kind.HEXADECIMAL && length - 3 > MOST_BINARY_DIGITS) {
                throw tooComplex("A binary literal of the statement has more than " + MOST_BINARY_DIGITS + " digits");
            }
            if (tokens.is("(")) {
                outer.push(count);
                count = 0;
            } else if (tokens.is(")")) {
                count = outer.isEmpty() ? 0 : outer.pop();
            } else if (tokens.is(",")) {
                count = 0;
            } else if (isSpecial(tokens) && ++count > MOST_SPECIAL_OPERATORS) {
                throw tooComplex("An expression of the statement holds more than " + MOST_SPECIAL_OPERATORS
                        + " of BETWEEN, LIKE, ::, [] and their like");
            }
            tokens.next();
        }
    }

    private static boolean isSpecial(SqlTokens tokens) {
        boolean operator = tokens.kind() == Kind.WORD || tokens.kind() == Kind.SYMBOL;
        return operator
                && (SPECIAL_OPERATORS.contains(tokens.text()) || tokens.text().indexOf('~') >= 0);
    }

    /** Checks a statement before it is validated. */
    public static void check(SqlNode statement) {
        new Counter().add(statement, 1);
    }

    private static final class Counter {
        private long nodes;

        /** @param times how often the node will be there once the statement is written out in full */
        void add(SqlNode node, long times) {
            Cancellation.check();
            nodes += times;
            if (nodes > MOST_NODES) {
                throw tooComplex("The statement is larger than " + MOST_NODES + " operations, written out in full");
            }
            if (node instanceof SqlSelect select
                    && select.getGroup() != null
                    && groupingSets(select.getGroup().getList()) > MOST_GROUPING_SETS) {
                throw tooComplex("The statement has more than " + MOST_GROUPING_SETS + " grouping sets");
            }
            if (columns(node) > MOST_COLUMNS) {
                throw tooComplex("A row of the statement has more than " + MOST_COLUMNS + " columns");
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

    private static int columns(SqlNode node) {
        return node instanceof SqlSelect select
                ? select.getSelectList().size()
                : node instanceof SqlCall row && row.getKind() == SqlKind.ROW ? row.operandCount() : 0;
    }

    private static long groupingSets(List<? extends @Nullable SqlNode> parts) {
        return parts.stream().mapToLong(Complexity::groupingSets).reduce(1, LongMath::saturatedMultiply);
    }

    private static long groupingSets(@Nullable SqlNode part) {
        if (!(part instanceof SqlCall call)) {
            return 1;
        }
        List<? extends @Nullable SqlNode> parts = call.getOperandList();
        return switch (call.getKind()) {
            case CUBE -> 1L << Math.min(parts.size(), Long.SIZE - 2);
            case ROLLUP -> parts.size() + 1;
            case GROUPING_SETS ->
                parts.stream().mapToLong(Complexity::groupingSets).reduce(0, LongMath::saturatedAdd);
            case GROUP_BY_DISTINCT -> groupingSets(parts);
            default -> 1;
        };
    }

    /** Checks an expression, whose rewriting may have named its parts again and again. */
    public static void check(RexNode expression) {
        if (expression.nodeCount() > MOST_NODES_OF_AN_EXPRESSION) {
            throw tooComplex("An expression of the statement is larger than " + MOST_NODES_OF_AN_EXPRESSION
                    + " operations, written out in full");
        }
    }

    /** Whether two calculations are small enough to be made one, which writes out what they share. */
    public static boolean canBeMerged(RexProgram top, RexProgram bottom) {
        long[] bottoms = sizes(bottom, null);
        long[] inputs = bottom.getProjectList().stream()
                .mapToLong(ref -> bottoms[ref.getIndex()])
                .toArray();
        long[] tops = sizes(top, inputs);
        return LongStream.of(tops).reduce(0, LongMath::saturatedAdd) <= MOST_NODES_OF_AN_EXPRESSION;
    }

    /** Returns how many nodes each expression has once it is written out, over inputs of so many each. */
    private static long[] sizes(RexProgram program, long @Nullable [] inputs) {
        long[] sizes = new long[program.getExprList().size()];
        for (int i = 0; i < sizes.length; i++) {
            long[] size = {0};
            program.getExprList().get(i).accept(new RexVisitorImpl<@Nullable Void>(true) {
                @Override
                public @Nullable Void visitInputRef(RexInputRef input) {
                    return add(inputs == null ? 1 : inputs[input.getIndex()]);
                }

                @Override
                public @Nullable Void visitLocalRef(RexLocalRef ref) {
                    return add(sizes[ref.getIndex()]);
                }

                @Override
                public @Nullable Void visitLiteral(RexLiteral literal) {
                    return add(1);
                }

                @Override
                public @Nullable Void visitCall(RexCall call) {
                    add(1);
                    return super.visitCall(call);
                }

                private @Nullable Void add(long nodes) {
                    size[0] = LongMath.saturatedAdd(size[0], nodes);
                    return null;
                }
            });
            sizes[i] = size[0];
        }
        return sizes;
    }

    /** Checks the expressions of a part of a plan. */
    public static void check(RelNode rel) {
        rel.accept(EXPRESSIONS);
    }

    private static DriverException tooComplex(String what) {
        return ErrorCondition.TOO_COMPLEX.exception(what + ": it would take too long to plan");
    }
}
