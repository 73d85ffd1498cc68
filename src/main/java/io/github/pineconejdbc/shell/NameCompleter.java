package io.github.pineconejdbc.shell;

import io.github.pineconejdbc.jdbc.settings.ConnectionProperty;
import io.github.pineconejdbc.table.Column;
import io.github.pineconejdbc.table.Tables;
import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/**
 * What sqlline's own completion leaves out: columns without their table's name, and the names of properties in
 * the URL of {@code !connect}.
 */
record NameCompleter(Completer rest) implements Completer {

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        String text = line.line().stripLeading();
        if (text.startsWith("!connect") || text.startsWith("!open")) {
            completeUrl(line.word(), candidates);
            return;
        }
        rest.complete(reader, line, candidates);
        if (!text.startsWith("!")) {
            Tables.RELATIONS.stream()
                    .flatMap(table -> table.columns().stream())
                    .map(Column::name)
                    .distinct()
                    .forEach(name -> candidates.add(new Candidate(name)));
        }
    }

    private static void completeUrl(String word, List<Candidate> candidates) {
        int name = Math.max(word.lastIndexOf('?'), word.lastIndexOf('&')) + 1;
        if (name == 0) {
            List.of("jdbc:pinecone:", "jdbc:pinecone:sandbox").forEach(start -> candidates.add(unfinished(start)));
            return;
        }
        for (ConnectionProperty<?> property : ConnectionProperty.ALL) {
            // A secret has no place in a line that the history keeps.
            if (!property.isSecret()) {
                candidates.add(unfinished(word.substring(0, name) + property.propertyName() + "="));
            }
        }
    }

    /** A candidate that goes on: no blank comes after it. */
    private static Candidate unfinished(String text) {
        return new Candidate(text, text, null, null, null, null, false);
    }
}
