package io.github.pineconejdbc.sandbox;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** One backup, index, restore job or collection. Its JSON is written when it is asked for, not before. */
interface Row {

    /** Returns the value by which a describe endpoint finds it. */
    String key();

    /** Writes it as the API's JSON object. */
    void write(JsonGenerator json) throws IOException;
}
