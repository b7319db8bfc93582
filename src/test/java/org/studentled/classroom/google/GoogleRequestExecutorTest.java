package org.studentled.classroom.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.api.client.http.apache.v2.ApacheHttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.classroom.Classroom;
import com.google.api.services.classroom.model.CourseWork;
import com.google.auth.http.HttpCredentialsAdapter;
import com.google.auth.oauth2.UserCredentials;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.studentled.classroom.GoogleClassFixture;
import org.studentled.connect.ConnectionLimits;
import org.studentled.sandbox.classroom.ClassroomSandbox;
import org.studentled.sandbox.classroom.Fault;
import org.studentled.sandbox.classroom.Person;

class GoogleRequestExecutorTest {

    private static final String COURSE = "/v1/courses/\\d+";

    private static final ConnectionLimits LIMITS = new ConnectionLimits(
            5, Duration.ofMillis(100), Duration.ofSeconds(20), Duration.ofSeconds(20), Integer.MAX_VALUE, 100);

    private final ClassroomSandbox sandbox = ClassroomSandbox.start(0);
    private final List<Duration> waits = new ArrayList<>();
    private final GoogleRequestExecutor executor =
            new GoogleRequestExecutor(LIMITS, waits::add, () -> {}, () -> {}, List.of());

    @AfterEach
    void stop() {
        sandbox.stop();
    }

    @Test
    void each_wait_is_longer_and_never_quite_the_same() throws Exception {
        sandbox.mishap(Fault.UNAVAILABLE, 4, "GET", COURSE);
        executor.execute(api().courses().get(ClassroomSandbox.ROOM_12));
        assertThat(waits).hasSize(4);
        for (int i = 0; i < 4; i++) {
            assertThat(waits.get(i)).isBetween(Duration.ofMillis(50L << i), Duration.ofMillis(100L << i));
        }
    }

    @Test
    void when_google_says_how_long_to_wait_it_is_not_asked_sooner() throws Exception {
        sandbox.mishap(Fault.TOO_MANY_REQUESTS, 3, "GET", COURSE);
        executor.execute(api().courses().get(ClassroomSandbox.ROOM_12));
        assertThat(waits).hasSize(3).allMatch(wait -> wait.compareTo(Duration.ofSeconds(1)) >= 0);
    }

    @Test
    void what_creates_something_is_sent_once() {
        sandbox.mishap(Fault.UNAVAILABLE_AFTER_THE_WRITE, 1, "POST", COURSE + "/courseWork");
        var work = new CourseWork().setTitle("My week").setWorkType("ASSIGNMENT");
        assertThatThrownBy(() -> executor.execute(api().courses().courseWork().create(ClassroomSandbox.ROOM_12, work)))
                .isInstanceOf(ClassroomException.class)
                .hasMessage("DOWN");
        assertThat(sandbox.ownWork(ClassroomSandbox.ROOM_12)).hasSize(1);
        assertThat(waits).isEmpty();
    }

    private Classroom api() {
        var transport = new ApacheHttpTransport();
        var credentials = UserCredentials.newBuilder()
                .setClientId(ClassroomSandbox.CLIENT_ID)
                .setClientSecret(ClassroomSandbox.CLIENT_SECRET)
                .setRefreshToken(sandbox.refreshTokenOf(Person.TINA, GoogleClassFixture.SCOPES))
                .setTokenServerUri(URI.create(sandbox.baseUrl() + "/token"))
                .setHttpTransportFactory(() -> transport)
                .build();
        return new Classroom.Builder(
                        transport, GsonFactory.getDefaultInstance(), new HttpCredentialsAdapter(credentials))
                .setRootUrl(sandbox.baseUrl() + "/")
                .setApplicationName("test")
                .build();
    }
}
