package org.studentled.classroom.consent;

import com.google.api.client.http.HttpTransport;
import com.google.auth.oauth2.GoogleCredentials;
import com.google.auth.oauth2.ServiceAccountCredentials;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.studentled.classroom.google.ClassroomException;
import org.studentled.classroom.google.ClassroomSettings;
import org.studentled.classroom.google.Permission;
import org.studentled.school.Actor;
import org.studentled.school.MailAddress;
import org.studentled.school.Role;
import org.studentled.school.Staff;
import org.studentled.school.StaffId;
import org.studentled.school.StaffMember;

/** Reading for all teachers of a district without each one's consent: opt-in, read-only, a teacher's own connection comes first. */
@Component
public class DomainWideDelegation {

    private final ClassroomSettings settings;
    private final HttpTransport transport;
    private final Staff staff;
    private final Map<String, GoogleCredentials> inMemory = new ConcurrentHashMap<>();
    private final @Nullable ServiceAccountCredentials account;

    DomainWideDelegation(ClassroomSettings settings, HttpTransport transport, Staff staff) {
        this.settings = settings;
        this.transport = transport;
        this.staff = staff;
        this.account = settings.delegation().on() ? read(settings.delegation().keyFile()) : null;
    }

    /** The Google account of a teacher who has not connected; no one where delegation is off. */
    public Optional<String> accountOf(Actor actor) {
        if (account == null || !actor.is(Role.TEACHER)) {
            return Optional.empty();
        }
        String domain = "@" + MailAddress.folded(settings.delegation().domain());
        return Optional.ofNullable(staff.get(new StaffId(actor.id())))
                .map(StaffMember::email)
                .filter(email -> MailAddress.folded(email).endsWith(domain));
    }

    public GoogleCredentials as(String email) {
        ServiceAccountCredentials of = account;
        if (of == null) {
            throw new ClassroomException(ClassroomException.Kind.NOT_CONNECTED);
        }
        return inMemory.computeIfAbsent(
                email,
                one -> of.toBuilder()
                        .setServiceAccountUser(one)
                        .setScopes(Permission.READ.scopes())
                        .build());
    }

    private ServiceAccountCredentials read(String keyFile) {
        try (var key = Files.newInputStream(Path.of(keyFile))) {
            return ServiceAccountCredentials.fromStream(key, () -> transport).toBuilder()
                    .setTokenServerUri(settings.tokenUri())
                    .setScopes(List.of())
                    .build();
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("classroom.delegation.key-file cannot be read: " + keyFile, unreadable);
        }
    }
}
