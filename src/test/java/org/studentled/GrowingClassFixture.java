package org.studentled;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.studentled.access.FamilyLinks;
import org.studentled.access.Sessions;
import org.studentled.conference.Conference;
import org.studentled.conference.ConferenceId;
import org.studentled.conference.Conferences;
import org.studentled.conference.TableClaims;
import org.studentled.goals.Goal;
import org.studentled.goals.Goals;
import org.studentled.goals.Habit;
import org.studentled.goals.Habits;
import org.studentled.goals.TeacherHabitResponse;
import org.studentled.portfolio.Piece;
import org.studentled.portfolio.PieceId;
import org.studentled.portfolio.Pieces;
import org.studentled.portfolio.Portfolios;
import org.studentled.portfolio.TeacherNotes;
import org.studentled.progress.Measure;
import org.studentled.progress.Measures;
import org.studentled.progress.ScoreSource;
import org.studentled.progress.Scores;
import org.studentled.rehearsal.Rehearsals;
import org.studentled.round.Band;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.round.Phase;
import org.studentled.round.RoundDates;
import org.studentled.round.RoundId;
import org.studentled.round.Rounds;
import org.studentled.round.Week;
import org.studentled.round.Weeks;
import org.studentled.scheduling.Bookings;
import org.studentled.scheduling.Evening;
import org.studentled.scheduling.EveningId;
import org.studentled.scheduling.Evenings;
import org.studentled.scheduling.FamilyVisitors;
import org.studentled.scheduling.Interpreters;
import org.studentled.scheduling.TrustedAdults;
import org.studentled.school.Actor;
import org.studentled.school.Adult;
import org.studentled.school.AdultId;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.HouseholdId;
import org.studentled.school.Households;
import org.studentled.school.SchoolZone;
import org.studentled.school.Staff;
import org.studentled.school.StaffId;
import org.studentled.school.StudentId;
import org.studentled.school.Students;

/** An invented class with work, numbers, goals and a booked evening for every child; children are added as one wants. */
public final class GrowingClassFixture {

    private static final int MEASURES = 3;
    private static final int WEEKS = 4;
    private static final int TABLES = 20;

    public final StaffId teacher;
    public final ClassId id;
    public final RoundId round;
    public final EveningId evening;
    public final List<Week> weeks = new ArrayList<>();
    public final List<ParticipationId> participations = new ArrayList<>();
    public final List<StudentId> students = new ArrayList<>();
    public final List<AdultId> adults = new ArrayList<>();
    public final List<ConferenceId> conferences = new ArrayList<>();

    private final ApplicationContext school;
    private final LocalDate today;

    public GrowingClassFixture(ApplicationContext school) {
        this.school = school;
        today = bean(SchoolZone.class).today();
        teacher = bean(Staff.class).addTeacher("Ms. Okafor", null).id();
        id = bean(Classes.class).create("Room 30", 3, teacher).id();
        for (int number = 0; number < MEASURES; number++) {
            bean(Measures.class).chart(id, "Measure " + number, "", new BigDecimal("100"));
        }
        round = bean(Rounds.class)
                .plan(id, "Autumn conferences", Band.GRADES_2_3, dates())
                .id();
        evening = bean(Evenings.class).plan(round).id();
        bean(Evenings.class)
                .arrange(evening, new Evening.Plan(LocalTime.of(15, 0), LocalTime.of(20, 0), 15, TABLES, TABLES));
        bean(Rounds.class).enter(round, Phase.COLLECTING);
        bean(Interpreters.class)
                .arrange("Mr. Haddad", "ar", today.plusDays(3), LocalTime.of(14, 0), LocalTime.of(21, 0));
    }

    /** Every second family sits at its table already; every fifth needs an interpreter, and not all of them get one. */
    public void add(int more) {
        for (int number = students.size(), last = number + more; number < last; number++) {
            join("Child " + (char) ('A' + number % 26) + " Number" + number);
        }
        // A week without children would be over at once.
        while (weeks.size() < WEEKS) {
            weeks.add(bean(Weeks.class).openNext(round));
        }
        for (int number = adults.size(); number < students.size(); number++) {
            HouseholdId household = household(students.get(number), number);
            work(participations.get(number), students.get(number));
            aims(participations.get(number));
            evening(participations.get(number), household, number);
        }
    }

    private void join(String name) {
        StudentId student = bean(Students.class).enroll(id, name, null).id();
        bean(Participations.class).join(round, student);
        students.add(student);
        participations.add(bean(Participations.class)
                .findByStudentAndRound(student, round)
                .orElseThrow()
                .id());
    }

    private HouseholdId household(StudentId student, int number) {
        HouseholdId household = bean(Households.class)
                .create("Family " + number, List.of(student))
                .id();
        AdultId adult = bean(Households.class)
                .include(
                        household,
                        new Adult.Contact(
                                "Adult " + number,
                                "mother",
                                number % 5 == 0 ? "ar" : "en",
                                Adult.Channel.MAIL,
                                "adult" + number + "@family.example",
                                "555 0100"))
                .id();
        bean(Households.class).describe(adult, Adult.Basis.PARENT, number % 5 == 0);
        adults.add(adult);
        return household;
    }

    private void work(ParticipationId participation, StudentId student) {
        List<PieceId> works = new ArrayList<>();
        for (Week week : weeks) {
            for (Measure measure : bean(Measures.class).findByClass(id)) {
                bean(Scores.class)
                        .type(
                                measure,
                                student,
                                week.startsOn(),
                                new BigDecimal(50 + week.number()),
                                ScoreSource.TEACHER);
            }
            works.add(bean(Pieces.class)
                    .choose(
                            participation,
                            week.id(),
                            Piece.Kind.PROUD,
                            new Piece.WorkSlip("Work " + week.number(), Piece.Place.PAPER, null, "I like it."))
                    .id());
            bean(Habits.class).rate(participation, week.id(), Habit.EFFORT, 2, Band.GRADES_2_3);
        }
        bean(Weeks.class).done(weeks.get(0).id(), participation);
        bean(Portfolios.class).pickWork(participation, works);
        bean(Portfolios.class).numbered(participation);
    }

    private void aims(ParticipationId participation) {
        Goal.Wish wish = new Goal.Wish(
                "Read every day", "Measure 0", "51", "70", today.plusDays(30), "Ten pages", "Listen to me");
        bean(Goals.class).set(participation, wish);
        bean(Goals.class).set(participation, wish);
        bean(Habits.class).respond(participation, new TeacherHabitResponse(Habit.EFFORT, true, "Yes"), teacher);
        bean(TeacherNotes.class).write(participation, "A good listener.", teacher);
        bean(Rehearsals.class).signOff(participation, true, "Ready", teacher);
    }

    private void evening(ParticipationId participation, HouseholdId household, int number) {
        ConferenceId conference = bean(Conferences.class)
                .expect(participation, List.of(household))
                .get(0)
                .id();
        conferences.add(conference);
        bean(Conferences.class).invite(conference);
        if (number % 10 != 9) {
            bean(Bookings.class)
                    .book(evening, LocalTime.of(15, 0).plusMinutes(number % 10 * 15L), participation, household);
        }
        bean(TrustedAdults.class)
                .name(participation, household, new TrustedAdults.Named("Aunt " + number, "aunt"), adults.get(number));
        if (number % 2 == 0) {
            bean(Conferences.class).arrive(conference, number / 2 + 1, 2, Conference.Place.TABLE);
            bean(Conferences.class).reach(conference, 1 + number % 9);
            bean(TableClaims.class).claim(conference, teacher);
        }
    }

    public PageClient teacherAt(org.springframework.test.web.servlet.MockMvc browser) {
        return new PageClient(browser, bean(Sessions.class).start(Actor.teacher(teacher), id));
    }

    public PageClient studentAt(org.springframework.test.web.servlet.MockMvc browser) {
        return new PageClient(browser, bean(Sessions.class).start(Actor.student(students.get(0)), id));
    }

    /** The path of the first adult's own page. */
    public String link() {
        String whole = bean(FamilyLinks.class)
                .address(adults.get(0), bean(FamilyVisitors.class).linksEnd(round));
        return whole.substring(whole.indexOf("/f/"));
    }

    private RoundDates dates() {
        return new RoundDates(
                today.minusDays(21),
                today.minusDays(7),
                today.plusDays(2),
                today.minusDays(2),
                today.plusDays(1),
                today.plusDays(3),
                today.plusDays(6),
                today.plusDays(19));
    }

    private <T> T bean(Class<T> type) {
        return school.getBean(type);
    }
}
