/** Whether what stands next continues an expression that nothing binds tighter than. */
JAVACODE boolean isPostfix(int kind) {
    return kind == CAST_TO || kind == LBRACKET || kind == COLLATE || kind == DOT && getToken(2).kind == STAR;
}

/** Parses {@code ::type}, {@code [index]}, {@code [from:to]}, {@code COLLATE "C"} or, after a table, {@code .*}. */
SqlNode Postfix(SqlNode e) :
{
    final Span s = Span.of(e);
    final SqlDataTypeSpec type;
    final SqlIdentifier collation;
    SqlNode from = null;
    SqlNode to = null;
    int bits = 1;
    SqlIntervalQualifier unit = null;
    final boolean subscripted = getToken(0).kind == RBRACKET;
}
{
    <CAST_TO>
    (
        LOOKAHEAD({ isBits() }) SimpleIdentifier() [ <LPAREN> bits = UnsignedIntLiteral() <RPAREN> ]
        (
            LOOKAHEAD(2) <CAST_TO> type = DataType() { return OperatorSyntax.ofBits(s.end(this), e, bits, type); }
        |
            { throw OperatorSyntax.noBits(getPos()); }
        )
    |
        type = DataType() { return SqlStdOperatorTable.CAST.createCall(s.end(this), e, type); }
    |
        <INTERVAL> [ unit = IntervalQualifier() ] {
            return Intervals.cast(e, unit, s.end(this));
        }
    )
|
    <LBRACKET> { OperatorSyntax.checkDimensions(e, subscripted, getPos()); }
    (
        LOOKAHEAD( ( <OFFSET> | <ORDINAL> | <SAFE_OFFSET> | <SAFE_ORDINAL> ) <LPAREN> )
        e = BigQuerySubscript(e)
        <RBRACKET> { return e; }
    |
        from = Expression(ExprContext.ACCEPT_SUB_QUERY)
        (
            <RBRACKET> { return SqlStdOperatorTable.ITEM.createCall(s.end(this), e, from); }
        |
            <COLON> { OperatorSyntax.checkItems(e, subscripted, getPos()); }
            [ to = Expression(ExprContext.ACCEPT_SUB_QUERY) ]
            <RBRACKET> { return OperatorSyntax.slice(s.end(this), e, from, to); }
        )
    |
        <COLON>
        [ to = Expression(ExprContext.ACCEPT_SUB_QUERY) ]
        <RBRACKET> { return OperatorSyntax.slice(s.end(this), e, from, to); }
    )
|
    <DOT> <STAR> { return OperatorSyntax.allOf(e, getPos()); }
|
    <COLLATE> collation = CompoundIdentifier() {
        OperatorSyntax.requireOwn(collation);
        return e;
    }
}

/** Parses whether the rows of a function are counted. */
SqlNode WithOrdinality(SqlNode function) :
{}
{
    [
        LOOKAHEAD(2)
        <WITH> <ORDINALITY> { return SqlStdOperatorTable.UNNEST_WITH_ORDINALITY.createCall(getPos(), function); }
    ]
    { return function; }
}

/** Parses functions whose rows stand side by side. */
SqlNode RowsFrom() :
{
    final Span s;
    SqlNode function;
    final List<SqlNode> functions = new ArrayList<SqlNode>();
}
{
    <ROWS> { s = span(); } <FROM> <LPAREN>
    function = RowsFromItem() { functions.add(function); }
    (
        <COMMA> function = RowsFromItem() { functions.add(function); }
    )*
    <RPAREN>
    (
        <WITH> <ORDINALITY> { return SqlStdOperatorTable.UNNEST_WITH_ORDINALITY.createCall(s.end(this), functions); }
    |
        { return SqlStdOperatorTable.UNNEST.createCall(s.end(this), functions); }
    )
}

SqlNode RowsFromItem() :
{
    final SqlIdentifier name;
    final SqlNode function;
}
{
    name = CompoundTableIdentifier() function = ImplicitTableFunctionCallArgs(name) { return function; }
}

SqlNode BigQuerySubscript(SqlNode array) :
{
    final SqlOperator op;
    final SqlNode index;
}
{
    (
        <OFFSET> { op = SqlLibraryOperators.OFFSET; }
    |
        <ORDINAL> { op = SqlLibraryOperators.ORDINAL; }
    |
        <SAFE_OFFSET> { op = SqlLibraryOperators.SAFE_OFFSET; }
    |
        <SAFE_ORDINAL> { op = SqlLibraryOperators.SAFE_ORDINAL; }
    )
    <LPAREN> index = Expression(ExprContext.ACCEPT_SUB_QUERY) <RPAREN> {
        return op.createCall(Span.of(array).end(this), array, index);
    }
}

/** Parses an expression in which IN means something else. */
SqlNode WithoutIn() :
{
    final List<Object> list = new ArrayList<Object>();
    SqlOperator op;
}
{
    AddExpression2b(list, ExprContext.ACCEPT_SUB_QUERY)
    (
        op = BinaryRowOperator() { list.add(new SqlParserUtil.ToTreeListItem(op, getPos())); }
        AddExpression2b(list, ExprContext.ACCEPT_SUB_QUERY)
    )*
    { return SqlParserUtil.toTree(list); }
}

/** Parses a text that is a literal of the type before it, {@code int4 '5'}. */
SqlNode TypedLiteral() :
{
    final SqlDataTypeSpec type;
    final SqlNode text;
}
{
    type = DataType() text = StringLiteral() {
        return SqlStdOperatorTable.CAST.createCall(Span.of(type).end(this), text, type);
    }
}

/** Parses a text, which may be continued on another line. */
SqlNode StringLiteral() :
{
    SqlNode text;
    final List<SqlNode> parts = new ArrayList<SqlNode>();
}
{
    <BINARY_STRING_LITERAL> { return SqlLiteral.createBinaryString(token.image, getPos()); }
|
    <QUOTED_STRING> { parts.add(SqlLiteral.createCharString(SqlParserUtil.parseString(token.image), getPos())); }
    (
        // Rather the text's continuation than an alias.
        LOOKAHEAD(1)
        <QUOTED_STRING> {
            parts.add(SqlLiteral.createCharString(SqlParserUtil.parseString(token.image), getPos()));
        }
    )*
    {
        return parts.size() == 1
            ? parts.get(0)
            : SqlStdOperatorTable.LITERAL_CHAIN.createCall(SqlParserPos.sum(parts), parts);
    }
}

/** Parses {@code TIMESTAMPTZ(3)}. */
SqlTypeNameSpec InstantTypeName() :
{
    final Span s;
    final int digits;
}
{
    <IDENTIFIER> { s = span(); } <LPAREN> digits = UnsignedIntLiteral() <RPAREN> {
        return new SqlBasicTypeNameSpec(SqlTypeName.TIMESTAMP_TZ, digits, s.end(this));
    }
}

/** Parses the bits of a FLOAT, which are those of a REAL or of a DOUBLE. */
SqlTypeName FloatTypeName() :
{
    int bits = 53;
}
{
    [ <LPAREN> bits = UnsignedIntLiteral() <RPAREN> ] {
        if (bits < 1 || bits > 53) {
            throw io.github.pineconejdbc.error.ErrorCondition.BAD_ARGUMENT_OF_FUNCTION.exception(
                "FLOAT has 1 to 53 bits, not " + bits);
        }
        return bits < 25 ? SqlTypeName.REAL : SqlTypeName.FLOAT;
    }
}

/** Parses the rows of LIMIT or OFFSET, whose type may be said: they are BIGINT in any case. */
SqlNode RowCount(boolean limit) :
{
    final SqlNode e;
}
{
    e = Expression(ExprContext.ACCEPT_SUB_QUERY) { return RowCounts.of(e, limit); }
}

JAVACODE SqlLiteral noGroups() {
    throw io.github.pineconejdbc.error.ErrorCondition.NOT_SUPPORTED.exception(
        "GROUPS isn't supported: the engine counts frames in rows and in ranges of values");
}

/** What an array of no elements is, of which nothing but a cast tells the type. */
JAVACODE SqlNode emptyArray(SqlParserPos position) {
    if (getToken(1).kind != CAST_TO && getToken(1).kind != AS) {
        throw io.github.pineconejdbc.error.ErrorCondition.UNTYPED.exception(
            SqlNodes.at(position, "an array of no elements has no type: cast it, ARRAY[]::text[]"));
    }
    return new EmptyArray(position);
}

/** Parses the arrays that an array of them is made of. */
SqlNodeList ArrayRows() :
{
    final List<SqlNode> rows = new ArrayList<SqlNode>();
    final Span s = Span.of();
    SqlNode row;
}
{
    row = ArrayRow() { rows.add(row); }
    ( <COMMA> row = ArrayRow() { rows.add(row); } )*
    { return new SqlNodeList(rows, s.addAll(rows).pos()); }
}

SqlNode ArrayRow() :
{
    final Span s;
    final SqlNodeList elements;
}
{
    <LBRACKET> { s = span(); }
    (
        LOOKAHEAD({ getToken(1).kind == LBRACKET })
        elements = ArrayRows()
    |
        elements = ExpressionCommaList(s, ExprContext.ACCEPT_SUB_QUERY)
    )
    <RBRACKET> {
        return SqlStdOperatorTable.ARRAY_VALUE_CONSTRUCTOR.createCall(s.end(this), elements.getList());
    }
}

/** Whether a join begins where the one before it has yet to get its condition. */
JAVACODE boolean isJoinWithoutCondition(SqlLiteral natural, SqlLiteral joinType) {
    if (natural.booleanValue() || joinType.symbolValue(JoinType.class) == JoinType.CROSS) {
        return false;
    }
    switch (getToken(1).kind) {
    case JOIN:
    case INNER:
    case LEFT:
    case RIGHT:
    case FULL:
        return true;
    default:
        return false;
    }
}

void UnusedExtension() :
{
}
{
    LOOKAHEAD({false}) <ZONE>
}
