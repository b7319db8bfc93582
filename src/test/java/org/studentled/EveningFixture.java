package org.studentled;

import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.studentled.access.FamilyLinks;
import org.studentled.access.Sessions;
import org.studentled.conference.Conference;
import org.studentled.conference.ConferenceId;
import org.studentled.conference.Conferences;
import org.studentled.conference.DoorPasses;
import org.studentled.round.Band;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.round.RoundDates;
import org.studentled.round.RoundId;
import org.studentled.round.Rounds;
import org.studentled.scheduling.EveningId;
import org.studentled.scheduling.Evenings;
import org.studentled.scheduling.FamilyVisitors;
import org.studentled.school.Actor;
import org.studentled.school.Adult;
import org.studentled.school.AdultId;
import org.studentled.school.Caseloads;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.HouseholdId;
import org.studentled.school.Households;
import org.studentled.school.Role;
import org.studentled.school.SchoolZone;
import org.studentled.school.Staff;
import org.studentled.school.StaffId;
import org.studentled.school.StaffRole;
import org.studentled.school.StudentId;
import org.studentled.school.Students;
import org.studentled.school.Teaching;
import org.studentled.school.TeachingKind;

/** A class a few days before its evening: invented children, one of them with two homes, one with a blocked adult. */
public final class EveningFixture {

    private final ApplicationContext context;

    public final StaffId teacher;
    public final ClassId room;
    public final RoundId round;
    public final EveningId evening;
    /** Amara has two households: Ada and Paul must never hear of each other. */
    public final StudentId amara;

    public final AdultId ada;
    public final AdultId paul;
    /** Ben's grandmother gets her letters on paper. */
    public final StudentId ben;

    public final AdultId nana;
    /** Chloe's mother may be invited, her uncle may not. */
    public final StudentId chloe;

    public final AdultId mia;
    public final AdultId max;

    public EveningFixture(ApplicationContext context) {
        this.context = context;
        // All tests of a run come from one place: what one of them tried too often must not keep the next one out.
        bean(JdbcClient.class).sql("delete from rate_limit").update();
        teacher = bean(Staff.class).addTeacher("Ms. Okafor", null).id();
        room = bean(Classes.class).create("Room 12", 3, teacher).id();
        amara = student("Amara Nwosu");
        ben = student("Ben Adler");
        chloe = student("Chloé Dupont");
        ada = adult(household("Nwosu", amara), "Ada Nwosu", "mother", Adult.Channel.MAIL, "ada@family.example");
        paul = adult(
                household("Lindqvist", amara), "Paul Lindqvist", "father", Adult.Channel.MAIL, "paul@family.example");
        nana = adult(household("Adler", ben), "Ruth Adler", "grandmother", Adult.Channel.PAPER, null);
        HouseholdId duponts = household("Dupont", chloe);
        mia = adult(duponts, "Mia Dupont", "mother", Adult.Channel.MAIL, "mia@family.example");
        max = adult(duponts, "Max Dupont", "uncle", Adult.Channel.MAIL, "max@family.example");
        bean(Households.class).block(max);
        LocalDate today = bean(SchoolZone.class).today();
        round = bean(Rounds.class)
                .plan(room, "Autumn conferences", Band.GRADES_2_3, dates(today))
                .id();
        bean(Participations.class).joinAll(round);
        evening = bean(Evenings.class).plan(round).id();
        for (StudentId student : List.of(amara, ben, chloe)) {
            bean(Conferences.class)
                    .expect(
                            participation(student),
                            bean(Households.class).findByStudent(student).stream()
                                    .map(household -> household.id())
                                    .toList());
        }
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public StudentId student(String name) {
        return bean(Students.class).enroll(room, name, null).id();
    }

    public HouseholdId household(String name, StudentId student) {
        return bean(Households.class).create(name, List.of(student)).id();
    }

    public AdultId adult(HouseholdId household, String name, String relation, Adult.Channel channel, String mail) {
        return bean(Households.class)
                .include(household, new Adult.Contact(name, relation, "en", channel, mail, "555 0100"))
                .id();
    }

    public ParticipationId participation(StudentId student) {
        return bean(Participations.class)
                .findByStudentAndRound(student, round)
                .orElseThrow()
                .id();
    }

    public HouseholdId householdOf(AdultId adult) {
        return bean(Households.class).adult(adult).householdId();
    }

    /** The conference of a child with the household of one adult. */
    public ConferenceId conference(StudentId student, AdultId adult) {
        return bean(Conferences.class)
                .findByParticipationAndHousehold(participation(student), householdOf(adult))
                .map(Conference::id)
                .orElseThrow();
    }

    /** The path of an adult's own page. */
    public String linkOf(AdultId adult) {
        String whole = bean(FamilyLinks.class)
                .address(adult, bean(FamilyVisitors.class).linksEnd(round));
        return whole.substring(whole.indexOf("/f/"));
    }

    public PageClient teacherAt(MockMvc browser) {
        return new PageClient(browser, bean(Sessions.class).start(Actor.teacher(teacher), room));
    }

    public PageClient studentAt(MockMvc browser, StudentId student) {
        return new PageClient(browser, bean(Sessions.class).start(Actor.student(student), room));
    }

    public PageClient officeAt(MockMvc browser) {
        StaffId office = bean(Staff.class).addOffice("The office", null).id();
        return new PageClient(browser, bean(Sessions.class).start(Actor.office(office), null));
    }

    /** Someone who comes as this, and belongs to the class where that can be. */
    public Actor someone(Role role) {
        return switch (role) {
            case TEACHER -> Actor.teacher(teacher);
            case STUDENT -> Actor.student(amara);
            case ADULT -> Actor.adult(ada);
            case SPECIALIST -> {
                StaffId id = bean(Staff.class).addForRoles("Ms. Sato", null).id();
                bean(Classes.class).assign(new Teaching(room, id, TeachingKind.SPECIALIST, null, null));
                yield Actor.specialist(id);
            }
            case DOOR_HELPER ->
                new Actor(
                        role,
                        bean(DoorPasses.class)
                                .issue(evening, "A helper", Actor.teacher(teacher))
                                .pass()
                                .id()
                                .value());
            case COUNSELOR -> {
                StaffId id = bean(Staff.class)
                        .add("Mr. Hale", null, StaffRole.COUNSELOR)
                        .id();
                bean(Caseloads.class).add(id, amara);
                yield Actor.counselor(id);
            }
            case SYSTEM -> Actor.system();
            default ->
                new Actor(
                        role,
                        bean(Staff.class)
                                .add("Someone", null, StaffRole.valueOf(role.name()))
                                .id()
                                .value());
        };
    }

    public PageClient someoneAt(MockMvc browser, Role role) {
        return new PageClient(browser, bean(Sessions.class).start(someone(role), null));
    }

    /** A teacher of another class. */
    public PageClient strangerAt(MockMvc browser) {
        StaffId other = bean(Staff.class).addTeacher("Mr. Lind", null).id();
        bean(Classes.class).create("Room 13", 3, other);
        return new PageClient(browser, bean(Sessions.class).start(Actor.teacher(other), null));
    }

    private static RoundDates dates(LocalDate today) {
        return new RoundDates(
                today.minusDays(21),
                today.minusDays(7),
                today.plusDays(3),
                today.minusDays(2),
                today.plusDays(1),
                today.plusDays(5),
                today.plusDays(6),
                today.plusDays(19));
    }
}
