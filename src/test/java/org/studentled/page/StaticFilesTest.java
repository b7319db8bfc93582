package org.studentled.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.studentled.FullApplication;
import org.studentled.access.Sessions;
import org.studentled.access.SignedIn;
import org.studentled.school.Actor;
import org.studentled.school.Staff;

@FullApplication
class StaticFilesTest {

    private static final Pattern LOADED = Pattern.compile("(?:href|src|data-sortable)=\"(/[^\"]+\\.(?:css|js|svg))\"");

    private final HttpClient browser = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    StaticFiles files;

    @Autowired
    ApplicationContext house;

    @Autowired
    LiveUpdates liveUpdates;

    @Autowired
    Sessions sessions;

    @Autowired
    Staff staff;

    @Test
    void a_page_loads_one_style_one_script_and_one_picture_each_kept_for_a_year() throws Exception {
        List<String> loaded = loadedBy("/");
        assertThat(loaded).hasSize(4).allMatch(each -> each.matches("/static/[0-9a-f]{16}/.+"));
        for (String address : loaded) {
            HttpResponse<InputStream> answer = get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control"))
                    .as(address)
                    .hasValue("max-age=31536000, public, immutable");
        }
    }

    @Test
    void the_pages_of_a_launch_load_hashed_files_too() throws Exception {
        assertThat(files.find("/lti/lti.css").orElseThrow().address()).matches("/static/[0-9a-f]{16}/lti/lti.css");
        assertThat(loadedBy("/lti/login?iss=https://nobody.example"))
                .isNotEmpty()
                .allMatch(each -> each.matches("/static/[0-9a-f]{16}/.+"));
    }

    @Test
    void an_address_without_todays_hash_gets_todays_file_and_is_asked_for_again() throws Exception {
        for (String address : List.of(
                "/static/0123456789abcdef/screen.css",
                "/static/0123456789abcdef/js/app.js",
                "/static/screen.js",
                "/css/base.css",
                "/webjars/htmx.org/dist/htmx.min.js",
                "/icon.svg")) {
            HttpResponse<InputStream> answer = get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control")).as(address).hasValue("no-cache");
        }
        assertThat(get("/static/0123456789abcdef/js/none.js").statusCode()).isEqualTo(404);
        assertThat(get("/static/0123456789abcdef/../../application.yaml").statusCode())
                .isIn(400, 404);
    }

    @Test
    void text_travels_compressed_and_a_stream_never() throws Exception {
        for (String text :
                List.of("/", files.find("/static/screen.css").orElseThrow().address(), "/js/app.js")) {
            HttpResponse<InputStream> answer = get(text, "Accept-Encoding", "gzip");
            assertThat(answer.headers().firstValue("Content-Encoding")).as(text).hasValue("gzip");
            assertThat(new GZIPInputStream(answer.body()).readAllBytes())
                    .as(text)
                    .isNotEmpty();
        }
        SecurityContextHolder.getContext()
                .setAuthentication(SignedIn.as(
                        Actor.teacher(staff.addTeacher("Ms. Rivera", null).id()), sessions));
        String address = liveUpdates.address("compressed-never");
        SecurityContextHolder.clearContext();
        HttpResponse<InputStream> stream = get(address, "Accept-Encoding", "gzip");
        try (InputStream news = stream.body()) {
            assertThat(stream.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith(MediaType.TEXT_EVENT_STREAM_VALUE));
            assertThat(stream.headers().firstValue("Content-Encoding")).isEmpty();
            assertThat(new String(news.readNBytes(10), StandardCharsets.UTF_8)).isEqualTo(":listening");
        }
    }

    /** A style or script that someone adds and no page loads is found here. */
    @Test
    void every_style_and_script_of_a_screen_is_in_the_bundle_in_its_order() throws Exception {
        String styles = content("/static/screen.css");
        for (String name : named("css")) {
            if (!name.startsWith("printed")) {
                assertThat(styles).contains(Files.readString(Path.of("src/main/resources/static/css/" + name)));
            }
        }
        String scripts = content("/static/screen.js");
        for (String name : named("js")) {
            assertThat(scripts).contains(Files.readString(Path.of("src/main/resources/static/js/" + name)));
        }
        assertThat(scripts.indexOf("var htmx")).isNotNegative().isLessThan(scripts.indexOf("defineExtension('sse'"));
        assertThat(styles).startsWith("/* The palette").contains("@media print {\n/* The same pages on paper");
        assertThat(content("/static/family.css")).doesNotContain("live board").hasSizeLessThan(styles.length());
    }

    /** It looks every link of every page up on the class path; that was 40 % of a screen. */
    @Test
    void no_filter_asks_the_class_path_for_the_links_of_a_page() {
        assertThat(house.getBeanNamesForType(ResourceUrlEncodingFilter.class)).isEmpty();
    }

    private String content(String path) {
        return new String(files.find(path).orElseThrow().content(), StandardCharsets.UTF_8);
    }

    private static List<String> named(String folder) throws IOException {
        try (Stream<Path> all = Files.list(Path.of("src/main/resources/static/" + folder))) {
            return all.map(each -> each.getFileName().toString()).toList();
        }
    }

    private List<String> loadedBy(String page) throws Exception {
        String text = new String(get(page).body().readAllBytes(), StandardCharsets.UTF_8);
        return LOADED.matcher(text).results().map(each -> each.group(1)).collect(Collectors.toList());
    }

    private HttpResponse<InputStream> get(String address, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return browser.send(request.build(), BodyHandlers.ofInputStream());
    }
}
