package io.github.pineconejdbc.sql.function;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A function: one row of the table of functions, from which its validation, its code, EXPLAIN's text, JDBC's metadata,
 * the page of the documentation and its trial in the tests come. A row begins with a signature such as
 *
 * <pre>LPAD(text, integer, text = ' ') text</pre>
 *
 * An operand with a name before its type can be given by it; one with a default may be left out; one of a type with
 * {@code ...} comes any number of times. {@code ?} at an operand's type says that the method sees its NULL, where any
 * other NULL makes the result NULL; at the result's type, that it may be NULL though no operand is. What returns rows
 * says {@code setof} before the type of their column, or the names and types of several.
 */
public final class FunctionRow {
    /** The lists of functions that {@link java.sql.DatabaseMetaData} has. */
    public enum JdbcList {
        NUMERIC,
        STRING,
        SYSTEM,
        TIME_AND_DATE,
        NONE
    }

    /** How a statement writes a function. */
    public enum Form {
        NAME,
        OPERATOR,
        /** As a name is; the engine computes it, by no method of ours. */
        ENGINE,
        /** Inside of {@code {fn …}} only; the engine computes it. */
        BRACES,
        /** As {@code CAST(x AS type)}. */
        CAST,
        /** Not at all: EXPLAIN shows the first operand in its place. */
        STEP,
        /** By its name, where rows are made of what it returns: a list, of rows where they have several columns. */
        SET
    }

    /**
     * A column of the rows of a set.
     *
     * @param name its own name; null where it has that of the function, or of the function's alias
     */
    public record SetColumn(@Nullable String name, FunctionType type) {}

    /**
     * What a function takes.
     *
     * @param name by which a call may give it; empty where it has none
     * @param nullable whether the method sees NULL
     * @param repeated whether there may be none or many of it, the last operand
     * @param standIn the literal, as SQL, that stands in for an operand that is left out; null where none may
     */
    public record Operand(
            String name,
            FunctionType type,
            boolean nullable,
            boolean repeated,
            @Nullable String standIn) {}

    /** The rows of one area: functions whose methods are in one class. */
    static final class Area {
        private final String title;
        private final @Nullable Class<?> owner;
        private final JdbcList list;
        private final boolean searching;
        private final List<FunctionRow> rows = new ArrayList<>();

        /** Functions without methods of ours. */
        Area(String title, JdbcList list) {
            this(title, null, list, false);
        }

        Area(Class<?> owner, JdbcList list) {
            this(owner, list, false);
        }

        /** @param searching whether a call may take long, so that none is computed before the statement runs */
        Area(Class<?> owner, JdbcList list, boolean searching) {
            this(title(owner), owner, list, searching);
        }

        private Area(String title, @Nullable Class<?> owner, JdbcList list, boolean searching) {
            this.title = title;
            this.owner = owner;
            this.list = list;
            this.searching = searching;
        }

        /** Adds a function that statements name; its method is called as it is, in Java's way of writing. */
        Area row(String signature, String remark, String trial, String value) {
            return row(javaName(signature), signature, remark, trial, value);
        }

        /** Adds a function whose method has another name. */
        Area row(String method, String signature, String remark, String trial, String value) {
            rows.add(new FunctionRow(this, Form.NAME, method, signature, remark, trial, value));
            return this;
        }

        /** Adds a function that returns any number of rows. */
        Area set(String signature, String remark, String trial, String value) {
            rows.add(new FunctionRow(this, Form.SET, javaName(signature), signature, remark, trial, value));
            return this;
        }

        /** Adds a function that does what the set before it does, for another type. */
        Area set(String method, String signature) {
            rows.add(new FunctionRow(this, Form.SET, method, signature, "", "", ""));
            return this;
        }

        /** Adds what is written as an operator, or with words between the operands. */
        Area operator(String method, String signature, String remark, String trial, String value) {
            rows.add(new FunctionRow(this, Form.OPERATOR, method, signature, remark, trial, value));
            return this;
        }

        /** Adds a function that the engine computes. */
        Area engine(String signature, String remark, String trial, String value) {
            rows.add(new FunctionRow(this, Form.ENGINE, "", signature, remark, trial, value));
            return this;
        }

        /** Adds a function that the engine computes, and that the parser takes in {@code {fn …}} only. */
        Area braces(String signature, String remark, String trial, String value) {
            rows.add(new FunctionRow(this, Form.BRACES, "", signature, remark, trial, value));
            return this;
        }

        /** Says of the operator before that it is in JDBC's list all the same. */
        Area listed() {
            rows.get(rows.size() - 1).listed = true;
            return this;
        }

        /** Adds what the row before computes, of operands of other types. */
        Area also(String method, String signature) {
            return operator(method, signature, "", "", "");
        }

        /** Adds a way to cast the first operand to the result's type. */
        Area cast(String signature) {
            return step(signature, Form.CAST);
        }

        /** Adds a step of something else that statements write: a check, or a conversion of the first operand. */
        Area step(String signature) {
            return step(signature, Form.STEP);
        }

        private Area step(String signature, Form form) {
            String method = signature.substring(0, signature.indexOf('('));
            rows.add(new FunctionRow(this, form, method, signature, "", "", ""));
            return this;
        }

        /** As the class is called: Text functions. */
        private static String title(Class<?> owner) {
            String words = owner.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ");
            return words.charAt(0) + words.substring(1).toLowerCase(Locale.ROOT);
        }

        private static String javaName(String signature) {
            StringBuilder java = new StringBuilder();
            for (String word : signature.substring(0, signature.indexOf('(')).split("_", -1)) {
                String lower = word.toLowerCase(Locale.ROOT);
                java.append(
                        java.isEmpty() ? lower : lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1));
            }
            return java.toString();
        }

        List<FunctionRow> rows() {
            return List.copyOf(rows);
        }
    }

    private final Area area;
    private final Form form;
    private final String javaName;
    private final String signature;
    private final String name;
    private final String remark;
    private final String trial;
    private final String value;
    private boolean listed;
    private @Nullable List<Operand> operands;
    private @Nullable Method method;

    private FunctionRow(
            Area area, Form form, String javaName, String signature, String remark, String trial, String value) {
        this.area = area;
        this.form = form;
        this.javaName = javaName;
        this.signature = signature;
        this.name = signature.substring(0, signature.indexOf('('));
        this.remark = remark;
        this.trial = trial;
        this.value = value;
        this.listed = form == Form.NAME || form == Form.ENGINE || form == Form.BRACES;
    }

    /** Returns what the functions of its area are called together. */
    public String title() {
        return area.title;
    }

    /** Returns whether one of JDBC's lists names it. */
    public boolean isListed() {
        return listed && area.list != JdbcList.NONE;
    }

    /** Returns whether a method of ours computes it. */
    public boolean isOurs() {
        return area.owner != null;
    }

    public String signature() {
        return signature;
    }

    public String name() {
        return name;
    }

    public Form form() {
        return form;
    }

    public String remark() {
        return remark;
    }

    /** Returns an expression that calls it. */
    public String trial() {
        return trial;
    }

    /** Returns what {@link #trial} is, as text. */
    public String value() {
        return value;
    }

    public JdbcList list() {
        return area.list;
    }

    public boolean isSearch() {
        return area.searching;
    }

    /** Returns the operands, those that no statement writes among them. */
    public synchronized List<Operand> operands() {
        if (operands == null) {
            String list = signature.substring(name.length() + 1, signature.lastIndexOf(')'));
            operands = list.isEmpty()
                    ? List.of()
                    : Arrays.stream(list.split(", (?=[a-z])", -1))
                            .map(FunctionRow::operand)
                            .toList();
        }
        return operands;
    }

    private static Operand operand(String text) {
        int equals = text.indexOf(" = ");
        String declared = equals < 0 ? text : text.substring(0, equals);
        int named = declared.indexOf(' ');
        String type = declared.substring(named + 1);
        boolean repeated = type.endsWith("...");
        type = repeated ? type.substring(0, type.length() - 3) : type;
        boolean nullable = type.endsWith("?");
        return new Operand(
                named < 0 ? "" : declared.substring(0, named),
                FunctionType.of(nullable ? type.substring(0, type.length() - 1) : type),
                nullable,
                repeated,
                equals < 0 ? null : text.substring(equals + 3));
    }

    private String resultText() {
        return signature.substring(signature.lastIndexOf(')') + 2);
    }

    public FunctionType result() {
        if (form == Form.SET) {
            return FunctionType.ARRAY;
        }
        String text = resultText();
        return FunctionType.of(text.endsWith("?") ? text.substring(0, text.length() - 1) : text);
    }

    /** Returns the columns of a set's rows. */
    public List<SetColumn> columns() {
        return Arrays.stream(resultText().substring("setof ".length()).split(", ", -1))
                .map(column -> column.split(" ", -1))
                .map(parts ->
                        new SetColumn(parts.length > 1 ? parts[0] : null, FunctionType.of(parts[parts.length - 1])))
                .toList();
    }

    /** Returns whether the result may be NULL though no operand is. */
    public boolean isNullable() {
        return resultText().endsWith("?");
    }

    /** Returns whether the method is called only if no operand is NULL. */
    public boolean isStrict() {
        return operands().stream().noneMatch(Operand::nullable);
    }

    /** Returns the static method that computes it: of the area's class. */
    public synchronized Method method() {
        if (method == null) {
            Class<?> owner = Objects.requireNonNull(area.owner, signature);
            method = Arrays.stream(owner.getMethods())
                    .filter(candidate -> candidate.getName().equals(javaName) && takesOperands(candidate))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no method for " + signature));
        }
        return method;
    }

    private boolean takesOperands(Method candidate) {
        Class<?>[] parameters = candidate.getParameterTypes();
        if (parameters.length != operands().size()) {
            return false;
        }
        for (int i = 0; i < parameters.length; i++) {
            Operand operand = operands().get(i);
            Class<?> java = operand.type().java();
            if (operand.repeated()
                    ? parameters[i] != java.arrayType()
                    : !parameters[i].isAssignableFrom(java) && !(operand.nullable() && isBox(parameters[i], java))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBox(Class<?> box, Class<?> primitive) {
        return primitive.isPrimitive()
                && java.lang.invoke.MethodType.methodType(primitive).wrap().returnType() == box;
    }

    @Override
    public String toString() {
        return signature;
    }
}
