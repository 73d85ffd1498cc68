package io.github.pineconejdbc.sql.simple;

import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.sql.InformationSchema;
import io.github.pineconejdbc.sql.InformationSchema.SystemTable;
import io.github.pineconejdbc.sql.Plan;
import io.github.pineconejdbc.sql.ResultColumn;
import io.github.pineconejdbc.sql.ValueType;
import io.github.pineconejdbc.sql.function.LikePattern;
import io.github.pineconejdbc.sql.lexer.SqlTokens;
import io.github.pineconejdbc.table.Column;
import io.github.pineconejdbc.table.Reference;
import io.github.pineconejdbc.table.Relation;
import io.github.pineconejdbc.table.Table;
import io.github.pineconejdbc.table.Tables;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What people type to see what there is: {@code SHOW TABLES}, {@code SHOW SCHEMAS}, {@code SHOW COLUMNS FROM t} and
 * {@code DESCRIBE t}, answered from the declarations, without a call.
 */
public final class CatalogStatement {
    private static final List<ResultColumn> SCHEMAS = ResultColumn.declared("schema_name!", null);
    private static final List<ResultColumn> TABLES =
            ResultColumn.declared("table_schema! table_name! table_type! remarks!", null);
    private static final List<ResultColumn> COLUMNS =
            ResultColumn.declared("column_name! data_type! is_nullable! key remarks", null);

    private final SqlTokens tokens;
    private final boolean mapsAsJson;

    private CatalogStatement(String sql, boolean mapsAsJson) {
        this.tokens = new SqlTokens(sql);
        this.mapsAsJson = mapsAsJson;
    }

    /**
     * Returns the plan of a statement; null where it is another one.
     *
     * @throws io.github.pineconejdbc.error.DriverException (42P01) if there is no such table or schema
     */
    public static @Nullable Plan plan(String sql, boolean mapsAsJson) {
        try {
            return new CatalogStatement(sql, mapsAsJson).plan();
        } catch (SqlTokens.NotSimple e) {
            return null;
        }
    }

    private Plan plan() {
        tokens.next();
        if (tokens.accept("DESCRIBE") || tokens.accept("DESC")) {
            tokens.accept("TABLE");
            return describe();
        }
        tokens.expect("SHOW");
        if (tokens.accept("TABLES")) {
            return tables();
        }
        if (tokens.accept("COLUMNS")) {
            SqlTokens.require(acceptFrom());
            return describe();
        }
        tokens.expect("SCHEMAS");
        end();
        return fixed(SCHEMAS, List.of(new Object[] {InformationSchema.NAME}, new Object[] {Table.SCHEMA}));
    }

    private boolean acceptFrom() {
        return tokens.accept("FROM") || tokens.accept("IN");
    }

    private void end() {
        tokens.accept(";");
        SqlTokens.require(tokens.kind() == SqlTokens.Kind.END);
    }

    private Plan fixed(List<ResultColumn> columns, List<@Nullable Object[]> rows) {
        return new Plan(columns, List.of(), new Plan.Fixed(rows));
    }

    private Plan tables() {
        String schema = acceptFrom() ? tokens.name() : Table.SCHEMA;
        String pattern = "%";
        if (tokens.accept("LIKE")) {
            SqlTokens.require(tokens.kind() == SqlTokens.Kind.TEXT);
            pattern = tokens.text().toLowerCase(Locale.ROOT);
            tokens.next();
        }
        end();
        List<@Nullable Object[]> rows = new ArrayList<>();
        if (isInformation(schema)) {
            for (SystemTable table : InformationSchema.tables()) {
                rows.add(
                        new Object[] {InformationSchema.NAME, table.name(), InformationSchema.TABLE_TYPE, table.remark()
                        });
            }
        } else {
            for (Relation relation : Tables.RELATIONS) {
                String type = relation.isView() ? "VIEW" : "TABLE";
                rows.add(new Object[] {Table.SCHEMA, relation.name(), type, relation.remark()});
            }
        }
        String like = pattern;
        rows.removeIf(row -> !LikePattern.matches(String.valueOf(row[1]), like, "\\"));
        rows.sort(Comparator.comparing(row -> String.valueOf(row[1])));
        return fixed(TABLES, rows);
    }

    private static boolean isInformation(String schema) {
        boolean information = schema.equalsIgnoreCase(InformationSchema.NAME);
        if (!information && !schema.equalsIgnoreCase(Table.SCHEMA)) {
            throw ErrorCondition.UNDEFINED_TABLE.exception(
                    "There is no schema '" + schema + "': SHOW SCHEMAS lists them");
        }
        return information;
    }

    private Plan describe() {
        String name = tokens.name();
        String schema = null;
        if (tokens.accept(".")) {
            schema = name;
            name = tokens.name();
        }
        end();
        return fixed(COLUMNS, schema != null && isInformation(schema) ? systemColumns(name) : columns(name));
    }

    private List<@Nullable Object[]> columns(String name) {
        for (Relation table : Tables.RELATIONS) {
            if (table.name().equalsIgnoreCase(name)) {
                List<@Nullable Object[]> rows = new ArrayList<>();
                for (Column column : table.columns()) {
                    ValueType type = ValueType.of(column.type(), !column.required(), mapsAsJson);
                    rows.add(row(column.name(), type, key(table, column), column.remark()));
                }
                return rows;
            }
        }
        throw unknown(name, "SHOW TABLES");
    }

    private static List<@Nullable Object[]> systemColumns(String name) {
        SystemTable table = InformationSchema.table(name);
        if (table == null) {
            throw unknown(name, "SHOW TABLES FROM " + InformationSchema.NAME);
        }
        List<@Nullable Object[]> rows = new ArrayList<>();
        table.columns().forEach(column -> rows.add(row(column.name(), column.type(), null, null)));
        return rows;
    }

    private static RuntimeException unknown(String name, String list) {
        return ErrorCondition.UNDEFINED_TABLE.exception("There is no table '" + name + "': " + list + " lists them");
    }

    private static @Nullable Object[] row(String name, ValueType type, @Nullable String key, @Nullable String remark) {
        return new @Nullable Object[] {
            name, InformationSchema.typeName(type), type.nullable() ? "YES" : "NO", key, remark
        };
    }

    private static @Nullable String key(Relation relation, Column column) {
        if (!(relation instanceof Table table)) {
            return null;
        }
        if (table.keys().contains(column.name())) {
            return "primary key";
        }
        for (Reference reference : table.references()) {
            if (reference.column().equals(column.name())) {
                return "references " + reference.table();
            }
        }
        return null;
    }
}
