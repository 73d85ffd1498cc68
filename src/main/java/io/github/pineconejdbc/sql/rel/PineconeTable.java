package io.github.pineconejdbc.sql.rel;

import io.github.pineconejdbc.http.call.ControlPlane;
import io.github.pineconejdbc.sql.dialect.type.EngineTypes;
import io.github.pineconejdbc.sql.scan.CallPlan;
import io.github.pineconejdbc.table.Table;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.calcite.plan.RelOptTable;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.schema.Statistic;
import org.apache.calcite.schema.Statistics;
import org.apache.calcite.schema.TranslatableTable;
import org.apache.calcite.schema.impl.AbstractTable;

/** A table as Calcite sees it. */
public final class PineconeTable extends AbstractTable implements TranslatableTable {
    private final ControlPlane controlPlane;
    private final Table table;
    private final boolean mapsAsJson;

    public PineconeTable(ControlPlane controlPlane, Table table, boolean mapsAsJson) {
        this.controlPlane = controlPlane;
        this.table = table;
        this.mapsAsJson = mapsAsJson;
    }

    /** Returns the same table, of which no version of the API is asked that lacks one of its endpoints. */
    PineconeTable withAllEndpoints() {
        Table whole = table.withAllEndpoints();
        return whole.equals(table) ? this : new PineconeTable(controlPlane, whole, mapsAsJson);
    }

    public Table table() {
        return table;
    }

    public ControlPlane controlPlane() {
        return controlPlane;
    }

    @Override
    public RelDataType getRowType(RelDataTypeFactory typeFactory) {
        return EngineTypes.rowType(table, typeFactory, mapsAsJson);
    }

    /** Tells of no key: Calcite takes its position for one in the scan's row, which may be a narrower one. */
    @Override
    public Statistic getStatistic() {
        return Statistics.of((double) CallPlan.ROWS_OF_A_LIST, List.of());
    }

    @Override
    public RelNode toRel(RelOptTable.ToRelContext context, RelOptTable relOptTable) {
        int[] columns = IntStream.range(0, table.columns().size()).toArray();
        return PineconeScan.create(context.getCluster(), relOptTable, this, columns);
    }
}
