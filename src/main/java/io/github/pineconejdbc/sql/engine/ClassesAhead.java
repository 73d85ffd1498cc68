package io.github.pineconejdbc.sql.engine;

import io.github.pineconejdbc.sql.planner.StatementPlanner;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.Security;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Classes that are read and verified on a thread of their own while another begins to run them, which is two fifths of
 * what a first statement takes. None of Calcite's is initialized, so that the two threads can't wait for each other.
 *
 * <p>Which classes is a list that a test writes and keeps true. What it names wrongly costs time and nothing else.
 */
public enum ClassesAhead {
    /** What the first connection and the first simple statement need. */
    CONNECTION("connection.txt") {
        /** The client asks which provider is preferred, and then all of them are made. */
        @Override
        List<Object> ofTheJvm() {
            return List.of(ZoneId.systemDefault(), Security.getProviders().length);
        }
    },

    /** What the first statement needs that takes the long way. */
    ENGINE("engine.txt") {
        /** The compiler of plans needs nothing of what the other thread does meanwhile. */
        @Override
        void tryOut() {
            StatementPlanner.tryOutTheCompiler();
        }
    };

    private static final String OWN = "io.github.pineconejdbc.";

    /** Where the jar with everything inside has the libraries. */
    private static final String RELOCATED = OWN + "shaded.";

    final AtomicBoolean begun = new AtomicBoolean();
    private final String list;

    ClassesAhead(String list) {
        this.list = list;
    }

    /** Begins once a JVM. The thread ends by itself, and has the priority of the one that calls. */
    public void begin() {
        if (begun.compareAndSet(false, true)) {
            background("pinecone-jdbc-classes", this::load).start();
        }
    }

    /** Returns a thread that keeps no JVM alive, and nothing of its maker's. */
    static Thread background(String name, Runnable work) {
        Thread thread = new Thread(null, work, name, 0, false);
        thread.setDaemon(true);
        // Not the caller's, which an application server may want to unload.
        thread.setContextClassLoader(ClassesAhead.class.getClassLoader());
        return thread;
    }

    /** Returns the names of the classes, without the place that the libraries were moved to. */
    List<String> names() {
        try (InputStream names = Objects.requireNonNull(ClassesAhead.class.getResourceAsStream(list))) {
            return Arrays.asList(new String(names.readAllBytes(), StandardCharsets.UTF_8).split("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void load() {
        Logger log = Logger.getLogger(ClassesAhead.class.getName());
        try {
            List<Object> ofTheJvm = ofTheJvm();
            int constructors = load(log);
            tryOut();
            log.log(Level.FINE, "{0} constructors are there, and {1}", new Object[] {constructors, ofTheJvm});
        } catch (RuntimeException | LinkageError e) {
            // Who needs it will say so.
            log.log(Level.FINE, "not all is loaded ahead", e);
        }
    }

    private int load(Logger log) {
        ClassLoader loader = ClassesAhead.class.getClassLoader();
        List<String> names = names();
        // The last that is needed comes first, so that both threads don't ask for the same.
        Collections.reverse(names);
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
                log.log(Level.FINE, e, () -> here + " isn't loaded ahead");
            }
        }
        return constructors;
    }

    /** Returns, of what only the JVM has a part in, what takes long to make. */
    List<Object> ofTheJvm() {
        return List.of();
    }

    /** Runs what would otherwise be run for the first time when it is needed. */
    void tryOut() {
        // A class that is loaded is all that most of it takes.
    }
}
