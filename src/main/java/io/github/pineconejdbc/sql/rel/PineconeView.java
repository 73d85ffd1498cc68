package io.github.pineconejdbc.sql.rel;

import io.github.pineconejdbc.sql.dialect.type.EngineTypes;
import io.github.pineconejdbc.table.Table;
import io.github.pineconejdbc.table.View;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.plan.RelOptTable;
import org.apache.calcite.rel.RelHomogeneousShuttle;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.RelFactories;
import org.apache.calcite.rel.core.TableScan;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.schema.Schema;
import org.apache.calcite.schema.TranslatableTable;
import org.apache.calcite.schema.impl.AbstractTable;
import org.apache.calcite.tools.RelBuilder;

/**
 * A view as Calcite sees it: its query stands in its place. What its tables tell mustn't hang on the version of the API
 * that the connection asks for, so that each is asked in one that has all its endpoints.
 */
final class PineconeView extends AbstractTable implements TranslatableTable {
    private final View view;
    private final boolean mapsAsJson;

    PineconeView(View view, boolean mapsAsJson) {
        this.view = view;
        this.mapsAsJson = mapsAsJson;
    }

    @Override
    public Schema.TableType getJdbcTableType() {
        return Schema.TableType.VIEW;
    }

    @Override
    public RelDataType getRowType(RelDataTypeFactory typeFactory) {
        return EngineTypes.rowType(view, typeFactory, mapsAsJson);
    }

    @Override
    public RelNode toRel(RelOptTable.ToRelContext context, RelOptTable relOptTable) {
        RelNode query = withAllEndpoints(context.expandView(
                        relOptTable.getRowType(),
                        view.select(),
                        List.of(Table.SCHEMA),
                        List.of(Table.SCHEMA, view.name()))
                .project());
        RelBuilder builder =
                RelFactories.LOGICAL_BUILDER.create(context.getCluster(), null).push(query);
        RexBuilder expressions = builder.getRexBuilder();
        List<RexNode> columns = new ArrayList<>();
        for (RelDataTypeField field : relOptTable.getRowType().getFieldList()) {
            RexNode column = builder.field(field.getIndex());
            columns.add(
                    column.getType().equals(field.getType())
                            ? column
                            : expressions.makeAbstractCast(field.getType(), column, false));
        }
        return builder.project(columns, relOptTable.getRowType().getFieldNames(), true)
                .build();
    }

    private static RelNode withAllEndpoints(RelNode query) {
        return query.accept(new RelHomogeneousShuttle() {
            @Override
            public RelNode visit(TableScan scan) {
                return scan instanceof PineconeScan own ? own.withAllEndpoints() : super.visit(scan);
            }
        });
    }
}
