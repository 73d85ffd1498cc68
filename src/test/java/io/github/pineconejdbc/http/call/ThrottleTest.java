package io.github.pineconejdbc.http.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ThrottleTest {
    private static final long SECOND = 1_000_000_000;

    private final AtomicLong clock = new AtomicLong();
    private final Throttle throttle = new Throttle(4, clock::get);

    private List<CompletableFuture<Boolean>> enter(int calls) {
        List<CompletableFuture<Boolean>> turns = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            turns.add(throttle.enter());
        }
        return turns;
    }

    @Test
    void placesGoToThoseWhoWaitInTheirOrder() {
        List<CompletableFuture<Boolean>> turns = enter(6);
        assertThat(turns.subList(0, 4)).containsOnlyNulls();
        assertThat(turns.get(4)).isNotDone();
        throttle.exit();
        assertThat(turns.get(4)).isCompletedWithValue(true);
        assertThat(turns.get(5)).isNotDone();
        throttle.exit();
        assertThat(turns.get(5)).isCompletedWithValue(true);
    }

    @Test
    void whoGivesUpLeavesHisPlaceToTheNext() {
        List<CompletableFuture<Boolean>> turns = enter(7);
        throttle.leave(turns.get(4));
        throttle.exit();
        assertThat(turns.get(5)).isCompletedWithValue(true);
        throttle.leave(turns.get(5));
        assertThat(turns.get(6)).isCompletedWithValue(true);
    }

    @Test
    void withoutARefusalNothingWaits() {
        for (int i = 0; i < 1_000; i++) {
            assertThat(throttle.enter()).isNull();
            assertThat(throttle.untilStart()).isZero();
            throttle.accepted(clock.get());
            throttle.exit();
        }
    }

    @Test
    void oneRefusalHalvesThePlacesAndThoseOnTheirWayThenSayNothingNew() {
        enter(4);
        long begin = clock.getAndAdd(1_000);
        for (int i = 0; i < 4; i++) {
            throttle.refused(begin, null);
            throttle.exit();
        }
        assertThat(enter(3).stream().filter(turn -> turn == null)).hasSize(2);
    }

    @Test
    void placesComeBackOneByOne() {
        throttle.refused(clock.get(), null);
        clock.addAndGet(1_000);
        for (int i = 0; i < 20; i++) {
            clock.addAndGet(SECOND / 100);
            throttle.accepted(clock.get() - 1_000);
        }
        assertThat(enter(5).stream().filter(turn -> turn == null)).hasSize(4);
    }

    @Test
    void callsAreSpacedAfterARefusal() {
        throttle.refused(clock.get(), null);
        long first = throttle.untilStart();
        long second = throttle.untilStart();
        assertThat(first).isPositive();
        assertThat(second).isGreaterThan(first);
    }

    @Test
    void whatTheServerAsksForHoldsAllUpButNotForLong() {
        throttle.refused(clock.get(), Duration.ofDays(1));
        assertThat(throttle.untilStart()).isEqualTo(SECOND);
    }

    /** A server that now and then has too much to do says 429 too, whatever the pace. */
    @Test
    void oneRefusalInTwoHundredHalvesNoPace() {
        long callTakes = SECOND / 400;
        int calls = 20_000;
        long begin = clock.get();
        for (int i = 1; i <= calls; i++) {
            clock.addAndGet(Math.max(0, throttle.untilStart()));
            long began = clock.getAndAdd(callTakes);
            if (i % 200 == 0) {
                throttle.refused(began, null);
            } else {
                throttle.accepted(began);
            }
        }
        assertThat(clock.get() - begin).isLessThan(2 * calls * callTakes);
    }
}
