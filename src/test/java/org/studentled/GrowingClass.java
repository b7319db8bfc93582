package org.studentled;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.studentled.access.Links;
import org.studentled.access.Sessions;
import org.studentled.conference.Claims;
import org.studentled.conference.Conference;
import org.studentled.conference.ConferenceId;
import org.studentled.conference.Conferences;
import org.studentled.goals.Goal;
import org.studentled.goals.Goals;
import org.studentled.goals.Habit;
import org.studentled.goals.HabitView;
import org.studentled.goals.Habits;
import org.studentled.portfolio.Books;
import org.studentled.portfolio.Piece;
import org.studentled.portfolio.PieceId;
import org.studentled.portfolio.Pieces;
import org.studentled.portfolio.TeacherNotes;
import org.studentled.progress.Measure;
import org.studentled.progress.Measures;
import org.studentled.progress.Scores;
import org.studentled.progress.Source;
import org.studentled.rehearsal.Rehearsals;
import org.studentled.round.Band;
import org.studentled.round.Calendar;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.round.Phase;
import org.studentled.round.RoundId;
import org.studentled.round.Rounds;
import org.studentled.round.Week;
import org.studentled.round.Weeks;
import org.studentled.scheduling.Bookings;
import org.studentled.scheduling.Interpreters;
import org.studentled.scheduling.InvitedFamilies;
import org.studentled.scheduling.Night;
import org.studentled.scheduling.NightId;
import org.studentled.scheduling.Nights;
import org.studentled.scheduling.TrustedAdults;
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
import org.studentled.school.Who;

/** An invented class with work, numbers, goals and a booked evening for every child; children are added as one wants. */
public final class GrowingClass {

    private static final int MEASURES = 3;
    private static final int WEEKS = 4;
    private static final int TABLES = 20;

    public final StaffId teacher;
    public final ClassId id;
    public final RoundId round;
    public final NightId night;
    public final List<Week> weeks = new ArrayList<>();
    public final List<ParticipationId> children = new ArrayList<>();
    public final List<StudentId> students = new ArrayList<>();
    public final List<AdultId> adults = new ArrayList<>();
    public final List<ConferenceId> conferences = new ArrayList<>();

    private final ApplicationContext school;
    private final LocalDate today;

    public GrowingClass(ApplicationContext school) {
        this.school = school;
        today = bean(SchoolZone.class).today();
        teacher = bean(Staff.class).welcomeTeacher("Ms. Okafor", null).id();
        id = bean(Classes.class).open("Room 30", 3, teacher).id();
        for (int number = 0; number < MEASURES; number++) {
            bean(Measures.class).chart(id, "Measure " + number, "", new BigDecimal("100"));
        }
        round = bean(Rounds.class)
                .plan(id, "Autumn conferences", Band.GRADES_2_3, calendar())
                .id();
        night = bean(Nights.class).plan(round).id();
        bean(Nights.class).arrange(night, new Night.Plan(LocalTime.of(15, 0), LocalTime.of(20, 0), 15, TABLES, TABLES));
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
            HouseholdId home = home(students.get(number), number);
            work(children.get(number), students.get(number));
            aims(children.get(number));
            evening(children.get(number), home, number);
        }
    }

    private void join(String name) {
        StudentId student = bean(Students.class).enrol(id, name, null).id();
        bean(Participations.class).join(round, student);
        students.add(student);
        children.add(bean(Participations.class).of(student, round).orElseThrow().id());
    }

    private HouseholdId home(StudentId student, int number) {
        HouseholdId home = bean(Households.class)
                .found("Family " + number, List.of(student))
                .id();
        AdultId adult = bean(Households.class)
                .include(
                        home,
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
        return home;
    }

    private void work(ParticipationId child, StudentId student) {
        List<PieceId> works = new ArrayList<>();
        for (Week week : weeks) {
            for (Measure measure : bean(Measures.class).of(id)) {
                bean(Scores.class)
                        .type(measure, student, week.startsOn(), new BigDecimal(50 + week.number()), Source.TEACHER);
            }
            works.add(bean(Pieces.class)
                    .choose(
                            child,
                            week.id(),
                            Piece.Kind.PROUD,
                            new Piece.Slip("Work " + week.number(), Piece.Place.PAPER, null, "I like it."))
                    .id());
            bean(Habits.class).rate(child, week.id(), Habit.EFFORT, 2, Band.GRADES_2_3);
        }
        bean(Weeks.class).done(weeks.get(0).id(), child);
        bean(Books.class).pickWork(child, works);
        bean(Books.class).numbered(child);
    }

    private void aims(ParticipationId child) {
        Goal.Wish wish = new Goal.Wish(
                "Read every day", "Measure 0", "51", "70", today.plusDays(30), "Ten pages", "Listen to me");
        bean(Goals.class).set(child, wish);
        bean(Goals.class).set(child, wish);
        bean(Habits.class).view(child, new HabitView(Habit.EFFORT, true, "Yes"), teacher);
        bean(TeacherNotes.class).write(child, "A good listener.", teacher);
        bean(Rehearsals.class).signOff(child, true, "Ready", teacher);
    }

    private void evening(ParticipationId child, HouseholdId home, int number) {
        ConferenceId conference =
                bean(Conferences.class).expect(child, List.of(home)).get(0).id();
        conferences.add(conference);
        bean(Conferences.class).invite(conference);
        if (number % 10 != 9) {
            bean(Bookings.class).book(night, LocalTime.of(15, 0).plusMinutes(number % 10 * 15L), child, home);
        }
        bean(TrustedAdults.class)
                .name(child, home, new TrustedAdults.Named("Aunt " + number, "aunt"), adults.get(number));
        if (number % 2 == 0) {
            bean(Conferences.class).arrive(conference, number / 2 + 1, 2, Conference.Place.TABLE);
            bean(Conferences.class).reach(conference, 1 + number % 9);
            bean(Claims.class).claim(conference, teacher);
        }
    }

    public AtScreen teacherAt(org.springframework.test.web.servlet.MockMvc browser) {
        return new AtScreen(browser, bean(Sessions.class).open(Who.teacher(teacher), id));
    }

    public AtScreen pupilAt(org.springframework.test.web.servlet.MockMvc browser) {
        return new AtScreen(browser, bean(Sessions.class).open(Who.pupil(students.get(0)), id));
    }

    /** The path of the first adult's own page. */
    public String link() {
        String whole = bean(Links.class)
                .address(adults.get(0), bean(InvitedFamilies.class).linksEnd(round));
        return whole.substring(whole.indexOf("/f/"));
    }

    private Calendar calendar() {
        return new Calendar(
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
