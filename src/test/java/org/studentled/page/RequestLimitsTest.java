package org.studentled.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.studentled.FullApplication;
import org.studentled.MovableClock;

/** What anyone may send before anyone knows who it is: over a real connection, for the limits are the server's. */
@FullApplication
class RequestLimitsTest {

    private static final int MUCH = 8 * 1024 * 1024;

    @LocalServerPort
    int port;

    @Autowired
    MovableClock clock;

    private final HttpClient browser = HttpClient.newHttpClient();

    @ParameterizedTest
    @CsvSource({
        "/device/x/look, application/octet-stream",
        "/device/x/card, application/x-www-form-urlencoded",
        "/lti/launch, application/x-www-form-urlencoded",
        "/lti/launch, application/json",
        "/lti/launch, multipart/form-data; boundary=b",
        "/sign-in, text/plain",
        "/classes/x/students, application/x-www-form-urlencoded",
        "/nowhere, application/octet-stream"
    })
    void nobody_sends_more_than_a_form_holds_whether_they_say_how_much_it_is_or_not(String path, String type)
            throws Exception {
        for (BodyPublisher body : List.of(
                BodyPublishers.ofByteArray(new byte[MUCH]),
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[MUCH])))) {
            var answer = send(path, type, body);
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("That is more than the school allows at one time.");
        }
    }

    @Test
    void a_form_is_read_the_same_whether_its_length_is_told_or_not() throws Exception {
        String typed = "card=%C3%A9%+t%2&card=2&empty=&&lonely";
        for (BodyPublisher body : List.of(
                BodyPublishers.ofString(typed),
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8))))) {
            assertThat(send("/device/x/card", "application/x-www-form-urlencoded", body)
                            .statusCode())
                    .as("the device is unknown, the form was understood")
                    .isEqualTo(410);
        }
    }

    @Test
    void a_crowd_of_senders_who_never_finish_leaves_the_house_open_for_the_others() throws Exception {
        List<Socket> crowd = new ArrayList<>();
        try {
            for (int number = 0; number < 300; number++) {
                crowd.add(begun("POST /device/x/card HTTP/1.1\r\nHost: x\r\nContent-Length: 900\r\n"
                        + "Content-Type: application/x-www-form-urlencoded\r\n\r\ncard=a"));
            }
            long start = System.nanoTime();
            var answer = browser.send(
                    HttpRequest.newBuilder(at("/sign-in"))
                            .timeout(Duration.ofSeconds(8))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        } finally {
            for (Socket each : crowd) {
                each.close();
            }
        }
    }

    @Test
    void a_file_that_drips_in_ends_with_a_sentence_though_something_comes_all_the_time() throws Exception {
        String head = "POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Length: 300000\r\n"
                + "Content-Type: multipart/form-data; boundary=b\r\n\r\n";
        try (Socket drips = begun(head + "--b\r\nContent-Disposition: form-data; name=\"a\"; filename=\"a\"\r\n\r\n")) {
            drips.setSoTimeout(100);
            StringBuilder answer = new StringBuilder();
            await().untilAsserted(() -> {
                answer.append(heard(drips));
                if (answer.isEmpty()) {
                    // The server may only begin to read after the first of these.
                    clock.forward(Duration.ofSeconds(25));
                    drip(drips);
                }
                assertThat(answer).startsWith("HTTP/1.1 408").contains("arrive in time.");
            });
        } finally {
            clock.reset();
        }
    }

    /** Sends one byte, unless the server has closed meanwhile. */
    private static void drip(Socket socket) throws IOException {
        try {
            socket.getOutputStream().write('x');
        } catch (SocketException closed) {
            // Its answer came before that, and is read next.
        }
    }

    private static String heard(Socket socket) throws IOException {
        byte[] piece = new byte[64 * 1024];
        try {
            int length = socket.getInputStream().read(piece);
            return length < 0 ? "" : new String(piece, 0, length, StandardCharsets.UTF_8);
        } catch (SocketTimeoutException nothingYet) {
            return "";
        }
    }

    private Socket begun(String request) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    private HttpResponse<String> send(String path, String type, BodyPublisher body) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(at(path))
                        .timeout(Duration.ofSeconds(20))
                        .header("Content-Type", type)
                        .POST(body)
                        .build(),
                BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
