package io.github.pineconejdbc.sql.planner;

import io.github.pineconejdbc.sql.Cancellation;
import io.github.pineconejdbc.sql.LruMap;
import io.github.pineconejdbc.sql.number.Numeric;
import java.io.IOException;
import java.io.StringReader;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.calcite.adapter.enumerable.EnumerableRel;
import org.apache.calcite.adapter.enumerable.EnumerableRelImplementor;
import org.apache.calcite.linq4j.Enumerable;
import org.apache.calcite.linq4j.JoinType;
import org.apache.calcite.linq4j.function.Function2;
import org.apache.calcite.linq4j.function.Predicate2;
import org.apache.calcite.linq4j.tree.BlockStatement;
import org.apache.calcite.linq4j.tree.CatchBlock;
import org.apache.calcite.linq4j.tree.ClassDeclaration;
import org.apache.calcite.linq4j.tree.DeclarationStatement;
import org.apache.calcite.linq4j.tree.Expression;
import org.apache.calcite.linq4j.tree.Expressions;
import org.apache.calcite.linq4j.tree.ForEachStatement;
import org.apache.calcite.linq4j.tree.ForStatement;
import org.apache.calcite.linq4j.tree.FunctionExpression;
import org.apache.calcite.linq4j.tree.MemberDeclaration;
import org.apache.calcite.linq4j.tree.MethodCallExpression;
import org.apache.calcite.linq4j.tree.MethodDeclaration;
import org.apache.calcite.linq4j.tree.NewArrayExpression;
import org.apache.calcite.linq4j.tree.NewExpression;
import org.apache.calcite.linq4j.tree.ParameterExpression;
import org.apache.calcite.linq4j.tree.Primitive;
import org.apache.calcite.linq4j.tree.Shuttle;
import org.apache.calcite.linq4j.tree.Statement;
import org.apache.calcite.linq4j.tree.TryStatement;
import org.apache.calcite.linq4j.tree.Types;
import org.apache.calcite.runtime.ArrayBindable;
import org.apache.calcite.runtime.Bindable;
import org.apache.calcite.runtime.Typed;
import org.apache.calcite.util.BuiltInMethod;
import org.codehaus.commons.compiler.CompileException;
import org.codehaus.commons.compiler.Location;
import org.codehaus.janino.Scanner;
import org.codehaus.janino.SimpleCompiler;
import org.codehaus.janino.Token;
import org.jspecify.annotations.Nullable;

/**
 * Makes a plan code that runs. What was compiled last is kept by its text, for all connections, so that plans whose
 * code is the same share a class: the number of loaded classes doesn't grow with the number of queries.
 */
final class GeneratedCode {
    private static final int MOST_CLASSES = 200;

    private static final Map<String, Bindable<?>> COMPILED = Collections.synchronizedMap(new LruMap<>(MOST_CLASSES));

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
        Mending mending = new Mending();
        List<MemberDeclaration> members = declaration.memberDeclarations.stream()
                .map(member -> member.accept(mending))
                .toList();
        String text = "public final class " + declaration.name + " implements " + implemented + " {\n"
                + Expressions.toString(members, "\n", false) + "\n}";
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

    /** Puts into a plan's code what of Calcite's is wrong otherwise, and gives its names numbers of its own. */
    private static final class Mending extends Shuttle {
        /** A row of more than six values, which may hold maps, that the compiler can't compare. */
        private static final Method COMPARABLES = BuiltInMethod.LIST_N.method;

        private static final Method LOOPS = BuiltInMethod.NESTED_LOOP_JOIN.method;
        private static final Method OWN_LOOPS = Types.lookupMethod(
                NestedLoops.class,
                "join",
                Enumerable.class,
                Enumerable.class,
                Predicate2.class,
                Function2.class,
                JoinType.class);

        private static final Set<Method> PUTTING =
                Set.of(BuiltInMethod.COLLECTION_ADD.method, BuiltInMethod.MAP_PUT.method);

        private final Map<String, String> names = new HashMap<>();

        @Override
        public Expression visit(MethodCallExpression call, @Nullable Expression target, List<Expression> operands) {
            if (call.method.equals(LOOPS)) {
                return Expressions.call(OWN_LOOPS, operands);
            }
            if (call.method.equals(COMPARABLES) && operands.get(0) instanceof NewArrayExpression values) {
                return Expressions.call(
                        ComparableRows.class,
                        "row",
                        Expressions.newArrayInit(Object.class, Objects.requireNonNull(values.expressions)));
            }
            if (PUTTING.contains(call.method)) {
                return Expressions.call(
                        call.type,
                        target,
                        call.method,
                        operands.stream().map(Mending::part).toList());
            }
            return Expressions.call(call.type, target, call.method, operands);
        }

        /** Rows are made as they are put somewhere; what is in them was looked at. */
        private static Expression part(Expression value) {
            return value.type == String.class || value instanceof NewArrayExpression || Primitive.is(value.type)
                    ? value
                    : Expressions.call(Cancellation.class, "part", value);
        }

        /** A literal is a number like those that are computed. */
        @Override
        public Expression visit(
                NewExpression made, List<Expression> arguments, @Nullable List<MemberDeclaration> members) {
            Expression object = Expressions.new_(made.type, arguments, members);
            return made.type == BigDecimal.class ? Expressions.call(Numeric.class, "of", object) : object;
        }

        /** Windows loop over a frame for each of their rows, and ask nothing that could say no. */
        @Override
        public ForStatement visit(
                ForStatement loop,
                List<DeclarationStatement> declarations,
                @Nullable Expression condition,
                @Nullable Expression post,
                Statement body) {
            if (declarations.isEmpty() || declarations.get(0).parameter.type != int.class) {
                return Expressions.for_(declarations, condition, post, body);
            }
            List<Statement> stoppable = new ArrayList<>();
            stoppable.add(Expressions.statement(
                    Expressions.call(Cancellation.class, "check", declarations.get(0).parameter)));
            stoppable.addAll(body instanceof BlockStatement block ? block.statements : List.of(body));
            return Expressions.for_(declarations, condition, post, Expressions.block(void.class, stoppable));
        }

        /** Without a look whether anything has changed, which would be one at all that is in it. */
        @Override
        public BlockStatement visit(BlockStatement block, List<Statement> statements) {
            Cancellation.check();
            return Expressions.block(block.getType(), statements);
        }

        /** Calcite numbers nameless ones through for the whole JVM. */
        @Override
        public ParameterExpression visit(ParameterExpression parameter) {
            String name = parameter.name;
            return name.charAt(0) == 'p'
                            && name.length() > 1
                            && name.chars().skip(1).allMatch(Character::isDigit)
                    ? Expressions.parameter(
                            parameter.modifier,
                            parameter.type,
                            names.computeIfAbsent(name, known -> "p" + names.size()))
                    : parameter;
        }

        private List<ParameterExpression> renamed(List<ParameterExpression> parameters) {
            return parameters.stream().map(this::visit).toList();
        }

        @Override
        public DeclarationStatement visit(DeclarationStatement declaration, @Nullable Expression value) {
            return Expressions.declare(declaration.modifiers, visit(declaration.parameter), value);
        }

        @Override
        @SuppressWarnings({"unchecked", "rawtypes"}) // A function is of its own class.
        public Expression visit(FunctionExpression function, @Nullable BlockStatement body) {
            return body == null
                    ? function
                    : Expressions.lambda((Class) function.getType(), body, renamed(function.parameterList));
        }

        @Override
        public MemberDeclaration visit(MethodDeclaration method, BlockStatement body) {
            return Expressions.methodDecl(
                    method.modifier, method.resultType, method.name, renamed(method.parameters), body);
        }

        @Override
        public ForEachStatement visit(
                ForEachStatement loop, ParameterExpression parameter, Expression iterable, Statement body) {
            return Expressions.forEach(visit(parameter), iterable, body);
        }

        @Override
        public Statement visit(TryStatement tried, Statement body, List<CatchBlock> caught, @Nullable Statement last) {
            return new TryStatement(
                    body,
                    caught.stream()
                            .map(block -> Expressions.catch_(visit(block.parameter), block.body))
                            .toList(),
                    last);
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
