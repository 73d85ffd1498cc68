package io.github.pineconejdbc.support;

import io.github.pineconejdbc.http.call.ClientOptions;
import io.github.pineconejdbc.http.call.ControlPlane;
import io.github.pineconejdbc.jdbc.PineconeConnection;
import io.github.pineconejdbc.jdbc.PineconeResultSet;
import io.github.pineconejdbc.jdbc.convert.Conversions;
import io.github.pineconejdbc.sql.ResultColumn;
import io.github.pineconejdbc.sql.RowCursors;
import io.github.pineconejdbc.sql.ValueType;
import io.github.pineconejdbc.sql.ValueType.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Result sets and connections for tests that need no engine. */
public final class Rows {
    private Rows() {}

    public static ResultColumn column(String name, Kind kind) {
        return new ResultColumn(name, name, "backups", ValueType.of(kind, true));
    }

    /** Returns a result set that stands on its one row of one value. */
    public static PineconeResultSet of(ValueType type, @Nullable Object value, ZoneId zone) throws SQLException {
        PineconeResultSet rows = new PineconeResultSet(
                List.of(new ResultColumn("v", "v", null, type)),
                RowCursors.of(rows(new @Nullable Object[] {value})),
                new Conversions(zone, PineconeResultSet::new));
        rows.next();
        return rows;
    }

    public static PineconeResultSet of(Kind kind, @Nullable Object value) throws SQLException {
        return of(ValueType.of(kind, true), value, ZoneId.of("UTC"));
    }

    public static List<@Nullable Object[]> rows(@Nullable Object[]... rows) {
        return new ArrayList<>(Arrays.asList(rows));
    }

    public static PineconeConnection connection(boolean mapsAsJson) {
        ClientOptions options = new ClientOptions.Builder(HttpUrl.get("http://localhost/"))
                .apiKey("key")
                .apiVersion("2026-04")
                .build();
        return new PineconeConnection(
                new ControlPlane(options), "jdbc:pinecone:", ZoneId.of("UTC"), mapsAsJson, List.of("careful"), null);
    }

    /** Returns all rows, each as the text of its columns. */
    public static List<List<@Nullable String>> texts(ResultSet rows, String... labels) throws SQLException {
        List<List<@Nullable String>> result = new ArrayList<>();
        while (rows.next()) {
            List<@Nullable String> row = new ArrayList<>();
            for (String label : labels) {
                row.add(rows.getString(label));
            }
            result.add(row);
        }
        return result;
    }
}
