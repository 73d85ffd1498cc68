package io.github.pineconejdbc.support;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.SSLSocket;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * The one authority that the JVM of the tests trusts, made anew for each: it vouches for servers on loopback. It has to be
 * there before the first client is, as the JVM's trust is read once.
 */
public final class Authority implements LauncherSessionListener {
    private static final HeldCertificate ROOT = new HeldCertificate.Builder()
            .commonName("Authority of the tests")
            .certificateAuthority(0)
            .build();
    private static final String PASSWORD = "changeit";

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        try {
            Path file = Files.createTempFile("pinecone-jdbc-trust", ".p12");
            file.toFile().deleteOnExit();
            writeTrustStore(file);
            System.setProperty("javax.net.ssl.trustStore", file.toString());
            System.setProperty("javax.net.ssl.trustStorePassword", PASSWORD);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void writeTrustStore(Path file) throws IOException, GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("root", ROOT.certificate());
        try (OutputStream out = Files.newOutputStream(file)) {
            trusted.store(out, PASSWORD.toCharArray());
        }
    }

    /** Returns what a server on loopback needs to be trusted. */
    public static HandshakeCertificates trusted() {
        return Servers.TRUSTED;
    }

    /** Returns what such a server has that nobody vouches for. */
    public static HandshakeCertificates untrusted() {
        return Servers.UNTRUSTED;
    }

    private static final class Servers {
        static final HandshakeCertificates TRUSTED =
                server(loopback().signedBy(ROOT).build());
        static final HandshakeCertificates UNTRUSTED = server(loopback().build());
    }

    public static HandshakeCertificates server(HeldCertificate certificate) {
        return new HandshakeCertificates.Builder().heldCertificate(certificate).build();
    }

    /** Returns the server's end of TLS over a socket that a client opened. */
    public static SSLSocket serve(Socket client, HandshakeCertificates certificates) throws IOException {
        SSLSocket encrypted = (SSLSocket) certificates
                .sslSocketFactory()
                .createSocket(client, client.getInetAddress().getHostAddress(), client.getPort(), true);
        encrypted.setUseClientMode(false);
        return encrypted;
    }

    /** Returns a certificate of loopback's names which nobody vouches for. */
    public static HeldCertificate.Builder loopback() {
        return new HeldCertificate.Builder()
                .addSubjectAlternativeName("localhost")
                .addSubjectAlternativeName("127.0.0.1");
    }

    public static HeldCertificate root() {
        return ROOT;
    }
}
