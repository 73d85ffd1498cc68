package io.github.pineconejdbc.tools;

import static io.github.pineconejdbc.support.PineconeServer.backup;
import static org.assertj.core.api.Assertions.assertThat;

import com.querydsl.core.types.PathMetadataFactory;
import com.querydsl.core.types.dsl.DateTimePath;
import com.querydsl.core.types.dsl.NumberPath;
import com.querydsl.core.types.dsl.StringPath;
import com.querydsl.sql.Configuration;
import com.querydsl.sql.PostgreSQLTemplates;
import com.querydsl.sql.RelationalPathBase;
import com.querydsl.sql.SQLExpressions;
import com.querydsl.sql.SQLQueryFactory;
import io.github.pineconejdbc.support.PineconeServer;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Querydsl SQL, with its templates of PostgreSQL. */
class QuerydslTest {
    @RegisterExtension
    final PineconeServer pinecone = new PineconeServer();

    private static final class Backups extends RelationalPathBase<Object> {
        private static final long serialVersionUID = 1L;

        final StringPath id = createString("backup_id");
        final StringPath name = createString("name");
        final StringPath status = createString("status");
        final DateTimePath<Timestamp> createdAt = createDateTime("created_at", Timestamp.class);
        final NumberPath<Long> sizeBytes = createNumber("size_bytes", Long.class);

        Backups() {
            super(Object.class, PathMetadataFactory.forVariable("b"), "pinecone", "backups");
        }
    }

    private static final Backups B = new Backups();

    private static SQLQueryFactory on(String url) {
        return new SQLQueryFactory(
                new Configuration(
                        PostgreSQLTemplates.builder().quote().printSchema().build()),
                () -> {
                    try {
                        return DriverManager.getConnection(url);
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    @Test
    void keysAreLookedUp() {
        pinecone.serves(backup("b1"));
        assertThat(on(pinecone.url(""))
                        .select(B.id)
                        .from(B)
                        .where(B.id.in("b1", "b2"))
                        .fetch())
                .containsExactly("b1");
        assertThat(pinecone.requests()).contains("GET /backups/b1", "GET /backups/b2");
    }

    @Test
    void itsExpressionsAreAnswered() {
        SQLQueryFactory sandbox = on("jdbc:pinecone:sandbox");
        assertThat(sandbox.select(
                                B.name.prepend("backup ").append("!"),
                                B.name.lower().substring(0, 2))
                        .from(B)
                        .where(B.status
                                .eq("Ready")
                                .and(B.name.containsIgnoreCase("A"))
                                .and(B.createdAt.after(new Timestamp(0)))
                                .and(B.sizeBytes.add(1).gt(1)))
                        .orderBy(B.createdAt.desc(), B.id.asc())
                        .limit(5)
                        .offset(3)
                        .fetch())
                .hasSize(5);
        assertThat(sandbox.select(
                                B.status,
                                B.id.count(),
                                B.sizeBytes.avg(),
                                B.createdAt.year().max())
                        .from(B)
                        .groupBy(B.status)
                        .having(B.id.count().gt(0))
                        .fetch())
                .isNotEmpty();
        assertThat(sandbox.select(
                                B.id,
                                SQLExpressions.rowNumber()
                                        .over()
                                        .partitionBy(B.status)
                                        .orderBy(B.createdAt))
                        .from(B)
                        .where(B.sizeBytes.gt(
                                SQLExpressions.select(B.sizeBytes.min()).from(B)))
                        .fetch())
                .isNotEmpty();
        List<String> coalesced = sandbox.select(B.name.coalesce("none")).from(B).fetch();
        assertThat(coalesced).hasSize(250);
    }
}
