package io.github.pineconejdbc.sql.rel;

import io.github.pineconejdbc.http.call.CallScope;
import io.github.pineconejdbc.http.read.Demand;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.calcite.DataContext;
import org.apache.calcite.adapter.java.JavaTypeFactory;
import org.apache.calcite.linq4j.QueryProvider;
import org.apache.calcite.rel.type.TimeFrames;
import org.apache.calcite.schema.SchemaPlus;
import org.jspecify.annotations.Nullable;

/** What one execution of a plan knows: its parameters, its clock, its zone and its calls. */
public final class QueryContext implements DataContext {
    private final JavaTypeFactory typeFactory;
    private final CallScope scope;
    private final Demand demand;
    private final SchemaPlus rootSchema;
    private final Map<String, @Nullable Object> values;
    private final Map<Integer, BroughtRows> brought = new HashMap<>();
    private final Map<Integer, OperatorMemory> kept = new HashMap<>();

    /**
     * @param plan the objects that the plan's generated code asks for by name
     * @param parameters the values of {@code ?}
     * @param now milliseconds since the epoch
     * @param demand how many rows are wanted of the plan's scan
     */
    public QueryContext(
            JavaTypeFactory typeFactory,
            CallScope scope,
            SchemaPlus rootSchema,
            ZoneId zone,
            Map<String, Object> plan,
            @Nullable Object[] parameters,
            long now,
            Demand demand) {
        this.typeFactory = typeFactory;
        this.scope = scope;
        this.demand = demand;
        this.rootSchema = rootSchema;
        this.values = new HashMap<>(plan);
        for (int i = 0; i < parameters.length; i++) {
            values.put("?" + i, parameters[i]);
        }
        TimeZone timeZone = TimeZone.getTimeZone(zone);
        long local = now + timeZone.getOffset(now);
        values.put(Variable.UTC_TIMESTAMP.camelName, now);
        // The present is an instant: PineconeRexBuilder takes the local one for dates and times of day.
        values.put(Variable.CURRENT_TIMESTAMP.camelName, now);
        values.put(Variable.LOCAL_TIMESTAMP.camelName, local);
        values.put(Variable.SYS_TIMESTAMP.camelName, local);
        values.put(Variable.TIME_ZONE.camelName, timeZone);
        values.put(
                Variable.TIME_FRAME_SET.camelName, typeFactory.getTypeSystem().deriveTimeFrameSet(TimeFrames.CORE));
        // The names of the account and of the machine's user are nobody's business.
        values.put(Variable.USER.camelName, "pinecone");
        values.put(Variable.SYSTEM_USER.camelName, "pinecone");
        values.put(Variable.LOCALE.camelName, Locale.ENGLISH);
        values.put(Variable.CANCEL_FLAG.camelName, new AtomicBoolean());
    }

    /** Returns how many rows are wanted of the plan's scan. */
    Demand demand() {
        return demand;
    }

    /** Takes the rows that one side of a join has brought, until that join begins anew. */
    void bring(int join, BroughtRows rows) {
        brought.put(join, rows);
    }

    BroughtRows brought(int join) {
        return Objects.requireNonNull(brought.get(join), "a join's other side begins first");
    }

    /** Returns what counts the rows that an operator keeps, by its number in the plan. */
    public OperatorMemory kept(int operator) {
        return kept.computeIfAbsent(operator, number -> new OperatorMemory(scope.memory()));
    }

    public CallScope scope() {
        return scope;
    }

    /** Scans are handed to generated code; only recursion looks a table of its own up. */
    @Override
    public SchemaPlus getRootSchema() {
        return rootSchema;
    }

    @Override
    public JavaTypeFactory getTypeFactory() {
        return typeFactory;
    }

    @Override
    @SuppressWarnings("NullAway") // Calcite's signature wants one, generated code asks for none.
    public QueryProvider getQueryProvider() {
        return null;
    }

    @Override
    public @Nullable Object get(String name) {
        return values.get(name);
    }
}
