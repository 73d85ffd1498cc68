package io.github.pineconejdbc.fuzz;

import io.github.pineconejdbc.error.DriverException;
import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.jdbc.settings.Settings;
import java.util.Properties;

/** A URL gives settings or one error; the settings lead to no host that the URL doesn't say, and show no secret. */
public final class UrlFuzz {
    private static final String SECRET = "pcsk_5ecret";

    private UrlFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        check(url(new Choices(input)));
    }

    /** Checks one URL. */
    static void check(String url) {
        Settings settings;
        try {
            settings = Settings.parse(url, new Properties());
        } catch (DriverException e) {
            if (e.condition() != ErrorCondition.BAD_SETTING) {
                throw new AssertionError(url + ": " + e.condition(), e);
            }
            require(!String.valueOf(e.getMessage()).contains(SECRET), "a message shows the secret", url);
            require(e.getMessage().length() < 400, "a message is as long as the URL", url);
            require(e.getMessage().chars().allMatch(c -> c >= ' ' && c <= '~'), "a message holds odd characters", url);
            return;
        }
        String host = settings.options().baseUrl().host();
        require(host.matches("[a-z0-9.-]+|[0-9a-f:]+"), "an odd host, " + host, url);
        require(!settings.url().contains(SECRET) && !settings.toString().contains(SECRET), "the URL keeps it", url);
        require(
                url.startsWith("jdbc:pinecone:sandbox")
                        || url.contains(SECRET)
                        || url.contains("apiKey")
                        || url.toLowerCase(java.util.Locale.ROOT).contains("password")
                        || url.toLowerCase(java.util.Locale.ROOT).contains("api"),
                "a key from nowhere",
                url);
        Properties key = new Properties();
        if (settings.options().apiKey() != null) {
            key.setProperty("apiKey", settings.options().apiKey());
        }
        Settings again = Settings.parse(settings.url(), key);
        require(again.url().equals(settings.url()), "its own URL changes: " + again.url(), url);
        require(
                again.options().baseUrl().equals(settings.options().baseUrl()),
                "its own URL leads to " + again.options().baseUrl(),
                url);
    }

    private static void require(boolean met, String otherwise, String url) {
        if (!met) {
            throw new AssertionError(otherwise + ": " + url);
        }
    }

    static String url(Choices choices) {
        StringBuilder url = new StringBuilder("jdbc:pinecone:");
        url.append(choices.of("sandbox", "//", "//", "", "/", "//api.pinecone.io", "//[::1]", "//127.0.0.1"));
        for (int parts = choices.below(12); parts > 0; parts--) {
            url.append(part(choices));
        }
        url.append(choices.of("", "?", "?apiKey=" + SECRET, "?apiKey=" + SECRET + "&"));
        for (int parts = choices.below(12); parts > 0; parts--) {
            url.append(part(choices));
        }
        return url.toString();
    }

    private static String part(Choices choices) {
        return switch (choices.below(4)) {
            case 0 ->
                choices.of(
                        "?", "&", "=", "/", "//", ":", "@", "#", "%", "%2", "%00", "%41", "%ff", "[", "]", ".", "..",
                        ";", "\\", " ", "+", "-", "_", "\0", "\n", "\u0131", "\u017f", "\u212a", "\u3002", "\ud800",
                        "\uff11");
            case 1 ->
                choices.of(
                        "api.pinecone.io",
                        "pinecone.io",
                        "evil.com",
                        "localhost",
                        "127.0.0.1",
                        "0x7f.1",
                        "2130706433",
                        "::1",
                        "fe80::1",
                        "%25eth0",
                        "::ffff:10.0.0.1",
                        "443",
                        "0",
                        "65535",
                        "65536",
                        "99999999999",
                        "xn--",
                        "io");
            case 2 ->
                choices.of(
                        "apiKey=" + SECRET,
                        "password=" + SECRET,
                        "proxyPassword=" + SECRET,
                        "ssl=",
                        "true",
                        "false",
                        "timeZone=UTC",
                        "pageSize=",
                        "mapAs=json",
                        "proxyHost=p",
                        "proxyPort=1",
                        "user=me",
                        // It is shown: what is glued to it would be a part of it.
                        "applicationName=x&",
                        "model=",
                        "socketFactory=",
                        "connectTimeout=1",
                        "&ssl=false",
                        "&");
            default -> choices.text(8);
        };
    }
}
