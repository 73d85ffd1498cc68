package io.github.pineconejdbc.http;

import okhttp3.HttpUrl;

/** What the server said to a call that went well, or that the thing asked for isn't there. */
final class Answer {
    private final boolean found;
    private final byte[] body;
    private final HttpUrl url;

    /**
     * @param found false where the server answered 404 with the API's error document
     * @param body the whole body; empty where nothing was found
     * @param url what was asked for
     */
    Answer(boolean found, byte[] body, HttpUrl url) {
        this.found = found;
        this.body = body;
        this.url = url;
    }

    boolean found() {
        return found;
    }

    byte[] body() {
        return body;
    }

    /** Returns what was asked for, as it may stand in a message. */
    String path() {
        return Text.get(url);
    }
}
