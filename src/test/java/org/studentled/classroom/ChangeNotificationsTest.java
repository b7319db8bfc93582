package org.studentled.classroom;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.google.api.client.http.HttpTransport;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.studentled.classroom.courses.LinkedCourses;
import org.studentled.classroom.google.ClassroomSettings;
import org.studentled.classroom.google.StoppedClock;
import org.studentled.classroom.push.ChangeNotifications;
import org.studentled.classroom.push.PubSubSubscription;
import org.studentled.cluster.JobLock;
import org.studentled.sandbox.classroom.ClassroomSandbox;
import org.studentled.school.ClassId;

/** Google's hints: fetched every minute, one reading for many, and nothing lost when they fail. */
@WithGoogleSandbox
class ChangeNotificationsTest {

    private static final String TOPIC = "projects/maple/topics/classroom";
    private static final String BOX = "/v1/projects/maple/subscriptions/classroom";
    private static final WireMockServer PUBSUB =
            new WireMockServer(wireMockConfig().dynamicPort());

    static {
        PUBSUB.start();
    }

    @Autowired
    LinkedCourses courses;

    @Autowired
    HttpTransport transport;

    @Autowired
    ClassroomSandbox sandbox;

    @Autowired
    JobLock lock;

    @Autowired
    StoppedClock clock;

    @Autowired
    GoogleClassFixture.Maker maker;

    @TempDir
    static Path folder;

    private final List<ClassId> read = new ArrayList<>();
    private GoogleClassFixture room;
    private ChangeNotifications changeNotifications;

    @BeforeEach
    void a_school_that_wants_to_be_told() throws Exception {
        PUBSUB.resetAll();
        PUBSUB.stubFor(post("/token").willReturn(okJson("{\"access_token\":\"box\",\"expires_in\":3600}")));
        PUBSUB.stubFor(post(BOX + ":acknowledge").willReturn(okJson("{}")));
        room = maker.make();
        var settings = settings();
        changeNotifications = new ChangeNotifications(
                settings,
                new PubSubSubscription(settings, transport),
                courses,
                event -> read.add(((ChangeNotifications.Received) event).classId()),
                lock,
                clock);
    }

    @AfterAll
    static void stop() {
        PUBSUB.stop();
    }

    @Test
    void many_hints_are_one_reading_and_all_of_them_are_receipted() {
        waiting(hint(ClassroomSandbox.ROOM_12), hint(ClassroomSandbox.ROOM_12), hint(ClassroomSandbox.ROOM_12));
        changeNotifications.poll();
        assertThat(read).containsExactly(room.id());
        receipted("\"a0\",\"a1\",\"a2\"");
    }

    @Test
    void what_nobody_can_read_and_what_is_about_a_strange_course_is_put_away_and_the_rest_is_heard() {
        waiting(
                "not base 64 !",
                encoded("no json"),
                encoded("{\"resourceId\":[1]}"),
                hint("999"),
                hint(ClassroomSandbox.ROOM_12));
        changeNotifications.poll();
        assertThat(read).containsExactly(room.id());
        receipted("\"a0\",\"a1\",\"a2\",\"a3\",\"a4\"");
    }

    @Test
    void an_empty_box_asks_nothing_more() {
        PUBSUB.stubFor(post(BOX + ":pull").willReturn(okJson("{}")));
        changeNotifications.poll();
        assertThat(read).isEmpty();
        PUBSUB.verify(0, postRequestedFor(urlPathEqualTo(BOX + ":acknowledge")));
    }

    @Test
    void a_box_that_is_not_opened_to_us_is_left_alone_for_an_hour() {
        PUBSUB.stubFor(
                post(BOX + ":pull").willReturn(aResponse().withStatus(403).withBody("{}")));
        changeNotifications.poll();
        changeNotifications.poll();
        PUBSUB.verify(1, postRequestedFor(urlPathEqualTo(BOX + ":pull")));
        clock.forward(Duration.ofMinutes(61));
        waiting(hint(ClassroomSandbox.ROOM_12));
        changeNotifications.poll();
        assertThat(read).containsExactly(room.id());
    }

    @Test
    void a_box_that_is_down_is_tried_again_the_next_minute() {
        PUBSUB.stubFor(post(BOX + ":pull").willReturn(aResponse().withStatus(503)));
        changeNotifications.poll();
        waiting(hint(ClassroomSandbox.ROOM_12));
        changeNotifications.poll();
        assertThat(read).containsExactly(room.id());
    }

    @Test
    void a_hint_whose_receipt_did_not_arrive_comes_again_and_is_not_read_before() {
        waiting(hint(ClassroomSandbox.ROOM_12));
        PUBSUB.stubFor(
                post(BOX + ":acknowledge").atPriority(1).willReturn(aResponse().withStatus(500)));
        changeNotifications.poll();
        assertThat(read).isEmpty();
    }

    private static void waiting(String... data) {
        var letters = Arrays.stream(data)
                .map(one -> "{\"message\":{\"data\":\"" + one + "\",\"attributes\":{\"registrationId\":\"r\"}}")
                .collect(Collectors.toCollection(ArrayList::new));
        for (int at = 0; at < letters.size(); at++) {
            letters.set(at, letters.get(at) + ",\"ackId\":\"a" + at + "\"}");
        }
        PUBSUB.stubFor(
                post(BOX + ":pull").willReturn(okJson("{\"receivedMessages\":[" + String.join(",", letters) + "]}")));
    }

    private static String hint(String course) {
        return encoded("{\"collection\":\"courses.courseWork.studentSubmissions\",\"eventType\":\"MODIFIED\","
                + "\"resourceId\":{\"courseId\":\"" + course + "\",\"courseWorkId\":\"1\",\"id\":\"x\"}}");
    }

    private static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void receipted(String ids) {
        PUBSUB.verify(
                1, postRequestedFor(urlPathEqualTo(BOX + ":acknowledge")).withRequestBody(containing("[" + ids + "]")));
    }

    private ClassroomSettings settings() throws Exception {
        var all = new HashMap<String, String>(sandbox.settings());
        all.put("classroom.push.topic", TOPIC);
        all.put("classroom.push.subscription", BOX.substring(4));
        all.put("classroom.push.root-url", "http://localhost:" + PUBSUB.port() + "/");
        all.put("classroom.push.key-file", keyFile().toString());
        return new Binder(new MapConfigurationPropertySource(all))
                .bind("classroom", ClassroomSettings.class)
                .get();
    }

    private static Path keyFile() throws Exception {
        Path file = folder.resolve("mailbox.json");
        if (Files.exists(file)) {
            return file;
        }
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        String pem = "-----BEGIN PRIVATE KEY-----\\n"
                + Base64.getEncoder()
                        .encodeToString(generator.generateKeyPair().getPrivate().getEncoded())
                + "\\n-----END PRIVATE KEY-----\\n";
        return Files.writeString(file, """
                {"type": "service_account", "client_id": "1", "private_key_id": "k", "token_uri": "http://localhost:%d/token",
                 "client_email": "mailbox@school.iam.gserviceaccount.example", "private_key": "%s"}""".formatted(PUBSUB.port(), pem));
    }
}
