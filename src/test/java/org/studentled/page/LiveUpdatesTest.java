package org.studentled.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;
import org.studentled.EventStream;
import org.studentled.FullApplication;
import org.studentled.MovableClock;
import org.studentled.access.Sessions;
import org.studentled.access.SignedIn;
import org.studentled.school.Actor;
import org.studentled.school.Staff;

@FullApplication
@Timeout(20)
class LiveUpdatesTest {

    @LocalServerPort
    int port;

    @Autowired
    LiveUpdates liveUpdates;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MovableClock clock;

    @Autowired
    Sessions sessions;

    @Autowired
    Staff staff;

    Actor teacher;

    private final HttpClient web = HttpClient.newHttpClient();

    @BeforeEach
    void a_teacher_looks_at_a_board() {
        signIn();
    }

    @AfterEach
    void wind_the_clock_back() {
        clock.reset();
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_stream_ends_with_the_visit_and_its_address_opens_no_other() throws Exception {
        String address = liveUpdates.address("night-8");
        try (var stream = stream(address)) {
            assertThat(stream.line()).isEqualTo(":listening");
            sessions.endAllOf(teacher);
            liveUpdates.heartbeat();
            assertThat(stream.event()).as("nothing, for it has ended").isNull();
        }
        assertThat(statusOf(address)).isEqualTo(204);
        signIn();
        assertThat(statusOf(address)).as("another visit of the same person").isEqualTo(204);
        assertThat(firstLine(liveUpdates.address("night-8"))).isEqualTo(":listening");
    }

    @Test
    void a_stream_keeps_no_idle_visit_open_and_ends_with_it() throws Exception {
        try (var stream = stream(liveUpdates.address("night-9"))) {
            assertThat(stream.line()).isEqualTo(":listening");
            clock.forward(Duration.ofMinutes(40));
            liveUpdates.heartbeat();
            assertThat(stream.line()).isEqualTo(":still here");
            clock.forward(Duration.ofMinutes(40));
            liveUpdates.heartbeat();
            assertThat(stream.event()).as("nothing, for it has ended").isNull();
        }
    }

    @Test
    void nobody_outside_of_a_visit_is_told_anything() throws Exception {
        SecurityContextHolder.clearContext();
        assertThat(statusOf(liveUpdates.address("night-1"))).isEqualTo(204);
    }

    private void signIn() {
        if (teacher == null) {
            teacher = Actor.teacher(staff.addTeacher("Ms. Rivera", null).id());
        }
        SecurityContextHolder.getContext().setAuthentication(SignedIn.as(teacher, sessions));
    }

    @Test
    void an_open_screen_hears_that_something_changed_and_not_what() throws Exception {
        var answer = web.send(request(liveUpdates.address("night-1")), BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("X-Accel-Buffering")).hasValue("no");
        try (var stream = new EventStream(answer.body())) {
            assertThat(stream.line()).isEqualTo(":listening");
            liveUpdates.changed("night-2");
            transaction.executeWithoutResult(status -> liveUpdates.changed("night-1"));
            assertThat(stream.event()).isEqualTo("event:changed data:");
        }
    }

    @Test
    void what_changed_before_a_screen_could_listen_is_told_when_it_does() throws Exception {
        String address = liveUpdates.address("night-3");
        liveUpdates.changed("night-3");
        for (String same : List.of(address, address)) {
            assertThat(firstEvent(same)).as("each time it comes back").isEqualTo("event:changed data:");
        }
        String fresh = liveUpdates.address("night-3");
        try (var stream = stream(fresh)) {
            assertThat(stream.line()).isEqualTo(":listening");
            liveUpdates.heartbeat();
            assertThat(stream.line()).as("nothing is new to it").isEqualTo(":still here");
        }
    }

    @Test
    void a_screen_from_before_a_restart_catches_up() throws Exception {
        String before = liveUpdates.address("night-4").replaceAll("seen=.*", "seen=12345678901");
        assertThat(firstEvent(before)).isEqualTo("event:changed data:");
    }

    @Test
    void a_screen_that_has_gone_breaks_nobody_elses_tap() throws Exception {
        try (var stays = stream(liveUpdates.address("night-5"))) {
            assertThat(stays.line()).isEqualTo(":listening");
            for (int screen = 0; screen < 5; screen++) {
                var gone = stream(liveUpdates.address("night-5"));
                assertThat(gone.line()).isEqualTo(":listening");
                gone.close();
            }
            for (int tap = 0; tap < 20; tap++) {
                transaction.executeWithoutResult(status -> liveUpdates.changed("night-5"));
                assertThat(stays.event()).isEqualTo("event:changed data:");
            }
        }
    }

    @Test
    void nobody_listens_with_an_address_they_made_up_or_that_is_over() throws Exception {
        String address = liveUpdates.address("night-1");
        assertThat(statusOf(address.replace("night-1", "night-2"))).isEqualTo(204);
        clock.forward(Duration.ofHours(7));
        assertThat(statusOf(address)).isEqualTo(204);
    }

    @Test
    void one_screen_holds_so_many_streams_and_no_more_until_some_have_gone() throws Exception {
        String address = liveUpdates.address("night-6");
        List<EventStream> open = new ArrayList<>();
        try {
            for (int stream = 0; stream < 250; stream++) {
                open.add(stream(address));
                assertThat(open.get(stream).line()).isEqualTo(":listening");
            }
            assertThat(statusOf(address))
                    .as("the screen asks every twenty seconds instead")
                    .isEqualTo(204);
            assertThat(firstLine(liveUpdates.address("night-7")))
                    .as("another screen")
                    .isEqualTo(":listening");
        } finally {
            for (EventStream each : open) {
                each.close();
            }
        }
        await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> {
            liveUpdates.heartbeat();
            assertThat(firstLine(address)).isEqualTo(":listening");
        });
    }

    private @Nullable String firstLine(String path) throws Exception {
        try (var stream = stream(path)) {
            return stream.line();
        }
    }

    private @Nullable String firstEvent(String path) throws Exception {
        try (var stream = stream(path)) {
            assertThat(stream.line()).isEqualTo(":listening");
            return stream.event();
        }
    }

    private EventStream stream(String path) throws Exception {
        return new EventStream(
                web.send(request(path), BodyHandlers.ofInputStream()).body());
    }

    private int statusOf(String path) throws Exception {
        return web.send(request(path), BodyHandlers.discarding()).statusCode();
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .build();
    }
}
