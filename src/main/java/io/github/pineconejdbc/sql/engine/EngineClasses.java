package io.github.pineconejdbc.sql.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Reads and verifies the engine's classes on a thread of its own while another begins to run them: that is two fifths of
 * what a first statement takes. No class is initialized, so that the two threads can't wait for each other.
 *
 * <p>Which classes is a list that a test writes and keeps true. What it names wrongly costs time and nothing else.
 */
final class EngineClasses {
    private static final Logger LOG = Logger.getLogger(EngineClasses.class.getName());
    static final AtomicBoolean BEGUN = new AtomicBoolean();

    private static final String OWN = "io.github.pineconejdbc.";

    /** Where the jar with everything inside has the libraries. */
    private static final String RELOCATED = OWN + "shaded.";

    private EngineClasses() {}

    /** Begins once a JVM. The thread ends by itself, and has the priority of the one that calls. */
    static void begin() {
        if (BEGUN.compareAndSet(false, true)) {
            background("pinecone-jdbc-classes", EngineClasses::load).start();
        }
    }

    /** Returns a thread that keeps no JVM alive, and nothing of its maker's. */
    static Thread background(String name, Runnable work) {
        Thread thread = new Thread(null, work, name, 0, false);
        thread.setDaemon(true);
        // Not the caller's, which an application server may want to unload.
        thread.setContextClassLoader(Engine.class.getClassLoader());
        return thread;
    }

    /** Returns the names of the classes, without the place that the libraries were moved to. */
    static List<String> names() {
        try (InputStream list = Objects.requireNonNull(EngineClasses.class.getResourceAsStream("classes.txt"))) {
            return Arrays.asList(new String(list.readAllBytes(), StandardCharsets.UTF_8).split("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void load() {
        ClassLoader loader = EngineClasses.class.getClassLoader();
        List<String> names = names();
        boolean relocated = names.stream()
                .filter(name -> !name.startsWith(OWN))
                .findFirst()
                .map(name -> loader.getResource(RELOCATED.concat(name).replace('.', '/') + ".class"))
                .isPresent();
        int constructors = 0;
        for (String name : names) {
            String here = relocated && !name.startsWith(OWN) ? RELOCATED + name : name;
            try {
                // The JVM verifies a class whose constructors are asked for.
                constructors += Class.forName(here, false, loader).getConstructors().length;
            } catch (ClassNotFoundException | LinkageError e) {
                // Who needs it will say so.
                LOG.log(Level.FINE, e, () -> here + " isn't loaded ahead");
            }
        }
        LOG.log(Level.FINE, "{0} constructors are there", constructors);
    }
}
