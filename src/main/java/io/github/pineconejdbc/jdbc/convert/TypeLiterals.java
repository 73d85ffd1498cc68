package io.github.pineconejdbc.jdbc.convert;

import io.github.pineconejdbc.error.SqlErrors;
import io.github.pineconejdbc.sql.InformationSchema;
import io.github.pineconejdbc.sql.ValueType;
import io.github.pineconejdbc.sql.ValueType.Kind;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The types that {@code getTypeInfo} lists, and how SQL writes them. */
public final class TypeLiterals {
    /** In the order in which types of the same code are listed: what comes closest to the code first. */
    public static final List<Kind> KINDS = List.of(
            Kind.BOOLEAN,
            Kind.TINYINT,
            Kind.SMALLINT,
            Kind.INTEGER,
            Kind.BIGINT,
            Kind.DECIMAL,
            Kind.REAL,
            Kind.DOUBLE,
            Kind.CHAR,
            Kind.VARCHAR,
            Kind.MAP,
            Kind.VARBINARY,
            Kind.DATE,
            Kind.TIME,
            Kind.TIMESTAMP,
            Kind.ARRAY,
            Kind.UUID);

    private static final Set<Kind> NO_ELEMENTS =
            EnumSet.of(Kind.ARRAY, Kind.MAP, Kind.NULL, Kind.OTHER, Kind.ROW, Kind.UUID);

    private TypeLiterals() {}

    /** Returns the kind of an array's elements, by one of the names of their type. */
    public static Kind elementKind(String name) throws SQLException {
        for (Kind kind : Kind.values()) {
            if (!NO_ELEMENTS.contains(kind)
                    && (kind.name().equalsIgnoreCase(name)
                            || kind.shortName().equalsIgnoreCase(name)
                            || InformationSchema.typeName(ValueType.of(kind, true))
                                    .equalsIgnoreCase(name))) {
                return kind;
            }
        }
        throw SqlErrors.notSupported("an array of " + name);
    }

    public static @Nullable String prefix(Kind kind) {
        return switch (kind) {
            case CHAR, VARCHAR, MAP -> "'";
            case VARBINARY -> "X'";
            case DATE, TIME, TIMESTAMP, UUID -> kind.name() + " '";
            case ARRAY -> "ARRAY[";
            default -> null;
        };
    }

    public static @Nullable String suffix(Kind kind) {
        if (kind == Kind.ARRAY) {
            return "]";
        }
        return prefix(kind) == null ? null : "'";
    }

    public static @Nullable String parameters(Kind kind) {
        return switch (kind) {
            case DECIMAL -> "precision,scale";
            case CHAR, VARCHAR, VARBINARY -> "length";
            case TIME, TIMESTAMP -> "precision";
            default -> null;
        };
    }
}
