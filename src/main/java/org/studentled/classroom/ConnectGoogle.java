package org.studentled.classroom;

import com.google.api.services.classroom.model.UserProfile;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.studentled.classroom.consent.GoogleAuthorization;
import org.studentled.classroom.consent.GoogleAuthorizations;
import org.studentled.classroom.consent.GoogleOAuthFlow;
import org.studentled.classroom.consent.PendingGoogleAuthorizations;
import org.studentled.classroom.consent.TokenCipher;
import org.studentled.classroom.courses.GoogleClients;
import org.studentled.classroom.courses.LinkedCourse;
import org.studentled.classroom.google.ClassroomException;
import org.studentled.classroom.google.ClassroomSettings;
import org.studentled.classroom.google.GoogleNames;
import org.studentled.classroom.google.Permission;
import org.studentled.classroom.prep.PrepOutbox;
import org.studentled.school.Actor;
import org.studentled.school.ClassId;
import org.studentled.school.ExternalIds;
import org.studentled.school.Role;
import org.studentled.school.StaffId;

/** How a teacher or a student lets the school read Google Classroom in their name, step by step. */
@Component
public class ConnectGoogle {

    private final ClassroomSettings settings;
    private final TokenCipher tokenCipher;
    private final PendingGoogleAuthorizations consents;
    private final GoogleOAuthFlow signIn;
    private final GoogleAuthorizations connections;
    private final GoogleClients googleClients;
    private final PrepOutbox outbox;
    private final ExternalIds externalIds;
    private final TransactionTemplate transaction;

    ConnectGoogle(
            ClassroomSettings settings,
            TokenCipher tokenCipher,
            PendingGoogleAuthorizations consents,
            GoogleOAuthFlow signIn,
            GoogleAuthorizations connections,
            GoogleClients googleClients,
            PrepOutbox outbox,
            ExternalIds externalIds,
            TransactionTemplate transaction) {
        this.settings = settings;
        this.tokenCipher = tokenCipher;
        this.consents = consents;
        this.signIn = signIn;
        this.connections = connections;
        this.googleClients = googleClients;
        this.outbox = outbox;
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
        return consents.begin(actor, classId, permission);
    }

    public Departure depart(String ticket) {
        PendingGoogleAuthorizations.Begun begun = consents.get(ticket);
        String account = connections
                .findByActor(begun.actor())
                .map(GoogleAuthorization::account)
                .orElse(null);
        return new Departure(
                begun.actor(),
                begun.classId(),
                begun.permission().messageKey(),
                signIn.authorizationUrl(begun, account),
                begun.browser());
    }

    /**
     * Back from Google: keeps the consent and tells for which account.
     *
     * @throws ClassroomException when what was asked for was not allowed; what was allowed earlier stays
     */
    public String arrive(String state, String code, String browser) {
        PendingGoogleAuthorizations.Begun begun = consents.redeem(state, browser);
        GoogleOAuthFlow.Granted granted = signIn.exchange(code, begun.verifier());
        if (!begun.permission().isIn(granted.scopes())) {
            throw tooLittle(begun, granted);
        }
        UserProfile me = googleClients.withToken(granted.refreshToken()).me();
        String account = me.getEmailAddress() != null ? me.getEmailAddress() : GoogleNames.fullName(me);
        transaction.executeWithoutResult(status -> save(begun, granted, me, account));
        return account;
    }

    /** Someone said no at Google: the state is used up. */
    public void turnBack(String state, String browser) {
        consents.redeem(state, browser);
    }

    private void save(
            PendingGoogleAuthorizations.Begun begun, GoogleOAuthFlow.Granted granted, UserProfile me, String account) {
        connections.save(begun.actor(), me.getId(), account, granted.scopes(), granted.refreshToken());
        if (begun.actor().is(Role.TEACHER)
                && externalIds.staffOf(LinkedCourse.SYSTEM, me.getId()).isEmpty()) {
            externalIds.save(
                    LinkedCourse.SYSTEM, me.getId(), new StaffId(begun.actor().id()));
        }
        if (begun.classId() != null) {
            outbox.retryNow(begun.classId());
        }
    }

    // Revoking would end an earlier consent of the same person, too.
    private ClassroomException tooLittle(PendingGoogleAuthorizations.Begun begun, GoogleOAuthFlow.Granted granted) {
        if (connections.findByActor(begun.actor()).isEmpty()) {
            signIn.revoke(granted.refreshToken());
        }
        return new ClassroomException(ClassroomException.Kind.SCOPES_MISSING);
    }

    /** The way to Google, what is asked for there, and the key by which this browser is known when it comes back. */
    public record Departure(Actor actor, @Nullable ClassId classId, String permission, URI way, String browser) {}
}
