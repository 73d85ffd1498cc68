package io.github.pineconejdbc.http.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AlarmsTest {
    private final Alarms alarms = new Alarms("alarms-test");

    /** What goes off completes with its time. */
    private final class Rung extends CompletableFuture<Long> {
        private final Alarms.Alarm alarm = alarms.alarm(() -> complete(System.nanoTime()));
        private final long begin = System.nanoTime();

        Rung(long millis) {
            alarm.in(TimeUnit.MILLISECONDS.toNanos(millis));
        }

        long millis() throws Exception {
            return TimeUnit.NANOSECONDS.toMillis(get(20, TimeUnit.SECONDS) - begin);
        }
    }

    @AfterEach
    void close() {
        alarms.close();
    }

    @Test
    void eachGoesOffAtItsOwnTimeWhateverTheirOrder() throws Exception {
        List<Rung> all = new ArrayList<>();
        int[] times = {300, 100, 200, 100, 400};
        for (int millis : times) {
            all.add(new Rung(millis));
        }
        for (int i = 0; i < times.length; i++) {
            assertThat(all.get(i).millis()).isBetween((long) times[i], times[i] + 2_000L);
        }
    }

    @Test
    void oneThatIsStoppedIsLeftAloneAndTheNextIsAwaited() throws Exception {
        Rung stopped = new Rung(50);
        stopped.alarm.stop();
        assertThat(new Rung(150).millis()).isGreaterThanOrEqualTo(150);
        assertThat(stopped).isNotDone();
    }

    @Test
    void onesThatAreSetAfterAnotherWentOffAreAwaitedToo() throws Exception {
        new Rung(20).millis();
        assertThat(new Rung(20).millis()).isGreaterThanOrEqualTo(20);
    }

    /** Memory ends for the alarms when anybody takes all of it. */
    @Test
    void oneThatMemoryWasNotEnoughForIsDoneAgainAndTheOthersGoOff() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        CompletableFuture<Integer> done = new CompletableFuture<>();
        alarms.alarm(() -> {
                    if (tries.incrementAndGet() < 10) {
                        throw new OutOfMemoryError("as where another takes all");
                    }
                    done.complete(tries.get());
                })
                .in(1);
        assertThat(new Rung(30).millis()).isGreaterThanOrEqualTo(30);
        assertThat(done.get(20, TimeUnit.SECONDS)).isEqualTo(10);
    }

    @Test
    void afterAFailureTheOthersGoOff() throws Exception {
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        CompletableFuture<Throwable> failure = new CompletableFuture<>();
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> failure.complete(thrown));
        try {
            Rung other = new Rung(100);
            alarms.alarm(() -> {
                        throw new IllegalStateException("broken");
                    })
                    .in(1);
            assertThat(failure.get(20, TimeUnit.SECONDS)).hasMessage("broken");
            assertThat(other.millis()).isGreaterThanOrEqualTo(100);
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
    }

    @Test
    void nothingIsAwaitedOnceTheyAreClosedAndTheirThreadEnds() throws Exception {
        Rung open = new Rung(50);
        alarms.close();
        Rung afterwards = new Rung(50);
        Alarms others = new Alarms("others");
        CompletableFuture<Boolean> later = new CompletableFuture<>();
        others.alarm(() -> later.complete(true)).in(TimeUnit.MILLISECONDS.toNanos(150));
        assertThat(later.get(20, TimeUnit.SECONDS)).isTrue();
        others.close();
        assertThat(open).isNotDone();
        assertThat(afterwards).isNotDone();
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("alarms-test")) {
                thread.join(5_000);
                assertThat(thread.isAlive()).isFalse();
            }
        }
    }
}
