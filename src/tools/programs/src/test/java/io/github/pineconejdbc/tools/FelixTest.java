package io.github.pineconejdbc.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.Map;
import java.util.ServiceLoader;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

/** Apache Felix with the all-jar as a bundle, which gets nothing of the class path but the JDK. */
class FelixTest {
    @TempDir
    private Path storage;

    @Test
    void aBundleAnswers() throws Exception {
        Framework felix = ServiceLoader.load(FrameworkFactory.class)
                .findFirst()
                .orElseThrow()
                .newFramework(Map.of(Constants.FRAMEWORK_STORAGE, storage.toString()));
        felix.start();
        try {
            Bundle bundle = felix.getBundleContext()
                    .installBundle(Path.of(System.getProperty("allJar")).toUri().toString());
            bundle.start();
            assertThat(bundle.getState()).isEqualTo(Bundle.ACTIVE);
            Class<?> type = bundle.loadClass("io.github.pineconejdbc.PineconeDataSource");
            assertThat(type.getClassLoader()).isNotSameAs(FelixTest.class.getClassLoader());
            DataSource source = (DataSource) type.getDeclaredConstructor().newInstance();
            type.getMethod("setUrl", String.class).invoke(source, "jdbc:pinecone:sandbox");
            try (Connection connection = source.getConnection();
                    ResultSet rows = connection
                            .createStatement()
                            .executeQuery("SELECT status, COUNT(*) FROM backups GROUP BY status ORDER BY 2 DESC")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).isEqualTo("Ready");
            }
        } finally {
            felix.stop();
            felix.waitForStop(0);
        }
    }
}
