package io.github.pineconejdbc.sql.dialect.type;

import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.sql.ValueType;
import io.github.pineconejdbc.sql.ValueType.Kind;
import io.github.pineconejdbc.sql.parser.SqlNodes;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Pattern;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.sql.SqlCollectionTypeNameSpec;
import org.apache.calcite.sql.SqlDataTypeSpec;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlUnknownLiteral;
import org.apache.calcite.sql.SqlUserDefinedTypeNameSpec;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.SqlTypeName;
import org.jspecify.annotations.Nullable;

/** Types, and literals of dates and times, as statements write them. */
public final class WrittenTypes {
    /** What Calcite reads as a literal by itself. */
    private static final Pattern LOCAL_TIME = Pattern.compile("\\d+-\\d+-\\d+(?: \\d+:\\d+:\\d+(?:\\.\\d*)?)?");

    private static final int TIME_LENGTH = "00:00:00".length();

    private WrittenTypes() {}

    /** Returns what a literal of a date or a time means; null of any other. */
    public static @Nullable SqlNode time(SqlUnknownLiteral literal) {
        return literal.tag.startsWith("TIMESTAMP")
                ? timestamp(literal)
                : literal.tag.equals("DATE") || literal.tag.equals("TIME") ? dateOrTime(literal) : null;
    }

    /** Types that are texts of a length to Calcite. */
    private static @Nullable SqlNode textType(SqlDataTypeSpec type) {
        SqlIdentifier name = type.getTypeName();
        int length = !name.isSimple()
                ? 0
                : name.getSimple().equalsIgnoreCase("jsonb")
                        ? EngineTypes.JSONB
                        : name.getSimple().equalsIgnoreCase("json")
                                ? EngineTypes.JSON
                                : name.getSimple().equalsIgnoreCase(Kind.CHAR.shortName()) ? EngineTypes.PADDED : 0;
        SqlParserPos position = type.getParserPosition();
        return length == 0 ? null : SqlNodes.type(SqlTypeName.VARCHAR, length, position);
    }

    /** PostgreSQL's own names of types. */
    public static SqlNode type(SqlDataTypeSpec written, RelDataTypeFactory factory) {
        SqlIdentifier name = SqlNodes.ofCatalog(written.getTypeName());
        SqlDataTypeSpec type = name == written.getTypeName()
                ? written
                : new SqlDataTypeSpec(
                        new SqlUserDefinedTypeNameSpec(name, written.getParserPosition()), written.getParserPosition());
        SqlNode text = textType(type);
        if (text != null) {
            return text;
        }
        if (type.getTypeNameSpec() instanceof SqlCollectionTypeNameSpec array) {
            SqlParserPos at = type.getParserPosition();
            SqlDataTypeSpec element =
                    (SqlDataTypeSpec) type(new SqlDataTypeSpec(array.getElementTypeName(), at), factory);
            return new SqlDataTypeSpec(
                    new SqlCollectionTypeNameSpec(
                            element.getTypeNameSpec(),
                            SqlTypeName.valueOf(array.getTypeName().getSimple()),
                            at),
                    at);
        }
        if (!(type.getTypeNameSpec() instanceof SqlUserDefinedTypeNameSpec) || !name.isSimple()) {
            return type;
        }
        Kind meant = Kind.named(name.getSimple());
        SqlParserPos position = type.getParserPosition();
        if (meant == null) {
            throw ErrorCondition.UNDEFINED_OBJECT.exception(SqlNodes.at(position, "there is no type '" + name + "'"));
        }
        RelDataType named = EngineTypes.toCalcite(ValueType.of(meant, true), factory);
        return SqlNodes.type(named.getSqlTypeName(), RelDataType.PRECISION_NOT_SPECIFIED, position);
    }

    /** What Calcite doesn't read as a literal by itself is a text of which one is made as the statement runs. */
    private static SqlNode dateOrTime(SqlUnknownLiteral literal) {
        SqlParserPos position = literal.getParserPosition();
        SqlTypeName type = literal.tag.equals("DATE") ? SqlTypeName.DATE : SqlTypeName.TIME;
        try {
            if (type == SqlTypeName.DATE && LocalDate.parse(literal.getValue()).getYear() > 0
                    || type == SqlTypeName.TIME
                            && LocalTime.parse(literal.getValue()).toNanoOfDay() >= 0
                            && literal.getValue().length() >= TIME_LENGTH) {
                return literal;
            }
        } catch (DateTimeException e) {
            // The cast says what is wrong with it.
        }
        return SqlNodes.cast(SqlLiteral.createCharString(literal.getValue(), position), type);
    }

    /** A zone that the text of a local time names makes no difference, and ISO 8601 is read too, as PostgreSQL has it. */
    private static SqlNode timestamp(SqlUnknownLiteral literal) {
        String text = literal.getValue();
        boolean local = literal.tag.equals("TIMESTAMP");
        if (local && LOCAL_TIME.matcher(text).matches()) {
            return literal;
        }
        SqlParserPos position = literal.getParserPosition();
        SqlTypeName type = local ? SqlTypeName.TIMESTAMP : SqlTypeName.TIMESTAMP_WITH_LOCAL_TIME_ZONE;
        return SqlNodes.cast(SqlLiteral.createCharString(text, position), type, 3);
    }
}
