package io.github.pineconejdbc.jdbc.metadata;

import io.github.pineconejdbc.error.SqlErrors;
import io.github.pineconejdbc.jdbc.convert.JdbcType;
import io.github.pineconejdbc.jdbc.convert.TypeLiterals;
import io.github.pineconejdbc.sql.InformationSchema;
import io.github.pineconejdbc.sql.InformationSchema.SystemTable;
import io.github.pineconejdbc.sql.ResultColumn;
import io.github.pineconejdbc.sql.ValueType;
import io.github.pineconejdbc.sql.ValueType.Kind;
import io.github.pineconejdbc.table.Column;
import io.github.pineconejdbc.table.Endpoint;
import io.github.pineconejdbc.table.Reference;
import io.github.pineconejdbc.table.Relation;
import io.github.pineconejdbc.table.Table;
import io.github.pineconejdbc.table.Tables;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The tables, as JDBC asks about them. Everything comes from {@link Tables}, without a call. */
public final class PineconeDatabaseMetaData extends Capabilities {
    private static final String TABLE = "TABLE";
    private static final String VIEW = "VIEW";

    private static final String KEYS = "PKTABLE_CAT PKTABLE_SCHEM PKTABLE_NAME! PKCOLUMN_NAME! FKTABLE_CAT "
            + "FKTABLE_SCHEM FKTABLE_NAME! FKCOLUMN_NAME! KEY_SEQ!:smallint UPDATE_RULE!:smallint "
            + "DELETE_RULE!:smallint FK_NAME PK_NAME DEFERRABILITY!:smallint";

    private static final String ROW_COLUMNS = "SCOPE:smallint COLUMN_NAME! DATA_TYPE!:integer TYPE_NAME! "
            + "COLUMN_SIZE:integer BUFFER_LENGTH:integer DECIMAL_DIGITS:smallint PSEUDO_COLUMN!:smallint";

    private final DescribedConnection connection;

    public PineconeDatabaseMetaData(DescribedConnection connection) {
        this.connection = connection;
    }

    @Override
    public Connection getConnection() {
        return connection;
    }

    @Override
    public String getURL() {
        return connection.url();
    }

    /** The version of the API, which is what answers. */
    @Override
    public String getDatabaseProductVersion() {
        return connection.apiVersion();
    }

    @Override
    public int getDatabaseMajorVersion() {
        return versionPart(0);
    }

    @Override
    public int getDatabaseMinorVersion() {
        return versionPart(1);
    }

    private int versionPart(int position) {
        String[] parts = connection.apiVersion().split("-", -1);
        return parts.length > position && parts[position].matches("\\d{1,9}") ? Integer.parseInt(parts[position]) : 0;
    }

    private ResultSet open(MetadataResult result) throws SQLException {
        connection.checkOpen();
        return result.open(connection.conversions());
    }

    private ResultSet empty(String declaration) throws SQLException {
        return open(new MetadataResult(declaration));
    }

    private ValueType type(Column column) {
        return ValueType.of(column.type(), !column.required(), connection.mapsAsJson());
    }

    private static <R extends Relation> List<R> matching(
            List<R> all, @Nullable String catalog, @Nullable String schema, Predicate<String> name) {
        return matchesCatalog(catalog) && NamePattern.of(schema).test(Table.SCHEMA)
                ? all.stream().filter(relation -> name.test(relation.name())).toList()
                : List.of();
    }

    /** There is no catalog, so a request for one that has a name finds nothing. */
    private static boolean matchesCatalog(@Nullable String catalog) {
        return catalog == null || catalog.isEmpty();
    }

    /** Names of keys' tables are no patterns; tools that read a whole schema send {@code %} even so. */
    private static Predicate<String> named(@Nullable String table) {
        return name -> table == null || table.equals("%") || table.equalsIgnoreCase(name);
    }

    @Override
    public ResultSet getTables(
            @Nullable String catalog,
            @Nullable String schemaPattern,
            @Nullable String tablePattern,
            String @Nullable [] types)
            throws SQLException {
        connection.checkOpen();
        connection.expectQueries();
        MetadataResult result = new MetadataResult("TABLE_CAT TABLE_SCHEM TABLE_NAME! TABLE_TYPE! REMARKS TYPE_CAT "
                + "TYPE_SCHEM TYPE_NAME SELF_REFERENCING_COL_NAME REF_GENERATION");
        for (Relation relation : matching(Tables.RELATIONS, catalog, schemaPattern, NamePattern.of(tablePattern))) {
            String type = relation.isView() ? VIEW : TABLE;
            if (types == null || Arrays.asList(types).contains(type)) {
                result.add(null, Table.SCHEMA, relation.name(), type, relation.remark(), null, null, null, null, null);
            }
        }
        if (types != null
                && Arrays.asList(types).contains(InformationSchema.TABLE_TYPE)
                && matchesCatalog(catalog)
                && NamePattern.of(schemaPattern).test(InformationSchema.NAME)) {
            Predicate<String> wanted = NamePattern.of(tablePattern);
            for (SystemTable table : InformationSchema.tables()) {
                if (wanted.test(table.name())) {
                    result.add(
                            null,
                            InformationSchema.NAME,
                            table.name(),
                            InformationSchema.TABLE_TYPE,
                            table.remark(),
                            null,
                            null,
                            null,
                            null,
                            null);
                }
            }
        }
        return open(result.sortedBy(3, 2));
    }

    @Override
    public ResultSet getColumns(
            @Nullable String catalog,
            @Nullable String schemaPattern,
            @Nullable String tablePattern,
            @Nullable String columnPattern)
            throws SQLException {
        MetadataResult result = new MetadataResult("TABLE_CAT TABLE_SCHEM TABLE_NAME! COLUMN_NAME! DATA_TYPE!:integer "
                + "TYPE_NAME! COLUMN_SIZE:integer BUFFER_LENGTH:integer DECIMAL_DIGITS:integer "
                + "NUM_PREC_RADIX:integer NULLABLE!:integer REMARKS COLUMN_DEF SQL_DATA_TYPE:integer "
                + "SQL_DATETIME_SUB:integer CHAR_OCTET_LENGTH:integer ORDINAL_POSITION!:integer IS_NULLABLE! "
                + "SCOPE_CATALOG SCOPE_SCHEMA SCOPE_TABLE SOURCE_DATA_TYPE:smallint IS_AUTOINCREMENT! "
                + "IS_GENERATEDCOLUMN!");
        Predicate<String> wanted = NamePattern.of(columnPattern);
        for (Relation table : matching(Tables.RELATIONS, catalog, schemaPattern, NamePattern.of(tablePattern))) {
            for (int i = 0; i < table.columns().size(); i++) {
                Column column = table.columns().get(i);
                if (wanted.test(column.name())) {
                    addColumn(result, Table.SCHEMA, table.name(), column.name(), type(column), column.remark(), i + 1);
                }
            }
        }
        // A schema that nobody asks for by name isn't there: a tool's tree has no use for it.
        if (matchesCatalog(catalog) && InformationSchema.NAME.equalsIgnoreCase(schemaPattern)) {
            Predicate<String> named = NamePattern.of(tablePattern);
            for (SystemTable table : InformationSchema.tables()) {
                for (int i = 0; i < table.columns().size(); i++) {
                    ResultColumn column = table.columns().get(i);
                    if (named.test(table.name()) && wanted.test(column.name())) {
                        addColumn(
                                result, InformationSchema.NAME, table.name(), column.name(), column.type(), "", i + 1);
                    }
                }
            }
        }
        return open(result.sortedBy(2, 16));
    }

    private static void addColumn(
            MetadataResult result,
            String schema,
            String table,
            String column,
            ValueType valueType,
            String remark,
            int position) {
        JdbcType type = JdbcType.of(valueType);
        result.add(
                null,
                schema,
                table,
                column,
                type.code(),
                type.name(),
                type.precision(),
                null,
                type.digits(),
                type.radix(),
                valueType.nullable() ? columnNullable : columnNoNulls,
                remark,
                null,
                null,
                null,
                type.octets(),
                position,
                valueType.nullable() ? "YES" : "NO",
                null,
                null,
                null,
                null,
                "NO",
                "NO");
    }

    @Override
    public ResultSet getPrimaryKeys(@Nullable String catalog, @Nullable String schema, @Nullable String table)
            throws SQLException {
        MetadataResult result =
                new MetadataResult("TABLE_CAT TABLE_SCHEM TABLE_NAME! COLUMN_NAME! KEY_SEQ!:smallint PK_NAME");
        for (Table each : matching(Tables.ALL, catalog, schema, named(table))) {
            for (int i = 0; i < each.keys().size(); i++) {
                result.add(null, Table.SCHEMA, each.name(), each.keys().get(i), i + 1, each.primaryKeyName());
            }
        }
        return open(result.sortedBy(3, 2));
    }

    private MetadataResult keys(List<Table> primary, List<Table> foreign) {
        MetadataResult result = new MetadataResult(KEYS);
        for (Table from : foreign) {
            for (Reference reference : from.references()) {
                for (Table to : primary) {
                    if (reference.table().equals(to.name())) {
                        addKey(result, to, from, reference);
                    }
                }
            }
        }
        return result;
    }

    private static void addKey(MetadataResult result, Table to, Table from, Reference reference) {
        result.add(
                null,
                Table.SCHEMA,
                to.name(),
                to.key(),
                null,
                Table.SCHEMA,
                from.name(),
                reference.column(),
                1,
                importedKeyNoAction,
                importedKeyNoAction,
                from.foreignKeyName(reference),
                to.primaryKeyName(),
                importedKeyNotDeferrable);
    }

    @Override
    public ResultSet getImportedKeys(@Nullable String catalog, @Nullable String schema, @Nullable String table)
            throws SQLException {
        return open(keys(Tables.ALL, matching(Tables.ALL, catalog, schema, named(table)))
                .sortedBy(2, 8, 6));
    }

    @Override
    public ResultSet getExportedKeys(@Nullable String catalog, @Nullable String schema, @Nullable String table)
            throws SQLException {
        return open(keys(matching(Tables.ALL, catalog, schema, named(table)), Tables.ALL)
                .sortedBy(6, 8, 2));
    }

    @Override
    public ResultSet getCrossReference(
            @Nullable String parentCatalog,
            @Nullable String parentSchema,
            @Nullable String parentTable,
            @Nullable String foreignCatalog,
            @Nullable String foreignSchema,
            @Nullable String foreignTable)
            throws SQLException {
        List<Table> primary = matching(Tables.ALL, parentCatalog, parentSchema, named(parentTable));
        List<Table> foreign = matching(Tables.ALL, foreignCatalog, foreignSchema, named(foreignTable));
        return open(keys(primary, foreign).sortedBy(6, 8, 2));
    }

    /** An endpoint whose path needs a column's value is what an index is elsewhere: a quick way by equality. */
    @Override
    public ResultSet getIndexInfo(
            @Nullable String catalog,
            @Nullable String schema,
            @Nullable String table,
            boolean unique,
            boolean approximate)
            throws SQLException {
        MetadataResult result = new MetadataResult("TABLE_CAT TABLE_SCHEM TABLE_NAME! NON_UNIQUE!:boolean "
                + "INDEX_QUALIFIER INDEX_NAME TYPE!:smallint ORDINAL_POSITION!:smallint COLUMN_NAME ASC_OR_DESC "
                + "CARDINALITY:bigint PAGES:bigint FILTER_CONDITION");
        for (Table each : matching(Tables.ALL, catalog, schema, named(table))) {
            for (Endpoint endpoint : each.endpoints()) {
                List<String> columns = endpoint.placeholders();
                for (int i = 0; i < columns.size() && (endpoint.isDescribe() || !unique); i++) {
                    result.add(
                            null,
                            Table.SCHEMA,
                            each.name(),
                            !endpoint.isDescribe(),
                            null,
                            endpoint.isDescribe()
                                    ? each.primaryKeyName()
                                    : each.name() + "_" + String.join("_", columns) + "_idx",
                            tableIndexHashed,
                            i + 1,
                            columns.get(i),
                            null,
                            null,
                            null,
                            null);
                }
            }
        }
        return open(result.sortedBy(3, 6, 5, 7));
    }

    @Override
    public ResultSet getBestRowIdentifier(
            @Nullable String catalog, @Nullable String schema, @Nullable String table, int scope, boolean nullable)
            throws SQLException {
        if (scope < bestRowTemporary || scope > bestRowSession) {
            throw SqlErrors.badArgument(scope + " is no constant for a scope");
        }
        MetadataResult result = new MetadataResult(ROW_COLUMNS);
        for (Table each : matching(Tables.ALL, catalog, schema, named(table))) {
            for (String key : each.keys()) {
                JdbcType type = JdbcType.of(type(each.columns().get(each.indexOf(key))));
                result.add(
                        bestRowSession,
                        key,
                        type.code(),
                        type.name(),
                        type.precision(),
                        null,
                        type.digits(),
                        bestRowNotPseudo);
            }
        }
        return open(result);
    }

    @Override
    public ResultSet getTypeInfo() throws SQLException {
        MetadataResult result = new MetadataResult("TYPE_NAME! DATA_TYPE!:integer PRECISION:integer LITERAL_PREFIX "
                + "LITERAL_SUFFIX CREATE_PARAMS NULLABLE!:smallint CASE_SENSITIVE!:boolean SEARCHABLE!:smallint "
                + "UNSIGNED_ATTRIBUTE!:boolean FIXED_PREC_SCALE!:boolean AUTO_INCREMENT!:boolean LOCAL_TYPE_NAME "
                + "MINIMUM_SCALE:smallint MAXIMUM_SCALE:smallint SQL_DATA_TYPE:integer SQL_DATETIME_SUB:integer "
                + "NUM_PREC_RADIX:integer");
        for (Kind kind : TypeLiterals.KINDS) {
            if (kind != Kind.MAP || !connection.mapsAsJson()) {
                addType(result, kind);
            }
        }
        return open(result.sortedBy(1));
    }

    private static void addType(MetadataResult result, Kind kind) {
        // A type's row speaks of its largest form, which for times is the one with milliseconds.
        int precision = switch (kind) {
            case TIME, TIMESTAMP -> 3;
            case DECIMAL -> JdbcType.MOST_DIGITS;
            default -> ValueType.UNSET;
        };
        JdbcType type = JdbcType.of(new ValueType(kind, precision, 0, true, List.of()));
        int maximumScale = kind == Kind.DECIMAL ? type.precision() : type.scale();
        result.add(
                type.name(),
                type.code(),
                kind == Kind.CHAR ? JdbcType.UNBOUNDED : type.precision(),
                TypeLiterals.prefix(kind),
                TypeLiterals.suffix(kind),
                TypeLiterals.parameters(kind),
                typeNullable,
                type.isCharacter(),
                type.isCharacter() ? typeSearchable : typePredBasic,
                !type.signed(),
                false,
                false,
                null,
                0,
                maximumScale,
                null,
                null,
                type.radix());
    }

    @Override
    public ResultSet getTableTypes() throws SQLException {
        MetadataResult result = new MetadataResult("TABLE_TYPE!");
        result.add(InformationSchema.TABLE_TYPE);
        result.add(TABLE);
        result.add(VIEW);
        return open(result);
    }

    @Override
    public ResultSet getSchemas() throws SQLException {
        return getSchemas(null, null);
    }

    @Override
    public ResultSet getSchemas(@Nullable String catalog, @Nullable String schemaPattern) throws SQLException {
        MetadataResult result = new MetadataResult("TABLE_SCHEM! TABLE_CATALOG");
        if (matchesCatalog(catalog) && NamePattern.of(schemaPattern).test(Table.SCHEMA)) {
            result.add(Table.SCHEMA, null);
        }
        return open(result);
    }

    @Override
    public ResultSet getCatalogs() throws SQLException {
        return empty("TABLE_CAT!");
    }

    @Override
    public ResultSet getClientInfoProperties() throws SQLException {
        MetadataResult result = new MetadataResult("NAME! MAX_LEN!:integer DEFAULT_VALUE DESCRIPTION");
        result.add(
                DescribedConnection.APPLICATION_NAME,
                JdbcType.UNBOUNDED,
                null,
                "Name of the application that uses the connection");
        return open(result);
    }

    @Override
    public ResultSet getProcedures(
            @Nullable String catalog, @Nullable String schemaPattern, @Nullable String procedurePattern)
            throws SQLException {
        return empty("PROCEDURE_CAT PROCEDURE_SCHEM PROCEDURE_NAME! RESERVED1 RESERVED2 RESERVED3 REMARKS "
                + "PROCEDURE_TYPE!:smallint SPECIFIC_NAME!");
    }

    @Override
    public ResultSet getProcedureColumns(
            @Nullable String catalog,
            @Nullable String schemaPattern,
            @Nullable String procedurePattern,
            @Nullable String columnPattern)
            throws SQLException {
        return empty("PROCEDURE_CAT PROCEDURE_SCHEM PROCEDURE_NAME! COLUMN_NAME! COLUMN_TYPE!:smallint "
                + "DATA_TYPE!:integer TYPE_NAME! PRECISION:integer LENGTH:integer SCALE:smallint RADIX:smallint "
                + "NULLABLE!:smallint REMARKS COLUMN_DEF SQL_DATA_TYPE:integer SQL_DATETIME_SUB:integer "
                + "CHAR_OCTET_LENGTH:integer ORDINAL_POSITION!:integer IS_NULLABLE! SPECIFIC_NAME!");
    }

    @Override
    public ResultSet getFunctions(
            @Nullable String catalog, @Nullable String schemaPattern, @Nullable String functionPattern)
            throws SQLException {
        return empty("FUNCTION_CAT FUNCTION_SCHEM FUNCTION_NAME! REMARKS FUNCTION_TYPE!:smallint SPECIFIC_NAME!");
    }

    @Override
    public ResultSet getFunctionColumns(
            @Nullable String catalog,
            @Nullable String schemaPattern,
            @Nullable String functionPattern,
            @Nullable String columnPattern)
            throws SQLException {
        return empty("FUNCTION_CAT FUNCTION_SCHEM FUNCTION_NAME! COLUMN_NAME! COLUMN_TYPE!:smallint "
                + "DATA_TYPE!:integer TYPE_NAME! PRECISION:integer LENGTH:integer SCALE:smallint RADIX:smallint "
                + "NULLABLE!:smallint REMARKS CHAR_OCTET_LENGTH:integer ORDINAL_POSITION!:integer IS_NULLABLE! "
                + "SPECIFIC_NAME!");
    }

    @Override
    public ResultSet getColumnPrivileges(
            @Nullable String catalog, @Nullable String schema, @Nullable String table, @Nullable String columnPattern)
            throws SQLException {
        return empty("TABLE_CAT TABLE_SCHEM TABLE_NAME! COLUMN_NAME! GRANTOR GRANTEE! PRIVILEGE! IS_GRANTABLE");
    }

    @Override
    public ResultSet getTablePrivileges(
            @Nullable String catalog, @Nullable String schemaPattern, @Nullable String tablePattern)
            throws SQLException {
        return empty("TABLE_CAT TABLE_SCHEM TABLE_NAME! GRANTOR GRANTEE! PRIVILEGE! IS_GRANTABLE");
    }

    @Override
    public ResultSet getVersionColumns(@Nullable String catalog, @Nullable String schema, @Nullable String table)
            throws SQLException {
        return empty(ROW_COLUMNS);
    }

    @Override
    public ResultSet getUDTs(
            @Nullable String catalog,
            @Nullable String schemaPattern,
            @Nullable String typePattern,
            int @Nullable [] types)
            throws SQLException {
        return empty("TYPE_CAT TYPE_SCHEM TYPE_NAME! CLASS_NAME! DATA_TYPE!:integer REMARKS BASE_TYPE:smallint");
    }

    @Override
    public ResultSet getSuperTypes(
            @Nullable String catalog, @Nullable String schemaPattern, @Nullable String typePattern)
            throws SQLException {
        return empty("TYPE_CAT TYPE_SCHEM TYPE_NAME! SUPERTYPE_CAT SUPERTYPE_SCHEM SUPERTYPE_NAME!");
    }

    @Override
    public ResultSet getSuperTables(
            @Nullable String catalog, @Nullable String schemaPattern, @Nullable String tablePattern)
            throws SQLException {
        return empty("TABLE_CAT TABLE_SCHEM TABLE_NAME! SUPERTABLE_NAME!");
    }

    @Override
    public ResultSet getAttributes(
            @Nullable String catalog,
            @Nullable String schemaPattern,
            @Nullable String typePattern,
            @Nullable String attributePattern)
            throws SQLException {
        return empty("TYPE_CAT TYPE_SCHEM TYPE_NAME! ATTR_NAME! DATA_TYPE!:integer ATTR_TYPE_NAME! ATTR_SIZE:integer "
                + "DECIMAL_DIGITS:integer NUM_PREC_RADIX:integer NULLABLE!:integer REMARKS ATTR_DEF "
                + "SQL_DATA_TYPE:integer SQL_DATETIME_SUB:integer CHAR_OCTET_LENGTH:integer ORDINAL_POSITION!:integer "
                + "IS_NULLABLE! SCOPE_CATALOG SCOPE_SCHEMA SCOPE_TABLE SOURCE_DATA_TYPE:smallint");
    }

    @Override
    public ResultSet getPseudoColumns(
            @Nullable String catalog,
            @Nullable String schemaPattern,
            @Nullable String tablePattern,
            @Nullable String columnPattern)
            throws SQLException {
        return empty("TABLE_CAT TABLE_SCHEM TABLE_NAME! COLUMN_NAME! DATA_TYPE!:integer COLUMN_SIZE:integer "
                + "DECIMAL_DIGITS:integer NUM_PREC_RADIX:integer COLUMN_USAGE! REMARKS CHAR_OCTET_LENGTH:integer "
                + "IS_NULLABLE!");
    }
}
