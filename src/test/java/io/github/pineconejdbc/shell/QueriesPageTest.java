package io.github.pineconejdbc.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pineconejdbc.support.MadeFile;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The questions of {@code docs/queries.md} have the answers that stand there, as the shell prints them.
 * {@code -Dupdate.docs=true} writes the answers anew.
 */
class QueriesPageTest {
    private static final String PAGE = "docs/queries.md";
    private static final Pattern QUESTION = Pattern.compile("(?ms)^```sql\\n(.*?)^```\\n(?:\\n```text\\n.*?^```\\n)?");

    @Test
    void everyQuestionHasTheAnswerThatIsShown() throws Exception {
        String page = MadeFile.read(PAGE);
        StringBuilder answered = new StringBuilder();
        Matcher question = QUESTION.matcher(page);
        int questions = 0;
        while (question.find()) {
            String sql = question.group(1);
            question.appendReplacement(
                    answered, Matcher.quoteReplacement("```sql\n" + sql + "```\n\n```text\n" + answer(sql) + "```\n"));
            questions++;
        }
        question.appendTail(answered);
        MadeFile.check(PAGE, "update.docs", answered.toString());
        assertThat(questions).isEqualTo(26);
    }

    private static String answer(String sql) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Main.run(
                new String[] {"-u", "jdbc:pinecone:sandbox?timeZone=UTC", "-e", sql},
                InputStream.nullInputStream(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false);
        assertThat(status).as(sql + err.toString(StandardCharsets.UTF_8)).isZero();
        return out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
