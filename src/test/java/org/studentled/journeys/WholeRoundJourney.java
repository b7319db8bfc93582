package org.studentled.journeys;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import java.time.DayOfWeek;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.studentled.round.RoundDates;
import org.studentled.sandbox.SandboxSchool;

/** A class of six goes through a whole round: from its course, on Google's grades, to goals carried on. */
class WholeRoundJourney {

    private static final String ROOM = "Room 12 · Grade 3";
    private static final int STUDENTS = 6;

    private final BrowserDiagnostics browserDiagnostics = new BrowserDiagnostics();
    private SandboxSchool school;
    private BrowserContext desk;
    private BrowserContext phone;
    private SandboxPage lms;
    private TeacherUser tina;
    private StudentUser ana;
    private RoundDates days;

    @BeforeEach
    void a_school() {
        school = SandboxSchool.open(Map.of("letters.poll-interval", "PT1S"));
        desk = browserDiagnostics.watch(Browser.visitor());
        phone = browserDiagnostics.watch(Browser.visitor(
                new NewContextOptions().setViewportSize(390, 844).setJavaScriptEnabled(false)));
        lms = new SandboxPage(school, desk);
        tina = new TeacherUser(() -> lms.launchInTab("ms-1"), ROOM);
        ana = new StudentUser(() -> lms.launchInTab("ms-11"), "Ana");
    }

    @AfterEach
    void it_closes() {
        browserDiagnostics.keepsWhatIsStillOpen(desk, phone);
        desk.close();
        phone.close();
        school.clock().reset();
        school.close();
    }

    @Test
    void from_the_first_launch_to_goals_carried_on() {
        lms.launch("Tina").at("Inbox").leave();
        lms.officeEntersTheFamilies();
        tina.connectsGoogleClassroom();
        tina.chartsTheUsual();
        planned();

        collecting();
        preparing();
        theEvening();
        followingUp();

        theNextRoundBeginsWithTheGoals();
        browserDiagnostics.sawNothingWrong();
    }

    private void planned() {
        tina.plansARound("Fall conferences");
        days = RoundDates.usual(lms.today().with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)));
    }

    private void collecting() {
        endOfWeek(1);
        tina.findsTheWeeksTaskInClassroom();
        var numbers = ana.looksAtItsNumbers(1).picture("week");
        ana.choosesItsWork(numbers, "My volcano poster", "Fractions quiz");
        lms.otherStudentsDoTheirPart();

        // In the second week no one looks: it closes automatically, and the teacher is told.
        endOfWeek(3);
        tina.looksOverWeek(2);

        endOfWeek(4);
        lms.otherStudentsDoTheirPart();
        ana.choosesItsWork(ana.looksAtItsNumbers(4), "The kite story", "My map");
    }

    /** The week's work is graded by then. */
    private void endOfWeek(int week) {
        lms.morningOf(days.collectingFrom().plusWeeks(week).minusDays(2));
    }

    private void preparing() {
        lms.morningOf(days.prepFrom());
        family("ana").choosesATime();
        family("brian").choosesATime();
        lms.otherStudentsDoTheirPart();
        ana.preparesItsPortfolio("read 100 words in a minute");
        tina.writesHerNotes(STUDENTS);

        lms.morningOf(days.bookingUntil().plusDays(1));
        tina.placesWhoDidNotAnswer(STUDENTS - 2);

        lms.morningOf(days.rehearsalFrom());
        ana.rehearsesWithAPartner();
        lms.otherStudentsDoTheirPart();
        tina.saysWhoIsReady(STUDENTS);
        family("ana").writesAFewWords("Ana", "you asked your own questions");
    }

    /** Five families come, Brian's does not. */
    private void theEvening() {
        lms.eveningOf(days.evening());
        var evening = new EveningScreens(tina);
        for (var student : new String[] {"Ana", "Chen Wei", "Dalia", "Emeka", "Frida"}) {
            evening.receives(student);
        }
        evening.picture("door");
        var card = new StepCardScreen(ana.takesItsCard());
        card.goesOnTo("Show your best work").picture("card");
        evening.tellsOf("Ana", "5 · Work");
        card.goesOnTo("Now it is your family’s turn").sees("you asked your own questions");
        card.goesOnTo("Make a plan together");
        evening.theTeacherComesOver("Ana");
        card.plans("read every day", "listen on Sundays");
        card.goesOnTo("Say thank you").isDone("Ana");
        evening.leftTheTable("Ana");
        for (var student : new String[] {"Chen Wei", "Dalia", "Emeka", "Frida"}) {
            evening.isDone(student);
        }
        evening.isOver();

        lms.hours(1);
        tina.sendsThePacketHome("Brian", days.followUpFrom());
    }

    private void followingUp() {
        lms.morningOf(days.followUpFrom());
        lms.hours(12);
        tina.takesThePacketBack("Brian", "Grown-up of Brian");
        tina.callsTheFamily("Brian");
        tina.looksWhereStands("Brian O'Neil", "Brian")
                .sees("The conference at home")
                .picture("where")
                .leave();

        ana.saysHowItWent();
        lms.otherStudentsDoTheirPart();
        tina.writesDownHowItWent(STUDENTS);
        tina.closesTheRound();
    }

    private void theNextRoundBeginsWithTheGoals() {
        tina.plansARound("Winter conferences");
        tina.looksBackAtTheGoalsOf("Ana").sees("read 100 words in a minute").leave();
    }

    private FamilyUser family(String student) {
        return FamilyUser.by(school.mailCatcher(), phone, student + ".family@maple.example", "invited to");
    }
}
