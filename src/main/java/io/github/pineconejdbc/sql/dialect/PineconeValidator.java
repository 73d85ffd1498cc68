package io.github.pineconejdbc.sql.dialect;

import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.sql.Cancellation;
import io.github.pineconejdbc.sql.ValueType;
import io.github.pineconejdbc.sql.dialect.aggregate.OwnAggregate;
import io.github.pineconejdbc.sql.dialect.aggregate.OwnAggregates;
import io.github.pineconejdbc.sql.dialect.names.ColumnNames;
import io.github.pineconejdbc.sql.dialect.names.DeclaredNames;
import io.github.pineconejdbc.sql.dialect.names.LiteralTypes;
import io.github.pineconejdbc.sql.dialect.names.MergedColumns;
import io.github.pineconejdbc.sql.dialect.names.NamedArguments;
import io.github.pineconejdbc.sql.dialect.names.OuterAggregates;
import io.github.pineconejdbc.sql.dialect.names.PartialAliases;
import io.github.pineconejdbc.sql.dialect.names.RecursiveQueries;
import io.github.pineconejdbc.sql.dialect.names.RowQueries;
import io.github.pineconejdbc.sql.dialect.names.TableNames;
import io.github.pineconejdbc.sql.dialect.names.TextConditions;
import io.github.pineconejdbc.sql.dialect.names.TypeNames;
import io.github.pineconejdbc.sql.dialect.type.CalciteIntervals;
import io.github.pineconejdbc.sql.dialect.type.EngineTypes;
import io.github.pineconejdbc.sql.dialect.type.IntervalType;
import io.github.pineconejdbc.sql.dialect.type.ParameterTypes;
import io.github.pineconejdbc.sql.dialect.type.PineconeTypeCoercion;
import io.github.pineconejdbc.sql.dialect.type.WrittenTypes;
import io.github.pineconejdbc.sql.parser.HiddenNames;
import io.github.pineconejdbc.sql.parser.NumberLiteral;
import io.github.pineconejdbc.sql.parser.SqlNodes;
import io.github.pineconejdbc.sql.sets.RowsFrom;
import io.github.pineconejdbc.sql.sets.SetCalls;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.calcite.avatica.util.TimeUnit;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.sql.SqlBasicCall;
import org.apache.calcite.sql.SqlBasicTypeNameSpec;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlCallBinding;
import org.apache.calcite.sql.SqlCharStringLiteral;
import org.apache.calcite.sql.SqlDataTypeSpec;
import org.apache.calcite.sql.SqlDynamicParam;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlIntervalQualifier;
import org.apache.calcite.sql.SqlJoin;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlNumericLiteral;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlOrderBy;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlSetOperator;
import org.apache.calcite.sql.SqlUnknownLiteral;
import org.apache.calcite.sql.SqlUnresolvedFunction;
import org.apache.calcite.sql.SqlUtil;
import org.apache.calcite.sql.SqlWithItem;
import org.apache.calcite.sql.fun.SqlCase;
import org.apache.calcite.sql.fun.SqlMultisetQueryConstructor;
import org.apache.calcite.sql.fun.SqlQuantifyOperator;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.SqlTypeMappingRule;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.type.SqlTypeUtil;
import org.apache.calcite.sql.validate.AliasNamespace;
import org.apache.calcite.sql.validate.SelectScope;
import org.apache.calcite.sql.validate.SqlValidatorCatalogReader;
import org.apache.calcite.sql.validate.SqlValidatorImpl;
import org.apache.calcite.sql.validate.SqlValidatorNamespace;
import org.apache.calcite.sql.validate.SqlValidatorScope;
import org.apache.calcite.sql.validate.SqlValidatorUtil;
import org.apache.calcite.util.Util;
import org.checkerframework.checker.nullness.qual.PolyNull;
import org.jspecify.annotations.Nullable;

/**
 * Checks statements. What PostgreSQL means otherwise than Calcite reads it is rewritten first, and a map is read as
 * text where text is wanted.
 */
final class PineconeValidator extends SqlValidatorImpl {
    private static final BigDecimal LARGEST = BigDecimal.valueOf(Integer.MAX_VALUE);

    /** What may compare a map with a parameter. */
    private static final Set<SqlKind> COMPARING = SqlNodes.comparing(SqlKind.LIKE);

    /** Functions of Calcite's that take its own intervals. */
    private static final Set<String> WINDOW_FUNCTIONS = Set.of("TUMBLE", "HOP", "SESSION");

    /** Functions whose operands are of one type. */
    private static final Set<String> MEETING = Set.of("GREATEST", "LEAST");

    private final ParameterTypes parameters;

    PineconeValidator(
            SqlValidatorCatalogReader catalog,
            RelDataTypeFactory typeFactory,
            Config config,
            List<@Nullable ValueType> given) {
        super(Dialect.OPERATORS, catalog, typeFactory, config);
        this.parameters = new ParameterTypes(typeFactory, given);
    }

    ParameterTypes parameters() {
        return parameters;
    }

    @Override
    public SqlNode validate(SqlNode statement) {
        DeclaredNames.unify(statement);
        RecursiveQueries.check(statement, Operators::isAggregate);
        SetCalls.place(statement, Operators::isAggregate);
        parameters.count(statement);
        return super.validate(statement);
    }

    @Override
    protected @PolyNull SqlNode performUnconditionalRewrites(@PolyNull SqlNode node, boolean underFrom) {
        Cancellation.check();
        if (node instanceof SqlBasicCall call && RowQueries.inside(call) instanceof SqlSelect query) {
            return performUnconditionalRewrites(query, underFrom);
        }
        if (node instanceof SqlUnknownLiteral literal) {
            SqlNode time = WrittenTypes.time(literal);
            if (time != null) {
                return time;
            }
        }
        if (node instanceof SqlDataTypeSpec type) {
            return WrittenTypes.type(type, typeFactory);
        }
        if (node instanceof SqlJoin join && join.getJoinType().name().endsWith("ASOF")) {
            throw ErrorCondition.NOT_SUPPORTED.exception(
                    "ASOF JOIN isn't supported: the engine doesn't find the closest row");
        }
        if (node instanceof SqlJoin join) {
            MergedColumns.check(join);
        }
        if (node instanceof SqlSelect select) {
            RowComparisons.inResult(select);
        }
        if (node instanceof SqlCall call && WINDOW_FUNCTIONS.contains(name(call))) {
            CalciteIntervals.replace(call);
        } else if (node instanceof SqlCall bound
                && (bound.getKind() == SqlKind.PRECEDING || bound.getKind() == SqlKind.FOLLOWING)) {
            CalciteIntervals.replaceText(bound);
            CalciteIntervals.replace(bound);
        }
        if (node instanceof SqlCall call && call.getKind() == SqlKind.OVERLAPS && isOfPairs(call)) {
            List<SqlNode> ends = new ArrayList<>(((SqlCall) call.operand(0)).getOperandList());
            ends.addAll(((SqlCall) call.operand(1)).getOperandList());
            return performUnconditionalRewrites(
                    Operators.OVERLAPS.createCall(call.getParserPosition(), ends), underFrom);
        }
        if (node instanceof SqlBasicCall call && call.getOperator() == SqlStdOperatorTable.CAST) {
            LiteralTypes.withDimensions(call);
        } else if (node instanceof SqlCall call && call.getKind() == SqlKind.VALUES) {
            LiteralTypes.inColumns(call);
        }
        SqlNode readable = node instanceof SqlOrderBy limited
                ? withinInteger(limited)
                : node instanceof SqlCall call
                        ? ofJson(OwnAggregates.in(
                                NamedArguments.placed(TextConditions.read(call)),
                                operator -> Operators.meant(operator).isAggregator()))
                        : node;
        SqlNode rewritten = super.performUnconditionalRewrites(readable, underFrom);
        if (!(rewritten instanceof SqlBasicCall call)) {
            return rewritten;
        }
        if (call.getKind() == SqlKind.GROUPING) {
            return SqlNodes.cast(call, SqlTypeName.INTEGER);
        }
        if (call.getOperator() instanceof RowsFrom rows) {
            rows.arrays(call).forEach(parameters::list);
        }
        if (call.getKind() == SqlKind.MINUS_PREFIX && call.operand(0) instanceof NumberLiteral number) {
            return number.negated(call.getParserPosition());
        }
        if (call.getOperator() == SqlStdOperatorTable.CAST
                && call.operand(1) instanceof SqlDataTypeSpec type
                && type.getTypeNameSpec() instanceof SqlBasicTypeNameSpec name
                && name.deriveType(this).getSqlTypeName() == SqlTypeName.CHAR) {
            return padded(call, name);
        }
        if (call.getOperator() == SqlStdOperatorTable.EXTRACT) {
            return wholeField(call);
        }
        if (call.getKind() == SqlKind.LEAD || call.getKind() == SqlKind.LAG) {
            withNullableDefault(call);
        } else if (call.getOperator() instanceof SqlQuantifyOperator) {
            SqlNode elements = Quantifiers.withElements(call);
            if (elements != call) {
                return elements;
            }
        } else if (call.getOperator() instanceof SqlMultisetQueryConstructor) {
            withSelect(call);
        }
        return RowComparisons.ofFields(call);
    }

    @Override
    protected void registerNamespace(
            @Nullable SqlValidatorScope using, @Nullable String alias, SqlValidatorNamespace table, boolean nullable) {
        super.registerNamespace(
                using,
                alias,
                table instanceof AliasNamespace aliased
                        ? PartialAliases.of(this, aliased, aliased.getEnclosingNode())
                        : table,
                nullable);
    }

    @Override
    public void validateWithItem(SqlWithItem item) {
        PartialAliases.complete(item, getValidatedNodeType(item.query));
        super.validateWithItem(item);
    }

    /** What FROM names is known when its conditions, and the other clauses, are read. */
    @Override
    protected void validateWhereClause(SqlSelect select) {
        names(getWhereScope(select)).replaceIn(select);
        super.validateWhereClause(select);
    }

    @Override
    public SqlNode expand(SqlNode expression, SqlValidatorScope scope) {
        return super.expand(names(scope).meant(expression), scope);
    }

    /** What rows are made of in FROM may name the tables before. */
    @Override
    public void validateCall(SqlCall call, SqlValidatorScope scope) {
        if (call.getKind() == SqlKind.UNNEST) {
            call.setOperand(0, names(scope).meant(call.operand(0)));
        }
        super.validateCall(call, scope);
    }

    private TableNames names(SqlValidatorScope scope) {
        return new TableNames(this, scope, RowComparisons::ofFields, OwnAggregate::isListOfAll);
    }

    /** Calcite takes the types of literals and of casts to CHAR for the same. */
    private static SqlNode padded(SqlBasicCall cast, SqlBasicTypeNameSpec type) {
        SqlParserPos at = cast.getParserPosition();
        String length = String.valueOf(Math.max(1, type.getPrecision()));
        return Operators.PADDED.createCall(at, cast.operand(0), SqlLiteral.createExactNumeric(length, at));
    }

    /** The values of an aggregate that makes JSON are JSON, NULL too; before a value is its key. */
    private static SqlCall ofJson(SqlCall call) {
        int values = call.getOperator() instanceof OwnAggregate aggregate ? aggregate.valuesOfJson() : 0;
        for (int i = 0; i < values; i++) {
            SqlNode operand = call.operand(i);
            SqlFunction step = i + 1 < values ? Operators.JSON_NAME : Operators.JSON_ELEMENT;
            if (!(operand instanceof SqlCall made && made.getOperator() == step)) {
                call.setOperand(i, step.createCall(operand.getParserPosition(), operand));
            }
        }
        return call;
    }

    /** JDBC's functions, as {@code {fn SECOND(t)}}, are whole numbers, and its weeks begin with day 1. */
    private static SqlNode wholeField(SqlBasicCall call) {
        SqlParserPos position = call.getParserPosition();
        TimeUnit unit = ((SqlIntervalQualifier) call.operand(0)).getUnit();
        SqlNode field = Operators.EXTRACT.createCall(
                position, SqlLiteral.createCharString(unit.name(), position), call.operand(1));
        SqlNode whole = SqlNodes.cast(SqlStdOperatorTable.FLOOR.createCall(position, field), SqlTypeName.BIGINT);
        return unit == TimeUnit.DOW
                ? SqlStdOperatorTable.PLUS.createCall(position, whole, SqlLiteral.createExactNumeric("1", position))
                : whole;
    }

    /** Columns of one name have a number, by which nobody but the driver can name them. */
    @Override
    protected RelDataType validateSelectList(SqlNodeList items, SqlSelect select, RelDataType target) {
        RelDataType row = super.validateSelectList(items, select, target);
        SqlNodeList expanded = select.getSelectList();
        if (!ColumnNames.number(expanded)) {
            return row;
        }
        RelDataTypeFactory.Builder numbered = getTypeFactory().builder();
        for (RelDataTypeField field : row.getFieldList()) {
            SqlNode item = expanded.get(field.getIndex());
            setValidatedNodeType(item, field.getType());
            numbered.add(SqlValidatorUtil.alias(item, field.getIndex()), field.getType());
        }
        return numbered.build();
    }

    /** A column that {@code *} stands for keeps its name, whatever others there are. */
    @Override
    protected void addToSelectList(
            List<SqlNode> list,
            Set<String> aliases,
            List<Map.Entry<String, RelDataType>> fields,
            SqlNode item,
            SelectScope scope,
            boolean includeSystemVars) {
        if (item instanceof SqlIdentifier column && HiddenNames.isHidden(Util.last(column.names))) {
            return;
        }
        fields.add(Map.entry(SqlValidatorUtil.alias(item, list.size()), deriveType(scope, item)));
        list.add(item);
    }

    /** A bare name in ORDER BY is that of a column of the result first; within an expression it never is. */
    @Override
    protected void validateOrderList(SqlSelect select) {
        SqlNodeList order = select.getOrderList();
        if (order != null) {
            List<SqlNode> meant = new ArrayList<>();
            order.forEach(item -> meant.add(SqlNodes.sortedBy(item, key -> sortKey(select, key))));
            select.setOrderBy(new SqlNodeList(meant, order.getParserPosition()));
        }
        super.validateOrderList(select);
    }

    private SqlNode sortKey(SqlSelect select, SqlNode item) {
        if (item instanceof SqlIdentifier name && name.isSimple()) {
            int ordinal = ColumnNames.position(select.getSelectList(), name.getSimple());
            return ordinal == 0
                    ? item
                    : SqlLiteral.createExactNumeric(String.valueOf(ordinal), item.getParserPosition());
        }
        return item instanceof SqlCall
                ? expandSelectExpr(item, (SelectScope) getWhereScope(select), select, new HashMap<>())
                : item;
    }

    /** Calcite takes LEAD and LAG for never NULL where their default isn't, though the value that they find may be. */
    private static void withNullableDefault(SqlBasicCall call) {
        if (call.operandCount() == 3 && !(call.operand(2) instanceof SqlDynamicParam)) {
            SqlParserPos position = call.operand(2).getParserPosition();
            call.setOperand(
                    2,
                    new SqlCase(
                            position,
                            null,
                            SqlNodeList.of(SqlLiteral.createBoolean(true, position)),
                            SqlNodeList.of(call.operand(2)),
                            SqlLiteral.createNull(position)));
        }
    }

    /** The value of LEAD and LAG is of the type that it and its default have in common. */
    private void asDefault(SqlValidatorScope scope, SqlBasicCall call) {
        RelDataType value = deriveType(scope, call.operand(0));
        if (call.operand(2) instanceof SqlCase choice
                && choice.getThenOperands().get(0) instanceof SqlCharStringLiteral
                && !SqlTypeUtil.isCharacter(value)
                && SqlTypeUtil.isAtomic(value)
                && !IntervalType.is(value)) {
            call.setOperand(2, SqlNodes.cast(choice, value));
        }
        RelDataType other = deriveType(scope, call.operand(2));
        if (EngineTypes.areMixed(List.of(value, other))) {
            throw ErrorCondition.UNDEFINED_FUNCTION.exception(SqlNodes.at(
                    call.getParserPosition(),
                    "there is no " + call.getOperator().getName() + " of " + TypeNames.of(value) + " with a default of "
                            + TypeNames.of(other)));
        }
        RelDataType common = SqlTypeUtil.isNumeric(value) && SqlTypeUtil.isNumeric(other)
                ? getTypeFactory().leastRestrictive(List.of(value, other))
                : null;
        if (common != null && common.getSqlTypeName() != value.getSqlTypeName()) {
            call.setOperand(0, SqlNodes.cast(call.operand(0), common.getSqlTypeName()));
        }
    }

    /** Calcite takes any query in ARRAY, MULTISET and MAP for a SELECT. */
    private static void withSelect(SqlBasicCall call) {
        SqlNode query = call.operand(0);
        if (!(query instanceof SqlSelect)) {
            call.setOperand(0, SqlNodes.selectAll(query));
        }
    }

    /** Calcite counts the rows of LIMIT and OFFSET with an int; no list has more of them. */
    private SqlNode withinInteger(SqlOrderBy limited) {
        return new SqlOrderBy(
                limited.getParserPosition(),
                limited.query,
                limited.orderList,
                withinInteger(limited.offset),
                withinInteger(limited.fetch));
    }

    private @Nullable SqlNode withinInteger(@Nullable SqlNode count) {
        if (count instanceof SqlDynamicParam parameter) {
            parameters.bound(parameter);
        }
        return count instanceof SqlNumericLiteral literal
                        && literal.bigDecimalValue() != null
                        && literal.bigDecimalValue().compareTo(LARGEST) > 0
                ? SqlLiteral.createExactNumeric(LARGEST.toString(), count.getParserPosition())
                : count;
    }

    /** PostgreSQL casts between truth values and integers, where Calcite's rules have no way. */
    @Override
    public SqlTypeMappingRule getTypeMappingRule() {
        return PineconeTypeCoercion.CASTS;
    }

    /** Calcite takes its own types of parameters, by the order in which it comes across them. */
    @Override
    public RelDataType getParameterRowType(SqlNode statement) {
        RelDataTypeFactory.Builder row = getTypeFactory().builder();
        parameters.all().forEach(type -> row.add("?" + row.getFieldCount(), type));
        return row.build();
    }

    @Override
    public @Nullable RelDataType getValidatedNodeTypeIfKnown(SqlNode node) {
        RelDataType type = node instanceof SqlDynamicParam parameter ? parameters.of(parameter) : null;
        return type == null ? super.getValidatedNodeTypeIfKnown(node) : type;
    }

    private void inferParameters(SqlValidatorScope scope, SqlCall call) {
        SqlOperator operator = Operators.meant(call.getOperator());
        if (operator instanceof NamedFunction function) {
            for (int i = 0; i < call.operandCount(); i++) {
                if (call.operand(i) instanceof SqlDynamicParam parameter && parameters.of(parameter) == null) {
                    RelDataType type = function.operandType(new SqlCallBinding(this, scope, call), i);
                    parameters.set(parameter, type, type != null);
                }
            }
        } else {
            parameters.infer(operator, call, node -> deriveType(scope, node));
        }
    }

    /** The rows of VALUES tell the types of each other's parameters. */
    @Override
    protected void validateValues(SqlCall values, RelDataType target, SqlValidatorScope scope) {
        for (int i = 0; i < ((SqlCall) values.operand(0)).operandCount(); i++) {
            int column = i;
            List<SqlNode> cells = values.getOperandList().stream()
                    .map(row -> ((SqlCall) row).getOperandList())
                    .filter(row -> column < row.size())
                    .map(row -> row.get(column))
                    .toList();
            parameters.alike(cells, node -> deriveType(scope, node));
            List<RelDataType> types =
                    cells.stream().map(cell -> deriveType(scope, cell)).toList();
            if (EngineTypes.areMixed(types)) {
                throw ErrorCondition.WRONG_TYPES.exception(SqlNodes.at(
                        values.getParserPosition(), "a column of VALUES has values of types that don't meet"));
            }
        }
        super.validateValues(values, target, scope);
    }

    @Override
    protected void validateNamespace(SqlValidatorNamespace namespace, RelDataType target) {
        if (parameters.areAny()
                && namespace.getNode() instanceof SqlCall set
                && set.getOperator() instanceof SqlSetOperator) {
            inferColumns(set, target);
        }
        super.validateNamespace(namespace, target);
    }

    /** A parameter that is a column of a UNION has the type of what the other queries have there. */
    private void inferColumns(SqlCall set, RelDataType target) {
        List<SqlSelect> queries = SqlNodes.united(set);
        List<SqlSelect> typed = queries.stream()
                .filter(query -> query.getSelectList().stream().noneMatch(this::isOpen))
                .toList();
        if (typed.isEmpty() || typed.size() == queries.size()) {
            return;
        }
        typed.forEach(query -> validateNamespace(Objects.requireNonNull(getNamespace(query)), target));
        int columns = typed.get(0).getSelectList().size();
        for (int i = 0; i < columns; i++) {
            int column = i;
            parameters.alike(
                    queries.stream()
                            .map(SqlSelect::getSelectList)
                            .filter(list -> list.size() == columns)
                            .map(list -> list.get(column))
                            .map(item -> isOpen(item) ? SqlUtil.stripAs(item) : item)
                            .toList(),
                    this::getValidatedNodeType);
        }
    }

    private boolean isOpen(SqlNode item) {
        return SqlUtil.stripAs(item) instanceof SqlDynamicParam parameter && parameters.of(parameter) == null;
    }

    @Override
    public RelDataType deriveType(SqlValidatorScope scope, SqlNode node) {
        if (node instanceof SqlDynamicParam parameter) {
            RelDataType type = parameters.of(parameter);
            return type == null ? unknownType : type;
        }
        if (node instanceof SqlCall call) {
            inferParameters(scope, call);
            if (call.getOperator().isAggregator() || call.getKind() == SqlKind.FILTER) {
                OuterAggregates.refuse(call, scope);
            } else if (call.getKind() == SqlKind.ARRAY_VALUE_CONSTRUCTOR || MEETING.contains(name(call))) {
                LiteralTypes.asOthers(call, operand -> deriveType(scope, operand), typeFactory);
            }
        }
        if (node instanceof SqlBasicCall call) {
            if (COMPARING.contains(call.getKind())) {
                compareIntervals(scope, call);
            }
            if (call.getOperator() == SqlStdOperatorTable.MINUS
                    && call.operandCount() == 2
                    && isJson(scope, call.operand(0))) {
                call.setOperator(Operators.WITHOUT);
            } else if (call.getOperator() instanceof SqlQuantifyOperator) {
                Quantifiers.asElement(call, operand -> deriveType(scope, operand));
            } else if ((call.getKind() == SqlKind.LEAD || call.getKind() == SqlKind.LAG) && call.operandCount() == 3) {
                asDefault(scope, call);
            } else if (call.getOperator() == Operators.OVERLAPS) {
                withBothEnds(scope, call);
            } else if (takesAsText(call)) {
                readAsText(scope, call);
            } else if (Aggregates.OF_INTERVALS.containsKey(name(call))
                    && call.operandCount() == 1
                    && IntervalType.is(deriveType(scope, call.operand(0)))) {
                call.setOperator(Aggregates.OF_INTERVALS.get(name(call)));
            } else {
                NamedFunction arithmetic = Operators.ARITHMETIC.get(call.getOperator());
                if (arithmetic != null
                        && (arithmetic.isOfNumbers(new SqlCallBinding(this, scope, call))
                                || call.getOperandList().stream().anyMatch(operand -> isOfTime(scope, operand)))) {
                    call.setOperator(arithmetic);
                }
            }
        }
        return super.deriveType(scope, node);
    }

    /** Calcite qualifies the columns in copies of what it has checked, and converts those: they are checked as well. */
    @Override
    protected void validateUnnest(SqlCall call, SqlValidatorScope scope, RelDataType target) {
        super.validateUnnest(call, scope, target);
        call.getOperandList().forEach(operand -> deriveType(scope, operand));
    }

    /** What is compared with a map is text, and so is a parameter there. */
    @Override
    protected void inferUnknownTypes(RelDataType inferred, SqlValidatorScope scope, SqlNode node) {
        if (node instanceof SqlBasicCall call
                && call.getKind() == SqlKind.LIKE
                && call.getOperandList().stream().anyMatch(PineconeValidator::hasParameter)) {
            readAsText(scope, call);
        }
        if (node instanceof SqlDynamicParam parameter) {
            boolean told = !inferred.equals(unknownType);
            setValidatedNodeType(node, parameters.set(parameter, told ? inferred : null, told));
            return;
        }
        if (node instanceof SqlCall call) {
            inferParameters(scope, call);
        }
        super.inferUnknownTypes(inferred, scope, node);
    }

    private static boolean hasParameter(SqlNode operand) {
        return operand instanceof SqlDynamicParam
                || operand instanceof SqlNodeList list && list.stream().anyMatch(SqlDynamicParam.class::isInstance);
    }

    private boolean isJson(SqlValidatorScope scope, SqlNode node) {
        RelDataType type = deriveType(scope, node);
        return EngineTypes.isJson(type) || SqlTypeUtil.isMap(type);
    }

    private static boolean isOfPairs(SqlCall call) {
        return call.getOperandList().stream()
                .allMatch(operand ->
                        operand instanceof SqlCall row && row.getKind() == SqlKind.ROW && row.operandCount() == 2);
    }

    /**
     * A literal text that is compared with an interval is one; Calcite would compare intervals with other texts too.
     */
    private void compareIntervals(SqlValidatorScope scope, SqlCall call) {
        List<SqlNode> operands = call.getOperandList();
        boolean intervals = operands.stream()
                .anyMatch(operand -> !(operand instanceof SqlNodeList) && IntervalType.is(deriveType(scope, operand)));
        if (!intervals) {
            return;
        }
        for (int i = 0; i < operands.size(); i++) {
            if (operands.get(i) instanceof SqlNodeList list) {
                for (int j = 0; j < list.size(); j++) {
                    list.set(j, interval(scope, list.get(j)));
                }
            } else {
                call.setOperand(i, interval(scope, operands.get(i)));
            }
        }
    }

    private SqlNode interval(SqlValidatorScope scope, SqlNode node) {
        SqlParserPos position = node.getParserPosition();
        if (node instanceof SqlCharStringLiteral) {
            return Operators.INTERVAL.createCall(position, node);
        }
        if (!(node instanceof SqlDynamicParam)
                && !(node instanceof SqlLiteral)
                && !node.isA(SqlKind.QUERY)
                && SqlTypeUtil.isCharacter(deriveType(scope, node))) {
            throw ErrorCondition.UNDEFINED_FUNCTION.exception(
                    SqlNodes.at(position, "an interval isn't compared with a text: cast it"));
        }
        return node;
    }

    /** The second of two ends may be how long after the first it is. */
    private void withBothEnds(SqlValidatorScope scope, SqlBasicCall overlaps) {
        for (int i = 1; i < overlaps.operandCount(); i += 2) {
            SqlNode end = overlaps.operand(i);
            if (IntervalType.is(deriveType(scope, end))) {
                overlaps.setOperand(
                        i, SqlStdOperatorTable.PLUS.createCall(end.getParserPosition(), overlaps.operand(i - 1), end));
            }
        }
    }

    private boolean isOfTime(SqlValidatorScope scope, SqlNode operand) {
        RelDataType type = deriveType(scope, operand);
        return IntervalType.is(type) || SqlTypeUtil.isDatetime(type);
    }

    private static String name(SqlCall call) {
        return call.getOperator().getName().toUpperCase(Locale.ROOT);
    }

    /** A map can be cast to text, which is its JSON, and so can an interval; Calcite's CAST knows neither. */
    private boolean takesAsText(SqlBasicCall call) {
        SqlOperator operator = call.getOperator();
        return operator == SqlStdOperatorTable.CAST
                ? call.operand(1) instanceof SqlDataTypeSpec target && SqlTypeUtil.isCharacter(target.deriveType(this))
                : operator == SqlStdOperatorTable.POSITION
                        || operator.getName().startsWith("JSON_")
                                && !(operator instanceof SqlUnresolvedFunction)
                                && !(operator instanceof NamedFunction);
    }

    private void readAsText(SqlValidatorScope scope, SqlBasicCall call) {
        for (int i = 0; i < call.operandCount(); i++) {
            SqlNode operand = call.operand(i);
            if (operand instanceof SqlIdentifier || operand instanceof SqlCall) {
                RelDataType type = deriveType(scope, operand);
                SqlFunction text = SqlTypeUtil.isMap(type)
                        ? Operators.MAP_TEXT
                        : type.getSqlTypeName() == SqlTypeName.ARRAY && call.getOperator() == SqlStdOperatorTable.CAST
                                ? Operators.ARRAY_TEXT
                                : IntervalType.is(type) && !COMPARING.contains(call.getKind())
                                        ? Operators.INTERVAL_TEXT
                                        : null;
                if (SqlTypeUtil.isMap(type)) {
                    EngineTypes.checkJson(type);
                }
                if (text != null) {
                    call.setOperand(i, text.createCall(operand.getParserPosition(), operand));
                } else if (call.getOperator() == SqlStdOperatorTable.CAST
                        && operand instanceof SqlCall row
                        && row.getKind() == SqlKind.ROW
                        && type.getFieldList().stream().noneMatch(field -> SqlTypeUtil.isBoolean(field.getType()))) {
                    call.setOperand(
                            i, Operators.ROW_AS_TEXT.createCall(operand.getParserPosition(), row.getOperandList()));
                }
            }
        }
    }
}
