package io.github.pineconejdbc.sql.rel;

import io.github.pineconejdbc.http.call.ControlPlane;
import io.github.pineconejdbc.table.Tables;
import io.github.pineconejdbc.table.Views;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.calcite.schema.Table;
import org.apache.calcite.schema.impl.AbstractSchema;

/** The control plane's tables as a Calcite schema. */
public final class PineconeSchema extends AbstractSchema {
    private final Map<String, Table> tables;

    /**
     * @param controlPlane answers the scans
     * @param mapsAsJson whether map columns are VARCHAR holding JSON
     * @param views whether the views are there too, whose queries are in the driver's own dialect
     */
    public PineconeSchema(ControlPlane controlPlane, boolean mapsAsJson, boolean views) {
        Map<String, Table> byName = new LinkedHashMap<>();
        Tables.ALL.forEach(table -> byName.put(table.name(), new PineconeTable(controlPlane, table, mapsAsJson)));
        if (views) {
            Views.ALL.forEach(view -> byName.put(view.name(), new PineconeView(view, mapsAsJson)));
        }
        this.tables = Map.copyOf(byName);
    }

    @Override
    protected Map<String, Table> getTableMap() {
        return tables;
    }
}
