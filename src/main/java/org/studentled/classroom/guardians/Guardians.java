package org.studentled.classroom.guardians;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
public class Guardians {

    private static final Logger log = LoggerFactory.getLogger(Guardians.class);

    private final GuardianOutbox outbox;
    private final LinkedCourses courses;
    private final GoogleClients googleClients;
    private final ExternalIds externalIds;
    private final Students students;
    private final Households households;
    private final ApplicationEventPublisher events;
    private final AfterTransaction after;

    Guardians(
            GuardianOutbox outbox,
            LinkedCourses courses,
            GoogleClients googleClients,
            ExternalIds externalIds,
            Students students,
            Households households,
            ApplicationEventPublisher events,
            AfterTransaction after) {
        this.after = after;
        this.outbox = outbox;
        this.courses = courses;
        this.googleClients = googleClients;
        this.externalIds = externalIds;
        this.students = students;
        this.households = households;
        this.events = events;
    }

    /** The adults of the class that have an address, and how far each invitation has come. */
    public List<Contact> findByClass(ClassId classId) {
        List<GuardianInvitation> guardianInvitation = outbox.findByClass(classId);
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
                        known.map(GuardianInvitation::failure)
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
        outbox.plan(classId, student, googleId, address(invited), by)
                .ifPresent(id -> events.publishEvent(new GuardianInvitation.Planned(id)));
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(GuardianInvitation.Planned planned) {
        // Google may take its time: not with a connection in hand.
        after.execute(() -> send(planned.id()));
    }

    @Scheduled(
            fixedDelayString = "${classroom.delivery.poll-interval:PT1M}",
            initialDelayString = "${classroom.delivery.poll-interval:PT1M}")
    public void sendWaiting() {
        outbox.due().forEach(this::send);
    }

    /** Asks Google who accepted: two calls for each child with an invitation under way, none for the others. */
    public void checkAccepted(StaffId teacher, ClassId classId) {
        GuardiansApi guardians = googleClients.as(teacher).guardians();
        Set<String> students = new HashSet<>();
        List<GuardianInvitation> sent = outbox.findByClass(classId).stream()
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
                    outbox.setState(one.id(), GuardianInvitation.State.ACCEPTED);
                } else if (!waiting.contains(one.email())) {
                    outbox.setState(one.id(), GuardianInvitation.State.ENDED);
                }
            });
        }
    }

    private void send(UUID id) {
        outbox.claim(id).ifPresent(guardianInvitation -> {
            try {
                GuardiansApi guardians =
                        googleClients.as(guardianInvitation.by()).guardians();
                if (guardianInvitation.attempts() == 1 || !exists(guardians, guardianInvitation)) {
                    guardians.invite(guardianInvitation.googleId(), guardianInvitation.email());
                }
                outbox.setState(id, GuardianInvitation.State.SENT);
            } catch (ClassroomException exception) {
                if (exception.kind() == ClassroomException.Kind.ALREADY_THERE) {
                    // Google itself refuses a second one, so one that got no answer may be sent again.
                    outbox.setState(id, GuardianInvitation.State.SENT);
                } else {
                    log.warn("An invitation of a guardian waits for Google Classroom: {}", exception.kind());
                    outbox.recordFailure(guardianInvitation, exception.kind());
                }
            }
        });
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
