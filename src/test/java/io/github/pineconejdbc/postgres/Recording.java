package io.github.pineconejdbc.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A file of statements with PostgreSQL's answers. A statement ends with a semicolon at the end of a line; its
 * parameters' values may follow in a line with {@code ?}; then comes the answer, in lines with {@code :} (columns and
 * their types), {@code =} (a row) and {@code !} (an error), which nobody writes by hand. Lines with {@code #} are for people.
 */
final class Recording {
    static final Path FOLDER = Path.of("src/test/resources/postgres");

    private final Path file;

    /** What stands before each statement. */
    private final Map<Question, List<String>> comments = new LinkedHashMap<>();

    private final Map<Question, Answer> answers = new LinkedHashMap<>();

    private Recording(Path file) {
        this.file = file;
    }

    /** Returns all areas, by name; a statement stands in one of them only. */
    static List<Recording> all() throws IOException {
        List<Recording> all = new ArrayList<>();
        Map<Question, Path> places = new HashMap<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".sql")).sorted().toList()) {
                Recording recording = read(file);
                recording.questions().forEach(question -> {
                    Path other = places.put(question, file);
                    if (other != null) {
                        throw new IllegalArgumentException(file + " has what " + other + " has: " + question.id());
                    }
                });
                all.add(recording);
            }
        }
        return all;
    }

    private static Recording read(Path file) throws IOException {
        Recording recording = new Recording(file);
        List<String> comment = new ArrayList<>();
        List<String> sql = new ArrayList<>();
        List<String> answer = new ArrayList<>();
        String parameters = "";
        boolean ended = false;
        for (String line : Files.readAllLines(file)) {
            if (ended && line.startsWith("? ")) {
                parameters = line.substring(2);
            } else if (ended
                    && (line.startsWith(": ")
                            || line.equals(":")
                            || line.startsWith("= ")
                            || line.equals("=")
                            || line.startsWith("! "))) {
                answer.add(line);
            } else {
                if (ended) {
                    recording.add(comment, sql, parameters, answer);
                    parameters = "";
                    ended = false;
                }
                if (sql.isEmpty() && line.startsWith("#")) {
                    comment.add(line);
                } else if (!sql.isEmpty() || !line.isBlank()) {
                    sql.add(line);
                    ended = line.endsWith(";");
                }
            }
        }
        if (ended) {
            recording.add(comment, sql, parameters, answer);
        } else if (!sql.isEmpty()) {
            throw new IllegalArgumentException(file + ": no semicolon ends " + sql);
        }
        return recording;
    }

    private void add(List<String> comment, List<String> sql, String parameters, List<String> answer) {
        String text = String.join("\n", sql);
        Question question = new Question(text.substring(0, text.length() - 1), parameters);
        if (comments.put(question, List.copyOf(comment)) != null) {
            throw new IllegalArgumentException(file + " has this twice: " + question.id());
        }
        if (!answer.isEmpty()) {
            answers.put(question, Answer.parse(answer));
        }
        List.of(comment, sql, answer).forEach(List::clear);
    }

    /** Returns the name of what the statements are about. */
    String area() {
        return file.getFileName().toString().replace(".sql", "");
    }

    List<Question> questions() {
        return List.copyOf(comments.keySet());
    }

    /** Returns PostgreSQL's answer; null where it hasn't been asked yet. */
    @Nullable
    Answer answer(Question question) {
        return answers.get(question);
    }

    /** Returns the file's lines, with the answer of each statement that has one. */
    List<String> lines(Map<Question, Answer> newAnswers) {
        List<String> lines = new ArrayList<>();
        comments.forEach((question, comment) -> {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            lines.addAll(comment);
            lines.addAll((question.sql() + ";").lines().toList());
            if (!question.parameters().isEmpty()) {
                lines.add("? " + question.parameters());
            }
            lines.addAll(newAnswers.get(question).lines());
        });
        return lines;
    }

    List<String> lines() throws IOException {
        return Files.readAllLines(file);
    }

    void write(List<String> lines) throws IOException {
        Files.write(file, lines);
    }
}
