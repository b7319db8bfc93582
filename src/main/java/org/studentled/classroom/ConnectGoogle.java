package org.studentled.classroom;

import com.google.api.services.classroom.model.UserProfile;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.studentled.classroom.consent.GoogleAuthorization;
import org.studentled.classroom.consent.GoogleAuthorizations;
import org.studentled.classroom.consent.GoogleOAuthFlow;
import org.studentled.classroom.consent.TokenCipher;
import org.studentled.classroom.courses.GoogleClients;
import org.studentled.classroom.courses.LinkedCourse;
import org.studentled.classroom.google.ClassroomException;
import org.studentled.classroom.google.ClassroomSettings;
import org.studentled.classroom.google.GoogleNames;
import org.studentled.classroom.google.Permission;
import org.studentled.classroom.prep.ClassroomTasks;
import org.studentled.connect.PendingAuthorization;
import org.studentled.connect.PendingAuthorizations;
import org.studentled.school.Actor;
import org.studentled.school.ClassId;
import org.studentled.school.ExternalIds;
import org.studentled.school.Role;
import org.studentled.school.StaffId;

/** How a teacher or a student lets the school read Google Classroom in their name, step by step. */
@Component
public class ConnectGoogle {

    private static final String FLOW = "classroom";

    private final ClassroomSettings settings;
    private final TokenCipher tokenCipher;
    private final PendingAuthorizations pendingAuthorizations;
    private final GoogleOAuthFlow signIn;
    private final GoogleAuthorizations connections;
    private final GoogleClients googleClients;
    private final ClassroomTasks classroomTasks;
    private final ExternalIds externalIds;
    private final TransactionTemplate transaction;

    ConnectGoogle(
            ClassroomSettings settings,
            TokenCipher tokenCipher,
            PendingAuthorizations pendingAuthorizations,
            GoogleOAuthFlow signIn,
            GoogleAuthorizations connections,
            GoogleClients googleClients,
            ClassroomTasks classroomTasks,
            ExternalIds externalIds,
            TransactionTemplate transaction) {
        this.settings = settings;
        this.tokenCipher = tokenCipher;
        this.pendingAuthorizations = pendingAuthorizations;
        this.signIn = signIn;
        this.connections = connections;
        this.googleClients = googleClients;
        this.classroomTasks = classroomTasks;
        this.externalIds = externalIds;
        this.transaction = transaction;
    }

    /** A ticket for a new tab, in which someone goes to Google to allow one thing more. */
    public String ticket(Actor actor, @Nullable ClassId classId, Permission permission) {
        if (!settings.offered()) {
            throw new ClassroomException(ClassroomException.Kind.NOT_OFFERED);
        }
        if (!tokenCipher.hasKey()) {
            throw new ClassroomException(ClassroomException.Kind.NO_KEY);
        }
        if (permission.isOfStudents() != actor.is(Role.STUDENT)) {
            throw new ClassroomException(ClassroomException.Kind.FORBIDDEN);
        }
        return pendingAuthorizations.begin(new PendingAuthorization(
                FLOW, actor.id(), classId == null ? null : classId.value(), actor.role() + " " + permission));
    }

    public Departure depart(String ticket) {
        PendingAuthorization.Departure departure =
                pendingAuthorizations.depart(FLOW, ticket).orElseThrow(ConnectGoogle::ended);
        Request request = Request.of(departure.authorization());
        String account = connections
                .findByActor(request.actor())
                .map(GoogleAuthorization::account)
                .orElse(null);
        return new Departure(
                request.actor(),
                request.classId(),
                request.permission().messageKey(),
                signIn.authorizationUrl(request.permission(), departure, account),
                departure.browser());
    }

    /**
     * Back from Google: keeps the consent and tells for which account.
     *
     * @throws ClassroomException when what was asked for was not allowed; what was allowed earlier stays
     */
    public String arrive(String state, String code, String browser) {
        PendingAuthorization.Departure departure = redeem(state, browser);
        Request request = Request.of(departure.authorization());
        GoogleOAuthFlow.Granted granted = signIn.exchange(code, departure.verifier());
        if (!request.permission().isIn(granted.scopes())) {
            throw tooLittle(request, granted);
        }
        UserProfile me = googleClients.withToken(granted.refreshToken()).me();
        String account = me.getEmailAddress() != null ? me.getEmailAddress() : GoogleNames.fullName(me);
        transaction.executeWithoutResult(status -> save(request, granted, me, account));
        return account;
    }

    /** Someone said no at Google: the state is used up. */
    public void turnBack(String state, String browser) {
        redeem(state, browser);
    }

    private PendingAuthorization.Departure redeem(String state, String browser) {
        return pendingAuthorizations.redeem(FLOW, state, browser).orElseThrow(ConnectGoogle::ended);
    }

    private static ClassroomException ended() {
        return new ClassroomException(ClassroomException.Kind.CONSENT_ENDED);
    }

    private void save(Request request, GoogleOAuthFlow.Granted granted, UserProfile me, String account) {
        connections.save(request.actor(), me.getId(), account, granted.scopes(), granted.refreshToken());
        if (request.actor().is(Role.TEACHER)
                && externalIds.staffOf(LinkedCourse.SYSTEM, me.getId()).isEmpty()) {
            externalIds.save(
                    LinkedCourse.SYSTEM, me.getId(), new StaffId(request.actor().id()));
        }
        if (request.classId() != null) {
            classroomTasks.retryNow(request.classId());
        }
    }

    // Revoking would end an earlier consent of the same person, too.
    private ClassroomException tooLittle(Request request, GoogleOAuthFlow.Granted granted) {
        if (connections.findByActor(request.actor()).isEmpty()) {
            signIn.revoke(granted.refreshToken());
        }
        return new ClassroomException(ClassroomException.Kind.SCOPES_MISSING);
    }

    /** What is asked for, in whose name and for which class. */
    private record Request(Actor actor, @Nullable ClassId classId, Permission permission) {

        static Request of(PendingAuthorization authorization) {
            String[] parts = authorization.detail().split(" ", 2);
            return new Request(
                    new Actor(Role.valueOf(parts[0]), authorization.person()),
                    authorization.subject() == null ? null : new ClassId(authorization.subject()),
                    Permission.valueOf(parts[1]));
        }
    }

    /** The way to Google, what is asked for there, and the key by which this browser is known when it comes back. */
    public record Departure(Actor actor, @Nullable ClassId classId, String permission, URI way, String browser) {}
}
