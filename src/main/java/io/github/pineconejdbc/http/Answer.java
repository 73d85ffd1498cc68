package io.github.pineconejdbc.http;

import okhttp3.HttpUrl;

/** What the server said to a call that went well, or that the thing asked for isn't there. */
final class Answer {
    private final boolean found;
    private final byte[] body;
    private final HttpUrl url;
    private final Text text;

    /**
     * @param found false where the server answered 404 with the API's error document
     * @param body the whole body; empty where nothing was found
     * @param url what was asked for
     * @param text makes what stands in the answer fit for a message
     */
    Answer(boolean found, byte[] body, HttpUrl url, Text text) {
        this.found = found;
        this.body = body;
        this.url = url;
        this.text = text;
    }

    boolean found() {
        return found;
    }

    byte[] body() {
        return body;
    }

    /** Returns what was asked for, as it may stand in a message. */
    String path() {
        return text.get(url);
    }

    Text text() {
        return text;
    }
}
