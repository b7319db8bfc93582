package org.studentled.classroom.courses;

import com.google.api.client.http.HttpRequestInitializer;
import com.google.api.client.http.HttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.classroom.Classroom;
import com.google.auth.http.HttpCredentialsAdapter;
import com.google.auth.oauth2.GoogleCredentials;
import com.google.auth.oauth2.UserCredentials;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.studentled.classroom.consent.DomainWideDelegation;
import org.studentled.classroom.consent.GoogleAuthorization;
import org.studentled.classroom.consent.GoogleAuthorizations;
import org.studentled.classroom.google.ClassroomApi;
import org.studentled.classroom.google.ClassroomException;
import org.studentled.classroom.google.ClassroomSettings;
import org.studentled.classroom.google.GoogleClient;
import org.studentled.classroom.google.GoogleRequestExecutor;
import org.studentled.classroom.google.Permission;
import org.studentled.classroom.google.TokenBucket;
import org.studentled.connect.Sleeper;
import org.studentled.school.Actor;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.StaffId;

/** Opens Google Classroom in someone's name; access tokens live in memory only. */
@Component
public class GoogleClients {

    private final ClassroomSettings settings;
    private final HttpTransport transport;
    private final GoogleAuthorizations connections;
    private final DomainWideDelegation domainWideDelegation;
    private final Classes classes;
    private final TokenBucket ofTheSchool;
    private final Map<String, TokenBucket> ofPeople = new ConcurrentHashMap<>();
    private final Map<String, UserCredentials> inMemory = new ConcurrentHashMap<>();

    public GoogleClients(
            ClassroomSettings settings,
            HttpTransport transport,
            GoogleAuthorizations connections,
            DomainWideDelegation domainWideDelegation,
            Classes classes) {
        this.settings = settings;
        this.transport = transport;
        this.connections = connections;
        this.domainWideDelegation = domainWideDelegation;
        this.classes = classes;
        this.ofTheSchool = new TokenBucket(settings.callsPerMinute(), System::nanoTime);
    }

    /** @throws ClassroomException when the teacher has not connected, or has to connect again */
    public ClassroomApi as(StaffId staff) {
        return as(Actor.teacher(staff));
    }

    public ClassroomApi as(Actor actor) {
        Optional<GoogleAuthorization> connection = connections.findByActor(actor);
        if (connection.isEmpty()) {
            return domainWideDelegation
                    .accountOf(actor)
                    .map(account -> client(account, domainWideDelegation.as(account), () -> {}))
                    .orElseThrow(() -> new ClassroomException(ClassroomException.Kind.NOT_CONNECTED));
        }
        if (!connection.get().holds()) {
            throw new ClassroomException(ClassroomException.Kind.CONNECT_AGAIN);
        }
        return as(connection.get());
    }

    /** In the name of the teacher who linked the course, or else of a colleague who teaches it too. */
    public ClassroomApi clientFor(LinkedCourse course) {
        return as(teacherOf(course, Permission.READ).orElse(course.staff()));
    }

    /** The teacher in whose name this may be done; the one who linked the course comes first. */
    public Optional<StaffId> teacherOf(LinkedCourse course, Permission permission) {
        return Stream.concat(Stream.of(course.staff()), classes.teachersOf(course.classId()).stream())
                .filter(staff -> allows(staff, permission))
                .findFirst();
    }

    /** As {@link #teacherOf(LinkedCourse, Permission)}, when the class is linked no longer. */
    public Optional<StaffId> teacherOf(ClassId classId, Permission permission) {
        return classes.teachersOf(classId).stream()
                .filter(staff -> allows(staff, permission))
                .findFirst();
    }

    public boolean allows(StaffId staff, Permission permission) {
        Optional<GoogleAuthorization> connection = connections.findByStaff(staff);
        return connection.isPresent()
                ? connection.get().allows(permission)
                : permission == Permission.READ
                        && domainWideDelegation.accountOf(Actor.teacher(staff)).isPresent();
    }

    /** Just after consent, before anything is saved. */
    public ClassroomApi withToken(String refreshToken) {
        return client(refreshToken, credentials(refreshToken), () -> {});
    }

    /** Nothing that could open Google stays in memory. */
    public void evict(String refreshToken) {
        inMemory.remove(refreshToken);
        ofPeople.remove(refreshToken);
    }

    private ClassroomApi as(GoogleAuthorization connection) {
        String token = connections.refreshToken(connection);
        UserCredentials credentials = inMemory.computeIfAbsent(token, this::credentials);
        return client(token, credentials, () -> {
            evict(token);
            connections.needsConsent(connection);
        });
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

    private ClassroomApi client(String person, GoogleCredentials credentials, Runnable whenRefused) {
        var signed = new HttpCredentialsAdapter(credentials);
        HttpRequestInitializer initializer = request -> {
            signed.initialize(request);
            // All patience is ours: the library takes a token address that is down for a consent that has ended.
            request.setUnsuccessfulResponseHandler(null);
            request.setFollowRedirects(false);
            request.setConnectTimeout((int) settings.requestTimeout().toMillis());
            request.setReadTimeout((int) settings.requestTimeout().toMillis());
        };
        var api = new Classroom.Builder(transport, GsonFactory.getDefaultInstance(), initializer)
                .setRootUrl(settings.rootUrl())
                .setApplicationName("student-led-conferences")
                .build();
        TokenBucket own = ofPeople.computeIfAbsent(
                person, name -> new TokenBucket(settings.callsPerMinuteAndPerson(), System::nanoTime));
        var executor = new GoogleRequestExecutor(
                settings.connectionLimits(),
                Sleeper.THREAD,
                credentials::refresh,
                whenRefused,
                List.of(own, ofTheSchool));
        return new ClassroomApi(new GoogleClient(api, executor, settings.pageSize()));
    }
}
