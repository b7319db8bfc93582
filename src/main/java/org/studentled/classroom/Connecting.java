package org.studentled.classroom;

import com.google.api.services.classroom.model.UserProfile;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.studentled.school.ClassId;
import org.studentled.school.KnownAs;
import org.studentled.school.Role;
import org.studentled.school.StaffId;
import org.studentled.school.Who;

/** How a teacher or a student lets the school read Google Classroom in their name, step by step. */
@Component
public class Connecting {

    private final ClassroomSettings settings;
    private final Strongbox strongbox;
    private final Consents consents;
    private final GoogleSignIn signIn;
    private final Connections connections;
    private final Google google;
    private final PrepOutbox outbox;
    private final KnownAs knownAs;
    private final TransactionTemplate transaction;

    Connecting(
            ClassroomSettings settings,
            Strongbox strongbox,
            Consents consents,
            GoogleSignIn signIn,
            Connections connections,
            Google google,
            PrepOutbox outbox,
            KnownAs knownAs,
            TransactionTemplate transaction) {
        this.settings = settings;
        this.strongbox = strongbox;
        this.consents = consents;
        this.signIn = signIn;
        this.connections = connections;
        this.google = google;
        this.outbox = outbox;
        this.knownAs = knownAs;
        this.transaction = transaction;
    }

    /** A ticket for a new tab, in which someone goes to Google to allow one thing more. */
    public String ticket(Who who, @Nullable ClassId classId, Permission permission) {
        if (!settings.offered()) {
            throw new Trouble(Trouble.Kind.NOT_OFFERED);
        }
        if (!strongbox.hasKey()) {
            throw new Trouble(Trouble.Kind.NO_KEY);
        }
        if (permission.isOfPupils() != who.is(Role.STUDENT)) {
            throw new Trouble(Trouble.Kind.FORBIDDEN);
        }
        return consents.begin(who, classId, permission);
    }

    public Departure depart(String ticket) {
        Consents.Begun begun = consents.open(ticket);
        String account = connections.of(begun.who()).map(Connection::account).orElse(null);
        return new Departure(
                begun.who(),
                begun.classId(),
                begun.permission().messageKey(),
                signIn.wayTo(begun, account),
                begun.browser());
    }

    /**
     * Back from Google: keeps the consent and tells for which account.
     *
     * @throws Trouble when what was asked for was not allowed; what was allowed earlier stays
     */
    public String arrive(String state, String code, String browser) {
        Consents.Begun begun = consents.redeem(state, browser);
        GoogleSignIn.Granted granted = signIn.exchange(code, begun.verifier());
        if (!begun.permission().isIn(granted.scopes())) {
            throw tooLittle(begun, granted);
        }
        UserProfile me = google.with(granted.refreshToken()).me();
        String account = me.getEmailAddress() != null ? me.getEmailAddress() : Matching.nameOf(me);
        transaction.executeWithoutResult(status -> keep(begun, granted, me, account));
        return account;
    }

    /** Someone said no at Google: the state is used up. */
    public void turnBack(String state, String browser) {
        consents.redeem(state, browser);
    }

    private void keep(Consents.Begun begun, GoogleSignIn.Granted granted, UserProfile me, String account) {
        connections.keep(begun.who(), me.getId(), account, granted.scopes(), granted.refreshToken());
        if (begun.who().is(Role.TEACHER)
                && knownAs.staffOf(LinkedCourse.SYSTEM, me.getId()).isEmpty()) {
            knownAs.remember(
                    LinkedCourse.SYSTEM, me.getId(), new StaffId(begun.who().id()));
        }
        if (begun.classId() != null) {
            outbox.hurry(begun.classId());
        }
    }

    // Revoking would end an earlier consent of the same person, too.
    private Trouble tooLittle(Consents.Begun begun, GoogleSignIn.Granted granted) {
        if (connections.of(begun.who()).isEmpty()) {
            signIn.revoke(granted.refreshToken());
        }
        return new Trouble(Trouble.Kind.SCOPES_MISSING);
    }

    /** The way to Google, what is asked for there, and the key by which this browser is known when it comes back. */
    public record Departure(Who who, @Nullable ClassId classId, String permission, URI way, String browser) {}
}
