package io.github.pineconejdbc.http.call;

import okhttp3.HttpUrl;

/**
 * What is asked for.
 *
 * @param url the address
 * @param version the version of the API that is to answer
 */
public record Get(HttpUrl url, String version) {}
