package io.github.pineconejdbc.support;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * An answer.
 *
 * @param status the HTTP status
 * @param body the body
 * @param headers further header lines, each with its end of line
 * @param cut whether the connection breaks in the middle of the body
 */
public record Reply(int status, String body, String headers, boolean cut) {
    public static Reply json(String body) {
        return new Reply(200, body, "", false);
    }

    public static Reply error(int status, String code) {
        return new Reply(
                status,
                "{\"error\":{\"code\":\"" + code + "\",\"message\":\"No.\"},\"status\":" + status + "}",
                "",
                false);
    }

    void send(OutputStream out) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        out.write(("HTTP/1.1 " + status + " X\r\nContent-Type: application/json\r\nContent-Length: " + bytes.length
                        + "\r\n" + headers + "\r\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        out.write(bytes, 0, cut ? bytes.length / 2 : bytes.length);
        out.flush();
    }
}
