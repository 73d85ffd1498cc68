package io.github.pineconejdbc.support;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pineconejdbc.table.Column;
import io.github.pineconejdbc.table.Place;
import io.github.pineconejdbc.table.Reference;
import io.github.pineconejdbc.table.Table;
import io.github.pineconejdbc.table.Tables;
import java.io.IOException;
import java.util.List;

/** Rows made from the declarations, with a value in each column. */
public final class SampleRows {
    private SampleRows() {}

    /** Returns a project with two rows in each table, {@code k1} and {@code k2}, each of which is a page of its list. */
    public static Service service() throws IOException {
        Service service = new Service(true).cutsLists();
        for (Table table : Tables.ALL) {
            service.add(table, row(table, "k1")).add(table, row(table, "k2"));
        }
        return service;
    }

    private static ObjectNode row(Table table, String key) {
        List<String> references =
                table.references().stream().map(Reference::column).toList();
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        for (Column column : table.columns()) {
            if (column.isOfPath()) {
                row.put(column.name(), "k1");
                continue;
            }
            ObjectNode at = row;
            List<String> path = column.path();
            for (String name : path.subList(0, path.size() - 1)) {
                at = at.withObjectProperty(name.equals(Place.ANY) ? "serverless" : name);
            }
            String name = path.get(path.size() - 1);
            if (column.name().equals(table.key())) {
                at.put(name, key);
            } else if (!at.has(name)) {
                switch (column.type()) {
                    case VARCHAR -> at.put(name, references.contains(column.name()) ? "k1" : "some " + column.name());
                    case INTEGER, BIGINT -> at.put(name, 3);
                    case DOUBLE -> at.put(name, 1.5);
                    case BOOLEAN -> at.put(name, true);
                    case TIMESTAMP -> at.put(name, "2024-05-06T07:08:09.123456Z");
                    case MAP -> at.putObject(name).put("team", "search");
                    case JSON -> at.withObjectProperty(name);
                }
            }
        }
        return row;
    }
}
