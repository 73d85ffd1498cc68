package io.github.pineconejdbc.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pineconejdbc.queries.Project;
import java.sql.Connection;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** The recording is what a real PostgreSQL answers; with {@code -Dupdate.recording=true} it becomes that. */
@EnabledIfEnvironmentVariable(
        named = PostgreSql.URL,
        matches = ".+",
        disabledReason = "no PostgreSQL: src/test/postgres/with-server starts one")
class RecordingTest {
    private static final int MOST_ROWS = 60;

    @Test
    void theRecordingIsWhatPostgreSqlAnswers() throws Exception {
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        try (Connection connection = PostgreSql.of(Project.read(Recording.FOLDER.resolve("rows.json")))) {
            for (Recording recording : Recording.all()) {
                Map<Question, Answer> answers = new LinkedHashMap<>();
                for (Question question : recording.questions()) {
                    Answer answer = Answer.of(connection, question);
                    assertThat(answer.rows())
                            .as("rows that people will read: %s", question.id())
                            .hasSizeLessThan(MOST_ROWS);
                    assertThat(String.valueOf(answer.rows()))
                            .as("rows that are the same tomorrow: %s", question.id())
                            .doesNotContain(today);
                    answers.put(question, answer);
                }
                if (Boolean.getBoolean("update.recording")) {
                    recording.write(recording.lines(answers));
                }
                assertThat(recording.lines()).as(recording.area()).isEqualTo(recording.lines(answers));
            }
        }
    }
}
