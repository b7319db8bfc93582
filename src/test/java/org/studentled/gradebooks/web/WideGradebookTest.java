package org.studentled.gradebooks.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.studentled.ClassFixture;
import org.studentled.FullApplication;
import org.studentled.imports.Imports;

/** The gradebook of a whole year over a real line: a choice for every column, looked at again and again. */
@FullApplication
class WideGradebookTest {

    private static final int COLUMNS = 200;
    private static final Pattern FIELD = Pattern.compile("<select[^>]* name=\"(role\\.\\d+)\"");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext school;

    @Autowired
    Imports imports;

    private final HttpClient browser = HttpClient.newHttpClient();

    @Test
    void it_is_looked_at_again_however_often_and_nothing_chosen_is_lost() throws Exception {
        var room = new ClassFixture(school);
        var titles =
                IntStream.range(0, COLUMNS).mapToObj(at -> "Spelling " + at).collect(Collectors.joining(","));
        var numbers = IntStream.range(0, COLUMNS).mapToObj(at -> "7").collect(Collectors.joining(","));
        var list = "Student," + titles + "\nAda Okafor," + numbers + "\n";
        var id = imports.begin(room.id, "year.csv", list.getBytes(StandardCharsets.UTF_8));
        var at = "http://localhost:" + port + "/classes/" + room.id + "/import/" + id;
        for (var time = 0; time < 3; time++) {
            var page = ask(room, HttpRequest.newBuilder(URI.create(at)).GET());
            assertThat(page.statusCode()).isEqualTo(200);
            var fields = new TreeMap<String, String>();
            FIELD.matcher(page.body()).results().forEach(found -> fields.put(found.group(1), "LEFT_OUT"));
            assertThat(fields).hasSize(COLUMNS + 1);
            fields.put("role.0", "NAME");
            fields.put("role.5", room.spelling.id().toString());
            var again = HttpRequest.newBuilder(URI.create(at + "/look"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("HX-Current-URL", at)
                    .POST(HttpRequest.BodyPublishers.ofString(form(fields)));
            assertThat(ask(room, again).statusCode()).isBetween(300, 399);
        }
        assertThat(imports.preview(room.id, id, Map.of()).result().found()).hasSize(1);
    }

    private HttpResponse<String> ask(ClassFixture room, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return browser.send(
                request.header("X-Session", room.tabOfTeacher()).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
