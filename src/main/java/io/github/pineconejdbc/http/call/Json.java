package io.github.pineconejdbc.http.call;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Reads JSON within bounds that the API's own answers never reach. */
public final class Json {
    private static final int DEEPEST = 100;
    private static final int LONGEST_NUMBER = 1_000;
    private static final int LONGEST_STRING = 16 << 20;

    public static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(LONGEST_NUMBER)
                    .maxStringLength(LONGEST_STRING)
                    .build())
            // A message never quotes the answer: it may be long, and it isn't ours.
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    /** Only errors are read as trees; the mapper is dear to load. */
    static final class Trees {
        static final JsonMapper MAPPER = new JsonMapper(FACTORY);

        private Trees() {}
    }

    private Json() {}
}
