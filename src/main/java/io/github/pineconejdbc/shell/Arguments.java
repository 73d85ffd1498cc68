package io.github.pineconejdbc.shell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The command line.
 *
 * @param url what to connect to
 * @param key the API key; null where none is given
 * @param sql what to run; empty where it comes from standard input
 * @param format how to print results
 * @param help whether to say what the shell can do, and no more
 * @param version whether to say the version, and no more
 */
record Arguments(String url, @Nullable String key, List<String> sql, Format format, boolean help, boolean version) {

    /** A command line that can't be read. */
    static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Wrong(String message) {
            super(message);
        }
    }

    static Arguments parse(String[] args) {
        String url = "jdbc:pinecone:";
        String key = null;
        Format format = Format.TABLE;
        boolean help = args.length == 0;
        boolean version = false;
        List<String> sql = new ArrayList<>();
        for (int i = 0; i < args.length; i++) {
            String option = args[i];
            int equals = option.startsWith("--") ? option.indexOf('=') : -1;
            String name = equals < 0 ? option : option.substring(0, equals);
            switch (name) {
                case "--help", "-h" -> help = true;
                case "--version" -> version = true;
                case "-u", "-n", "-p", "-e", "--format" -> {
                    if (equals < 0 && i + 1 >= args.length) {
                        throw new Wrong("The option " + name + " needs a value; --help says more");
                    }
                    String value = equals < 0 ? args[++i] : option.substring(equals + 1);
                    switch (name) {
                        case "-u" -> url = value;
                        case "-p" -> key = value;
                        case "-e" -> sql.add(value);
                        case "--format" -> format = format(value);
                        default -> {
                            // Tools send a user name along; there is nobody to log in.
                        }
                    }
                }
                default -> throw new Wrong("The option " + shown(name) + " is unknown; --help says more");
            }
        }
        return new Arguments(url, key, List.copyOf(sql), format, help, version);
    }

    /** Some write a value without a blank before it, {@code -pKEY}: it isn't shown, since it may be the key. */
    private static String shown(String name) {
        return name.length() <= 2 || name.matches("--[A-Za-z-]{1,20}") ? name : name.substring(0, 2) + "...";
    }

    private static Format format(String name) {
        return Arrays.stream(Format.values())
                .filter(format -> format.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new Wrong("The format '" + name + "' is unknown; there are "
                        + Arrays.toString(Format.values()).toLowerCase(Locale.ROOT)));
    }
}
