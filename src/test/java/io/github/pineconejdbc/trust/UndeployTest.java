package io.github.pineconejdbc.trust;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pineconejdbc.support.Undeployed;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A web application that is undeployed leaves nothing of itself behind, wherever the driver is. */
class UndeployTest {
    private static String run(String... arguments) throws Exception {
        String tests = Path.of(Undeployed.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .toString();
        String driver = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(path -> !Path.of(path).equals(Path.of(tests)))
                .filter(path -> !path.matches(".*(junit|surefire|assertj|wiremock|jetty|postgresql|duckdb|h2).*"))
                .map(path -> new File(path).getAbsolutePath())
                .collect(Collectors.joining(File.pathSeparator));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx300m",
                "-XX:SoftRefLRUPolicyMSPerMB=0",
                "-Dtests=" + tests,
                "-Ddriver=" + driver,
                "-cp",
                tests,
                Undeployed.class.getName()));
        command.addAll(List.of(arguments));
        Process jvm = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(jvm.waitFor()).as(printed).isZero();
        return printed;
    }

    @ParameterizedTest
    @ValueSource(strings = {"own", "shared"})
    void nothingStaysOfOneThatAskedTheSandbox(String driver) throws Exception {
        assertThat(run(driver, "sandbox", "10"))
                .matches("(?s)[1-9]\\d+ rows\\R.*")
                .endsWith("gone" + System.lineSeparator());
    }

    /** OkHttp's threads outlive their last call by a minute; what they keep meanwhile is the driver's. */
    @Test
    void noThreadKeepsTheLoaderOfOneThatAskedAServer() throws Exception {
        assertThat(run("shared", "http", "0")).contains(" rows").doesNotContain("its loader is");
    }

    @Test
    @Tag("slow")
    void nothingStaysOfOneThatAskedAServer() throws Exception {
        assertThat(run("own", "http", "90")).contains(" rows").endsWith("gone" + System.lineSeparator());
    }
}
