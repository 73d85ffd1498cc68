package io.github.pineconejdbc.jdbc.convert;

import io.github.pineconejdbc.error.SqlErrors;
import io.github.pineconejdbc.sql.ValueType.Kind;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    /** How PostgreSQL names what the standard has longer names for. */
    private static final Map<String, Kind> POSTGRESQL_NAMES = Map.ofEntries(
            Map.entry("text", Kind.VARCHAR),
            Map.entry("bpchar", Kind.CHAR),
            Map.entry("bool", Kind.BOOLEAN),
            Map.entry("int2", Kind.SMALLINT),
            Map.entry("int4", Kind.INTEGER),
            Map.entry("int8", Kind.BIGINT),
            Map.entry("numeric", Kind.DECIMAL),
            Map.entry("float4", Kind.REAL),
            Map.entry("float8", Kind.DOUBLE),
            Map.entry("timestamptz", Kind.INSTANT),
            Map.entry("bytea", Kind.VARBINARY));

    private TypeLiterals() {}

    /** Returns the kind of an array's elements, by the name of their type. */
    public static Kind elementKind(String name) throws SQLException {
        for (Kind kind : KINDS) {
            if (kind != Kind.ARRAY
                    && kind != Kind.MAP
                    && kind != Kind.UUID
                    && kind.name().equalsIgnoreCase(name)) {
                return kind;
            }
        }
        Kind kind = POSTGRESQL_NAMES.get(name.toLowerCase(Locale.ROOT));
        if (kind != null) {
            return kind;
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
