package io.github.pineconejdbc.jdbc.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pineconejdbc.error.DriverException;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The key of the environment goes to the API's own hosts, and nowhere else. */
class EnvironmentKeyTest {
    private static final String KEY = "pcsk_environment";

    private static Settings parse(String rest) {
        return Settings.parse(
                "jdbc:pinecone:" + rest, new Properties(), name -> name.equals("PINECONE_API_KEY") ? KEY : null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?timeZone=local",
                "//api.pinecone.io",
                "//pinecone.io",
                "//API.Pinecone.IO:8443/",
                "//api.pinecone.io.",
                "//controller.us-east1-gcp.pinecone.io",
                "//xn--mnchen-3ya.pinecone.io",
            })
    void itGoesToPinecone(String rest) {
        assertThat(parse(rest).options().apiKey()).isEqualTo(KEY);
        assertThat(parse(rest).options().baseUrl().host()).endsWith("pinecone.io");
        assertThat(parse(rest).toString()).doesNotContain(KEY);
        assertThat(parse(rest).options().toString()).doesNotContain(KEY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evilpinecone.io",
                "//evil-pinecone.io",
                "//pinecone.io.evil.com",
                "//api.pinecone.io.evil.com",
                "//pinecone.io.evil.com.",
                "//pinecone.ioo",
                "//pinecone.i",
                "//pinecone.com",
                "//io",
                "//xn--pnecone-gcb.io",
                "//127.0.0.1",
                "//localhost",
                "//[::1]",
                "//pinecone.io?ssl=false",
                "//api.pinecone.io?ssl=false",
                "?ssl=false",
            })
    void itGoesNowhereElse(String rest) {
        assertThatThrownBy(() -> parse(rest))
                .isInstanceOf(DriverException.class)
                .hasMessageStartingWith("There is no API key for '")
                .hasMessageEndingWith(
                        "': set apiKey, or the password. PINECONE_API_KEY of the environment goes to pinecone.io and its"
                                + " subdomains only, by https");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//p\u0456necone.io",
                "//api.pinecone\u3002io",
                "//evil.com\\.pinecone.io",
                "//evil.com%2f.pinecone.io",
                "//evil.com#.pinecone.io",
                "//evil.com?.pinecone.io",
                "//evil.com/.pinecone.io",
                "//evil.com:443.pinecone.io",
                "//evil.com@api.pinecone.io",
                "//api.pinecone.io@evil.com",
                "//evil.com\0.pinecone.io",
                "//evil.com\n.pinecone.io",
            })
    void aHostThatLooksLikeItIsRefused(String rest) {
        assertThatThrownBy(() -> parse(rest)).isInstanceOf(DriverException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a\nb", "k\u00e9y"})
    void anUnusableOneIsRefusedWithoutBeingShown(String key) {
        assertThatThrownBy(() -> Settings.parse("jdbc:pinecone:", new Properties(), name -> key))
                .isInstanceOf(DriverException.class)
                .hasMessage("PINECONE_API_KEY of the environment has to be printable ASCII text without spaces");
    }
}
