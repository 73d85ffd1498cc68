package io.github.pineconejdbc.http.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pineconejdbc.error.DriverException;
import io.github.pineconejdbc.error.ErrorCondition;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ResolverTest {
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch answers = new CountDownLatch(1);
    private final Dns silent = host -> {
        asked.countDown();
        try {
            answers.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return List.of(InetAddress.getLoopbackAddress());
    };
    private final ControlPlane controlPlane =
            new ControlPlane(new ClientOptions.Builder(HttpUrl.get("https://api.pinecone.io/"))
                    .apiKey("key")
                    .apiVersion("2026-04")
                    .build());
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        answers.countDown();
        threads.shutdownNow();
        controlPlane.close();
    }

    private Future<List<InetAddress>> lookup(CallScope scope, Dns dns, Duration timeout) {
        return threads.submit(() -> {
            Resolver.askFor(scope);
            return new Resolver(dns, timeout).lookup("silent.invalid");
        });
    }

    @Test
    void aCanceledStatementDoesNotWaitForASilentNameServer() throws Exception {
        CallScope scope = controlPlane.scope(Duration.ZERO);
        Future<List<InetAddress>> lookup = lookup(scope, silent, Duration.ofMinutes(1));
        asked.await();
        scope.cancel();
        assertThatThrownBy(() -> lookup.get(1, TimeUnit.SECONDS))
                .cause()
                .isInstanceOfSatisfying(
                        DriverException.class, e -> assertThat(e.condition()).isEqualTo(ErrorCondition.CANCELED));
    }

    @Test
    void norDoesOneWhoseTimeIsUp() {
        CallScope scope = controlPlane.scope(Duration.ofMillis(50));
        assertThatThrownBy(() -> lookup(scope, silent, Duration.ofMinutes(1)).get(1, TimeUnit.SECONDS))
                .cause()
                .isInstanceOfSatisfying(
                        DriverException.class, e -> assertThat(e.condition()).isEqualTo(ErrorCondition.TIMED_OUT));
    }

    @Test
    void theAnswerMayTakeAsLongAsAConnection() {
        CallScope scope = controlPlane.scope(Duration.ZERO);
        assertThatThrownBy(() -> lookup(scope, silent, Duration.ofMillis(50)).get(1, TimeUnit.SECONDS))
                .cause()
                .isInstanceOf(UnknownHostException.class);
    }

    @Test
    void anAnswerIsHandedOn() throws Exception {
        CallScope scope = controlPlane.scope(Duration.ZERO);
        answers.countDown();
        assertThat(lookup(scope, silent, Duration.ofMinutes(1)).get(5, TimeUnit.SECONDS))
                .containsExactly(InetAddress.getLoopbackAddress());
    }

    @Test
    void aNameThatIsNoneIsUnknown() {
        CallScope scope = controlPlane.scope(Duration.ZERO);
        Dns none = host -> {
            throw new UnknownHostException(host);
        };
        assertThatThrownBy(() -> lookup(scope, none, Duration.ofMinutes(1)).get(5, TimeUnit.SECONDS))
                .cause()
                .isInstanceOf(UnknownHostException.class);
    }
}
