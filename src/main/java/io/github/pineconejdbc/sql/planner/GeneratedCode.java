package io.github.pineconejdbc.sql.planner;

import io.github.pineconejdbc.sql.Cancellation;
import io.github.pineconejdbc.sql.LruMap;
import java.io.IOException;
import java.io.StringReader;
import java.lang.reflect.InvocationTargetException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.calcite.adapter.enumerable.EnumerableRel;
import org.apache.calcite.adapter.enumerable.EnumerableRelImplementor;
import org.apache.calcite.linq4j.EnumerableDefaults;
import org.apache.calcite.linq4j.tree.ClassDeclaration;
import org.apache.calcite.linq4j.tree.Expressions;
import org.apache.calcite.runtime.ArrayBindable;
import org.apache.calcite.runtime.Bindable;
import org.apache.calcite.runtime.FlatLists;
import org.apache.calcite.runtime.Typed;
import org.codehaus.commons.compiler.CompileException;
import org.codehaus.commons.compiler.Location;
import org.codehaus.janino.Scanner;
import org.codehaus.janino.SimpleCompiler;
import org.codehaus.janino.Token;

/**
 * Makes a plan code that runs. What was compiled last is kept by its text, for all connections, so that plans whose
 * code is the same share a class: the number of loaded classes doesn't grow with the number of queries.
 */
final class GeneratedCode {
    private static final int MOST_CLASSES = 200;

    private static final Map<String, Bindable<?>> COMPILED = Collections.synchronizedMap(new LruMap<>(MOST_CLASSES));

    /** A string or a character, however long: matching takes no stack. */
    private static final String QUOTED = "\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"|'[^'\\\\]*+(?:\\\\.[^'\\\\]*+)*+'";

    /** How a row of more than six values begins, and how it does where it may hold maps, which the compiler can't compare. */
    private static final String COMPARABLES = FlatLists.class.getCanonicalName() + ".copyOf(new Comparable[] {";

    private static final String LOOPS = EnumerableDefaults.class.getCanonicalName() + ".nestedLoopJoin(";

    /** What of Calcite's is wrong, and what is right instead. */
    private static final Map<String, String> MENDED = Map.of(
            COMPARABLES,
            ComparableRows.class.getCanonicalName() + ".row(new Object[] {",
            LOOPS,
            NestedLoops.class.getCanonicalName() + ".join(");

    /**
     * A string or character that is to stay as it is, a name that Calcite has numbered through for the whole JVM, or
     * what is mended.
     */
    private static final Pattern REWRITTEN =
            Pattern.compile(QUOTED + "|\\bp[0-9]+\\b|" + Pattern.quote(COMPARABLES) + "|" + Pattern.quote(LOOPS));

    /** A string or character that is to stay as it is, or the head of a loop that counts. */
    private static final Pattern LOOP = Pattern.compile(QUOTED + "|\\bfor \\(int (\\w+) = [^\\n]*\\{\\n");

    private GeneratedCode() {}

    /**
     * Returns the code of a plan.
     *
     * @param stashed takes the objects that the code asks its context for
     */
    static Bindable<?> of(EnumerableRel plan, Map<String, Object> stashed) {
        ClassDeclaration declaration = new EnumerableRelImplementor(
                        plan.getCluster().getRexBuilder(), stashed)
                .implementRoot(plan, EnumerableRel.Prefer.ARRAY);
        String implemented = plan.getRowType().getFieldCount() == 1
                ? Bindable.class.getCanonicalName() + ", " + Typed.class.getCanonicalName()
                : ArrayBindable.class.getCanonicalName();
        String text = "public final class " + declaration.name + " implements " + implemented + " {\n"
                + stoppable(rewritten(Expressions.toString(declaration.memberDeclarations, "\n", false))) + "\n}";
        Bindable<?> code = COMPILED.get(text);
        if (code == null) {
            code = (Bindable<?>) compile(declaration.name, text);
            COMPILED.put(text, code);
        }
        return code;
    }

    /** Makes a plan of the same text be compiled anew. */
    static void forget(Bindable<?> code) {
        COMPILED.values().removeIf(kept -> kept == code);
    }

    private static String rewritten(String text) {
        Map<String, String> names = new HashMap<>();
        Matcher matcher = REWRITTEN.matcher(text);
        StringBuilder rewritten = new StringBuilder(text.length());
        while (matcher.find()) {
            Cancellation.check();
            String found = matcher.group();
            String mended = MENDED.get(found);
            String written = mended != null
                    ? mended
                    : found.charAt(0) == 'p' ? names.computeIfAbsent(found, n -> "p" + names.size()) : found;
            matcher.appendReplacement(rewritten, Matcher.quoteReplacement(written));
        }
        return matcher.appendTail(rewritten).toString();
    }

    /** Windows loop over a frame for each of their rows, and ask nothing that could say no. */
    private static String stoppable(String text) {
        return text.contains("for (int ")
                ? LOOP.matcher(text)
                        .replaceAll(match -> Matcher.quoteReplacement(
                                match.group(1) == null
                                        ? match.group()
                                        : match.group() + Cancellation.class.getName() + ".check(" + match.group(1)
                                                + ");\n"))
                : text;
    }

    /**
     * Returns an object of a class that is compiled now; compiling ends when its statement does.
     *
     * @param name the name of the class
     * @param text its code
     */
    static Object compile(String name, String text) {
        ClassLoader loader = GeneratedCode.class.getClassLoader();
        try {
            SimpleCompiler compiler = new SimpleCompiler();
            compiler.setParentClassLoader(loader);
            compiler.cook(new StoppableScanner(text));
            return compiler.getClassLoader()
                    .loadClass(name)
                    .getDeclaredConstructors()[0]
                    .newInstance();
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        } catch (CompileException | IOException | ReflectiveOperationException e) {
            throw new IllegalStateException("The code of a plan doesn't compile", e);
        }
    }

    /**
     * Says of all code that it has no line, which the compiler asks wherever it translates some: there the work can be
     * stopped. Lines would be looked up in time with the square of their number.
     */
    private static final class StoppableScanner extends Scanner {
        private static final Location NOWHERE = new StoppableLocation();

        StoppableScanner(String text) throws IOException {
            super(null, new StringReader(text));
        }

        @Override
        public Location location() {
            return NOWHERE;
        }

        @Override
        public Token produce() throws CompileException, IOException {
            Token token = super.produce();
            return new Token(NOWHERE, token.type, token.value);
        }
    }

    private static final class StoppableLocation extends Location {
        private static final long serialVersionUID = 1;

        StoppableLocation() {
            super(null, -1, -1);
        }

        @Override
        public int getLineNumber() {
            Cancellation.check();
            return super.getLineNumber();
        }
    }
}
