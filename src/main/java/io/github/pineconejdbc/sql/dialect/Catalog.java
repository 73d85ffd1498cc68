package io.github.pineconejdbc.sql.dialect;

import io.github.pineconejdbc.table.Table;
import java.util.List;
import org.apache.calcite.config.CalciteConnectionConfig;
import org.apache.calcite.jdbc.CalciteSchema;
import org.apache.calcite.prepare.CalciteCatalogReader;
import org.apache.calcite.rel.type.RelDataTypeFactory;

/** The tables that statements can name, with and without their schema. */
public final class Catalog extends CalciteCatalogReader {
    public Catalog(CalciteSchema root, RelDataTypeFactory typeFactory, CalciteConnectionConfig config) {
        super(root, new ColumnNames(), List.of(List.of(Table.SCHEMA), List.of()), typeFactory, config);
    }
}
