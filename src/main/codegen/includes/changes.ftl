<#-- The parser as a class: tokens and errors are the driver's own. -->
<@change>
    IGNORE_CASE = true;
    UNICODE_INPUT = true;
---->
    USER_TOKEN_MANAGER = true;
    SUPPORT_CLASS_VISIBILITY_PUBLIC = false;
</@change>
<@change>
public class GeneratedParser extends SqlAbstractParserImpl
---->
@SuppressWarnings({"unchecked", "rawtypes", "deprecation", "cast", "fallthrough", "static", "dangling-doc-comments"})
class GeneratedParser extends SqlAbstractParserImpl
</@change>
<@remove "    /**\n     * {@link SqlParserImplFactory} implementation for creating parser." "    public void setQuotedCasing"/>
<@change>
    public void setQuotedCasing
---->
    public SqlParseException normalizeException(Throwable ex) {
        return SyntaxErrors.of(ex);
    }

    public Metadata getMetadata() {
        throw new UnsupportedOperationException("the words are in ReservedWords");
    }

    public void ReInit(java.io.Reader reader) {
        throw new UnsupportedOperationException("a parser reads one text");
    }

    public void setTabSize(int tabSize) {}

    public void switchTo(SqlAbstractParserImpl.LexicalState state) {}

    public void setQuotedCasing
</@change>
<@remove "    public SqlNode parseArray() throws" "    private SqlNode extend("/>
<@change>
    private SqlNode extend(
---->
    public SqlNode parseArray() {
        throw new UnsupportedOperationException("arrays are read as they run");
    }

    private final Rewrites rewrites = new Rewrites();

    /** Whether a comma is between the key and the value that were read last, or the key stands alone. */
    private boolean keyByComma;
    private boolean withTies;

    /** Calcite has literals of its own for some types. */
    private boolean isTypedLiteral() {
        return getToken(2).kind != QUOTED_STRING
            || getToken(1).kind != DATE && getToken(1).kind != TIME && getToken(1).kind != TIMESTAMP
                && getToken(1).kind != DATETIME && getToken(1).kind != UUID;
    }

    /** Whether TIMESTAMPTZ, which is an ordinary name, has digits of its seconds. */
    private boolean isInstantOfDigits() {
        return getToken(1).image.equalsIgnoreCase("timestamptz") && getToken(2).kind == LPAREN
            && getToken(3).kind == UNSIGNED_INTEGER_LITERAL && getToken(4).kind == RPAREN;
    }

    /** Whether LIKE is of an array's patterns here. */
    private boolean isQuantified() {
        int kind = getToken(1).kind;
        return (kind == ANY || kind == SOME || kind == ALL) && getToken(2).kind == LPAREN;
    }

    /** Whether a frame of groups of peers begins. */
    private boolean isGroups() {
        return getToken(1).image.equalsIgnoreCase("groups");
    }

    private SqlNode extend(
</@change>
<@remove "/**\n * Converts a ParseException (local to this" "/*****************************************\n * Syntactical Descriptions"/>
<@change>
JAVACODE protected SqlParserPos getPos()
{
---->
JAVACODE protected SqlParserPos getPos()
{
    io.github.pineconejdbc.sql.Cancellation.check();
</@change>

<#-- What isn't read: statements that write, hints, patterns of rows, lambdas. -->
<@remove "        stmt = SqlSetOption(Span.of(), null)\n    |\n        stmt = SqlAlter()\n    |\n" "        stmt = OrderedQueryOrExpr(ExprContext.ACCEPT_QUERY)\n    |\n        stmt = SqlExplain()"/>
<@change>
        stmt = SqlExplain()
    |
        stmt = SqlDescribe()
    |
        stmt = SqlInsert()
    |
        stmt = SqlDelete()
    |
        stmt = SqlUpdate()
    |
        stmt = SqlMerge()
    |
        stmt = SqlProcedureCall()
    )
---->
        stmt = SqlExplain()
    )
</@change>
<@remove "SqlNodeList ParenthesizedKeyValueOptionCommaList() :" "/**\n * Parses a leaf SELECT expression"/>
<@change>
    [ <HINT_BEG> AddHint(hints) ( <COMMA> AddHint(hints) )* <COMMENT_END> ]
---->
</@change>
<@change>
            ( tableRef = TableHints(tableName) | { tableRef = tableName; } )
---->
            { tableRef = tableName; }
</@change>
<@remove "/**\n * Parses a DESCRIBE statement." "SqlNode NamedRoutineCall("/>
<@remove "/**\n * Parses an INSERT statement." "/**\n * Parses one item in a select list."/>
<@remove "/**\n * Parses a MATCH_RECOGNIZE clause" "// ----------------------------------------------------------------------------\n// Expressions"/>
<@change>
            [
              LOOKAHEAD(3)
              tableRef = MatchRecognize(tableRef)
            ]
---->
</@change>
<@change>
        [
          LOOKAHEAD(3)
          tableRef = MatchRecognize(tableRef)
        ]
---->
</@change>
<@change>
        node = MatchRecognizeFunctionCall() { return node; }
    |
---->
</@change>
<@remove "SqlCall MatchRecognizeFunctionCall() :" "SqlCall withinDistinct("/>
<@remove "/**\n * Parses a lambda expression." "SqlOperator periodOperator() :"/>
<#list [1, 2] as time>
<#assign grammar = grammar?replace("        LOOKAHEAD((SimpleIdentifierOrList() | <LPAREN> <RPAREN>) <LAMBDA>)\n        e = LambdaExpression()\n    |\n", "")>
</#list>
<@remove "/**\n * Parses \"SET &lt;NAME&gt; = VALUE\"" "/**\n * Parses a literal expression, allowing continued"/>
<@remove "/**\n * Parses a COLLATE clause" "/**\n * Numeric literal or parameter"/>
<@remove "SqlCall ArrayLiteral() :" "/** Parses a MAP constructor */"/>
<@remove "    |\n        <HYPHENATED_IDENTIFIER> {" "    |\n        <QUOTED_IDENTIFIER> {"/>
<@remove "    |\n        <BACK_QUOTED_IDENTIFIER> {" "    |\n        id = NonReservedKeyWord() {"/>
<@change>
    char unicodeEscapeChar = BACKSLASH;
    final SqlParserPos pos;
    final Span span;
---->
    final SqlParserPos pos;
</@change>
<@remove "SqlNode StringLiteral() :" "/** Parses a character literal."/>
<@remove "|\n    <BIG_QUERY_QUOTED_STRING> {" "}\n\n/**\n * Parses a date/time literal."/>

<#-- A statement. -->
<@change>
    <EXPLAIN> <PLAN>
    [ detailLevel
---->
    <EXPLAIN>
    (
        LOOKAHEAD({ getToken(1).kind == PLAN }) <PLAN>
    |
        stmt = OrderedQueryOrExpr(ExprContext.ACCEPT_QUERY) {
            return new SqlExplain(getPos(), stmt, detailLevel.symbol(SqlParserPos.ZERO),
                SqlExplain.Depth.PHYSICAL.symbol(SqlParserPos.ZERO),
                SqlExplainFormat.TEXT.symbol(SqlParserPos.ZERO), nDynamicParams);
        }
    )
    [ detailLevel
</@change>
<@remove "/** Parses a query (SELECT or VALUES)\n * or DML" "/**\n * Parses WITH TYPE |"/>
<@change>
    <FOR> stmt = SqlQueryOrDml() {
---->
    <FOR> stmt = OrderedQueryOrExpr(ExprContext.ACCEPT_QUERY) {
</@change>

<#-- SELECT: DISTINCT ON, and clauses that don't need a FROM. -->
<@change>
    final List<SqlNode> hints = new ArrayList<SqlNode>();
    final Span s;
}
{
    <SELECT>
---->
    final List<SqlNode> hints = new ArrayList<SqlNode>();
    SqlNodeList distinctOn = null;
    final Span s;
}
{
    <SELECT>
</@change>
<@change>
    (
        <STREAM> {
            keywords.add(SqlSelectKeyword.STREAM.symbol(getPos()));
        }
    )?
    (
        keyword = AllOrDistinct() { keywords.add(keyword); }
    )?
---->
    (
        LOOKAHEAD(2)
        <DISTINCT> <ON> distinctOn = ParenthesizedQueryOrCommaList(ExprContext.ACCEPT_SUB_QUERY)
    |
        keyword = AllOrDistinct() { keywords.add(keyword); }
    )?
</@change>
<@change>
        <FROM> fromClause = FromClause()
        ( where = Where()
---->
        ( <FROM> fromClause = FromClause() | { fromClause = null; } )
        ( where = Where()
</@change>
<@change>
        ( qualify = Qualify() | { qualify = null; } )
    |
        E() {
            fromClause = null;
            where = null;
            groupBy = null;
            having = null;
            windowDecls = null;
            qualify = null;
        }
    )
---->
        ( qualify = Qualify() | { qualify = null; } )
    )
</@change>
<@change>
        SqlByRewriter.rewrite(select, by);
        return select;
---->
        rewrites.distinctOn(select, distinctOn);
        return select;
</@change>
<@change>
    FetchClause(offsetFetch)
    ]
    {
        if (orderBy != null
---->
    FetchClause(offsetFetch)
    ]
    {
        rewrites.order(e, orderBy);
        if (withTies) {
            withTies = false;
            return rewrites.withTies(getPos(), e, orderBy, offsetFetch);
        }
        if (RowCounts.isComputed(offsetFetch[0]) || RowCounts.isComputed(offsetFetch[1])) {
            return rewrites.limited(e, orderBy, offsetFetch[0], offsetFetch[1]);
        }
        if (orderBy != null
</@change>

<@change>
        return SqlStdOperatorTable.EXPLICIT_TABLE.createCall(pos, tableRef);
---->
        return SqlNodes.selectAll(tableRef);
</@change>

<#-- Names of columns. -->
<@change>
        return new SqlJdbcFunctionCall(name).createCall(
---->
        return new SqlJdbcFunctionCall(name.toUpperCase(java.util.Locale.ROOT)).createCall(
</@change>
<@change>
    |   { list.add(e); }
    )
}

/**
 * Parses one unaliased expression in a select list.
---->
    |   { list.add(Labels.labelled(e)); }
    )
}

/**
 * Parses one unaliased expression in a select list.
</@change>
<@change>
        return SqlStdOperatorTable.VALUES.createCall(s.end(this), list);
---->
        return Labels.labelledRows(SqlStdOperatorTable.VALUES.createCall(s.end(this), list));
</@change>
<@change>
    return SqlParserUtil.toCase(getToken(0).image, unquotedCasing);
---->
    return io.github.pineconejdbc.sql.lexer.SqlTokens.folded(getToken(0).image);
</@change>

<#-- LIMIT and FETCH. -->
<@change>
    <FETCH> ( <FIRST> | <NEXT> ) offsetFetch[1] = UnsignedNumericLiteralOrParam()
    ( <ROW> | <ROWS> ) <ONLY>
---->
    <FETCH> ( <FIRST> | <NEXT> )
    (
        offsetFetch[1] = UnsignedNumericLiteralOrParam()
    |
        <LPAREN> offsetFetch[1] = RowCount(true) <RPAREN>
    |
        { offsetFetch[1] = LITERAL_ONE; }
    )
    ( <ROW> | <ROWS> )
    (
        <ONLY>
    |
        <WITH> <TIES> { withTies = true; }
    )
</@change>
<@change>
    offsetFetch[0] = UnsignedNumericLiteralOrParam()
    [ <ROW> | <ROWS> ]
---->
    offsetFetch[0] = RowCount(false)
    [ <ROW> | <ROWS> ]
</@change>
<@change>
        offsetFetch[0] = UnsignedNumericLiteralOrParam()
        <COMMA>
        (
            offsetFetch[1] = UnsignedNumericLiteralOrParam() {
---->
        offsetFetch[0] = UnsignedNumericLiteralOrParam()
        <COMMA>
        (
            offsetFetch[1] = RowCount(true) {
</@change>
<@change>
        offsetFetch[1] = UnsignedNumericLiteralOrParam()
    |
        <ALL>
    )
}
---->
        offsetFetch[1] = RowCount(true)
    |
        ( <ALL> | <NULL> )
    )
}
</@change>

<#-- SELECT of no columns; functions by the name of PostgreSQL's own schema. -->
<@change>
    AddSelectItem(selectList)
    ( <COMMA> AddSelectItem(selectList) )*
---->
    (
        LOOKAHEAD({ getToken(1).kind != FROM })
        AddSelectItem(selectList)
        ( <COMMA> AddSelectItem(selectList) )*
    |
        { selectList.add(SqlNodes.nothing(getPos())); }
    )
</@change>
<@change>
    private boolean withTies;
---->
    private boolean withTies;

    protected SqlCall createCall(SqlIdentifier name, SqlParserPos position, SqlFunctionCategory category,
            SqlLiteral quantifier, SqlNode[] operands) {
        return super.createCall(SqlNodes.ofCatalog(name), position, category, quantifier, operands);
    }

    /** Whether an operator's own name begins, in brackets. */
    private boolean isOperatorName() {
        return getToken(1).image.equalsIgnoreCase("operator") && getToken(2).kind == LPAREN;
    }

    /** Whether a cast to bits begins. */
    private boolean isBits() {
        return getToken(1).image.equalsIgnoreCase("bit");
    }
</@change>
<@change>
SqlBinaryOperator BinaryRowOperator() :
{
    SqlBinaryOperator op;
}
---->
SqlBinaryOperator BinaryRowOperator() :
{
    SqlBinaryOperator op;
    final String sign;
}
</@change>
<#-- VALUES: a row within brackets is the value of one column. -->
<@change>
        LOOKAHEAD(3)
        <LPAREN> { s = span(); }
        <ROW>
        valueList = ParenthesizedQueryOrCommaListWithDefault(ExprContext.ACCEPT_NONCURSOR)
        <RPAREN> { s.add(this); }
    |
        LOOKAHEAD(3)
        (
            <ROW> { s = span(); }
---->
        LOOKAHEAD(3)
        (
            <ROW> { s = span(); }
</@change>
<#-- FROM: a join may have an alias, and is a table then. -->
<@change>
            checkNotJoin(tableRef);
            if (columnAliasList == null) {
---->
            if (tableRef instanceof SqlJoin) {
                tableRef = SqlNodes.selectAll(tableRef);
            }
            if (columnAliasList == null) {
</@change>
<#-- FROM: UNNEST is a function among others. -->
<@change>
    |
        LOOKAHEAD(2)
        [ <LATERAL> ] // "LATERAL" is implicit with "UNNEST", so ignore
        <UNNEST> { s = span(); }
        args = ParenthesizedQueryOrCommaList(ExprContext.ACCEPT_SUB_QUERY)
        [
            <WITH> <ORDINALITY> {
                unnestOp = SqlStdOperatorTable.UNNEST_WITH_ORDINALITY;
            }
        ]
        {
            tableRef = unnestOp.createCall(s.end(this), (List<SqlNode>) args);
        }
---->
</@change>
<#-- FROM: functions, whose rows can be counted, a join in a join without parentheses, functions after LATERAL, WITH … AS MATERIALIZED. -->
<@change>
    e2 = TableRef1(ExprContext.ACCEPT_QUERY_OR_JOIN)
    (
        [ <MATCH_CONDITION>
---->
    e2 = TableRef1(ExprContext.ACCEPT_QUERY_OR_JOIN)
    ( LOOKAHEAD({ isJoinWithoutCondition(natural, joinType) }) e2 = JoinTable(e2) )*
    (
        [ <MATCH_CONDITION>
</@change>
<@change>
    |
        [ <LATERAL> { lateral = true; } ]
        tableRef = TableFunctionCall()
---->
    |
        LOOKAHEAD(<LATERAL> CompoundTableIdentifier() <LPAREN>)
        <LATERAL>
        tableName = CompoundTableIdentifier()
        tableRef = ImplicitTableFunctionCallArgs(tableName)
        tableRef = WithOrdinality(tableRef)
    |
        LOOKAHEAD(3)
        [ <LATERAL> ] tableRef = RowsFrom()
    |
        [ <LATERAL> { lateral = true; } ]
        tableRef = TableFunctionCall()
</@change>
<@change>
            LOOKAHEAD(3)
            tableRef = ImplicitTableFunctionCallArgs(tableName)
        |
            { tableRef = tableName; }
            [ tableRef = ExtendTable(tableRef) ]
---->
            LOOKAHEAD({ getToken(1).kind == LPAREN })
            tableRef = ImplicitTableFunctionCallArgs(tableName)
            tableRef = WithOrdinality(tableRef)
        |
            { tableRef = tableName; }
</@change>
<@change>
    <AS>
    definition = ParenthesizedExpression(ExprContext.ACCEPT_QUERY)
    { list.add(new SqlWithItem(
---->
    <AS>
    [ [ <NOT> ] <MATERIALIZED> ]
    definition = ParenthesizedExpression(ExprContext.ACCEPT_QUERY)
    { list.add(new SqlWithItem(
</@change>

<#-- LIKE of an array of patterns. -->
<@change>
                list2 = Expression2(ExprContext.ACCEPT_SUB_QUERY) {
                    list.add(new SqlParserUtil.ToTreeListItem(op, s.pos()));
                    list.addAll(list2);
                }
                [
                    LOOKAHEAD(2)
                    <ESCAPE>
---->
                (
                    LOOKAHEAD({ isQuantified() })
                    ( <ANY> | <SOME> | <ALL> ) {
                        op = OperatorSyntax.likeOf(op, getToken(0).kind == ALL);
                    }
                    <LPAREN> e = Expression(ExprContext.ACCEPT_SUB_QUERY) <RPAREN> {
                        list.add(new SqlParserUtil.ToTreeListItem(op, s.pos()));
                        list.add(e);
                    }
                |
                    list2 = Expression2(ExprContext.ACCEPT_SUB_QUERY) {
                        list.add(new SqlParserUtil.ToTreeListItem(op, s.pos()));
                        list.addAll(list2);
                    }
                )
                [
                    LOOKAHEAD(2)
                    <ESCAPE>
</@change>

<#-- Arrays of no elements, and of arrays. -->
<@change>
            args = ExpressionCommaList(s, ExprContext.ACCEPT_SUB_QUERY)
        |
            { args = SqlNodeList.EMPTY; }
        )
        <RBRACKET>
        {
---->
            LOOKAHEAD({ getToken(1).kind == LBRACKET })
            args = ArrayRows()
        |
            LOOKAHEAD({ getToken(1).kind != RBRACKET })
            args = ExpressionCommaList(s, ExprContext.ACCEPT_SUB_QUERY)
        |
            { args = SqlNodeList.EMPTY; }
        )
        <RBRACKET>
        {
            if (args.isEmpty()) {
                return emptyArray(s.end(this));
            }
</@change>

<#-- ORDER BY … USING. -->
<@change>
    (
        <ASC>
    |   <DESC> {
---->
    (
        <ASC>
    |   <USING>
        (
            <LT>
        |
            <GT> { e = SqlStdOperatorTable.DESC.createCall(getPos(), e); }
        )
    |   <DESC> {
</@change>

<#-- Frames. -->
<@change>
            <RANGE> { isRows = SqlLiteral.createBoolean(false, getPos()); }
        )
---->
            <RANGE> { isRows = SqlLiteral.createBoolean(false, getPos()); }
        |
            LOOKAHEAD({ isGroups() })
            SimpleIdentifier() { isRows = noGroups(); }
        )
</@change>

<#-- Arguments: aggregates may have an order, whatever their name; PostgreSQL's older sign for a named one. -->
<@remove "/**\n * Parses a call to the STRING_AGG aggregate function" "/**\n * Parses an atomic row expression."/>
<@change>
    (
        LOOKAHEAD(2)
        call = StringAggFunctionCall()
    |
        LOOKAHEAD(1)
        call = PercentileFunctionCall()
    |
        call = NamedCall()
    )
---->
    call = NamedCall()
</@change>
<@change>
        e = PartitionedQueryOrQueryOrExpr(firstExprContext)
---->
        e = Expression(firstExprContext)
</@change>
<@change>
    final SqlLiteral qualifier;
    final List<SqlNode> list = new ArrayList<SqlNode>();
}
{
    <LPAREN>
---->
    final SqlLiteral qualifier;
    final SqlNodeList orderBy;
    final List<SqlNode> list = new ArrayList<SqlNode>();
}
{
    <LPAREN>
</@change>
<@change>
        AddArg(list, exprContext)
    )*
    <RPAREN>
    {
        return list;
    }
}

SqlLiteral AllOrDistinct() :
---->
        AddArg(list, exprContext)
    )*
    [ orderBy = OrderBy(true) { list.add(orderBy); } ]
    <RPAREN>
    {
        return list;
    }
}

SqlLiteral AllOrDistinct() :
</@change>
<#assign grammar = grammar?replace("LOOKAHEAD(2) name = SimpleIdentifier() <NAMED_ARGUMENT_ASSIGNMENT>", "LOOKAHEAD(2) name = SimpleIdentifier() ( <NAMED_ARGUMENT_ASSIGNMENT> | <COLON_EQUALS> )")>

<#-- Expressions: casts, subscripts and collations right after what they are of; operators with PostgreSQL's precedence. -->
<@change>
    e = Expression3(exprContext) {
        list.add(e);
    }
    (
        LOOKAHEAD(2) <DOT>
        ext = RowExpressionExtension() {
---->
    e = Expression3(exprContext)
    ( LOOKAHEAD({ isPostfix(getToken(1).kind) }) e = Postfix(e) )*
    {
        list.add(e);
    }
    (
        LOOKAHEAD(2) <DOT>
        ext = RowExpressionExtension() {
</@change>
<@change>
                            <LIKE> { op = SqlStdOperatorTable.NOT_LIKE; }
                        |
---->
                            <LIKE> { op = SqlStdOperatorTable.NOT_LIKE; }
                        |
</@change>
<@change>
                    |
                        <LIKE> { op = SqlStdOperatorTable.LIKE; }
                    |
                        <ILIKE> { op = SqlLibraryOperators.ILIKE; }
                    |
---->
                    |
                        ( <LIKE> | <LIKE_OPERATOR> ) { op = SqlStdOperatorTable.LIKE; }
                    |
                        ( <ILIKE> | <ILIKE_OPERATOR> ) { op = SqlLibraryOperators.ILIKE; }
                    |
                        <NOT_LIKE_OPERATOR> { op = SqlStdOperatorTable.NOT_LIKE; }
                    |
                        <NOT_ILIKE_OPERATOR> { op = SqlLibraryOperators.NOT_ILIKE; }
                    |
</@change>
<@change>
|   <LEFTSHIFT> { return SqlStdOperatorTable.BIT_LEFT_SHIFT; }
---->
</@change>
<@change>
|   <AMPERSAND> { return SqlStdOperatorTable.BITAND_OPERATOR; }
---->
|   LOOKAHEAD({ getToken(1).kind == AT && getToken(2).kind == TIME }) <AT> <TIME> <ZONE> {
        return OperatorSyntax.AT_TIME_ZONE;
    }
|   LOOKAHEAD({ isOperatorName() }) SimpleIdentifier() <LPAREN> [ LOOKAHEAD(2) SimpleIdentifier() <DOT> ]
    (
        <PLUS> | <MINUS> | <STAR> | <SLASH> | <PERCENT_REMAINDER> | <CARET> | <EQ> | <NE> | <NE2> | <LT> | <LE> | <GT>
    |
        <GE> | <OPERATOR> | <VERTICAL_BAR> | <LIKE_OPERATOR> | <ILIKE_OPERATOR> | <NOT_LIKE_OPERATOR>
    |
        <NOT_ILIKE_OPERATOR>
    )
    { sign = getToken(0).image; }
    <RPAREN> { return OperatorSyntax.named(sign, getPos()); }
|   ( <OPERATOR> | <VERTICAL_BAR> ) { return OperatorSyntax.infix(getToken(0).image, getPos()); }
</@change>
<@change>
|   <CONCAT> { return SqlStdOperatorTable.CONCAT; }
---->
</@change>
<@change>
|   <CARET> { return SqlStdOperatorTable.BITXOR_OPERATOR; }
---->
|   <CARET> { return OperatorSyntax.POWER; }
</@change>
<@change>
|   <UNIQUE> { return SqlStdOperatorTable.UNIQUE; }
---->
|   <UNIQUE> { return SqlStdOperatorTable.UNIQUE; }
|   <OPERATOR> { return OperatorSyntax.prefix(getToken(0).image, getPos()); }
</@change>
<@change>
SqlPostfixOperator PostfixRowOperator() :
{}
{
    <IS>
---->
SqlPostfixOperator PostfixRowOperator() :
{}
{
    <ISNULL> { return SqlStdOperatorTable.IS_NULL; }
|
    <NOTNULL> { return SqlStdOperatorTable.IS_NOT_NULL; }
|
    <IS>
</@change>
<@change>
        // FIXME jvs 31-Aug-2006:  FRG-192:  This should be
        // Expression(ExprContext.ACCEPT_SUB_QUERY), but that doesn't work
        // because it matches the other kind of IN.
        e = AtomicRowExpression() { args.add(e); }
---->
        e = WithoutIn() { args.add(e); }
</@change>
<@change>
        AddExpression(args, ExprContext.ACCEPT_SUB_QUERY)
        ( <FROM> | <COMMA>)
        AddExpression(args, ExprContext.ACCEPT_SUB_QUERY)
        [
            (<FOR> | <COMMA>)
            AddExpression(args, ExprContext.ACCEPT_SUB_QUERY)
        ]
        <RPAREN> {
---->
        AddExpression(args, ExprContext.ACCEPT_SUB_QUERY)
        (
            ( <FROM> | <COMMA>)
            AddExpression(args, ExprContext.ACCEPT_SUB_QUERY)
            [
                (<FOR> | <COMMA>)
                AddExpression(args, ExprContext.ACCEPT_SUB_QUERY)
            ]
        |
            <FOR> { args.add(LITERAL_ONE); }
            AddExpression(args, ExprContext.ACCEPT_SUB_QUERY)
        )
        <RPAREN> {
</@change>
<@change>
                e = Expression(ExprContext.ACCEPT_SUB_QUERY)
                [
                    <FROM> { trimChars = e; fromPos = getPos(); }
                    e = Expression(ExprContext.ACCEPT_SUB_QUERY)
                ]
---->
                e = Expression(ExprContext.ACCEPT_SUB_QUERY)
                [
                    <FROM> { trimChars = e; fromPos = getPos(); }
                    e = Expression(ExprContext.ACCEPT_SUB_QUERY)
                |
                    <COMMA> trimChars = Expression(ExprContext.ACCEPT_SUB_QUERY)
                ]
</@change>
<@change>
        <LPAREN> AddExpression(args, ExprContext.ACCEPT_SUB_QUERY)
        <AS>
        (
            dt = DataType() { args.add(dt); }
        |
            LOOKAHEAD(2)
            <INTERVAL> e = IntervalQualifier() { args.add(e); }
        )
        [ <FORMAT> format = StringLiteral() { args.add(format); } ]
        <RPAREN> {
            return f.createCall(s.end(this), args);
        }
---->
        <LPAREN> e = Expression(ExprContext.ACCEPT_SUB_QUERY) { args.add(e); }
        <AS>
        (
            dt = DataType() { args.add(dt); }
            [ <FORMAT> format = StringLiteral() { args.add(format); } ]
            <RPAREN> {
                return f.createCall(s.end(this), args);
            }
        |
            <INTERVAL>
            (
                unit = IntervalQualifier()
            |
                { unit = null; }
            )
            <RPAREN> {
                return Intervals.cast(e, unit, s.end(this));
            }
        )
</@change>
<@change>
        <LPAREN> unit = TimeUnitOrName() {
            args.add(unit);
        }
        <FROM>
        AddExpression(args, ExprContext.ACCEPT_SUB_QUERY)
        <RPAREN> {
            return SqlStdOperatorTable.EXTRACT.createCall(s.end(this), args);
        }
---->
        <LPAREN>
        (
            name = SimpleIdentifier() { args.add(SqlLiteral.createCharString(name.getSimple(), getPos())); }
        |
            e = StringLiteral() { args.add(e); }
        )
        <FROM>
        AddExpression(args, ExprContext.ACCEPT_SUB_QUERY)
        <RPAREN> {
            return OperatorSyntax.call("EXTRACT", s.end(this), args.toArray(new SqlNode[0]));
        }
</@change>
<@remove "        node = DateTruncFunctionCall() { return node; }\n    |\n" "        node = DatetimeTruncFunctionCall() { return node; }"/>
<@remove "        LOOKAHEAD(1)\n        call = DateTruncFunctionCall() {" "        LOOKAHEAD(1)\n        call = TimestampTruncFunctionCall() {"/>
<@remove "/**\n * Parses a call to DATE_TRUNC." "/**\n * Parses a call to TIMESTAMP_TRUNC."/>
<@change>
                        return SqlStdOperatorTable.MINUS_DATE.createCall(
                            Span.of(list1).end(this), call.operand(0),
                            call.operand(1), e);
---->
                        return Intervals.difference(Span.of(list1).end(this), call, (SqlIntervalQualifier) e);
</@change>
<@change>
        node = DateTimeConstructorCall() { return node; }
    |
---->
</@change>

<#-- Literals. -->
<@change>
    LOOKAHEAD(2)
    e = AtomicRowExpression()
    {
---->
    LOOKAHEAD(DataType() <QUOTED_STRING>, { isTypedLiteral() })
    e = TypedLiteral() {
        checkNonQueryExpression(exprContext);
        return e;
    }
|
    LOOKAHEAD(2)
    e = AtomicRowExpression()
    {
</@change>
<@change>
    (
        // literal (with quoted string)
        p = SimpleStringLiteral()
        intervalQualifier = IntervalQualifier() {
            return SqlParserUtil.parseIntervalLiteral(s.end(intervalQualifier),
                sign, p, intervalQualifier);
        }
    |
---->
    (
        // literal (with quoted string)
        p = SimpleStringLiteral()
        (
            intervalQualifier = IntervalQualifier()
        |
            { intervalQualifier = null; }
        )
        {
            return Intervals.literal(sign, p, intervalQualifier, s.end(this));
        }
    |
</@change>
<@change>
        intervalQualifier = IntervalQualifierStart() {
            if (sign == -1) {
                e = SqlStdOperatorTable.UNARY_MINUS.createCall(e.getParserPosition(), e);
            }
            return SqlStdOperatorTable.INTERVAL.createCall(s.end(this), e,
                intervalQualifier);
        }
---->
        intervalQualifier = IntervalQualifierStart() {
            return Intervals.of(sign, e, intervalQualifier, s.end(this));
        }
</@change>

<#-- Types. -->
<@change>
        typeName = CompoundIdentifier() {
            typeNameSpec = new SqlUserDefinedTypeNameSpec(typeName, s.end(this));
        }
    )
    {
        return typeNameSpec;
---->
        LOOKAHEAD({ isInstantOfDigits() })
        typeNameSpec = InstantTypeName()
    |
        typeName = CompoundIdentifier() {
            typeNameSpec = new SqlUserDefinedTypeNameSpec(typeName, s.end(this));
        }
    )
    {
        return typeNameSpec;
</@change>
<@change>
        <FLOAT> { s.add(this); sqlTypeName = SqlTypeName.FLOAT; }
---->
        <FLOAT> { s.add(this); } sqlTypeName = FloatTypeName()
</@change>
<@change>
    (
        <MULTISET> { collectionTypeName = SqlTypeName.MULTISET; }
    |
        <ARRAY> { collectionTypeName = SqlTypeName.ARRAY; }
    )
---->
    (
        <MULTISET> { collectionTypeName = SqlTypeName.MULTISET; }
    |
        <ARRAY> { collectionTypeName = SqlTypeName.ARRAY; }
    |
        <LBRACKET> [ <UNSIGNED_INTEGER_LITERAL> ] <RBRACKET> { collectionTypeName = SqlTypeName.ARRAY; }
    )
</@change>

<#-- Functions that nothing but their name tells from others aren't words of the grammar. -->
<@remove "        <ABS>\n    |   <AVG>" "        return new SqlIdentifier(unquotedIdentifier(), getPos());\n    }\n}\n\nSqlIdentifier ContextVariable() :"/>
<@change>
SqlIdentifier ReservedFunctionName() :
{
}
{
    (
---->
SqlIdentifier ReservedFunctionName() :
{
}
{
    (
        <CURRENT_DATE>
    |   <CURRENT_TIME>
    |   <CURRENT_TIMESTAMP>
    |   <LEFT>
    |   <LOCALTIME>
    |   <LOCALTIMESTAMP>
    |   <PERCENTILE_CONT>
    |   <PERCENTILE_DISC>
    |   <RIGHT>
    )
    {
</@change>
<@change>
            ( <INSERT> | <LEFT> | <RIGHT> | <TRUNCATE> ) { name = unquotedIdentifier(); }
---->
            ( <LEFT> | <RIGHT> | <FLOOR> | <CEILING> ) { name = unquotedIdentifier(); }
</@change>
<#-- There are no sequences. -->
<@change>
    |
        e = CaseExpression()
    |
        e = SequenceExpression()
    )
---->
    |
        e = CaseExpression()
    )
</@change>
<@change>
SqlNode AtomicRowExpression() :
{
    final SqlNode e;
---->
SqlNode AtomicRowExpression() :
{
    SqlNode e = null;
</@change>
<@remove "SqlCall SequenceExpression() :" "/**\n * Parses a literal expression, allowing continued"/>

<#-- Numbers. -->
<@change>
    <UNSIGNED_INTEGER_LITERAL> {
        return SqlLiteral.createExactNumeric(token.image, getPos());
    }
|
    <DECIMAL_NUMERIC_LITERAL> {
        return SqlLiteral.createExactNumeric(token.image, getPos());
    }
|
    <DECIMAL>
    p = SimpleStringLiteral() {
        return SqlParserUtil.parseDecimalLiteral(SqlParserUtil.trim(p, " "), getPos());
    }
|
    <APPROX_NUMERIC_LITERAL> {
        return SqlLiteral.createApproxNumeric(token.image, getPos());
    }
---->
    <UNSIGNED_INTEGER_LITERAL> { return NumberLiteral.of(token.image, getPos()); }
|
    <DECIMAL_NUMERIC_LITERAL> { return NumberLiteral.of(token.image, getPos()); }
|
    <APPROX_NUMERIC_LITERAL> { return NumberLiteral.of(token.image, getPos()); }
</@change>
<@change>
SqlNumericLiteral UnsignedNumericLiteral() :
{
final String p;
}
---->
SqlNumericLiteral UnsignedNumericLiteral() :
{}
</@change>
<@change>
    <LPAREN> AddExpression(args, ExprContext.ACCEPT_SUB_QUERY)
    (
        <TO> unit = TimeUnitOrName() {
            args.add(unit);
        }
    )?
    <RPAREN> {
        SqlOperator op
---->
    <LPAREN> AddExpression(args, ExprContext.ACCEPT_SUB_QUERY)
    (
        <TO> unit = TimeUnitOrName() {
            args.add(unit);
        }
    )?
    <RPAREN> {
        if (args.size() == 1) {
            return OperatorSyntax.call(floorFlag ? "FLOOR" : "CEIL", s.end(this), args.get(0));
        }
        SqlOperator op
</@change>
<@change>
        <COMMA> {
            if (kvMode || this.conformance.isColonFieldAccessAllowed()) {
                throw SqlUtil.newContextException(getPos(), RESOURCE.illegalComma());
            }
        }
    |
        <COLON> {
            if (kvMode || this.conformance.isColonFieldAccessAllowed()) {
                throw SqlUtil.newContextException(getPos(), RESOURCE.illegalColon());
            }
        }
    )
    AddExpression(list, ExprContext.ACCEPT_NON_QUERY)
    {
        return list;
    }
---->
        LOOKAHEAD({ !kvMode && getToken(1).kind == RPAREN }) { keyByComma = true; return list; }
    |
        <COMMA> { comma = true; }
    |
        <COLON>
    )
    AddExpression(list, ExprContext.ACCEPT_NON_QUERY)
    {
        keyByComma = comma;
        return list;
    }
</@change>
<@change>
    final SqlNode e;
    boolean kvMode = false;
}
{
    [
        LOOKAHEAD(2, <KEY> JsonName())
        <KEY> { kvMode = true; }
    ]
---->
    final SqlNode e;
    boolean kvMode = false;
    boolean comma = false;
}
{
    [
        LOOKAHEAD(2, <KEY> JsonName())
        <KEY> { kvMode = true; }
    ]
</@change>
<@change>
    <RPAREN> {
        final List<SqlNode> args = new ArrayList();
        args.addAll(Arrays.asList(otherArgs));
        args.addAll(nvArgs);
        return SqlStdOperatorTable.JSON_OBJECT.createCall(span.end(this), args);
---->
    <RPAREN> {
        if (keyByComma && otherArgs[0] == null && (nvArgs.size() == 1 || nvArgs.size() == 2)) {
            return OperatorSyntax.call("JSON_OBJECT", span.end(this), nvArgs.toArray(new SqlNode[0]));
        }
        final List<SqlNode> args = new ArrayList();
        args.addAll(Arrays.asList(otherArgs));
        args.addAll(nvArgs);
        return SqlStdOperatorTable.JSON_OBJECT.createCall(span.end(this), args);
</@change>
