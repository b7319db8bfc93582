package org.studentled.imports.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.studentled.ClassFixture;
import org.studentled.FullApplication;

/** A file that is far too large, sent over a real line by a sender that reads nothing before all is sent, as browsers do. */
@FullApplication
class LargeUploadTest {

    private static final String BOUNDARY = "between";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext school;

    @Test
    void fifty_megabytes_end_with_a_sentence_and_not_with_a_broken_line() throws IOException {
        assertThat(sent(50)).contains("larger than the school allows", "export just one class");
    }

    @Test
    void two_megabytes_are_told_that_they_are_no_list_of_one_class() throws IOException {
        assertThat(sent(2)).contains("This file is too large for one class.");
    }

    private String sent(int megabytes) throws IOException {
        ClassFixture room = new ClassFixture(school);
        byte[] head = ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"all.csv\"\r\n"
                        + "Content-Type: text/csv\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] tail = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII);
        byte[] megabyte =
                "Ada Okafor,17\n".repeat(75_000).substring(0, 1_000_000).getBytes(StandardCharsets.US_ASCII);
        HttpURLConnection line =
                (HttpURLConnection) URI.create("http://localhost:" + port + "/classes/" + room.id + "/import")
                        .toURL()
                        .openConnection();
        line.setRequestMethod("POST");
        line.setDoOutput(true);
        line.setRequestProperty("X-Session", room.tabOfTeacher());
        line.setRequestProperty("HX-Request", "true");
        line.setRequestProperty("Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
        line.setFixedLengthStreamingMode(head.length + megabytes * 1_000_000L + tail.length);
        try (var out = line.getOutputStream()) {
            out.write(head);
            for (int sent = 0; sent < megabytes; sent++) {
                out.write(megabyte);
            }
            out.write(tail);
        }
        assertThat(line.getResponseCode()).isBetween(400, 499);
        try (var answer = Objects.requireNonNull(line.getErrorStream())) {
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
