package io.github.pineconejdbc.jdbc.settings;

import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the value of a property has to be, and what it is once it is read.
 *
 * @param takes what a value has to be, for messages and the documentation
 * @param choices the values that can be chosen from; empty where any that can be read will do
 * @param secret whether the value may appear nowhere
 * @param reader returns the value of a text; null where the text is none
 */
record PropertyType<T>(String takes, List<String> choices, boolean secret, Function<String, @Nullable T> reader) {

    static final PropertyType<String> TEXT =
            text("printable ASCII text", false, value -> value.chars().allMatch(c -> c >= ' ' && c <= '~'));

    static final PropertyType<String> SECRET = text(
            "printable ASCII text without spaces",
            true,
            value -> !value.isEmpty() && value.chars().allMatch(c -> c > ' ' && c <= '~'));

    /** A colon is an IPv6 address's: a port has a property of its own. */
    static final PropertyType<String> HOST = text(
            "the name or the address of a host",
            false,
            value -> value.matches("[A-Za-z0-9._-]{1,253}|(?=.*:.*:)(\\[[0-9A-Fa-f:.]{2,45}]|[0-9A-Fa-f:.]{2,45})"));

    static final PropertyType<Boolean> BOOLEAN = choice(Map.of("true", true, "false", false), "true", "false");

    static final PropertyType<ZoneId> ZONE = new PropertyType<>(
            "a time zone such as Europe/Berlin, an offset such as +02:00, or local", List.of(), false, Zones::find);

    private static PropertyType<String> text(String takes, boolean secret, Predicate<String> accepted) {
        return new PropertyType<>(takes, List.of(), secret, value -> accepted.test(value) ? value : null);
    }

    /** The names of an enumeration, in small letters. */
    static <E extends Enum<E>> PropertyType<E> choice(Class<E> type) {
        Map<String, E> values = new LinkedHashMap<>();
        for (E value : type.getEnumConstants()) {
            values.put(value.name().toLowerCase(Locale.ROOT), value);
        }
        return choice(values, values.keySet().toArray(new String[0]));
    }

    private static <T> PropertyType<T> choice(Map<String, T> values, String... names) {
        return new PropertyType<>(
                String.join(" or ", names), List.of(names), false, value -> values.get(value.toLowerCase(Locale.ROOT)));
    }

    static PropertyType<Integer> number(int least, int greatest) {
        String takes = "a whole number from " + least + (greatest == Integer.MAX_VALUE ? "" : " to " + greatest);
        return new PropertyType<>(takes, List.of(), false, value -> {
            long number = value.matches("\\d{1,10}") ? Long.parseLong(value) : -1;
            return number < least || number > greatest ? null : (int) number;
        });
    }

    static PropertyType<Duration> seconds(int least, int greatest) {
        PropertyType<Integer> number = number(least, greatest);
        return new PropertyType<>(number.takes, List.of(), false, value -> {
            Integer seconds = number.reader.apply(value);
            return seconds == null ? null : Duration.ofSeconds(seconds);
        });
    }
}
