package io.github.pineconejdbc.jdbc.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of the driver, as the build wrote it down. A resource survives repackaging; a manifest doesn't. */
public final class DriverVersion {
    private static final String RESOURCE = "/io/github/pineconejdbc/version.properties";

    /** The whole version. */
    public static final String TEXT = read();

    /** The first number of the version. */
    public static final int MAJOR = number(0);

    /** The second number of the version. */
    public static final int MINOR = number(1);

    private DriverVersion() {}

    private static String read() {
        try (InputStream resource = DriverVersion.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new IllegalStateException(RESOURCE + " is missing");
            }
            Properties properties = new Properties();
            properties.load(resource);
            return properties.getProperty("version", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int number(int position) {
        String[] parts = TEXT.split("[^0-9]+", -1);
        return parts.length > position && !parts[position].isEmpty() ? Integer.parseInt(parts[position]) : 0;
    }
}
