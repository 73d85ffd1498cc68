package io.github.pineconejdbc.sql.dialect.type;

import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.sql.Cancellation;
import io.github.pineconejdbc.sql.Interval;
import io.github.pineconejdbc.sql.JsonText;
import io.github.pineconejdbc.sql.ValueType;
import io.github.pineconejdbc.sql.ValueType.Kind;
import io.github.pineconejdbc.sql.dialect.names.TypeNames;
import io.github.pineconejdbc.table.Column;
import io.github.pineconejdbc.table.Relation;
import java.lang.reflect.Type;
import java.math.RoundingMode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.calcite.jdbc.JavaTypeFactoryImpl;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.rel.type.RelDataTypeSystemImpl;
import org.apache.calcite.rel.type.StructKind;
import org.apache.calcite.sql.SqlCollation;
import org.apache.calcite.sql.type.SqlTypeMappingRule;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.type.SqlTypeUtil;
import org.jspecify.annotations.Nullable;

/** How the driver's types and Calcite's stand for each other. */
public final class EngineTypes {

    /** Calcite has no type of JSON: texts of these lengths are, and stay it wherever types meet. */
    public static final int JSON = JsonText.JSON;

    public static final int JSONB = JsonText.JSONB;

    /** CHAR, which is the type of literals to Calcite: texts of this length are padded, or were. */
    public static final int PADDED = 65_003;

    private EngineTypes() {}

    /** Returns whether values of a type are JSON, as texts. */
    public static boolean isJson(RelDataType type) {
        return type.getSqlTypeName() == SqlTypeName.VARCHAR
                && (type.getPrecision() == JSON || type.getPrecision() == JSONB);
    }

    /** Returns whether values of a type are texts whose blanks at the end don't count. */
    public static boolean isPadded(RelDataType type) {
        return type.getSqlTypeName() == SqlTypeName.VARCHAR && type.getPrecision() == PADDED;
    }

    /**
     * Any text can be a literal: Calcite's own default charset is ISO-8859-1. Times keep their milliseconds
     * unless a statement says otherwise, a time with a zone is an instant, and so is what an instant and a
     * local time have in common. What a map and a text have in common is text.
     */
    public static final class TypeFactory extends JavaTypeFactoryImpl {
        public TypeFactory() {
            super(new RelDataTypeSystemImpl() {
                @Override
                public boolean shouldConvertRaggedUnionTypesToVarying() {
                    return true;
                }

                @Override
                public int getDefaultPrecision(SqlTypeName type) {
                    return switch (type) {
                        case TIME, TIMESTAMP, TIMESTAMP_TZ, TIMESTAMP_WITH_LOCAL_TIME_ZONE -> 3;
                        default -> super.getDefaultPrecision(type);
                    };
                }

                @Override
                public int getMaxPrecision(SqlTypeName type) {
                    return type == SqlTypeName.DECIMAL ? NumericType.LONGEST : super.getMaxPrecision(type);
                }

                @Override
                public int getMaxScale(SqlTypeName type) {
                    return type == SqlTypeName.DECIMAL ? NumericType.MOST_AFTER_POINT : super.getMaxScale(type);
                }

                @Override
                public RoundingMode roundingMode() {
                    return RoundingMode.HALF_UP;
                }

                /** PostgreSQL's: a sum of integers is longer than they are. */
                @Override
                public RelDataType deriveSumType(RelDataTypeFactory factory, RelDataType argument) {
                    SqlTypeName sum = switch (argument.getSqlTypeName()) {
                        case TINYINT, SMALLINT, INTEGER -> SqlTypeName.BIGINT;
                        case BIGINT, DECIMAL -> SqlTypeName.DECIMAL;
                        default -> null;
                    };
                    return sum == null
                            ? super.deriveSumType(factory, argument)
                            : factory.createTypeWithNullability(factory.createSqlType(sum), argument.isNullable());
                }

                @Override
                public RelDataType deriveAvgAggType(RelDataTypeFactory factory, RelDataType argument) {
                    SqlTypeName average = SqlTypeUtil.isExactNumeric(argument)
                            ? SqlTypeName.DECIMAL
                            : SqlTypeUtil.isApproximateNumeric(argument) ? SqlTypeName.DOUBLE : null;
                    return average == null
                            ? super.deriveAvgAggType(factory, argument)
                            : factory.createTypeWithNullability(factory.createSqlType(average), argument.isNullable());
                }

                @Override
                public RelDataType deriveCovarType(RelDataTypeFactory factory, RelDataType first, RelDataType second) {
                    return factory.createTypeWithNullability(
                            factory.createSqlType(SqlTypeName.DOUBLE), first.isNullable() || second.isNullable());
                }
            });
        }

        /** There is no step of planning without types: whatever goes on for long comes by here, and can be stopped. */
        @Override
        public RelDataType createTypeWithNullability(RelDataType type, boolean nullable) {
            Cancellation.check();
            return IntervalType.is(type) ? IntervalType.of(nullable) : super.createTypeWithNullability(type, nullable);
        }

        @Override
        public RelDataType createArrayType(RelDataType component, long most) {
            return super.createArrayType(nestable(component), most);
        }

        @Override
        public RelDataType createMultisetType(RelDataType component, long most) {
            return super.createMultisetType(nestable(component), most);
        }

        @Override
        public RelDataType createMapType(RelDataType key, RelDataType value) {
            return super.createMapType(key, nestable(value));
        }

        @Override
        public RelDataType createStructType(StructKind kind, List<RelDataType> types, List<String> names) {
            types.forEach(Nesting::checkWidth);
            return super.createStructType(kind, types, names);
        }

        private static RelDataType nestable(RelDataType component) {
            Nesting.checkDepth(component);
            return component;
        }

        @Override
        public Type getJavaClass(RelDataType type) {
            Cancellation.check();
            return IntervalType.is(type) ? Interval.class : super.getJavaClass(type);
        }

        @Override
        public RelDataType createSqlType(SqlTypeName type) {
            Cancellation.check();
            return type == SqlTypeName.DECIMAL
                    ? canonize(new NumericType(typeSystem, false))
                    : super.createSqlType(local(type));
        }

        @Override
        public RelDataType createSqlType(SqlTypeName type, int precision) {
            Cancellation.check();
            return super.createSqlType(local(type), precision);
        }

        /** Calcite's longest decimal is what it has for one whose digits it doesn't know. */
        @Override
        public RelDataType createSqlType(SqlTypeName type, int precision, int scale) {
            return type == SqlTypeName.DECIMAL && precision == NumericType.LONGEST
                    ? createSqlType(type)
                    : super.createSqlType(type, precision, scale);
        }

        private static SqlTypeName local(SqlTypeName type) {
            return switch (type) {
                case TIMESTAMP_TZ -> SqlTypeName.TIMESTAMP_WITH_LOCAL_TIME_ZONE;
                case FLOAT -> SqlTypeName.DOUBLE;
                default -> type;
            };
        }

        @Override
        public @Nullable RelDataType leastRestrictive(List<RelDataType> types, SqlTypeMappingRule mappingRule) {
            if (areMixed(types)) {
                return null;
            }
            boolean nullable = types.stream().anyMatch(RelDataType::isNullable);
            if (types.stream().allMatch(TypeFactory::isTime)) {
                for (SqlTypeName wider : List.of(SqlTypeName.TIMESTAMP_WITH_LOCAL_TIME_ZONE, SqlTypeName.TIMESTAMP)) {
                    if (types.stream().anyMatch(type -> type.getSqlTypeName() == wider)) {
                        return createTypeWithNullability(createSqlType(wider, 3), nullable);
                    }
                }
            }
            if (types.stream().anyMatch(IntervalType::is)) {
                return types.stream()
                                .allMatch(type -> IntervalType.is(type) || type.getSqlTypeName() == SqlTypeName.NULL)
                        ? IntervalType.of(nullable)
                        : null;
            }
            if (types.stream().anyMatch(EngineTypes::isPadded) && types.stream().allMatch(SqlTypeUtil::isCharacter)) {
                boolean padded =
                        types.stream().allMatch(type -> isPadded(type) || type.getSqlTypeName() == SqlTypeName.CHAR);
                return createTypeWithNullability(
                        padded ? createSqlType(SqlTypeName.VARCHAR, PADDED) : createSqlType(SqlTypeName.VARCHAR),
                        nullable);
            }
            RelDataType json = commonJson(this, types);
            RelDataType number = json == null ? commonNumber(this, types) : json;
            return number == null ? super.leastRestrictive(types, mappingRule) : number;
        }

        private static boolean isTime(RelDataType type) {
            return type.getSqlTypeName() == SqlTypeName.NULL
                    || type.getSqlTypeName() == SqlTypeName.TIMESTAMP
                    || type.getSqlTypeName() == SqlTypeName.DATE
                    || isInstant(type);
        }

        /** Text is Unicode: a cast to another character set, as Calcite's JdbcSchema writes it, changes nothing. */
        @Override
        public RelDataType createTypeWithCharsetAndCollation(
                RelDataType type, Charset charset, SqlCollation collation) {
            return charset.equals(getDefaultCharset())
                    ? super.createTypeWithCharsetAndCollation(type, charset, collation)
                    : super.createTypeWithCharsetAndCollation(type, getDefaultCharset(), SqlCollation.IMPLICIT);
        }

        @Override
        public Charset getDefaultCharset() {
            return StandardCharsets.UTF_8;
        }
    }

    /** What of types meets by itself: PostgreSQL's categories, of which Calcite lets more meet. */
    private enum Category {
        NUMBER,
        TEXT,
        JSON,
        BOOLEAN,
        DATE,
        TIME_OF_DAY,
        BYTES,
        UUID,
        ARRAY,
        OTHER
    }

    /**
     * Returns whether among types are such as never meet without a cast, in a comparison, COALESCE, CASE or UNION. A
     * text between quotes, which alone is CHAR, may mean any of them.
     */
    public static boolean areMixed(List<RelDataType> types) {
        return areUnlike(types.stream()
                .filter(type -> type.getSqlTypeName() != SqlTypeName.CHAR)
                .toList());
    }

    /** Returns whether types are such as never meet without a cast, a text being one whether between quotes or not. */
    static boolean areUnlike(List<RelDataType> types) {
        boolean json = types.stream().anyMatch(EngineTypes::isJson);
        List<RelDataType> elements = types.stream()
                .flatMap(type -> Stream.ofNullable(type.getComponentType()))
                .toList();
        return types.stream()
                                .filter(type -> type.getSqlTypeName() != SqlTypeName.NULL
                                        && type.getSqlTypeName() != SqlTypeName.ANY)
                                .map(type -> category(type, json))
                                .distinct()
                                .count()
                        > 1
                || !elements.isEmpty() && areUnlike(elements);
    }

    private static Category category(RelDataType type, boolean json) {
        return switch (type.getSqlTypeName()) {
            case BOOLEAN -> Category.BOOLEAN;
            case DATE, TIMESTAMP, TIMESTAMP_WITH_LOCAL_TIME_ZONE -> Category.DATE;
            case TIME -> Category.TIME_OF_DAY;
            case BINARY, VARBINARY -> Category.BYTES;
            case UUID -> Category.UUID;
            case ARRAY -> Category.ARRAY;
            case MAP -> json ? Category.JSON : Category.TEXT;
            // A column of JSON is a text without a length.
            case VARCHAR ->
                isJson(type) || json && type.getPrecision() == RelDataType.PRECISION_NOT_SPECIFIED
                        ? Category.JSON
                        : Category.TEXT;
            case CHAR -> Category.TEXT;
            default -> isNumber(type) ? Category.NUMBER : Category.OTHER;
        };
    }

    /**
     * Returns the type that numbers become where they meet, in COALESCE, CASE or UNION; null where others are among
     * them. Those of one and the same type stay what they are.
     */
    public static @Nullable RelDataType commonNumber(RelDataTypeFactory factory, List<RelDataType> types) {
        List<RelDataType> numbers = types.stream()
                .filter(type -> type.getSqlTypeName() != SqlTypeName.NULL)
                .toList();
        if (numbers.isEmpty() || !numbers.stream().allMatch(EngineTypes::isNumber)) {
            return null;
        }
        RelDataType first = factory.createTypeWithNullability(numbers.get(0), false);
        boolean same = numbers.stream()
                .allMatch(type -> factory.createTypeWithNullability(type, false).equals(first));
        return factory.createTypeWithNullability(
                same ? first : factory.createSqlType(widest(numbers)),
                types.stream().anyMatch(RelDataType::isNullable));
    }

    /**
     * Returns what maps, JSON and texts become where they meet: JSON, or text where maps and texts do; null of others.
     */
    public static @Nullable RelDataType commonJson(RelDataTypeFactory factory, List<RelDataType> types) {
        boolean maps = types.stream().anyMatch(SqlTypeUtil::isMap);
        boolean json = types.stream().anyMatch(EngineTypes::isJson);
        boolean texts = types.stream().anyMatch(SqlTypeUtil::isCharacter);
        boolean others = types.stream()
                .anyMatch(type -> !SqlTypeUtil.isMap(type)
                        && !SqlTypeUtil.isCharacter(type)
                        && type.getSqlTypeName() != SqlTypeName.NULL);
        if (others || !json && !(maps && texts)) {
            return null;
        }
        boolean kept = types.stream()
                .allMatch(type ->
                        type.getSqlTypeName() == SqlTypeName.NULL || isJson(type) && type.getPrecision() == JSON);
        return factory.createTypeWithNullability(
                json
                        ? factory.createSqlType(SqlTypeName.VARCHAR, kept ? JSON : JSONB)
                        : factory.createSqlType(SqlTypeName.VARCHAR),
                types.stream().anyMatch(RelDataType::isNullable));
    }

    public static boolean isNumber(RelDataType type) {
        return SqlTypeName.NUMERIC_TYPES.contains(type.getSqlTypeName());
    }

    private static SqlTypeName widest(List<RelDataType> numbers) {
        return Stream.of(
                        SqlTypeName.DOUBLE,
                        SqlTypeName.REAL,
                        SqlTypeName.DECIMAL,
                        SqlTypeName.BIGINT,
                        SqlTypeName.INTEGER,
                        SqlTypeName.SMALLINT)
                .filter(name -> numbers.stream()
                        .anyMatch(number -> number.getSqlTypeName() == name
                                || name == SqlTypeName.DOUBLE && number.getSqlTypeName() == SqlTypeName.FLOAT))
                .findFirst()
                .orElse(SqlTypeName.TINYINT);
    }

    /** Returns whether values of a type are instants, which the columns of times are. */
    public static boolean isInstant(RelDataType type) {
        return type.getSqlTypeName() == SqlTypeName.TIMESTAMP_WITH_LOCAL_TIME_ZONE;
    }

    /** Throws where the Java form of what a map holds isn't what its JSON is made of: a date's is a number. */
    public static void checkJson(RelDataType type) {
        RelDataType value = SqlTypeUtil.isMap(type) ? type.getValueType() : type.getComponentType();
        boolean json = SqlTypeUtil.isCharacter(type)
                || SqlTypeUtil.isNumeric(type)
                || SqlTypeUtil.isBoolean(type)
                || type.getSqlTypeName() == SqlTypeName.NULL
                || type.getSqlTypeName() == SqlTypeName.UUID;
        if (value != null) {
            checkJson(value);
        } else if (!json) {
            throw ErrorCondition.NOT_SUPPORTED.exception(
                    "The text of a map of " + TypeNames.of(type) + " isn't supported: cast what it holds to VARCHAR");
        }
    }

    /** Returns the row type of a table. */
    public static RelDataType rowType(Relation relation, RelDataTypeFactory factory, boolean mapsAsJson) {
        RelDataTypeFactory.Builder builder = factory.builder();
        for (Column column : relation.columns()) {
            ValueType type = ValueType.of(column.type(), !column.required(), mapsAsJson);
            builder.add(column.name(), toCalcite(type, factory));
        }
        return builder.build();
    }

    public static RelDataType toCalcite(ValueType type, RelDataTypeFactory factory) {
        RelDataType calcite = switch (type.kind()) {
            case VARCHAR -> factory.createSqlType(SqlTypeName.VARCHAR);
            case VARBINARY -> factory.createSqlType(SqlTypeName.VARBINARY);
            case SMALLINT -> factory.createSqlType(SqlTypeName.SMALLINT);
            case INTEGER -> factory.createSqlType(SqlTypeName.INTEGER);
            case BIGINT -> factory.createSqlType(SqlTypeName.BIGINT);
            case DECIMAL -> factory.createSqlType(SqlTypeName.DECIMAL);
            case REAL -> factory.createSqlType(SqlTypeName.REAL);
            case DOUBLE -> factory.createSqlType(SqlTypeName.DOUBLE);
            case BOOLEAN -> factory.createSqlType(SqlTypeName.BOOLEAN);
            case DATE -> factory.createSqlType(SqlTypeName.DATE);
            case TIME -> factory.createSqlType(SqlTypeName.TIME);
            case TIMESTAMP -> factory.createSqlType(SqlTypeName.TIMESTAMP, 3);
            case INTERVAL -> IntervalType.of(false);
            case UUID -> factory.createSqlType(SqlTypeName.UUID);
            case ARRAY -> factory.createArrayType(toCalcite(type.component(0), factory), -1);
            case INSTANT -> factory.createSqlType(SqlTypeName.TIMESTAMP_WITH_LOCAL_TIME_ZONE, type.precision());
            case MAP ->
                factory.createMapType(toCalcite(type.component(0), factory), toCalcite(type.component(1), factory));
            default -> throw new IllegalArgumentException("no column has the type " + type.kind());
        };
        return factory.createTypeWithNullability(calcite, type.nullable());
    }

    /** Returns the driver's view of a Calcite type. */
    public static ValueType of(RelDataType type) {
        Kind kind = IntervalType.is(type) ? Kind.INTERVAL : isPadded(type) ? Kind.CHAR : kind(type.getSqlTypeName());
        return new ValueType(
                kind,
                precision(type, kind),
                kind == Kind.DECIMAL && hasDigits(type) ? type.getScale() : 0,
                type.isNullable(),
                components(type, kind));
    }

    /** Returns whether a NUMERIC says how many digits its values have. */
    public static boolean hasDigits(RelDataType type) {
        return type.getPrecision() != RelDataType.PRECISION_NOT_SPECIFIED;
    }

    private static List<ValueType> components(RelDataType type, Kind kind) {
        Stream<@Nullable RelDataType> parts = switch (kind) {
            case ARRAY -> Stream.of(type.getComponentType());
            case MAP -> Stream.of(type.getKeyType(), type.getValueType());
            case ROW -> type.getFieldList().stream().map(RelDataTypeField::getType);
            default -> Stream.of();
        };
        return parts.map(part -> of(Objects.requireNonNull(part))).toList();
    }

    private static int precision(RelDataType type, Kind kind) {
        return switch (kind) {
            case CHAR, VARCHAR, VARBINARY, DECIMAL, TIME, TIMESTAMP, INSTANT ->
                type.getPrecision() < 0 || isJson(type) || isPadded(type) ? ValueType.UNSET : type.getPrecision();
            default -> ValueType.UNSET;
        };
    }

    private static Kind kind(@Nullable SqlTypeName name) {
        if (name == null) {
            return Kind.OTHER;
        }
        return switch (name) {
            case BOOLEAN -> Kind.BOOLEAN;
            case TINYINT -> Kind.TINYINT;
            case SMALLINT -> Kind.SMALLINT;
            case INTEGER -> Kind.INTEGER;
            case BIGINT -> Kind.BIGINT;
            case DECIMAL -> Kind.DECIMAL;
            case REAL -> Kind.REAL;
            case FLOAT, DOUBLE -> Kind.DOUBLE;
            case CHAR -> Kind.CHAR;
            case VARCHAR -> Kind.VARCHAR;
            case BINARY, VARBINARY -> Kind.VARBINARY;
            case UUID -> Kind.UUID;
            case DATE -> Kind.DATE;
            case TIME -> Kind.TIME;
            case TIMESTAMP -> Kind.TIMESTAMP;
            case TIMESTAMP_WITH_LOCAL_TIME_ZONE -> Kind.INSTANT;
            case MAP -> Kind.MAP;
            case ARRAY, MULTISET -> Kind.ARRAY;
            case ROW -> Kind.ROW;
            case NULL -> Kind.NULL;
            default -> Kind.OTHER;
        };
    }
}
