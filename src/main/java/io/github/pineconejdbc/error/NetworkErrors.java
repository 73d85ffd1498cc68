package io.github.pineconejdbc.error;

import java.io.EOFException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Locale;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** Says in words what failed on the network, where the libraries' exceptions have the name of a class, or none. */
public final class NetworkErrors {
    private static final String ANSWER_TO_CONNECT = "Unexpected response code for CONNECT: ";

    private NetworkErrors() {}

    /**
     * Returns what failed, as a part of a sentence.
     *
     * @param whose what the other side is called, a server or a proxy
     */
    public static String inWords(Throwable failure, String whose) {
        String message = messages(failure);
        if (failure instanceof UnknownHostException) {
            // How long the lookup took stands in brackets, where it was that.
            int more = message.indexOf(" (");
            return "the name of " + whose + " has no address" + (more < 0 ? "" : message.substring(more));
        }
        if (failure instanceof SSLException tls) {
            return ofTls(tls, whose);
        }
        if (failure instanceof SocketTimeoutException || message.contains("timed out")) {
            return whose + " didn't answer in time";
        }
        if (message.startsWith(ANSWER_TO_CONNECT)) {
            return whose + " lets nobody through: it answered " + message.substring(ANSWER_TO_CONNECT.length());
        }
        if (message.startsWith("Failed to authenticate with proxy")) {
            return whose + " wants a user and a password that it knows (proxyUser, proxyPassword)";
        }
        if (message.contains("refused")) {
            return whose + " refused the connection";
        }
        if (failure instanceof NoRouteToHostException || failure instanceof ConnectException) {
            return "the network has no way to " + whose + (message.isBlank() ? "" : " (" + message + ")");
        }
        if (message.contains("reset") && !message.contains("stream")) {
            return whose + " reset the connection";
        }
        return failure instanceof EOFException || message.isBlank() || message.startsWith("unexpected end of stream")
                ? whose + " closed the connection"
                : message;
    }

    private static String ofTls(SSLException failure, String whose) {
        if (failure instanceof SSLPeerUnverifiedException) {
            return "the certificate of " + whose + " is of another name";
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateExpiredException) {
                return "the certificate of " + whose + " has expired";
            }
            if (cause instanceof CertificateNotYetValidException) {
                return "the certificate of " + whose + " isn't valid yet";
            }
        }
        if (failure.getCause() instanceof GeneralSecurityException) {
            return "the certificate of " + whose
                    + " isn't trusted: this JVM's trust store doesn't have who signed it (javax.net.ssl.trustStore)";
        }
        String message = text(failure);
        String lower = message.toLowerCase(Locale.ROOT);
        if (lower.contains("unrecognized ssl message") || lower.contains("plaintext connection")) {
            return whose + " doesn't speak TLS on this port";
        }
        return "the TLS handshake failed" + (message.isBlank() ? "" : ": " + message);
    }

    /** Returns the message; that of its cause where it says no more than that something failed. */
    private static String messages(Throwable failure) {
        String message = text(failure);
        Throwable cause = failure.getCause();
        return cause != null && message.toLowerCase(Locale.ROOT).startsWith("failed to connect")
                ? text(cause)
                : message;
    }

    private static String text(Throwable failure) {
        @Nullable String message = failure.getMessage();
        return message == null ? "" : message;
    }
}
