package io.github.pineconejdbc.sql.planner;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multimap;
import io.github.pineconejdbc.sql.Cancellation;
import io.github.pineconejdbc.sql.dialect.PineconeRexBuilder;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.calcite.plan.RelOptPredicateList;
import org.apache.calcite.rel.RelCollation;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Match;
import org.apache.calcite.rel.core.Values;
import org.apache.calcite.rel.core.Window;
import org.apache.calcite.rel.metadata.CyclicMetadataException;
import org.apache.calcite.rel.metadata.DefaultRelMetadataProvider;
import org.apache.calcite.rel.metadata.Metadata;
import org.apache.calcite.rel.metadata.MetadataDef;
import org.apache.calcite.rel.metadata.MetadataHandler;
import org.apache.calcite.rel.metadata.MetadataHandlerProvider;
import org.apache.calcite.rel.metadata.ProxyingMetadataHandlerProvider;
import org.apache.calcite.rel.metadata.RelMetadataProvider;
import org.apache.calcite.rel.metadata.RelMetadataQuery;
import org.apache.calcite.rel.metadata.UnboundMetadata;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.sql.type.SqlTypeUtil;
import org.apache.calcite.util.ImmutableBitSet;
import org.jspecify.annotations.Nullable;

/**
 * What the optimizer asks about plans, answered by Calcite's own handlers through reflection. Calcite compiles a class
 * for each kind of question instead, which takes a tenth of a process' first statement and makes later ones hardly
 * faster.
 */
final class PlanMetadata implements MetadataHandlerProvider {
    private static final MetadataHandlerProvider INSTANCE = new PlanMetadata();

    private final MetadataHandlerProvider proxies = new ProxyingMetadataHandlerProvider(new Remembered());
    private final Map<Class<?>, MetadataHandler<?>> handlers = new ConcurrentHashMap<>();

    private PlanMetadata() {}

    /** Returns what remembers the answers about the nodes of one plan. */
    static RelMetadataQuery query() {
        return new RelMetadataQuery(INSTANCE) {
            /** Where no rows are left, a plan may be equal to a part of itself, of which nothing more can be told. */
            @Override
            public RelOptPredicateList getPulledUpPredicates(RelNode rel) {
                try {
                    return super.getPulledUpPredicates(rel);
                } catch (CyclicMetadataException e) {
                    return RelOptPredicateList.EMPTY;
                }
            }

            /**
             * Calcite says that windows keep the order of their input's rows; they give one partition after the other.
             */
            @Override
            public @Nullable ImmutableList<RelCollation> collations(RelNode rel) {
                return rel instanceof Window || rel instanceof Match ? ImmutableList.of() : super.collations(rel);
            }

            /** Of 1.0 and 1.00 Calcite sees that they aren't the same, and leaves out what would make one of them. */
            @Override
            public @Nullable Boolean areColumnsUnique(RelNode rel, ImmutableBitSet columns, boolean ignoreNulls) {
                return rel instanceof Values
                                && rel.getRowType().getFieldList().stream().anyMatch(PlanMetadata::mayBeEqual)
                        ? null
                        : super.areColumnsUnique(rel, columns, ignoreNulls);
            }
        };
    }

    private static boolean mayBeEqual(RelDataTypeField field) {
        return SqlTypeUtil.isDecimal(field.getType()) || PineconeRexBuilder.hasEqualKey(field.getType());
    }

    @Override
    public <H extends MetadataHandler<?>> H handler(Class<H> handler) {
        return handler.cast(handlers.computeIfAbsent(handler, h -> proxies.handler(handler)));
    }

    /** Remembers which handlers answer for a kind of node: Calcite's provider looks for them at each question. */
    @SuppressWarnings("deprecation") // The methods that the proxies call.
    private static final class Remembered implements RelMetadataProvider {
        private static final RelMetadataProvider CALCITE = DefaultRelMetadataProvider.INSTANCE;

        /** By the class of the node, then of the metadata. */
        private final Map<Class<?>, Map<Class<?>, UnboundMetadata<?>>> known = new ConcurrentHashMap<>();

        @Override
        @SuppressWarnings("unchecked") // What is kept for a class of metadata makes that.
        public <M extends @Nullable Metadata> @Nullable UnboundMetadata<M> apply(
                Class<? extends RelNode> node, Class<? extends M> metadata) {
            // Of joins of joins Calcite asks more and more, and nothing else asks whether that may go on.
            Cancellation.check();
            return (UnboundMetadata<M>) known.computeIfAbsent(node, n -> new ConcurrentHashMap<>())
                    .computeIfAbsent(metadata, m -> CALCITE.apply(node, metadata));
        }

        @Override
        public <M extends Metadata> Multimap<Method, MetadataHandler<M>> handlers(MetadataDef<M> definition) {
            return CALCITE.handlers(definition);
        }

        @Override
        public List<MetadataHandler<?>> handlers(Class<? extends MetadataHandler<?>> handler) {
            return CALCITE.handlers(handler);
        }
    }
}
