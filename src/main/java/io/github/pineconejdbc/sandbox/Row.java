package io.github.pineconejdbc.sandbox;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** One backup, index, restore job, collection, schedule or run. Its JSON is written when it is asked for, not before. */
interface Row {

    /** Returns the value by which a describe endpoint finds it. */
    String key();

    /** Returns whether answers have it; one that none has takes a place in a page all the same. */
    default boolean isTold() {
        return true;
    }

    /**
     * Writes it as the API's JSON object.
     *
     * @param version the version of the API that was asked for
     */
    void write(JsonGenerator json, String version) throws IOException;

    /** Returns whether that version has no dimension of an index or a backup, but one of each field of vectors. */
    static boolean hasFields(String version) {
        return version.compareTo("2026-07") >= 0;
    }
}
