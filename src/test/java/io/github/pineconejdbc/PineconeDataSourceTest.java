package io.github.pineconejdbc;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pineconejdbc.jdbc.settings.ConnectionProperty;
import io.github.pineconejdbc.support.PineconeServer;
import java.beans.BeanInfo;
import java.beans.Introspector;
import java.beans.PropertyDescriptor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.ShardingKey;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.naming.Reference;
import javax.naming.StringRefAddr;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PineconeDataSourceTest {
    @RegisterExtension
    final PineconeServer server = new PineconeServer();

    private PineconeDataSource source() {
        PineconeDataSource source = new PineconeDataSource();
        source.setUrl("jdbc:pinecone://127.0.0.1:" + server.wireMock().port());
        source.setSsl(false);
        return source;
    }

    private void asksWith(String key) {
        server.wireMock()
                .verify(getRequestedFor(urlPathEqualTo("/backups/none")).withHeader("Api-Key", equalTo(key)));
        server.wireMock().resetRequests();
    }

    private static void ask(Connection connection) throws SQLException {
        try (connection) {
            connection
                    .createStatement()
                    .executeQuery("SELECT * FROM backups WHERE backup_id = 'none'")
                    .next();
        }
    }

    @Test
    void eachConnectionHasTheKeyThatItIsOpenedWith() throws SQLException {
        PineconeDataSource source = source();
        source.setApiKey("pcsk_one");
        ask(source.getConnection());
        asksWith("pcsk_one");
        ask(source.getConnection("ignored", "pcsk_two"));
        asksWith("pcsk_two");
        ask(source.getConnection(null, null));
        asksWith("pcsk_one");
        ask(source.getConnection("ignored", ""));
        asksWith("pcsk_one");
        ask(source.createConnectionBuilder()
                .user("ignored")
                .password("pcsk_three")
                .build());
        asksWith("pcsk_three");
    }

    @Test
    void thereIsNoSharding() {
        ShardingKey key = new ShardingKey() {};
        assertThatThrownBy(() ->
                        source().createConnectionBuilder().shardingKey(key).build())
                .isInstanceOf(SQLFeatureNotSupportedException.class);
        assertThatThrownBy(() ->
                        source().createConnectionBuilder().superShardingKey(key).build())
                .isInstanceOf(SQLFeatureNotSupportedException.class);
        assertThatThrownBy(() -> source().createShardingKeyBuilder())
                .isInstanceOf(SQLFeatureNotSupportedException.class);
    }

    @Test
    void everyConnectionPropertyIsABeanProperty() throws Exception {
        BeanInfo bean = Introspector.getBeanInfo(PineconeDataSource.class);
        Map<String, PropertyDescriptor> described = Arrays.stream(bean.getPropertyDescriptors())
                .collect(Collectors.toMap(PropertyDescriptor::getName, Function.identity()));
        PineconeDataSource source = new PineconeDataSource();
        for (ConnectionProperty<?> property : ConnectionProperty.ALL) {
            PropertyDescriptor descriptor = described.get(property.propertyName());
            String accessors =
                    "setter, and getter unless it is secret, of " + property.propertyName() + " in PineconeDataSource";
            assertThat(descriptor).as(accessors).isNotNull();
            assertThat(descriptor.getWriteMethod()).as(accessors).isNotNull();
            assertThat(descriptor.getReadMethod() == null).as(accessors).isEqualTo(property.isSecret());
            if (!property.isSecret() && property.defaultValue() != null) {
                assertThat(String.valueOf(descriptor.getReadMethod().invoke(source)))
                        .isEqualTo(property.defaultValue());
            }
            Class<?> type = descriptor.getPropertyType();
            Object sample = type == int.class ? (Object) 7 : type == boolean.class ? (Object) false : "sample";
            descriptor.getWriteMethod().invoke(source, sample);
            if (!property.isSecret()) {
                assertThat(descriptor.getReadMethod().invoke(source))
                        .as(property.propertyName())
                        .isEqualTo(sample);
            }
        }
    }

    @Test
    void aCopyHasEverythingButTheSecrets() throws Exception {
        PineconeDataSource source = source();
        source.setUrl(source.getUrl() + "?apiKey=pcsk_in%2durl&pageSize=7&PassWord=pcsk_in%2durl");
        source.setProxyPassword("proxy-secret");
        source.setLoginTimeout(9);
        assertThat(source.getUrl()).doesNotContain("pcsk").endsWith("?pageSize=7");
        ask(source.getConnection());
        asksWith("pcsk_in-url");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(source);
        }
        assertThat(bytes.toString(StandardCharsets.ISO_8859_1)).doesNotContain("pcsk", "secret");
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            PineconeDataSource copy = (PineconeDataSource) in.readObject();
            assertThat(copy.getUrl()).isEqualTo(source.getUrl());
            assertThat(copy.isSsl()).isFalse();
            assertThat(copy.getLoginTimeout()).isEqualTo(9);
            copy.setApiKey("pcsk_again");
            ask(copy.getConnection());
            asksWith("pcsk_again");
        }
        assertThat(source.toString()).doesNotContain("pcsk");
    }

    /** A URL is kept and serialized, so there may be nothing in it whose meaning isn't known: it might be the key. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "?api_key=pcsk_secret",
                "?timeZone=UTC,apiKey=pcsk_secret",
                "?pageSize=5;apiKey=pcsk_secret",
                "?pcsk_secret",
                "//user:pcsk_secret@api.pinecone.io",
                "//api.pinecone.io#pcsk_secret",
            })
    void aUrlThatMayHoldAKeyInTheWrongPlaceIsNotKept(String rest) {
        PineconeDataSource source = new PineconeDataSource();
        assertThatThrownBy(() -> source.setUrl("jdbc:pinecone:" + rest))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("pcsk_secret");
        assertThat(source.getUrl()).isEqualTo("jdbc:pinecone:");
    }

    @Test
    void itIsADataSourceToTheLetter() throws SQLException {
        PineconeDataSource source = source();
        assertThat(source.getLogWriter()).isNull();
        PrintWriter writer = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        source.setLogWriter(writer);
        assertThat(source.getLogWriter()).isSameAs(writer);
        assertThat(source.getLoginTimeout()).isZero();
        assertThatThrownBy(() -> source.setLoginTimeout(-1)).isInstanceOf(SQLException.class);
        assertThat(source.getParentLogger().getName()).isEqualTo("io.github.pineconejdbc");
        assertThat(source.isWrapperFor(DataSource.class)).isTrue();
        assertThat(source.unwrap(PineconeDataSource.class)).isSameAs(source);
        assertThatThrownBy(() -> source.unwrap(String.class)).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> source.setUrl("jdbc:other:")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(source::getConnection)
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("08001"));
        source.setUrl(null);
        assertThat(source.getUrl()).isEqualTo("jdbc:pinecone:");
    }

    @Test
    void aToolSeesWhatIsSetSoFarAndNoSecret() throws SQLException {
        Driver driver = new PineconeDriver();
        Properties info = new Properties();
        info.setProperty("PAGESIZE", "7");
        info.setProperty("password", "pcsk_secret");
        Map<String, DriverPropertyInfo> given =
                described(driver.getPropertyInfo("jdbc:pinecone:sandbox?timezone=local&pageSize=9", info));
        assertThat(given).hasSize(ConnectionProperty.ALL.size());
        assertThat(given.get("pageSize").value).isEqualTo("7");
        assertThat(given.get("timeZone").value).isEqualTo("local");
        assertThat(given.get("password").value).isNull();
        assertThat(given.get("maxRetries").value).isEqualTo("5");
        assertThat(given.get("ssl").choices).containsExactly("true", "false");
        for (String url : new String[] {null, "jdbc:other:", "jdbc:pinecone://{host}", "jdbc:pinecone:?x"}) {
            assertThat(described(driver.getPropertyInfo(url, null))).hasSameSizeAs(given);
        }
    }

    private static Map<String, DriverPropertyInfo> described(DriverPropertyInfo[] properties) {
        return Arrays.stream(properties).collect(Collectors.toMap(property -> property.name, Function.identity()));
    }

    @Test
    void jndiKeepsWhatIsNoSecret() throws Exception {
        PineconeDataSource source = source();
        source.setApiKey("pcsk_of_jndi");
        source.setPageSize(7);
        Reference reference = source.getReference();
        assertThat(reference.toString()).doesNotContain("pcsk_of_jndi");
        PineconeDataSource found =
                (PineconeDataSource) new PineconeDataSourceFactory().getObjectInstance(reference, null, null, null);
        assertThat(found.getUrl()).isEqualTo(source.getUrl());
        assertThat(found.getPageSize()).isEqualTo(7);
        assertThat(found.isSsl()).isFalse();
        reference.add(new StringRefAddr("apikey", "pcsk_of_a_container"));
        reference.add(new StringRefAddr("scope", "Shareable"));
        DataSource configured =
                (DataSource) new PineconeDataSourceFactory().getObjectInstance(reference, null, null, null);
        ask(configured.getConnection());
        asksWith("pcsk_of_a_container");
        assertThat(new PineconeDataSourceFactory().getObjectInstance("x", null, null, null))
                .isNull();
        assertThat(new PineconeDataSourceFactory()
                        .getObjectInstance(new Reference("java.lang.String"), null, null, null))
                .isNull();
    }
}
