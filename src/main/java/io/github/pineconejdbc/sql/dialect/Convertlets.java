package io.github.pineconejdbc.sql.dialect;

import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.sql.dialect.names.NamedRow;
import io.github.pineconejdbc.sql.dialect.names.TypeNames;
import io.github.pineconejdbc.sql.dialect.type.EngineTypes;
import io.github.pineconejdbc.sql.dialect.type.FunctionTypes;
import io.github.pineconejdbc.sql.dialect.type.FunctionTypes.Given;
import io.github.pineconejdbc.sql.function.FunctionRow;
import io.github.pineconejdbc.sql.function.Functions;
import io.github.pineconejdbc.sql.parser.SqlNodes;
import io.github.pineconejdbc.sql.sets.RowsFrom;
import io.github.pineconejdbc.table.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexDynamicParam;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlJsonEmptyOrError;
import org.apache.calcite.sql.SqlJsonValueEmptyOrErrorBehavior;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlWindowTableFunction;
import org.apache.calcite.sql.fun.SqlLibraryOperators;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.fun.SqlTrimFunction;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.type.SqlTypeUtil;
import org.apache.calcite.sql2rel.SqlRexContext;
import org.apache.calcite.sql2rel.SqlRexConvertlet;
import org.apache.calcite.sql2rel.SqlRexConvertletTable;
import org.apache.calcite.sql2rel.StandardConvertletTable;
import org.jspecify.annotations.Nullable;

/**
 * Which expressions calls become, where it isn't the one that Calcite has for them: functions become rows of our own
 * table, and so do Calcite's operators that PostgreSQL has otherwise.
 */
public final class Convertlets implements SqlRexConvertletTable {
    public static final Convertlets INSTANCE = new Convertlets();

    private static final BigDecimal MOST_WINDOWS = BigDecimal.valueOf(1_000);

    /** Changes the expression that Calcite has for a call. */
    private interface Change {
        RexNode of(PineconeRexBuilder builder, RexCall call);
    }

    private final Map<SqlOperator, SqlRexConvertlet> convertlets = new HashMap<>();

    private Convertlets() {
        row(SqlStdOperatorTable.LIKE, "LIKE");
        row(SqlLibraryOperators.ILIKE, "ILIKE");
        row(SqlStdOperatorTable.SIMILAR_TO, "SIMILAR TO");
        row(SqlStdOperatorTable.POSIX_REGEX_CASE_SENSITIVE, "~");
        row(SqlStdOperatorTable.POSIX_REGEX_CASE_INSENSITIVE, "~*");
        not(SqlStdOperatorTable.NEGATED_POSIX_REGEX_CASE_SENSITIVE, SqlStdOperatorTable.POSIX_REGEX_CASE_SENSITIVE);
        not(SqlStdOperatorTable.NEGATED_POSIX_REGEX_CASE_INSENSITIVE, SqlStdOperatorTable.POSIX_REGEX_CASE_INSENSITIVE);
        row(SqlStdOperatorTable.CONCAT, "||");
        row(SqlStdOperatorTable.POSITION, "POSITION");
        row(SqlStdOperatorTable.OVERLAY, "OVERLAY");
        row(SqlLibraryOperators.TRANSLATE3, "TRANSLATE");
        row(SqlStdOperatorTable.MULTISET_EXCEPT, "MULTISET EXCEPT ALL");
        row(SqlStdOperatorTable.MULTISET_INTERSECT, "MULTISET INTERSECT ALL");
        row(SqlStdOperatorTable.SUBMULTISET_OF, "SUBMULTISET OF");
        convertlets.put(SqlStdOperatorTable.TRIM, Convertlets::trim);
        convertlets.put(SqlStdOperatorTable.ITEM, Convertlets::item);
        change(SqlStdOperatorTable.ROW, Convertlets::ofNulls);
        for (SqlOperator comparison : List.of(
                SqlStdOperatorTable.EQUALS,
                SqlStdOperatorTable.NOT_EQUALS,
                SqlStdOperatorTable.LESS_THAN,
                SqlStdOperatorTable.LESS_THAN_OR_EQUAL,
                SqlStdOperatorTable.GREATER_THAN,
                SqlStdOperatorTable.GREATER_THAN_OR_EQUAL)) {
            change(comparison, Convertlets::ofDoubles);
        }
        convertlets.put(SqlLibraryOperators.GREATEST_PG, (context, call) -> extreme("greatest", context, call));
        convertlets.put(SqlLibraryOperators.LEAST_PG, (context, call) -> extreme("least", context, call));
        SqlStdOperatorTable.QUANTIFY_OPERATORS.forEach(operator -> change(operator, Convertlets::quantified));
        for (SqlOperator name : List.of(SqlStdOperatorTable.CURRENT_SCHEMA, SqlStdOperatorTable.CURRENT_CATALOG)) {
            convertlets.put(
                    name,
                    (context, call) -> context.getRexBuilder()
                            .makeLiteral(Table.SCHEMA, context.getValidator().getValidatedNodeType(call), true));
        }
        convertlets.put(TypeNames.FUNCTION, TypeNames::convert);
        change(SqlStdOperatorTable.CURRENT_DATE, Convertlets::partOfNow);
        change(SqlStdOperatorTable.CURRENT_TIME, Convertlets::partOfNow);
        for (SqlOperator json : List.of(
                SqlStdOperatorTable.JSON_EXISTS,
                SqlStdOperatorTable.JSON_QUERY,
                SqlLibraryOperators.JSON_LENGTH,
                SqlLibraryOperators.JSON_KEYS)) {
            change(json, (builder, call) -> guarded(builder, call, Set.of(1)));
        }
        change(SqlStdOperatorTable.JSON_OBJECT, Convertlets::ofSaneTexts);
        change(SqlStdOperatorTable.JSON_ARRAY, Convertlets::ofSaneTexts);
        change(SqlStdOperatorTable.JSON_VALUE, Convertlets::jsonValue);
        change(SqlLibraryOperators.JSON_REMOVE, (builder, call) -> guarded(builder, call, Set.of()));
        for (SqlOperator json : List.of(
                SqlLibraryOperators.JSON_INSERT, SqlLibraryOperators.JSON_REPLACE, SqlLibraryOperators.JSON_SET)) {
            change(json, (builder, call) -> guarded(builder, call, null));
        }
    }

    @Override
    public @Nullable SqlRexConvertlet get(SqlCall call) {
        SqlOperator operator = call.getOperator();
        if (operator instanceof NamedFunction function) {
            return function::convert;
        }
        if (operator instanceof Operators.Now) {
            return Convertlets::now;
        }
        if (operator instanceof NamedRow row) {
            return row::convert;
        }
        if (operator instanceof RowsFrom rows) {
            return (context, rowsFrom) -> rowsFrom(context, rows, rowsFrom);
        }
        if (operator instanceof SqlWindowTableFunction) {
            return changed(Convertlets::checkedWindows);
        }
        // In a window, Calcite would compute these by sums; all other aggregates stand as they are.
        if (Aggregates.isWhole(call.getKind())) {
            return StandardConvertletTable.INSTANCE::convertCall;
        }
        SqlRexConvertlet own = convertlets.get(operator);
        return own == null ? StandardConvertletTable.INSTANCE.get(call) : own;
    }

    private void change(SqlOperator operator, Change change) {
        convertlets.put(operator, changed(change));
    }

    private static SqlRexConvertlet changed(Change change) {
        return (context, call) -> {
            RexNode standard = Objects.requireNonNull(StandardConvertletTable.INSTANCE.get(call))
                    .convertCall(context, call);
            return standard instanceof RexCall converted
                    ? change.of((PineconeRexBuilder) context.getRexBuilder(), converted)
                    : standard;
        };
    }

    /** An operator is a row where that takes its operands: those of binaries and arrays stay Calcite's. */
    private void row(SqlOperator operator, String name) {
        List<FunctionRow> rows = Stream.concat(Functions.of(name).stream(), Functions.named(name).stream())
                .toList();
        change(operator, (builder, call) -> {
            FunctionRow row = FunctionTypes.choose(
                    rows,
                    call.getOperands().stream()
                            .map(operand -> new Given(operand.getType(), false))
                            .toList());
            return row == null
                    ? call
                    : RowOperator.call(builder, call.getParserPosition(), row, call.getType(), call.getOperands());
        });
    }

    private void not(SqlOperator negated, SqlOperator operator) {
        convertlets.put(negated, (context, call) -> {
            SqlParserPos position = call.getParserPosition();
            return context.convertExpression(
                    SqlStdOperatorTable.NOT.createCall(position, operator.createCall(position, call.getOperandList())));
        });
    }

    /** One set is what UNNEST takes; the rows of several, and rows that are counted, are made before it. */
    private static RexNode rowsFrom(SqlRexContext context, RowsFrom rows, SqlCall call) {
        PineconeRexBuilder builder = (PineconeRexBuilder) context.getRexBuilder();
        SqlParserPos position = call.getParserPosition();
        RelDataType type = context.getValidator().getValidatedNodeType(call);
        List<RexNode> sets = new ArrayList<>();
        for (SqlNode operand : call.getOperandList()) {
            RexNode set = context.convertExpression(operand);
            RelDataType element = set.getType().getComponentType();
            RelDataType flat =
                    rows.isArray(sets.size()) ? RowsFrom.flat(builder.getTypeFactory(), set.getType()) : null;
            sets.add(
                    flat == null || element == null || flat == set.getType()
                            ? set
                            : RowOperator.call(
                                    builder, position, Functions.of("elements").get(0), flat, List.of(set)));
        }
        if (rows.isPlain()) {
            return sets.get(0);
        }
        String shape = sets.stream()
                .map(set -> String.valueOf(RowsFrom.columns(set.getType()).size()))
                .collect(Collectors.joining(",", "", rows.isCounted() ? "+" : ""));
        return RowOperator.call(
                builder,
                position,
                Functions.of("rowsFrom").get(0),
                type,
                Stream.concat(Stream.of(builder.makeLiteral(shape)), sets.stream())
                        .toList());
    }

    /**
     * An array of arrays has an element where there are as many subscripts as dimensions, and NULL where there are
     * fewer.
     */
    private static RexNode item(SqlRexContext context, SqlCall call) {
        RexNode item = subscripted(context, call);
        RelDataType type = item.getType();
        return SqlTypeUtil.isArray(type)
                        && item instanceof RexCall of
                        && SqlTypeUtil.isArray(of.getOperands().get(0).getType())
                ? context.getRexBuilder().makeNullLiteral(type)
                : item;
    }

    private static RexNode subscripted(SqlRexContext context, SqlCall call) {
        RexNode standard = Objects.requireNonNull(StandardConvertletTable.INSTANCE.get(call))
                .convertCall(context, call);
        return call.operand(0) instanceof SqlCall inner
                        && inner.getOperator() == SqlStdOperatorTable.ITEM
                        && standard instanceof RexCall item
                        && item.getOperator() == SqlStdOperatorTable.ITEM
                ? item.clone(
                        item.getType(),
                        List.of(subscripted(context, inner), item.getOperands().get(1)))
                : standard;
    }

    /** Calcite's row of nothing but NULLs is NULL itself. */
    private static RexNode ofNulls(PineconeRexBuilder builder, RexCall row) {
        return row.getOperands().stream().allMatch(field -> field.getType().isNullable())
                ? RowOperator.call(
                        builder,
                        row.getParserPosition(),
                        Functions.of("fields").get(0),
                        row.getType(),
                        row.getOperands())
                : row;
    }

    private static RexNode trim(SqlRexContext context, SqlCall call) {
        RexNode characters = context.convertExpression(call.operand(1));
        RexNode text = context.convertExpression(call.operand(2));
        String name = switch (((SqlLiteral) call.operand(0)).getValueAs(SqlTrimFunction.Flag.class)) {
            case LEADING -> "LTRIM";
            case TRAILING -> "RTRIM";
            case BOTH -> "BTRIM";
        };
        return RowOperator.call(
                (PineconeRexBuilder) context.getRexBuilder(),
                call.getParserPosition(),
                Functions.named(name).get(0),
                context.getValidator().getValidatedNodeType(call),
                List.of(text, characters));
    }

    /**
     * Code compares doubles as Java does, where NaN is neither more nor less than a number. Columns, which keys are
     * made of and which no NaN is in, are compared with each other and with literals as Calcite has it, so that it sees
     * ranges.
     */
    private static RexNode ofDoubles(PineconeRexBuilder builder, RexCall call) {
        boolean doubles =
                call.getOperands().stream().allMatch(operand -> SqlTypeUtil.isApproximateNumeric(operand.getType()));
        boolean plain = call.getOperands().stream().anyMatch(RexInputRef.class::isInstance)
                && call.getOperands().stream().allMatch(Convertlets::isPlain);
        return doubles && !plain
                ? RowOperator.call(
                        builder,
                        call.getParserPosition(),
                        Functions.of(call.getOperator().getName()).get(0),
                        call.getType(),
                        call.getOperands())
                : call;
    }

    private static boolean isPlain(RexNode operand) {
        return operand instanceof RexInputRef
                || operand instanceof RexLiteral
                || operand instanceof RexDynamicParam
                || operand.isA(SqlKind.CAST)
                        && isPlain(((RexCall) operand).getOperands().get(0));
    }

    private static RexNode extreme(String step, SqlRexContext context, SqlCall call) {
        PineconeRexBuilder builder = (PineconeRexBuilder) context.getRexBuilder();
        RelDataTypeFactory factory = builder.getTypeFactory();
        RelDataType type = context.getValidator().getValidatedNodeType(call);
        List<RexNode> operands = new ArrayList<>();
        for (SqlNode operand : call.getOperandList()) {
            RexNode value = context.convertExpression(operand);
            operands.add(builder.makeCast(
                    factory.createTypeWithNullability(type, value.getType().isNullable()), value, true, false));
        }
        String of = EngineTypes.isJson(type) ? step + "Json" : step;
        return RowOperator.call(
                builder, call.getParserPosition(), Functions.of(of).get(0), type, operands);
    }

    private static RexNode now(SqlRexContext context, SqlCall call) {
        PineconeRexBuilder builder = (PineconeRexBuilder) context.getRexBuilder();
        RexNode now = builder.makeCall(
                call.getParserPosition(),
                builder.getTypeFactory().createSqlType(SqlTypeName.TIMESTAMP, 3),
                SqlStdOperatorTable.CURRENT_TIMESTAMP,
                List.of());
        return builder.toInstant(now, PineconeRexBuilder.UTC);
    }

    /** The date and the time of day that it is in the session's zone. */
    private static RexNode partOfNow(PineconeRexBuilder builder, RexCall call) {
        RexNode now = builder.makeCall(
                call.getParserPosition(),
                builder.getTypeFactory().createSqlType(SqlTypeName.TIMESTAMP, 3),
                SqlStdOperatorTable.LOCALTIMESTAMP,
                List.of());
        return builder.makeCast(call.getType(), now);
    }

    /**
     * Checks the JSON that a function searches and its paths, before it does: no one could stop it.
     *
     * @param paths which operands are paths; none for all but the first, null for every second one
     */
    private static RexNode guarded(PineconeRexBuilder builder, RexCall call, @Nullable Set<Integer> paths) {
        List<RexNode> operands = new ArrayList<>();
        for (int i = 0; i < call.getOperands().size(); i++) {
            RexNode operand = call.getOperands().get(i);
            boolean path = i > 0 && (paths == null ? i % 2 == 1 : paths.isEmpty() || paths.contains(i));
            operands.add(
                    (path || i == 0) && SqlTypeUtil.isCharacter(operand.getType())
                            ? builder.step(path ? "saneJsonPath" : "saneJson", operand)
                            : operand);
        }
        return builder.makeCall(call.getParserPosition(), call.getType(), call.getOperator(), operands);
    }

    /** Checks the texts that are put together, before they are. */
    private static RexNode ofSaneTexts(PineconeRexBuilder builder, RexCall call) {
        List<RexNode> operands = call.getOperands().stream()
                .map(operand -> SqlTypeUtil.isCharacter(operand.getType())
                        ? builder.step("saneText", operand)
                        : SqlTypeUtil.isDatetime(operand.getType()) ? builder.step("timeInJson", operand) : operand)
                .toList();
        return builder.makeCall(call.getParserPosition(), call.getType(), call.getOperator(), operands);
    }

    /** What JSON holds isn't always of the Java class that Calcite casts it to without a look: 5 is no Long. */
    private static RexNode jsonValue(PineconeRexBuilder builder, RexCall call) {
        if (SqlTypeUtil.isCharacter(call.getType())) {
            return guarded(builder, call, Set.of(1));
        }
        RelDataTypeFactory factory = builder.getTypeFactory();
        RelDataType text = factory.createTypeWithNullability(factory.createSqlType(SqlTypeName.VARCHAR), true);
        List<RexNode> texts = call.getOperands().stream()
                .map(operand -> operand.getType().getSqlTypeName() == SqlTypeName.SYMBOL
                                || SqlTypeUtil.isCharacter(operand.getType())
                        ? operand
                        : builder.makeCast(text, operand))
                .toList();
        RexCall ofText =
                (RexCall) builder.makeCall(call.getParserPosition(), text, SqlStdOperatorTable.JSON_VALUE, texts);
        RexNode value = guarded(builder, ofText, Set.of(1));
        int last = texts.size() - 1;
        boolean safe = !(isSymbol(texts.get(last), SqlJsonEmptyOrError.ERROR)
                && isSymbol(texts.get(last - 1), SqlJsonValueEmptyOrErrorBehavior.ERROR));
        return builder.makeCast(
                call.getParserPosition(), factory.createTypeWithNullability(call.getType(), true), value, true, safe);
    }

    private static boolean isSymbol(RexNode node, Enum<?> symbol) {
        return node instanceof RexLiteral literal && literal.getValue() == symbol;
    }

    /** Code takes months for milliseconds, and makes all windows of a row before it can be stopped. */
    private static RexNode checkedWindows(PineconeRexBuilder builder, RexCall call) {
        SqlOperator op = call.getOperator();
        List<RexNode> operands = call.getOperands();
        List<RexNode> intervals = operands.stream()
                .filter(operand -> SqlTypeUtil.isInterval(operand.getType()))
                .toList();
        if (intervals.stream()
                .anyMatch(interval -> SqlTypeName.YEAR_INTERVAL_TYPES.contains(
                        interval.getType().getSqlTypeName()))) {
            throw ErrorCondition.NOT_SUPPORTED.exception(
                    op.getName() + " takes intervals of days and times: months are of no one length");
        }
        List<BigDecimal> lengths = new ArrayList<>();
        for (RexNode interval : intervals) {
            if (interval instanceof RexLiteral literal) {
                lengths.add(literal.getValueAs(BigDecimal.class));
            } else if (op.getName().equals("HOP")) {
                throw ErrorCondition.NOT_SUPPORTED.exception("The intervals of HOP are literals");
            }
        }
        if (lengths.stream().anyMatch(length -> length == null || length.signum() <= 0)) {
            throw ErrorCondition.BAD_ARGUMENT_OF_FUNCTION.exception(op.getName() + " takes intervals longer than none");
        }
        if (op.getName().equals("HOP")
                && lengths.get(1).compareTo(lengths.get(0).multiply(MOST_WINDOWS)) > 0) {
            throw ErrorCondition.TOO_COMPLEX.exception("A row is in more than " + MOST_WINDOWS + " windows of HOP");
        }
        return call;
    }

    /** Code compares with the elements of an array whatever a value is, NULL too. */
    private static RexNode quantified(PineconeRexBuilder builder, RexCall call) {
        if (call.getOperands().size() != 2
                || call.getOperands().get(1).getType().getComponentType() == null) {
            return call;
        }
        SqlParserPos pos = call.getParserPosition();
        RelDataType type = call.getType();
        SqlOperator op = call.getOperator();
        RexNode value = call.getOperands().get(0);
        RexNode array = call.getOperands().get(1);
        RelDataType element = array.getType().getComponentType();
        if (SqlTypeUtil.isNumeric(value.getType()) && SqlTypeUtil.isCharacter(element)) {
            throw ErrorCondition.WRONG_TYPES.exception(
                    SqlNodes.at(pos, value.getType() + " isn't comparable with the elements of " + array.getType()));
        }
        if (!value.getType().isNullable()) {
            return call;
        }
        RexNode unknown = builder.makeNullLiteral(builder.getTypeFactory().createTypeWithNullability(type, true));
        RexNode none = builder.makeCall(
                pos,
                SqlStdOperatorTable.EQUALS,
                List.of(
                        builder.makeCall(pos, SqlStdOperatorTable.CARDINALITY, List.of(array)),
                        builder.makeExactLiteral(BigDecimal.ZERO)));
        return builder.makeCall(
                pos,
                unknown.getType(),
                SqlStdOperatorTable.CASE,
                List.of(
                        builder.makeCall(pos, SqlStdOperatorTable.IS_NOT_NULL, List.of(value)),
                        builder.makeCall(pos, type, op, List.of(builder.makeNotNull(value), array)),
                        none,
                        builder.makeLiteral(op.getKind() == SqlKind.ALL),
                        unknown));
    }
}
