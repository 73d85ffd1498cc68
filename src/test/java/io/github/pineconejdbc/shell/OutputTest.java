package io.github.pineconejdbc.shell;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.github.pineconejdbc.support.PineconeServer.backup;
import static io.github.pineconejdbc.support.PineconeServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pineconejdbc.support.PineconeServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputTest {
    private static final int PAGES = 60;

    @RegisterExtension
    final PineconeServer pinecone = new PineconeServer();

    /** A pipe whose reader has seen enough, or a disk that is full. */
    private static final class Full extends OutputStream {
        @Override
        public void write(int b) throws IOException {
            throw new IOException("No space left on device");
        }
    }

    private static String errors(String... args) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Main.run(
                args,
                InputStream.nullInputStream(),
                Output.to(new Full()),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false);
        assertThat(status).isEqualTo(1);
        return err.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "tsv", "json", "vertical"})
    void aReaderThatIsGoneEndsTheList(String format) {
        for (int page = 0; page < PAGES; page++) {
            String body = """
                    {"data": [%s], "pagination": %s}""".formatted(
                            backup("b" + page, "description", "x".repeat(10_000)),
                            page + 1 < PAGES ? "{\"next\": \"" + (page + 1) + "\"}" : "null");
            pinecone.wireMock()
                    .stubFor(get(urlPathEqualTo("/backups"))
                            .withQueryParam("paginationToken", page == 0 ? absent() : equalTo("" + page))
                            .atPriority(1)
                            .willReturn(json(body)));
        }
        String error = errors("-u", pinecone.url(""), "--format", format, "-e", "SELECT * FROM backups");
        assertThat(error).isEqualTo("Error: Can't write the output: No space left on device\n");
        assertThat(pinecone.requests()).hasSizeLessThan(PAGES / 2);
    }

    @Test
    void aShortAnswerThatCantBeWrittenIsAFailureToo() {
        assertThat(errors("-u", "jdbc:pinecone:sandbox", "-e", "VALUES (1)"))
                .isEqualTo("Error: Can't write the output: No space left on device\n");
        assertThat(errors("--version")).isEqualTo("Error: Can't write the output: No space left on device\n");
    }
}
