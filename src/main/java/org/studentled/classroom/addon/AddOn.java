package org.studentled.classroom.addon;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.studentled.classroom.consent.GoogleAuthorizations;
import org.studentled.classroom.consent.GoogleOAuthFlow;
import org.studentled.classroom.courses.GoogleClients;
import org.studentled.classroom.courses.LinkedCourse;
import org.studentled.classroom.courses.LinkedCourses;
import org.studentled.classroom.google.AddOnApi;
import org.studentled.classroom.google.AddOnItem;
import org.studentled.classroom.google.ClassroomApi;
import org.studentled.classroom.google.ClassroomException;
import org.studentled.classroom.google.ClassroomSettings;
import org.studentled.classroom.google.Permission;
import org.studentled.connect.PendingAuthorization;
import org.studentled.school.Actor;
import org.studentled.school.ClassId;
import org.studentled.school.ExternalIds;

/**
 * Our page inside an assignment of Google Classroom: opened in a frame without cookies, so whoever opens it signs in at
 * Google in another tab, and Google is asked each time as what they are there. Off unless the school turns it on.
 */
@Component
public class AddOn {

    /** Tells the way back of this sign-in from that of a consent. */
    public static final String STATE = "add-on.";

    private final ClassroomSettings settings;
    private final PendingAddOnSignIns tickets;
    private final GoogleOAuthFlow signIn;
    private final GoogleClients googleClients;
    private final GoogleAuthorizations connections;
    private final LinkedCourses courses;
    private final ExternalIds externalIds;
    private final MessageSource words;
    private final String address;

    AddOn(
            ClassroomSettings settings,
            PendingAddOnSignIns tickets,
            GoogleOAuthFlow signIn,
            GoogleClients googleClients,
            GoogleAuthorizations connections,
            LinkedCourses courses,
            ExternalIds externalIds,
            MessageSource words,
            @Value("${school.address}") URI address) {
        this.settings = settings;
        this.tickets = tickets;
        this.signIn = signIn;
        this.googleClients = googleClients;
        this.connections = connections;
        this.courses = courses;
        this.externalIds = externalIds;
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
        return tickets.create(view, new AddOnItem(courseId, itemType, itemId), attachment, token);
    }

    /** @param account whom Google Classroom says is looking; a proposal for the sign-in and no proof */
    public Departure depart(String ticket, @Nullable String account) {
        PendingAuthorization.Departure departure = tickets.depart(ticket, STATE);
        Permission permission = Permission.valueOf(departure.authorization().detail());
        return new Departure(signIn.authorizationUrl(permission, departure, account), departure.browser());
    }

    /** Back from Google: asks it, with the person's own token, as what they open this. */
    public void arrive(String state, String code, String browser) {
        PendingAddOnSignIns.Ticket ticket = tickets.redeem(state, browser);
        GoogleOAuthFlow.Granted granted = signIn.exchange(code, tickets.verifier(ticket));
        if (!ticket.view().permission().isIn(granted.scopes())) {
            throw new ClassroomException(ClassroomException.Kind.SCOPES_MISSING);
        }
        ClassroomApi classroom = googleClients.withToken(granted.refreshToken());
        AddOnApi.OpenedAddOn openedAddOn = classroom.addOn().open(ticket.item(), ticket.attachment(), ticket.token());
        if (openedAddOn.teacher() != (ticket.view() != View.STUDENT)) {
            throw new ClassroomException(ClassroomException.Kind.FORBIDDEN);
        }
        LinkedCourse course = courses.withId(ticket.item().courseId())
                .orElseThrow(() -> new ClassroomException(ClassroomException.Kind.NOT_CONNECTED));
        Actor actor = ours(course, classroom.me().getId(), openedAddOn.teacher());
        keepTogether(actor, granted);
        tickets.arrived(ticket, actor, course.classId(), granted.refreshToken());
    }

    // Google gives what was allowed earlier and this in one: whoever had connected goes on with the larger consent.
    private void keepTogether(Actor actor, GoogleOAuthFlow.Granted granted) {
        connections
                .findByActor(actor)
                .filter(known -> known.holds() && granted.scopes().containsAll(known.scopes()))
                .ifPresent(known -> connections.save(
                        actor, known.googleId(), known.account(), granted.scopes(), granted.refreshToken()));
    }

    /** Who signed in for this ticket; the ticket is used up unless something is still to be attached. */
    public Arrival enter(String ticket) {
        PendingAddOnSignIns.Ticket known = tickets.get(ticket);
        Actor actor = known.actor();
        ClassId classId = known.classId();
        if (actor == null || classId == null) {
            throw new ClassroomException(ClassroomException.Kind.CONSENT_ENDED);
        }
        if (known.view() != View.DISCOVERY) {
            tickets.end(known);
        }
        return new Arrival(known.view(), actor, classId);
    }

    /** Puts our page into the assignment that the teacher is writing. */
    public void attach(String ticket) {
        enter(ticket);
        PendingAddOnSignIns.Ticket known = tickets.get(ticket);
        googleClients
                .withToken(tickets.refreshToken(known))
                .addOn()
                .attach(
                        known.item(),
                        words.getMessage("classroom.addOn.title", null, LocaleContextHolder.getLocale()),
                        address + "/classroom/add-on/teacher",
                        address + "/classroom/add-on/student",
                        known.token());
        tickets.end(known);
    }

    private Actor ours(LinkedCourse course, String googleId, boolean teacher) {
        return teacher
                ? externalIds
                        .staffOf(LinkedCourse.SYSTEM, googleId)
                        .map(Actor::teacher)
                        .orElseThrow(() -> new ClassroomException(ClassroomException.Kind.NOT_A_TEACHER))
                : externalIds
                        .studentOf(LinkedCourse.SYSTEM, course.nameOf(googleId))
                        .map(Actor::student)
                        .orElseThrow(() -> new ClassroomException(ClassroomException.Kind.FORBIDDEN));
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
    public record Arrival(View view, Actor actor, ClassId classId) {}
}
