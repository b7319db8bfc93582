package org.studentled.page;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Map;

/** The fields of a form as a browser sends them ({@code application/x-www-form-urlencoded}, WHATWG URL standard). */
final class FormFields {

    private static final int MOST_FIELDS = 5_000;
    private static final int HEX = 16;

    private FormFields() {}

    /**
     * Adds the fields to those there are, after what the address says; a percent sign that starts nothing stays one.
     *
     * @throws RequestRefused (too large) for more fields than any screen has
     */
    static void read(byte[] body, Charset charset, Map<String, String[]> fields) {
        int count = 0;
        int from = 0;
        while (from < body.length) {
            int end = next(body, '&', from, body.length);
            if (end > from) {
                if (++count > MOST_FIELDS) {
                    throw RequestRefused.tooLarge("page.error.tooMuch");
                }
                int sign = next(body, '=', from, end);
                String value = sign == end ? "" : decoded(body, sign + 1, end, charset);
                fields.merge(decoded(body, from, sign, charset), new String[] {value}, FormFields::joined);
            }
            from = end + 1;
        }
    }

    private static int next(byte[] body, char sign, int from, int end) {
        int at = from;
        while (at < end && body[at] != sign) {
            at++;
        }
        return at;
    }

    private static String decoded(byte[] body, int from, int end, Charset charset) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(end - from);
        for (int at = from; at < end; at++) {
            int code = body[at] == '%' && at + 2 < end ? code(body[at + 1], body[at + 2]) : -1;
            if (code >= 0) {
                bytes.write(code);
                at += 2;
            } else {
                bytes.write(body[at] == '+' ? ' ' : body[at]);
            }
        }
        return bytes.toString(charset);
    }

    private static int code(byte high, byte low) {
        int first = Character.digit(high, HEX);
        int second = Character.digit(low, HEX);
        return first < 0 || second < 0 ? -1 : first * HEX + second;
    }

    private static String[] joined(String[] before, String[] more) {
        String[] all = Arrays.copyOf(before, before.length + more.length);
        System.arraycopy(more, 0, all, before.length, more.length);
        return all;
    }
}
