package org.studentled.classroom.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.api.client.http.HttpTransport;
import com.google.api.services.classroom.model.Course;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.studentled.classroom.WithGoogleSandbox;
import org.studentled.classroom.courses.GoogleClients;
import org.studentled.classroom.google.ClassroomSettings;
import org.studentled.classroom.google.Permission;
import org.studentled.sandbox.classroom.ClassroomSandbox;
import org.studentled.sandbox.classroom.Person;
import org.studentled.school.Classes;
import org.studentled.school.Staff;
import org.studentled.school.StaffId;

@WithGoogleSandbox
class DomainWideDelegationTest {

    private static final String[] READ = {
        "courses.readonly", "rosters.readonly", "profile.emails", "coursework.students.readonly"
    };

    @Autowired
    ClassroomSettings settings;

    @Autowired
    HttpTransport transport;

    @Autowired
    GoogleAuthorizations connections;

    @Autowired
    Staff staff;

    @Autowired
    Classes classes;

    @Autowired
    ClassroomSandbox sandbox;

    @TempDir
    Path folder;

    KeyPair keys;
    StaffId tina;

    @BeforeEach
    void a_teacher_who_never_connected() throws Exception {
        sandbox.startOver();
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        keys = generator.generateKeyPair();
        tina = staff.findByEmail(Person.TINA.email())
                .orElseGet(() -> staff.addTeacher("Tina", Person.TINA.email()))
                .id();
    }

    @Test
    void a_district_that_opted_in_reads_for_a_teacher_who_never_connected() throws Exception {
        sandbox.trust(keys.getPublic(), READ);
        GoogleClients googleClients = googleClients("maple.example");
        assertThat(googleClients.as(tina).coursesTaught())
                .extracting(Course::getId)
                .contains(ClassroomSandbox.ROOM_12);
        assertThat(googleClients.allows(tina, Permission.READ)).isTrue();
        assertThat(googleClients.allows(tina, Permission.PUBLISH)).isFalse();
    }

    @Test
    void people_of_another_domain_are_not_read_so() throws Exception {
        sandbox.trust(keys.getPublic(), READ);
        GoogleClients googleClients = googleClients("oak.example");
        assertThatThrownBy(() -> googleClients.as(tina)).hasMessage("NOT_CONNECTED");
        assertThat(sandbox.calls("POST", "/token")).isZero();
    }

    @Test
    void what_the_administrator_did_not_trust_is_said_as_such() throws Exception {
        sandbox.trust(keys.getPublic(), "courses.readonly");
        GoogleClients googleClients = googleClients("maple.example");
        assertThatThrownBy(() -> googleClients.as(tina).coursesTaught()).hasMessage("CLIENT_REFUSED");
    }

    private GoogleClients googleClients(String domain) throws Exception {
        var with = new ClassroomSettings(
                settings.rootUrl(),
                settings.authorizationUri(),
                settings.tokenUri(),
                settings.revokeUri(),
                settings.clientId(),
                settings.clientSecret(),
                "",
                new ClassroomSettings.Delegation(keyFile().toString(), domain),
                settings.push(),
                false,
                settings.frameOrigin(),
                settings.pageSize(),
                1,
                settings.initialBackoff(),
                settings.requestTimeout(),
                settings.callsPerMinute(),
                settings.callsPerMinuteAndPerson(),
                settings.fullSyncAfter());
        return new GoogleClients(
                with, transport, connections, new DomainWideDelegation(with, transport, staff), classes);
    }

    private Path keyFile() throws Exception {
        String pem = "-----BEGIN PRIVATE KEY-----\\n"
                + Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded())
                + "\\n-----END PRIVATE KEY-----\\n";
        return Files.writeString(folder.resolve("key.json"), """
                {"type": "service_account", "client_id": "1", "private_key_id": "k",
                 "client_email": "reader@school.iam.gserviceaccount.example", "private_key": "%s"}""".formatted(pem));
    }
}
