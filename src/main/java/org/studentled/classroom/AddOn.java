package org.studentled.classroom;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.studentled.school.ClassId;
import org.studentled.school.KnownAs;
import org.studentled.school.Who;

/**
 * Our page inside an assignment of Google Classroom: opened in a frame without cookies, so whoever opens it signs in at
 * Google in another tab, and Google is asked each time as what they are there. Off unless the school turns it on.
 */
@Component
public class AddOn {

    /** Tells the way back of this sign-in from that of a consent. */
    public static final String STATE = "add-on.";

    private final ClassroomSettings settings;
    private final AddOnTickets tickets;
    private final GoogleSignIn signIn;
    private final Google google;
    private final Connections connections;
    private final LinkedCourses courses;
    private final KnownAs knownAs;
    private final MessageSource words;
    private final String address;

    AddOn(
            ClassroomSettings settings,
            AddOnTickets tickets,
            GoogleSignIn signIn,
            Google google,
            Connections connections,
            LinkedCourses courses,
            KnownAs knownAs,
            MessageSource words,
            @Value("${school.address}") URI address) {
        this.settings = settings;
        this.tickets = tickets;
        this.signIn = signIn;
        this.google = google;
        this.connections = connections;
        this.courses = courses;
        this.knownAs = knownAs;
        this.words = words;
        this.address = address.toString().replaceAll("/+$", "");
    }

    public boolean isOn() {
        return settings.offered() && settings.addOn();
    }

    /** Whose frame it is: it is told when the page is done. */
    public String frame() {
        return settings.frameOrigin();
    }

    /** @return the ticket that the frame keeps */
    public String open(
            View view,
            String courseId,
            String itemType,
            String itemId,
            @Nullable String attachment,
            @Nullable String token) {
        return tickets.open(view, new AddOnItem(courseId, itemType, itemId), attachment, token);
    }

    /** @param account whom Google Classroom says is looking; a proposal for the sign-in and no proof */
    public Departure depart(String ticket, @Nullable String account) {
        Consents.Begun begun = tickets.depart(ticket, STATE);
        return new Departure(signIn.wayTo(begun, account), begun.browser());
    }

    /** Back from Google: asks it, with the person's own token, as what they open this. */
    public void arrive(String state, String code, String browser) {
        AddOnTickets.Ticket ticket = tickets.redeem(state, browser);
        GoogleSignIn.Granted granted = signIn.exchange(code, tickets.verifier(ticket));
        if (!ticket.view().permission().isIn(granted.scopes())) {
            throw new Trouble(Trouble.Kind.SCOPES_MISSING);
        }
        GoogleClassroom classroom = google.with(granted.refreshToken());
        GoogleAddOn.Opened opened = classroom.addOn().open(ticket.item(), ticket.attachment(), ticket.token());
        if (opened.teacher() != (ticket.view() != View.STUDENT)) {
            throw new Trouble(Trouble.Kind.FORBIDDEN);
        }
        LinkedCourse course =
                courses.withId(ticket.item().courseId()).orElseThrow(() -> new Trouble(Trouble.Kind.NOT_CONNECTED));
        Who who = ours(course, classroom.me().getId(), opened.teacher());
        keepTogether(who, granted);
        tickets.arrived(ticket, who, course.classId(), granted.refreshToken());
    }

    // Google gives what was allowed earlier and this in one: whoever had connected goes on with the larger consent.
    private void keepTogether(Who who, GoogleSignIn.Granted granted) {
        connections
                .of(who)
                .filter(known -> known.holds() && granted.scopes().containsAll(known.scopes()))
                .ifPresent(known -> connections.keep(
                        who, known.googleId(), known.account(), granted.scopes(), granted.refreshToken()));
    }

    /** Who signed in for this ticket; the ticket is used up unless something is still to be attached. */
    public Arrival enter(String ticket) {
        AddOnTickets.Ticket known = tickets.of(ticket);
        Who who = known.who();
        ClassId classId = known.classId();
        if (who == null || classId == null) {
            throw new Trouble(Trouble.Kind.CONSENT_ENDED);
        }
        if (known.view() != View.DISCOVERY) {
            tickets.end(known);
        }
        return new Arrival(known.view(), who, classId);
    }

    /** Puts our page into the assignment that the teacher is writing. */
    public void attach(String ticket) {
        enter(ticket);
        AddOnTickets.Ticket known = tickets.of(ticket);
        google.with(tickets.refreshToken(known))
                .addOn()
                .attach(
                        known.item(),
                        words.getMessage("classroom.addOn.title", null, LocaleContextHolder.getLocale()),
                        address + "/classroom/add-on/teacher",
                        address + "/classroom/add-on/student",
                        known.token());
        tickets.end(known);
    }

    private Who ours(LinkedCourse course, String googleId, boolean teacher) {
        return teacher
                ? knownAs.staffOf(LinkedCourse.SYSTEM, googleId)
                        .map(Who::teacher)
                        .orElseThrow(() -> new Trouble(Trouble.Kind.NOT_A_TEACHER))
                : knownAs.studentOf(LinkedCourse.SYSTEM, course.nameOf(googleId))
                        .map(Who::pupil)
                        .orElseThrow(() -> new Trouble(Trouble.Kind.FORBIDDEN));
    }

    /** In which of Google's frames the page stands. */
    public enum View {
        /** The teacher chooses what to attach. */
        DISCOVERY,
        TEACHER,
        STUDENT;

        Permission permission() {
            return this == STUDENT ? Permission.ADD_ON_STUDENT : Permission.ADD_ON_TEACHER;
        }
    }

    /** The way to Google, and the key by which this browser is known when it comes back. */
    public record Departure(URI way, String browser) {}

    /** Who came in, and where. */
    public record Arrival(View view, Who who, ClassId classId) {}
}
