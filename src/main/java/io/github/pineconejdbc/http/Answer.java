package io.github.pineconejdbc.http;

/** What the server said to a call that went well, or that the thing asked for isn't there. */
final class Answer {
    private final boolean found;
    private final byte[] body;
    private final String path;

    /**
     * @param found false where the server answered 404 with the API's error document
     * @param body the whole body; empty where nothing was found
     * @param path what was asked for, as it may stand in a message
     */
    Answer(boolean found, byte[] body, String path) {
        this.found = found;
        this.body = body;
        this.path = path;
    }

    boolean found() {
        return found;
    }

    byte[] body() {
        return body;
    }

    String path() {
        return path;
    }
}
