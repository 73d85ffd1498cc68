package io.github.pineconejdbc.sql.function;

import io.github.pineconejdbc.sql.Interval;
import java.math.BigDecimal;
import java.util.List;

/** The types of operands and results of functions, with the Java class that a method takes values of them as. */
public enum FunctionType {
    TEXT("text", String.class),
    /** Text whose blanks at the end don't count. */
    PADDED("character", String.class),
    SMALLINT("smallint", short.class),
    INTEGER("integer", int.class),
    BIGINT("bigint", long.class),
    REAL("real", float.class),
    DOUBLE("double", double.class),
    NUMERIC("numeric", BigDecimal.class),
    BOOLEAN("boolean", boolean.class),
    /** Days since 1970-01-01. */
    DATE("date", int.class),
    /** Milliseconds of a day. */
    TIME("time", int.class),
    /** Milliseconds since 1970-01-01 00:00:00 of whatever zone it is. */
    TIMESTAMP("timestamp", long.class),
    /** Milliseconds since the epoch. */
    INSTANT("timestamptz", long.class),
    INTERVAL("interval", Interval.class),
    BYTES("bytea", byte[].class),
    UUID("uuid", java.util.UUID.class),
    TEXTS("text[]", List.class),
    INTEGERS("integer[]", List.class),
    /** A map of texts, which the columns of tags are. */
    MAP("map", java.util.Map.class),
    MULTISET("multiset", java.util.Collection.class),
    /** JSON whose text is kept. */
    JSON("json", String.class),
    /** JSON in the form that PostgreSQL's type has, in which one value has one text. */
    JSONB("jsonb", String.class),
    /** Of any type, which the method gets as JSON. */
    ANY_JSON("anyjson", String.class),
    /** Of any type, which the method gets as text. */
    ANY("any", String.class),
    /** Of any type but an array, which the method gets as text. */
    SCALAR("anynonarray", String.class),
    /** Of any type, which the method gets as PostgreSQL shows it: {@code t} and {@code f}. */
    OUTPUT("anyoutput", String.class),
    ARRAY("anyarray", List.class),
    ELEMENT("anyelement", Object.class),
    /** The session's time zone: no statement writes it. */
    ZONE("zone", String.class),
    /** The number of a call, that no other call of its statement has: no statement writes it. */
    CALL("call", int.class);

    private final String sql;
    private final Class<?> java;

    FunctionType(String sql, Class<?> java) {
        this.sql = sql;
        this.java = java;
    }

    /** Returns whether statements write operands of the type. */
    public boolean isWritten() {
        return this != ZONE && this != CALL;
    }

    /** Returns the type's name in a function's signature. */
    public String sql() {
        return sql;
    }

    /** Returns the class of a value that isn't NULL. */
    public Class<?> java() {
        return java;
    }

    static FunctionType of(String sql) {
        for (FunctionType type : values()) {
            if (type.sql.equals(sql)) {
                return type;
            }
        }
        throw new IllegalArgumentException("no type of a function: " + sql);
    }
}
