package io.github.pineconejdbc.shell;

import io.github.pineconejdbc.jdbc.ConnectionProperty;
import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/** Completes the names of properties in the URL of {@code !connect}. */
final class UrlCompleter implements Completer {
    private static final List<String> STARTS = List.of("jdbc:pinecone:", "jdbc:pinecone:sandbox");

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        String word = line.word();
        int name = Math.max(word.lastIndexOf('?'), word.lastIndexOf('&')) + 1;
        if (name == 0) {
            STARTS.forEach(start -> candidates.add(incomplete(start)));
            return;
        }
        for (ConnectionProperty property : ConnectionProperty.values()) {
            // A secret has no place in a URL that the history keeps.
            if (!property.isSecret()) {
                candidates.add(incomplete(word.substring(0, name) + property.propertyName() + "="));
            }
        }
    }

    /** A candidate that goes on: no blank comes after it. */
    private static Candidate incomplete(String text) {
        return new Candidate(text, text, null, null, null, null, false);
    }
}
