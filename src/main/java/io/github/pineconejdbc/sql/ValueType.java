package io.github.pineconejdbc.sql;

import io.github.pineconejdbc.table.ColumnType;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The type of a value that a query returns or takes, with the Java form that it has inside the driver.
 *
 * @param kind which type
 * @param precision characters, digits or digits of a second; {@link #UNSET} where the type has none
 * @param scale digits after the point; 0 where the type has none
 * @param nullable whether it may be NULL
 * @param components the types of what it is made of: of an array's elements, of a map's keys and values, of a row's
 *     fields; empty where that isn't known, and for other kinds
 */
public record ValueType(Kind kind, int precision, int scale, boolean nullable, List<ValueType> components) {

    /** The precision of a type that has none, or no limit. */
    public static final int UNSET = -1;

    /** The kinds of type, each with the Java class of its values inside the driver. */
    public enum Kind {
        /** A Boolean. */
        BOOLEAN("bool"),
        /** A Byte. */
        TINYINT,
        /** A Short. */
        SMALLINT("int2"),
        /** An Integer. */
        INTEGER("int4"),
        /** A Long. */
        BIGINT("int8"),
        /** A BigDecimal. */
        DECIMAL("numeric"),
        /** A Float. */
        REAL("float4"),
        /** A Double. */
        DOUBLE("float8"),
        /** A String, padded to its length. */
        CHAR("bpchar"),
        /** A String. */
        VARCHAR("text"),
        /** A byte[]. */
        VARBINARY("bytea"),
        /** A {@link java.util.UUID}. */
        UUID,
        /** An Integer: days since 1970-01-01. */
        DATE,
        /** An Integer: milliseconds since midnight. */
        TIME,
        /** A Long: a date and time without a zone, as milliseconds as if it were in UTC. */
        TIMESTAMP,
        /** A Long: an instant, as milliseconds since the epoch. */
        INSTANT("timestamptz"),
        /** An {@link Interval}. */
        INTERVAL,
        /** A {@link java.util.Map}, usually a {@link io.github.pineconejdbc.table.StringMap}. */
        MAP,
        /** A {@link java.util.List}. */
        ARRAY,
        /** An Object[] or a {@link java.util.List}. */
        ROW,
        /** No value but NULL. */
        NULL,
        /** Whatever the engine has for it. */
        OTHER;

        private final @Nullable String shortName;

        Kind() {
            this(null);
        }

        Kind(@Nullable String shortName) {
            this.shortName = shortName;
        }

        /** Returns the name that PostgreSQL has for a type of this kind beside the standard's. */
        public String shortName() {
            return shortName == null ? name().toLowerCase(Locale.ROOT) : shortName;
        }

        /** Returns the kind that PostgreSQL alone names so, in any case; null where there is none. */
        public static @Nullable Kind named(String shortName) {
            for (Kind kind : values()) {
                if (shortName.equalsIgnoreCase(kind.shortName)) {
                    return kind;
                }
            }
            return null;
        }
    }

    /** Returns a nullable or not nullable type without any further attribute. */
    public static ValueType of(Kind kind, boolean nullable) {
        return new ValueType(kind, UNSET, 0, nullable, List.of());
    }

    private static ValueType stringMap(boolean nullable) {
        List<ValueType> components = List.of(of(Kind.VARCHAR, false), of(Kind.VARCHAR, true));
        return new ValueType(Kind.MAP, UNSET, 0, nullable, components);
    }

    /** Returns the type of what is at this place of a value, from 0; of any element where all are of one type. */
    public ValueType component(int position) {
        return position < components.size() ? components.get(position) : of(Kind.OTHER, true);
    }

    /** Returns the type that a column of a table has for SQL. */
    public static ValueType of(ColumnType type, boolean nullable, boolean mapsAsJson) {
        return switch (type) {
            case VARCHAR, JSON -> of(Kind.VARCHAR, nullable);
            case INTEGER -> of(Kind.INTEGER, nullable);
            case BIGINT -> of(Kind.BIGINT, nullable);
            case DOUBLE -> of(Kind.DOUBLE, nullable);
            case BOOLEAN -> of(Kind.BOOLEAN, nullable);
            case TIMESTAMP -> new ValueType(Kind.INSTANT, 3, 0, nullable, List.of());
            case MAP -> mapsAsJson ? of(Kind.VARCHAR, nullable) : stringMap(nullable);
        };
    }
}
