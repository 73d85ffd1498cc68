package io.github.pineconejdbc.http;

/**
 * What the server said to a call that went well, or that the thing asked for isn't there.
 *
 * @param found false where the server answered 404 with the API's error document
 * @param body the whole body; empty where nothing was found
 * @param path what was asked for, as it may stand in a message
 */
record Answer(boolean found, byte[] body, String path) {}
