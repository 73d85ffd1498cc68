package io.github.pineconejdbc.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.http.read.RowCursor;
import io.github.pineconejdbc.jdbc.convert.Conversions;
import io.github.pineconejdbc.jdbc.convert.JdbcType;
import io.github.pineconejdbc.sql.ResultColumn;
import io.github.pineconejdbc.sql.RowCursors;
import io.github.pineconejdbc.sql.ValueType;
import io.github.pineconejdbc.sql.ValueType.Kind;
import io.github.pineconejdbc.support.Rows;
import io.github.pineconejdbc.table.ColumnType;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLNonTransientException;
import java.sql.SQLTransientException;
import java.sql.Types;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PineconeResultSetTest {
    private static final List<ResultColumn> COLUMNS =
            List.of(Rows.column("id", Kind.VARCHAR), Rows.column("n", Kind.BIGINT), Rows.column("ID", Kind.INTEGER));

    private static PineconeResultSet open(RowCursor cursor, long maxRows) {
        return new PineconeResultSet(
                null,
                COLUMNS,
                cursor,
                new Conversions(ZoneId.of("UTC"), PineconeResultSet::new),
                maxRows,
                false,
                List::of,
                () -> {});
    }

    private static PineconeResultSet open(@Nullable Object[]... rows) {
        return open(RowCursors.of(Rows.rows(rows)), 0);
    }

    private static void fails(String sqlState, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(sqlState));
    }

    /** Fails on its second move, and tells whether it was closed. */
    private static final class Failing implements RowCursor {
        private final RuntimeException failure;
        private int moves;
        private boolean closed;

        Failing(RuntimeException failure) {
            this.failure = failure;
        }

        @Override
        public boolean next() {
            if (++moves > 1) {
                throw failure;
            }
            return true;
        }

        @Override
        public @Nullable Object[] row() {
            return new @Nullable Object[] {"a", 1L, 2};
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    @Test
    void labelsMatchInAnyCaseAndTheFirstOfDuplicatesWins() throws SQLException {
        ResultSet rows = open(new Object[] {"a", 1L, 2});
        rows.next();
        assertThat(rows.findColumn("Id")).isEqualTo(1);
        assertThat(rows.getString("ID")).isEqualTo("a");
        assertThat(rows.getLong("N")).isEqualTo(1);
        fails("42703", () -> rows.getString("nope"));
        fails("42703", () -> rows.getString((String) null));
        fails("42703", () -> rows.getString(0));
        fails("42703", () -> rows.getString(4));
    }

    @Test
    void valuesAreThereOnlyOnARow() throws SQLException {
        ResultSet rows = open(new Object[] {"a", 1L, 2});
        fails("24000", () -> rows.getString(1));
        assertThat(rows.next()).isTrue();
        assertThat(rows.getString(1)).isEqualTo("a");
        assertThat(rows.next()).isFalse();
        assertThat(rows.next()).isFalse();
        fails("24000", () -> rows.getString(1));
    }

    @Test
    void positionsAreRight() throws SQLException {
        ResultSet rows = open(new Object[] {"a", 1L, 2}, new Object[] {"b", 1L, 2});
        assertThat(rows.isBeforeFirst()).isTrue();
        assertThat(rows.getRow()).isZero();
        rows.next();
        assertThat(rows.isBeforeFirst()).isFalse();
        assertThat(rows.isFirst()).isTrue();
        assertThat(rows.isLast()).isFalse();
        assertThat(rows.getString(1)).isEqualTo("a");
        rows.next();
        assertThat(rows.isFirst()).isFalse();
        assertThat(rows.isLast()).isTrue();
        assertThat(rows.getString(1)).isEqualTo("b");
        assertThat(rows.getRow()).isEqualTo(2);
        rows.next();
        assertThat(rows.isAfterLast()).isTrue();
        assertThat(rows.getRow()).isZero();
    }

    @Test
    void anEmptyResultIsNeitherBeforeItsFirstRowNorAfterItsLast() throws SQLException {
        ResultSet rows = open();
        assertThat(rows.isBeforeFirst()).isFalse();
        assertThat(rows.next()).isFalse();
        assertThat(rows.isAfterLast()).isFalse();
    }

    @Test
    void maxRowsLeavesTheRestOut() throws SQLException {
        ResultSet rows = open(RowCursors.of(Rows.rows(new Object[] {"a", 1L, 2}, new Object[] {"b", 1L, 2})), 1);
        assertThat(rows.next()).isTrue();
        assertThat(rows.isLast()).isTrue();
        assertThat(rows.next()).isFalse();
    }

    @Test
    void aFailureEndsTheRowsAndIsThrownAgain() throws SQLException {
        Failing cursor = new Failing(ErrorCondition.SERVER_ERROR.exception("broken", 500));
        ResultSet rows = open(cursor, 0);
        rows.next();
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(rows::next)
                    .isInstanceOf(SQLTransientException.class)
                    .hasMessage("broken")
                    .extracting("SQLState", "errorCode")
                    .containsExactly("58000", 500);
        }
        fails("24000", () -> rows.getString(1));
        assertThat(cursor.closed).isTrue();
    }

    @Test
    void anUnexpectedFailureIsAnSqlExceptionToo() throws SQLException {
        ResultSet rows = open(new Failing(new IllegalStateException("surprise")), 0);
        rows.next();
        assertThatThrownBy(rows::next)
                .isInstanceOf(SQLNonTransientException.class)
                .hasMessageContaining("surprise");
        ResultSet wrong = open(new Object[] {"a", 1L, "no number"});
        wrong.next();
        fails("22P02", () -> wrong.getInt(3));
    }

    @Test
    void theEndClosesTheCursor() throws SQLException {
        Failing cursor = new Failing(new IllegalStateException());
        ResultSet rows = open(cursor, 1);
        rows.next();
        assertThat(cursor.closed).isFalse();
        rows.next();
        assertThat(cursor.closed).isTrue();
    }

    @Test
    void aCloseByAnotherThreadEndsAReaderThatWaits() throws Exception {
        CountDownLatch waiting = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        RowCursor cursor = new RowCursor() {
            @Override
            public boolean next() {
                waiting.countDown();
                try {
                    stopped.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                throw ErrorCondition.CANCELED.exception("stopped");
            }

            @Override
            public @Nullable Object[] row() {
                return new @Nullable Object[0];
            }

            @Override
            public void close() {}
        };
        PineconeResultSet rows = new PineconeResultSet(
                null,
                COLUMNS,
                cursor,
                new Conversions(ZoneId.of("UTC"), PineconeResultSet::new),
                0,
                false,
                List::of,
                stopped::countDown);
        CompletableFuture<Void> closing = CompletableFuture.runAsync(() -> {
            try {
                waiting.await();
                rows.close();
            } catch (InterruptedException | SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        fails("57014", rows::next);
        closing.get();
        fails("55000", rows::next);
    }

    @Test
    void aClosedResultRefusesEverythingButClosing() throws SQLException {
        ResultSet rows = open(new Object[] {"a", 1L, 2});
        rows.next();
        rows.close();
        rows.close();
        assertThat(rows.isClosed()).isTrue();
        fails("55000", rows::next);
        fails("55000", () -> rows.getString(1));
        fails("55000", rows::getMetaData);
        fails("55000", rows::wasNull);
        fails("55000", rows::first);
    }

    @Test
    void scrollingAndChangingAreRefused() {
        ResultSet rows = open(new Object[] {"a", 1L, 2});
        assertThatThrownBy(rows::first).isExactlyInstanceOf(SQLException.class);
        assertThatThrownBy(() -> rows.absolute(1)).isExactlyInstanceOf(SQLException.class);
        assertThatThrownBy(() -> rows.updateString(1, "x")).isInstanceOf(SQLFeatureNotSupportedException.class);
        assertThatThrownBy(rows::deleteRow).isInstanceOf(SQLFeatureNotSupportedException.class);
        fails("22023", () -> rows.setFetchSize(-1));
        fails("22023", () -> rows.setFetchDirection(ResultSet.FETCH_REVERSE));
    }

    @Test
    void wrapsNothingButItself() throws SQLException {
        ResultSet rows = open();
        assertThat(rows.isWrapperFor(ResultSet.class)).isTrue();
        assertThat(rows.unwrap(ResultSet.class)).isSameAs(rows);
        assertThat(rows.isWrapperFor(String.class)).isFalse();
        assertThat(rows.isWrapperFor(null)).isFalse();
        assertThatThrownBy(() -> rows.unwrap(String.class)).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> rows.unwrap(null)).isInstanceOf(SQLException.class);
    }

    @Test
    void columnsAreDescribedAsJdbcHasThem() throws SQLException {
        ResultSetMetaData data = new PineconeResultSetMetaData(List.of(
                new ResultColumn("made", "created_at", "backups", ValueType.of(ColumnType.TIMESTAMP, true, false)),
                new ResultColumn("tags", "tags", "backups", ValueType.of(ColumnType.MAP, false, false)),
                new ResultColumn("EXPR$0", "EXPR$0", null, ValueType.of(Kind.BIGINT, true))));
        assertThat(data.getColumnCount()).isEqualTo(3);
        assertThat(data.getColumnLabel(1)).isEqualTo("made");
        assertThat(data.getColumnName(1)).isEqualTo("created_at");
        assertThat(data.getSchemaName(1)).isEqualTo("pinecone");
        assertThat(data.getColumnType(1)).isEqualTo(Types.TIMESTAMP);
        assertThat(data.getColumnTypeName(1)).isEqualTo("TIMESTAMP");
        assertThat(data.getColumnClassName(1)).isEqualTo("java.sql.Timestamp");
        assertThat(data.getPrecision(1)).isEqualTo(23);
        assertThat(data.getScale(1)).isEqualTo(3);
        assertThat(data.getColumnType(2)).isEqualTo(Types.VARCHAR);
        assertThat(data.getColumnTypeName(2)).isEqualTo("MAP");
        assertThat(data.getColumnClassName(2)).isEqualTo("java.util.Map");
        assertThat(data.isNullable(2)).isEqualTo(ResultSetMetaData.columnNoNulls);
        assertThat(data.getTableName(3)).isEmpty();
        assertThat(data.getSchemaName(3)).isEmpty();
        assertThat(data.isSigned(3)).isTrue();
        fails("42703", () -> data.getColumnType(0));
        fails("42703", () -> data.getColumnType(4));
    }

    @Test
    void aNumberIsNoLongerThanItsDisplaySize() throws SQLException {
        for (int scale = 0; scale <= 5; scale++) {
            ValueType type = new ValueType(Kind.DECIMAL, 5, scale, true, List.of());
            String lowest = Rows.of(type, java.math.BigDecimal.valueOf(-99_999, scale), java.time.ZoneId.of("UTC"))
                    .getString(1);
            assertThat(JdbcType.of(type).displaySize()).isGreaterThanOrEqualTo(lowest.length());
        }
    }

    @Test
    void everyKindsClassIsThatOfItsObjects() throws Exception {
        List<Object[]> samples = List.of(
                new Object[] {Kind.BOOLEAN, true},
                new Object[] {Kind.TINYINT, (byte) 1},
                new Object[] {Kind.SMALLINT, (short) 1},
                new Object[] {Kind.INTEGER, 1},
                new Object[] {Kind.BIGINT, 1L},
                new Object[] {Kind.DECIMAL, java.math.BigDecimal.ONE},
                new Object[] {Kind.REAL, 1f},
                new Object[] {Kind.DOUBLE, 1.0},
                new Object[] {Kind.CHAR, "a"},
                new Object[] {Kind.VARCHAR, "a"},
                new Object[] {Kind.VARBINARY, new byte[1]},
                new Object[] {Kind.DATE, 1},
                new Object[] {Kind.TIME, 1},
                new Object[] {Kind.TIMESTAMP, 1L},
                new Object[] {Kind.INSTANT, 1L},
                new Object[] {Kind.MAP, java.util.Map.of()},
                new Object[] {Kind.ARRAY, List.of()},
                new Object[] {Kind.ROW, new Object[0]});
        for (Object[] sample : samples) {
            ResultSet rows = Rows.of((Kind) sample[0], sample[1]);
            Class<?> promised = Class.forName(rows.getMetaData().getColumnClassName(1));
            assertThat(rows.getObject(1)).as(sample[0].toString()).isInstanceOf(promised);
        }
    }
}
