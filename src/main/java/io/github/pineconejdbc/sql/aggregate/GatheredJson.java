package io.github.pineconejdbc.sql.aggregate;

import io.github.pineconejdbc.http.call.StatementMemory;
import io.github.pineconejdbc.sql.function.JsonFunctions;
import io.github.pineconejdbc.sql.function.TextFunctions;
import org.jspecify.annotations.Nullable;

/** Aggregates that put the values of a group, which are JSON already, into an array or an object. */
final class GatheredJson extends Gathered {
    private final boolean object;
    private final boolean binary;

    private GatheredJson(RowOrder order, boolean distinct, boolean object, boolean binary) {
        super(order, distinct);
        this.object = object;
        this.binary = binary;
    }

    static GatheredJson array(RowOrder order, boolean distinct) {
        return new GatheredJson(order, distinct, false, false);
    }

    static GatheredJson binaryArray(RowOrder order, boolean distinct) {
        return new GatheredJson(order, distinct, false, true);
    }

    static GatheredJson object(RowOrder order, boolean distinct) {
        return new GatheredJson(order, distinct, true, false);
    }

    static GatheredJson binaryObject(RowOrder order, boolean distinct) {
        return new GatheredJson(order, distinct, true, true);
    }

    @Override
    public @Nullable Object result() {
        StringBuilder json = new StringBuilder();
        for (@Nullable Object[] row : sorted()) {
            json.append(json.isEmpty() ? object ? "{ " : "[" : ", ");
            if (object) {
                json.append(JsonFunctions.textAsJson(String.valueOf(row[0]))).append(" : ");
            }
            json.append(row[object ? 1 : 0]);
            TextFunctions.checkLength(json.length());
        }
        if (json.isEmpty()) {
            return null;
        }
        json.append(object ? " }" : "]");
        return binary ? JsonFunctions.textToJsonb(json.toString()) : json.toString();
    }

    @Override
    long made(@Nullable Object result) {
        return result instanceof String json ? StatementMemory.textSize(json) : 0;
    }
}
