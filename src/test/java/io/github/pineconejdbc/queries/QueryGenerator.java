package io.github.pineconejdbc.queries;

import io.github.pineconejdbc.table.Column;
import io.github.pineconejdbc.table.ColumnType;
import io.github.pineconejdbc.table.Endpoint;
import io.github.pineconejdbc.table.Reference;
import io.github.pineconejdbc.table.Table;
import io.github.pineconejdbc.table.Tables;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes one query, of SQL that both engines understand alike. The simplest choice comes first everywhere. */
final class QueryGenerator {
    private static final List<String> COMPARISONS = List.of("=", "<>", "<", "<=", ">", ">=", "!=");
    private static final String[] PATTERNS = {
        "%", "a%", "%e%", "_", "Ready", "%Y", "", "b1_", "b%1", "%\"%", "it''s", "i_", "%-%", "%№%", "R_ad%"
    };
    private static final String[] TEXTS = {
        "Ready", "plain", "", "it''s", "5", "005", "nowhere", "№ \"✓\"", "1.5", "a_b", " "
    };
    private static final String[] INTEGERS = {"0", "1", "2", "8", "128", "1536", "-1", "2147483648", "5000000000", "98"
    };
    private static final String[] DECIMALS = {"1.5", "0.0", "128.0", "12.5", "-0.5", "99.75", "1536.5"};
    private static final String[] TIMES = {
        "2025-01-01 00:00:00",
        "2025-01-01 00:00:00.001",
        "2024-12-31 23:59:59.999",
        "2025-06-15 12:00:00",
        "2025-03-30 01:30:00",
        "1969-07-20 20:17:40",
        "2100-01-01 00:00:00"
    };
    /** The tables that have a list of all their rows. */
    private static final List<Table> LISTED = Tables.ALL.stream()
            .filter(table -> table.endpoints().stream()
                    .anyMatch(endpoint -> endpoint.placeholders().isEmpty()))
            .toList();

    private static final String[] DATES = {"2025-01-01", "2025-06-15", "2024-02-29"};

    /** What an expression is, for both engines alike. */
    private enum Kind {
        TEXT,
        INTEGER,
        DOUBLE,
        BOOLEAN,
        TIME,
        MAP
    }

    /** Something that a condition or a select list can name. */
    private record Term(String sql, Kind kind, Column column, Table table) {}

    /** What FROM brings: its text, what can be named, and what tells its rows apart. */
    private record Source(String sql, List<Term> terms, List<String> unique) {}

    private final Choices choices;
    private final Project project;
    private final Set<String> literals = new HashSet<>();
    private final Set<Table> tables = new HashSet<>();
    private int broughtKeys;
    private int aliases;
    private boolean outer;

    QueryGenerator(Choices choices, Project project) {
        this.choices = choices;
        this.project = project;
    }

    /** Returns how many values the query names that could be keys, and how many its joins could bring. */
    int keys() {
        return literals.size() + broughtKeys;
    }

    /** Returns the tables that the query names. */
    Set<Table> tables() {
        return tables;
    }

    Query query() {
        Query query = shape();
        return choices.oneIn(4) ? new Query(query.how(), decorated(query.template())) : query;
    }

    /** Returns a query for the rows of one table that meet a condition, without parameters. */
    String filtering() {
        Source from = source();
        String sql = "SELECT * FROM " + from.sql() + " WHERE " + condition(from.terms(), choices.below(4));
        return new Query("rows", sql).driverTemplate().replaceAll("[«»]", "");
    }

    /** Returns the same query about other texts, which a plan made for the first one may have to answer. */
    Query sibling(Query query) {
        String template = query.template();
        for (String literal : literals) {
            if (literal.matches("'[^'()]*[a-z][^'()]*'")) {
                template = template.replace(literal, "'" + choices.of(TEXTS) + "'");
            }
        }
        return new Query(query.how(), template);
    }

    private Query shape() {
        int shape = choices.below(24);
        if (shape < 9) {
            return simple();
        }
        return switch (shape) {
            case 9, 10 -> finish(join(), false);
            case 11 -> finish(filtered(join()), true);
            case 12 -> semiJoin();
            case 13 -> scalarSubquery();
            case 14, 15 -> aggregate(filtered(source()));
            case 16 -> aggregate(filtered(join()));
            case 17 -> window(filtered(choices.oneIn(3) ? join() : source()));
            case 18 -> setOperation();
            case 19 -> lateral();
            case 20 -> values();
            case 21 -> derived();
            case 22 -> semiJoin();
            default -> withClause();
        };
    }

    /**
     * A query that names the rows of a table by their keys.
     *
     * @param keys the distinct ones
     * @param exact whether each of them has to be asked for; otherwise a further condition may spare some
     */
    record Keyed(Query query, Table table, Set<String> keys, boolean exact) {}

    /** Returns a query for up to so many keys of one table, in one of the ways in which it can be put. */
    Keyed keyed(int most) {
        Table table = table();
        List<Object> known = project.values(table, column(table.name(), table.key()));
        Set<String> keys = new LinkedHashSet<>();
        int count = 1 + choices.below(most);
        for (int i = 0; i < count; i++) {
            keys.add(
                    choices.oneIn(6)
                            ? choices.of("stranger/", "../", "it's ") + i
                            : choices.of(known).toString());
        }
        List<String> values = keys.stream().map(key -> given(text(key))).collect(Collectors.toList());
        if (choices.oneIn(3)) {
            values.add(choices.of(values));
        }
        String alias = alias();
        Source source = source(table, alias);
        String key = alias + "." + table.key();
        String rows = values.stream()
                .map(value -> "(" + value.replaceAll("[«»]", "") + ")")
                .collect(Collectors.joining(", "));
        String from = source.sql();
        String condition = null;
        switch (choices.below(8)) {
            case 1 -> condition = values.stream().map(v -> key + " = " + v).collect(Collectors.joining(" OR "));
            case 2 -> condition = values.stream().map(v -> v + " = " + key).collect(Collectors.joining(" OR "));
            case 3 -> condition = key + " IN (VALUES " + rows + ")";
            case 4 ->
                from = "(SELECT DISTINCT k FROM (VALUES " + rows + ") AS v(k)) AS d JOIN " + from + " ON " + key
                        + " = d.k";
            case 5 ->
                condition = values.stream()
                        .map(v -> key + " IS NOT DISTINCT FROM " + v)
                        .collect(Collectors.joining(" OR "));
            case 6 -> condition = "CAST(" + key + " AS VARCHAR) IN (" + String.join(", ", values) + ")";
            case 7 -> condition = "EXISTS (SELECT 1 FROM (VALUES " + rows + ") AS v(k) WHERE v.k = " + key + ")";
            default -> condition = key + " IN (" + String.join(", ", values) + ")";
        }
        boolean exact = !choices.oneIn(2);
        // Conditions that an endpoint can't be asked by: others may be the better ones to ask by.
        List<Term> unbound = source.terms().stream()
                .filter(t -> t.column() == null || !table.isAskedBy(t.column().name()))
                .toList();
        String further = exact ? null : condition(unbound, 2);
        String where = condition == null
                ? further == null ? "" : " WHERE " + further
                : " WHERE (" + condition + ")" + (further == null ? "" : " AND (" + further + ")");
        String columns = selected(source.terms()).stream().map(Term::sql).collect(Collectors.joining(", "));
        return new Keyed(new Query("rows", "SELECT " + columns + " FROM " + from + where), table, keys, exact);
    }

    // Sources

    private String alias() {
        return "t" + aliases++;
    }

    /** A table with a list of its own, half of the time the one that statements are mostly of. */
    private Table table() {
        return choices.oneIn(2) ? LISTED.get(0) : choices.of(LISTED);
    }

    private Source source() {
        return source(choices.oneIn(8) ? choices.of(Tables.ALL) : table(), alias());
    }

    private Source source(Table table, String alias) {
        return source(table, alias, alias + ".");
    }

    private Source source(Table table, String alias, String prefix) {
        tables.add(table);
        List<Term> terms = new ArrayList<>();
        for (Column column : table.columns()) {
            Kind kind = switch (column.type()) {
                case VARCHAR, JSON -> Kind.TEXT;
                case INTEGER, BIGINT -> Kind.INTEGER;
                case DOUBLE -> Kind.DOUBLE;
                case BOOLEAN -> Kind.BOOLEAN;
                case TIMESTAMP -> Kind.TIME;
                case MAP -> Kind.MAP;
            };
            terms.add(new Term(prefix + column.name(), kind, column, table));
            if (column.type() == ColumnType.MAP) {
                for (String tag : List.of("team", "env", "it''s", "none")) {
                    terms.add(new Term(prefix + column.name() + "['" + tag + "']", Kind.TEXT, null, table));
                }
            }
        }
        String sql = choices.oneIn(8) ? "pinecone." + table.name() : table.name();
        sql = "⟦" + sql + "¦" + table.name() + "⟧" + (alias.isEmpty() ? "" : choices.of(" ", " AS ") + alias);
        return new Source(
                sql, terms, table.keys().stream().map(key -> prefix + key).toList());
    }

    private Source filtered(Source source) {
        return choices.oneIn(3)
                ? source
                : new Source(source.sql() + " WHERE " + condition(source.terms(), 2), source.terms(), source.unique());
    }

    /** The ways in which tables belong together, as they are declared, and some in which they don't. */
    private static final String[][] EDGES = edges();

    private static String[][] edges() {
        List<String[]> edges = new ArrayList<>();
        for (Table table : Tables.ALL) {
            for (Reference reference : table.references()) {
                edges.add(new String[] {
                    table.name(),
                    reference.column(),
                    reference.table(),
                    named(reference.table()).key()
                });
            }
            for (Endpoint endpoint : table.endpoints()) {
                Endpoint.Parent parent = endpoint.parent();
                for (int i = 0; parent != null && i < parent.columns().size(); i++) {
                    edges.add(new String[] {
                        table.name(),
                        endpoint.placeholders().get(i),
                        parent.table().name(),
                        parent.columns().get(i)
                    });
                }
            }
        }
        edges.addAll(List.of(
                new String[] {"backups", "backup_id", "backups", "backup_id"},
                new String[] {"collections", "name", "indexes", "name"},
                new String[] {"backups", "source_index_name", "backups", "source_index_name"},
                new String[] {"collections", "dimension", "indexes", "dimension"},
                new String[] {"restore_jobs", "target_index_name", "backups", "source_index_name"},
                new String[] {"indexes", "name", "backups", "name"},
                new String[] {"backups", "created_at", "restore_jobs", "created_at"},
                new String[] {"backup_runs", "source_index_name", "backup_schedules", "index_name"}));
        return edges.toArray(new String[0][]);
    }

    private static Table named(String name) {
        return Tables.ALL.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String equal(String[] edge, String left, String right) {
        bring(edge);
        String operator = choices.oneIn(12) ? " IS NOT DISTINCT FROM " : " = ";
        return choices.oneIn(2)
                ? right + "." + edge[3] + operator + left + "." + edge[1]
                : left + "." + edge[1] + operator + right + "." + edge[3];
    }

    private void bring(String[] edge) {
        broughtKeys += Math.max(distinct(edge[0], edge[1]), distinct(edge[2], edge[3]));
    }

    private int distinct(String table, String column) {
        return project.values(named(table), column(table, column)).size();
    }

    private static Column column(String table, String column) {
        return named(table).columns().get(named(table).indexOf(column));
    }

    private String[] edge() {
        String[] edge = choices.of(EDGES);
        return choices.oneIn(2) ? new String[] {edge[2], edge[3], edge[0], edge[1]} : edge;
    }

    private Source join() {
        String[] edge = edge();
        Source left = source(named(edge[0]), alias());
        String leftAlias = "t" + (aliases - 1);
        Source right = source(named(edge[2]), alias());
        String rightAlias = "t" + (aliases - 1);
        String on = equal(edge, leftAlias, rightAlias);
        List<Term> terms = new ArrayList<>(left.terms());
        terms.addAll(right.terms());
        List<String> unique = new ArrayList<>(left.unique());
        unique.addAll(right.unique());
        String kind = choices.of("JOIN", "LEFT JOIN", "INNER JOIN", "RIGHT JOIN", "FULL JOIN");
        outer |= !kind.equals("JOIN") && !kind.equals("INNER JOIN");
        String leftSql = left.sql();
        if (choices.oneIn(4)) {
            // A side that is already narrowed.
            String narrowed = choices.below(2) == 0 ? leftAlias : rightAlias;
            Source inner = source(named(narrowed.equals(leftAlias) ? edge[0] : edge[2]), "", "");
            String sub = "(SELECT * FROM " + inner.sql() + " WHERE " + condition(inner.terms(), 1) + ") AS " + narrowed;
            if (narrowed.equals(leftAlias)) {
                leftSql = sub;
            } else {
                right = new Source(sub, right.terms(), right.unique());
            }
        }
        if (choices.oneIn(4) && !kind.equals("FULL JOIN")) {
            on += " AND " + atom(terms);
        }
        return new Source(leftSql + " " + kind + " " + right.sql() + " ON " + on, terms, unique);
    }

    // Whole queries

    /** One table: columns, condition, order, limit. */
    private Query simple() {
        boolean bare = choices.oneIn(2);
        String alias = bare ? "" : alias();
        Table table = table();
        Source source = source(table, alias, bare ? (choices.oneIn(6) ? table.name() + "." : "") : alias + ".");
        Source from = choices.oneIn(6)
                ? source
                : new Source(
                        source.sql() + " WHERE " + condition(source.terms(), choices.below(4)),
                        source.terms(),
                        source.unique());
        return finish(from, true);
    }

    /** Adds a select list and, where asked for, an order and a limit. */
    private Query finish(Source from, boolean filtered) {
        String where = filtered || choices.oneIn(2) ? "" : " WHERE " + condition(from.terms(), 2);
        String columns = choices.oneIn(8) && from.unique().size() == 1
                ? "*"
                : selected(from.terms()).stream().map(this::item).collect(Collectors.joining(", "));
        boolean distinct = choices.oneIn(12) && !columns.equals("*");
        String sql = "SELECT " + (distinct ? "DISTINCT " : "") + columns + " FROM " + from.sql() + where;
        if (distinct) {
            return new Query(choices.oneIn(6) ? "max " + choices.below(30) : "rows", sql);
        }
        return switch (choices.below(5)) {
            case 1 -> new Query("ordered", sql + order(from));
            case 2 -> new Query("ordered", sql + order(from) + limit(choices.below(25), choices.below(12)));
            case 3 -> {
                int limit = choices.below(60);
                int offset = choices.oneIn(2) ? choices.below(40) : 0;
                // DuckDB is asked for all the rows, any of which may be among the driver's.
                String rest = limit(limit, offset).replaceAll("⟦(.*)¦.*⟧", "$1");
                yield new Query("some " + limit + " " + offset, sql + "⟦" + rest + "¦⟧");
            }
            default -> new Query(choices.oneIn(6) ? "max " + (1 + choices.below(30)) : "rows", sql);
        };
    }

    private List<Term> selected(List<Term> terms) {
        return choices.some(terms, 5);
    }

    private String item(Term term) {
        return term.sql() + (choices.oneIn(6) ? choices.of(" AS ", " ") + "c" + aliases++ : "");
    }

    private String order(Source from) {
        List<String> by = new ArrayList<>();
        for (Term term : choices.some(from.terms(), 3)) {
            if (term.kind() != Kind.MAP) {
                by.add(term.sql()
                        + choices.of("", " DESC", " ASC")
                        + (choices.oneIn(5) ? choices.of(" NULLS LAST", " NULLS FIRST") : ""));
            }
        }
        by.addAll(from.unique());
        return " ORDER BY " + String.join(", ", by);
    }

    private String limit(int limit, int offset) {
        String count = choices.oneIn(6) ? "«" + limit + "»" : "" + limit;
        return switch (choices.below(3)) {
            case 1 -> " LIMIT " + count + " OFFSET " + offset;
            case 2 ->
                "⟦ OFFSET " + offset + " ROWS FETCH NEXT " + limit + " ROWS ONLY¦ LIMIT " + limit + " OFFSET " + offset
                        + "⟧";
            default -> offset == 0 ? " LIMIT " + count : " LIMIT " + count + " OFFSET " + offset;
        };
    }

    private Query semiJoin() {
        String[] edge = edge();
        Source outer = source(named(edge[0]), alias());
        String outerAlias = "t" + (aliases - 1);
        Source inner = source(named(edge[2]), alias());
        String innerAlias = "t" + (aliases - 1);
        String narrowed = choices.oneIn(3) ? "" : condition(inner.terms(), 1);
        String condition = switch (choices.below(4)) {
            case 0, 1 -> {
                bring(edge);
                yield outerAlias + "." + edge[1] + choices.of(" IN ", " NOT IN ") + "(SELECT " + innerAlias + "."
                        + edge[3] + " FROM " + inner.sql() + (narrowed.isEmpty() ? "" : " WHERE " + narrowed) + ")";
            }
            default ->
                choices.of("EXISTS ", "NOT EXISTS ") + "(SELECT " + choices.of("1", "*", innerAlias + "." + edge[3])
                        + " FROM " + inner.sql() + " WHERE " + equal(edge, outerAlias, innerAlias)
                        + (narrowed.isEmpty() ? "" : " AND " + narrowed) + ")";
        };
        String further = switch (choices.below(4)) {
            case 1 -> " AND " + condition(outer.terms(), 1);
            case 2 -> " OR " + condition(outer.terms(), 1);
            default -> "";
        };
        return finish(new Source(outer.sql() + " WHERE " + condition + further, outer.terms(), outer.unique()), true);
    }

    private Query scalarSubquery() {
        String[] edge = edge();
        Source outer = source(named(edge[0]), alias());
        String outerAlias = "t" + (aliases - 1);
        Source inner = source(named(edge[2]), alias());
        String innerAlias = "t" + (aliases - 1);
        String value = choices.of("COUNT(*)", "MAX(", "MIN(", "COUNT(");
        if (value.endsWith("(")) {
            List<Term> plain = inner.terms().stream()
                    .filter(t -> t.kind() != Kind.MAP && t.kind() != Kind.BOOLEAN)
                    .toList();
            value += choices.of(plain).sql() + ")";
        }
        boolean correlated = !choices.oneIn(4);
        String subquery = "(SELECT " + value + " FROM " + inner.sql() + " WHERE "
                + (correlated ? equal(edge, outerAlias, innerAlias) : condition(inner.terms(), 1))
                + (correlated && choices.oneIn(2) ? " AND " + condition(inner.terms(), 1) : "") + ")";
        List<Term> columns = selected(outer.terms());
        String where = choices.oneIn(2) ? " WHERE " + condition(outer.terms(), 1) : "";
        if (value.startsWith("COUNT") && choices.oneIn(3)) {
            return new Query(
                    "rows",
                    "SELECT " + outerAlias + "." + named(edge[0]).key() + " FROM " + outer.sql() + " WHERE " + subquery
                            + choices.of(" = 0", " > 1", " <= 2"));
        }
        return new Query(
                "rows",
                "SELECT " + columns.stream().map(Term::sql).collect(Collectors.joining(", ")) + ", " + subquery
                        + " AS v FROM " + outer.sql() + where);
    }

    private List<String> aggregates(Source from) {
        List<String> aggregates = new ArrayList<>();
        for (int i = 0; i <= choices.below(3); i++) {
            Term term = choices.of(from.terms());
            String call = switch (choices.below(5)) {
                case 1 -> "COUNT(" + term.sql() + ")";
                case 2 -> term.kind() == Kind.MAP ? "COUNT(*)" : "COUNT(DISTINCT " + term.sql() + ")";
                case 3 ->
                    term.kind() == Kind.MAP || term.kind() == Kind.BOOLEAN
                            ? "COUNT(*)"
                            : choices.of("MIN(", "MAX(") + term.sql() + ")";
                case 4 ->
                    term.kind() == Kind.INTEGER || term.kind() == Kind.DOUBLE
                            ? choices.of("SUM(" + term.sql() + ")", "AVG(CAST(" + term.sql() + " AS FLOAT8))")
                            : "COUNT(*)";
                default -> "COUNT(*)";
            };
            aggregates.add(call + (choices.oneIn(8) ? " FILTER (WHERE " + atom(from.terms()) + ")" : ""));
        }
        return aggregates;
    }

    private Query aggregate(Source from) {
        List<String> aggregates = aggregates(from);
        List<Term> groups = choices.oneIn(4)
                ? List.of()
                : selected(from.terms()).stream()
                        .filter(t -> t.kind() != Kind.MAP)
                        .limit(3)
                        .toList();
        String by = groups.stream().map(Term::sql).collect(Collectors.joining(", "));
        List<String> items = new ArrayList<>(groups.stream().map(Term::sql).toList());
        items.addAll(aggregates);
        String sql = "SELECT " + String.join(", ", items) + " FROM " + from.sql();
        if (groups.isEmpty()) {
            return new Query("rows", sql);
        }
        // Over no row at all Calcite leaves out the row of the grand total.
        boolean rollup = !from.sql().contains(" ") && choices.oneIn(3);
        boolean ordinals = !rollup && choices.oneIn(6);
        sql += " GROUP BY "
                + (rollup
                        ? "ROLLUP(" + by + ")"
                        : ordinals
                                ? IntStream.rangeClosed(1, groups.size())
                                        .mapToObj(Integer::toString)
                                        .collect(Collectors.joining(", "))
                                : by);
        if (choices.oneIn(5)) {
            sql += " HAVING " + choices.of("COUNT(*) > 1", "COUNT(*) = 1", "COUNT(*) >= 3");
        }
        if (!rollup && choices.oneIn(3)) {
            sql += " ORDER BY " + (choices.oneIn(2) ? items.size() + choices.of("", " DESC") + ", " : "") + by
                    + (choices.oneIn(2) ? limit(1 + choices.below(10), choices.below(4)) : "");
            return new Query("ordered", sql);
        }
        return new Query("rows", sql);
    }

    private Query window(Source from) {
        List<Term> plain =
                from.terms().stream().filter(t -> t.kind() != Kind.MAP).toList();
        Term part = choices.of(plain);
        Term value = choices.of(plain);
        String partition = choices.oneIn(4) ? "" : "PARTITION BY " + part.sql() + " ";
        String all = "ORDER BY " + value.sql() + choices.of("", " DESC") + ", " + String.join(", ", from.unique());
        String call = switch (choices.below(7)) {
            case 1 -> "RANK() OVER (" + partition + "ORDER BY " + value.sql() + ")";
            case 2 -> "DENSE_RANK() OVER (" + partition + "ORDER BY " + value.sql() + " DESC)";
            case 3 -> "COUNT(*) OVER (" + partition.strip() + ")";
            case 4 -> "COUNT(*) OVER (" + partition + all + ")";
            case 5 -> "LAG(" + from.unique().get(0) + ") OVER (" + partition + all + ")";
            case 6 -> "MAX(" + value.sql() + ") OVER (" + partition.strip() + ")";
            default -> "ROW_NUMBER() OVER (" + partition + all + ")";
        };
        if (call.startsWith("MAX") && value.kind() == Kind.BOOLEAN) {
            call = "COUNT(*) OVER (" + partition.strip() + ")";
        }
        String keys = IntStream.range(0, from.unique().size())
                .mapToObj(i -> from.unique().get(i) + " AS k" + i)
                .collect(Collectors.joining(", "));
        String sql = "SELECT " + keys + ", " + call + " AS n FROM " + from.sql();
        if ((call.startsWith("ROW_NUMBER") || call.startsWith("RANK")) && choices.oneIn(2)) {
            sql = "SELECT * FROM (" + sql + ") AS w WHERE n <= " + (1 + choices.below(3));
        }
        return new Query("rows", sql);
    }

    private Query setOperation() {
        int width = 1 + choices.below(3);
        List<Kind> kinds = IntStream.range(0, width)
                .mapToObj(i -> choices.of(Kind.TEXT, Kind.TEXT, Kind.INTEGER))
                .toList();
        StringBuilder sql = new StringBuilder();
        int parts = 2 + choices.below(2);
        String operation = choices.of(" UNION ", " UNION ALL ", " INTERSECT ", " EXCEPT ");
        for (int i = 0; i < parts; i++) {
            Source from = source(choices.of(Tables.BACKUPS, Tables.INDEXES, Tables.COLLECTIONS), alias());
            String columns = kinds.stream()
                    .map(kind -> choices.of(from.terms().stream()
                                    .filter(t -> t.kind() == kind)
                                    .toList())
                            .sql())
                    .collect(Collectors.joining(", "));
            Source narrowed = filtered(from);
            sql.append(i == 0 ? "" : operation)
                    .append("SELECT ")
                    .append(columns)
                    .append(" FROM ")
                    .append(narrowed.sql());
        }
        return new Query("rows", choices.oneIn(4) ? "SELECT COUNT(*) FROM (" + sql + ") AS u" : sql.toString());
    }

    private Query lateral() {
        String[] edge = edge();
        Source outer = source(named(edge[0]), alias());
        String outerAlias = "t" + (aliases - 1);
        Source inner = source(named(edge[2]), alias());
        String innerAlias = "t" + (aliases - 1);
        String key = innerAlias + "." + named(edge[2]).key();
        String condition =
                equal(edge, outerAlias, innerAlias) + (choices.oneIn(2) ? " AND " + atom(inner.terms()) : "");
        String body = switch (choices.below(3)) {
            case 1 ->
                "SELECT " + key + " AS k FROM " + inner.sql() + " WHERE " + condition + " ORDER BY "
                        + choices.of(inner.terms().stream()
                                        .filter(t -> t.kind() != Kind.MAP)
                                        .toList())
                                .sql()
                        + choices.of("", " DESC") + ", " + key + " LIMIT " + (1 + choices.below(3));
            case 2 -> "SELECT COUNT(*) AS k FROM " + inner.sql() + " WHERE " + condition;
            default -> "SELECT " + key + " AS k FROM " + inner.sql() + " WHERE " + condition;
        };
        String lateral = alias();
        String from = outer.sql()
                + (choices.oneIn(2)
                        ? " LEFT JOIN LATERAL (" + body + ") AS " + lateral + " ON TRUE"
                        : " CROSS JOIN LATERAL (" + body + ") AS " + lateral);
        String where = choices.oneIn(2) ? " WHERE " + condition(outer.terms(), 1) : "";
        return new Query(
                "rows",
                "SELECT " + outerAlias + "." + named(edge[0]).key() + ", " + lateral + ".k FROM " + from + where);
    }

    /** Keys that VALUES brings, a NULL and strangers among them. */
    private Query values() {
        Table table = table();
        String column = table == Tables.BACKUPS && choices.oneIn(3) ? "source_index_name" : table.key();
        List<Object> known = project.values(table, column(table.name(), column));
        List<String> keys = new ArrayList<>();
        for (int i = 0; i <= choices.below(8); i++) {
            keys.add(text(choices.oneIn(5) ? "stranger" + i : choices.of(known).toString()));
        }
        if (choices.oneIn(4)) {
            keys.add("CAST(NULL AS VARCHAR)");
        }
        literals.addAll(keys);
        Source source = source(table, alias());
        String alias = "t" + (aliases - 1);
        String rows = keys.stream()
                .map(key -> "(" + key + ", " + choices.below(9) + ")")
                .collect(Collectors.joining(", "));
        String on = alias + "." + column + " = v.k";
        outer = true;
        String from = switch (choices.below(3)) {
            case 1 -> "(VALUES " + rows + ") AS v(k, n) LEFT JOIN " + source.sql() + " ON " + on;
            case 2 -> source.sql() + " RIGHT JOIN (VALUES " + rows + ") AS v(k, n) ON " + on;
            default -> "(VALUES " + rows + ") AS v(k, n) JOIN " + source.sql() + " ON " + on;
        };
        return new Query(
                "rows",
                "SELECT v.k, v.n, "
                        + selected(source.terms()).stream().map(Term::sql).collect(Collectors.joining(", ")) + " FROM "
                        + from + (choices.oneIn(3) ? " WHERE " + condition(source.terms(), 1) : ""));
    }

    private Query derived() {
        Source inner = source(table(), "", "");
        Source ordered = filtered(inner);
        String sub = "SELECT * FROM " + ordered.sql()
                + (choices.oneIn(2) ? order(ordered) + limit(1 + choices.below(40), choices.below(5)) : "");
        String alias = alias();
        List<Term> terms = inner.terms().stream()
                .map(t -> new Term(alias + "." + t.sql(), t.kind(), t.column(), t.table()))
                .toList();
        Source outer = new Source(
                "(" + sub + ") AS " + alias,
                terms,
                List.of(alias + "." + inner.unique().get(0)));
        return choices.oneIn(3) ? aggregate(filtered(outer)) : finish(filtered(outer), true);
    }

    private Query withClause() {
        Source inner = source(table(), "", "");
        Source narrowed = filtered(inner);
        String key = inner.unique().get(0);
        String with = "WITH w AS (SELECT * FROM " + narrowed.sql() + ") ";
        return choices.oneIn(2)
                ? new Query(
                        "rows",
                        with + "SELECT a." + key + ", b." + key + " FROM w AS a JOIN w AS b ON a." + key + " = b."
                                + key)
                : new Query(
                        "rows",
                        with + "SELECT " + key + ", (SELECT COUNT(*) FROM w) AS n FROM w WHERE "
                                + condition(inner.terms(), 1));
    }

    // Conditions

    private String condition(List<Term> terms, int depth) {
        if (depth == 0) {
            return atom(terms);
        }
        return switch (choices.below(6)) {
            case 1, 2 -> condition(terms, depth - 1) + " AND " + bracketed(terms, depth - 1);
            case 3 -> bracketed(terms, depth - 1) + " OR " + bracketed(terms, depth - 1);
            case 4 -> "NOT " + bracketed(terms, depth - 1);
            case 5 ->
                "(" + condition(terms, depth - 1) + ")" + choices.of(" IS TRUE", " IS NOT TRUE", " IS NOT FALSE", "");
            default -> atom(terms);
        };
    }

    private String bracketed(List<Term> terms, int depth) {
        return "(" + condition(terms, depth) + ")";
    }

    private String atom(List<Term> terms) {
        if (choices.oneIn(25)) {
            return choices.of("TRUE", "FALSE", "1 = 1", "1 = 0", "NULL IS NULL");
        }
        // The columns that endpoints can be asked by come up often.
        List<Term> bound = terms.stream()
                .filter(t ->
                        t.column() != null && t.table().isAskedBy(t.column().name()))
                .toList();
        Term term = !bound.isEmpty() && choices.oneIn(3) ? choices.of(bound) : choices.of(terms);
        return switch (term.kind()) {
            case TEXT -> text(terms, term);
            case INTEGER, DOUBLE -> number(terms, term);
            case BOOLEAN -> bool(term);
            case TIME -> time(terms, term);
            case MAP -> term.sql() + choices.of(" IS NULL", " IS NOT NULL");
        };
    }

    private static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    /** A literal or, sometimes, a parameter. */
    private String given(String literal) {
        return choices.oneIn(5) ? "«" + literal + "»" : literal;
    }

    private String textValue(Term term) {
        return given(literal(term));
    }

    private String literal(Term term) {
        String literal;
        if (term.column() != null && !choices.oneIn(4)) {
            literal =
                    text(choices.of(project.values(term.table(), term.column())).toString());
        } else {
            literal = "'" + choices.of(TEXTS) + "'";
        }
        literals.add(literal);
        return literal;
    }

    private String text(List<Term> terms, Term term) {
        String c = term.sql();
        return switch (choices.below(outer ? 25 : 26)) {
            case 1 -> c + " " + choices.of(COMPARISONS) + " " + textValue(term);
            case 2, 3, 4 -> c + choices.of(" IN (", " IN (", " NOT IN (") + textValues(term, 6) + ")";
            case 5 -> c + choices.of(" LIKE '", " NOT LIKE '") + choices.of(PATTERNS) + "'";
            case 6 -> c + " BETWEEN " + textValue(term) + " AND " + textValue(term);
            case 7 -> c + " IS NULL";
            case 8 -> c + " IS NOT NULL";
            case 9 -> c + choices.of(" IS NOT DISTINCT FROM ", " IS DISTINCT FROM ") + textValue(term);
            case 10 -> c + " " + choices.of(COMPARISONS) + " " + other(terms, term);
            case 11 ->
                choices.of("UPPER(", "LOWER(") + c + ") = " + choices.of("UPPER(", "LOWER(") + "'"
                        + choices.of("Ready", "PLAIN", "b1", "I1") + "')";
            case 12 -> "CAST(" + c + " AS VARCHAR) = " + textValue(term);
            case 13 -> c + " || 'x' = " + "'" + choices.of("Readyx", "plainx", "b1x") + "'";
            case 14 -> {
                literals.add("'none'");
                yield "COALESCE(" + c + ", 'none') = " + choices.of("'none'", textValue(term));
            }
            case 15 -> "CASE WHEN " + c + " = " + literal(term) + " THEN 1 ELSE 2 END = " + choices.of("1", "2");
            case 16 -> c + choices.of(" IN (", " NOT IN (") + textValue(term) + ", NULL)";
            case 17 -> c + choices.of(" = ", " <> ") + "CAST(NULL AS VARCHAR)";
            case 18 -> c + " = " + textValue(term) + " AND " + c + " = " + textValue(term);
            case 19 -> c + " = " + textValue(term) + " OR " + c + " = " + textValue(term);
            case 20 -> "SUBSTRING(" + c + " FROM 1 FOR 2) = '" + choices.of("b1", "Re", "i1") + "'";
            case 21 -> c + " = " + computed();
            case 22 -> c + " = «NULL»";
            case 23 -> sameTwice(c, textValue(term));
            case 25 ->
                rowValue(terms) + " IN ((" + literal(term) + ", " + literal(term) + "), (" + literal(term) + ", "
                        + literal(term) + "))";
            case 24 -> c + choices.of(" ILIKE '", " NOT ILIKE '") + choices.of(PATTERNS) + "'";
            default -> choices.oneIn(4) ? textValue(term) + " = " + c : c + " = " + textValue(term);
        };
    }

    /** Of columns that hold no NULL: DuckDB compares rows with NULLs in a way of its own. */
    private String rowValue(List<Term> terms) {
        List<Term> columns = terms.stream()
                .filter(t -> t.kind() == Kind.TEXT
                        && t.column() != null
                        && t.column().required())
                .toList();
        if (columns.isEmpty()) {
            return "('b1', 'i1')";
        }
        return "(" + choices.of(columns).sql() + ", " + choices.of(columns).sql() + ")";
    }

    private String sameTwice(String c, String value) {
        return c + " BETWEEN " + value + " AND " + value;
    }

    private String computed() {
        literals.add("'b1'");
        literals.add("'i1'");
        return choices.of(
                "LOWER('B1')",
                "'b' || '1'",
                "CAST('i1' AS VARCHAR)",
                "COALESCE(NULL, 'b1')",
                "SUBSTRING('xi1' FROM 2)",
                "CASE WHEN 1 = 1 THEN 'b1' ELSE 'b2' END");
    }

    private String other(List<Term> terms, Term term) {
        return choices.of(terms.stream().filter(t -> t.kind() == term.kind()).toList())
                .sql();
    }

    private String textValues(Term term, int most) {
        List<String> values = new ArrayList<>();
        int count = 1 + choices.below(most);
        for (int i = 0; i < count; i++) {
            values.add(textValue(term));
        }
        return String.join(", ", values);
    }

    private String numberValue(Term term) {
        if (term.column() != null && choices.oneIn(2)) {
            String literal =
                    choices.of(project.values(term.table(), term.column())).toString();
            return given(literal);
        }
        return switch (choices.below(5)) {
            case 3 -> choices.of(DECIMALS);
            // Text that stands for a number.
            case 4 -> "'" + choices.of("5", "128", "0", "98") + "'";
            default -> {
                String literal = choices.of(INTEGERS);
                // A parameter beside an INTEGER is one.
                boolean fits = literal.length() < 10
                        || term.column() != null && term.column().type() == ColumnType.BIGINT;
                yield fits ? given(literal) : literal;
            }
        };
    }

    private String number(List<Term> terms, Term term) {
        String c = term.sql();
        return switch (choices.below(15)) {
            case 1 -> c + choices.of(" IN (", " NOT IN (") + choices.of(INTEGERS) + ", " + choices.of(INTEGERS) + ")";
            case 2 -> c + choices.of(" BETWEEN ", " NOT BETWEEN ") + choices.of(INTEGERS) + " AND " + numberValue(term);
            case 3 -> c + " IS NULL";
            case 4 -> c + " IS NOT NULL";
            case 5 -> c + choices.of(" IS NOT DISTINCT FROM ", " IS DISTINCT FROM ") + choices.of(INTEGERS);
            case 6 -> c + " " + choices.of(COMPARISONS) + " " + other(terms, term);
            case 7 ->
                c + choices.of(" + 1", " - 1", " * 2") + " " + choices.of(COMPARISONS) + " " + choices.of(INTEGERS);
            case 8 ->
                term.kind() == Kind.INTEGER
                        ? "MOD(" + c + ", 2) = " + choices.of("0", "1")
                        : "ABS(" + c + ") > " + choices.of(DECIMALS);
            case 9 -> "CAST(" + c + " AS FLOAT8) > " + choices.of(DECIMALS);
            case 10 -> "-" + c + " < " + choices.of("0", "-5", "-128");
            case 11 -> "COALESCE(" + c + ", 0) = " + choices.of("0", "1", "8");
            case 12 -> c + " = «NULL»";
            case 13 -> "CASE WHEN " + c + " > 5 THEN 'many' ELSE 'few' END = " + choices.of("'many'", "'few'");
            case 14 -> numberValue(term) + " " + choices.of("<", ">=", "=") + " " + c;
            default -> c + " " + choices.of(COMPARISONS) + " " + numberValue(term);
        };
    }

    private String bool(Term term) {
        String c = term.sql();
        return choices.of(
                c,
                "NOT " + c,
                c + " = TRUE",
                c + " = FALSE",
                c + " IS TRUE",
                c + " IS NOT TRUE",
                c + " IS FALSE",
                c + " <> FALSE",
                c + " IS NULL",
                c + " IS NOT NULL",
                c + " = «TRUE»",
                c + " IN (TRUE)",
                c + " = NOT " + c,
                c + " IS UNKNOWN".replace("UNKNOWN", "NOT FALSE"));
    }

    private String timeValue() {
        return switch (choices.below(5)) {
            case 1 -> "«TIMESTAMP '" + choices.of(TIMES) + "'»";
            case 2 -> "'" + choices.of(TIMES) + "'";
            case 3 -> "DATE '" + choices.of(DATES) + "'";
            case 4 -> "'" + choices.of(DATES) + "'";
            default -> "TIMESTAMP '" + choices.of(TIMES) + "'";
        };
    }

    private String time(List<Term> terms, Term term) {
        String c = term.sql();
        return switch (choices.below(12)) {
            case 1 -> c + choices.of(" BETWEEN ", " NOT BETWEEN ") + timeValue() + " AND " + timeValue();
            case 2 -> c + " IS NULL";
            case 3 -> c + " IS NOT NULL";
            case 4 ->
                c + choices.of(" IN (", " NOT IN (") + "TIMESTAMP '" + choices.of(TIMES) + "', TIMESTAMP '"
                        + choices.of(TIMES) + "')";
            case 5 ->
                "EXTRACT(" + choices.of("YEAR", "MONTH", "DAY", "HOUR") + " FROM " + c + ") = "
                        + choices.of("1", "2025", "12", "0", "6");
            case 6 -> "CAST(" + c + " AS DATE) " + choices.of("=", "<", ">=") + " DATE '" + choices.of(DATES) + "'";
            case 7 ->
                c + choices.of(" + ", " - ") + "INTERVAL '1' " + choices.of("DAY", "HOUR", "MONTH") + " "
                        + choices.of(COMPARISONS) + " TIMESTAMP '" + choices.of(TIMES) + "'";
            case 8 -> c + " " + choices.of(COMPARISONS) + " " + other(terms, term);
            case 9 ->
                "DATE_TRUNC('" + choices.of("month", "day", "year") + "', " + c + ") = TIMESTAMP '2025-01-01 00:00:00'";
            case 10 ->
                c + choices.of(" IS NOT DISTINCT FROM ", " IS DISTINCT FROM ") + "TIMESTAMP '" + choices.of(TIMES)
                        + "'";
            case 11 -> timeValue() + choices.of(" < ", " >= ") + c;
            default -> c + " " + choices.of(COMPARISONS) + " " + timeValue();
        };
    }

    // How it is written

    private static final Map<String, String> BETWEEN_WORDS = Map.of(
            "0", " ",
            "1", "  ",
            "2", "\n",
            "3", "\t",
            "4", " /* it's a ; ? comment */ ",
            "5", " -- don't ?;\n",
            "6", "\r\n  ");

    /** Puts odd space and comments between the words, changes their case and quotes some names. */
    private String decorated(String sql) {
        StringBuilder out = new StringBuilder();
        StringBuilder word = new StringBuilder();
        char quote = 0;
        for (int i = 0; i < sql.length(); i++) {
            char c = sql.charAt(i);
            if (quote != 0) {
                out.append(c);
                quote = c == quote ? 0 : quote;
            } else if (Character.isLetter(c) && c < 128 || c == '_' || !word.isEmpty() && Character.isDigit(c)) {
                word.append(c);
            } else {
                out.append(written(word.toString()));
                word.setLength(0);
                if (c == ' ') {
                    out.append(BETWEEN_WORDS.get(choices.below(2) == 0 ? "0" : "" + choices.below(7)));
                } else {
                    out.append(c);
                    quote = c == '\'' || c == '«' ? (c == '«' ? '»' : c) : 0;
                }
            }
        }
        out.append(written(word.toString()));
        return out.append(choices.of("", ";", " ", "\n;")).toString();
    }

    private String written(String word) {
        // Calcite finds the name of a WITH in its own case only.
        if (word.length() < 2) {
            return word;
        }
        boolean name = Tables.ALL.stream().anyMatch(table -> table.name().equals(word) || table.indexOf(word) >= 0);
        return switch (choices.below(6)) {
            case 4 -> name ? "\"" + word + "\"" : word.toLowerCase(Locale.ROOT);
            case 5 -> word.toUpperCase(Locale.ROOT);
            default -> word;
        };
    }
}
