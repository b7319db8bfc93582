package org.studentled.classroom;

import com.google.api.client.http.HttpRequestInitializer;
import com.google.api.client.http.HttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.classroom.Classroom;
import com.google.auth.http.HttpCredentialsAdapter;
import com.google.auth.oauth2.UserCredentials;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.studentled.school.Classes;
import org.studentled.school.StaffId;

/** Opens Google Classroom in a teacher's name; access tokens live in memory only. */
@Component
class Google {

    private final ClassroomSettings settings;
    private final HttpTransport transport;
    private final Connections connections;
    private final Classes classes;
    private final Map<String, UserCredentials> inMemory = new ConcurrentHashMap<>();

    Google(ClassroomSettings settings, HttpTransport transport, Connections connections, Classes classes) {
        this.settings = settings;
        this.transport = transport;
        this.connections = connections;
        this.classes = classes;
    }

    /** @throws Trouble when the teacher has not connected, or has to connect again */
    GoogleClassroom as(StaffId staff) {
        Connection connection = connections.of(staff).orElseThrow(() -> new Trouble(Trouble.Kind.NOT_CONNECTED));
        if (connection.state() == Connection.State.NEEDS_CONSENT) {
            throw new Trouble(Trouble.Kind.CONNECT_AGAIN);
        }
        String token = connections.refreshToken(connection);
        UserCredentials credentials = inMemory.computeIfAbsent(token, this::credentials);
        return open(credentials, () -> {
            inMemory.remove(token);
            connections.needsConsent(connection);
        });
    }

    /** In the name of the teacher who linked the course, or else of a colleague who teaches it too. */
    GoogleClassroom of(LinkedCourse course) {
        return Stream.concat(Stream.of(course.staff()), classes.teachersOf(course.classId()).stream())
                .filter(connections::isConnected)
                .findFirst()
                .map(this::as)
                .orElseGet(() -> as(course.staff()));
    }

    /** Just after consent, before anything is kept. */
    GoogleClassroom with(String refreshToken) {
        return open(credentials(refreshToken), () -> {});
    }

    private UserCredentials credentials(String refreshToken) {
        return UserCredentials.newBuilder()
                .setClientId(settings.clientId())
                .setClientSecret(settings.clientSecret())
                .setRefreshToken(refreshToken)
                .setTokenServerUri(settings.tokenUri())
                .setHttpTransportFactory(() -> transport)
                .build();
    }

    private GoogleClassroom open(UserCredentials credentials, Runnable whenRefused) {
        var signed = new HttpCredentialsAdapter(credentials);
        HttpRequestInitializer initializer = request -> {
            signed.initialize(request);
            // One more try, for a token that has just expired; all other patience is ours.
            request.setNumberOfRetries(1);
            request.setConnectTimeout((int) settings.timeout().toMillis());
            request.setReadTimeout((int) settings.timeout().toMillis());
        };
        var api = new Classroom.Builder(transport, GsonFactory.getDefaultInstance(), initializer)
                .setRootUrl(settings.rootUrl())
                .setApplicationName("student-led-conferences")
                .build();
        var patience = new Patience(
                settings.tries(), settings.pause(), duration -> Thread.sleep(duration.toMillis()), whenRefused);
        return new GoogleClassroom(api, patience, settings.pageSize());
    }
}
