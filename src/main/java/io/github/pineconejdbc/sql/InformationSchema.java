package io.github.pineconejdbc.sql;

import io.github.pineconejdbc.table.Column;
import io.github.pineconejdbc.table.Reference;
import io.github.pineconejdbc.table.Relation;
import io.github.pineconejdbc.table.Table;
import io.github.pineconejdbc.table.Tables;
import io.github.pineconejdbc.table.View;
import io.github.pineconejdbc.table.Views;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The schema by which SQL asks what tables there are: of the standard's tables those that have an answer here, with
 * PostgreSQL's columns and names of types. The declarations answer, without a call.
 */
public final class InformationSchema {
    public static final String NAME = "information_schema";

    /** What a table of this schema is called as a kind of table, here and in JDBC. */
    public static final String TABLE_TYPE = "SYSTEM TABLE";

    private static final String TABLE = "table_catalog table_schema table_name";
    private static final String CONSTRAINT = "constraint_catalog constraint_schema constraint_name";

    private static final List<SystemTable> TABLES = List.of(
            new SystemTable(
                    "schemata",
                    "Schemas",
                    "catalog_name schema_name schema_owner default_character_set_catalog default_character_set_schema"
                            + " default_character_set_name sql_path",
                    InformationSchema::schemata),
            new SystemTable(
                    "tables",
                    "Tables and views, these ones too",
                    TABLE + " table_type self_referencing_column_name reference_generation user_defined_type_catalog"
                            + " user_defined_type_schema user_defined_type_name is_insertable_into is_typed"
                            + " commit_action",
                    InformationSchema::tables),
            new SystemTable(
                    "columns",
                    "Columns of tables and views",
                    TABLE + " column_name ordinal_position:integer column_default is_nullable data_type"
                            + " character_maximum_length:integer character_octet_length:integer"
                            + " numeric_precision:integer numeric_precision_radix:integer numeric_scale:integer"
                            + " datetime_precision:integer interval_type interval_precision:integer"
                            + " character_set_catalog character_set_schema character_set_name collation_catalog"
                            + " collation_schema collation_name domain_catalog domain_schema domain_name udt_catalog"
                            + " udt_schema udt_name scope_catalog scope_schema scope_name maximum_cardinality:integer"
                            + " dtd_identifier is_self_referencing is_identity identity_generation identity_start"
                            + " identity_increment identity_maximum identity_minimum identity_cycle is_generated"
                            + " generation_expression is_updatable",
                    InformationSchema::columns),
            new SystemTable(
                    "views",
                    "Views",
                    TABLE + " view_definition check_option is_updatable is_insertable_into is_trigger_updatable"
                            + " is_trigger_deletable is_trigger_insertable_into",
                    InformationSchema::views),
            new SystemTable(
                    "table_constraints",
                    "Primary and foreign keys",
                    CONSTRAINT + " " + TABLE
                            + " constraint_type is_deferrable initially_deferred enforced nulls_distinct",
                    InformationSchema::constraints),
            new SystemTable(
                    "constraints",
                    "Primary and foreign keys with their columns, as clients ask that know no database's own tables",
                    CONSTRAINT + " constraint_type " + TABLE + " column_list remarks",
                    InformationSchema::constraintsWithColumns),
            new SystemTable(
                    "key_column_usage",
                    "Columns of keys",
                    CONSTRAINT + " " + TABLE
                            + " column_name ordinal_position:integer position_in_unique_constraint:integer",
                    InformationSchema::keyColumns),
            new SystemTable(
                    "referential_constraints",
                    "Which primary key a foreign key refers to",
                    CONSTRAINT + " unique_constraint_catalog unique_constraint_schema unique_constraint_name"
                            + " match_option update_rule delete_rule",
                    InformationSchema::references),
            new SystemTable(
                    "sequences",
                    "Sequences, of which there are none",
                    "sequence_catalog sequence_schema sequence_name data_type numeric_precision:integer"
                            + " numeric_precision_radix:integer numeric_scale:integer start_value minimum_value"
                            + " maximum_value increment cycle_option",
                    (rows, mapsAsJson) -> {}));

    private InformationSchema() {}

    /** One of the tables. */
    public static final class SystemTable {
        private final String name;
        private final String remark;
        private final List<ResultColumn> columns;
        private final BiConsumer<Rows, Boolean> filler;

        SystemTable(String name, String remark, String declaration, BiConsumer<Rows, Boolean> filler) {
            this.name = name;
            this.remark = remark;
            this.columns = ResultColumn.declared(declaration, name);
            this.filler = filler;
        }

        public String name() {
            return name;
        }

        public String remark() {
            return remark;
        }

        public List<ResultColumn> columns() {
            return columns;
        }

        /**
         * Returns the rows.
         *
         * @param mapsAsJson whether map columns are VARCHAR holding JSON
         */
        public List<@Nullable Object[]> rows(boolean mapsAsJson) {
            Rows rows = new Rows(columns);
            filler.accept(rows, mapsAsJson);
            return rows.rows;
        }
    }

    /** Rows in the making, whose values are given by the columns' names; whatever isn't given is NULL. */
    private static final class Rows {
        private final Map<String, Integer> positions = new HashMap<>();
        private final List<@Nullable Object[]> rows = new ArrayList<>();

        Rows(List<ResultColumn> columns) {
            columns.forEach(column -> positions.put(column.name(), positions.size()));
        }

        void add(Map<String, Object> values) {
            @Nullable Object[] row = new Object[positions.size()];
            values.forEach((column, value) -> {
                Integer position = positions.get(column);
                if (position == null) {
                    throw new IllegalArgumentException("there is no column '" + column + "'");
                }
                row[position] = value;
            });
            rows.add(row);
        }
    }

    /** Returns the tables, in the order in which they are explained. */
    public static List<SystemTable> tables() {
        return TABLES;
    }

    /** Returns the table of this name; null where there is none. */
    public static @Nullable SystemTable table(String name) {
        for (SystemTable table : TABLES) {
            if (table.name().equalsIgnoreCase(name)) {
                return table;
            }
        }
        return null;
    }

    private static void schemata(Rows rows, boolean mapsAsJson) {
        rows.add(Map.of("schema_name", Table.SCHEMA));
        rows.add(Map.of("schema_name", NAME));
    }

    private static void tables(Rows rows, boolean mapsAsJson) {
        Tables.RELATIONS.forEach(
                relation -> addTable(rows, Table.SCHEMA, relation.name(), relation.isView() ? "VIEW" : "BASE TABLE"));
        TABLES.forEach(table -> addTable(rows, NAME, table.name(), TABLE_TYPE));
    }

    private static void views(Rows rows, boolean mapsAsJson) {
        for (View view : Views.ALL) {
            rows.add(Map.of(
                    "table_schema", Table.SCHEMA,
                    "table_name", view.name(),
                    "view_definition", view.select(),
                    "check_option", "NONE",
                    "is_updatable", "NO",
                    "is_insertable_into", "NO",
                    "is_trigger_updatable", "NO",
                    "is_trigger_deletable", "NO",
                    "is_trigger_insertable_into", "NO"));
        }
    }

    private static void addTable(Rows rows, String schema, String name, String type) {
        rows.add(Map.of(
                "table_schema", schema,
                "table_name", name,
                "table_type", type,
                "is_insertable_into", "NO",
                "is_typed", "NO"));
    }

    private static void columns(Rows rows, boolean mapsAsJson) {
        for (Relation table : Tables.RELATIONS) {
            for (Column column : table.columns()) {
                ValueType type = ValueType.of(column.type(), !column.required(), mapsAsJson);
                addColumn(
                        rows,
                        Table.SCHEMA,
                        table.name(),
                        column.name(),
                        table.columns().indexOf(column),
                        type);
            }
        }
        for (SystemTable table : TABLES) {
            for (ResultColumn column : table.columns()) {
                addColumn(
                        rows, NAME, table.name(), column.name(), table.columns().indexOf(column), column.type());
            }
        }
    }

    private static void addColumn(Rows rows, String schema, String table, String column, int position, ValueType type) {
        Map<String, Object> values = new HashMap<>(Map.of(
                "table_schema",
                schema,
                "table_name",
                table,
                "column_name",
                column,
                "ordinal_position",
                position + 1,
                "dtd_identifier",
                String.valueOf(position + 1),
                "is_nullable",
                type.nullable() ? "YES" : "NO",
                "data_type",
                typeName(type)));
        values.putAll(Map.of(
                "udt_name", shortName(type),
                "is_self_referencing", "NO",
                "is_identity", "NO",
                "identity_cycle", "NO",
                "is_generated", "NEVER",
                "is_updatable", "NO"));
        int bits = switch (type.kind()) {
            case INTEGER -> 32;
            case BIGINT -> 64;
            case DOUBLE -> 53;
            default -> 0;
        };
        if (bits > 0) {
            values.put("numeric_precision", bits);
            values.put("numeric_precision_radix", 2);
        }
        if (bits > 0 && type.kind() != ValueType.Kind.DOUBLE) {
            values.put("numeric_scale", 0);
        }
        if (type.kind() == ValueType.Kind.INSTANT) {
            values.put("datetime_precision", type.precision());
        }
        rows.add(values);
    }

    /** Returns the name of a column's type, as PostgreSQL writes it out; what a map is to it, nobody knows. */
    public static String typeName(ValueType type) {
        return switch (type.kind()) {
            case CHAR -> "character";
            case VARCHAR -> "character varying";
            case DOUBLE -> "double precision";
            case INSTANT -> "timestamp with time zone";
            default -> type.kind().name().toLowerCase(Locale.ROOT);
        };
    }

    private static String shortName(ValueType type) {
        return type.kind() == ValueType.Kind.VARCHAR ? "varchar" : type.kind().shortName();
    }

    private static Map<String, Object> constraint(String name, Map<String, Object> others) {
        Map<String, Object> values = new HashMap<>(others);
        values.put("constraint_schema", Table.SCHEMA);
        values.put("constraint_name", name);
        return values;
    }

    /** The keys are told, not enforced. */
    private static void constraints(Rows rows, boolean mapsAsJson) {
        Map<String, Object> told = Map.of("is_deferrable", "NO", "initially_deferred", "NO", "enforced", "NO");
        addConstraints(rows, columns -> told);
    }

    private static void constraintsWithColumns(Rows rows, boolean mapsAsJson) {
        addConstraints(rows, columns -> Map.of("column_list", String.join(",", columns)));
    }

    /** Adds a row for each key, with what else there is to say of one that has these columns. */
    private static void addConstraints(Rows rows, Function<List<String>, Map<String, Object>> others) {
        for (Table table : Tables.ALL) {
            addConstraint(rows, table, table.primaryKeyName(), "PRIMARY KEY", others.apply(table.keys()));
            for (Reference reference : table.references()) {
                Map<String, Object> values = others.apply(List.of(reference.column()));
                addConstraint(rows, table, table.foreignKeyName(reference), "FOREIGN KEY", values);
            }
        }
    }

    private static void addConstraint(Rows rows, Table table, String name, String type, Map<String, Object> others) {
        Map<String, Object> values = constraint(name, others);
        values.putAll(Map.of("table_schema", Table.SCHEMA, "table_name", table.name(), "constraint_type", type));
        rows.add(values);
    }

    private static void keyColumns(Rows rows, boolean mapsAsJson) {
        for (Table table : Tables.ALL) {
            for (String key : table.keys()) {
                rows.add(constraint(
                        table.primaryKeyName(),
                        Map.of(
                                "table_schema",
                                Table.SCHEMA,
                                "table_name",
                                table.name(),
                                "column_name",
                                key,
                                "ordinal_position",
                                table.keys().indexOf(key) + 1)));
            }
            for (Reference reference : table.references()) {
                rows.add(constraint(
                        table.foreignKeyName(reference),
                        Map.of(
                                "table_schema",
                                Table.SCHEMA,
                                "table_name",
                                table.name(),
                                "column_name",
                                reference.column(),
                                "ordinal_position",
                                1,
                                "position_in_unique_constraint",
                                1)));
            }
        }
    }

    private static void references(Rows rows, boolean mapsAsJson) {
        for (Table table : Tables.ALL) {
            for (Reference reference : table.references()) {
                rows.add(constraint(
                        table.foreignKeyName(reference),
                        Map.of(
                                "unique_constraint_schema", Table.SCHEMA,
                                "unique_constraint_name", Table.primaryKeyName(reference.table()),
                                "match_option", "NONE",
                                "update_rule", "NO ACTION",
                                "delete_rule", "NO ACTION")));
            }
        }
    }
}
