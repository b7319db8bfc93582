package org.studentled.lms;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.studentled.conference.Conference;
import org.studentled.conference.Conferences;
import org.studentled.ltijava.Launch;
import org.studentled.round.Participation;
import org.studentled.round.Participations;
import org.studentled.round.Phase;
import org.studentled.round.Round;
import org.studentled.round.Rounds;
import org.studentled.scheduling.Bookings;
import org.studentled.school.ClassId;
import org.studentled.school.Households;
import org.studentled.school.Student;

/**
 * What someone may read who stands for children in the LMS, as a parent or another observer: of the children that the
 * launch names, and of no others. There is nothing to press, so there is no visit either.
 */
@Component
class Mentors {

    private final LtiCourses courses;
    private final LtiStudents ltiStudents;
    private final Rounds rounds;
    private final Participations participations;
    private final Conferences conferences;
    private final Households households;
    private final Bookings bookings;

    Mentors(
            LtiCourses courses,
            LtiStudents ltiStudents,
            Rounds rounds,
            Participations participations,
            Conferences conferences,
            Households households,
            Bookings bookings) {
        this.courses = courses;
        this.ltiStudents = ltiStudents;
        this.rounds = rounds;
        this.participations = participations;
        this.conferences = conferences;
        this.households = households;
        this.bookings = bookings;
    }

    /**
     * One child.
     *
     * @param round the round that runs, when the child takes part in it
     * @param arrival when the family is expected; only where there is one household, for no household learns of another
     * @param held whether the conference was held
     */
    record Mentee(
            String name, @Nullable Round round, @Nullable Instant arrival, boolean held) {}

    List<Mentee> menteesOf(Launch launch, Launch.Context context) {
        return courses.findByLaunch(launch, context).map(LtiCourse::classId).stream()
                .flatMap(id -> here(launch, id).map(student -> mentee(id, student)))
                .toList();
    }

    private Stream<Student> here(Launch launch, ClassId id) {
        return launch.mentorOf().stream()
                .sorted()
                .flatMap(subject -> ltiStudents.findBySubject(id, subject).stream())
                .filter(Student::isHere);
    }

    private Mentee mentee(ClassId id, Student student) {
        var round = rounds.running(id).filter(each -> each.phase() != Phase.DRAFT);
        var taking = round.flatMap(each -> participations.findByStudentAndRound(student.id(), each.id()))
                .filter(each -> each.standing() != Participation.Standing.LEFT);
        return new Mentee(
                student.callName(),
                taking.flatMap(each -> round).orElse(null),
                taking.flatMap(each -> arrival(each, student)).orElse(null),
                taking.map(each -> conferences.findByParticipation(each.id()).stream()
                                .anyMatch(Conference::isHeld))
                        .orElse(false));
    }

    private Optional<Instant> arrival(Participation participation, Student student) {
        var homes = households.findByStudent(student.id());
        return homes.size() == 1
                ? bookings.findByParticipationAndHousehold(
                                participation.id(), homes.get(0).id())
                        .map(bookings::arrival)
                : Optional.empty();
    }
}
