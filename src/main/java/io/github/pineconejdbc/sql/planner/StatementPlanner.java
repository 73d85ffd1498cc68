package io.github.pineconejdbc.sql.planner;

import io.github.pineconejdbc.error.DriverException;
import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.http.call.ControlPlane;
import io.github.pineconejdbc.sql.InformationSchema;
import io.github.pineconejdbc.sql.Plan;
import io.github.pineconejdbc.sql.ResultColumn;
import io.github.pineconejdbc.sql.ValueType;
import io.github.pineconejdbc.sql.dialect.Convertlets;
import io.github.pineconejdbc.sql.dialect.Dialect;
import io.github.pineconejdbc.sql.dialect.PineconeRexBuilder;
import io.github.pineconejdbc.sql.dialect.type.EngineTypes;
import io.github.pineconejdbc.sql.lexer.SqlTokens;
import io.github.pineconejdbc.sql.parser.HiddenNames;
import io.github.pineconejdbc.sql.rel.InformationTables;
import io.github.pineconejdbc.sql.rel.KeyedJoins;
import io.github.pineconejdbc.sql.rel.PineconeSchema;
import io.github.pineconejdbc.table.Table;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.apache.calcite.adapter.enumerable.EnumerableConvention;
import org.apache.calcite.adapter.enumerable.EnumerableRel;
import org.apache.calcite.adapter.java.JavaTypeFactory;
import org.apache.calcite.config.CalciteConnectionConfig;
import org.apache.calcite.config.CalciteConnectionConfigImpl;
import org.apache.calcite.config.CalciteConnectionProperty;
import org.apache.calcite.jdbc.CalciteSchema;
import org.apache.calcite.plan.Contexts;
import org.apache.calcite.plan.ConventionTraitDef;
import org.apache.calcite.plan.RelOptCluster;
import org.apache.calcite.plan.RelOptPlanner;
import org.apache.calcite.plan.RelTraitSet;
import org.apache.calcite.prepare.CalciteCatalogReader;
import org.apache.calcite.rel.RelCollationTraitDef;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.RelRoot;
import org.apache.calcite.rel.metadata.RelMetadataQueryBase;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.sql.SqlExplain;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParseException;
import org.apache.calcite.sql.type.SqlTypeCoercionRule;
import org.apache.calcite.sql.validate.SqlValidator;
import org.apache.calcite.sql2rel.SqlToRelConverter;
import org.jspecify.annotations.Nullable;

/** The long way to a plan: Calcite parses, checks and plans the statement. Safe for use by many threads. */
public final class StatementPlanner {
    private static final Set<String> NOT_QUERIES = Set.of(
            "ABORT",
            "ALTER",
            "ANALYZE",
            "BEGIN",
            "CALL",
            "CHECKPOINT",
            "CLOSE",
            "CLUSTER",
            "COMMENT",
            "COMMIT",
            "COPY",
            "CREATE",
            "DEALLOCATE",
            "DECLARE",
            "DELETE",
            "DESC",
            "DESCRIBE",
            "DISCARD",
            "DO",
            "DROP",
            "END",
            "EXEC",
            "EXECUTE",
            "FETCH",
            "GRANT",
            "INSERT",
            "LISTEN",
            "LOCK",
            "MERGE",
            "MOVE",
            "NOTIFY",
            "PREPARE",
            "REASSIGN",
            "REFRESH",
            "REINDEX",
            "RELEASE",
            "RENAME",
            "REPLACE",
            "RESET",
            "REVOKE",
            "ROLLBACK",
            "SAVEPOINT",
            "SECURITY",
            "SET",
            "SHOW",
            "START",
            "TRUNCATE",
            "UNLISTEN",
            "UPDATE",
            "UPSERT",
            "USE",
            "VACUUM");

    /**
     * More values than these are joined with, since code that compares with each grows beyond what a method can hold.
     */
    private static final int LONGEST_IN = 1_000;

    private final ZoneId zone;
    private final JavaTypeFactory typeFactory = new EngineTypes.TypeFactory();
    private final CalciteConnectionConfig config;
    private final CalciteSchema root;

    /**
     * @param controlPlane answers the scans of the plans
     * @param zone in which text without a zone is read and times are shown
     * @param mapsAsJson whether map columns are VARCHAR holding JSON
     */
    public StatementPlanner(ControlPlane controlPlane, ZoneId zone, boolean mapsAsJson) {
        this.zone = zone;
        this.root = CalciteSchema.createRootSchema(false, false);
        root.add(Table.SCHEMA, new PineconeSchema(controlPlane, mapsAsJson, true));
        root.add(InformationSchema.NAME, new InformationTables(mapsAsJson));
        Properties properties = new Properties();
        properties.setProperty(CalciteConnectionProperty.CASE_SENSITIVE.camelName(), "false");
        this.config =
                new CalciteConnectionConfigImpl(properties).set(CalciteConnectionProperty.TIME_ZONE, zone.getId());
    }

    /**
     * Parses, checks and plans one statement, without a call.
     *
     * @throws DriverException where it is no statement that the driver can run
     */
    public Plan prepare(String sql) {
        return prepare(sql, List.of());
    }

    /**
     * Does the same for parameters whose values are known.
     *
     * @param given the types of the parameters' values; null where the statement tells
     */
    public Plan prepare(String sql, List<@Nullable ValueType> given) {
        try {
            SqlNode statement = parse(sql);
            return statement instanceof SqlExplain explain ? explain(explain, given) : query(statement, given);
        } catch (SqlParseException | RuntimeException | Error e) {
            throw EngineErrors.planning(e);
        } finally {
            forgetThread();
        }
    }

    /**
     * Calcite would leave itself to the caller's thread, which may live longer than a web application that is
     * undeployed.
     */
    private static void forgetThread() {
        RelMetadataQueryBase.THREAD_PROVIDERS.remove();
        SqlTypeCoercionRule.THREAD_PROVIDERS.remove();
    }

    private static SqlNode parse(String sql) throws SqlParseException {
        SqlNodeList statements;
        try {
            statements = Dialect.parse(sql);
        } catch (SqlParseException e) {
            String word = firstWord(sql);
            if (NOT_QUERIES.contains(word)) {
                throw notSupported(word);
            }
            if (locksRows(sql)) {
                throw ErrorCondition.NOT_SUPPORTED.exception(
                        "FOR UPDATE and its like aren't supported: the tables are read only, and no row can be locked");
            }
            throw e;
        }
        if (statements.isEmpty()) {
            throw ErrorCondition.SYNTAX_ERROR.exception("Syntax error at line 1, column 1: there is no statement");
        }
        if (statements.size() > 1) {
            throw ErrorCondition.NOT_SUPPORTED.exception(
                    "One statement at a time: the text holds " + statements.size());
        }
        SqlNode statement = statements.get(0);
        SqlNode query = statement instanceof SqlExplain explain ? explain.getExplicandum() : statement;
        if (!query.isA(SqlKind.QUERY)) {
            throw notSupported(firstWord(sql));
        }
        return statement;
    }

    private static boolean locksRows(String sql) {
        SqlTokens tokens = new SqlTokens(sql);
        do {
            tokens.next();
            if (tokens.is("FOR")) {
                tokens.next();
                if (tokens.is("UPDATE") || tokens.is("SHARE") || tokens.is("NO") || tokens.is("KEY")) {
                    return true;
                }
            }
        } while (tokens.kind() != SqlTokens.Kind.END && tokens.kind() != SqlTokens.Kind.WRONG);
        return false;
    }

    private static String firstWord(String sql) {
        SqlTokens tokens = new SqlTokens(sql);
        tokens.next();
        return tokens.text();
    }

    private static DriverException notSupported(String word) {
        return ErrorCondition.NOT_SUPPORTED.exception(word
                + " isn't supported: the tables can be read, with SELECT, SHOW TABLES and DESCRIBE, and nothing else");
    }

    private Plan query(SqlNode statement, List<@Nullable ValueType> given) {
        CalciteCatalogReader catalog = Dialect.catalog(root, typeFactory, config);
        SqlValidator validator = Dialect.validator(catalog, typeFactory, given);
        SqlNode valid = validator.validate(statement);
        RelDataType rowType = validator.getValidatedNodeType(valid);
        List<@Nullable List<String>> origins = validator.getFieldOrigins(valid);
        RelDataType parameters = validator.getParameterRowType(valid);

        EnumerableRel rel = optimize(valid, validator, catalog);
        return new Plan(
                columns(rowType, origins),
                parameters.getFieldList().stream()
                        .map(f -> EngineTypes.of(f.getType()))
                        .toList(),
                Dialect.openParameters(validator),
                new GeneratedProgram(rel, typeFactory, root.plus(), zone, parameters.getFieldCount()));
    }

    private EnumerableRel optimize(SqlNode valid, SqlValidator validator, CalciteCatalogReader catalog) {
        RelOptPlanner planner = Optimizer.planner(Contexts.of(config));
        planner.addRelTraitDef(ConventionTraitDef.INSTANCE);
        planner.addRelTraitDef(RelCollationTraitDef.INSTANCE);
        planner.setExecutor(new ConstantReducer(new ConstantContext(typeFactory, zone)));
        RelOptCluster cluster = RelOptCluster.create(planner, new PineconeRexBuilder(typeFactory, zone));
        cluster.setMetadataQuerySupplier(PlanMetadata::query);
        RelRoot relRoot = converter(validator, catalog, cluster).convertQuery(valid, false, true);
        RelNode logical = relRoot.isRefTrivial() ? relRoot.rel : relRoot.project();
        RelTraitSet traits = cluster.traitSetOf(EnumerableConvention.INSTANCE);
        if (relRoot.isRefTrivial()) {
            traits = traits.replace(relRoot.collation);
        }
        return (EnumerableRel) KeyedJoins.in(Optimizer.run(planner, logical, traits.simplify()));
    }

    private SqlToRelConverter converter(SqlValidator validator, CalciteCatalogReader catalog, RelOptCluster cluster) {
        return new SqlToRelConverter(
                (rowType, query, schemaPath, viewPath) -> view(query, catalog, cluster),
                validator,
                catalog,
                cluster,
                Convertlets.INSTANCE,
                SqlToRelConverter.config()
                        .addRelBuilderConfigTransform(Optimizer.ROWS_AS_WRITTEN)
                        .withExpand(false)
                        .withTrimUnusedFields(true)
                        .withRemoveSortInSubQuery(false)
                        .withInSubQueryThreshold(LONGEST_IN));
    }

    private RelRoot view(String query, CalciteCatalogReader catalog, RelOptCluster cluster) {
        try {
            SqlValidator validator = Dialect.validator(catalog, typeFactory, List.of());
            SqlNode valid = validator.validate(parse(query));
            return converter(validator, catalog, cluster).convertQuery(valid, false, true);
        } catch (SqlParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<ResultColumn> columns(RelDataType rowType, List<@Nullable List<String>> origins) {
        List<ResultColumn> columns = new ArrayList<>();
        for (RelDataTypeField field : rowType.getFieldList()) {
            List<String> origin = origins.get(field.getIndex());
            boolean fromTable = origin != null && origin.size() >= 2;
            if (HiddenNames.isHidden(field.getName())) {
                throw ErrorCondition.NOT_SUPPORTED.exception(
                        "A SELECT without columns is answered within EXISTS only: a result has a column at least");
            }
            String label = HiddenNames.label(field.getName());
            columns.add(new ResultColumn(
                    label,
                    fromTable ? origin.get(origin.size() - 1) : label,
                    fromTable ? origin.get(origin.size() - 2) : null,
                    EngineTypes.of(field.getType())));
        }
        return columns;
    }

    private Plan explain(SqlExplain explain, List<@Nullable ValueType> given) {
        CalciteCatalogReader catalog = Dialect.catalog(root, typeFactory, config);
        SqlValidator validator = Dialect.validator(catalog, typeFactory, given);
        SqlNode valid = validator.validate(explain.getExplicandum());
        return PlanExplainer.explain(optimize(valid, validator, catalog), zone);
    }

    /** Compiles nearly nothing, so that the compiler is there when a plan is compiled. */
    public static void tryOutTheCompiler() {
        GeneratedCode.compile(
                "Nothing", "public final class Nothing { public Object of(int x) { return x > 0 ? \"a\" : null; } }");
    }
}
