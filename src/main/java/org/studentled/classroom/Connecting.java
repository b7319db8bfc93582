package org.studentled.classroom;

import com.google.api.services.classroom.model.UserProfile;
import java.net.URI;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.studentled.school.ClassId;
import org.studentled.school.KnownAs;
import org.studentled.school.StaffId;

/** How a teacher lets the school read and write Google Classroom in her name, and how she takes that back. */
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

    /** A ticket for a new tab, in which the teacher goes to Google. */
    public String ticket(StaffId staff, ClassId classId) {
        if (!settings.offered()) {
            throw new Trouble(Trouble.Kind.NOT_OFFERED);
        }
        if (!strongbox.hasKey()) {
            throw new Trouble(Trouble.Kind.NO_KEY);
        }
        return consents.begin(staff, classId);
    }

    public Departure depart(String ticket) {
        Consents.Begun begun = consents.open(ticket);
        return new Departure(begun.staff(), begun.classId(), signIn.wayTo(begun), begun.browser());
    }

    /** Back from Google: keeps the consent and tells for which account. */
    public String arrive(String state, String code, String browser) {
        Consents.Begun begun = consents.redeem(state, browser);
        String refreshToken = signIn.exchange(code, begun.verifier());
        UserProfile me = google.with(refreshToken).me();
        String account = me.getEmailAddress() != null ? me.getEmailAddress() : Matching.nameOf(me);
        transaction.executeWithoutResult(status -> {
            connections.keep(begun.staff(), me.getId(), account, refreshToken);
            if (knownAs.staffOf(LinkedCourse.SYSTEM, me.getId()).isEmpty()) {
                knownAs.remember(LinkedCourse.SYSTEM, me.getId(), begun.staff());
            }
            outbox.hurry(begun.classId());
        });
        return account;
    }

    /** She said no at Google: the state is used up. */
    public void turnBack(String state, String browser) {
        consents.redeem(state, browser);
    }

    /** Takes the consent back at Google, too. */
    public void disconnect(StaffId staff) {
        connections.of(staff).ifPresent(connection -> {
            connections.forget(staff);
            signIn.revoke(connections.refreshToken(connection));
        });
    }

    /** The way to Google, and the key by which this browser is known when it comes back. */
    public record Departure(StaffId staff, ClassId classId, URI way, String browser) {}
}
