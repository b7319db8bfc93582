package org.studentled.classroom.guardians;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.studentled.classroom.courses.GoogleClients;
import org.studentled.classroom.courses.LinkedCourse;
import org.studentled.classroom.courses.LinkedCourses;
import org.studentled.classroom.google.ClassroomException;
import org.studentled.classroom.google.GuardianInvitation;
import org.studentled.classroom.google.GuardiansApi;
import org.studentled.outbox.Backoff;
import org.studentled.outbox.FailedEntry;
import org.studentled.outbox.Failure;
import org.studentled.outbox.Outbox;
import org.studentled.outbox.OutboxEntry;
import org.studentled.outbox.OutboxHandler;
import org.studentled.outbox.OutboxLease;
import org.studentled.outbox.Outcome;
import org.studentled.page.AfterTransaction;
import org.studentled.school.Adult;
import org.studentled.school.AdultId;
import org.studentled.school.ClassId;
import org.studentled.school.ExternalIds;
import org.studentled.school.Households;
import org.studentled.school.MailAddress;
import org.studentled.school.StaffId;
import org.studentled.school.Student;
import org.studentled.school.StudentId;
import org.studentled.school.Students;

/** How a teacher invites the adults of their students as guardians in Google Classroom, each once, and sees who accepted. */
@Component
public class Guardians implements OutboxHandler {

    private static final Logger log = LoggerFactory.getLogger(Guardians.class);

    private static final Backoff BACKOFF = new Backoff(Duration.ofHours(12), Duration.ofDays(30));

    private final Outbox outbox;
    private final GuardianInvitations invitations;
    private final FailedInvitations failedInvitations;
    private final LinkedCourses courses;
    private final GoogleClients googleClients;
    private final ExternalIds externalIds;
    private final Students students;
    private final Households households;
    private final ApplicationEventPublisher events;
    private final AfterTransaction after;

    Guardians(
            Outbox outbox,
            GuardianInvitations invitations,
            FailedInvitations failedInvitations,
            LinkedCourses courses,
            GoogleClients googleClients,
            ExternalIds externalIds,
            Students students,
            Households households,
            ApplicationEventPublisher events,
            AfterTransaction after) {
        this.after = after;
        this.outbox = outbox;
        this.invitations = invitations;
        this.failedInvitations = failedInvitations;
        this.courses = courses;
        this.googleClients = googleClients;
        this.externalIds = externalIds;
        this.students = students;
        this.households = households;
        this.events = events;
    }

    /** The adults of the class that have an address, and how far each invitation has come. */
    public List<Contact> findByClass(ClassId classId) {
        List<GuardianInvitation> guardianInvitation = invitations.findByClass(classId);
        Map<UUID, ClassroomException.Kind> failures = invitations.failuresOf(guardianInvitation);
        List<Contact> contacts = new ArrayList<>();
        for (Student student : students.in(classId)) {
            for (Adult adult : reachable(student.id())) {
                Optional<GuardianInvitation> known = guardianInvitation.stream()
                        .filter(one -> one.student().equals(student.id())
                                && one.email().equals(address(adult)))
                        .findFirst();
                contacts.add(new Contact(
                        student.id(),
                        student.callName(),
                        adult.id(),
                        adult.name(),
                        address(adult),
                        known.map(one -> one.state().name()).orElse(null),
                        known.map(one -> failures.get(one.id()))
                                .map(ClassroomException.Kind::messageKey)
                                .orElse(null)));
            }
        }
        return contacts;
    }

    /** A second invitation of the same adult changes nothing. */
    @Transactional
    public void invite(StaffId by, ClassId classId, StudentId student, AdultId adult) {
        LinkedCourse course = courses.findByClass(classId)
                .orElseThrow(() -> new ClassroomException(ClassroomException.Kind.NOT_CONNECTED));
        Adult invited = reachable(student).stream()
                .filter(one -> one.id().equals(adult))
                .findFirst()
                .orElseThrow(() -> new ClassroomException(ClassroomException.Kind.NOT_FOUND));
        String googleId = externalIds.namesOf(LinkedCourse.SYSTEM, student).stream()
                .filter(name -> name.startsWith(course.nameOf("")))
                .map(name -> name.substring(course.nameOf("").length()))
                .findFirst()
                .orElseThrow(() -> new ClassroomException(ClassroomException.Kind.NOT_FOUND));
        invitations
                .plan(classId, student, googleId, address(invited), by)
                .ifPresent(id -> events.publishEvent(new GuardianInvitation.Planned(id)));
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(GuardianInvitation.Planned planned) {
        // Google may take its time: not with a connection in hand.
        after.execute(() -> outbox.dispatch(this, planned.id()));
    }

    @Scheduled(
            fixedDelayString = "${classroom.delivery.poll-interval:PT1M}",
            initialDelayString = "${classroom.delivery.poll-interval:PT1M}")
    public void sendWaiting() {
        outbox.dispatch(this);
    }

    /** Asks Google who accepted: two calls for each child with an invitation under way, none for the others. */
    public void checkAccepted(StaffId teacher, ClassId classId) {
        GuardiansApi guardians = googleClients.as(teacher).guardians();
        Set<String> students = new HashSet<>();
        List<GuardianInvitation> sent = invitations.findByClass(classId).stream()
                .filter(one -> one.state() == GuardianInvitation.State.SENT)
                .toList();
        sent.forEach(one -> students.add(one.googleId()));
        for (String student : students) {
            Set<String> accepted = new HashSet<>();
            guardians.findByStudent(student).forEach(one -> {
                accepted.add(lower(one.getInvitedEmailAddress()));
                accepted.add(lower(
                        one.getGuardianProfile() == null
                                ? null
                                : one.getGuardianProfile().getEmailAddress()));
            });
            Set<String> waiting = new HashSet<>();
            guardians.waiting(student).forEach(one -> waiting.add(lower(one.getInvitedEmailAddress())));
            sent.stream().filter(one -> one.googleId().equals(student)).forEach(one -> {
                if (accepted.contains(one.email())) {
                    invitations.setState(one.id(), GuardianInvitation.State.ACCEPTED);
                } else if (!waiting.contains(one.email())) {
                    invitations.setState(one.id(), GuardianInvitation.State.ENDED);
                }
            });
        }
    }

    @Override
    public String kind() {
        return GuardianInvitations.KIND;
    }

    @Override
    public Backoff backoff() {
        return BACKOFF;
    }

    @Override
    public Failure unforeseen() {
        return Failure.of(ClassroomException.Kind.UNEXPECTED);
    }

    @Override
    public Outcome deliver(OutboxLease lease) {
        Optional<GuardianInvitation> planned = find(lease.entry());
        if (planned.isEmpty()) {
            return Outcome.withdrawn();
        }
        GuardianInvitation invitation = planned.get();
        try {
            GuardiansApi guardians = googleClients.as(invitation.by()).guardians();
            boolean first = lease.entry().attempts() == 1;
            if (invitation.state() == GuardianInvitation.State.PLANNED
                    && (first || !exists(guardians, invitation))
                    && lease.handOver()) {
                guardians.invite(invitation.googleId(), invitation.email());
            }
            return Outcome.done();
        } catch (ClassroomException exception) {
            if (exception.kind() == ClassroomException.Kind.ALREADY_THERE) {
                // Google itself refuses a second one, so one that got no answer may be sent again.
                return Outcome.done();
            }
            log.warn("An invitation of a guardian waits for Google Classroom: {}", exception.kind());
            return Outcome.retryAfter(Failure.of(exception.kind()), exception.askedToWait());
        }
    }

    @Override
    public Effect reconcile(OutboxEntry entry) {
        return find(entry)
                        .filter(one -> exists(googleClients.as(one.by()).guardians(), one))
                        .isPresent()
                ? Effect.DONE
                : Effect.NOT_DONE;
    }

    @Override
    public void settled(OutboxEntry entry, OutboxEntry.State state) {
        if (state == OutboxEntry.State.DONE) {
            invitations.markSent(entry.key());
        } else if (state == OutboxEntry.State.WITHDRAWN) {
            invitations.setState(entry.key(), GuardianInvitation.State.ENDED);
        }
    }

    @Override
    public Map<UUID, FailedEntry> describe(List<OutboxEntry> entries) {
        return failedInvitations.describe(entries);
    }

    private Optional<GuardianInvitation> find(OutboxEntry entry) {
        return invitations.byId(List.of(entry.key())).stream().findFirst();
    }

    /** A first try that got no answer, or whose answer was lost, may have been carried out. */
    private static boolean exists(GuardiansApi guardians, GuardianInvitation guardianInvitation) {
        return guardians.waiting(guardianInvitation.googleId()).stream()
                .anyMatch(one -> lower(one.getInvitedEmailAddress()).equals(guardianInvitation.email()));
    }

    private List<Adult> reachable(StudentId student) {
        return households.findByStudent(student).stream()
                .flatMap(household -> households.adultsOf(household.id()).stream())
                .filter(adult -> adult.mayBeInvited() && adult.email() != null)
                .toList();
    }

    private static String address(Adult adult) {
        return lower(adult.email());
    }

    private static String lower(@Nullable String address) {
        return address == null ? "" : MailAddress.folded(address);
    }

    /** One adult of one child; no state where no one invited them through Google. */
    public record Contact(
            StudentId student,
            String studentName,
            AdultId adult,
            String adultName,
            String email,
            @Nullable String state,
            @Nullable String problem) {}
}
