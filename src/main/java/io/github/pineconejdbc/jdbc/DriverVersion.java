package io.github.pineconejdbc.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The driver's version, which the build writes into a resource: a manifest gets lost when jars are merged. */
public final class DriverVersion {
    private static final String FULL = read();

    private DriverVersion() {}

    /** Returns the version, such as {@code 1.2.3}. */
    public static String full() {
        return FULL;
    }

    /** Returns the number before the first point. */
    public static int major() {
        return part(0);
    }

    /** Returns the number after the first point. */
    public static int minor() {
        return part(1);
    }

    private static int part(int index) {
        return Integer.parseInt(FULL.split("[.-]", -1)[index]);
    }

    private static String read() {
        try (InputStream resource = DriverVersion.class.getResourceAsStream("/io/github/pineconejdbc/version.properties")) {
            if (resource == null) {
                throw new IllegalStateException("version.properties is missing: the jar is incomplete");
            }
            Properties properties = new Properties();
            properties.load(resource);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
