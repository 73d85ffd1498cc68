package io.github.pineconejdbc.http.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeadlinesTest {
    private final Map<Call, CompletableFuture<Long>> canceled = new ConcurrentHashMap<>();
    private final Deadlines deadlines = new Deadlines();
    private final OkHttpClient client = new OkHttpClient.Builder()
            .eventListener(new EventListener() {
                @Override
                public void canceled(Call call) {
                    when(call).complete(System.nanoTime());
                }
            })
            .build();

    private CompletableFuture<Long> when(Call call) {
        return canceled.computeIfAbsent(call, c -> new CompletableFuture<>());
    }

    private Call begin(int millis) {
        Call call = client.newCall(
                new Request.Builder().url("http://localhost/" + millis).build());
        deadlines.begin(call, Duration.ofMillis(millis).toNanos());
        return call;
    }

    /** Returns after how many milliseconds the call was canceled. */
    private long millis(Call call, long begin) throws ExecutionException, InterruptedException, TimeoutException {
        return Duration.ofNanos(when(call).get(20, TimeUnit.SECONDS) - begin).toMillis();
    }

    @AfterEach
    void close() {
        deadlines.close();
    }

    @Test
    void eachCallEndsAtItsOwnDeadlineWhateverTheirOrder() throws Exception {
        long begin = System.nanoTime();
        List<Call> calls = new ArrayList<>();
        for (int millis : new int[] {300, 100, 200, 100, 400}) {
            calls.add(begin(millis));
        }
        assertThat(millis(calls.get(1), begin)).isGreaterThanOrEqualTo(100);
        assertThat(millis(calls.get(3), begin)).isGreaterThanOrEqualTo(100);
        assertThat(millis(calls.get(2), begin)).isGreaterThanOrEqualTo(200);
        assertThat(millis(calls.get(0), begin)).isGreaterThanOrEqualTo(300);
        assertThat(millis(calls.get(4), begin)).isGreaterThanOrEqualTo(400);
    }

    @Test
    void aCallThatEndedInTimeIsLeftAloneAndTheNextIsWatched() throws Exception {
        long begin = System.nanoTime();
        Call ended = begin(50);
        deadlines.end(ended);
        Call next = begin(150);
        assertThat(millis(next, begin)).isGreaterThanOrEqualTo(150);
        assertThat(ended.isCanceled()).isFalse();
    }

    @Test
    void callsBegunAfterAnAlarmAreWatchedToo() throws Exception {
        long begin = System.nanoTime();
        millis(begin(20), begin);
        Call later = begin(20);
        assertThat(millis(later, begin)).isGreaterThanOrEqualTo(40);
    }

    @Test
    void nothingIsWatchedOnceItIsClosed() throws Exception {
        Call open = begin(50);
        deadlines.close();
        Call afterwards = begin(50);
        Deadlines others = new Deadlines();
        Call last =
                client.newCall(new Request.Builder().url("http://localhost/").build());
        long begin = System.nanoTime();
        others.begin(last, Duration.ofMillis(150).toNanos());
        millis(last, begin);
        others.close();
        assertThat(open.isCanceled()).isFalse();
        assertThat(afterwards.isCanceled()).isFalse();
    }
}
