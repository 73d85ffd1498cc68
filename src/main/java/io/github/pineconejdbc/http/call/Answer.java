package io.github.pineconejdbc.http.call;

import io.github.pineconejdbc.error.SafeText;
import okhttp3.HttpUrl;

/** What the server said to a call that went well, or that the thing asked for isn't there. */
public final class Answer implements Attempt.Outcome {
    private final boolean found;
    private final byte[] body;
    private final int length;
    private final HttpUrl url;
    private final SafeText text;

    /**
     * @param found false where the server answered 404 with the API's error document
     * @param body begins with the body; where nothing was found, with the server's words for it
     * @param length how many bytes the body is long
     * @param url what was asked for
     * @param text makes what stands in the answer fit for a message
     */
    public Answer(boolean found, byte[] body, int length, HttpUrl url, SafeText text) {
        this.found = found;
        this.body = body;
        this.length = length;
        this.url = url;
        this.text = text;
    }

    public boolean found() {
        return found;
    }

    /** Returns what begins with the whole body. */
    public byte[] body() {
        return body;
    }

    /** Returns how many bytes the body is long. */
    public int length() {
        return length;
    }

    /** Returns what was asked for, as it may stand in a message. */
    public String path() {
        return text.safe(name(url));
    }

    /** Returns the naming of a GET, before its words are made safe. */
    public static String name(HttpUrl url) {
        String query = url.encodedQuery();
        return "GET " + url.encodedPath() + (query == null ? "" : "?" + query);
    }

    public SafeText text() {
        return text;
    }
}
