package io.github.pineconejdbc.sql.rel;

import io.github.pineconejdbc.sql.InformationSchema;
import io.github.pineconejdbc.sql.InformationSchema.SystemTable;
import io.github.pineconejdbc.sql.ResultColumn;
import io.github.pineconejdbc.sql.dialect.type.EngineTypes;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.calcite.DataContext;
import org.apache.calcite.linq4j.Enumerable;
import org.apache.calcite.linq4j.Linq4j;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.schema.ScannableTable;
import org.apache.calcite.schema.Table;
import org.apache.calcite.schema.impl.AbstractSchema;
import org.apache.calcite.schema.impl.AbstractTable;
import org.jspecify.annotations.Nullable;

/** {@link InformationSchema} as a Calcite schema. */
public final class InformationTables extends AbstractSchema {
    private final Map<String, Table> tables = new LinkedHashMap<>();

    public InformationTables(boolean mapsAsJson) {
        InformationSchema.tables().forEach(table -> tables.put(table.name(), new Listed(table, mapsAsJson)));
    }

    @Override
    protected Map<String, Table> getTableMap() {
        return tables;
    }

    private static final class Listed extends AbstractTable implements ScannableTable {
        private final SystemTable table;
        private final boolean mapsAsJson;

        Listed(SystemTable table, boolean mapsAsJson) {
            this.table = table;
            this.mapsAsJson = mapsAsJson;
        }

        @Override
        public RelDataType getRowType(RelDataTypeFactory factory) {
            RelDataTypeFactory.Builder columns = factory.builder();
            for (ResultColumn column : table.columns()) {
                columns.add(column.name(), EngineTypes.toCalcite(column.type(), factory));
            }
            return columns.build();
        }

        @Override
        public Enumerable<@Nullable Object[]> scan(DataContext context) {
            return Linq4j.asEnumerable(table.rows(mapsAsJson));
        }
    }
}
