package org.studentled.classroom;

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
import org.studentled.page.AfterTransaction;
import org.studentled.school.Adult;
import org.studentled.school.AdultId;
import org.studentled.school.ClassId;
import org.studentled.school.Households;
import org.studentled.school.KnownAs;
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
    private final Google google;
    private final KnownAs knownAs;
    private final Students students;
    private final Households households;
    private final ApplicationEventPublisher events;
    private final AfterTransaction after;

    Guardians(
            GuardianOutbox outbox,
            LinkedCourses courses,
            Google google,
            KnownAs knownAs,
            Students students,
            Households households,
            ApplicationEventPublisher events,
            AfterTransaction after) {
        this.after = after;
        this.outbox = outbox;
        this.courses = courses;
        this.google = google;
        this.knownAs = knownAs;
        this.students = students;
        this.households = households;
        this.events = events;
    }

    /** The adults of the class that have an address, and how far each invitation has come. */
    public List<Line> of(ClassId classId) {
        List<Invited> invited = outbox.of(classId);
        List<Line> lines = new ArrayList<>();
        for (Student child : students.in(classId)) {
            for (Adult adult : reachable(child.id())) {
                Optional<Invited> known = invited.stream()
                        .filter(one ->
                                one.child().equals(child.id()) && one.email().equals(address(adult)))
                        .findFirst();
                lines.add(new Line(
                        child.id(),
                        child.callName(),
                        adult.id(),
                        adult.name(),
                        address(adult),
                        known.map(one -> one.state().name()).orElse(null),
                        known.map(Invited::trouble)
                                .map(Trouble.Kind::messageKey)
                                .orElse(null)));
            }
        }
        return lines;
    }

    /** A second invitation of the same adult changes nothing. */
    @Transactional
    public void invite(StaffId by, ClassId classId, StudentId child, AdultId adult) {
        LinkedCourse course = courses.of(classId).orElseThrow(() -> new Trouble(Trouble.Kind.NOT_CONNECTED));
        Adult invited = reachable(child).stream()
                .filter(one -> one.id().equals(adult))
                .findFirst()
                .orElseThrow(() -> new Trouble(Trouble.Kind.NOT_FOUND));
        String googleId = knownAs.namesOf(LinkedCourse.SYSTEM, child).stream()
                .filter(name -> name.startsWith(course.nameOf("")))
                .map(name -> name.substring(course.nameOf("").length()))
                .findFirst()
                .orElseThrow(() -> new Trouble(Trouble.Kind.NOT_FOUND));
        outbox.plan(classId, child, googleId, address(invited), by)
                .ifPresent(id -> events.publishEvent(new Invited.Planned(id)));
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(Invited.Planned planned) {
        // Google may take its time: not with a connection in hand.
        after.execute(() -> send(planned.id()));
    }

    @Scheduled(
            fixedDelayString = "${classroom.delivery.poll-interval:PT1M}",
            initialDelayString = "${classroom.delivery.poll-interval:PT1M}")
    void sendWaiting() {
        outbox.due().forEach(this::send);
    }

    /** Asks Google who accepted: two calls for each child with an invitation under way, none for the others. */
    public void lookWhoAccepted(StaffId teacher, ClassId classId) {
        GoogleGuardians guardians = google.as(teacher).guardians();
        Set<String> pupils = new HashSet<>();
        List<Invited> sent = outbox.of(classId).stream()
                .filter(one -> one.state() == Invited.State.SENT)
                .toList();
        sent.forEach(one -> pupils.add(one.googleId()));
        for (String pupil : pupils) {
            Set<String> accepted = new HashSet<>();
            guardians.of(pupil).forEach(one -> {
                accepted.add(lower(one.getInvitedEmailAddress()));
                accepted.add(lower(
                        one.getGuardianProfile() == null
                                ? null
                                : one.getGuardianProfile().getEmailAddress()));
            });
            Set<String> waiting = new HashSet<>();
            guardians.waiting(pupil).forEach(one -> waiting.add(lower(one.getInvitedEmailAddress())));
            sent.stream().filter(one -> one.googleId().equals(pupil)).forEach(one -> {
                if (accepted.contains(one.email())) {
                    outbox.became(one.id(), Invited.State.ACCEPTED);
                } else if (!waiting.contains(one.email())) {
                    outbox.became(one.id(), Invited.State.ENDED);
                }
            });
        }
    }

    private void send(UUID id) {
        outbox.take(id).ifPresent(invited -> {
            try {
                GoogleGuardians guardians = google.as(invited.by()).guardians();
                if (invited.attempts() == 1 || !isThere(guardians, invited)) {
                    guardians.invite(invited.googleId(), invited.email());
                }
                outbox.became(id, Invited.State.SENT);
            } catch (Trouble trouble) {
                if (trouble.kind() == Trouble.Kind.ALREADY_THERE) {
                    // Google itself refuses a second one, so one that got no answer may be sent again.
                    outbox.became(id, Invited.State.SENT);
                } else {
                    log.warn("An invitation of a guardian waits for Google Classroom: {}", trouble.kind());
                    outbox.failed(invited, trouble.kind());
                }
            }
        });
    }

    /** A first try that got no answer, or whose answer was lost, may have been carried out. */
    private static boolean isThere(GoogleGuardians guardians, Invited invited) {
        return guardians.waiting(invited.googleId()).stream()
                .anyMatch(one -> lower(one.getInvitedEmailAddress()).equals(invited.email()));
    }

    private List<Adult> reachable(StudentId child) {
        return households.of(child).stream()
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
    public record Line(
            StudentId child,
            String childName,
            AdultId adult,
            String adultName,
            String email,
            @Nullable String state,
            @Nullable String trouble) {}
}
