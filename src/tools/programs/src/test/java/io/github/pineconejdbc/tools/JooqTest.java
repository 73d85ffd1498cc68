package io.github.pineconejdbc.tools;

import static io.github.pineconejdbc.support.PineconeServer.backup;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import io.github.pineconejdbc.support.PineconeServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Timestamp;
import java.time.Instant;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.conf.ParamCastMode;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** jOOQ in its dialect for databases that it doesn't know. */
class JooqTest {
    @RegisterExtension
    final PineconeServer pinecone = new PineconeServer();

    @ParameterizedTest
    @CsvSource({"backups, 250", "indexes, 12", "restore_jobs, 40", "collections, 3"})
    void everyTableIsRead(String name, int rows) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:pinecone:sandbox")) {
            DSLContext jooq = DSL.using(connection, SQLDialect.DEFAULT);
            assertThat(jooq.selectFrom(table(name("pinecone", name))).fetch()).hasSize(rows);
        }
    }

    @Test
    void keysAndLimitsArePushedDown() throws Exception {
        pinecone.serves(backup("b1", "created_at", "2025-11-02T06:30:00.123Z"));
        DSLContext jooq = DSL.using(pinecone.connect("&timeZone=UTC"), SQLDialect.DEFAULT);
        Instant created = jooq.select(field(name("created_at"), Instant.class))
                .from(table(name("backups")))
                .where(field(name("backup_id"), String.class).eq("b1"))
                .limit(5)
                .fetchOne(0, Instant.class);
        assertThat(created).isEqualTo(Instant.parse("2025-11-02T06:30:00.123Z"));
        assertThat(pinecone.requests()).containsExactly("GET /backups/b1");
        Timestamp timestamp = DSL.using(pinecone.connect(), SQLDialect.DEFAULT)
                .select(field(name("created_at"), Timestamp.class))
                .from(table(name("backups")))
                .where(field(name("backup_id"), String.class).eq("b1"))
                .fetchOne(0, Timestamp.class);
        assertThat(timestamp.toInstant()).isEqualTo(created);
    }

    /** jOOQ says the type of some parameters by a cast, all of them or none: by its setting. */
    @ParameterizedTest
    @EnumSource(ParamCastMode.class)
    void parametersStandAnywhereWhateverIsCast(ParamCastMode mode) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:pinecone:sandbox")) {
            for (SQLDialect dialect : new SQLDialect[] {SQLDialect.DEFAULT, SQLDialect.POSTGRES}) {
                DSLContext jooq = DSL.using(connection, dialect, new Settings().withParamCastMode(mode));
                Field<String> name = field(name("name"), String.class);
                Field<Long> size = field(name("size_bytes"), Long.class);
                var rows = jooq.select(
                                val("backup ").concat(name),
                                coalesce(name, val("none")),
                                size.plus(val(1)),
                                val(5L),
                                when(size.gt(1_000L), "big").otherwise("small"))
                        .from(table(name("backups")))
                        .where(field(name("created_at"), Timestamp.class).gt(new Timestamp(0)))
                        .and(field(name("status"), String.class).in("Ready", "InitializationFailed"))
                        .and(name.likeIgnoreCase("%A%"))
                        .and(val((String) null).isNull().or(name.eq("x")))
                        .orderBy(field(name("backup_id")))
                        .limit(7)
                        .offset(2)
                        .fetch();
                assertThat(rows).hasSize(7).allSatisfy(row -> {
                    assertThat(row.value1()).startsWith("backup ");
                    assertThat(row.value4()).isEqualTo(5);
                });
                assertThat(jooq.select(inline(1).plus(val(2))).fetchOne(0, int.class))
                        .isEqualTo(3);
            }
        }
    }

    @Test
    void groupsAreCounted() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:pinecone:sandbox")) {
            DSLContext jooq = DSL.using(connection, SQLDialect.DEFAULT);
            var status = field(name("status"), String.class);
            assertThat(jooq.select(status, count())
                            .from(table(name("backups")))
                            .groupBy(status)
                            .orderBy(count().desc())
                            .fetchMap(status, count()))
                    .containsKeys("Ready", "InitializationFailed")
                    .satisfies(map -> assertThat(
                                    map.values().stream().mapToInt(n -> n).sum())
                            .isEqualTo(250));
        }
    }

    @Test
    void itsMetadataHasTablesAndKeys() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:pinecone:sandbox")) {
            var tables = DSL.using(connection, SQLDialect.DEFAULT).meta().getTables();
            assertThat(tables)
                    .extracting(Table::getName)
                    .containsExactlyInAnyOrder(
                            "backups",
                            "indexes",
                            "restore_jobs",
                            "collections",
                            "backup_schedules",
                            "backup_runs",
                            "index_protection");
            assertThat(tables)
                    .filteredOn(table -> !table.getName().equals("index_protection"))
                    .allSatisfy(table -> assertThat(table.getPrimaryKey()).isNotNull());
        }
    }
}
