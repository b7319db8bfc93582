package org.studentled;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.studentled.access.Sessions;
import org.studentled.portfolio.Piece;
import org.studentled.portfolio.Pieces;
import org.studentled.progress.Measure;
import org.studentled.progress.Measures;
import org.studentled.progress.ScoreSource;
import org.studentled.progress.Scores;
import org.studentled.round.Band;
import org.studentled.round.Participation;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.round.Phase;
import org.studentled.round.Round;
import org.studentled.round.RoundDates;
import org.studentled.round.Rounds;
import org.studentled.round.Week;
import org.studentled.round.Weeks;
import org.studentled.school.Actor;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.SchoolZone;
import org.studentled.school.Staff;
import org.studentled.school.StaffId;
import org.studentled.school.Student;
import org.studentled.school.Students;

/** An invented class of four in the third week of its round, with typed scores and no LMS; each test makes its own. */
public final class ClassFixture {

    public final StaffId teacher;
    public final ClassId id;
    public final Student ada;
    public final Student ben;
    public final Student cleo;
    public final Student dov;
    public final Round round;
    public final Week week;
    public final Measure fluency;
    public final Measure spelling;

    private final ApplicationContext school;

    /** The four children are in the round and nothing is charted or chosen yet. */
    public ClassFixture(ApplicationContext school) {
        this(school, Band.GRADES_2_3);
    }

    public ClassFixture(ApplicationContext school, Band band) {
        this.school = school;
        teacher = school.getBean(Staff.class)
                .addTeacher("Ms. Rivera", UUID.randomUUID() + "@school.example")
                .id();
        id = school.getBean(Classes.class).create("Room 5", 3, teacher).id();
        Students students = school.getBean(Students.class);
        ada = students.enroll(id, "Ada Okafor", null);
        ben = students.enroll(id, "Ben Lindqvist", null);
        cleo = students.enroll(id, "Cleo Marchetti-Vandenberghe", "Cleo");
        dov = students.enroll(id, "Dov Al-Hashimi", null);
        fluency = school.getBean(Measures.class).chart(id, "Reading fluency", "words per minute", null);
        spelling = school.getBean(Measures.class).chart(id, "Spelling", "", new BigDecimal("20"));
        LocalDate monday = school.getBean(SchoolZone.class).today().minusDays(16);
        round = school.getBean(Rounds.class).plan(id, "Spring conferences", band, RoundDates.usual(monday));
        school.getBean(Participations.class).joinAll(round.id());
        school.getBean(Rounds.class).enter(round.id(), Phase.COLLECTING);
        Weeks weeks = school.getBean(Weeks.class);
        weeks.openNext(round.id());
        weeks.openNext(round.id());
        week = weeks.openNext(round.id());
    }

    /** Three weeks of scores for Ada, and her works of the first two weeks. */
    public ClassFixture withAdasWork() {
        List<Week> weeks = school.getBean(Weeks.class).findByRound(round.id());
        score(fluency, ada, weeks.get(0).startsOn(), "62");
        score(fluency, ada, weeks.get(1).startsOn(), "71");
        score(fluency, ada, week.startsOn(), "87");
        score(spelling, ada, weeks.get(0).startsOn(), "14.5");
        choose(weeks.get(0), Piece.Kind.PROUD, "My poem about rain", "I chose this because every line has a sound.");
        choose(weeks.get(1), Piece.Kind.PROUD, "Fractions quiz", "This was hard at first, but I drew pizzas.");
        choose(weeks.get(1), Piece.Kind.COULD_BE_BETTER, "Map of our town", "Next time I would use a ruler.");
        return this;
    }

    public void score(Measure measure, Student student, LocalDate on, String amount) {
        school.getBean(Scores.class).type(measure, student.id(), on, new BigDecimal(amount), ScoreSource.TEACHER);
    }

    public Piece choose(Week when, Piece.Kind kind, String title, String reflection) {
        return school.getBean(Pieces.class)
                .choose(
                        participationOf(ada),
                        when.id(),
                        kind,
                        new Piece.WorkSlip(title, Piece.Place.PAPER, null, reflection));
    }

    public ParticipationId participationOf(Student student) {
        return school.getBean(Participations.class)
                .findByStudentAndRound(student.id(), round.id())
                .map(Participation::id)
                .orElseThrow();
    }

    /** The key of a browser tab in which the child uses the tool. */
    public String tabOf(Student student) {
        return school.getBean(Sessions.class).start(Actor.student(student.id()), id);
    }

    public String tabOfTeacher() {
        return school.getBean(Sessions.class).start(Actor.teacher(teacher), id);
    }
}
