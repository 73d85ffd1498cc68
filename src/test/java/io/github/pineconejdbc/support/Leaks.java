package io.github.pineconejdbc.support;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.management.JMException;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.RuntimeMBeanException;

/** Looks for secrets in what is logged at any level, printed, thrown, named or managed, until it is closed. */
public final class Leaks extends Handler implements AutoCloseable {
    private static final int LONGEST = 300;

    private final List<String> secrets;
    private final Queue<String> found = new ConcurrentLinkedQueue<>();
    private final AtomicInteger logged = new AtomicInteger();
    private final Logger root = Logger.getLogger("");
    private final Level before = root.getLevel();
    private final List<Handler> handlers = List.of(root.getHandlers());
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    public Leaks(String... secrets) {
        this.secrets = List.of(secrets);
        handlers.forEach(root::removeHandler);
        root.addHandler(this);
        setLevel(Level.ALL);
        root.setLevel(Level.ALL);
        PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
        System.setOut(stream);
        System.setErr(stream);
    }

    /** Returns where secrets were found so far. */
    public Queue<String> found() {
        look("standard streams", printed.toString(StandardCharsets.UTF_8));
        return found;
    }

    /** Returns how many records of loggers were looked at. */
    public int logged() {
        return logged.get();
    }

    public void look(String where, String text) {
        if (secrets.stream().anyMatch(text::contains)) {
            found.add(where + ": " + text.substring(0, Math.min(LONGEST, text.length())));
        }
    }

    /** Looks at a failure with its causes and what was suppressed. */
    public void look(String where, Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text, true));
        look(where, text.toString());
    }

    /** Looks at what the whole JVM shows: names of threads, system properties, what is managed. */
    public void lookAround() throws JMException {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            look("thread", thread + " " + thread.getThreadGroup());
        }
        System.getProperties().forEach((name, value) -> look("system property", name + "=" + value));
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        for (ObjectName name : server.queryNames(null, null)) {
            look("MBean", name.toString());
            for (MBeanAttributeInfo attribute : server.getMBeanInfo(name).getAttributes()) {
                try {
                    look("MBean " + name, String.valueOf(server.getAttribute(name, attribute.getName())));
                } catch (RuntimeMBeanException e) {
                    // Some attributes aren't supported by every JVM, and say so this way.
                    look("MBean " + name, e);
                }
            }
        }
    }

    @Override
    public void publish(LogRecord event) {
        logged.incrementAndGet();
        String where = "logger " + event.getLoggerName();
        look(where, String.valueOf(event.getMessage()));
        if (event.getParameters() != null) {
            for (Object parameter : event.getParameters()) {
                look(where, String.valueOf(parameter));
            }
        }
        if (event.getThrown() != null) {
            look(where, event.getThrown());
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        System.setOut(out);
        System.setErr(err);
        root.removeHandler(this);
        root.setLevel(before);
        handlers.forEach(root::addHandler);
    }
}
